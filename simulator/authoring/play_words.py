"""Facts, choices and lines as a play names them: what it expects of a moment, beside what that moment holds.

It is for the rows of a step or an end that are set side by side. It refuses to walk: a moment is given to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from simulator.authoring.beside import NOTHING, Row
from simulator.authoring.fact_values import value_of
from simulator.authoring.found import Found
from simulator.authoring.problems import Path, did_you_mean
from simulator.authoring.values import Text, Value
from simulator.engine.machine import Program
from simulator.engine.offered import offered
from simulator.engine.situation import Situation, view
from simulator.model.facts import Fact
from simulator.model.facts import Value as FactValue

UNKNOWN = "unknown"
"""Stands for a fact that the officer's view does not hold."""


def worded(value: FactValue | None) -> str:
    """A fact's value as an author writes it."""
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"[{', '.join(sorted(value))}]" if isinstance(value, frozenset) else str(value)


def fact_rows(expected: Mapping[str, Value], at: Path, program: Program, now: Situation, found: Found) -> Iterator[Row]:
    """What the officer's view must hold, beside what it holds. Names and values that cannot be are problems of `found`."""
    seen = view(program, now)
    for name, written in expected.items():
        fact = _fact(name, program, found)
        if fact is None:
            continue
        got = seen.get(fact.name)
        if isinstance(written, Text) and written == UNKNOWN:
            yield Row(str(name), UNKNOWN, worded(got), got not in {None, UNKNOWN})
            continue
        wanted = value_of(fact, written, (*at, str(name)), found)
        if wanted is not None:
            yield Row(str(name), worded(wanted), worded(got), wanted != got)


def offer_rows(expected: Iterable[str], program: Program, now: Situation) -> Iterator[Row]:
    """Exactly these choices, in any order, beside those that are open."""
    wanted = list(dict.fromkeys(expected))
    came = [choice.id for choice in offered(program, now)]
    for name in [*came, *(name for name in wanted if name not in came)]:
        row = Row("offers", name if name in wanted else NOTHING, name if name in came else NOTHING)
        yield row._replace(differs=NOTHING in {row.expected, row.got})


def line_rows(expected: Iterable[str], said: Iterable[str]) -> Iterator[Row]:
    """Lines by their first words, beside those that were said; every line that was said, where one is missing."""
    came = list(said)
    rows = [_line_row(words, came) for words in expected]
    yield from rows
    if any(row.differs for row in rows):
        yield from (Row("said", "", words) for words in came)


def _line_row(words: str, said: Iterable[str]) -> Row:
    came = next((line for line in said if line.casefold().startswith(words.casefold())), None)
    return Row("lines", words, NOTHING if came is None else came, came is None)


def _fact(name: str, program: Program, found: Found) -> Fact | None:
    facts = program.scenario.facts
    fact = facts.get("officer.officer_weapon" if name == "officer_weapon" else str(name))
    if fact is None:
        found.on(name, "F001", f'"{name[:60]}" is not a fact.', did_you_mean(name, facts))
    return fact
