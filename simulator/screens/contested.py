"""Overrides and disputes, put beside the mark or the finding that they are about.

It refuses to change either: a mark that somebody would put otherwise is still the mark, and a disputed finding stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from simulator.screens.values import BeatView, DebriefScreen, FindingView, PracticeView
from simulator.screens.written import DISPUTE, OVERRIDE, WrittenView, named


def with_written(screen: DebriefScreen, written: tuple[WrittenView, ...]) -> DebriefScreen:
    """A debrief with everything that people added to it, each override and dispute also beside what it is about."""
    about = {one.n for one in (*written, *screen.written) if one.kind in (OVERRIDE, DISPUTE)}
    beats = tuple(_beat(beat, written) if beat.n in about else beat for beat in screen.beats)
    return replace(screen, written=written, beats=beats)


def contested(written: Iterable[WrittenView]) -> tuple[str, ...]:
    """Every override and every dispute in a sentence, for a summary."""
    return tuple(_sentence(one) for one in written if one.kind in (OVERRIDE, DISPUTE))


def _beat(beat: BeatView, written: Iterable[WrittenView]) -> BeatView:
    here = tuple(one for one in written if one.n == beat.n)
    return replace(
        beat,
        practice=tuple(replace(mark, beside=_on_mark(here, mark)) for mark in beat.practice),
        findings=tuple(replace(found, beside=_on_finding(here, found)) for found in beat.findings),
    )


def _on_mark(here: Iterable[WrittenView], mark: PracticeView) -> tuple[str, ...]:
    return tuple(
        f"{one.who}, {one.when}, would mark it as a {one.mark}: {one.words}"
        for one in here
        if (one.kind, one.about) == (OVERRIDE, mark.word)
    )


def _on_finding(here: Iterable[WrittenView], found: FindingView) -> tuple[str, ...]:
    return tuple(
        f"{one.who}, {one.when}, disputes this finding, and it stands: {one.words}"
        for one in here
        if one.kind == DISPUTE and one.about in (found.cites, named(found.cites, found.heading))
    )


def _sentence(one: WrittenView) -> str:
    if one.kind == OVERRIDE:
        return f"Moment {one.n}: {one.who} would mark {one.about} as a {one.mark}. The program's mark stands beside it."
    return f"Moment {one.n}: {one.who} disputes the finding on {one.about}. The finding stands."
