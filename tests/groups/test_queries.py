"""Lists limited to what the actor may, without doubled rows."""

from datetime import datetime, timedelta

import pytest
from django.db.models import Q
from django.http import Http404

from krachtbron.access.domain import STRANGER, Role
from krachtbron.base.clock import day
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.groups import models, policy, public, queries
from krachtbron.groups.domain import ProjectRole, PromiseState, Term
from krachtbron.groups.policy import Verb
from tests.cast import People


@pytest.mark.parametrize("verb", [verb for verb in Verb if verb is not Verb.START and not policy.RULES[verb].own])
def test_the_query_and_the_table_say_the_same(cast: People, verb: Verb) -> None:
    for name, one in cast.everybody.items():
        seen = set(models.Project.objects.filter(queries.projects_q(one.actor, verb)))
        for project in (cast.project, cast.other_project):
            here = project.organisation_id == one.actor.organisation_id
            tie = models.ProjectMember.objects.filter(project=project, person=one.person_id).first()
            connected = ProjectRole(tie.role) if tie else None
            assert (project in seen) == (here and policy.may(verb, one.actor.role, connected)), (name, verb)


def test_a_stranger_is_nowhere(cast: People) -> None:
    assert queries.project_rows(STRANGER) == []
    assert queries.group_rows(STRANGER) == []
    assert queries.open_promises(STRANGER) == []
    assert queries.colleagues(STRANGER) == []
    assert queries.find_project(STRANGER, cast.project.pk) is None


def test_a_project_runs_up_to_and_with_its_last_day(cast: People, at: datetime) -> None:
    public.end_project(cast.els.actor, cast.project.pk, at=at)
    for days, running in ((0, [cast.project.pk]), (1, [])):
        rows = queries.project_rows(cast.bram.actor, Verb.START_GROUP, running_on=day(at) + timedelta(days))
        assert [row.id for row in rows] == running
    assert len(queries.project_rows(cast.bram.actor)) == 1


def test_who_sees_which_groups(cast: People, at: datetime) -> None:
    public.start_group(cast.bram.actor, cast.project.pk, key=new_id(), name="Avondgroep", at=at)
    both = ["Avondgroep", "De huurdersgroep"]
    expected = {"amina": both[1:], "bram": both, "els": both, "greet": both, "carla": [], "dirk": [], "farid": []}
    for name, groups in expected.items():
        assert [row.name for row in queries.group_rows(cast.everybody[name].actor)] == groups, name


@pytest.mark.parametrize("prefix", ["project", "group__project"])
def test_limits_stand_beside_other_conditions(cast: People, prefix: str) -> None:
    model = {"project": models.Group, "group__project": models.Circle}[prefix]
    for name, number in {"bram": 1, "els": 1, "carla": 0}.items():
        limit = public.projects_q(cast.everybody[name].actor, Verb.SEE, prefix)
        assert model.objects.filter(limit | Q(pk__in=())).count() == number
    circles = models.Circle.objects.filter(public.groups_q(cast.amina.actor, Verb.SEE_GROUPS, "group"))
    assert circles.count() == 1


def test_a_person_in_two_groups_sees_each_project_once(cast: People, at: datetime) -> None:
    second = public.start_group(cast.bram.actor, cast.project.pk, key=new_id(), name="Avondgroep", at=at)
    assert not isinstance(second, Refused)
    public.join_circle(cast.bram.actor, second.pk, cast.amina.person_id, at=at)
    assert len(queries.project_rows(cast.amina.actor)) == 1
    assert len(queries.group_rows(cast.amina.actor)) == 2


def test_the_nearest_promise_comes_first_and_next_time_last(cast: People, at: datetime) -> None:
    terms = {"straks": (Term.NEXT_TIME, 0), "later": (Term.ON_DATE, 20), "gauw": (Term.ON_DATE, 1), "af": (None, 0)}
    for what, (term, days) in terms.items():
        made = public.promise(
            cast.bram.actor,
            cast.project.pk,
            key=new_id(),
            what=what,
            term=term or Term.NEXT_TIME,
            due=day(at) + timedelta(days),
            at=at,
        )
        assert not isinstance(made, Refused)
    public.report(cast.bram.actor, made.pk, state=PromiseState.LET_GO, at=at)
    assert [row.what for row in queries.open_promises(cast.farid.actor)] == ["gauw", "later", "straks"]
    assert [row.what for row in queries.ended_promises(cast.farid.actor)] == ["af"]
    assert [row.what for row in queries.open_promises(cast.bram.actor, most=1)] == ["gauw"]


def test_what_other_rooms_ask(cast: People) -> None:
    seen = public.get_project(cast.bram.actor, cast.project.pk, "open_round")
    assert (seen.card.name, seen.role, seen.may("see_dots")) == ("Huurders aan het woord", ProjectRole.WORKER, True)
    group = public.get_group(cast.amina.actor, cast.group.pk)
    assert (group.card.project, group.role) == (seen.card, ProjectRole.PARTICIPANT)
    assert group.may(Verb.SEE_DOTS)
    with pytest.raises(Forbidden):
        public.get_group(cast.amina.actor, cast.group.pk, "open_round")
    with pytest.raises(Http404):
        public.get_group(cast.farid.actor, cast.group.pk)
    assert public.get_project(cast.els.actor, cast.project.pk).card == seen.card
    assert public.groups_where(cast.bram.actor, "open_round", cast.project.pk) == [(cast.group.pk, cast.group.name)]
    row = models.Group.objects.annotate(mine=public.my_role(cast.bram.actor, "project")).get(pk=cast.group.pk)
    assert row.mine == ProjectRole.WORKER


def test_promises_in_words_for_other_rooms() -> None:
    assert public.promise_words.state("busy") == "bezig"
    assert public.promise_words.when("next_time", None) == "volgende keer"
    assert public.promise_words.refusal(Refused("date_missing", "due")) == "Kies nog een dag."
    assert public.promise_words.refusal(Refused("elsewhere")) == ""
    assert public.promise_words.TERMS[Term.THIS_WEEK] == "deze week"


def test_colleagues_are_those_of_the_own_organisation(cast: People) -> None:
    names = [(name, role) for _, name, role in queries.colleagues(cast.els.actor)]
    assert ("Greet", Role.COACH) in names
    assert "Dirk" not in [name for name, _ in names]
