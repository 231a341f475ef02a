"""The work of `debrief` and `grade`."""

from __future__ import annotations

import os
from dataclasses import asdict
from typing import Any

from simulator.cli.display import has_display, width
from simulator.cli.grading import graded, reviewed
from simulator.cli.opening import to_read
from simulator.cli.told import AT_FAULT, DONE, print_json, say, warn
from simulator.debrief.words import clock, verdict_words
from simulator.law.standard import Standard
from simulator.scoring.plain import plain_scorecard
from simulator.scoring.scorecard import Graded
from simulator.screens.values import DebriefScreen
from simulator.session import Reopened, reopen
from simulator.terminal.printed import print_screen


def grade_session(session: str, place: str | None, named: list[str], as_of: str | None, *, as_json: bool) -> int:
    """Print the scorecard."""
    found = _reopened(session, place)
    card, standards, day = graded(found, named, as_of)
    if as_json:
        print_json(plain_scorecard(card, found.meta.session))
        return _code(found)
    say(f"{found.meta.title}, session {found.meta.session}, as of {day}")
    say(f"Ending: {card.ending or 'not reached'}")
    for decision in card.graded:
        say(_decision(decision, standards))
    return _code(found)


def debrief_session(
    session: str, place: str | None, named: list[str], as_of: str | None, *, text: bool, as_json: bool
) -> int:
    """Print the debrief, or show it in the window where there is one and nothing was asked for that it cannot show."""
    found = _reopened(session, place)
    screen, card = reviewed(found, named, as_of)
    if as_json:
        print_json(plain_scorecard(card, found.meta.session) | plain_review(screen))
    elif text or named or as_of or found.damages or not has_display(os.environ) or not _in_window(found, place):
        say(print_screen(screen, width()))
    return _code(found)


def plain_review(screen: DebriefScreen) -> dict[str, Any]:
    """`beats` and `ledger`, as `debrief --json` adds them. A map is for eyes; the rest of a beat says it in words."""
    beats = [asdict(beat) for beat in screen.beats]
    return {
        "beats": [{name: value for name, value in beat.items() if name != "map"} for beat in beats],
        "ledger": [asdict(row) for row in screen.ledger],
    }


def _in_window(found: Reopened, place: str | None) -> bool:
    from simulator.cli.playing import review_in_window  # noqa: PLC0415 - pulls in what only a window needs

    return review_in_window(found.meta.session, place)


def _reopened(session: str, place: str | None) -> Reopened:
    with to_read(place) as records:
        found = reopen(records, session)
    if found.damages:
        warn(
            f"The record of session {found.meta.session} is damaged: {found.damages[0].words}",
            f"What follows is what stands before the damage. See: simulator verify {found.meta.session}",
        )
    return found


def _code(found: Reopened) -> int:
    return AT_FAULT if found.damages else DONE


def _decision(graded_one: Graded, standards: tuple[Standard, ...]) -> str:
    decision = graded_one.decision
    lines = [f"\n{decision.n}. {clock(decision.at_ms or 0)} {decision.by}: {decision.words}"]
    for standard in standards:
        verdict = graded_one.verdict(standard.id)
        if verdict is not None:
            lines.append(f"   {verdict.line}: {verdict_words(verdict.outcome, standard.title)}")
            lines += [
                f"     {finding.cites}: {finding.reading}, {finding.effect}. {finding.because}"
                for finding in verdict.findings
            ]
            lines += [f"     Note: {notice}" for notice in verdict.notices]
    lines += [
        f"   PRACTICE, {mark.mark}: {mark.word.replace('_', ' ')}. {mark.because}" for mark in graded_one.practice
    ]
    return "\n".join(lines)
