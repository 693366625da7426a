"""Two hundred telephones in one live round on SQLite with two workers; one worker is killed in the middle.

Each telephone is a small HTTP client that keeps its cookies and posts the forms it was sent. What was acknowledged
(answered with the next question) must stand in the database afterwards, exactly once, and the counts must agree.
"""

import http.client
import os
import random
import re
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from tests.journeys.test_group_together import begin_together

pytestmark = [pytest.mark.journey, pytest.mark.alone]
PHONES, QUESTIONS, AT_ONCE = 200, 6, 40
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
TRIES = 60


class Phone:
    """One telephone: a connection, cookies, and what the server acknowledged."""

    def __init__(self, server: str, door: str, seed: int) -> None:
        self.host = urlsplit(server).netloc
        self.door, self.cookies = door, dict[str, str]()
        self.answers: dict[int, int | None] = {}
        self.errors: list[int] = []
        self.random = random.Random(seed)

    def ask(self, method: str, path: str, data: dict[str, str] | None = None) -> tuple[int, str, str]:
        """Status, where to go, body. A broken connection (a killed worker) is tried again, as a person would."""
        for _ in range(TRIES):
            connection = http.client.HTTPConnection(self.host, timeout=60)
            try:
                headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
                headers |= {"Referer": f"http://{self.host}{path}", "Accept-Language": "nl"}
                if data is not None:
                    headers["Content-Type"] = "application/x-www-form-urlencoded"
                connection.request(method, path, urlencode(data) if data is not None else None, headers)
                answer = connection.getresponse()
                body = answer.read().decode()
            except (OSError, http.client.HTTPException):
                time.sleep(0.1)
                continue
            finally:
                connection.close()
            for name, value in answer.getheaders():
                if name.lower() == "set-cookie":
                    key, _, said = value.partition(";")[0].partition("=")
                    self.cookies[key] = said
            if answer.status >= 500:
                self.errors.append(answer.status)
            return answer.status, answer.getheader("Location", ""), body
        raise AssertionError("the server stayed away")

    def post(self, path: str, **data: str) -> tuple[int, str]:
        """Send the form that stands on ``path``."""
        _, _, body = self.ask("GET", path)
        token = TOKEN.search(body)
        assert token, body[:500]
        status, where, _ = self.ask("POST", path, {"csrfmiddlewaretoken": token[1], **data})
        return status, where

    def take_part(self) -> None:
        status, where = self.post(self.door)
        assert status in (302, 303), status
        for number in range(1, QUESTIONS + 1):
            time.sleep(self.random.random() * 0.05)
            value = self.random.choice(["1", "2", "3", "4", "5", "skip"])
            status, where = self.post(where, value=value)
            assert status in (302, 303), status
            self.answers[number] = None if value == "skip" else int(value)
        if any(value is not None for value in self.answers.values()):
            status, _ = self.post(where)
            assert status in (302, 303), status


def workers_of(port: int) -> list[int]:
    """The processes that answer on ``port`` below the server's first process."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                words = (folder / "cmdline").read_text().split("\0")
                environment = (folder / "environ").read_text(errors="replace")
            except OSError:
                continue
            ours = str(port) in words or f"KRACHTBRON_PORT={port}" in environment
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            if ours:
                found.append((int(folder.name), int(parent)))
    own = {pid for pid, _ in found}
    return [pid for pid, parent in found if parent in own]


def test_nothing_acknowledged_is_lost_when_a_worker_is_killed(person, server, tmp_path_factory) -> None:
    worker = person(width=1280).sign_in("Bram")
    _, door = begin_together(worker)
    phones = [Phone(server, door, seed) for seed in range(PHONES)]
    port = urlsplit(server).port
    before = workers_of(port)
    assert before, "no worker processes found"
    with ThreadPoolExecutor(AT_ONCE) as together:
        running = [together.submit(phone.take_part) for phone in phones]
        while sum(len(phone.answers) for phone in phones) < PHONES * QUESTIONS // 3:
            time.sleep(0.05)
        os.kill(random.Random(7).choice(before), signal.SIGKILL)
        for one in running:
            one.result()
    assert [phone.errors for phone in phones if phone.errors] == []

    home = next(path for path in tmp_path_factory.getbasetemp().glob("home*"))
    entry = door.rstrip("/").rpartition("/")[2]
    with sqlite3.connect(home / "krachtbron.sqlite3") as stored:
        rows = stored.execute(
            "SELECT r.id, p.answers FROM instruments_response p JOIN instruments_round r ON r.id = p.round_id "
            "WHERE r.entry = ?",
            [entry],
        ).fetchall()
        round_id = rows[0][0]
        tallies = stored.execute(
            "SELECT item, value, n FROM instruments_tally WHERE round_id = ? AND n > 0", [round_id]
        ).fetchall()
    assert len(rows) == PHONES
    check(rows, tallies, phones)


def check(rows: list[tuple[str, str]], tallies: list[tuple[str, int, int]], phones: list[Phone]) -> None:
    """Stored answers are the acknowledged ones, and the counts are theirs."""
    import json
    from collections import Counter

    order = [
        *("group_work", "strengths_based", "reflective", "participatory", "results_oriented", "basic_attitude"),
    ]
    stored = Counter(tuple(json.loads(answers).get(item) for item in order) for _, answers in rows)
    acknowledged = Counter(tuple(phone.answers[number] for number in range(1, 7)) for phone in phones)
    assert stored == acknowledged
    counted = {(item, value): n for item, value, n in tallies}
    expected = Counter(
        (item, phone.answers[number])
        for phone in phones
        for number, item in enumerate(order, 1)
        if phone.answers[number] is not None
    )
    assert counted == dict(expected)
