"""Days and moments in words."""

from datetime import date, datetime

from django.utils.formats import date_format

NO_BREAK = "\u00a0"


def in_words(moment: date | datetime, form: str) -> str:
    """The moment as Django's ``form`` says it in the language of now, and never broken over two lines."""
    return date_format(moment, form).replace(" ", NO_BREAK)
