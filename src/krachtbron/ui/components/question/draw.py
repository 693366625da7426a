"""Question screen: one question, words to press. ``q``: a Question (see question.py); ``csrf``: the hidden token.

Built as a string: it is the page that a whole group asks for at the same moment.
"""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import safe
from krachtbron.ui.components.notice.draw import notice
from krachtbron.ui.components.question.question import Question
from krachtbron.ui.components.steps.draw import steps
from krachtbron.ui.components.who.draw import who
from krachtbron.ui.components.words.draw import ring


def draw_question(q: Question, csrf: str, rose: str = "") -> SafeString:
    asked = "<br>".join(map(safe, q.lines))
    above = (
        f"{steps(q.number, q.of) if q.number else ''}<h1>{safe(q.title)}</h1>"
        f'{f"""<p class="lead">{asked}</p>""" if asked else ""}'
        f"{who(q.who) if q.who else ''}{notice(q.fault, 'fault') if q.fault else ''}"
    )
    action = f' action="{safe(q.action)}"' if q.action else ""
    hidden = "".join(f'<input type="hidden" name="{name}" value="{safe(value)}">' for name, value in q.hidden.items())
    return SafeString(
        f'<section class="question">{above}<form class="question__form" method="post"{action}>{csrf}{hidden}'
        f"{_asked(q)}{_other(q)}</form>{_anchors(q)}"
        f'{f"""<div class="question__rose">{rose}</div>""" if rose else ""}</section>'
    )


def _asked(q: Question) -> str:
    """Words to press; or words to tick, or lines to write on, with a button to go on."""
    if q.typed is not None:
        title = safe(q.title)
        lines = f"""\n{safe(q.typed)}</textarea>"""
        written = f'<textarea class="input" name="words" rows="4" maxlength="{q.longest}" aria-label="{title}">{lines}'
        return f'<p class="field">{written}</p>{_on()}'
    if q.many:
        return f'<ul class="words">{_ticks(q)}</ul>{_on()}'
    return f'<ul class="words">{_answers(q)}</ul>'


def _on() -> str:
    return f'<p class="buttons"><button class="button">{_("Verder")}</button></p>'


def _ticks(q: Question) -> str:
    mine = {str(value) for value in q.chosen}
    return "".join(
        f'<li><label class="word"><input type="checkbox" name="{safe(q.name)}" value="{safe(value)}"'
        f"{' checked' if str(value) in mine else ''}><span>{safe(word)}</span></label></li>"
        for value, word in q.options
    )


def _answers(q: Question) -> str:
    mine, count, name, drawn = str(q.chosen), len(q.options), safe(q.name), []
    for place, (value, word) in enumerate(q.options, 1):
        sent = str(value)
        state, mark = "", ""
        if sent == mine:
            state, mark = ' aria-pressed="true"', f'<span class="word__mark">{_("jouw keuze")}</span>'
        drawn.append(
            f'<li><button class="word{" word--chosen" if mark else ""}" name="{name}" value="{safe(sent)}"{state}>'
            f"{ring(place, count) if q.rings else ''}<span>{safe(word)}</span>{mark}</button></li>"
        )
    return "".join(drawn)


def _other(q: Question) -> str:
    back = f'<a class="button button--plain" href="{safe(q.back)}">{_("Terug")}</a>' if q.back else ""
    state = ' aria-pressed="true"' if q.skipped else ""
    return (
        f'<p class="question__other">{back}<button class="button button--plain" name="{safe(q.name)}"'
        f' value="{safe(q.skip)}"{state}>{_("Dit sla ik over")}</button></p>'
    )


def _anchors(q: Question) -> str:
    if not q.anchors:
        return ""
    lines = "".join(
        f"<div><dt>{_('Bij %(value)s zie je') % {'value': safe(value)}}</dt><dd>{safe(sentence)}</dd></div>"
        for value, sentence in q.anchors
    )
    title = _("Wat betekent dit?")
    return f'<details class="more"><summary>{title}</summary><dl class="anchors">{lines}</dl></details>'
