"""The tags that pages use; each draws one component."""

from django import template

register = template.Library()
