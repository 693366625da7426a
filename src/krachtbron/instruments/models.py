"""Tables of rounds and what is given in them. General: the rose is content, not a table."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from krachtbron.base.ids import new_id
from krachtbron.groups.domain import WHAT_MOST, WORDS_MOST
from krachtbron.instruments.domain import LONGEST_CARD, LONGEST_PROBLEM, Mode, Origin

SUBJECTS = ("project", "group", "organisation", "person")


def exactly_one(*names: str) -> Q:
    """A condition: one of the fields ``names`` is filled, the others are empty."""
    either = Q()
    for name in names:
        either |= Q(**{f"{other}__isnull": other != name for other in names})
    return either


class Round(models.Model):
    """One time an instrument is used. Opened, then shown, then closed; closed by itself at ``closes``."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    definition = models.CharField(max_length=120)
    mode = models.CharField(max_length=12, choices=[(mode.value, mode.value) for mode in Mode])
    project = models.ForeignKey("groups.Project", null=True, on_delete=models.CASCADE, related_name="+")
    group = models.ForeignKey("groups.Group", null=True, on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey("access.Organisation", null=True, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("access.Person", null=True, on_delete=models.CASCADE, related_name="+")
    opened_by = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    code = models.CharField(max_length=4, blank=True)
    entry = models.CharField(max_length=64, blank=True)
    opened = models.DateTimeField()
    closes = models.DateTimeField(null=True)
    shown = models.DateTimeField(null=True)
    closed = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=exactly_one(*SUBJECTS), name="round_one_subject"),
            models.CheckConstraint(
                condition=Q(person=None) | Q(mode=Mode.ALONE.value, shown=None), name="round_about_oneself_stays_hers"
            ),
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="round_code_once"),
            models.UniqueConstraint(fields=["entry"], condition=~Q(entry=""), name="round_entry_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["project", "-opened"]),
            models.Index(fields=["group", "-opened"]),
            models.Index(fields=["-opened", "-id"]),
            # The unique ones leave out the empty, so SQLite does not look in them.
            models.Index(fields=["code"]),
            models.Index(fields=["entry"]),
        ]


class Response(models.Model):
    """One person's or guest's answers, in one row. ``answers`` is item → value or null (skipped).

    ``given``: one of them at least is a value.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="responses")
    perspective = models.CharField(max_length=20)
    person = models.ForeignKey("access.Person", null=True, on_delete=models.CASCADE, related_name="+")
    guest = models.CharField(max_length=64, blank=True)
    answers = models.JSONField(default=dict)
    words = models.JSONField(default=dict)
    given = models.BooleanField(default=False)
    origin = models.CharField(max_length=8, choices=[(origin.value, origin.value) for origin in Origin])
    typed_by = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    joined = models.DateTimeField()
    ready = models.DateTimeField(null=True)
    withdrawn = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "guest"], condition=~Q(guest=""), name="response_once_a_guest"),
            models.UniqueConstraint(
                fields=["round", "person", "perspective"],
                condition=Q(person__isnull=False),
                name="response_once_a_person",
            ),
        ]


class Tally(models.Model):
    """How many responses of a perspective chose a value, kept in the transaction of the answer."""

    id = models.BigAutoField(primary_key=True)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="tallies")
    perspective = models.CharField(max_length=20)
    item = models.CharField(max_length=40)
    value = models.SmallIntegerField()
    n = models.IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "perspective", "item", "value"], name="tally_once"),
            models.CheckConstraint(condition=Q(n__gte=0), name="tally_never_below_zero"),
        ]


class Came(models.Model):
    """How many responses of a perspective have an answer, and how many of those came on paper; kept as the tallies
    are."""

    id = models.BigAutoField(primary_key=True)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="came")
    perspective = models.CharField(max_length=20)
    n = models.IntegerField(default=0)
    on_paper = models.IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "perspective"], name="came_once"),
            models.CheckConstraint(
                condition=Q(n__gte=0, on_paper__gte=0, on_paper__lte=F("n")), name="came_never_below_zero"
            ),
        ]


class Agreement(models.Model):
    """What a group settles on for one item; ``value`` empty means: we see it differently, and ``words`` says why."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="agreements")
    item = models.CharField(max_length=40)
    value = models.SmallIntegerField(null=True)
    words = models.CharField(max_length=500, blank=True)
    made = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["round", "item"], name="agreement_once_an_item")]


class Choice(models.Model):
    """One item on which to move, from ``value``; with its one step. ``nth`` counts within the round.

    The step is a promise of the project. About an organisation or oneself there is none: then it stands here, in the
    same words.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="choices")
    nth = models.SmallIntegerField()
    item = models.CharField(max_length=40)
    value = models.SmallIntegerField(null=True)
    promise = models.OneToOneField("groups.Promise", null=True, on_delete=models.CASCADE, related_name="+")
    what = models.CharField(max_length=WHAT_MOST, blank=True)
    who = models.CharField(max_length=12, blank=True)
    term = models.CharField(max_length=12, blank=True)
    due = models.DateField(null=True)
    state = models.CharField(max_length=8, blank=True)
    state_since = models.DateField(null=True)
    state_words = models.CharField(max_length=WORDS_MOST, blank=True)
    made = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "nth"], name="choice_one_at_a_time"),
            models.CheckConstraint(
                condition=Q(promise__isnull=False, what="", state="") | (Q(promise=None) & ~Q(what="") & ~Q(state="")),
                name="choice_promise_or_own_step",
            ),
        ]


class Problem(models.Model):
    """What a board with cards is about, in the group's words. The group's: it speaks of what they share."""

    round = models.OneToOneField(Round, on_delete=models.CASCADE, primary_key=True, related_name="problem")
    words = models.CharField(max_length=LONGEST_PROBLEM)
    said = models.DateTimeField()


class Card(models.Model):
    """One reason somebody gave, without a name. ``response`` empty: who leads wrote it down for the group; ``item``
    empty: not yet laid on a field."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="cards")
    response = models.ForeignKey(Response, null=True, on_delete=models.CASCADE, related_name="cards")
    text = models.CharField(max_length=LONGEST_CARD)
    item = models.CharField(max_length=40, blank=True)
    made = models.DateTimeField()
    placed = models.DateTimeField(null=True)


class Link(models.Model):
    """Of a group's compass: a strong item that can carry a weak one, and in ``words`` how. The group's own."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="links")
    strong = models.CharField(max_length=40)
    weak = models.CharField(max_length=40)
    words = models.CharField(max_length=200)
    made = models.DateTimeField()


class OwnExample(models.Model):
    """What an organisation says with an example beside the compass, or an example of its own. ``left_out``: it is not
    shown. Nobody and no group ever points to an example: it is no label."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("access.Organisation", on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=40)
    name = models.CharField(max_length=80)
    strong = models.JSONField(default=list)
    weak = models.JSONField(default=list)
    text = models.CharField(max_length=300)
    left_out = models.BooleanField(default=False)
    changed = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "key"], name="example_once")]
