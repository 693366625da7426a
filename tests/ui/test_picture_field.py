"""A field for a picture: what is kept is the picture made anew; what is no picture gets a sentence."""

import io
from typing import Any

import html5lib
import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import engines
from PIL import Image

from krachtbron.base.pictures import MOST_BYTES
from krachtbron.ui.public import Form, PictureField


class Photo(Form):
    picture = PictureField(label="Je foto", required=False)
    about = forms.CharField(label="Wat staat erop?", max_length=60)


def jpeg() -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (60, 40), "#0b5a4a").save(kept, "JPEG")
    return kept.getvalue()


def sent(content: bytes | None, about: str = "soep") -> Photo:
    files = {} if content is None else {"picture": SimpleUploadedFile("IMG_2034.exe", content, "text/html")}
    return Photo({"about": about}, files)


def drawn(form: Form) -> Any:
    html = engines["django"].from_string("{% form form %}").render({"form": form, "csrf_token": "geheim"})
    html5lib.HTMLParser(strict=True).parseFragment(html)
    return html5lib.parse(html, namespaceHTMLElements=False)


def said(root: Any) -> str:
    return " ".join("".join(root.itertext()).split())


def test_the_form_sends_the_picture_itself() -> None:
    root = drawn(Photo())
    (form,) = root.iter("form")
    (field,) = [one for one in root.iter("input") if one.get("type") == "file"]
    assert (form.get("enctype"), field.get("accept"), field.get("id")) == (
        "multipart/form-data",
        "image/*",
        "id_picture",
    )
    assert "Je foto (mag leeg blijven)" in said(root)


def test_a_picture_becomes_bytes_made_anew_whatever_it_is_called() -> None:
    form = sent(jpeg())
    assert form.is_valid(), form.errors
    assert Image.open(io.BytesIO(form.cleaned_data["picture"])).format == "WEBP"


def test_no_picture_is_none() -> None:
    form = sent(None)
    assert form.is_valid()
    assert form.cleaned_data["picture"] is None


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Dit is geen foto die we kunnen tonen."),
        (b"", "Dit is geen foto die we kunnen tonen."),
        (jpeg() + b"\0" * MOST_BYTES, "Deze foto is te groot."),
    ],
)
def test_what_cannot_be_shown_gets_a_sentence(content: bytes, sentence: str) -> None:
    form = sent(content)
    assert not form.is_valid()
    assert sentence in said(drawn(form))


def test_who_must_choose_again_is_told() -> None:
    """A browser never gives a file back; the words stay."""
    form = sent(jpeg(), about="")
    assert "Kies je foto nog eens." in said(drawn(form))
    assert "Kies je foto nog eens." not in said(drawn(sent(None, about="")))
