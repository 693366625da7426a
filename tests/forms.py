"""Submit what was rendered: a test fills the form that a person sees and sends exactly what her browser would.

A field, option or button that is not on the page, or has no label, fails the test.
"""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from django.core.files.uploadedfile import SimpleUploadedFile

Pairs = list[tuple[str, Any]]
UNLABELLED = {"hidden", "submit", "button", "image", "reset"}
MISSING = object()


def submit(client: Any, response: Any, form: int | str = 0, press: str | None = None, **values: Any) -> Any:
    """Fill ``form`` of the page in ``response``, press the button that reads ``press``, follow to the next page.

    ``form``: its number (those inside ``<main>`` count first), ``"#id"``, ``".class"`` or a part of its action.
    ``values``: by field name; a choice by its value or its words, a lone checkbox by True or False, several
    checkboxes or a multiple select by a list, a file by its bytes or ``(name, bytes)``. Fields not named keep what
    the page rendered. ``press`` may be left out when the form has one button.
    """
    return find(response, form).send(client, press, values)


def forms_of(response: Any) -> "list[Form]":
    """The forms of a page: those inside ``<main>`` first."""
    page = Page(response)
    inside = {id(node) for main in page.root.iter("main") for node in main.iter("form")}
    nodes = sorted(page.root.iter("form"), key=lambda node: id(node) not in inside)
    return [Form(page, node) for node in nodes]


def find(response: Any, form: int | str) -> "Form":
    forms = forms_of(response)
    if isinstance(form, int):
        assert form < len(forms), f"The page has {len(forms)} forms, no number {form}."
        return forms[form]
    found = [each for each in forms if each.answers_to(form)]
    assert found, f"No form {form!r} on the page; there are: {[each.name for each in forms]}."
    return found[0]


def text(node: Element) -> str:
    """The words a person reads in ``node``, in one line."""
    return " ".join("".join(node.itertext()).split())


class Page:
    """A page as a browser reads it."""

    def __init__(self, response: Any) -> None:
        request = response.request
        self.url = request["PATH_INFO"] + (f"?{request['QUERY_STRING']}" if request.get("QUERY_STRING") else "")
        self.root: Element = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
        self.parents = {child: parent for parent in self.root.iter() for child in parent}
        self.ids = {node.get("id"): node for node in self.root.iter() if node.get("id")}

    def above(self, node: Element, *tags: str) -> Element | None:
        """The nearest element around ``node`` with one of ``tags``."""
        at = self.parents.get(node)
        while at is not None and at.tag not in tags:
            at = self.parents.get(at)
        return at

    def off(self, node: Element) -> bool:
        fieldset = self.above(node, "fieldset")
        return "disabled" in node.attrib or (
            fieldset is not None and ("disabled" in fieldset.attrib or self.off(fieldset))
        )

    def label(self, node: Element) -> str:
        """The name that a screen reader says for a field."""
        named = [text(self.ids[one]) for one in node.get("aria-labelledby", "").split() if one in self.ids]
        if named or node.get("aria-label"):
            return " ".join(named) or node.get("aria-label", "")
        own = [one for one in self.root.iter("label") if node.get("id") and one.get("for") == node.get("id")]
        around = self.above(node, "label")
        named_by = dict.fromkeys([*own, *([around] if around is not None else [])])
        return " ".join(text(one) for one in named_by).strip()


