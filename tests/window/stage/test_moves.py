"""People who move, in a whole window."""

from dataclasses import replace

import pygame
import window_samples as samples
from fake_driver import FakeDriver
from one_move import BEGUN, Still, painted, pictures, playing

from simulator.window.play import play_room
from simulator.window.stage import scene
from simulator.window.stage.motion import LASTS_MS, motion


class MovingDriver(FakeDriver):
    """Whatever is chosen, Daniel is beside himself in the same place."""

    def choose(self, choice_id, at_ms):  # noqa: ARG002 - a driver's signature
        self.calls.append(f"choose {choice_id}")
        people = self.at.stage.figures
        stage = replace(self.at.stage, figures=(replace(people[0], pose="agitated", distance_ft=14), *people[1:]))
        self.at, self.next_due_ms = replace(self.at, stage=stage, deadline_ms=None), None
        return self.at


class StillMovingDriver(Still, MovingDriver):
    """The same where nothing is to move."""


def moving(app, now):
    return [live.stamp(now) for live in app.canvas.page.lives if live.where.width > 300 and live.where.height > 100]


def test_people_move_in_the_window_and_come_to_rest_as_the_still_page_shows_them():
    seen, laid_out_anew = pictures(playing(MovingDriver()), LASTS_MS)
    assert len(set(seen)) == len(seen)
    assert laid_out_anew == seen[-1]


def test_nothing_of_the_stage_is_painted_again_once_everybody_rests(monkeypatch):
    frames = []
    real = play_room.encounter_page.scene.paint_moving
    monkeypatch.setattr(play_room.encounter_page.scene, "paint_moving", lambda *a: (frames.append(a), real(*a))[1])
    app = playing(MovingDriver())
    for at in range(0, 2000, 16):
        app.step(BEGUN + at)
    assert 8 <= len(frames) <= LASTS_MS // 33 + 3


def test_where_motion_is_reduced_the_next_moment_is_there_at_once():
    app = playing(StillMovingDriver())
    app.step(BEGUN)
    assert moving(app, BEGUN) == []
    at_once = painted(app)
    app.step(BEGUN + 2 * LASTS_MS)
    assert painted(app) == at_once


def test_a_page_laid_out_anew_half_way_goes_on_with_the_motion():
    app = playing(MovingDriver())
    app.step(BEGUN + 100)
    app.canvas.resized()
    app.step(BEGUN + 200)
    assert moving(app, BEGUN + 200) != [-1]
    assert len(moving(app, BEGUN + 200)) == 1
    app.canvas.resized()
    app.step(BEGUN + LASTS_MS)
    assert moving(app, BEGUN + LASTS_MS) == []


def test_somebody_new_stands_there_while_others_move_and_the_first_frame_draws_nobody_anew(monkeypatch):
    before = samples.ENCOUNTER.stage
    daniel, reyes, ana = before.figures
    changed = (replace(daniel, pose="agitated"), reyes, replace(ana, person="lia", name="Lia"))
    going, where = motion(before, replace(before, figures=changed), 0), pygame.Rect(0, 0, 600, 300)
    window = pygame.display.set_mode(where.size)
    window.blit(scene.framed(scene.setting_out(going, *where.size), *where.size, 12), where)
    first = pygame.image.tobytes(window, "RGB")
    with monkeypatch.context() as nobody:
        nobody.setattr(scene, "_put", None)
        scene.paint_moving(window, where, going, 0, 12)
    assert pygame.image.tobytes(window, "RGB") == first
    scene.paint_moving(window, where, going, LASTS_MS - 1, 12)
    nearly = pygame.image.tobytes(window.subsurface((130, 100, 70, 190)), "RGB")
    window.blit(scene.framed(going.after, *where.size, 12), where)
    assert pygame.image.tobytes(window.subsurface((130, 100, 70, 190)), "RGB") == nearly
