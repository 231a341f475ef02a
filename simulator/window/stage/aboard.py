"""Who sits in a seat that the place itself has, and who is seen past it: at a wheel, through a windscreen, over a hood.

It is for putting a body where the drawing has its seat. It refuses to draw.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from simulator.screens.values import Figure
from simulator.window.stage.eye import Eye
from simulator.window.stage.looks import uniformed
from simulator.window.stage.manner.attitude import pose_of
from simulator.window.stage.place import cab, cockpit, truck_door
from simulator.window.stage.place.vehicles import Pane
from simulator.window.stage.poses import Pose
from simulator.window.stage.standing import Frame, Standing
from simulator.window.stage.things import IN_HAND


class Seat(NamedTuple):
    """A seat of a place: who takes it, where it is (x, foot, units to a centimetre), what of the picture shows him (all
    of it where that is None), and the body.
    """

    takes: Callable[[Figure], bool]
    spot: Callable[[Eye], tuple[float, float, float]]
    frame: Callable[[Eye], Frame | None]
    pose: Callable[[Pose, Figure], Pose]


class Aboard(NamedTuple):
    """What a place does to people: the seats, what everybody else is seen through, and where they are put from left
    to right, as shares of the picture.
    """

    seats: tuple[Seat, ...]
    past: Callable[[Eye], Frame] | None = None
    shares: tuple[float, ...] = ()


def _drives(figure: Figure) -> bool:
    return figure.position == "in_car"


def rear(pane: Pane, *, under_way: bool = False) -> Seat:
    """The seat behind a car's rear window; in a car that is `under_way` the hands are at the wheel."""
    body = _at_the_wheel if under_way else cab.seated
    return Seat(_drives, lambda eye: cab.spot(pane, eye), lambda eye: cab.frame(pane, eye), body)


def _at_the_wheel(pose: Pose, figure: Figure) -> Pose:
    if figure.weapon in IN_HAND:
        return cab.seated(pose, figure)
    calm = replace(figure, pose="calm")
    return cab.seated(pose_of(calm), calm)


def ledge(spot: Callable[[Eye], tuple[float, float, float]]) -> Seat:
    """A step or a bed of the place's own, for the first who is seated."""
    return Seat(
        lambda figure: figure.position == "seated", spot, lambda _: None, lambda pose, _: replace(pose, seat="ledge")
    )


DOOR = Seat(_drives, truck_door.spot, truck_door.frame, truck_door.at_the_window)
PARTNER = Seat(
    lambda figure: uniformed(figure.role) and not _drives(figure), cockpit.spot, cockpit.whole, cockpit.driving
)


def seat_of(figure: Figure, aboard: Aboard | None, figures: tuple[Figure, ...]) -> Seat | None:
    """The seat that somebody takes: the first who fits has it."""
    for seat in aboard.seats if aboard else ():
        if next((one for one in figures if seat.takes(one)), None) == figure:
            return seat
    return None


def seated(one: Standing, seat: Seat, eye: Eye) -> Standing:
    """The same person in the seat."""
    x, foot, scale = seat.spot(eye)
    return replace(
        one, x=x, foot=foot, scale=scale, tall=1.0, pose=seat.pose(one.pose, one.figure), pane=seat.frame(eye)
    )
