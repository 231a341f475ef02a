"""A drawing as SVG text: for a browser, for print, for a lesson plan.

Nothing is told by colour alone: each kind of way has its own line and its own word, each outcome its word. What is cut on
the page can be read whole by hovering. It refuses fonts of its own and scripts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from simulator.authoring.draw_values import (
    Band,
    Box,
    Drawing,
    DrawnEnding,
    DrawnScene,
    DrawnWay,
    Kind,
    Row,
    Spot,
    Stroke,
    strokes,
)

INK, SOFT, PAPER, BAND, LINE = "#1b1f27", "#4c5462", "#ffffff", ("#f3f5f8", "#e9edf3"), "#6b7482"
FORCE, BACK = "#b34700", "#0072b2"
OUTCOMES = {
    "peaceful": "#009e73",
    "taken_into_custody": "#56b4e9",
    "wounded": "#e69f00",
    "killed": "#d55e00",
    "officer_hurt": "#0072b2",
    "bystander_hurt": "#cc79a7",
    "self_harm": "#f0e442",
    "got_away": "#999999",
}
"""Okabe and Ito's colours, which people with any of the common colour blindnesses can tell apart."""
DASHES = {Kind.DEADLINE: "9 5", Kind.ACT: "1.5 5"}
WORDS = {
    Kind.CHOICE: "choice",
    Kind.FORCE: "choice that uses force",
    Kind.DEADLINE: "time runs out",
    Kind.ACT: "what another does",
}
MARKS = {Kind.CHOICE: "", Kind.FORCE: "force", Kind.DEADLINE: "time out", Kind.ACT: "act"}
_PAD = 7.0
_NAME, _SMALL, _ROW, _NAME_ROW = 12, 10, 13.0, 16.0


def svg(drawing: Drawing) -> str:
    """The page as one SVG text."""
    wide, high = drawing.page.width, drawing.page.height
    body = "\n".join(_body(drawing))
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" width="{wide:.0f}" '
        f'height="{high:.0f}" role="img" aria-labelledby="title about" font-family="sans-serif" font-size="{_SMALL}">\n'
        f'<title id="title">{_plain(drawing.title)}</title>\n<desc id="about">{_plain(about(drawing))}</desc>\n'
        f'<rect width="{wide:.0f}" height="{high:.0f}" fill="{PAPER}"/>\n{body}\n</svg>\n'
    )
    # In letters that every code page has, so that a redirected print is as good as a file.
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def about(drawing: Drawing) -> str:
    """The drawing for those who do not see it: every scene with its ways on, in the order of the page."""
    told = [f"{drawing.title}: {drawing.says}."]
    for scene in drawing.scenes:
        onward = "; ".join(
            f"to {way.to} by {', '.join(dict.fromkeys(one.by for one in way.ways))}"
            + (f" ({MARKS[way.kind]})" if MARKS[way.kind] else "")
            for way in drawing.ways
            if way.source == scene.id
        )
        told.append(f"{scene.id}: {onward or 'no way on'}.")
    told += [f"Ending {ending.id}: {ending.outcome.replace('_', ' ')}." for ending in drawing.endings]
    return " ".join(told)


def _body(drawing: Drawing) -> Iterator[str]:
    yield _text(24, 38, drawing.title, size=20, bold=True)
    yield _text(24, 58, ". ".join((drawing.says, *drawing.notes)), size=12, ink=SOFT)
    yield from _legend()
    for n, band in enumerate(drawing.bands):
        yield _band(band, BAND[n % 2])
    most = max((stroke.taken or 0 for stroke in strokes(drawing)), default=0)
    for stroke in strokes(drawing):
        yield _stroke(stroke, most)
    for way in drawing.ways:
        yield _arrow(way)
    for way in drawing.ways:
        yield _label(way)
    for scene in drawing.scenes:
        yield _scene(scene)
    for ending in drawing.endings:
        yield _ending(ending)


def _legend() -> Iterator[str]:
    x = 24.0
    for kind in Kind:
        yield _stroke(Stroke((x, 80), (x + 44, 80), kind), 0)
        yield _text(x + 52, 84, WORDS[kind], size=12)
        x += 66 + 7.4 * len(WORDS[kind])
    yield _stroke(Stroke((x, 80), (x + 44, 80), Kind.CHOICE, back=True), 0)
    yield _text(x + 52, 84, "back to an earlier scene", size=12)


def _band(band: Band, fill: str) -> str:
    box = band.box
    name = _text(box.x + 14, box.y + 23, band.name.capitalize(), size=15, bold=True, ink=SOFT)
    return f"{_rect(box, fill, None, 0)}{name}"


def ink_of(kind: Kind, back: bool) -> str:
    """The colour of a line."""
    return FORCE if kind is Kind.FORCE else BACK if back else LINE


def weight_of(stroke: Stroke, most: int) -> float:
    """How heavy a line is: force is thick; where runs were counted, more runs are heavier."""
    if stroke.taken is None or not most:
        return 3.2 if stroke.kind is Kind.FORCE else 1.5
    return 1.0 + 7.0 * stroke.taken / most


