"""What an author left unsaid, or said twice: a reading without its reason, two people or endings that read alike.

It is for what shows in the file alone. Two choices with the same words are for check_offered: they may never be open
together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from simulator.authoring.problems import Path, Problem
from simulator.authoring.values import Source
from simulator.model.appearances import ELEMENTS
from simulator.model.scenario import Scenario


def text_problems(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """Readings without a reason, and names and endings that stand twice."""
    names = ((("people", it.id, "name"), it.id, it.name) for it in scenario.people.values() if it.name)
    yield from _twice(source, names, "has the name of")
    says = ((("endings", it.id, "says"), it.id, it.says) for it in scenario.endings.values())
    yield from _twice(source, says, "says the same as")
    yield from _unreasoned(source, ("law_here",))
    for name in scenario.scenes:
        yield from _unreasoned(source, ("scenes", name, "law"))


def _twice(source: Source, shown: Iterable[tuple[Path, str, str]], what: str) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for path, name, words in shown:
        other = first.setdefault(" ".join(words.casefold().split()), name)
        if other != name:
            message = f'"{name}" {what} "{other}"; nobody could tell which is meant.'
            yield source.problem("C008", path, message, "Say what differs.")


def _unreasoned(source: Source, at: Path) -> Iterator[Problem]:
    """Readings of the law about people, bare words apart: those need no reason where they may stand bare."""
    law = source.at(at)
    for who, said in law.items() if isinstance(law, dict) else ():
        for element, written in said.items() if isinstance(said, dict) else ():
            if element in ELEMENTS and isinstance(written, dict | list):
                rules = written if isinstance(written, list) else [written]
                for n, rule in enumerate(rules):
                    if isinstance(rule, dict) and "because" not in rule:
                        own: Path = (*at, str(who), str(element), *((n,) if isinstance(written, list) else ()))
                        message = f'The reading of "{element}" does not say why.'
                        yield source.problem(
                            "C010", own, message, "Add because: what a reasonable officer would make of it."
                        )
