"""Every screen that a participant can open reads easily: short sentences, words that everybody knows.

She walks along every link, in the demonstration where each part is filled; then once more as the one who leads her own
group. Which screens there are is asked of the table of who may open what: a new page that she never came across fails.
What people wrote themselves is left out.
"""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import NoReverseMatch, reverse

from krachtbron.access import public as access
from krachtbron.access import whole_person
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo import public as demo
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole
from krachtbron.groups.models import ProjectMember
from krachtbron.instruments import public as instruments
from krachtbron.instruments.domain import Mode
from tests.forms import submit
from tests.house.known_words import KNOWN
from tests.house.matrix_table import TABLE, Cell
from tests.house.plain_screens import Walk, typed, words, written

LONGEST, EASY, ENOUGH, COMMON = 12, 80, 20, 3.5
FEWEST_SCREENS = 130
HERS = {"participant", "opener", "reader"}
# Screens that no walk in the demonstration comes to, or that are not a participant's.
NOT_WALKED = {
    "for who works here; own bars in tests/framework": """framework:handbook framework:block
        framework:contents framework:page framework:book_paper framework:own_new framework:own_page framework:own_edit
        framework:own_remove framework:instruments framework:instrument_new framework:instrument_keep
        framework:instrument framework:instrument_remove framework:instrument_language framework:instrument_texts""",
    "a professional's own work": "instruments:of_oneself_with",
    "second factors, for who works with other people's words": """mfa_index mfa_list_webauthn mfa_activate_totp
        mfa_add_webauthn mfa_generate_recovery_codes mfa_authenticate mfa_reauthenticate mfa_reauthenticate_webauthn
        mfa_login_webauthn account_reauthenticate""",
    "a worker's own looking back": """reflection:home reflection:reflection reflection:edit reflection:share
        reflection:remove reflection:shared reflection:message_first reflection:message reflection:message_edit
        reflection:message_done reflection:mirror reflection:mirror_one reflection:mirror_edit reflection:mirror_share
        reflection:mirror_remove reflection:mirror_shared""",
    "of a story that somebody typed or offered to a project: the demonstration has none that waits": """
        growth:story_type growth:offered""",
    "no screen: a picture that somebody chose, a card to print": """growth:noticed_card growth:picture
        growth:picture_opened growth:receipt""",
    "no screen: a file, a script, the way out, a door with a secret": """access:quick_exit access:sign_out
        account_login account_logout access:accept groups:feed instruments:live_count
        instruments:board_count""",
}

BEHIND = {
    "groups:point_new": "groups.Meeting",
    "growth:mirror_overview": "growth.Mirror",
    "growth:spending_appeal": "growth.Spending",
    "growth:spending_remove": "growth.Spending",
    "growth:weight_near": "growth.Weight",
    "reflection:subject_learnt": "reflection.Subject",
}


@pytest.fixture
def walk(db: None) -> Walk:
    """Amina's walk, as a participant and as who leads her group."""
    at = clock.now()
    demo.fill_when_empty(at=at)
    amina, account = Client(), get_user_model().objects.get(name="amina")
    amina.force_login(account)
    person = account.person_id
    rounds = open_rounds(amina, person)
    own = {text for text in written(whole_person.export(person)) if " " in text}
    theirs = own | {text for text in typed() if " " in text or text[0].isupper()}
    made = Walk(sorted(theirs - {""}, key=len, reverse=True))
    bram = Client()
    bram.force_login(get_user_model().objects.get(name="bram"))
    made.along(bram, ["/open/"], within=("/open/",))  # what somebody opened for who stands beside her
    for role in (ProjectRole.PARTICIPANT, ProjectRole.EXPERT):
        ProjectMember.objects.filter(person=person).update(role=role)
        made.along(amina, [*plain_addresses(), *keyed_addresses(), *rounds])
    return made


