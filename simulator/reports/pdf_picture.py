"""A picture's shapes drawn on a page of PDF, in the inks that the HTML gives them."""

from __future__ import annotations

from fpdf import FPDF

from simulator.reports.shapes import Block, Dot, Label, Picture, Shape, Stroke

Ink = tuple[int, int, int]
_INK, _SOFT, _SKY, _EDGE = (20, 33, 43), (69, 82, 92), (11, 92, 138), (185, 196, 204)
_GREEN, _ORANGE, _RED, _PANEL = (0, 97, 74), (138, 75, 0), (155, 44, 0), (243, 246, 248)
_STROKES: dict[str, tuple[Ink, float, tuple[float, float]]] = {
    "wall": (_INK, 0.8, (0, 0)),
    "fence": (_INK, 0.4, (1.6, 0.8)),
    "door_shut": (_SKY, 1.1, (0, 0)),
    "door_ajar": (_SKY, 0.8, (0.6, 0.8)),
    "door_open": (_SKY, 0.8, (0.6, 0.8)),
    "sight": (_INK, 0.25, (0, 0)),
    "unsighted": (_SOFT, 0.25, (0.8, 1.0)),
    "beyond": (_INK, 0.6, (0, 0)),
    "grid": (_EDGE, 0.2, (0, 0)),
    "curve": (_SKY, 0.5, (0, 0)),
    "reveal": (_SOFT, 0.3, (0, 0)),
}
_DOTS: dict[str, Ink] = {
    "officer": _SKY,
    "subject": _ORANGE,
    "supports": _GREEN,
    "contested": _ORANGE,
    "not_supported": _RED,
}
_LABEL_PT = 7.0


def draw(sheet: FPDF, family: str, picture: Picture, left: float, top: float, width: float) -> None:
    """The picture, `width` millimetres wide, from a corner on."""
    scale = width / picture.size[0]
    for shape in picture.shapes:
        _shape(sheet, family, shape, left, top, scale)
    sheet.set_dash_pattern()


def _shape(sheet: FPDF, family: str, shape: Shape, left: float, top: float, scale: float) -> None:
    if isinstance(shape, Stroke):
        ink, width, (dash, gap) = _STROKES.get(shape.kind, (_INK, 0.4, (0, 0)))
        sheet.set_draw_color(*ink)
        sheet.set_line_width(width)
        sheet.set_dash_pattern(dash=dash, gap=gap)
        sheet.polyline([(left + x * scale, top + y * scale) for x, y in shape.points])
        return
    sheet.set_dash_pattern()
    sheet.set_line_width(0.3)
    if isinstance(shape, Block):
        sheet.set_draw_color(*(_GREEN if shape.kind == "cover" else _SOFT))
        sheet.set_fill_color(*_PANEL)
        box = (left + shape.x * scale, top + shape.y * scale, shape.width * scale, shape.height * scale)
        sheet.rect(*box, style="F" if shape.kind == "ground" else "DF")
    elif isinstance(shape, Dot):
        sheet.set_draw_color(*_INK)
        sheet.set_fill_color(*_DOTS.get(shape.kind, _SOFT))
        sheet.circle(left + shape.x * scale, top + shape.y * scale, 1.5, style="DF" if shape.seen else "D")
    else:
        _label(sheet, family, shape, left, top, scale)


def _label(sheet: FPDF, family: str, label: Label, left: float, top: float, scale: float) -> None:
    sheet.set_font(family, style="B" if label.strong else "", size=_LABEL_PT)
    sheet.set_text_color(*_INK)
    words = label.words if family != "helvetica" else label.words.encode("latin-1", "replace").decode("latin-1")
    back = {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor] * sheet.get_string_width(words)
    sheet.text(left + label.x * scale - back, top + label.y * scale, words)
