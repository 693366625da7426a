"""What an organisation brought is filled as ours is, and then stays as it is."""

import pytest
from django.urls import reverse

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.framework import actions
from krachtbron.framework import public as framework
from krachtbron.instruments import public as instruments
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.framework.own import ITEMS, kept, ref_of, text

pytestmark = pytest.mark.django_db


def test_a_worker_opens_a_round_with_it(cast: People) -> None:
    row = kept(cast.els.actor, text(subjects=["project", "group"], perspectives=["worker", "participant"], items=ITEMS))
    ref = ref_of(row)
    choose = cast.bram.client.get(reverse("instruments:catalogue", args=[cast.project.pk])).content.decode()
    assert "Scan" in choose
    assert framework.definition(ref).name in choose
    bram: Actor = cast.bram.actor
    name = framework.definition(ref).name
    key, at = new_id(), clock.now()
    made = done(
        instruments.open_round(
            bram, key=key, instrument=name, mode=Mode.PERSPECTIVES, project_id=cast.project.pk, at=at
        )
    )
    assert made.definition == ref
    done(instruments.answer_all(cast.amina.actor, key, {"about_ordinal": 3}, {}, at=at))
    page = cast.amina.client.get(reverse("instruments:round", args=[key]))
    assert page.status_code == 200
    assert "Onze plek" in page.content.decode()
    refused = actions.throw_away(cast.els.actor, row.name, row.version)
    assert refused is not None
    assert refused.code == "version_used"
    kept(cast.els.actor, row.text.replace("version: 1", "version: 2").replace("Onze plek", "Onze nieuwe plek"))
    assert "Onze nieuwe plek" not in cast.amina.client.get(reverse("instruments:round", args=[key])).content.decode()
