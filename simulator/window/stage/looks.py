"""What a person wears and looks like, from a scenario's words.

It refuses to stop at a word nobody foresaw: what is not said is picked by the person's name, so it stays the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

from simulator.screens.values import Figure
from simulator.window.sheet.theme import Ink, ink, mix
from simulator.window.stage.light import Light

_SKINS = tuple(map(ink, ("#f0c9a8", "#dba77e", "#c08a62", "#94633f", "#6d452c")))
_SKIN_WORDS = {"pale": 0, "light": 0, "tan": 1, "olive": 1, "medium": 2, "brown": 3, "dark": 4}
_HAIRS = tuple(map(ink, ("#1c1715", "#33241c", "#4c3524", "#241d1f")))
_HAIR_WORDS = {
    "grey": "#a9aeb6", "gray": "#a9aeb6", "white": "#d5d8dd", "silver": "#c2c7ce", "blond": "#c79d58", "red": "#96502b",
    "brown": "#5a3f2a", "black": "#191615",
}  # fmt: skip
_TOPS = tuple(map(ink, ("#5e6f8c", "#7a5a4c", "#4f7264", "#8a7b5c", "#6b5b7e", "#8c5f63")))
COLOURS = {
    "red": "#9c4440", "blue": "#46679c", "green": "#4d7757", "black": "#2f333d", "white": "#cfd3da", "grey": "#7d8593",
    "gray": "#7d8593", "yellow": "#c2a24a", "brown": "#6f5240", "pink": "#b98093", "purple": "#6b5b7e", "navy": "#33415f",
    "orange": "#c8772f", "tan": "#a58a64", "khaki": "#8d8460",
}  # fmt: skip
_LEGS = tuple(map(ink, ("#37425a", "#4a4644", "#2f3648", "#54524a")))
_BUILDS = {
    "slight": 0.88, "slim": 0.92, "thin": 0.85, "small": 0.9, "heavy": 1.24, "large": 1.18, "big": 1.18, "stocky": 1.16,
    "broad": 1.14, "pregnant": 1.1,
}  # fmt: skip
_TALL = {"tall": 1.05, "large": 1.04, "small": 0.93, "slight": 0.97, "short": 0.94}
GARMENTS = (
    ("hood", "hoodie"), ("sweatshirt", "hoodie"), ("sweater", "hoodie"), ("night", "gown"), ("gown", "gown"),
    ("dress", "dress"), ("bathrobe", "robe"), ("robe", "robe"), ("shirtless", "bare"), ("bare", "bare"),
    ("apron", "apron"), ("t_shirt", "tee"), ("tee", "tee"), ("scrubs", "tee"), ("tank", "tank"), ("undershirt", "tank"),
    ("vest", "vest"), ("suit", "suit"), ("blazer", "suit"), ("jacket", "jacket"), ("coat", "jacket"),
    ("pajama", "pajamas"), ("pyjama", "pajamas"), ("medic", "medic"), ("turnout", "turnout"), ("uniform", "workwear"), ("work", "workwear"), ("shirt", "shirt"),
)  # fmt: skip
"""What a word of `clothes` is drawn as; the first that fits."""
HAIR_CUTS = (
    "bald", "shaved", "long", "curly", "afro", "braids", "bun", "tied", "ponytail", "bob", "cap", "beanie", "hat", "helmet", "short",
)  # fmt: skip
_BARE_LEGS = ("shorts", "skirt")
_UNIFORMED = ("officer", "partner", "police", "deputy", "sergeant", "supervisor")
_SERGEANT = ("Sgt", "Sergeant")
_UNIFORM = ink("#27395e")
_GREY_AT = 66
_GROWN_AT = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """Colours already in the light of the place. `wears` is a garment, `below` what is on the legs."""

    skin: Ink
    hair: Ink
    cut: str
    top: Ink
    wears: str
    legs: Ink
    below: str
    shoes: Ink
    rim: Ink
    build: float
    tall: float
    head: float
    uniformed: bool
    sergeant: bool
    beard: bool
    glasses: bool
    aged: bool


def uniformed(role: str) -> bool:
    """Whether a role wears the uniform."""
    return any(word in role.lower() for word in _UNIFORMED)


def in_uniform(figure: Figure) -> bool:
    """Whether somebody wears the uniform: by role, unless the looks say plain clothes."""
    return uniformed(figure.role) and "clothes" not in dict(figure.looks)


def _is_sergeant(figure: Figure) -> bool:
    """By role, or by the name as everybody reads it."""
    return any(word in figure.role.lower() for word in ("sergeant", "supervisor")) or figure.name.startswith(_SERGEANT)


def _number(person: str, salt: str, out_of: int) -> int:
    return crc32(f"{salt}:{person}".encode()) % out_of


def _first(words: str, table: dict[str, str], otherwise: Ink) -> Ink:
    return next((ink(code) for word, code in table.items() if word in words.split("_")), otherwise)


def _skin(said: dict[str, str], person: str) -> Ink:
    words = " ".join(said.get(key, "") for key in ("skin", "presentation", "race", "complexion")).lower()
    named = [_SKIN_WORDS[word] for word in words.replace("_", " ").split() if word in _SKIN_WORDS]
    return _SKINS[named[0] if named else _number(person, "skin", len(_SKINS))]


def _years(figure: Figure, said: dict[str, str]) -> int:
    """Years of age: as the file says, else as a word says, else grown up."""
    words = " ".join((said.get("age", ""), said.get("build", ""), figure.role.lower()))
    if figure.age is not None:
        return figure.age
    if any(word in words for word in ("child", "infant", "kid")):
        return 6
    return 72 if "elder" in words or "old" in words.split() else 30


def _tall(years: int, build: str) -> float:
    if years < _GROWN_AT:
        return min(0.98, 0.44 + 0.033 * years)
    return next((tall for word, tall in _TALL.items() if word in build), 1.0) * (0.96 if years >= _GREY_AT else 1.0)


def _legs(said: dict[str, str], figure: Figure, top: Ink) -> tuple[str, Ink]:
    words = f"{said.get('legs', '')} {said.get('clothes', '')}"
    below = next((word for word in _BARE_LEGS if word in words), "trousers")
    plain = _LEGS[_number(figure.person, "legs", len(_LEGS))]
    if in_uniform(figure):
        return below, mix(_UNIFORM, ink("#0c1220"), 0.4)
    if any(word in words for word in ("pajama", "pyjama", "scrubs")):
        return below, mix(top, ink("#0c1220"), 0.12)
    if "suit" in words:
        return below, mix(top, ink("#0c1220"), 0.22)
    return below, _first(said.get("legs", ""), COLOURS, plain)


def looks_of(figure: Figure, light: Light) -> Looks:
    """How to draw a person."""
    said = {key.lower(): value.lower().replace("-", "_").replace(" ", "_") for key, value in figure.looks}
    clothes, hair, build = said.get("clothes", ""), said.get("hair", "short"), said.get("build", "")
    officer, years = in_uniform(figure), _years(figure, said)
    top = _UNIFORM if officer else _first(clothes, COLOURS, _TOPS[_number(figure.person, "top", len(_TOPS))])
    shade = ink("#b4b9c0") if years >= _GREY_AT else _HAIRS[_number(figure.person, "hair", len(_HAIRS))]
    below, legs = _legs(said, figure, top)
    tall = _tall(years, build)
    return Looks(
        skin=light.person(_skin(said, figure.person)),
        hair=light.person(_first(hair, _HAIR_WORDS, shade)),
        cut=next((cut for cut in HAIR_CUTS if cut in hair), "short"),
        top=light.person(top),
        wears="uniform" if officer else next((wears for word, wears in GARMENTS if word in clothes), "shirt"),
        legs=light.person(legs),
        below=below,
        shoes=light.person(_first(said.get("shoes", ""), COLOURS, ink("#1b1d24"))),
        rim=mix(light.shadow, ink("#04060c"), 0.75),
        build=next((wide for word, wide in _BUILDS.items() if word in build), 1.0),
        tall=tall,
        head=1.08 if tall > 0.9 else min(1.4, 1.13 / tall**0.55),
        uniformed=officer,
        sergeant=officer and _is_sergeant(figure),
        beard="beard" in said or "beard" in hair,
        glasses="glasses" in said or "glasses" in hair,
        aged=years >= _GREY_AT,
    )
