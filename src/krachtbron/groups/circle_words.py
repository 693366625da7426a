"""What the circles of a group are called."""

from django.utils.translation import gettext_lazy

from krachtbron.groups.domain import CircleKind

CIRCLES = {
    CircleKind.EVERYONE: gettext_lazy("iedereen"),
    CircleKind.BROAD: gettext_lazy("brede groep"),
    CircleKind.CORE: gettext_lazy("kleine groep"),
    CircleKind.SATELLITES: gettext_lazy("mensen eromheen"),
}
