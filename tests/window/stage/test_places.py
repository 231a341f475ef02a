import itertools
import re
from pathlib import Path

import pygame
import pytest
import yaml

from simulator.screens.drawn import ON_THE_WAY
from simulator.screens.values import Figure, Stage
from simulator.window.stage import scene
from simulator.window.stage.backdrops import BACKDROPS, backdrop_of
from simulator.window.stage.eye import HIGH, Eye
from simulator.window.stage.light import light_of
from simulator.window.stage.place.weather import rain

ROOT = Path(__file__).parents[3]
LIGHTS = ("day", "dim", "dark")
SIZE = (512, 208)
FEWEST = 0.02
"""Of the tiles of 8 pixels: a place that differs from another in less would be the same place to a stranger. The lamp
that is out and the helicopter differ in one thing on purpose, and are held to `A_THING`.
"""
A_THING = 0.001


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def picture(word, light="day", wet=False, size=SIZE):
    return scene.picture(Stage(backdrop=word, light=light, rain=wet), *size)


def unlike(one, other):
    """The share of small tiles whose colour is plainly another."""
    wide, high = one.get_width() // 8, one.get_height() // 8
    a, b = (pygame.transform.smoothscale(each, (wide, high)) for each in (one, other))
    spots = list(itertools.product(range(wide), range(high)))
    apart = [max(abs(x - y) for x, y in zip(a.get_at(spot)[:3], b.get_at(spot)[:3], strict=True)) for spot in spots]
    return sum(far > 12 for far in apart) / len(spots)


def brightness(surface):
    return sum(pygame.transform.average_color(surface)[:3]) / 3


@pytest.mark.parametrize("wet", [False, True], ids=["dry", "rain"])
@pytest.mark.parametrize("light", LIGHTS)
def test_every_place_is_drawn_in_every_light_unlike_every_other(light, wet):
    drawn = {word: picture(word, light, wet) for word in BACKDROPS}
    for one, other in itertools.combinations(drawn, 2):
        fewest = A_THING if one in other or other in one else FEWEST
        if light == "day" and not wet and "lamp_out" in one:
            continue  # by day and dry no tail lamp burns
        assert unlike(drawn[one], drawn[other]) >= fewest, (one, other)


@pytest.mark.parametrize("word", BACKDROPS)
def test_a_place_is_darker_in_the_evening_and_darkest_at_night_and_never_black(word):
    day, dim, dark = (brightness(picture(word, light)) for light in LIGHTS)
    assert day > dim > dark > 16


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("word", BACKDROPS)
def test_rain_is_seen_in_every_place_even_under_a_roof(word, light):
    large = (764, 312)
    dry, wet = picture(word, light, size=large), picture(word, light, wet=True, size=large)
    assert unlike(dry, wet) > 0


@pytest.mark.parametrize("word", [word for word, place in BACKDROPS.items() if not place.roofed])
def test_rain_falls_under_the_sky_and_not_under_a_roof(word):
    falls = rain(1800)
    assert falls in scene.layers(Stage(backdrop=word, light="day", rain=True), 1800)[-1]
    for roofed in (name for name, place in BACKDROPS.items() if place.roofed):
        assert falls not in "".join(scene.layers(Stage(backdrop=roofed, light="day", rain=True), 1800))


def test_rain_that_has_fallen_further_is_elsewhere():
    assert rain(1800) != rain(1800, fallen=40)


@pytest.mark.parametrize("light", [*LIGHTS, "rain"])
@pytest.mark.parametrize("word", BACKDROPS)
def test_every_gradient_of_a_drawing_has_a_name_of_its_own(word, light):
    figures = (Figure(person="p", name="P", role="subject"), Figure(person="q", name="Q", role="partner"))
    stage = Stage(backdrop=word, light="dark" if light == "rain" else light, rain=light == "rain", figures=figures)
    drawn = scene.layers(stage, 2204)
    assert len(drawn) == 5
    for layer in drawn:
        names = re.findall(r'Gradient id="(\w+)"', layer)
        assert len(names) == len(set(names))
        assert set(re.findall(r"url\(#(\w+)\)", layer)) <= set(names)


def test_a_person_stands_on_the_ground_that_the_place_is_drawn_on():
    stage = Stage(
        backdrop="street", light="day", figures=(Figure(person="p", name="P", role="subject", distance_ft=15),)
    )
    (one,) = scene.standings(stage, 1800)
    eye = Eye(1800, light_of("day"))
    assert one.scale == pytest.approx(eye.scale(15 * 30.48), rel=0.01)
    assert one.foot == pytest.approx(eye.at(0, 0, 15 * 30.48)[1], abs=3)
    assert eye.at(0, 0, 400)[1] < HIGH


def test_every_word_of_a_scenario_here_has_its_own_drawing():
    words = {ON_THE_WAY}
    for file in ROOT.glob("scenarios/*/scenario.yaml"):
        told = yaml.safe_load(file.read_text(encoding="utf-8"))
        parts = (told.get("place", {}), *told.get("scenes", {}).values())
        words |= {part["backdrop"] for part in parts if "backdrop" in part}
    assert words <= BACKDROPS.keys()


def test_the_authors_guide_lists_every_word_that_has_a_drawing():
    guide = (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
    assert not [word for word in BACKDROPS if f"`{word}`" not in guide]


@pytest.mark.parametrize(
    ("word", "means"),
    [
        ("alley", "open_ground"), ("holding_cell", "room"), ("bus_stop", "street"), ("transit_station", "platform"),
        ("corner_shop", "store"), ("front_garden", "back_yard"), ("FRONT_PORCH", "porch"), ("motel_corridor", "flat_hallway"),
    ],
)  # fmt: skip
def test_a_word_that_is_not_in_the_table_means_the_nearest(word, means):
    assert backdrop_of(word) is BACKDROPS[means]
