"""Pages of a report on paper: one face, numbered, with headings, lists and pictures that do not break where they should not.

It is for how words lie on a page. It refuses to know what they say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from fpdf import FPDF

from simulator.reports.pdf_picture import draw
from simulator.reports.shapes import Picture
from simulator.typefaces import font_file

FAMILY = "Atkinson"
_FACES = {"": "plain", "B": "bold"}
_EDGE = 18.0
"""Margin in millimetres."""
_WHOLE = 110.0
"""What is taller than this many millimetres may break across pages; less stands together."""
_INK, _SOFT = (20, 33, 43), (69, 82, 92)


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: its words, their size in points, bold (`B`) or not, soft or not, and how far it is set in (mm)."""

    words: str
    size: float = 9.5
    style: str = ""
    soft: bool = False
    indent: float = 0


class Sheet(FPDF):
    """Pages of one face, numbered, with headings that a reader's outline lists."""

    def __init__(self, title: str, started: str) -> None:
        super().__init__(format="letter")
        self._about = title
        self._widths: dict[tuple[str, str, float], float] = {}
        self._set: dict[Para, list[str]] = {}
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
        self.set_text_color(*_SOFT)
        self.cell(0, 6, self._safe(f"{self._about}. Training, not legal advice. Page {self.page_no()}"), align="C")

    def heading(self, words: str, level: int = 0, before: Sequence[Para] = ()) -> None:
        """A heading. It never stands alone at the foot of a page: what it stands `before` begins below it, and is there as a
        whole where that is short.
        """
        size, above = (16, 12.5, 10.5)[level], 3 if level else 5
        follows = sum(self._tall(para) for para in before) if before else 24.0
        self._keep(above + size * 0.5 + 1 + (follows if follows < _WHOLE / 2 else self._tall(before[0])))
        self.ln(above)
        if level < 2:
            self.start_section(self._safe(words), level=level)
        self.words(words, size=size, style="B")
        self.ln(1)

    def words(self, words: str, *, size: float = 9.5, style: str = "", soft: bool = False) -> None:
        """A paragraph."""
        self._write(Para(words, size, style, soft))

    def together(self, paras: Sequence[Para]) -> None:
        """Paragraphs that stand on one page, where one page holds them."""
        self._keep(sum(self._tall(para) for para in paras))
        for para in paras:
            self._write(para)

    def bullets(self, rows: Iterable[str]) -> None:
        """A list. No row breaks across pages, and a short list does not either."""
        paras = [self.bullet(row) for row in rows]
        tall = sum(self._tall(para) for para in paras)
        if tall < _WHOLE / 2:
            self._keep(tall)
        for para in paras:
            self.together([para])

    @staticmethod
    def bullet(row: str) -> Para:
        """A row of a list."""
        return Para(f"•  {row}", indent=3)

    def picture(self, picture: Picture, share: float = 1.0) -> None:
        """A picture at a share of the page's width, with its words below."""
        width = share * (self.w - 2 * _EDGE)
        tall, says = width * picture.size[1] / picture.size[0], Para(picture.says, 8, soft=True)
        self._keep(tall + self._tall(says))
        draw(self, self._family, picture, _EDGE, self.get_y(), width)
        self.set_xy(_EDGE, self.get_y() + tall)
        self._write(says)

    def boxed(self, words: str, ink: tuple[int, int, int]) -> None:
        """A sentence with a bar beside it."""
        para = Para(words, 10, "B", indent=4)
        tall = self._tall(para)
        self._keep(tall)
        self.set_fill_color(*ink)
        self.rect(_EDGE, self.get_y(), 1.4, tall, style="F")
        self._write(para)
        self.ln(1)

    def _keep(self, tall: float) -> None:
        """A new page where so many millimetres are not left on this one; what is taller than may stand together breaks."""
        if tall < _WHOLE and self.get_y() + tall > self.h - _EDGE:
            self.add_page()

    def _tall(self, para: Para) -> float:
        return len(self._lines(para)) * para.size * 0.5

    def _write(self, para: Para) -> None:
        """Lines are set as they were broken: a cell would measure each of them again, letter by letter."""
        lines, high, left = self._lines(para), para.size * 0.5, _EDGE + para.indent + self.c_margin
        self.set_font(self._family, style=para.style, size=para.size)
        self.set_text_color(*(_SOFT if para.soft else _INK))
        for line in lines:
            if self.get_y() + high > self.h - _EDGE:
                self.add_page()
            if line:
                self.text(left, self.get_y() + high / 2 + self.font_size * 0.3, line)
            self.set_y(self.get_y() + high)

    def _lines(self, para: Para) -> list[str]:
        """Words in lines of the page's width. fpdf breaks lines too, but in a time that grows with their square."""
        if para not in self._set:
            self._set[para] = self._broken(para)
        return self._set[para]

    def _broken(self, para: Para) -> list[str]:
        self.set_font(self._family, style=para.style, size=para.size)
        room, space = self.w - 2 * _EDGE - para.indent - 2 * self.c_margin, self.get_string_width(" ")
        lines: list[str] = []
        for paragraph in self._safe(para.words).splitlines():
            line, used = "", 0.0
            for word in paragraph.split():
                wide = self._width(word, para.style, para.size)
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
