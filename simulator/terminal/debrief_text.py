"""The debrief as text: each moment with what happened, what you knew, what the law asks, what else was open.

Pure, and without a score: there is none. A subdivision's words are printed once, where it is first cited.
"""

from __future__ import annotations

from itertools import chain

from simulator.debrief.avoidable import SUPPORTED_BUT
from simulator.debrief.words import listed
from simulator.screens.values import BeatView, DebriefScreen, FindingView, LedgerRow, OpenView, PracticeView
from simulator.screens.written import WrittenView
from simulator.terminal.hindsight_text import curve_lines, roads_lines
from simulator.terminal.lines import clock, labelled, stanzas, wrapped
from simulator.terminal.play_text import spoken_lines

OURS = "Our choice, not the text's: "


def debrief_text(review: DebriefScreen, width: int) -> str:
    """The whole review, in order."""
    told: set[str] = set()
    return stanzas(
        wrapped(f"Debrief: {review.title}", width),
        wrapped(review.subtitle, width),
        labelled("The record is damaged:", review.damage, width),
        wrapped(f"How it ended: {review.ending}", width, hang=2),
        wrapped(f"It took {clock(review.duration_ms)}. {review.under}", width),
        labelled("Before you read:", (words for words in review.notices if not words.startswith(OURS)), width),
        *chain.from_iterable(_moment(beat, width, told) for beat in review.beats),
        _closing(review, width),
        labelled("The facts (what was so; what was known, when and from whom):", map(_fact, review.ledger), width),
        labelled("What people added:", map(_added, review.written), width),
        curve_lines(review.curves, width),
        wrapped(review.roads_notice, width),
        labelled(
            "Our choices in reading the text, not the text's:",
            (words.removeprefix(OURS) for words in review.notices if words.startswith(OURS)),
            width,
        ),
        labelled("In order of time:", (f"{clock(mark.at_ms)} {mark.words}" for mark in review.timeline), width),
    )


def _moment(beat: BeatView, width: int, told: set[str]) -> list[list[str]]:
    """One moment as groups of lines; `told` are the citations whose words have been printed."""
    return [
        wrapped(
            f"Moment {beat.n}, {clock(beat.at_ms)}. {beat.by[:1].upper()}{beat.by[1:]}: {beat.title}", width, hang=2
        ),
        wrapped(beat.verdict, width, indent=2),
        labelled(SUPPORTED_BUT, beat.avoidable, width, indent=2),
        _happened(beat, width),
        labelled("What you knew:", beat.knew, width, indent=2),
        *_asked(beat, width, told),
        labelled("What led up to it (earlier choices, oldest first):", beat.chain, width, indent=2),
        *_policy(beat, width, told),
        labelled("Practice:", map(_practice, beat.practice), width, indent=2),
        labelled("What else was open:", map(_open, beat.open), width, indent=2),
        roads_lines(beat.roads, width),
        labelled("From the other side:", (beat.subject_side,) if beat.subject_side else (), width, indent=2),
    ]


def _added(one: WrittenView) -> str:
    at = f", moment {one.n}" if one.n else ""
    return f"{one.what}{at}, {one.who}, {one.when}{f': {one.words}' if one.words else '.'}"


def _closing(review: DebriefScreen, width: int) -> list[str]:
    said = [line for spoken in review.closing for line in spoken_lines(spoken, width, indent=2)]
    return ["What happened after that:", *said] if said else []


def _happened(beat: BeatView, width: int) -> list[str]:
    said = [line for spoken in beat.happened for line in spoken_lines(spoken, width, indent=4)]
    return ["  What happened:", *said] if said else []


def _asked(beat: BeatView, width: int, told: set[str]) -> list[list[str]]:
    if not beat.findings:
        return []
    return [["  What the law asks:"], *(_finding(finding, width, told) for finding in beat.findings)]


def _policy(beat: BeatView, width: int, told: set[str]) -> list[list[str]]:
    if not beat.policy:
        return []
    head = ["  What policy asks:", *wrapped(beat.policy, width, indent=4)]
    return [head, *(_finding(finding, width, told) for finding in beat.policy_findings)]


def _finding(finding: FindingView, width: int, told: set[str]) -> list[str]:
    named = finding.cites if finding.heading == finding.cites else f"{finding.cites}, {finding.heading}"
    head = f"{named}: {finding.reading}; {_TONES.get(finding.tone, finding.tone)}."
    lines = wrapped(head, width, indent=4, hang=2)
    lines += wrapped(finding.because, width, indent=6)
    lines += _listed("Facts", finding.facts, width)
    lines += _listed("Choices it names", finding.choices, width)
    lines += _listed("It would change if", (finding.would_change_if,), width)
    lines += _listed("Our choice, not the text's", (finding.design_choice,), width)
    lines += [line for said in finding.beside for line in wrapped(said, width, indent=6, hang=2)]
    if finding.statute and finding.cites not in told:
        told.add(finding.cites)
        lines += wrapped(f"The text of {finding.cites}: “{finding.statute.strip()}”", width, indent=6, hang=2)
    return lines


_TONES = {
    "supports": "it speaks for the officer",
    "neutral": "it speaks neither way",
    "adverse": "it speaks against the officer",
}
_MARKS = {"credit": "Credit", "remark": "Remark", "concern": "Concern"}


def _listed(label: str, parts: tuple[str, ...], width: int) -> list[str]:
    said = parts[0] if len(parts) == 1 else listed(parts)
    return wrapped(f"{label}: {said}", width, indent=6, hang=2) if said else []


def _practice(mark: PracticeView) -> str:
    return " ".join((f"{_MARKS.get(mark.mark, mark.mark)}, {mark.word}: {mark.because}", *mark.beside))


def _open(choice: OpenView) -> str:
    note = f" ({choice.note})" if choice.note else ""
    return f"{'Taken: ' if choice.taken else 'Open: '}{choice.words}{note}"


def _fact(row: LedgerRow) -> str:
    law = " (read by the law)" if row.read_by_law else ""
    so = f"{'; '.join(row.was)}" if row.was else row.so
    missed = f" Not asked: {'; '.join(row.not_asked)}" if row.not_asked else ""
    return f"{row.fact}{law}. So: {so}. Known: {'; '.join(row.known) or 'never'}.{missed}"
