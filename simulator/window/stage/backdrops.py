"""The one table of places that have a drawing, and which of a scenario's words means which.

A word that is not here still gives a room or open ground. It refuses to draw.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from simulator.window.stage.aboard import DOOR, PARTNER, Aboard, ledge, rear
from simulator.window.stage.eye import Eye
from simulator.window.stage.place import (
    cockpit,
    crib,
    doorway,
    en_route,
    indoors,
    kitchen,
    lot,
    outdoors,
    platform,
    playground,
    porch,
    roadside,
    stairs,
    station,
    store,
    train,
    truck_door,
    yard,
)
from simulator.window.stage.spacing import Cover, Ground, Thing


class Backdrop(NamedTuple):
    """A place's drawing. Under a roof no rain falls; in an `unlit` one an officer's light is on in the dark, whoever is
    there; where it is `lived_in` warm lamps burn in the evening; `middle` is where the vanishing point is. `aboard` says
    who sits in a car that the drawing has, and no second car is drawn. The `ground` is where people can be. `near` is the place as it is when one stands beside somebody who is `in_car`; `seat` is what there is
    to sit on. Over a `wide` one people may all be far off: it is then seen from nearer. One that is
    `searched` has a helicopter's light on whoever is found there.
    """

    draw: Callable[[Eye], str]
    roofed: bool = False
    unlit: bool = False
    lived_in: bool = False
    middle: float = 0.5
    aboard: Aboard | None = None
    ground: Ground = Ground()
    near: str = ""
    seat: str = "bench"
    wide: bool = False
    searched: bool = False

    @property
    def riding(self) -> bool:
        """Whether one sits in a car: no light is in anybody's hand then."""
        return self.aboard is not None and PARTNER in self.aboard.seats


_STOPPED, _AHEAD = Aboard((rear(roadside.STOP_CAB),)), Aboard((rear(roadside.ROAD_CAB, under_way=True),))
_RIDING = Aboard((PARTNER,), cockpit.opening, (0.87, 0.47, 0.76))
_FOLLOWING = Aboard((PARTNER, rear(roadside.ROAD_CAB, under_way=True)), cockpit.opening, (0.87, 0.47))
_PAST_THE_TRUCK = Aboard((DOOR,), truck_door.over, (0.14, 0.9, 0.8))
_ON_THE_BED = Aboard((ledge(indoors.bed_edge),))
_PLATFORM = Ground((platform.WITHIN, platform.WALL), (Thing((470, 590), 930), Thing((480, 640), 640)))
_KITCHEN, _STAIRS = Ground((-370, 370), (Thing((205, 385), 470),), 640), Ground((-285, 285), (Thing((90, 300), 560),))
_KERB, _STATION = (
    Ground(things=(Thing((150, 640), 960),)),
    Ground(things=(Thing((-330, 210), 1050), Thing((300, 790), 1180))),
)
_DOOR_WALL = Ground((-255, 255), (Thing((-262, -104), 430), Thing((104, 262), 430)), cover=Cover(158, 400))
_PICKUP, _PATROL = Thing((10, 210), 820), Thing((-370, -170), 560)
_VERGE = Ground(things=(_PICKUP, _PATROL), cover=Cover(-392, 520))
_BEHIND = "en_route_behind_pickup"

_THROUGH_THE_DOOR = Backdrop(
    doorway.bedroom_doorway, ground=_DOOR_WALL, roofed=True, unlit=True, lived_in=True, middle=0.54,
    aboard=Aboard((ledge(doorway.bed_edge),)),
)  # fmt: skip

BACKDROPS: dict[str, Backdrop] = {
    f"{_BEHIND}_lamp_out": Backdrop(en_route.behind_pickup_lamp_out, roofed=True, middle=0.6, aboard=_FOLLOWING),
    _BEHIND: Backdrop(en_route.behind_pickup, roofed=True, middle=0.6, aboard=_FOLLOWING),
    "en_route_road": Backdrop(en_route.road, roofed=True, middle=0.6, aboard=_RIDING),
    "en_route": Backdrop(en_route.street, roofed=True, middle=0.6, aboard=_RIDING),
    "drivers_window": Backdrop(truck_door.beside_truck, middle=0.62, aboard=_PAST_THE_TRUCK),
    "bedroom_doorway_crib": _THROUGH_THE_DOOR._replace(draw=crib.bedroom_doorway_crib),
    "bedroom_doorway": _THROUGH_THE_DOOR,
    "stairs": Backdrop(
        stairs.stairs,
        ground=_STAIRS,
        roofed=True,
        unlit=True,
        lived_in=True,
        aboard=Aboard((ledge(stairs.bottom_step),)),
        seat="chair",
    ),
    "flat_hallway": Backdrop(
        indoors.flat_hallway, ground=Ground((-250, 250)), roofed=True, unlit=True, lived_in=True, seat="chair"
    ),
    "bedroom": Backdrop(
        indoors.bedroom, ground=Ground((-360, 360)), roofed=True, unlit=True, lived_in=True, aboard=_ON_THE_BED
    ),
    "kitchen": Backdrop(kitchen.kitchen, ground=_KITCHEN, roofed=True, unlit=True, lived_in=True, seat="chair"),
    "store": Backdrop(store.store, roofed=True),
    "room": Backdrop(indoors.room, ground=Ground((-350, 350)), roofed=True, unlit=True, lived_in=True, seat="chair"),
    "back_yard_night": Backdrop(yard.under_helicopter, unlit=True, searched=True),
    "back_yard": Backdrop(yard.back_yard, unlit=True),
    "traffic_stop_lamp_out": Backdrop(
        roadside.stop_lamp_out,
        middle=0.62,
        aboard=_STOPPED,
        near="drivers_window",
        ground=_VERGE,
    ),
    "traffic_stop": Backdrop(roadside.stop, middle=0.62, aboard=_STOPPED, near="drivers_window", ground=_VERGE),
    "at_the_bumper": Backdrop(
        roadside.at_the_bumper, middle=0.62, aboard=_STOPPED, seat="bumper", ground=Ground(things=(_PICKUP,))
    ),
    "road_lamp_out": Backdrop(roadside.road_lamp_out, middle=0.42, aboard=_AHEAD),
    "road": Backdrop(roadside.road, middle=0.42, aboard=_AHEAD),
    "porch": Backdrop(porch.porch, seat="chair"),
    "playground": Backdrop(playground.playground, unlit=True, wide=True),
    "station_entrance": Backdrop(station.station_entrance, ground=_STATION),
    "platform_train": Backdrop(train.platform_train, roofed=True, middle=0.3, ground=_PLATFORM),
    "platform": Backdrop(platform.platform, roofed=True, middle=0.3, ground=_PLATFORM),
    "parking_lot": Backdrop(lot.parking_lot, wide=True),
    "street": Backdrop(outdoors.street, ground=_KERB, wide=True),
    "open_ground": Backdrop(outdoors.open_ground, unlit=True, wide=True),
}
"""Every word that has a drawing, the narrower before the wider: `back_yard_night` is also a `back_yard`."""

_MEANS = (
    ("on_the_way", "en_route"), ("hall", "flat_hallway"), ("corridor", "flat_hallway"), ("stair", "stairs"), ("bed", "bedroom"),
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
