"""What people see of a story: on *Vandaag*, on the page of the project, in the list of looks."""

from typing import Any

from django.urls import reverse

from krachtbron.access import models as access_models
from tests.cast import People, Somebody
from tests.growth.test_pages import said

WORDS = "Die winter sliepen we met drie in één bed.\n\nOverdag kookte ik. Dan was het warm."
GROUP = "De groep De huurdersgroep: wie erin zit en wie haar begeleidt"
PROJECT = "Huurders aan het woord"


def today(somebody: Somebody) -> str:
    return said(somebody.client.get(reverse("groups:today")))


def project_page(somebody: Somebody, cast: People) -> str:
    return said(somebody.client.get(reverse("groups:project", args=[cast.project.pk])))


def looks(person: Somebody) -> list[tuple[Any, str, str]]:
    rows = access_models.Look.objects.filter(person=person.person_id).order_by("nth")
    return list(rows.values_list("viewer_id", "thing", "sight"))
