"""How much light falls, and what it does to a colour.

It refuses pixels: a dark place is drawn in dark colours, so that no overlay has to be laid over it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from simulator.window.sheet.theme import Ink, ink, mix

WARM, COLD, WHITE, BLACK = ink("#ffd08a"), ink("#cfe2ff"), ink("#ffffff"), ink("#04060b")
"""A lamp's light, a searchlight's, and the ends of every shade."""

_WORDS = {
    "dark": ("dark", "night", "unlit", "moon"),
    "dim": ("dim", "dusk", "dawn", "evening", "twilight", "lamp", "low", "overcast", "shade"),
}


@dataclass(frozen=True, slots=True)
class Light:
    """A kind of light: what shadow is mixed into places and people, the sky's colours from top to horizon, and how
    strongly a burning lamp shows against it (0 to 1).
    """

    name: str
    shadow: Ink
    on_place: float
    on_people: float
    sky: tuple[Ink, Ink]
    lit_windows: bool
    lamps: float = 0.0
    rain: bool = False

    def place(self, colour: Ink) -> Ink:
        """A colour of the place in this light."""
        return mix(colour, self.shadow, self.on_place)

    def person(self, colour: Ink) -> Ink:
        """A colour of a person in this light: less shadow, since posture must stay readable."""
        return mix(colour, self.shadow, self.on_people)

    def burning(self, colour: Ink, strength: float = 1.0) -> Ink:
        """A colour that shines by itself: a lamp, a lit window, a screen."""
        return mix(self.place(colour), colour, strength * (0.35 + 0.65 * self.lamps))

    def by_lamp(self) -> Light:
        """The same under a roof, where an evening is warm and not blue."""
        return replace(self, shadow=ink("#1d130c"), on_place=0.36) if self.name == "dim" else self

    @property
    def room_lamps(self) -> float:
        """How strongly lamps under a roof show: by day they are off, in a dark room nobody has lit one."""
        return 0.0 if self.name == "dark" else self.lamps


_LIGHTS = {
    "day": Light("day", ink("#2a3550"), 0.06, 0.0, (ink("#5b9ad6"), ink("#d6e8f2")), lit_windows=False),
    "overcast": Light(
        "overcast", ink("#2a3342"), 0.26, 0.05, (ink("#68737f"), ink("#aab3ba")), lit_windows=False, lamps=0.25
    ),
    "dim": Light("dim", ink("#1b2233"), 0.44, 0.14, (ink("#4a5464"), ink("#8b95a2")), lit_windows=True, lamps=0.75),
    "dark": Light("dark", ink("#081026"), 0.64, 0.26, (ink("#050a18"), ink("#22304f")), lit_windows=True, lamps=1.0),
}
_UNDER_CLOUD = {"dim": (ink("#2f3643"), ink("#6b727d")), "dark": (ink("#0a0f1c"), ink("#2a3348"))}


def light_of(word: str, *, rain: bool = False) -> Light:
    """The light that a scenario's word means; a word nobody foresaw is day. Rain brings cloud."""
    low = word.lower()
    name = next((name for name, words in _WORDS.items() if any(part in low for part in words)), "day")
    if not rain:
        return _LIGHTS[name]
    light = _LIGHTS["overcast" if name == "day" else name]
    return replace(light, rain=True, sky=_UNDER_CLOUD.get(name, light.sky))
