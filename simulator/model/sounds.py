"""What is heard: each word of `sound:` and each place, with its caption, its recording and its part of the mix.

It is the one table of sounds: screens take captions from it, the window recordings. A word that is not here is captioned as
it is written, and silent. It refuses to guess: no sound is read out of a line's words.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from simulator.model.force import FIREARMS, UseOfForce


class Part(StrEnum):
    """A part of the mix, each with a level of its own."""

    AMBIENCE = "ambience"
    EFFECTS = "effects"
    VOICES = "voices"
    ALERTS = "alerts"


class Heard(NamedTuple):
    """`caption` is for whoever does not hear it; `recording` is the name of a file, empty where there is none."""

    caption: str
    recording: str = ""
    part: Part = Part.EFFECTS


_DOG = Heard("(a dog barks)", "dog_barks")
_ROTOR = Heard("(a helicopter overhead)", "helicopter")
_GLASS = Heard("(glass breaks)", "glass_breaks")
_STEPS = Heard("(footsteps)", "footsteps")
_OPENS = Heard("(a door opens)", "door_open")
_SHUTS = Heard("(a door shuts)", "door_shut")
_KNOCK = Heard("(a knock on a door)", "door_knock")
_ENGINE = Heard("(an engine idles)", "engine_idle")
_PHONE = Heard("(a phone rings)", "phone_ring")
_BABY = Heard("(a baby cries)", "baby_cries")

RADIO = Heard("(the radio chirps)", "radio_open", Part.VOICES)
RADIO_ENDS = Heard("(the radio closes)", "radio_close", Part.VOICES)
SHOT = Heard("(a shot)", "shot")
TICK = Heard("(the clock ticks)", "tick", Part.ALERTS)
HEARTBEAT = Heard("(your heartbeat)", "heartbeat", Part.ALERTS)

SOUNDS: Mapping[str, Heard] = {
    "announcement": Heard("(an announcement, not clear)", "announcement", Part.VOICES),
    "baby": _BABY,
    "baby_cries": _BABY,
    "baby_cry": _BABY,
    "car_door": Heard("(a car door shuts)", "car_door"),
    "dog": _DOG,
    "dog_bark": _DOG,
    "dog_barks": _DOG,
    "door": _OPENS,
    "door_opens": _OPENS,
    "door_shuts": _SHUTS,
    "engine": _ENGINE,
    "engine_idle": _ENGINE,
    "footsteps": _STEPS,
    "glass": _GLASS,
    "glass_breaks": _GLASS,
    "helicopter": _ROTOR,
    "knock": _KNOCK,
    "phone": _PHONE,
    "phone_ring": _PHONE,
    "radio": RADIO,
    "rotor": _ROTOR,
    "shot": SHOT,
    "siren": Heard("(a siren comes near and stops)", "siren"),
    "smoke_alarm": Heard("(a smoke alarm)", "smoke_alarm"),
    "steps": _STEPS,
    "train": Heard("(a train comes in)", "train"),
    "window": Heard("(a window goes up)", "window"),
}


def _place(caption: str, recording: str) -> Heard:
    return Heard(caption, recording, Part.AMBIENCE)


_ROOM = _place("(a quiet room)", "room")
_KITCHEN = _place("(a refrigerator hums)", "kitchen")
_STORE = _place("(coolers and lamps hum)", "store")
_STREET = _place("(cars pass)", "street")
_LOT = _place("(wind, a road beyond)", "parking_lot")
_DAY = _place("(a breeze, birds)", "open_ground")
_NIGHT = _place("(crickets)", "night_yard")
_PORCH = _place("(crickets, a road beyond)", "porch_night")
_CHILDREN = _place("(children far off)", "playground")
_PLATFORM = _place("(rumble of the station)", "platform")
RAIN = _place("(rain)", "rain")

INDOORS = (_ROOM, _KITCHEN, _STORE, _PLATFORM)
"""Where rain is not heard."""

PLACES: tuple[tuple[str, Heard, Heard], ...] = (
    ("en_route", _STREET, _STREET),
    ("station_entrance", _STREET, _STREET),
    ("at_the_bumper", _STREET, _STREET),
    ("playground", _CHILDREN, _NIGHT),
    ("kitchen", _KITCHEN, _KITCHEN),
    ("store", _STORE, _STORE),
    ("shop", _STORE, _STORE),
    ("platform", _PLATFORM, _PLATFORM),
    ("station", _PLATFORM, _PLATFORM),
    ("lot", _LOT, _LOT),
    ("parking", _LOT, _LOT),
    ("porch", _DAY, _PORCH),
    ("front", _DAY, _PORCH),
    ("yard", _DAY, _NIGHT),
    ("garden", _DAY, _NIGHT),
    ("field", _DAY, _NIGHT),
    ("park", _DAY, _NIGHT),
    ("plaza", _STREET, _STREET),
    ("street", _STREET, _STREET),
    ("road", _STREET, _STREET),
    ("traffic", _STREET, _STREET),
    ("bus", _STREET, _STREET),
    *(
        (word, _ROOM, _ROOM)
        for word in ("hall", "corridor", "stair", "room", "house", "office", "cell", "bath", "flat")
    ),
)
"""A word in a backdrop's name, what is heard there by day, and what in the dark; the first that fits."""


def heard(word: str) -> Heard:
    """What a scenario's word for a sound is heard as."""
    return SOUNDS.get(word.strip().lower().replace(" ", "_"), Heard(f"({word.strip().replace('_', ' ')})"))


def around(backdrop: str, light: str, *, rain: bool = False) -> tuple[Heard, ...]:
    """What a place sounds like while nothing happens; nothing where its name tells nothing."""
    here = next(((day, dark) for word, day, dark in PLACES if word in backdrop), None)
    place = () if here is None else (here[1] if light == "dark" else here[0],)
    return (*place, RAIN) if rain and not any(one in INDOORS for one in place) else place


def fired(force: UseOfForce) -> bool:
    """Whether a use of force is heard as a shot."""
    return force.tool in FIREARMS and force.rounds > 0
