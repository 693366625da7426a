"""Plays what the coordinator adds for her organisation: pages in the handbook, and a small instrument of its own."""

from datetime import datetime, timedelta

from krachtbron.base.ids import new_id
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.story.own_house import INSTRUMENT, PAGES
from krachtbron.framework import public as framework


def own_house(cast: Cast, at: datetime) -> None:
    """One page, two examples, one instrument."""
    els = cast.els.actor
    for one in PAGES:
        then = at - timedelta(days=one.days_ago)
        done(
            framework.add_page(
                els,
                key=new_id(),
                title=one.title,
                plain=one.plain,
                body=one.body,
                language="nl",
                place=one.place,
                at=then,
            )
        )
    done(framework.keep_instrument(els, INSTRUMENT, key=new_id(), at=at - timedelta(days=20)))
