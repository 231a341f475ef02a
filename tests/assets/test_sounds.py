"""The recordings as they are shipped: whole, level, never startling, and loops that join."""

from __future__ import annotations

import math
import os
from array import array
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from simulator.model.sounds import HEARTBEAT, PLACES, RADIO_ENDS, RAIN, SHOT, SOUNDS, TICK, Part

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
ASSETS = Path(__file__).resolve().parents[2] / "assets"
FILES = {file.stem: file for file in sorted((ASSETS / "sounds").glob("*.ogg"))}
TABLE = {*SOUNDS.values(), *(one for _, *both in PLACES for one in both), RADIO_ENDS, RAIN, SHOT, TICK, HEARTBEAT}
LOOPS = {one.recording for one in TABLE if one.part is Part.AMBIENCE}
FULL = 32768


@pytest.fixture(scope="module")
def samples():
    """Every recording as numbers, at the rate that it was made with."""
    import pygame  # noqa: PLC0415 - only this test wants a mixer

    before = os.environ.get("SDL_AUDIODRIVER")
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    pygame.mixer.init(22050, -16, 1, 1024, allowedchanges=0)
    read = {name: array("h", pygame.mixer.Sound(str(file)).get_raw()) for name, file in FILES.items()}
    pygame.mixer.quit()
    os.environ.pop("SDL_AUDIODRIVER")
    if before is not None:
        os.environ["SDL_AUDIODRIVER"] = before
    return read


def decibels(share):
    return 20 * math.log10(max(share, 1e-9))


def rms(sound):
    return decibels(math.sqrt(sum(one * one for one in sound) / len(sound)) / FULL)


def peak(sound):
    return decibels(max(map(abs, sound)) / FULL)


def test_the_table_and_the_folder_hold_the_same_recordings():
    assert {one.recording for one in TABLE} == set(FILES)


def test_a_recording_has_one_part_of_the_mix():
    assert len({(one.recording, one.part) for one in TABLE}) == len(FILES)


def test_all_recordings_together_are_small():
    assert sum(file.stat().st_size for file in FILES.values()) < 1_500_000


@pytest.mark.parametrize("name", FILES)
def test_a_recording_has_room_above_it_and_is_no_silence(samples, name):
    assert -40 < peak(samples[name]) < -1


@pytest.mark.parametrize("name", FILES)
def test_a_recording_is_as_long_as_its_kind(samples, name):
    seconds = len(samples[name]) / 22050
    assert seconds == pytest.approx(12, abs=0.01) if name in LOOPS else 0.05 < seconds < 9


@pytest.mark.parametrize("name", sorted(LOOPS))
def test_a_loop_joins_without_a_click_and_stays_behind_what_happens(samples, name):
    sound = samples[name]
    steps = sorted(abs(after - before) for before, after in pairwise(sound[:40_000]))
    assert abs(sound[0] - sound[-1]) <= steps[int(len(steps) * 0.999)]
    assert rms(sound) < -28


@pytest.mark.parametrize("name", sorted(FILES.keys() - LOOPS))
def test_what_is_heard_once_begins_and_ends_in_silence(samples, name):
    sound = samples[name]
    assert abs(sound[0]) < FULL * 0.01
    assert abs(sound[-1]) < FULL * 0.01


@pytest.mark.parametrize("name", ["shot", "tick", "smoke_alarm", "siren", "glass_breaks"])
def test_nothing_startles_a_shot_is_no_louder_than_a_door(samples, name):
    assert peak(samples[name]) <= peak(samples["door_shut"]) - 2


def test_every_recording_is_credited_with_how_it_was_made():
    rows = yaml.safe_load((ASSETS / "credits.yaml").read_text(encoding="utf-8"))["assets"]
    made = {row["where"]: row["made"] for row in rows if row["where"].startswith("assets/sounds/")}
    assert set(made) == {f"assets/sounds/{name}.ogg" for name in FILES}
    for where, how in made.items():
        name, module = Path(where).stem, how.rpartition(" ")[2]
        assert f"def {name}(" in (ASSETS.parent / module).read_text(encoding="utf-8")
