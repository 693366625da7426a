"""Words for what the room decides and shows; everything ready to print."""

from krachtbron.groups.circle_words import CIRCLES
from krachtbron.groups.promise_words import STATES, TERMS, moment, spoken_day
from krachtbron.groups.web.labels.refusals import sentence
from krachtbron.groups.web.labels.rows import (
    Line,
    PersonLine,
    PromiseLine,
    ReportLine,
    choosable,
    group_lines,
    member_lines,
    person_lines,
    project_lines,
    promise_line,
    promise_lines,
    report_lines,
)
from krachtbron.groups.web.labels.words import ROLES, SHAPES, hello, period

__all__ = [
    "CIRCLES",
    "ROLES",
    "SHAPES",
    "STATES",
    "TERMS",
    "Line",
    "PersonLine",
    "PromiseLine",
    "ReportLine",
    "choosable",
    "group_lines",
    "hello",
    "member_lines",
    "moment",
    "period",
    "person_lines",
    "project_lines",
    "promise_line",
    "promise_lines",
    "report_lines",
    "sentence",
    "spoken_day",
]
