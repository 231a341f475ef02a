"""A picture's shapes as SVG text, for a page of HTML. Every colour is a class; the page's style says how it looks, so that
print and forced colours work.
"""

from __future__ import annotations

from html import escape

from simulator.reports.shapes import Block, Dot, Label, Picture, Shape, Stroke

RADIUS = 5


def svg(picture: Picture) -> str:
    """One self-contained element, with what it shows in words for those who do not see it."""
    width, height = picture.size
    inside = "".join(_shape(shape) for shape in picture.shapes)
    return (
        f'<svg viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(picture.says, quote=True)}" '
        f'xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    )


def _shape(shape: Shape) -> str:
    if isinstance(shape, Stroke):
        points = " ".join(f"{x:g},{y:g}" for x, y in shape.points)
        return f'<polyline class="{escape(shape.kind)}" points="{points}"/>'
    if isinstance(shape, Block):
        return (
            f'<rect class="{escape(shape.kind)}" x="{shape.x:g}" y="{shape.y:g}" width="{shape.width:g}" '
            f'height="{shape.height:g}"/>'
        )
    if isinstance(shape, Dot):
        seen = "" if shape.seen else " unseen"
        return f'<circle class="{escape(shape.kind)}{seen}" cx="{shape.x:g}" cy="{shape.y:g}" r="{RADIUS}"/>'
    return _label(shape)


def _label(label: Label) -> str:
    strong = ' font-weight="bold"' if label.strong else ""
    return f'<text x="{label.x:g}" y="{label.y:g}" text-anchor="{label.anchor}"{strong}>{escape(label.words)}</text>'
