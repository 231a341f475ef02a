"""What a command says when it cannot do what was asked, and what it prints for machines.

Exit codes: 0 done, 1 the content or the record is at fault, 2 the call is.
"""

from __future__ import annotations

import json
import sys
from functools import cache

DONE, AT_FAULT, MISCALLED = 0, 1, 2


class Told(Exception):  # noqa: N818 - most are answers, not faults
    """A command ends here. `lines` go to stderr as they stand."""

    def __init__(self, *lines: str, code: int = AT_FAULT) -> None:
        super().__init__(*lines)
        self.lines = lines
        self.code = code


def print_json(thing: object) -> None:
    """One JSON text on stdout. ASCII only, because a pipe on Windows may speak any code page."""
    say(json.dumps(thing, indent=2, ensure_ascii=True))


def say(words: str) -> None:
    """A line, or several, on stdout."""
    sys.stdout.write(words if words.endswith("\n") else f"{words}\n")


def warn(*lines: str) -> None:
    """Lines on stderr, without anything that could steer a terminal."""
    for line in lines:
        sys.stderr.write("".join(letter if letter.isprintable() else "?" for letter in line) + "\n")


@cache
def warn_once(line: str) -> None:
    """A line on stderr, however often there is reason for it."""
    warn(line)