def course(start: Spot, end: Spot) -> str:
    """A piece of line as path commands: level, upright, or a swing that leaves and arrives level."""
    (x1, y1), (x2, y2) = start, end
    if abs(y1 - y2) < 0.5 or abs(x1 - x2) < 0.5:
        return f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"
    half = (x1 + x2) / 2
    return f"M{x1:.1f} {y1:.1f}C{half:.1f} {y1:.1f} {half:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"


def _stroke(stroke: Stroke, most: int) -> str:
    dash = f' stroke-dasharray="{DASHES[stroke.kind]}"' if stroke.kind in DASHES else ""
    cap = ' stroke-linecap="round"' if stroke.kind is Kind.ACT else ""
    faint = ' opacity="0.3"' if stroke.taken == 0 and most else ""
    ink, weight = ink_of(stroke.kind, stroke.back), weight_of(stroke, most)
    return f'<path d="{course(stroke.start, stroke.end)}" fill="none" stroke="{ink}" stroke-width="{weight:.1f}"{dash}{cap}{faint}/>'


def arrow(way: DrawnWay) -> tuple[Spot, Spot, Spot]:
    """The head of a way's arrow, its tip first."""
    (x1, _), (x, y) = way.route[-2:]
    long = 9.0 if x > x1 else -9.0
    return (x, y), (x - long, y - 4.5), (x - long, y + 4.5)


def _arrow(way: DrawnWay) -> str:
    spots = " ".join(f"{x:.1f},{y:.1f}" for x, y in arrow(way))
    return f'<polygon points="{spots}" fill="{ink_of(way.kind, way.back)}"/>'


def _label(way: DrawnWay) -> str:
    box, ink = way.label, ink_of(way.kind, way.back)
    whole = "\n".join(row.whole for row in way.rows if row.whole)
    head = f"{way.source} to {way.to}, {WORDS[way.kind]}:\n{whole}"
    dash = f' stroke-dasharray="{DASHES[way.kind]}"' if way.kind in DASHES else ""
    rows = "".join(_rows(box.x + _PAD, box.y + 13, way.rows))
    edge = 2.0 if way.kind is Kind.FORCE else 0.8
    return f"<g><title>{_plain(head)}</title>{_rect(box, PAPER, ink, edge, radius=5, more=dash)}{rows}</g>"


def _rows(x: float, y: float, rows: Iterable[Row]) -> Iterator[str]:
    for n, row in enumerate(rows):
        size = _NAME - 1 if row.strong else _SMALL
        yield _text(x, y + n * _ROW, row.words, size=size, bold=row.strong, ink=INK if row.strong else SOFT)


def _scene(scene: DrawnScene) -> str:
    box = scene.box
    y = box.y + _PAD + 11
    rows = [_text(box.x + _PAD, y, scene.id, size=_NAME, bold=True)]
    rows += [_text(box.x + _PAD, y + _NAME_ROW + n * _ROW, line, ink=SOFT) for n, line in enumerate(scene.gist)]
    if scene.deadline:
        rows.append(_text(box.x + _PAD, y + _NAME_ROW + len(scene.gist) * _ROW, scene.deadline, bold=True, ink=SOFT))
    edge = 3.0 if scene.starts else 1.4
    starts = _text(box.x, box.y - 5, "starts here", bold=True) if scene.starts else ""
    return f"<g><title>{_plain(scene.says)}</title>{_rect(box, PAPER, INK, edge, radius=7)}{starts}{''.join(rows)}</g>"


def _ending(ending: DrawnEnding) -> str:
    box, colour = ending.box, OUTCOMES.get(ending.outcome, LINE)
    y, x = box.y + _PAD + 11, box.x + _PAD + 8
    stripe = Box(box.x, box.y, 9, box.height)
    rows = [_text(x, y, ending.id, size=_NAME, bold=True)]
    rows.append(_text(x, y + _NAME_ROW - 2, f"ends: {ending.outcome.replace('_', ' ')}", bold=True))
    rows += [_text(x, y + _NAME_ROW + (n + 1) * _ROW, line, ink=SOFT) for n, line in enumerate(ending.gist)]
    return (
        f"<g><title>{_plain(ending.says)}</title>{_rect(box, PAPER, colour, 2.5)}{_rect(stripe, colour, None, 0)}"
        f"{''.join(rows)}</g>"
    )


def _rect(box: Box, fill: str, stroke: str | None, width: float, *, radius: float = 0, more: str = "") -> str:
    line = f' stroke="{stroke}" stroke-width="{width:g}"' if stroke else ""
    return (
        f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" rx="{radius:g}" '
        f'fill="{fill}"{line}{more}/>'
    )


def _text(x: float, y: float, words: str, *, size: float = _SMALL, bold: bool = False, ink: str = INK) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{ink}"{weight}>{_plain(words)}</text>'


def _plain(words: str) -> str:
    """Words as XML holds them: marked, and without control letters."""
    return "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in escape(words))
