"""A driver that follows the file of one encounter while its author writes it.

The last text that can be played is played; a newer one takes over the run where it stands. Its runs are an author's and
are kept only as long as the window is open. It refuses to change the file, and to let go of a run because of a mistake in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from simulator.authoring.check import at_once
from simulator.authoring.problems import Problem, in_order
from simulator.authoring.resolve import Loaded, load
from simulator.cli.authors import AuthorDriving
from simulator.cli.drawing import Counted, runs_of
from simulator.cli.driver import Desk, Played
from simulator.cli.explorer import Explorer
from simulator.cli.followed import Followed
from simulator.cli.setting_down import Setting, carried, setting
from simulator.engine.machine import Refused
from simulator.model.scenario import Scenario
from simulator.places import Places
from simulator.records.store import Records
from simulator.screens.author import AuthorScreen, author_screen
from simulator.screens.build import briefing_screen, ending_screen
from simulator.screens.values import BriefingScreen, MenuScreen
from simulator.screens.watched import PlacingScreen, ProblemView, WatchScreen, problem_view
from simulator.session import ContentError, ready_loaded, set_down
from simulator.window.driver import News


class WatchDriving(AuthorDriving):
    """An author's driver of one file. `records` are thrown away with it."""

    def __init__(self, places: Places, records: Records, desk: Desk, file: Path, explorer: Explorer) -> None:
        super().__init__(places, records, desk)
        self._file, self._explorer = file, explorer
        self._followed = Followed((file,))
        self._plays = Followed(())
        self._at_once: tuple[Problem, ...] = ()
        self._later: tuple[Problem, ...] | None = None
        self._told: tuple[str, ...] = ()
        self._saved = ""
        self._old = False
        self._setting: Setting | None = None
        self._read()

    def menu(self) -> MenuScreen:
        """Only this encounter is watched."""
        return MenuScreen(rows=())

    def open(self, slug: str) -> BriefingScreen:
        """The briefing of the newest text that can be played."""
        del slug
        if self._readied is None:
            raise Refused("nothing can be played yet")
        self.session = None
        return briefing_screen(self._readied.scenario)

    def author(self) -> AuthorScreen | None:
        """The present moment as its author sees it, and what became of the run at the last save."""
        if super().author() is None:
            return None
        session = self._running
        return author_screen(session.program, session.situation, self._told)

    def news(self) -> News:
        """What became of the file since this was asked last."""
        if self._followed.changed():
            return self._read()
        if self._plays.changed() and not self._old:
            self._later = None
            self._explore()
            return "told"
        busy, answer = self._explorer.busy, self._explorer.answer()
        if answer is None:
            return "told" if busy and not self._explorer.busy else "none"
        if self._setting is not None and not self._old:
            self._setting = replace(self._setting, paths=answer.paths)
            self._later = answer.problems  # of a text with a mistake in it, nothing that was found before counts
        return "told"

    def watched(self) -> WatchScreen:
        """How the file stands."""
        return WatchScreen(
            file=_short(self._file),
            saved=self._saved,
            problems=_views(self._at_once if self._later is None else self._later),
            exploring=self._explorer.busy,
            explored=self._later is not None,
            old=self._old,
            told=self._told,
        )

    def present(self) -> Played | BriefingScreen | None:
        """Where the run stands under the newest text."""
        if self._readied is None:
            return None
        if self.session is None:
            return briefing_screen(self._readied.scenario)
        if self.session.ended:
            return ending_screen(self.session.program, self.session.situation)
        return self._entered(self.session)

    def placing(self, scene: str) -> PlacingScreen:
        """The scenes to jump to, with one picked."""
        here = "" if self.session is None else self.session.situation.scene
        if self._setting is None:
            raise Refused("nothing can be played yet")
        wanted = scene or here or self._setting.program.scenario.starts
        self._setting = self._setting.at(wanted)
        return self._setting.screen(here, exploring=self._explorer.busy)

    def turn(self, key: str, by: int, *, known: bool) -> PlacingScreen:
        """Another value of a fact of the scene that is picked."""
        if self._setting is None:
            raise Refused("nothing can be played yet")
        self._setting = self._setting.turned(key, by, known=known)
        return self.placing(self._setting.scene)

    def jump(self) -> Played:
        """A run of the author's that stands in the scene that is picked."""
        if self._setting is None or self._readied is None:
            raise Refused("nothing can be played yet")
        log, variant = self._setting.log()
        self._told = ()
        session = set_down(self._readied, self._records, self._desk.who(variant), log)
        return self._entered(session)

    def _count(self, scenario: Scenario) -> Counted:
        """Those on record at this desk; what is thrown away with the window counts for nothing."""
        return runs_of(scenario, None)

    def _read(self) -> News:
        """Take in what the file holds now."""
        loaded = load(self._file)
        self._followed.follow(_files(self._file, loaded, self._followed.files))
        self._saved = self._desk.now()[11:19]
        self._at_once, self._later = at_once(loaded), None
        try:
            readied = ready_loaded(loaded, str(self._file))
        except ContentError as fault:
            self._old = self._readied is not None
            if loaded.scenario is not None:
                self._at_once = (*self._at_once, _contradiction(self._file, fault))
            return "told"
        self._old, self._told, self._readied = False, (), readied
        if self.session is not None:
            log, variant, self._told = carried(self.session, readied.program)
            self.session = set_down(readied, self._records, self._desk.who(variant), log)
        self._setting = setting(readied.program, self._desk.seed())
        self._explore()
        return "new"

    def _explore(self) -> None:
        """Look at all of it, and from now on at the golden plays that are there now."""
        self._plays.follow(sorted((self._file.parent / "plays").glob("*.yaml")))
        self._explorer.ask(self._file)


def followed_files(file: Path, before: tuple[Path, ...] = ()) -> tuple[Path, ...]:
    """The files that an encounter is made of."""
    return _files(file, load(file), before or (file,))


def _files(file: Path, loaded: Loaded, before: tuple[Path, ...]) -> tuple[Path, ...]:
    """The file and, of a twin, its base's; a twin that cannot be read keeps the one that it had."""
    if loaded.twin is not None:
        return file, Path(loaded.twin.base.file)
    return (file,) if loaded.scenario is not None else before


def _views(problems: Iterable[Problem]) -> tuple[ProblemView, ...]:
    texts: dict[str, list[str]] = {}
    for problem in (found := in_order(problems)):
        if problem.file not in texts:
            texts[problem.file] = _lines(Path(problem.file))
    return tuple(problem_view(one, _short(Path(one.file)), texts[one.file]) for one in found)


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").replace("\t", "    ").splitlines()
    except OSError:
        return []


def _short(file: Path) -> str:
    """The file as its author calls it: with the folder that is the encounter's name."""
    return str(Path(*file.absolute().parts[-2:]))


def _contradiction(file: Path, fault: ContentError) -> Problem:
    return Problem("G005", str(file), 1, 1, f"This cannot be played: {fault}.")
