"""What an author sees of a moment: the scene, which choices are open and why the others are not, and what is so.

It shows everything, also what no officer could know. It is for authors alone and never for a training run.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.authoring.guard_words import value_words
from simulator.engine.machine import Program
from simulator.engine.offered import offered, why_closed
from simulator.engine.situation import Situation, view, world
from simulator.screens.why import closed_words


@dataclass(frozen=True, slots=True)
class ChoiceState:
    """A choice of the present scene: its id, what a trainee would read, and why it is closed; open where `needs` is empty."""

    choice: str
    words: str
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SoView:
    """A fact: what is so, and what the officer holds for so, empty where nothing."""

    fact: str
    so: str
    known: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorScreen:
    """A moment as its author sees it. `notices` are what the file's problems or the machine have to say."""

    title: str
    scene: str
    variant: str
    open: tuple[ChoiceState, ...]
    closed: tuple[ChoiceState, ...]
    facts: tuple[SoView, ...]
    notices: tuple[str, ...] = ()


def author_screen(program: Program, now: Situation, notices: tuple[str, ...] = ()) -> AuthorScreen:
    """The present moment, whole."""
    return AuthorScreen(
        title=program.scenario.title,
        scene=now.scene,
        variant=now.variant,
        open=tuple(ChoiceState(choice.id, choice.words) for choice in offered(program, now)),
        closed=tuple(
            ChoiceState(choice.id, choice.words, closed_words(program, now, failing))
            for choice, failing in why_closed(program, now)
        ),
        facts=_facts(program, now),
        notices=notices,
    )


def _facts(program: Program, now: Situation) -> tuple[SoView, ...]:
    """What is so, by name; what is neither so nor known is left out."""
    so, seen = world(program, now), view(program, now)
    told = []
    for fact in program.scenario.facts:
        value, known = so.get(fact), seen.get(fact)
        if value is not None or known is not None:
            told.append(SoView(fact, value_words(value), "" if known is None else value_words(known)))
    return tuple(told)
