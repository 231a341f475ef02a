"""The one table of places that have a drawing, and which of a scenario's words means which.

A word that is not here still gives a room or open ground. It refuses to draw.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from simulator.window.stage import indoors, kitchen, lot, outdoors, platform, playground, porch, roadside, store, yard
from simulator.window.stage.eye import Eye
from simulator.window.stage.vehicles import Pane


class Backdrop(NamedTuple):
    """A place's drawing. Under a roof no rain falls; in an `unlit` one an officer's light is on in the dark, whoever is
    there; where it is `lived_in` warm lamps burn in the evening; `middle` is where the vanishing point is. `cab` is the
    rear window of a car that the drawing has: who is `in_car` here sits there, and no second car is drawn. Nobody stands to the left of
    `left`, in centimetres from the middle.
    """

    draw: Callable[[Eye], str]
    roofed: bool = False
    unlit: bool = False
    lived_in: bool = False
    middle: float = 0.5
    cab: Pane | None = None
    left: float | None = None


BACKDROPS: dict[str, Backdrop] = {
    "flat_hallway": Backdrop(indoors.flat_hallway, roofed=True, unlit=True, lived_in=True),
    "bedroom": Backdrop(indoors.bedroom, roofed=True, unlit=True, lived_in=True),
    "kitchen": Backdrop(kitchen.kitchen, roofed=True, unlit=True, lived_in=True),
    "store": Backdrop(store.store, roofed=True),
    "room": Backdrop(indoors.room, roofed=True, unlit=True, lived_in=True),
    "back_yard_night": Backdrop(yard.under_helicopter, unlit=True),
    "back_yard": Backdrop(yard.back_yard, unlit=True),
    "traffic_stop_lamp_out": Backdrop(roadside.stop_lamp_out, middle=0.62, cab=roadside.STOP_CAB),
    "traffic_stop": Backdrop(roadside.stop, middle=0.62, cab=roadside.STOP_CAB),
    "road_lamp_out": Backdrop(roadside.road_lamp_out, middle=0.42, cab=roadside.ROAD_CAB),
    "road": Backdrop(roadside.road, middle=0.42, cab=roadside.ROAD_CAB),
    "porch": Backdrop(porch.porch),
    "playground": Backdrop(playground.playground, unlit=True),
    "platform": Backdrop(platform.platform, roofed=True, middle=0.3, left=platform.WITHIN),
    "parking_lot": Backdrop(lot.parking_lot),
    "street": Backdrop(outdoors.street),
    "open_ground": Backdrop(outdoors.open_ground, unlit=True),
}
"""Every word that has a drawing, the narrower before the wider: `back_yard_night` is also a `back_yard`."""

_MEANS = (
    ("hall", "flat_hallway"), ("corridor", "flat_hallway"), ("stair", "flat_hallway"), ("bed", "bedroom"),
    ("shop", "store"), ("market", "store"), ("yard", "back_yard"), ("garden", "back_yard"), ("porch", "porch"),
    ("front", "porch"), ("doorstep", "porch"), ("play", "playground"), ("station", "platform"), ("transit", "platform"),
    ("lot", "parking_lot"), ("parking", "parking_lot"), ("traffic", "traffic_stop"), ("verge", "traffic_stop"),
    ("highway", "road"), ("bus", "street"), ("sidewalk", "street"), ("kerb", "street"), ("curb", "street"),
)  # fmt: skip
_INSIDE = ("room", "office", "cell", "bath", "house", "flat", "apartment", "inside")


def backdrop_of(word: str) -> Backdrop:
    """The place that a scenario's word means: itself, a word in it, else a room or open ground."""
    low = word.lower()
    found = BACKDROPS.get(low) or next((place for part, place in BACKDROPS.items() if part in low), None)
    if found is None:
        meant = next((name for part, name in _MEANS if part in low), None)
        meant = meant or ("room" if any(part in low for part in _INSIDE) else "open_ground")
        found = BACKDROPS[meant]
    return found
