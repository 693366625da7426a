"""Words about pictures."""

from django.utils.translation import gettext_lazy

from krachtbron.growth.domain.pictures import Drawing
from krachtbron.growth.web.labels.refusing import sentences

REFUSALS = {
    "too_many_pictures": gettext_lazy("Er passen %(most)s foto's bij een verhaal. Gooi er eerst een weg."),
}
DRAWINGS = {
    Drawing.HOUSE: gettext_lazy("huis"),
    Drawing.SOUP: gettext_lazy("soep"),
    Drawing.BREAD: gettext_lazy("brood"),
    Drawing.CHILD: gettext_lazy("kind"),
    Drawing.HAND: gettext_lazy("hand"),
    Drawing.FRIENDS: gettext_lazy("samen"),
    Drawing.BOOK: gettext_lazy("boek"),
    Drawing.PHONE: gettext_lazy("telefoon"),
    Drawing.BIKE: gettext_lazy("fiets"),
    Drawing.BUS: gettext_lazy("bus"),
    Drawing.TREE: gettext_lazy("boom"),
    Drawing.SUN: gettext_lazy("zon"),
    Drawing.DOG: gettext_lazy("hond"),
    Drawing.NEEDLE: gettext_lazy("naald"),
    Drawing.MUSIC: gettext_lazy("muziek"),
    Drawing.BALL: gettext_lazy("bal"),
    Drawing.KEY: gettext_lazy("sleutel"),
    Drawing.HAMMER: gettext_lazy("hamer"),
}
PICTURE = gettext_lazy("een foto")


sentence = sentences(REFUSALS)
