"""What is written can be read and what is marked can be told apart, in every palette and by the eyes for which it is made."""

import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from simulator.screens.values import Marker
from simulator.window.plan import ground, marks
from simulator.window.sheet import panels, theme

PAGES_OF = Path(__file__).parents[1] / "contrast_of_pages.py"
MEANT_FOR = {
    "dark": ("any",),
    "contrast": ("any",),
    "red_green": ("any", "protan", "deutan"),
    "blue_yellow": ("any", "tritan"),
}
# How eyes without one kind of cone see linear light: Machado, Oliveira and Fernandes, 2009, at full severity.
EYES = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
APART = 15
"""CIE76: as far apart as signs that stand side by side must be; 2 is what a careful eye just notices."""


@pytest.mark.parametrize("palette", theme.PALETTES)
def test_every_word_of_every_page_can_be_read_on_what_lies_under_it(palette):
    env = {**os.environ, theme.PALETTE: palette, "SDL_VIDEODRIVER": "dummy", "PYTHONPATH": os.pathsep.join(sys.path)}
    asked = [sys.executable, str(PAGES_OF)]
    said = subprocess.run(asked, env=env, capture_output=True, text=True, check=True).stdout.splitlines()
    *poor, last = [line for line in said if not line.startswith("pygame")]
    assert poor == []
    assert int(last.split()[0]) > 50


def test_words_that_cannot_be_read_are_found(monkeypatch):
    import contrast_of_pages  # noqa: PLC0415 - it opens a window of no device
    import pygame  # noqa: PLC0415 - as above

    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode(contrast_of_pages.SIZE)
    assert not list(contrast_of_pages.hard_to_read("briefing"))
    monkeypatch.setattr(panels, "PANEL", panels.PANEL._replace(fill=theme.SOFT))
    monkeypatch.setattr(contrast_of_pages.theme, "GROUND", theme.SOFT)
    assert list(contrast_of_pages.hard_to_read("briefing"))


@pytest.mark.parametrize("palette", theme.PALETTES)
def test_a_scroll_bar_and_the_frame_of_a_button_can_be_seen(palette):
    inks = inks_of(palette)
    for under in (panels.TRACK.fill, inks["ground"], inks["panel"], inks["raised"]):
        assert theme.contrast(inks["bright_edge"], under) >= 3


@pytest.mark.parametrize("palette", theme.PALETTES)
def test_whoever_stands_on_the_map_can_be_seen_on_every_ground(palette):
    inks = inks_of(palette)
    roles = ("officer", "partner", "subject", "bystander")
    names = {colour: name for name, colour in inks_of("dark").items()}
    partner = theme.mix(inks["sky"], inks["text"], 0.45)
    people = [marks.inks_of(Marker(person=role, name="", role=role, at=(0, 0))) for role in roles]
    for area in (ground.OPEN, *ground.AREAS.values()):
        for mark in (inks[names[mark]] if mark in names else partner for mark in people):
            assert theme.contrast(mark, area) >= 3


@pytest.mark.parametrize(
    ("palette", "eyes"), [(palette, eyes) for palette, kinds in MEANT_FOR.items() for eyes in kinds]
)
def test_what_the_law_says_is_told_apart_by_colour_too_by_the_eyes_that_a_palette_is_for(palette, eyes):
    inks = inks_of(palette)
    said = [inks[name] for name in ("sky", "green", "orange", "vermilion")]  # no force, supports, contestable, does not
    assert min(distance(one, other, eyes) for one, other in combinations(said, 2)) >= APART


def inks_of(palette):
    return {name: theme.ink(code) for name, code in theme.PALETTES[palette].items()}


def linear(part):
    return part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4


def seen(colour, eyes):
    light = [linear(part) for part in colour]
    if eyes not in EYES:
        return light
    return [min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True)))) for row in EYES[eyes]]


def lab(light):
    r, g, b = light
    x, y, z = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one, other, eyes):
    pairs = zip(lab(seen(one, eyes)), lab(seen(other, eyes)), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5
