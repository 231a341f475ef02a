"""The work of `debrief` and `grade`."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from typing import Any

from simulator.cli.compared import articulated, plain_articulation, plain_comparison, say_articulated
from simulator.cli.damaged import bare_debrief, plain_bare
from simulator.cli.display import has_display, width
from simulator.cli.grading import asked_of, compared, graded, reviewed, with_comparison
from simulator.cli.noting import written_about
from simulator.cli.opening import to_read
from simulator.cli.releasing import refuse_held
from simulator.cli.reporting import bare_report, report_of, write_reports
from simulator.cli.scripted import tell_script
from simulator.cli.since import notices_since
from simulator.cli.told import AT_FAULT, DONE, MISCALLED, Told, print_json, say, warn
from simulator.debrief.articulation import Articulation
from simulator.debrief.compare import AGAINST, outcome_words
from simulator.debrief.words import clock
from simulator.law.standard import Standard
from simulator.scoring.plain import plain_scorecard
from simulator.scoring.scorecard import Graded, Scorecard
from simulator.screens.contested import with_written
from simulator.screens.damaged import damage_words
from simulator.screens.values import DebriefScreen
from simulator.session import Reopened, Unread, reopen
from simulator.terminal.comparison_text import comparison_text
from simulator.terminal.printed import print_screen


def grade_session(session: str, place: str | None, named: list[str], as_of: str | None, *, as_json: bool) -> int:
    """Print the scorecard."""
    found = _reopened(session, place)
    card, standards, day = graded(found, named, as_of)
    if as_json:
        damaged = {"damages": list(damage_words(found.damages))} if found.damages else {}
        print_json(plain_scorecard(card, found.meta.session) | damaged)
        return _code(found)
    say(f"{found.meta.title}, session {found.meta.session}, as of {day}")
    say(f"Ending: {card.ending or 'not reached'}")
    for notice in notices_since(found):
        say(notice)
    for decision in card.graded:
        say(_decision(decision, standards))
    return _code(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How a debrief was asked for. `only` is the one decision to articulate."""

    named: list[str]
    as_of: str | None = None
    text: bool = False
    as_json: bool = False
    compare: bool = False
    articulate: bool = False
    script: bool = False
    html: str | None = None
    pdf: str | None = None
    only: int | None = None

    @property
    def wants_text(self) -> bool:
        """Whether anything was asked for that the window does not show."""
        return bool(self.text or self.named or self.as_of or self.compare or self.articulate)


def debrief_session(session: str, place: str | None, asked: Asked) -> int:
    """Print the debrief, or show it in the window where there is one and nothing was asked for that it cannot show."""
    if asked.only is not None and not asked.articulate:
        raise Told("A decision's number goes with --articulate.", code=MISCALLED)
    try:
        found = _reopened(session, place)
    except Unread as fault:
        return _bare(fault, place, asked)
    screen, card = reviewed(found, asked.named, asked.as_of)
    with to_read(place) as records:
        screen = with_written(screen, written_about(records, found.meta.session))
    # What was named beside the one that the debrief is under is shown too, and not only worked out.
    beside = bool(asked.named) and set(card.standards) != {AGAINST}
    if asked.compare or beside:
        screen = with_comparison(screen, found, card, asked.named, asked.as_of)
    if asked.script:
        tell_script(found, html=asked.html, pdf=asked.pdf, as_json=asked.as_json)
    elif asked.html is not None or asked.pdf is not None:
        write_reports(report_of(found, screen, asked_of(found, asked.named, asked.as_of)[0]), asked.html, asked.pdf)
    elif asked.as_json:
        print_json(_plain(found, screen, card, asked))
    elif asked.articulate:
        say_articulated(_articulated(found, card, asked))
    elif asked.wants_text or not has_display(os.environ) or not _in_window(found.meta.session, place):
        say(print_screen(screen, width()))
        if screen.comparison:
            say(f"\n{comparison_text(screen.comparison, width())}")
    return _code(found)


def _plain(found: Reopened, screen: DebriefScreen, card: Scorecard, asked: Asked) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if asked.compare:
        more["comparison"] = plain_comparison(*compared(found, card, asked.named, asked.as_of))
    if asked.articulate:
        more["articulation"] = [plain_articulation(one) for one in _articulated(found, card, asked)]
    return plain_scorecard(card, found.meta.session) | plain_review(screen) | more


def _articulated(found: Reopened, card: Scorecard, asked: Asked) -> tuple[Articulation, ...]:
    """The decision that was asked for, else every use of force; under what was named, else under what the grade is under."""
    if asked.only is not None and asked.only not in {one.decision.n for one in card.graded}:
        there = f"it has {len(card.graded)}" if card.graded else "it has none"
        raise Told(f"Session {found.meta.session} has no decision {asked.only}; {there}.", code=MISCALLED)
    told = [
        one
        for one in card.graded
        if (one.decision.n == asked.only if asked.only is not None else one.decision.force is not None)
    ]
    standards, _day = asked_of(found, asked.named, asked.as_of)
    return articulated(told, standards, found.readied.scenario)


def plain_review(screen: DebriefScreen) -> dict[str, Any]:
    """What `debrief --json` adds: `beats`, `ledger`, what people have `written`, and `damages`. A map is for eyes; the rest of a beat
    says it in words.
    """
    return {
        "beats": [_without_maps(asdict(beat)) for beat in screen.beats],
        "ledger": [asdict(row) for row in screen.ledger],
        "written": [asdict(one) for one in screen.written],
        "damages": list(screen.damage),
    }


def _without_maps(told: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in told.items() if name != "map"}
    return {name: _without_maps(value) if isinstance(value, dict) else value for name, value in kept.items()}


def _bare(fault: Unread, place: str | None, asked: Asked) -> int:
    """The debrief of a record that cannot be replayed, in whatever form was asked for."""
    meta = fault.found.meta
    if asked.script:
        raise Told(f"No script can be made of this run. {fault}")
    warn(f"The record of session {meta.session} is damaged. {fault}", f"See: simulator verify {meta.session}")
    with to_read(place) as records:
        screen = bare_debrief(records, fault)
    if asked.html is not None or asked.pdf is not None:
        write_reports(bare_report(screen, fault.found), asked.html, asked.pdf)
    elif asked.as_json:
        print_json(plain_bare(screen, meta))
    elif asked.wants_text or not has_display(os.environ) or not _in_window(meta.session, place):
        say(print_screen(screen, width()))
    return AT_FAULT


def _in_window(session: str, place: str | None) -> bool:
    from simulator.cli.playing import review_in_window  # noqa: PLC0415 - pulls in what only a window needs

    return review_in_window(session, place)


def _reopened(session: str, place: str | None) -> Reopened:
    with to_read(place) as records:
        found = reopen(records, session)
        refuse_held(records, found.meta)
    if found.damages:
        warn(
            f"The record of session {found.meta.session} is damaged: {found.damages[0].words}",
            f"{damage_words(found.damages)[0]} See: simulator verify {found.meta.session}",
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
            lines.append(f"   {verdict.line}: {outcome_words(verdict, standard, decision)}")
            lines += [
                f"     {finding.cites}: {finding.reading}, {finding.effect}. {finding.because}"
                for finding in verdict.findings
            ]
            lines += [f"     Note: {notice}" for notice in verdict.notices]
    lines += [
        f"   PRACTICE, {mark.mark}: {mark.word.replace('_', ' ')}. {mark.because}" for mark in graded_one.practice
    ]
    return "\n".join(lines)
