"""No secret notes: whatever is written in a table about somebody is written by her, to her, or about something else.

Every text that stands in a row of somebody, or in a row under one, is in a list here. A new one fails until somebody
has said who writes it and who may read it; "a note about her" is not one of the answers.
"""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import models

from tests.house.test_personal import tables

# Written by herself in what is hers alone, or typed for her while she said it.
BY_HERSELF = {
    "access.Person": "nickname",
    "access.Account": "name",
    "growth.Dream": "words",
    "growth.DreamBefore": "words",
    "growth.Mirror": "words",
    "growth.Path": "words place",
    "growth.PathBefore": "place",
    "growth.Picture": "content about",
    "growth.Receipt": "content about",
    "growth.Spending": "words appeal",
    "growth.Stage": "words about wellbeing told",
    "growth.Step": "words told",
    "growth.StepBefore": "words",
    "growth.Story": "words title",
    "growth.Strength": "words",
    "growth.Talk": "words told",
    "growth.Touchstone": "words answers",
    "growth.Weight": "words",
    "growth.Noticed": "answer",
    "instruments.Choice": "what state_words",  # of a round about herself: her own step, in her own words
    "instruments.Response": "answers words",
    "instruments.Card": "text",  # a reason she gave, without her name
    "outreach.Contact": "nickname",  # she chose it herself and said that it may stand there; gone when she asks
    "reflection.Message": "ask seen wish gains works agreed",
    "reflection.Mirror": "would lately otherwise",
    "reflection.Reflection": "did saw insight change told",
}
# Written by somebody else: to her, with a reason. This list stays short.
TO_HER = {
    "growth.Noticed.words": "what somebody saw, written to her; closed with her key, hers to answer or throw away",
    "growth.Cheer.words": "a word beside a step, from whom she asked by name; closed with her key, hers to throw away",
    "growth.Spending.reason": "why a choice cannot be paid: it names a limit that was told before, and she reads it",
    "growth.Spending.answer": "what the person she appealed to says, to her",
    "growth.Budget.rules": "the limits of an amount, told to her before she chooses; they speak of money",
    "growth.Use.words": "for what a project asks her story; she reads it and says yes or no",
}
# Not about anybody: marks, codes, names of our own, and what a group settles on about its place.
NOT_ABOUT_HER = {
    "access.Person": "language",
    "access.Account": "password name_key",
    "access.Invitation": "hash purpose what",
    "access.Session": "session_key session_data device",
    "access.LookChain": "mark sealed",
    "access.Look": "role thing mark",
    "access.PersonKey": "wrapped by_card",
    "groups.Feed": "hash",
    "instruments.Round": "definition code entry",
    "instruments.Response": "perspective guest",
    "instruments.Tally": "perspective item",
    "instruments.Came": "perspective",
    "instruments.Agreement": "item words",
    "instruments.Problem": "words",  # what a group shares, in its own words
    "instruments.Card": "item",
    "instruments.Choice": "item who term state",
    "instruments.Link": "strong weak words",  # how something of their place carries something else
    "growth.Mirror": "definition",
    "framework.OwnPage": "slug language title plain body part under",
    "framework.OwnInstrument": "name language text",
    "reflection.Mirror": "definition item",
    "growth.Strength": "drawing",
    # Of who was there, about the place and the talk: the form says so, and an address or a number is refused.
    "outreach.Contact": "agreed sometime",
}
TEXTS = (models.CharField, models.TextField, models.BinaryField, models.JSONField, models.FileField)


def is_of_somebody(model: type[models.Model], seen: tuple[type[models.Model], ...] = ()) -> bool:
    """Whether a row leads to a person, by itself or through the rows it stands under."""
    people = (apps.get_model("access.Person"), apps.get_model("access.Account"))
    if model in people or any(field.name in ("person", "guest") for field in model._meta.concrete_fields):
        return True
    above = [field.related_model for field in model._meta.concrete_fields if field.is_relation]
    return any(one not in (model, *seen) and is_of_somebody(one, (*seen, model)) for one in above)


def written(model: type[models.Model]) -> Iterator[str]:
    """The fields of a table in which somebody can write. A word from a fixed list is no sentence."""
    for field in model._meta.concrete_fields:
        if isinstance(field, TEXTS) and not field.choices:
            yield f"{model._meta.label}.{field.name}"


def found() -> set[str]:
    return {name for model in tables() if is_of_somebody(model) for name in written(model)}


def listed() -> set[str]:
    pairs = [*BY_HERSELF.items(), *NOT_ABOUT_HER.items()]
    return {f"{table}.{name}" for table, names in pairs for name in names.split()} | set(TO_HER)


def test_every_text_about_somebody_is_hers_or_written_to_her() -> None:
    """A new one: who writes it, and does she read it? A note about her has no place here."""
    assert sorted(found() - listed()) == []
    assert sorted(listed() - found()) == [], "these stand in the lists and in no table"


def test_what_others_write_to_her_is_closed_with_her_key() -> None:
    """The limits of a budget are the only words of others that stand open: they speak of money."""
    for name in TO_HER.keys() - {"growth.Budget.rules"}:
        table, _, field = name.rpartition(".")
        assert isinstance(apps.get_model(table)._meta.get_field(field), models.BinaryField), name


def test_a_note_about_a_person_would_be_found() -> None:
    """A test of the test: tables that somebody could think of, right at her and under something of hers."""
    growth = apps.get_model("growth.Step")

    class NoteAboutHer(models.Model):
        person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
        note = models.TextField()

        class Meta:
            app_label = "nowhere"
            managed = False

    class NoteUnderAStep(models.Model):
        step = models.ForeignKey(growth, on_delete=models.CASCADE, related_name="+")
        remark = models.CharField(max_length=20)

        class Meta:
            app_label = "nowhere"
            managed = False

    try:
        for model, name in ((NoteAboutHer, "note"), (NoteUnderAStep, "remark")):
            assert is_of_somebody(model)
            assert f"nowhere.{model.__name__}.{name}" in set(written(model)) - listed()
    finally:
        del apps.all_models["nowhere"]
        apps.clear_cache()


@pytest.mark.parametrize(
    ("room", "hers"), [("groups", "Feed"), ("results", ""), ("reflection", "Message Mirror Reflection")]
)
def test_what_is_written_about_a_group_leads_to_nobody(room: str, hers: str) -> None:
    """Promises and what was told about them stand at the project: no row under them names a person. ``hers``: the
    tables of the room that are of one person."""
    models = [model for model in apps.get_app_config(room).get_models() if model.__name__ not in hers.split()]
    texts = {name for model in models for name in written(model)}
    assert texts
    assert not texts & found()
