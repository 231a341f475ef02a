"""A report as PDF: a page to read first, then the whole record. It refuses to word anything; the HTML says the same."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.debrief.avoidable import SUPPORTED_BUT
from simulator.debrief.words import listed
from simulator.reports.html import MARKS, READINGS, clock, spoken
from simulator.reports.pdf_sheet import Para, Sheet
from simulator.reports.report import SCOPE, Report, rows_of, summary, words_of
from simulator.screens.road_words import LAST, all_alike, road_said
from simulator.screens.values import BeatView, FindingView, LedgerRow, PracticeView


def pdf(report: Report) -> bytes:
    """The whole document. It is the same for the same report, to the byte."""
    sheet = Sheet(report.review.title, report.started)
    _first_page(sheet, report)
    if report.review.beats:
        sheet.add_page()
        sheet.heading("The moments")
    for beat in report.review.beats:
        _moment(sheet, report, beat)
    _after(sheet, report)
    return bytes(sheet.output())


_INKS = {"supports": (0, 97, 74), "contested": (138, 75, 0), "not_supported": (155, 44, 0), "outside": (11, 92, 138)}


def _first_page(sheet: Sheet, report: Report) -> None:
    review = report.review
    sheet.words(f"Debrief: {review.title}", size=20, style="B")
    sheet.words(f"{review.subtitle}. {review.under}", soft=True)
    sheet.ln(2)
    sheet.boxed(SCOPE, (20, 33, 43))
    if report.damage:
        sheet.boxed("The record is damaged.", _INKS["not_supported"])
        sheet.bullets(report.damage)
    sheet.heading("Summary", 1)
    sheet.bullets(summary(report))
    if review.beats:
        sheet.picture(report.timeline)
    else:
        _listed(sheet, "The rows that can be read", rows_of(review))


def _moment(sheet: Sheet, report: Report, beat: BeatView) -> None:
    sheet.heading(f"{beat.n}. {words_of(beat)}", 1)
    sheet.words(f"{clock(beat.at_ms)}, by {beat.by}", soft=True)
    sheet.boxed(beat.verdict, _INKS.get(beat.tone, (69, 82, 92)))
    if beat.avoidable:
        sheet.words(SUPPORTED_BUT, style="B")
        sheet.bullets(beat.avoidable)
    _listed(sheet, "What happened", map(spoken, beat.happened))
    _listed(sheet, "What you knew then, and from whom", beat.knew or ("Nothing yet.",))
    sheet.picture(report.map(beat), 0.62)
    _listed(sheet, "What led up to it", beat.chain)
    _found(sheet, "What the law asks", beat.findings)
    if beat.policy:
        sheet.heading("What policy asks", 2)
        sheet.words(beat.policy)
        _found(sheet, "", beat.policy_findings)
    _listed(sheet, "Practice", map(_practice, beat.practice))
    _listed(sheet, "What else was open", (f"{'Taken: ' if one.taken else ''}{one.words}" for one in beat.open))
    if beat.subject_side:
        sheet.heading("From the other side", 2)
        sheet.words(beat.subject_side)
    if beat.roads:
        alike = all_alike(beat.roads)
        rows = (f"{'Taken: ' if road.taken else ''}{road_said(road, beat.roads)}" for road in beat.roads.roads)
        _listed(sheet, "Roads, with hindsight", (alike,) if alike else rows)
        if beat.roads.last:
            sheet.words(LAST, style="B")


def _practice(mark: PracticeView) -> str:
    return " ".join((f"{MARKS.get(mark.mark, mark.mark)}, {mark.word}: {mark.because}", *mark.beside))


def _listed(sheet: Sheet, title: str, rows: Iterable[str]) -> None:
    told = tuple(rows)
    if told:
        sheet.heading(title, 2, before=[sheet.bullet(row) for row in told])
        sheet.bullets(told)


def _found(sheet: Sheet, title: str, findings: Iterable[FindingView]) -> None:
    for n, one in enumerate(findings):
        paras = _finding(one)
        if title and n == 0:
            sheet.heading(title, 2, before=paras)
        sheet.together(paras)
        sheet.ln(1)


def _finding(one: FindingView) -> list[Para]:
    """A finding as paragraphs, which stand together on a page."""
    cites = f"   {one.cites}" if one.cites != one.heading else ""
    reading = one.reading[:1].upper() + one.reading[1:]
    more = (
        ("Rests on", listed(one.facts)),
        ("Bears on", listed(one.choices)),
        ("Would be read otherwise if", one.would_change_if),
        ("Our choice, not the text's", one.design_choice),
    )
    return [
        Para(f"{one.heading}{cites}", style="B"),
        Para(f"{reading}; it {READINGS.get(one.tone, one.tone)}. {one.because}", indent=3),
        *(Para(f"{label}: {words}", size=8.5, soft=True, indent=3) for label, words in more if words),
        *(Para(said, style="B", indent=3) for said in one.beside),
    ]


def _after(sheet: Sheet, report: Report) -> None:
    review = report.review
    _listed(sheet, "What happened after that", map(spoken, review.closing))
    if review.ledger:
        sheet.heading("The facts: what was so, and what was known of it when")
    for row in review.ledger:
        sheet.together(_fact(row))
    if review.curves:
        sheet.heading("With hindsight")
        sheet.words(review.roads_notice)
        sheet.bullets(
            f"{curve.title}: {', '.join(f'{clock(at)} {curve.words_at(at)}' for at, _ in curve.points)}"
            for curve in review.curves
        )
    sheet.heading("What to know of this review")
    sheet.bullets(review.notices)
    _written(sheet, report)
    if report.texts:
        sheet.heading("The texts quoted")
    for cites, words in report.texts:
        sheet.heading(cites, 2, before=[Para(words)])
        sheet.together([Para(words)])
    sheet.heading("The record")
    sheet.bullets(f"{label}: {value}" for label, value in report.facts)


def _fact(row: LedgerRow) -> list[Para]:
    missed = f"Was there to be learned and was not asked: {'; '.join(row.not_asked)}" if row.not_asked else ""
    return [
        Para(f"{row.fact}{' (the law reads this fact)' if row.read_by_law else ''}", style="B"),
        Para(f"Was so: {'; '.join(row.was) if row.was else row.so}", indent=3),
        Para(f"Known: {'; '.join(row.known)}", indent=3),
        *((Para(missed, indent=3, soft=True),) if missed else ()),
    ]


def _written(sheet: Sheet, report: Report) -> None:
    if report.written:
        sheet.heading("What people added")
    for when, who, what, words in report.written:
        paragraphs = (one for one in words.splitlines() if one.strip())
        sheet.together([Para(f"{when}, {who}: {what}", style="B"), *(Para(one, indent=3) for one in paragraphs)])
        sheet.ln(1)
