"""Light that people carry: it leaves the lens that is in a hand, and lies where the scenario has somebody lit."""

import math
import re
from dataclasses import replace

import pygame
import pytest

from simulator.screens.values import Figure, Stage
from simulator.window.stage import carried, scene
from simulator.window.stage.backdrops import BACKDROPS
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import beam
from simulator.window.stage.light import COLD, light_of
from simulator.window.stage.place import truck_door
from simulator.window.stage.place.yard import search_lamp

WIDE = 1800.0
SAM = Figure(person="sam", name="Sam", role="subject", distance_ft=15)
TRAN = Figure(person="tran", name="T", role="partner", distance_ft=12)


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def stage(*figures, backdrop="back_yard_night", light="dark"):
    return Stage(backdrop=backdrop, light=light, figures=figures)


def fades(drawn, name):
    """The two ends of a beam of light."""
    found = re.search(rf'id="{name}"[^>]*x1="([-.\d]+)" y1="([-.\d]+)" x2="([-.\d]+)" y2="([-.\d]+)"', drawn)
    numbers = [float(one) for one in found.groups()]
    return (numbers[0], numbers[1]), (numbers[2], numbers[3])


@pytest.mark.parametrize("feet", [4, 15, 40])
def test_the_beam_leaves_the_lens_and_ends_on_whom_it_lights(feet):
    (one,) = scene.standings(stage(replace(SAM, distance_ft=feet)), WIDE)
    drawn = carried.flashlight([one], WIDE)
    lens, end = fades(drawn, "torch_beam")
    x, y, turn = (
        float(n) for n in re.search(r"translate\(([-.\d]+) ([-.\d]+)\) rotate\(([-.\d]+)\)\"><path", drawn).groups()
    )
    ahead = math.radians(turn - 90)
    assert math.dist(lens, (x + 74 * math.cos(ahead), y + 74 * math.sin(ahead))) < 1
    assert abs(end[0] - one.x) < 1
    assert 0 < x < WIDE
    assert 0 < y < 900  # the fist is in the picture


def test_the_helicopters_light_lies_on_whom_it_has_found_else_on_the_lawn():
    eye = Eye(WIDE, light_of("dark"), BACKDROPS["back_yard_night"].middle)
    spots = set()
    for feet in (6, 20, 60):
        figures = (replace(SAM, distance_ft=feet), TRAN)
        (one,) = [it for it in scene.standings(stage(*figures), WIDE) if it.figure.person == "sam"]
        source, end = fades(scene._carried(stage(*figures), WIDE), "search")
        assert source == pytest.approx(search_lamp(eye), abs=0.1)
        assert end == pytest.approx((one.x, one.foot), abs=0.1)
        spots.add(end)
    spots.add(fades(scene._carried(stage(TRAN), WIDE), "search")[1])
    assert len(spots) == 4
    assert "search" not in scene._carried(stage(SAM, light="day"), WIDE)
    assert "search" not in scene._carried(stage(SAM, backdrop="back_yard"), WIDE)


def test_a_beam_has_no_hard_side_and_no_hard_end():
    drawn = beam("b", (0, 0), (0, 400), (10, 200), COLD, 0.6)
    assert drawn.count("<path") >= 5
    assert re.findall(r'stop-opacity="([.\d]+)"', drawn)[-1] == "0.000"


def test_who_stands_beyond_the_truck_ends_where_its_outline_begins():
    surface = [
        scene.picture(Stage(backdrop="drivers_window", light="day", figures=figures), 1280, 642)
        for figures in ((), (TRAN,))
    ]
    (one,) = scene.standings(Stage(backdrop="drivers_window", light="day", figures=(TRAN,)), 900 * 1280 / 642)
    rail = round(truck_door.over(Eye(900 * 1280 / 642, light_of("day"), 0.62))[3] * 642 / 900)
    x = round(one.x * 642 / 900)
    assert surface[0].get_at((x, rail - 6)) != surface[1].get_at((x, rail - 6))
    assert surface[0].get_at((x, rail + 3)) == surface[1].get_at((x, rail + 3))


def test_a_driver_has_the_seat_behind_him_and_the_wheel_ahead_of_him():
    eye = Eye(WIDE, light_of("day"), 0.62)
    rest = re.findall(r'<rect x="([-.\d]+)" y="[-.\d]+" width="([.\d]+)"', truck_door._seat(eye, eye.light.shadow))[-1]
    middle = truck_door._at(eye, float(rest[0]) + float(rest[1]) / 2, 0)[0]
    assert abs(middle - truck_door.spot(eye)[0]) < 12 * eye.scale(235.0)
    ring = re.search(r'cx="([-.\d]+)"', truck_door.wheel(light_of("day").shadow)).group(1)
    assert float(ring) < -30