def plain_addresses() -> list[str]:
    """Every address that names no thing."""
    found = []
    for name in TABLE:
        try:
            found.append(reverse(name))
        except NoReverseMatch:
            continue
    return found


def keyed_addresses() -> list[str]:
    """Screens that stand behind a button, or that only some of her things have."""
    return [
        reverse(name, args=[key])
        for name, model in BEHIND.items()
        for key in apps.get_model(model)._default_manager.values_list("pk", flat=True)
    ]


def open_rounds(amina: Client, person: Any) -> list[str]:
    """Roses in each state that the demonstration has none of, begun by her and by the worker of her group."""
    at, rose, accounts = clock.now(), "empowerment-rose", get_user_model().objects
    actor = access.actor_for(person)
    bram = access.actor_for(accounts.get(name="bram").person_id)
    (group_id, _name), *_more = groups.groups_where(bram, "open_round")
    project_id = groups.get_group(bram, group_id).card.project.id
    alone = instruments.open_round(actor, key=new_id(), instrument=rose, mode=Mode.ALONE, project_id=project_id, at=at)
    asked = instruments.open_round(
        bram, key=new_id(), instrument=rose, mode=Mode.PERSPECTIVES, project_id=project_id, at=at
    )
    live = instruments.open_round(bram, key=new_id(), instrument=rose, mode=Mode.TOGETHER, group_id=group_id, at=at)
    board = instruments.open_round(
        bram, key=new_id(), instrument="problem-analysis", mode=Mode.TOGETHER, group_id=group_id, at=at
    )
    instruments.say_problem(bram, board.pk, "Onze huizen zijn koud.", at=at)
    cards = reverse("instruments:door", args=[board.entry])
    placing = submit(amina, submit(amina, amina.get(cards), 0), text="Gas werd duur.").request["PATH_INFO"]
    door = reverse("instruments:door", args=[live.entry])
    submit(amina, amina.get(door), 0)
    parts = ("", "klopt/", "terugnemen/", "invullen/", "invullen/1/", "stap/", "stap/participatory/", "weg/", "tonen/")
    return [
        *(f"/rozen/{one.pk}/{part}" for one in (alone, asked) for part in parts),
        reverse("instruments:live", args=[live.pk]),
        placing,
        *(cards + part for part in ("", "kaart/", "dank/", "terugnemen/")),
        *(door + part for part in ("", "1/", "klopt/", "dank/", "terugnemen/")),
    ]


def hers() -> set[str]:
    """The names of every address that a participant may open, by the table."""
    return {name.partition("?")[0] for name, row in TABLE.items() if row.get and HERS & standings(row.get)}


def standings(cell: Cell) -> set[str]:
    return set((cell.yes if isinstance(cell.yes, str) else " ".join(cell.yes.values())).split())


def test_participants_screens_read_easily(walk: Walk) -> None:
    import textstat
    from wordfreq import zipf_frequency

    textstat.set_lang("nl")
    assert len(walk.screens) >= FEWEST_SCREENS, sorted(walk.screens)
    left = hers() - walk.met - {name for names in NOT_WALKED.values() for name in names.split()}
    long, hard, rare = [], [], dict[str, str]()
    for kind, said in walk.screens.items():
        long += [(kind, one) for one in dict.fromkeys(said) if len(words(one)) > LONGEST]
        told = [one for one in dict.fromkeys(said) if one[-1] in ".?!"]
        if sum(len(words(one)) for one in told) >= ENOUGH:
            ease = textstat.flesch_reading_ease(" ".join(told))
            hard += [(kind, round(ease))] if ease < EASY else []
        for word in {word.lower() for one in said for word in words(one)} - KNOWN:
            if zipf_frequency(word, "nl") < COMMON:
                rare[word] = kind
    assert {"long": long, "hard": hard, "rare": rare, "left": left} == {
        "long": [],
        "hard": [],
        "rare": {},
        "left": set(),
    }
