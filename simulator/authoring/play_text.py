"""The text of a golden play: its steps and decisions as an author would write them, in lines that are not too long.

It is for plays that are written by the program. It refuses to know how a run came about, and writes only what
`play_form` reads.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping

from simulator.authoring.play_form import Expected, Stepped
from simulator.authoring.play_words import worded
from simulator.authoring.walks import quoted, seconds
from simulator.model.facts import Value
from simulator.model.scenario import OFFICER

WIDTH = 110
_PLAIN = re.compile(r"[A-Za-z0-9_.()-]+")
_TOGETHER = "\0"
"""Stands for a space at which a line is not broken."""


def play_text(name: str, variant: str, steps: Iterable[str], expect: Iterable[str]) -> str:
    """A play from the lines of its steps and of what is expected."""
    dealt = [f"variant: {variant}"] if variant else []
    walked = list(steps)
    lines = [f"play: {quoted(name)}", *dealt, *(["steps:", *walked] if walked else ["steps: []"]), "expect:", *expect]
    return "\n".join(lines) + "\n"


def step_lines(step: Stepped, sees: Mapping[str, Value], offers: Iterable[str]) -> Iterator[str]:
    """A step with its moment."""
    yield f"  - in: {step.scene}"
    if sees:
        yield from _flow("    sees: ", [f"{fact}: {_value(value)}" for fact, value in sees.items()], "{}")
    yield from _flow("    offers: ", list(offers), "[]")
    if step.choice is None:
        yield f"    wait: {seconds(step.wait_ms or 0)}"
    else:
        yield f"    choose: {step.choice}"
        yield f"    at: {seconds(step.at_ms or 0)}"


def expect_lines(ending: str | None, decisions: Iterable[Expected]) -> Iterator[str]:
    """What is expected of a run."""
    if ending is not None:
        yield f"  ending: {ending}"
    graded = [line for decision in decisions for line in _decision(decision)]
    yield from ["  decisions:", *graded] if graded else ["  decisions: []"]


def _decision(decision: Expected) -> Iterator[str]:
    yield f"    - choice: {decision.choice}"
    if decision.by != OFFICER:
        yield f"      by: {decision.by}"
    yield f"      law: {decision.law}"
    if decision.findings:
        yield from _flow(
            "      findings: ", [f"{cites}: {effect}" for cites, effect in decision.findings.items()], "{}"
        )
    if decision.practice:
        marks = [f"{mark}:{_TOGETHER}[{', '.join(words)}]" for mark, words in decision.practice.items()]
        yield from _flow("      practice: ", marks, "{}", break_entries=True)


def _flow(key: str, entries: list[str], braces: str, *, break_entries: bool = False) -> list[str]:
    """A list or mapping in brackets or braces, on as many lines as it needs; an entry stays whole where it may."""
    together = entries if break_entries else [entry.replace(" ", _TOGETHER) for entry in entries]
    written = f"{key}{braces[0]}{', '.join(together)}{braces[1]}"
    indent = " " * (len(key) + 1)
    lines = textwrap.wrap(
        written, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False, drop_whitespace=True
    )
    return [line.replace(_TOGETHER, " ") for line in lines]


def _value(value: Value | None) -> str:
    if isinstance(value, frozenset):
        return f"[{', '.join(_quoted_if_needed(word) for word in sorted(value))}]"
    return worded(value) if not isinstance(value, str) else _quoted_if_needed(value)


def _quoted_if_needed(word: str) -> str:
    return word if _PLAIN.fullmatch(word) else json.dumps(word, ensure_ascii=False)
