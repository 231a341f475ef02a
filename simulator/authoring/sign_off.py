"""Who wrote an encounter and who reviewed it, when, and under which text of the statute.

It is for telling that a review is older than the law that it reviewed. It refuses to stop anybody: these are notices.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files

from simulator.authoring.problems import Problem
from simulator.authoring.shapes import Read
from simulator.authoring.values import Source, Text

REVIEWED = ("author", "instructor", "counsel", "community")
STATUTE_TEXT = "statute_text"
_STATUTES = ("simulator.law.california_835a", "simulator.law.california_7286")
_LENGTH = 12


def statute_text() -> str:
    """The hash of the statute's text as it stands in this program: what `statute_text` is to hold."""
    text = "\n".join(files(package).joinpath("statute.md").read_text(encoding="utf-8") for package in _STATUTES)
    return sha256(text.encode()).hexdigest()[:_LENGTH]


def names_of(form: Read) -> dict[str, str]:
    """Each name by its office, however it is written; and the hash."""
    return {str(who): it.get("name", "") if isinstance(it, dict) else it for who, it in form.items()}


def sign_off_problems(source: Source) -> Iterator[Problem]:
    """Names without a date, dates without the text's hash, and a text that has changed since."""
    written = source.value.get("sign_off") if isinstance(source.value, dict) else None
    if not isinstance(written, dict):
        return
    dates = {who: _date(written[who]) for who in REVIEWED if who in written and _name(written[who])}
    for who, date in dates.items():
        if not date:
            hint = "Write {name: NAME, date: 2026-03-14}: the day on which it was read."
            yield source.problem("A002", ("sign_off", who), f"{who}: a name stands here without a date.", hint)
    held, now = str(written.get(STATUTE_TEXT, "")), statute_text()
    write = f'Write {STATUTE_TEXT}: "{now}" once it has been read again.'
    if held and held != now:
        message = f"The statute's text has changed since this was signed: it was {held}, and is {now}."
        yield source.problem("A001", ("sign_off", STATUTE_TEXT), message, write)
    elif any(dates.values()) and not held:
        message = f"It is signed and dated, and {STATUTE_TEXT} does not say which text of the statute was read."
        yield source.problem(
            "A003", ("sign_off",), message, f'Write {STATUTE_TEXT}: "{now}" if it was the present one.'
        )


def _name(written: object) -> str:
    return str(written.get("name", "")) if isinstance(written, dict) else str(written)


def _date(written: object) -> str:
    found = written.get("date", "") if isinstance(written, dict) else ""
    return str(found) if isinstance(found, Text | str) else ""
