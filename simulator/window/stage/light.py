"""How much light falls, and what it does to a colour.

It refuses pixels: a dark place is drawn in dark colours, so that no overlay has to be laid over it.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.window.theme import Ink, ink, mix

_WORDS = {
    "dark": ("dark", "night", "unlit", "moon"),
    "dim": ("dim", "dusk", "dawn", "evening", "twilight", "lamp", "low", "overcast", "shade"),
}


@dataclass(frozen=True, slots=True)
class Light:
    """A kind of light: what shadow is mixed into places and people, and the sky's colours from top to horizon."""

    name: str
    shadow: Ink
    on_place: float
    on_people: float
    sky: tuple[Ink, Ink]
    lit_windows: bool

    def place(self, colour: Ink) -> Ink:
        """A colour of the place in this light."""
        return mix(colour, self.shadow, self.on_place)

    def person(self, colour: Ink) -> Ink:
        """A colour of a person in this light: less shadow, since posture must stay readable."""
        return mix(colour, self.shadow, self.on_people)


_LIGHTS = {
    "day": Light("day", ink("#2a3550"), 0.10, 0.0, (ink("#6fa3cf"), ink("#cfdfe8")), lit_windows=False),
    "overcast": Light("overcast", ink("#232b3d"), 0.24, 0.05, (ink("#66717f"), ink("#a3abb4")), lit_windows=False),
    "dim": Light("dim", ink("#151c33"), 0.44, 0.14, (ink("#26304f"), ink("#8a6f86")), lit_windows=True),
    "dark": Light("dark", ink("#070c18"), 0.70, 0.26, (ink("#060a15"), ink("#1c2842")), lit_windows=True),
}


def light_of(word: str, *, rain: bool = False) -> Light:
    """The light that a scenario's word means; a word nobody foresaw is day. Rain brings cloud."""
    low = word.lower()
    name = next((name for name, words in _WORDS.items() if any(part in low for part in words)), "day")
    return _LIGHTS["overcast" if rain and name == "day" else name]
