"""Decisions at which every choice that is offered draws an adverse LAW finding, said and unsaid.

It is for telling an author that a trainee who comes there can do nothing right, or that a scene which says so is wrong
about itself. A decision is looked at by itself: signs left unheeded before it, and mistakes before it, are the
trainee's and not the scene's. It refuses to guess: a choice whose form cannot draw such a finding is passed by, and of
all others the real run to the nearest situation of each kind is graded. So one is missed where only a warning given
earlier, or force used earlier, would change the finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from simulator.authoring.judged import cited, judged, walked, went
from simulator.authoring.law_reads import Nearest, clean_by_form
from simulator.authoring.problems import Path, Problem
from simulator.authoring.schema import NO_CLEAN_CHOICE
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of, told
from simulator.engine.explore import Exploration
from simulator.engine.offered import offered
from simulator.law.california_835a.signs import DISABILITY
from simulator.law.finding import Finding
from simulator.model.inputs import Chose
from simulator.model.scenario import Choice, Scene

Drawn = dict[str, tuple[Finding, ...]]
"""What each choice that is offered draws, by its id."""


class _Seen(NamedTuple):
    """The nearest situation in which every choice draws a finding, and the nearest in which one does not, with it."""

    without: tuple[int, Drawn] | None = None
    clean: tuple[int, str] | None = None


def choice_problems(found: Exploration, source: Source, nearest: Nearest) -> Iterator[Problem]:
    """The scenes where that is so and not said, and those where it is said and not so."""
    for name, scene in found.program.scenario.scenes.items():
        seen = _looked_at(found, scene, nearest.get(name, []))
        if seen.without is not None and not scene.no_clean_choice:
            yield _unsaid(found, source, name, *seen.without)
        elif seen.without is None and seen.clean is not None and scene.no_clean_choice and found.complete:
            yield _untrue(found, source, name, *seen.clean)


def plainly_clean(scene: Scene, choice: Choice) -> bool:
    """Whether the form of a choice is enough to say that it draws no adverse finding by itself."""
    return clean_by_form(choice, unheeded=any(cue.shows & DISABILITY for cue in scene.cues))


def _looked_at(found: Exploration, scene: Scene, states: list[int]) -> _Seen:
    clean: tuple[int, str] | None = None
    for state in states:
        choices = offered(found.program, found.situation(state))
        drawn: Drawn = {}
        for choice in sorted(choices, key=lambda it: not plainly_clean(scene, it)):
            findings = () if plainly_clean(scene, choice) else _drawn(found, state, choice)
            if not findings:
                clean = clean or (state, choice.id)
                break
            drawn[choice.id] = findings
        else:
            if drawn:
                return _Seen((state, drawn), clean)
    return _Seen(None, clean)


def _drawn(found: Exploration, state: int, choice: Choice) -> tuple[Finding, ...]:
    """What a choice draws at the end of the shortest run there, by itself."""
    run = walked(found.program, found.path(state))
    return judged(went(run, Chose(choice.id, run.situation.clock_ms)), len(run.log.entries), alone=True).adverse


def _unsaid(found: Exploration, source: Source, scene: str, state: int, drawn: Drawn) -> Problem:
    each = ", ".join(f"{choice} ({' '.join(cited(findings))})" for choice, findings in drawn.items())
    walk, at = found.path(state), ("scenes", scene)
    shows = f'In "{scene}", every choice that is offered draws an adverse finding under the law: {each}'
    hint = f"Offer one that does not, or say why not: {NO_CLEAN_CHOICE}: {{because: ...}}."
    return source.problem("L004", at, f"{shows} ({told(walk)}).", hint, play_of(found.program, walk, f"{shows}."))


def _untrue(found: Exploration, source: Source, scene: str, state: int, choice: str) -> Problem:
    at: Path = ("scenes", scene, NO_CLEAN_CHOICE)
    walk = found.path(state)
    shows = f'"{scene}" says that no choice there is without an adverse finding, and "{choice}" draws none'
    hint = "Remove it; there is always a choice without one."
    return source.problem("L005", at, f"{shows} ({told(walk)}).", hint, play_of(found.program, walk, f"{shows}."))
