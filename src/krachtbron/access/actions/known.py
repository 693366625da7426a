"""How she is called: shown to her when she takes her own space. Another name she chooses on her own page."""

from uuid import UUID

from django.utils.translation import gettext as _

from krachtbron.access.domain import Known
from krachtbron.access.models import Person


def known(person_id: UUID) -> list[Known]:
    name = Person.objects.filter(pk=person_id).values_list("nickname", flat=True).first()
    return [Known("nickname", None, _("Je roepnaam is %(name)s.") % {"name": name}, name=name)] if name else []
