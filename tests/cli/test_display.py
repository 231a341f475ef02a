import io

import pytest

from simulator.cli.display import has_display, has_terminal, has_typing, only_real_windows


@pytest.mark.parametrize(
    ("environ", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0", "SDL_VIDEODRIVER": "dummy"}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_whether_a_window_may_be_tried(environ, platform, there):
    assert has_display(environ, platform) is there


def test_only_drivers_that_somebody_can_see_are_tried():
    environ = {"DISPLAY": ":0"}
    only_real_windows(environ, "linux")
    assert environ["SDL_VIDEODRIVER"] == "x11"
    both = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}
    only_real_windows(both, "linux")
    assert both["SDL_VIDEODRIVER"] == "x11,wayland"
    asked = {"SDL_VIDEODRIVER": "kmsdrm"}
    only_real_windows(asked, "linux")
    assert asked == {"SDL_VIDEODRIVER": "kmsdrm"}
    windows = {}
    only_real_windows(windows, "win32")
    assert windows == {}


def test_a_program_without_streams_has_no_terminal(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    assert not has_terminal()
    assert not has_typing()
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n"))
    assert not has_typing()
