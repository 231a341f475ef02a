"""`simulator watch`: a file that is written while it is played; a mistake never ends the run, and a mended file takes it on."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from simulator.cli import watch
from simulator.cli.driver import Desk
from simulator.cli.explorer import Answer, Explorer, paths_in, renew_schema
from simulator.cli.followed import FULL_LOOK, Followed
from simulator.cli.watching import WatchDriving
from simulator.engine.situation import view, world
from simulator.places import SCHEMA, find_places
from simulator.records.recorded import AUTHOR
from simulator.records.store import Records
from simulator.screens.values import BriefingScreen, DebriefScreen, EncounterScreen, EndingScreen
from simulator.window.driver import Authors, Watches


class SilentExplorer:
    """One that answers when the test says so."""

    def __init__(self):
        self.asked, self.next = [], None

    @property
    def busy(self):
        return self.next is None

    def ask(self, file):
        self.asked.append(file)

    def answer(self):
        found, self.next = self.next, None
        return found

    def has(self, file, problems=()):
        self.next = Answer(paths_in(file), problems)


@pytest.fixture
def file(tmp_path, bench):
    folder = tmp_path / "man_on_the_bench"
    shutil.copytree(bench.parent, folder)
    return folder / "scenario.yaml"


@pytest.fixture
def watching(file, home):
    with Records(":memory:") as records:
        ids = iter(range(100))
        desk = Desk(new_id=lambda: f"run{next(ids)}", now=lambda: "2026-03-14T10:11:12", seed=lambda: 1, mode=AUTHOR)
        explorer = SilentExplorer()
        yield WatchDriving(find_places({"SIMULATOR_HOME": str(home)}), records, desk, file, explorer)


def saved(watching, file, old, new):
    """What the driver says of a save: it looks twice, since what changed must stand still."""
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    return looked(watching)


def looked(watching):
    return next((news for news in (watching.news() for _ in range(3)) if news != "none"), "none")


def test_it_drives_shows_and_follows(watching):
    assert all(isinstance(watching, kind) for kind in (Authors, Watches))
    assert isinstance(watching.present(), BriefingScreen)
    assert looked(watching) == "none"


def test_a_save_takes_the_run_on_at_the_same_moment(watching, file):
    watching.open("")
    watching.begin()
    watching.choose("wait_by_the_tree", 3000)
    before = watching.session
    assert saved(watching, file, "Leave me alone!", "Leave me be!") == "new"
    shown = watching.present()
    assert isinstance(shown, EncounterScreen)
    assert "Leave me be!" in {line.words for line in shown.lines}
    assert (shown.clock_ms, watching.watched().told) == (3000, ())
    assert watching.session.situation == before.situation
    assert watching.session.log.inputs == before.log.inputs
    watching.choose("talk", 4000)
    watching.choose("offer_help", 1000)
    assert isinstance(watching.debrief(None), DebriefScreen)


def test_where_the_past_leads_elsewhere_the_run_begins_where_it_stands(watching, file):
    watching.open("")
    watching.begin()
    watching.choose("wait_by_the_tree", 3000)
    assert saved(watching, file, "moves: {officer: tree}", "moves: {officer: bench}") == "new"
    assert world(watching.session.program, watching.session.situation)["officer.at"] == "tree"
    watching.tick(8000)
    watching.choose("talk", 9000)
    assert isinstance(watching.choose("offer_help", 1000), EndingScreen)
    assert isinstance(watching.debrief(None), DebriefScreen)
    assert isinstance(watching.fork(1), EncounterScreen)


def test_a_mistake_is_shown_at_its_place_and_the_run_goes_on(watching, file):
    watching.open("")
    watching.begin()
    assert saved(watching, file, "on_deadline: he_stands", "on_deadline: he_stand") == "told"
    screen = watching.watched()
    (problem,) = [one for one in screen.problems if one.code == "S012"]
    assert problem.lines[problem.line - problem.first].strip() == "on_deadline: he_stand"
    assert problem.file == str(Path("man_on_the_bench", "scenario.yaml"))
    assert screen.old
    assert "what you play is the text before" in screen.words
    assert isinstance(watching.choose("talk", 1000), EncounterScreen)
    assert saved(watching, file, "on_deadline: he_stand", "on_deadline: he_stands") == "new"
    assert not watching.watched().old
    assert watching.session.situation.scene == "calm"


def test_a_scene_that_is_gone_leads_back_and_says_so(watching, file):
    watching.open("")
    watching.begin()
    watching.tick(20_000)
    assert watching.session.situation.scene == "he_stands"
    text = file.read_text()
    file.write_text(text.replace("he_stands", "he_gets_up"))
    assert looked(watching) == "new"
    assert watching.session.situation.scene == "arrival"
    (told,) = watching.watched().told
    assert 'the scene "he_stands"; the run is back in "arrival"' in told
    assert told in watching.author().notices


def test_a_file_with_a_mistake_from_the_start_opens_at_the_first_good_save(file, home, tmp_path):
    good = file.read_text()
    file.write_text("scenario: [")
    with Records(":memory:") as records:
        desk = Desk(new_id=lambda: "run", now=lambda: "2026-03-14T10:11:12", seed=lambda: 1, mode=AUTHOR)
        watching = WatchDriving(find_places({"SIMULATOR_HOME": str(home)}), records, desk, file, SilentExplorer())
        assert watching.present() is None
        assert watching.watched().problems
        file.write_text(good)
        assert looked(watching) == "new"
        assert isinstance(watching.present(), BriefingScreen)


def test_what_exploring_finds_comes_after(watching, file):
    watching.open("")
    watching.begin()
    assert watching.watched().exploring
    watching._explorer.has(file)
    assert watching.news() == "told"


def test_what_was_found_of_the_text_before_says_nothing_of_a_mistake(watching, file):
    assert saved(watching, file, "on_deadline: he_stands", "on_deadline: he_stand") == "told"
    watching._explorer.next = Answer({}, ())
    watching.news()
    assert {"S012"} <= {one.code for one in watching.watched().problems}


def test_a_golden_play_that_is_mended_is_looked_at_again(watching, file):
    watching._explorer.has(file)
    watching.news()
    play = next((file.parent / "plays").glob("*.yaml"))
    play.write_text(play.read_text() + "# mended\n")
    assert looked(watching) == "told"
    assert watching._explorer.asked == [file, file]
    assert "still exploring" in watching.watched().words


def test_an_exploring_that_broke_off_is_no_clean_bill(watching):
    assert "still exploring" in watching.watched().words
    watching._explorer.answer = lambda: setattr(watching._explorer, "next", Answer({}))
    assert watching.news() == "told"
    words = watching.watched().words
    assert "exploring broke off" in words
    assert "nothing is wrong" not in words


def test_a_process_that_dies_is_started_again(file):
    explorer = Explorer()
    try:
        explorer.ask(file)
        explorer._child.kill()
        while explorer.busy:
            assert explorer.answer() is None
        explorer.ask(file)
        answers = []
        while explorer.busy:
            answers.append(explorer.answer())
            time.sleep(0.02)
    finally:
        explorer.stop()
    assert any(one is not None and one.problems is not None for one in answers)


def test_one_jumps_as_the_shortest_path_leads_there(watching, file):
    assert "exploring" in watching.placing("calm").how
    watching._explorer.has(file)
    watching.news()
    screen = watching.placing("calm")
    assert "in 1 step." in screen.how
    assert [row.scene for row in screen.scenes] == ["arrival", "he_stands", "calm"]
    assert isinstance(watching.jump(), EncounterScreen)
    session = watching.session
    assert (session.situation.scene, session.meta.mode) == ("calm", AUTHOR)
    assert len(session.log.inputs) == 1


def test_one_jumps_with_facts_that_one_chose(watching, file):
    watching._explorer.has(file)
    watching.news()
    watching.placing("calm")
    start = {row.key: (row.so, row.known) for row in watching.placing("calm").facts}
    assert start["sam.armed_with"][1] == "nothing"
    watching.turn("officer.at", 1, known=False)
    watching.turn("sam.threatened has self", 1, known=False)
    screen = watching.turn("sam.armed_with", 1, known=True)
    assert {row.key for row in screen.facts if row.moved} == {
        "officer.at",
        "sam.threatened has self",
        "sam.armed_with",
    }
    watching.jump()
    session = watching.session
    so, known = world(session.program, session.situation), view(session.program, session.situation)
    assert (so["officer.at"], so["sam.threatened"]) == ("bench", frozenset({"self"}))
    assert known["sam.armed_with"] != "nothing"
    assert isinstance(watching.choose("offer_help", 1000), EndingScreen)
    assert isinstance(watching.debrief(None), DebriefScreen)


def test_a_value_turns_round_both_ways(watching):
    row = next(row for row in watching.placing("arrival").facts if row.key == "officer.at")
    around = [watching.turn("officer.at", -1, known=False) for _ in range(4)]
    assert next(it.so for it in around[-1].facts if it.key == "officer.at") == row.so
    assert len({next(it.so for it in screen.facts if it.key == "officer.at") for screen in around}) == 4


def test_a_twin_follows_its_base(tmp_path, home):
    root = find_places(os.environ).scenarios[-1]
    for slug in ("knife_in_the_bedroom", "knife_with_a_baby_in_the_room"):
        (tmp_path / slug).mkdir()
        shutil.copy(root / slug / "scenario.yaml", tmp_path / slug)
    twin, base = (
        tmp_path / slug / "scenario.yaml" for slug in ("knife_with_a_baby_in_the_room", "knife_in_the_bedroom")
    )
    assert set(watch.followed_files(twin)) == {twin, base}
    followed = Followed(watch.followed_files(twin))
    base.write_text(base.read_text() + "\n# a word\n")
    assert [followed.changed() for _ in range(3)] == [False, True, False]


def test_a_save_by_rename_a_touch_and_a_file_that_is_away(tmp_path):
    file, other = tmp_path / "a.yaml", tmp_path / ".a.part"
    file.write_text("one")
    followed = Followed((file,))
    other.write_text("two")
    other.replace(file)
    assert [followed.changed() for _ in range(3)] == [False, True, False]
    os.utime(file, (1, 1))
    assert [followed.changed() for _ in range(3)] == [False, False, False]
    file.unlink()
    assert [followed.changed() for _ in range(3)] == [False, False, False]
    file.write_text("two")
    assert [followed.changed() for _ in range(3)] == [False, False, False]


def test_half_a_file_is_not_believed(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text("whole")
    followed = Followed((file,))
    for words in ("ha", "hal", "half"):
        file.write_text(words)
        assert not followed.changed()
    assert followed.changed()


def test_two_saves_that_no_clock_tells_apart_are_told_apart_in_the_end(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text("one")
    os.utime(file, (5, 5))
    followed = Followed((file,))
    file.write_text("two")
    os.utime(file, (5, 5))
    assert any(followed.changed() for _ in range(FULL_LOOK))


def test_a_process_of_its_own_explores(file):
    explorer = Explorer()
    try:
        explorer.ask(file)
        found = []
        while explorer.busy:
            found.append(explorer.answer())
            time.sleep(0.02)
    finally:
        explorer.stop()
    answers = [one for one in found if one is not None]
    assert set(answers[-1].paths) == {"arrival", "he_stands", "calm", "ending_help", "ending_custody"}
    assert isinstance(answers[-1].problems, tuple)
    assert not explorer.busy


def test_of_two_texts_only_the_last_is_answered(file):
    explorer = Explorer()
    try:
        explorer.ask(file)
        file.write_text(file.read_text().replace("on_deadline: he_stands", "on_deadline: nowhere"))
        explorer.ask(file)
        explorer.ask(file)
        found = []
        while explorer.busy:
            found.append(explorer.answer())
            time.sleep(0.02)
    finally:
        explorer.stop()
    answers = [one for one in found if one is not None and one.problems is not None]
    assert [{"S012"} <= {it.code for it in one.problems} for one in answers] == [True]


def test_a_schema_is_renewed_where_one_stands_and_never_made(file):
    assert not renew_schema(file)
    assert not (file.parent / SCHEMA).exists()
    (file.parent / SCHEMA).write_text("{}")
    assert renew_schema(file)
    assert "he_stands" in (file.parent / SCHEMA).read_text()
    assert not renew_schema(file)


def test_with_nothing_to_show_it_on_it_says_so_in_a_line(simulator, bench):
    said = simulator("watch", bench)
    assert (said.code, said.out) == (1, "")
    assert "watch needs a display" in said.err
    assert len(said.err.splitlines()) == 1


def test_in_a_terminal_it_says_what_is_wrong_at_each_save(simulator, file, monkeypatch):
    monkeypatch.setattr(watch, "has_terminal", lambda: True)
    naps = iter(range(100))

    def nap(_seconds):
        count = next(naps)
        if count == 0:
            file.write_text(file.read_text().replace("on_deadline: he_stands", "on_deadline: nowhere"))
        if count == 4:
            raise KeyboardInterrupt

    monkeypatch.setattr(watch.time, "sleep", nap)
    said = simulator("watch", file)
    assert said.code == 0
    assert said.out.count("S012") >= 1
