"""What is sent stays in memory; too much gets a page with a sentence, and never a file on the disk."""

import tempfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_a_request_that_is_too_large_is_told_so(
    settings: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 50_000  # type: ignore[attr-defined]
    photo = SimpleUploadedFile("foto.jpg", b"\xff" * 80_000, "image/jpeg")
    answer = Client().post(reverse("account_login"), {"login": "amina", "photo": photo})
    assert answer.status_code == 413
    assert "kies een kleinere foto" in answer.content.decode()
    assert not list(tmp_path.iterdir())


def test_more_words_than_fit_are_told_so() -> None:
    answer = Client().post(reverse("account_login"), {"login": "a" * 2_600_000})
    assert answer.status_code == 413
    assert "Dit is te groot" in answer.content.decode()


def test_what_is_not_understood_stays_400() -> None:
    answer = Client().post(reverse("account_login"), b"--x", content_type="multipart/form-data")
    assert answer.status_code == 400
    assert "Dit begrijpen we niet" in answer.content.decode()


def test_a_large_photo_is_read_without_a_loose_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    photo = SimpleUploadedFile("foto.jpg", b"\xff" * 5_000_000, "image/jpeg")
    assert Client().post(reverse("account_login"), {"login": "amina", "photo": photo}).status_code == 200