@dataclass
class Form:
    """One rendered form."""

    page: Page
    node: Element
    controls: list[Element] = field(init=False)

    def __post_init__(self) -> None:
        own = self.node.get("id")
        inside = [one for one in self.node.iter() if one.get("form") in (None, own)]
        outside = [one for one in self.page.root.iter() if own and one.get("form") == own and one not in inside]
        tags = ("input", "select", "textarea", "button")
        self.controls = [one for one in inside + outside if one.tag in tags and not self.page.off(one)]

    @property
    def name(self) -> str:
        return self.node.get("id") or self.node.get("class") or self.node.get("action") or "(no name)"

    @property
    def method(self) -> str:
        return self.node.get("method", "get").lower()

    @property
    def fields(self) -> list[str]:
        """The names of the fields, in order."""
        return list(dict.fromkeys(one.get("name", "") for one in self.controls if is_field(one) and one.get("name")))

    @property
    def buttons(self) -> list[Element]:
        return [one for one in self.controls if is_button(one)]

    def answers_to(self, selector: str) -> bool:
        if selector.startswith("#"):
            return self.node.get("id") == selector[1:]
        if selector.startswith("."):
            return selector[1:] in self.node.get("class", "").split()
        return selector in self.node.get("action", "")

    def button(self, press: str | None) -> Element:
        """The button that reads ``press``; the only one when nothing is said."""
        words = [self.words(one) for one in self.buttons]
        assert words, f"Form {self.name} has no button to send it."
        if press is None:
            assert len(words) == 1, f"Which button? Say press= one of {words}."
            return self.buttons[0]
        assert press in words, f"No button reads {press!r}; there are {words}."
        return self.buttons[words.index(press)]

    def words(self, button: Element) -> str:
        return self.page.label(button) or text(button) or button.get("value", "")

    def data(self, press: str | None = None, **values: Any) -> Pairs:
        """The pairs that a browser sends after filling in ``values`` and pressing ``press``."""
        unknown = [name for name in values if name not in self.fields]
        assert not unknown, f"Not rendered in form {self.name}: {unknown}; its fields are {self.fields}."
        pairs: Pairs = []
        for name in self.fields:
            group = [one for one in self.controls if is_field(one) and one.get("name") == name]
            pairs += [(name, value) for value in self.answer(group, values.get(name, MISSING))]
        button = self.button(press)
        if button.get("name"):
            pairs.append((button.get("name", ""), button.get("value", "")))
        return pairs

    def answer(self, group: list[Element], value: Any) -> list[Any]:
        """What the controls of one name send, after a person gave ``value``."""
        kind = kind_of(group[0])
        if value is not MISSING:
            assert kind != "hidden", f"{group[0].get('name')} is hidden: nobody can fill it."
            for one in group:
                assert self.page.label(one), f"Field {one.get('name')} ({kind}) has no label."
        if kind == "file":
            sent = [] if value is MISSING or value is None else [chosen_file(value)]
            self.must(group[0], sent)
            return sent
        if kind in ("radio", "checkbox"):
            options = [(one.get("value", "on"), self.page.label(one), "checked" in one.attrib) for one in group]
        elif kind == "select":
            nodes = [one for one in group[0].iter("option") if "disabled" not in one.attrib]
            options = [(one.get("value", text(one)), text(one), "selected" in one.attrib) for one in nodes]
            if "multiple" not in group[0].attrib and options and not any(chosen for *_, chosen in options):
                options[0] = (*options[0][:2], True)
        else:
            written = [rendered(one) if value is MISSING else str(value) for one in group]
            sent = [line.replace("\r\n", "\n").replace("\n", "\r\n") for line in written]
            self.must(group[0], sent)
            return sent
        chosen = [value for value, _, chosen in options if chosen]
        if value is not MISSING:
            wanted = [bool(value)] if isinstance(value, bool) else value if isinstance(value, list) else [value]
            if wanted == [True]:
                assert len(options) == 1, f"{group[0].get('name')} has several options: name one."
                chosen = [options[0][0]]
            else:
                chosen = [pick(options, str(one), group[0]) for one in wanted if one not in (False, None)]
        self.must(group[0], chosen)
        return chosen

    def must(self, node: Element, sent: list[Any]) -> None:
        if "required" in node.attrib and "novalidate" not in self.node.attrib:
            assert any(sent), f"The browser would not send {self.name}: {node.get('name')} is required and empty."

    def send(self, client: Any, press: str | None, values: dict[str, Any]) -> Any:
        button = self.button(press)
        pairs = self.data(press, **values)
        address = urljoin(self.page.url, button.get("formaction") or self.node.get("action") or self.page.url)
        if (button.get("formmethod") or self.method) == "get":
            return client.get(f"{urlsplit(address).path}?{urlencode(pairs)}", follow=True)
        assert "csrfmiddlewaretoken" in self.fields, f"Form {self.name} is posted without a CSRF token."
        if self.node.get("enctype") == "multipart/form-data":
            parts = {name: [value for one, value in pairs if one == name] for name, _ in pairs}
            return client.post(address, parts, follow=True)
        kind = "application/x-www-form-urlencoded"
        return client.post(address, urlencode(pairs), content_type=kind, follow=True)

    def faults(self) -> list[str]:
        """What is wrong with the form before anybody fills it; for the guard over every page."""
        faults = []
        if not self.buttons:
            faults.append("no button")
        if self.method == "post" and "csrfmiddlewaretoken" not in self.fields:
            faults.append("no CSRF token")
        for one in self.controls:
            if kind_of(one) == "file" and self.node.get("enctype") != "multipart/form-data":
                faults.append(f"{one.get('name')} would send only the name of a file")
            if is_field(one) and not one.get("name"):
                faults.append(f"a {kind_of(one)} without a name")
            if kind_of(one) not in UNLABELLED and not self.page.label(one):
                faults.append(f"{one.get('name')} has no label")
            if is_button(one) and not self.words(one):
                faults.append("a button without words")
        for name in self.fields:
            group = [one for one in self.controls if one.get("name") == name and is_field(one)]
            if kind_of(group[0]) == "select" and group[0].find(".//option") is None:
                faults.append(f"{name} offers no choice")
        return faults


def kind_of(node: Element) -> str:
    return (
        node.tag
        if node.tag in ("select", "textarea")
        else node.get("type", "submit" if node.tag == "button" else "text")
    )


def is_button(node: Element) -> bool:
    return kind_of(node) in ("submit", "image")


def is_field(node: Element) -> bool:
    return not is_button(node) and kind_of(node) not in ("button", "reset")


def chosen_file(value: Any) -> SimpleUploadedFile:
    """A file as a telephone sends it; its name says nothing of what it is."""
    name, content = value if isinstance(value, tuple) else ("foto.jpg", value)
    return SimpleUploadedFile(name, content, "image/jpeg")


def rendered(node: Element) -> str:
    return "".join(node.itertext()) if node.tag == "textarea" else node.get("value", "")


def pick(options: list[tuple[str, str, bool]], wanted: str, node: Element) -> str:
    """The value of the option whose value or words are ``wanted``."""
    for value, words, _ in options:
        if wanted in (value, words):
            return value
    offered = [f"{value} ({words})" for value, words, _ in options]
    raise AssertionError(f"{node.get('name')} does not offer {wanted!r}; it offers {offered}.")
