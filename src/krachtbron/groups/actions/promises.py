"""Make, edit and tell about a promise."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor
from krachtbron.base.announce import announce
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.groups import domain, queries
from krachtbron.groups.domain import ENDED, PromiseState, Term
from krachtbron.groups.events import PromiseMade, PromiseReported
from krachtbron.groups.models import Promise, Report
from krachtbron.groups.policy import Verb


@transaction.atomic
def promise(
    actor: Actor,
    project_id: UUID,
    *,
    key: UUID,
    what: str,
    who: str = "",
    term: Term = Term.NEXT_TIME,
    due: date | None = None,
    at: datetime,
) -> Promise | Refused:
    """What is agreed in a project: what, who, when. ``due`` counts for a term "on a day" only."""
    seen = queries.get_for(actor, project_id)
    seen.must(Verb.PROMISE)
    if known := Promise.objects.filter(pk=key).first():
        return known if known.project_id == seen.project.pk else Refused("key_taken")
    if not domain.running(seen.project.ends, day(at)):
        return Refused("project_ended")
    said = wording(what, who, term, due, day(at))
    if isinstance(said, Refused):
        return said
    made, new = Promise.objects.get_or_create(
        pk=key, defaults={**said, "project": seen.project, "state_since": day(at), "created": at}
    )
    if new:
        announce(PromiseMade(made.pk, seen.project.pk))
    return made


@transaction.atomic
def edit_promise(
    actor: Actor,
    promise_id: UUID,
    *,
    what: str,
    who: str = "",
    term: Term = Term.NEXT_TIME,
    due: date | None = None,
    at: datetime,
) -> Promise | Refused:
    """Other words or another day, as long as it stands."""
    seen = queries.get_promise(actor, promise_id, lock=True)
    seen.must(Verb.PROMISE)
    made = seen.promise
    if made.state in ENDED:
        return Refused("promise_ended")
    # A day that was agreed before stays, also when it has passed: only another day is weighed again.
    same = term == made.term and (term is not Term.ON_DATE or due == made.due)
    said = wording(what, who, Term.NEXT_TIME if same else term, due, day(at))
    if isinstance(said, Refused):
        return said
    made.what, made.who = str(said["what"]), str(said["who"])
    if not same:
        made.term, made.due = term, said["due"]  # type: ignore[assignment]
    made.save(update_fields=["what", "who", "term", "due"])
    return made


@transaction.atomic
def report(actor: Actor, promise_id: UUID, *, state: PromiseState, words: str = "", at: datetime) -> Promise | Refused:
    """Tell what became of it. Every telling is kept; the same told twice is one telling."""
    seen = queries.get_promise(actor, promise_id, lock=True)
    seen.must(Verb.REPORT)
    return tell(seen.promise, state, words, at=at)


def tell(made: Promise, state: PromiseState, words: str, *, at: datetime) -> Promise | Refused:
    """Within the change: the promise was fetched, locked, for who may tell about it."""
    words = tidy(words)
    fault = domain.report_fault(PromiseState(made.state), state)
    if fault := fault or domain.text_fault("words", words, domain.WORDS_MOST):
        return fault
    if made.state == state and words in ("", made.state_words):
        return made
    if made.state != state:
        made.state, made.state_since = state, day(at)
    made.state_words = words
    made.save(update_fields=["state", "state_since", "state_words"])
    Report.objects.create(promise=made, state=state, words=words, told=at)
    announce(PromiseReported(made.pk, made.project_id, state))
    return made


def wording(what: str, who: str, term: Term, due: date | None, today: date) -> dict[str, object] | Refused:
    what, who = tidy(what), tidy(who)
    last = domain.due(term, today, due)
    for fault in (
        domain.text_fault("what", what, domain.WHAT_MOST, needed=True),
        domain.text_fault("who", who, domain.WHO_MOST),
        last,
    ):
        if isinstance(fault, Refused):
            return fault
    return {"what": what, "who": who, "term": term, "due": last}
