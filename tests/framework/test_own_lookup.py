"""What an organisation brings is found as ours is: by its name, and in what a round can be opened with."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from krachtbron.base.once import reading
from krachtbron.framework import public as framework
from krachtbron.framework.queries import own_instruments
from tests.cast import People
from tests.framework.own import ITEMS, kept, ref_of, text
from tests.framework.test_kinds import item

pytestmark = pytest.mark.django_db


def test_an_own_instrument_is_found_by_its_name(cast: People) -> None:
    ref = ref_of(kept(cast.els.actor))
    found = framework.definition(ref)
    assert (found.ref, found.id, found.version) == (ref, "buurtschaal", 1)
    assert found.name == f"{cast.organisation.pk.hex}:buurtschaal"
    assert [one.id for one in found.items] == ["about_ordinal", "about_open"]


@pytest.mark.parametrize("ref", ["niets@1", "empowerment-rose@9", "0" * 32 + ":buurtschaal@1", "", ":@", "x" * 500])
def test_what_is_not_there_is_a_key_error(cast: People, ref: str) -> None:
    with pytest.raises(KeyError):
        framework.definition(ref)


def test_it_is_parsed_once_and_anew_after_a_translation(cast: People) -> None:
    ref = ref_of(kept(cast.els.actor))
    first = framework.definition(ref)
    with CaptureQueriesContext(connection) as asked:
        assert framework.definition(ref) is first
    assert len(asked) == 1, "whether somebody added a language"
    kept(cast.els.actor, text("en", plain_title="Our place"))
    again = framework.definition(ref)
    assert again.languages == ("nl", "en")
    assert again.in_language("en").plain_title == "Our place"


def test_a_page_that_only_reads_asks_once(cast: People) -> None:
    ref = ref_of(kept(cast.els.actor))
    framework.definition(ref)
    with CaptureQueriesContext(connection) as asked, reading():
        assert framework.definition(ref) is framework.definition(ref)
    assert len(asked) == 1


def test_without_dutch_the_first_language_speaks(cast: People) -> None:
    found = framework.definition(ref_of(kept(cast.els.actor, text("fr", title="Échelle"))))
    assert found.in_language("nl").title == "Échelle"
    assert found.in_language("fr").language == "fr"


def test_the_catalogue_begins_with_the_rose_and_ends_with_hers(cast: People) -> None:
    ours = [one.ref for one in framework.catalogue(None)]
    assert ours[0] == "empowerment-rose@1"
    assert {"own-mirror@1", "attitude-mirror@1"}.isdisjoint(ours), "they live elsewhere"
    kept(cast.els.actor)
    row = kept(cast.els.actor, text(version=2))
    kept(cast.els.actor, text(id="andere", title="Aan de slag"))
    hers = [one.ref for one in framework.catalogue(cast.bram.actor)][len(ours) :]
    assert hers == [ref_of(row).replace("buurtschaal@2", "andere@1"), ref_of(row)]
    assert framework.catalogue(cast.organisation.pk)[-1].ref == ref_of(row)
    assert [one.ref for one in framework.catalogue(cast.dirk.actor)] == ours


def test_the_catalogue_costs_the_same_for_more(cast: People) -> None:
    kept(cast.els.actor)
    framework.catalogue(cast.organisation.pk)
    with CaptureQueriesContext(connection) as few:
        framework.catalogue(cast.organisation.pk)
    for nth in range(10):
        kept(cast.els.actor, text(id=f"schaal-{nth}"))
    framework.catalogue(cast.organisation.pk)
    with CaptureQueriesContext(connection) as many:
        assert len(framework.catalogue(cast.organisation.pk)) > 10
    assert len(few) == len(many) == 1


def test_a_file_of_an_older_format_is_not_offered(cast: People, monkeypatch: pytest.MonkeyPatch) -> None:
    row = kept(cast.els.actor)
    type(row).objects.filter(pk=row.pk).update(text=row.text.replace("missing:", "mist:"))
    own_instruments._made.clear()
    assert ref_of(row) not in [one.ref for one in framework.catalogue(cast.organisation.pk)]


def test_the_order_of_the_questions_is_that_of_the_file(cast: People) -> None:
    items = [*ITEMS, item("choice", words={1: "thuis", 2: "buiten"})]
    found = framework.definition(ref_of(kept(cast.els.actor, text(items=items))))
    assert [one.kind for one in found.items] == ["ordinal", "open", "choice"]
