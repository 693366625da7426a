"""Plays the own budget of Amina through the actions of the room, with a receipt that is drawn here."""

import io
from datetime import datetime, timedelta
from uuid import UUID

from PIL import Image, ImageDraw, ImageFont

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.base.pictures import made_anew
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.story import own_budget as story
from krachtbron.growth import public as growth


def own_budget(cast: Cast, at: datetime) -> None:
    """A course that is paid, knives after a second look, a book that stayed no; something is left to choose."""
    amina, bram, greet = cast.amina.actor, cast.bram.actor, cast.greet.actor

    def ago(days: int, hours: int = 0) -> datetime:
        return at - timedelta(days=days) + timedelta(hours=hours)

    def choose(one: story.Learning) -> UUID:
        when = ago(one.days_ago)
        return done(growth.choose_learning(amina, budget, key=new_id(), words=one.words, cents=one.cents, at=when)).pk

    def refuse(choice: UUID, one: story.Learning, refusal: story.Refusal) -> None:
        growth.read_budget(bram, budget, at=ago(one.days_ago - 1))
        when = ago(one.days_ago - 1, 1)
        done(growth.refuse_choice(bram, choice, limit=refusal.limit, why=refusal.why, at=when))

    budget = done(
        growth.give_budget(
            bram,
            key=new_id(),
            person=cast.amina.person_id,
            cents=story.CENTS,
            until=day(at) + timedelta(days=story.UNTIL_DAYS),
            rules=story.LIMITS,
            appeal_to=cast.greet.person_id,
            at=ago(story.DAYS_AGO),
        )
    ).pk
    course = choose(story.COURSE)
    done(growth.pay_choice(bram, course, at=ago(story.COURSE.paid)))
    slip, when = receipt(story.COURSE.receipt), ago(story.COURSE.paid - 2)
    done(growth.add_receipt(amina, course, key=new_id(), receipt=slip, about=story.RECEIPT_ABOUT, at=when))
    knives, again = choose(story.KNIVES), story.KNIVES_REFUSED
    refuse(knives, story.KNIVES, again)
    asked, answered = ago(story.KNIVES.days_ago - 2), ago(story.KNIVES.days_ago - 5)
    done(growth.appeal_refusal(amina, knives, words=again.appeal, at=asked))
    growth.read_appeal(greet, knives, at=answered)
    done(growth.answer_appeal(greet, knives, words=again.answer, yes=again.yes, at=answered))
    refuse(choose(story.BOOK), story.BOOK, story.BOOK_REFUSED)


def receipt(lines: tuple[str, ...]) -> bytes:
    """A slip of paper on a table, photographed a little askew."""
    slip = Image.new("RGB", (420, 120 + 52 * len(lines)), "#fbfaf5")
    pen, letters = ImageDraw.Draw(slip), ImageFont.load_default(28)
    for place, line in enumerate(lines):
        pen.text((36, 56 + 52 * place), line, fill="#33312c", font=letters)
    table = Image.new("RGB", (slip.width + 180, slip.height + 160), "#8a6a4f")
    turned = slip.convert("RGBA").rotate(3, expand=True)
    table.paste(turned, (80, 70), turned)
    kept = io.BytesIO()
    table.save(kept, "JPEG", quality=85)
    made = made_anew(kept.getvalue())
    if isinstance(made, Refused):
        raise AssertionError(made.code)
    return made
