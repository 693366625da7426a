"""Opening, showing and closing rounds."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from krachtbron.access.domain import Actor
from krachtbron.base import ids
from krachtbron.base.announce import announce
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused
from krachtbron.groups import public as groups
from krachtbron.groups.domain import running
from krachtbron.instruments import queries
from krachtbron.instruments.domain import (
    Mode,
    Subject,
    check_hide,
    check_reopen,
    check_show,
    closing_time,
    entry_again,
    ways,
)
from krachtbron.instruments.events import PointsShown
from krachtbron.instruments.models import Round
from krachtbron.instruments.policy import Verb

CODE_TRIES = 20


@transaction.atomic
def open_round(
    actor: Actor,
    *,
    key: UUID,
    instrument: str,
    mode: Mode,
    project_id: UUID | None = None,
    group_id: UUID | None = None,
    at: datetime,
) -> Round | Refused:
    """Open a round of the newest version of ``instrument`` about one project, or together with one group.

    The same ``key`` again gives the same round. 404 where the project, the group or the instrument does not exist
    for the actor. Not in a project that is over.
    """
    if (again := Round.objects.filter(id=key).first()) is not None:
        return queries.get_for(actor, again.id).row
    if group_id is not None:
        project = groups.get_group(actor, group_id, "open_round").group.project
    else:
        assert project_id is not None
        verb = "open_round" if mode is Mode.PERSPECTIVES else "see"
        project = groups.get_project(actor, project_id, verb).project
    if not running(project.ends, day(at)):
        return Refused("project_ended")
    definition = queries.offered(instrument, project.organisation_id)
    if mode not in ways(definition.subjects, definition.perspectives, board=definition.board):
        return Refused("not_this_way", "how")
    round_ = Round(
        id=key,
        definition=definition.ref,
        mode=mode,
        project_id=None if group_id else project_id,
        group_id=group_id,
        opened_by_id=actor.person_id,
        entry=ids.new_secret() if mode is Mode.TOGETHER else "",
        opened=at,
        closes=closing_time(mode, at),
    )
    try:
        _save_with_code(round_, at)
    except IntegrityError:  # two taps at the very same moment: the first one made it
        return queries.get_for(actor, key).row
    return round_


def _save_with_code(round_: Round, at: datetime) -> None:
    """Save; a live round gets a code that no other live round has. The database decides, not a look beforehand."""
    for attempt in range(CODE_TRIES):
        round_.code = ids.new_code() if round_.mode == Mode.TOGETHER else ""
        try:
            with transaction.atomic():
                if round_.code:  # a forgotten round that ended by itself keeps no letters from others
                    Round.objects.filter(code=round_.code, closes__lte=at).update(code="")
                round_.save()
        except IntegrityError:
            if attempt == CODE_TRIES - 1 or not round_.code:
                raise
        else:
            return


def steered(actor: Actor, round_id: UUID, verb: Verb = Verb.STEER) -> queries.Seen:
    """The round, locked, if the actor may steer it, or what ``verb`` says."""
    seen = queries.get_for(actor, round_id, lock=True)
    seen.must(verb)
    return seen


def of_colleagues(seen: queries.Seen) -> bool:
    """Whether people of one organisation answered it, each on her own."""
    return seen.about.subject is Subject.ORGANISATION and seen.row.mode == Mode.PERSPECTIVES


@transaction.atomic
def show(actor: Actor, round_id: UUID, *, at: datetime) -> Round | Refused:
    """Show the points: from now on everybody looks at the same picture. Of one's own rose: share it."""
    seen = steered(actor, round_id)
    people = sum(one.n for one in queries.given_by_perspective(round_id).values()) if of_colleagues(seen) else None
    if (refused := check_show(seen.facts, queries.given(round_id), at, people=people)) is not None:
        return refused
    if seen.row.shown is None:
        seen.row.shown = at
        seen.row.save(update_fields=["shown"])
        announce(PointsShown(round_id, at))
    return seen.row


@transaction.atomic
def hide(actor: Actor, round_id: UUID, *, at: datetime) -> Round | Refused:
    """Take the showing back: answers can be changed again. Of one's own rose: share it no longer, also who left."""
    seen = steered(actor, round_id, Verb.REMOVE)
    if (refused := check_hide(seen.facts, at, of_organisation=of_colleagues(seen))) is not None:
        return refused
    seen.row.shown = None
    seen.row.save(update_fields=["shown"])
    return seen.row


@transaction.atomic
def close(actor: Actor, round_id: UUID, *, at: datetime) -> Round:
    """End the round; its code and its door are gone."""
    seen = steered(actor, round_id)
    if seen.row.closed is None:
        seen.row.closed, seen.row.code = at, ""
        seen.row.save(update_fields=["closed", "code"])
    return seen.row


@transaction.atomic
def reopen(actor: Actor, round_id: UUID, *, at: datetime) -> Round | Refused:
    """Open a closed round again, with a new code and a new QR; telephones that were in it are still in it."""
    seen = steered(actor, round_id)
    if (refused := check_reopen(seen.facts, at)) is not None:
        return refused
    seen.row.closed, seen.row.closes = None, closing_time(Mode(seen.row.mode), at)
    if seen.row.entry:
        seen.row.entry = entry_again(seen.row.entry, ids.new_secret())
    _save_with_code(seen.row, at)
    return seen.row


@transaction.atomic
def remove(actor: Actor, round_id: UUID) -> None:
    """Throw a round away with everything in it. Steps that came from it stay with the project, as promises; where
    there is no project, they go too."""
    steered(actor, round_id, Verb.REMOVE).row.delete()
