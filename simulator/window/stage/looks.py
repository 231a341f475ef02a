"""What a person wears and looks like, from a scenario's words.

It refuses to stop at a word nobody foresaw: what is not said is picked by the person's name, so it stays the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

from simulator.screens.values import Figure
from simulator.window.stage.light import Light
from simulator.window.theme import Ink, ink, mix

_SKINS = tuple(map(ink, ("#f0c9a8", "#dba77e", "#c08a62", "#94633f", "#6d452c")))
_SKIN_WORDS = {"pale": 0, "light": 0, "tan": 1, "olive": 1, "medium": 2, "brown": 3, "dark": 4}
_HAIRS = tuple(map(ink, ("#1c1715", "#33241c", "#4c3524", "#241d1f")))
_HAIR_WORDS = {
    "grey": "#a9aeb6",
    "gray": "#a9aeb6",
    "white": "#d5d8dd",
    "blond": "#b98e4c",
    "red": "#8a4526",
    "brown": "#4c3524",
}
_TOPS = tuple(map(ink, ("#5e6f8c", "#7a5a4c", "#4f7264", "#8a7b5c", "#6b5b7e", "#8c5f63")))
_COLOURS = {
    "red": "#9c4440", "blue": "#46679c", "green": "#4d7757", "black": "#2f333d", "white": "#cfd3da", "grey": "#7d8593",
    "gray": "#7d8593", "yellow": "#b99a45", "brown": "#6f5240", "pink": "#b98093", "purple": "#6b5b7e", "navy": "#33415f",
    "orange": "#b3713c",
}  # fmt: skip
_LEGS = tuple(map(ink, ("#333d52", "#43403f", "#2d3340", "#4b4a44")))
_BUILDS = {
    "slight": 0.9,
    "slim": 0.9,
    "thin": 0.88,
    "small": 0.9,
    "heavy": 1.2,
    "large": 1.17,
    "big": 1.17,
    "stocky": 1.14,
}
_TOP_WORDS = (
    ("hood", "hoodie"), ("sweatshirt", "hoodie"), ("night", "gown"), ("dress", "gown"), ("robe", "gown"),
    ("shirtless", "bare"), ("bare", "bare"), ("t_shirt", "tee"), ("tee", "tee"), ("tank", "tee"), ("jacket", "jacket"),
    ("coat", "jacket"), ("suit", "jacket"), ("vest", "jacket"), ("scrubs", "tee"),
)  # fmt: skip
_HAIR_CUTS = ("bald", "shaved", "long", "curly", "bun", "tied", "ponytail", "cap", "beanie", "short")
_UNIFORMED = ("officer", "partner", "police", "deputy", "sergeant", "supervisor")
_UNIFORM = ink("#27395e")


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """Colours already in the light of the place."""

    skin: Ink
    hair: Ink
    cut: str
    top: Ink
    wears: str
    legs: Ink
    shoes: Ink
    build: float
    tall: float
    uniformed: bool


def uniformed(role: str) -> bool:
    """Whether a role wears the uniform."""
    return any(word in role.lower() for word in _UNIFORMED)


def _number(person: str, salt: str, out_of: int) -> int:
    return crc32(f"{salt}:{person}".encode()) % out_of


def _first(words: str, table: dict[str, str], otherwise: Ink) -> Ink:
    return next((ink(code) for word, code in table.items() if word in words), otherwise)


def _skin(said: dict[str, str], person: str) -> Ink:
    words = " ".join(said.get(key, "") for key in ("skin", "presentation", "race", "complexion")).lower().split()
    named = [_SKIN_WORDS[word] for word in words if word in _SKIN_WORDS]
    return _SKINS[named[0] if named else _number(person, "skin", len(_SKINS))]


def looks_of(figure: Figure, light: Light) -> Looks:
    """How to draw a person."""
    said = {key.lower(): value.lower() for key, value in figure.looks}
    clothes = said.get("clothes", "")
    hair = said.get("hair", "short")
    officer = uniformed(figure.role)
    top = _first(clothes, _COLOURS, _TOPS[_number(figure.person, "top", len(_TOPS))])
    age = said.get("age", "")
    old = "elder" in age or "old" in age or "elder" in said.get("build", "")
    child = any(word in f"{age} {figure.role.lower()} {said.get('build', '')}" for word in ("child", "infant", "kid"))
    shade = ink("#a9aeb6") if old else _HAIRS[_number(figure.person, "hair", len(_HAIRS))]
    return Looks(
        skin=light.person(_skin(said, figure.person)),
        hair=light.person(_first(hair, _HAIR_WORDS, shade)),
        cut=next((cut for cut in _HAIR_CUTS if cut in hair), "short"),
        top=light.person(_UNIFORM if officer else top),
        wears="uniform" if officer else next((wears for word, wears in _TOP_WORDS if word in clothes), "shirt"),
        legs=light.person(mix(_UNIFORM, ink("#0c1220"), 0.4) if officer else _LEGS[_number(figure.person, "legs", 4)]),
        shoes=light.person(ink("#1b1d24")),
        build=next((wide for word, wide in _BUILDS.items() if word in said.get("build", "")), 1.0),
        tall=0.66 if child else 0.96 if old else 1.0,
        uniformed=officer,
    )
