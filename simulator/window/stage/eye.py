"""Where the onlooker stands, and where on the picture a spot of the place is: one eye, one vanishing point.

Centimetres in (x to the right, y up from the ground, z away), the stage's units out, 900 high. People stand on the same
ground (`scene.standings`), so a door is as tall as a man beside it. It refuses to know what is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, mix
from simulator.window.stage.light import BLACK, WHITE, Light

HIGH = 900.0
HORIZON = 372.0
EYES_CM = 163.0
_FOCUS = 1243.0
"""At 15 feet a centimetre is 2.72 units, as it is for people."""
_NEAREST = 110.0

Solid = tuple[float, float, float]
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Eye:
    """A look at a place `wide` units wide; `middle` is the vanishing point's share of that width, `zoom` how much larger
    all is than to the eye.
    """

    wide: float
    light: Light
    middle: float = 0.5
    zoom: float = 1.0

    def scale(self, z: float) -> float:
        """Units to a centimetre at a depth."""
        return self.zoom * _FOCUS / max(z, _NEAREST)

    def at(self, x: float, y: float, z: float) -> svg.Spot:
        """Where a spot falls on the picture."""
        scale = self.scale(z)
        return self.wide * self.middle + x * scale, HORIZON + (EYES_CM - y) * scale

    def edge(self, z: float, side: int) -> float:
        """The x at which a depth leaves the picture, on the left (-1) or the right (1)."""
        share = self.middle if side < 0 else 1 - self.middle
        return side * self.wide * share / self.scale(z)

    def paint(self, colour: Ink, dark: float = 0.0) -> Ink:
        """A colour in the place's light, darker by a share (lighter below zero)."""
        return self.light.place(mix(colour, BLACK if dark >= 0 else WHITE, abs(dark)))

    def face(self, points: Iterable[Solid], colour: Ink, dark: float = 0.0, alpha: float = 1.0) -> str:
        """A flat face, in the place's light."""
        return svg.shape((self.at(*point) for point in points), self.paint(colour, dark), alpha)

    def shine(self, points: Iterable[Solid], colour: Ink | str, alpha: float = 1.0) -> str:
        """A flat face in a colour of its own: light, or a named gradient."""
        return svg.shape((self.at(*point) for point in points), colour, alpha)

    def upright(self, x: Span, y: Span, z: float, colour: Ink, dark: float = 0.0) -> str:
        """A face that looks at the onlooker."""
        return self.face(((x[0], y[0], z), (x[0], y[1], z), (x[1], y[1], z), (x[1], y[0], z)), colour, dark)

    def flat(self, x: Span, y: float, z: Span, colour: Ink, dark: float = 0.0, alpha: float = 1.0) -> str:
        """A level face: a floor, a table's top."""
        return self.face(((x[0], y, z[0]), (x[0], y, z[1]), (x[1], y, z[1]), (x[1], y, z[0])), colour, dark, alpha)

    def side(self, x: float, y: Span, z: Span, colour: Ink, dark: float = 0.0) -> str:
        """A face along the line of sight: a side wall."""
        return self.face(((x, y[0], z[0]), (x, y[1], z[0]), (x, y[1], z[1]), (x, y[0], z[1])), colour, dark)

    def block(self, x: Span, y: Span, z: Span, colour: Ink, dark: float = 0.0) -> str:
        """A box, those of its faces that can be seen."""
        drawn = ""
        if x[0] > 0:
            drawn += self.side(x[0], y, z, colour, dark + 0.24)
        elif x[1] < 0:
            drawn += self.side(x[1], y, z, colour, dark + 0.24)
        if y[1] < EYES_CM:
            drawn += self.flat(x, y[1], z, colour, dark - 0.12)
        elif y[0] > EYES_CM:
            drawn += self.flat(x, y[0], z, colour, dark + 0.3)
        return drawn + self.upright(x, y, z[0], colour, dark)

    def streak(self, points: Iterable[Solid], colour: Ink, thick: float, alpha: float = 1.0) -> str:
        """A line through the place, in its light, `thick` units wide."""
        return svg.line((self.at(*point) for point in points), self.light.place(colour), thick, alpha)

    def pole(self, x: float, y: Span, z: float, colour: Ink, thick: float) -> str:
        """An upright bar, `thick` centimetres wide."""
        return self.upright((x - thick / 2, x + thick / 2), y, z, colour)

    def shadow(self, x: Span, z: Span, alpha: float = 0.34) -> str:
        """What a thing leaves on the ground beneath it: darker under its middle."""
        drawn, wide, long = "", x[1] - x[0], z[1] - z[0]
        for out in (0.07, -0.03):
            left, right, near, far = x[0] - out * wide, x[1] + out * wide, z[0] - out * long, z[1] + out * long
            corners = ((left, 0, near), (left, 0, far), (right, 0, far), (right, 0, near))
            drawn += self.shine(corners, BLACK, alpha * 0.6)
        return drawn
