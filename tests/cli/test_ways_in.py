import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator import __version__
from simulator.window import NoDisplay

ROOT = Path(__file__).parents[2]


def test_the_version(simulator):
    assert simulator("--version").out.strip() == __version__


def test_without_a_command_it_plays(simulator, monkeypatch):
    asked = []
    monkeypatch.setattr("simulator.cli.playing.play_encounter", lambda wishes, _carried: asked.append(wishes) or 0)
    assert simulator().code == 0
    assert [wishes.named for wishes in asked] == [None]


def test_where_nobody_has_played_there_is_nothing_to_list(simulator, home):
    assert simulator("sessions").out == "No run is on record yet.\n"
    assert simulator("verify").out == "No run is on record yet.\n"
    assert json.loads(simulator("sessions", "--json").out) == []
    assert not home.exists()


def test_runs_are_listed_in_a_line_each(simulator, run):
    (line,) = simulator("sessions").out.splitlines()
    assert run in line
    assert "ending_help" in line


@pytest.mark.parametrize(("raised", "code"), [(KeyboardInterrupt, 130), (MemoryError, 1), (BrokenPipeError, 1)])
def test_what_ends_a_program_from_outside_ends_it_quietly(raised, code):
    script = (
        "import simulator.cli.keeping as keeping\nfrom simulator.cli import main\n"
        f"def falls(*words, **more):\n    raise {raised.__name__}\n"
        "keeping.list_sessions = falls\nmain(['sessions'])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)


@pytest.mark.parametrize("way", ["play", "debrief", "watch"])
def test_however_the_window_is_come_to_it_has_the_colors_and_the_text_size_of_this_desk(
    simulator, bench, run, monkeypatch, way
):
    opened = []

    def window(_driver, text_scale=1.0, **_wishes):
        opened.append((os.environ.get("SIMULATOR_PALETTE"), text_scale))
        return 0

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("SDL_VIDEODRIVER", "x11")
    monkeypatch.setenv("SIMULATOR_PALETTE", "")  # so that it is put back as it was
    monkeypatch.delenv("SIMULATOR_PALETTE")
    monkeypatch.setattr("simulator.cli.playing.run_window", window)
    monkeypatch.setattr("simulator.cli.watch.run_window", window)
    for name, value in (("palette", "red_green"), ("text_size", "1.5")):
        assert simulator("setting", name, value).code == 0
    asked = {"play": ("play", bench), "debrief": ("debrief", run), "watch": ("watch", bench)}[way]
    assert simulator(*asked).code == 0
    assert opened == [("red_green", 1.5)]


def test_the_window_is_tried_first_where_there_is_a_display(simulator, bench, run, monkeypatch):
    opened = []

    def window(driver, start=None, **_wishes):
        opened.append(start)
        if start is not None and start.how == "open":
            driver.open(start.of)
            driver.begin()
        return 0

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("SDL_VIDEODRIVER", raising=False)
    monkeypatch.setattr("simulator.cli.playing.run_window", window)
    assert json.loads(simulator("play", bench, "--json").out)["ending"] is None
    assert simulator("play").code == 0
    assert simulator("debrief", run).out == ""
    assert [start and (start.how, start.of) for start in opened] == [("open", str(bench)), None, ("debrief", run)]
    assert simulator("debrief", run, "--text").out.startswith("Debrief: ")


def test_a_window_that_cannot_be_opened_is_told_and_text_takes_its_place(simulator, bench, run, monkeypatch):
    def window(*_words, **_wishes):
        raise NoDisplay("No window could be opened: no.")

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("SDL_VIDEODRIVER", raising=False)
    monkeypatch.setattr("simulator.cli.playing.run_window", window)
    said = simulator("play", bench)
    assert said.err == "No window could be opened: no.\n"
    assert "Debrief: A man on a bench" in said.out
    assert simulator("debrief", run).out.startswith("Debrief: ")


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")
def test_in_a_terminal_the_screens_come_as_text(bench):
    pty = pytest.importorskip("pty")
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execv(sys.executable, [sys.executable, "-m", "simulator", "play", str(bench)])  # noqa: S606 - the child
    shown = b""
    answers = [(b"Enter to begin", b"\n"), (b"You may:", b"q\n")]
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
        if answers and answers[0][0] in shown:
            os.write(terminal, answers.pop(0)[1])
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    os.close(terminal)
    assert b"The run is kept." in shown
    assert b"Traceback" not in shown
