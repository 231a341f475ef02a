import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest
from fake_driver import FakeDriver

from simulator.typefaces import font_file
from simulator.window import NoDisplay, display
from simulator.window.app import App
from simulator.window.house import House
from simulator.window.sheet import fonts, icons, text

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def forgotten():
    pygame.display.init()
    pygame.font.init()
    fonts.forget()
    text.forget()
    icons.drawing.cache_clear()
    yield
    fonts.forget()
    text.forget()
    icons.drawing.cache_clear()
    fonts._said.clear()


def test_a_missing_font_is_replaced_and_said_once(monkeypatch, capsys):
    fonts._said.clear()
    monkeypatch.setattr(fonts, "font_file", lambda _face: None)
    assert fonts.font("plain", 16).size("word")[0] > 0
    assert fonts.font("bold", 16).size("word")[0] > 0
    assert text.line("word", text.Style("plain", 16, (255, 255, 255))).get_width() > 0
    assert capsys.readouterr().err.count("did not load") == 1


def test_the_menu_says_once_that_a_font_did_not_load(monkeypatch):
    fonts._said.clear()
    monkeypatch.setattr(fonts, "font_file", lambda _face: None)
    app = App(FakeDriver(), (1280, 720))
    app.step(0)
    said = [notice for notice in app.room.choosing.screen.notices if "did not load" in notice]
    assert len(said) == 1
    app._go(House(app.driver).menu())
    app.step(1)
    assert not [notice for notice in app.room.choosing.screen.notices if "did not load" in notice]
    app.close()


def test_a_machine_without_a_whole_screen_says_so_and_goes_on(monkeypatch):
    def refuse():
        raise pygame.error("no mode for that")

    app = App(FakeDriver(), (1280, 720))
    monkeypatch.setattr(pygame.display, "toggle_fullscreen", refuse)
    for now in (0, 50):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F11, mod=0, unicode=""))
        assert app.step(now)
    said = [notice for notice in app.room.choosing.screen.notices if "no mode for that" in notice]
    assert len(said) == 1
    app._go(House(app.driver).play(app.driver.begin(), 60))  # here nothing can be said; it goes on all the same
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F11, mod=0, unicode=""))
    assert app.step(100)
    app.close()


def test_a_broken_font_file_is_replaced(monkeypatch, tmp_path):
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    monkeypatch.setattr(fonts, "font_file", lambda _face: broken)
    assert fonts.font("plain", 16).size("word")[0] > 0


def test_the_fonts_and_icons_that_the_project_depends_on_are_found():
    for face in ("plain", "bold", "italic", "mono"):
        assert font_file(face)
    assert icons.drawing("shield") != icons.drawing("no such icon")


def test_missing_icons_are_rings(monkeypatch):
    icons.drawing.cache_clear()
    monkeypatch.setattr(icons, "_store", lambda: None)
    assert "circle" in icons.drawing("shield")


def test_every_icon_that_is_named_exists():
    named = set()
    for file in (ROOT / "simulator" / "window").rglob("*.py"):
        words = file.read_text().replace("'", '"').split('"')
        named |= {word for word in words if icons.drawing(word) != icons._RING}
    for name in (
        "shield",
        "scale",
        "timer",
        "ear",
        "git-branch",
        "circle-x",
        "heart-pulse",
        "graduation-cap",
        "clapperboard",
    ):
        assert name in named


def test_no_video_device_is_one_sentence(monkeypatch):
    def refuse():
        raise pygame.error("No available video device")

    monkeypatch.setattr(pygame.display, "init", refuse)
    with pytest.raises(NoDisplay, match="No window could be opened: No available video device"):
        display.open_window((320, 200))


def test_the_other_pygame_is_refused(monkeypatch):
    monkeypatch.setattr(pygame, "IS_CE", False)
    with pytest.raises(NoDisplay, match="pip uninstall pygame"):
        display.check()


def test_a_machine_without_a_display_gets_no_traceback():
    code = "from simulator.window import run_window, NoDisplay\ntry:\n    run_window(None)\nexcept NoDisplay as no:\n    print('said:', no)"
    bare = {
        key: word for key, word in os.environ.items() if key not in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY")
    }
    bare["SDL_VIDEODRIVER"] = "x11"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=bare, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.startswith("said: No window could be opened"), done.stderr


def test_asking_for_the_window_package_costs_no_pygame():
    code = "import sys, simulator.window; print('pygame' in sys.modules, 'sqlite3' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["False", "False"]
