"""Reviewing in a real terminal: keys typed, Ctrl-C, and a terminal that closes."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sourcelint.curation.candidate import Draft
from sourcelint.curation.sheettext import claims_in, opened
from sourcelint.curation.writing import sheet

from .conftest import ARTICLE

pty = pytest.importorskip("pty", reason="pseudo-terminals are of POSIX")

_PATIENCE = 20.0


class Person:
    """Somebody at a terminal in which the review runs."""

    def __init__(self, path: Path) -> None:
        words = [sys.executable, "-m", "sourcelint", "sources", "review", "--no-config", "--by", "Anna Berg", str(path)]
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "xterm"
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # a test run in the background ignores it, a person's shell does not
            os.execv(words[0], words)
        self.seen = ""
        self.status: int | None = None

    def sees(self, text: str) -> None:
        """Waits until the screen shows a text that it did not show before."""
        end = time.monotonic() + _PATIENCE
        while text not in self.seen:
            assert time.monotonic() < end, f"{text!r} never came; the screen shows {self.seen!r}"
            if not select.select([self.fd], [], [], 0.2)[0]:
                continue
            try:
                self.seen += os.read(self.fd, 65536).decode("utf-8", "replace")
            except OSError as error:  # the other side is gone
                raise AssertionError(f"{text!r} never came; the screen showed {self.seen!r}") from error
        self.seen = self.seen[self.seen.index(text) + len(text) :]

    def types(self, keys: str) -> None:
        """Presses keys."""
        os.write(self.fd, keys.encode())

    def interrupts(self) -> None:
        """Presses Ctrl-C, again after a second: between the prompt and the read behind it a signal wakes nobody."""
        for _ in range(int(_PATIENCE)):
            self.types("\x03")
            if select.select([self.fd], [], [], 1.0)[0] and self.answered():
                return

    def answered(self) -> bool:
        """True where more than the echo of a key came."""
        self.seen += os.read(self.fd, 65536).decode("utf-8", "replace")
        if self.seen.strip() == "^C":
            time.sleep(0.5)
            if select.select([self.fd], [], [], 0.5)[0]:
                self.seen += os.read(self.fd, 65536).decode("utf-8", "replace")
        return self.seen.replace("^C", "").strip() != ""

    def left(self) -> int:
        """The exit status, negative for a signal."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                return self.status
            time.sleep(0.02)
        raise AssertionError("it does not end")

    def close(self) -> None:
        """The terminal window is closed."""
        os.close(self.fd)
        self.fd = -1

    def cleaned_up(self) -> None:
        """Ends what still runs."""
        if self.fd >= 0:
            os.close(self.fd)
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)


@pytest.fixture
def path(tmp_path: Path, proposed: Callable[..., Draft]) -> Path:
    """A drafted sheet."""
    path = tmp_path / "radnova.yaml"
    path.write_text(sheet(proposed(ARTICLE)), encoding="utf-8")
    return path


@pytest.fixture
def person(path: Path) -> Iterator[Person]:
    """Somebody who reviews it."""
    somebody = Person(path)
    yield somebody
    somebody.cleaned_up()


def statuses(path: Path) -> list[str]:
    """The status of every claim on disk."""
    return [one.status for one in claims_in(opened(str(path)).root)]


def test_a_whole_review(person: Person, path: Path) -> None:
    person.sees("[1/5]")
    person.sees("\x1b[1;7m12.000\x1b[0m")
    person.sees("? > ")
    person.types("a\n")
    person.sees("[2/5]")
    person.types("s\n")
    person.sees("[3/5]")
    person.types("d\n")
    person.sees("[4/5]")
    person.types("u\n")
    person.sees("[3/5]")
    person.types("x\n")
    person.sees("why")
    person.types("zwei Zahlen im Umlauf\n")
    person.sees("[4/5]")
    person.types("q\n")
    person.sees("3 still to review")
    assert person.left() == 0
    assert statuses(path) == ["confirmed", "candidate", "disputed", "candidate", "candidate"]
    text = path.read_text(encoding="utf-8")
    assert "by: Anna Berg" in text
    assert "zwei Zahlen im Umlauf" in text


def test_ctrl_c_loses_nothing(person: Person, path: Path) -> None:
    person.sees("[1/5]")
    person.sees("? > ")
    person.types("a\n")
    person.sees("[2/5]")
    person.sees("? > ")
    person.interrupts()
    person.sees("1 decided and written")
    assert person.left() == 130
    assert statuses(path) == ["confirmed", *["candidate"] * 4]
    assert [one.name for one in path.parent.iterdir()] == ["radnova.yaml"]


def test_a_closed_terminal_loses_nothing(person: Person, path: Path) -> None:
    person.sees("[1/5]")
    person.sees("? > ")
    person.types("a\n")
    person.sees("[2/5]")
    person.sees("? > ")
    person.close()
    person.left()
    assert statuses(path) == ["confirmed", *["candidate"] * 4]


def test_ctrl_d_ends_it(person: Person, path: Path) -> None:
    person.sees("? > ")
    person.types("\x04")
    person.sees("0 decided")
    assert person.left() == 0
    assert statuses(path) == ["candidate"] * 5
