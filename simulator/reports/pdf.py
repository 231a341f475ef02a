"""A report as PDF: a page to read first, then the whole record. It refuses to word anything; the HTML says the same."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from simulator.debrief.avoidable import SUPPORTED_BUT
from simulator.debrief.words import listed
from simulator.reports.html import MARKS, READINGS, clock, spoken
from simulator.reports.pdf_picture import draw
from simulator.reports.report import SCOPE, Report, summary, words_of
from simulator.reports.shapes import Picture
from simulator.screens.looked_back import RoadsView, RoadView
from simulator.screens.values import BeatView, FindingView
from simulator.typefaces import font_file

FAMILY = "Atkinson"
_FACES = {"": "plain", "B": "bold", "I": "italic"}
_EDGE = 18.0
"""Margin in millimetres."""


def pdf(report: Report) -> bytes:
    """The whole document. It is the same for the same report, to the byte."""
    sheet = _Sheet(report.review.title, report.started)
    _first_page(sheet, report)
    sheet.add_page()
    sheet.heading("The moments")
    for beat in report.review.beats:
        _moment(sheet, report, beat)
    _after(sheet, report)
    return bytes(sheet.output())


class _Sheet(FPDF):
    """Pages of one face, numbered, with headings that a reader's outline lists."""

    def __init__(self, title: str, started: str) -> None:
        super().__init__(format="letter")
        self._about = title
        self._widths: dict[tuple[str, str, float], float] = {}
        self.set_margins(_EDGE, _EDGE)
        self.set_auto_page_break(auto=True, margin=_EDGE)
        self._family = self._with_faces()
        self.set_title(f"Debrief: {title}")
        self.set_lang("en")
        # The day of the run, not of printing: the same record gives the same bytes.
        self.set_creation_date(_day(started))
        self.add_page()

    def _with_faces(self) -> str:
        files = {style: font_file(face) for style, face in _FACES.items()}
        if None in files.values():
            return "helvetica"
        for style, file in files.items():
            self.add_font(FAMILY, style=style, fname=str(file))
        return FAMILY

    def footer(self) -> None:
        """The page's number, and what the document is."""
        self.set_y(-12)
        self.set_font(self._family, size=8)
        self.set_text_color(69, 82, 92)
        self.cell(0, 6, self._safe(f"{self._about}. Training, not legal advice. Page {self.page_no()}"), align="C")

    def heading(self, words: str, level: int = 0) -> None:
        """A heading; it never stands alone at the foot of a page."""
        size = (16, 12.5, 10.5)[level]
        if self.get_y() > self.h - _EDGE - 24:
            self.add_page()
        self.ln(3 if level else 5)
        if level < 2:
            self.start_section(self._safe(words), level=level)
        self.words(words, size=size, style="B")
        self.ln(1)

    def words(self, words: str, *, size: float = 9.5, style: str = "", soft: bool = False, indent: float = 0) -> None:
        """A paragraph."""
        self.set_text_color(*((69, 82, 92) if soft else (20, 33, 43)))
        for line in self._lines(words, size, style, indent):
            self.set_x(_EDGE + indent)
            self.cell(0, size * 0.5, line, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _lines(self, words: str, size: float, style: str, indent: float) -> list[str]:
        """Words in lines of the page's width. fpdf breaks lines too, but in a time that grows with their square."""
        self.set_font(self._family, style=style, size=size)
        room, space = self.w - 2 * _EDGE - indent - 2 * self.c_margin, self.get_string_width(" ")
        lines: list[str] = []
        for paragraph in self._safe(words).splitlines():
            line, used = "", 0.0
            for word in paragraph.split():
                wide = self._width(word, style, size)
                if line and used + space + wide > room:
                    lines.append(line)
                    line, used = word, wide
                else:
                    line, used = (f"{line} {word}", used + space + wide) if line else (word, wide)
            lines.append(line)
        return lines

    def _width(self, word: str, style: str, size: float) -> float:
        if (word, style, size) not in self._widths:
            self._widths[word, style, size] = self.get_string_width(word)
        return self._widths[word, style, size]

    def bullets(self, rows: Iterable[str], *, soft: bool = False) -> None:
        """A list."""
        for row in rows:
            self.words(f"•  {row}", indent=3, soft=soft)

    def picture(self, picture: Picture, share: float = 1.0) -> None:
        """A picture at a share of the page's width, with its words below."""
        width = share * (self.w - 2 * _EDGE)
        tall = width * picture.size[1] / picture.size[0]
        if self.get_y() + tall > self.h - _EDGE - 12:
            self.add_page()
        draw(self, self._family, picture, _EDGE, self.get_y(), width)
        self.set_xy(_EDGE, self.get_y() + tall)
        self.words(picture.says, size=8, soft=True)

    def boxed(self, words: str, ink: tuple[int, int, int]) -> None:
        """A sentence with a bar beside it."""
        tall = 5.0 * len(self._lines(words, 10, "B", 4))
        if self.get_y() + tall > self.h - _EDGE:
            self.add_page()
        self.set_fill_color(*ink)
        self.rect(_EDGE, self.get_y(), 1.4, tall, style="F")
        self.words(words, size=10, style="B", indent=4)
        self.ln(1)

    def _safe(self, words: str) -> str:
        """Words in letters that the face has: without the packaged face only Latin-1 is there."""
        if self._family == FAMILY:
            return words
        plain = words.translate({8220: '"', 8221: '"', 8217: "'", 8216: "'", 8226: "-", 8211: "-"})
        return plain.encode("latin-1", "replace").decode("latin-1")


def _day(started: str) -> datetime:
    try:
        return datetime.fromisoformat(started).astimezone(UTC)
    except ValueError:
        return datetime(2020, 1, 1, tzinfo=UTC)


_INKS = {"supports": (0, 97, 74), "contested": (138, 75, 0), "not_supported": (155, 44, 0), "outside": (11, 92, 138)}


def _first_page(sheet: _Sheet, report: Report) -> None:
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
    sheet.picture(report.timeline)


def _moment(sheet: _Sheet, report: Report, beat: BeatView) -> None:
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
    _listed(sheet, "Practice", (f"{MARKS.get(one.mark, one.mark)}, {one.word}: {one.because}" for one in beat.practice))
    _listed(sheet, "What else was open", (f"{'Taken: ' if one.taken else ''}{one.words}" for one in beat.open))
    if beat.subject_side:
        sheet.heading("From the other side", 2)
        sheet.words(beat.subject_side)
    if beat.roads:
        _listed(sheet, "Roads, with hindsight", (_road(road, beat.roads) for road in beat.roads.roads))
        if beat.roads.last:
            sheet.words("After this moment no ending was left in which nobody is hurt.", style="B")


def _road(road: RoadView, roads: RoadsView) -> str:
    taken = "Taken: " if road.taken else ""
    if len(road.endings) == roads.within:
        return f"{taken}{road.words} All {roads.within} endings stayed within reach."
    left = "; ".join(f"{one.words} ({one.outcome})" for one in road.endings)
    return f"{taken}{road.words} {len(road.endings)} of {roads.within} endings stayed within reach: {left}."


def _listed(sheet: _Sheet, title: str, rows: Iterable[str]) -> None:
    told = tuple(rows)
    if told:
        sheet.heading(title, 2)
        sheet.bullets(told)


def _found(sheet: _Sheet, title: str, findings: Iterable[FindingView]) -> None:
    told = tuple(findings)
    if told and title:
        sheet.heading(title, 2)
    for one in told:
        sheet.words(f"{one.heading}   {one.cites}", style="B")
        reading = one.reading[:1].upper() + one.reading[1:]
        sheet.words(f"{reading}; it {READINGS.get(one.tone, one.tone)}. {one.because}", indent=3)
        more = (
            ("Rests on", listed(one.facts)),
            ("Bears on", listed(one.choices)),
            ("Would be read otherwise if", one.would_change_if),
            ("Our choice, not the text's", one.design_choice),
        )
        for label, words in more:
            if words:
                sheet.words(f"{label}: {words}", size=8.5, soft=True, indent=3)
        sheet.ln(1)


def _after(sheet: _Sheet, report: Report) -> None:
    review = report.review
    _listed(sheet, "What happened after that", map(spoken, review.closing))
    sheet.heading("The facts: what was so, and what was known of it when")
    for row in review.ledger:
        sheet.words(f"{row.fact}{' (the law reads this fact)' if row.read_by_law else ''}", style="B")
        sheet.words(f"Was so: {'; '.join(row.was) if row.was else row.so}", indent=3)
        sheet.words(f"Known: {'; '.join(row.known)}", indent=3)
        if row.not_asked:
            sheet.words(f"Was there to be learned and was not asked: {'; '.join(row.not_asked)}", indent=3, soft=True)
    sheet.heading("With hindsight")
    sheet.words(review.roads_notice)
    sheet.bullets(
        f"{curve.title}: {', '.join(f'{clock(at)} {curve.words_at(at)}' for at, _ in curve.points)}"
        for curve in review.curves
    )
    sheet.heading("What to know of this review")
    sheet.bullets(review.notices)
    if report.written:
        sheet.heading("What people added")
        sheet.bullets(f"{when}, {who}, {what}: {words}" for when, who, what, words in report.written)
    sheet.heading("The texts quoted")
    for cites, words in report.texts:
        sheet.heading(cites, 2)
        sheet.words(words)
    sheet.heading("The record")
    sheet.bullets(f"{label}: {value}" for label, value in report.facts)
