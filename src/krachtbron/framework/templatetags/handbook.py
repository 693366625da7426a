"""``{% help "group-work" %}``: a question mark in the field, behind it three sentences and the way to the page."""

from django import template
from django.template.loader import get_template
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from krachtbron.framework import queries
from krachtbron.framework.domain.pages import Page

register = template.Library()


@register.filter
def address(page: Page) -> str:
    """Where a page of the handbook stands, ours or an organisation's."""
    return f"{reverse('framework:contents')}{page.slug}/"


@register.simple_tag(name="help")
def help_(slug: str) -> SafeString:
    """``KeyError`` for a page that is not there: a test draws every page that uses it."""
    page = queries.book(get_language() or "nl").pages[slug]
    return SafeString(get_template("framework/help.html").render({"page": page}))
