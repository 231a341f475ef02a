"""The work of `play`: the window, or the terminal, or with nobody there a golden play."""

from __future__ import annotations

import os
import secrets
import sys
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from simulator import __version__
from simulator.cli.authors import AuthorDriving
from simulator.cli.auto import find_play, play_through
from simulator.cli.classes import ClassDriving
from simulator.cli.display import has_display, has_terminal, has_typing, in_colors, only_real_windows, width
from simulator.cli.driver import Desk, Driving
from simulator.cli.grading import reviewed
from simulator.cli.opening import to_read, to_write
from simulator.cli.recording import may_record, record, recording
from simulator.cli.settings import read_settings
from simulator.cli.settled import OFF
from simulator.cli.told import DONE, MISCALLED, Told, print_json, say, warn
from simulator.cli.trainees import trainee_fault
from simulator.places import Places, find_places, scenario_file
from simulator.records.recorded import AUTHOR, CLASS
from simulator.records.store import Records
from simulator.scoring.plain import plain_graded
from simulator.session import Readied, Session, ready, reopen
from simulator.terminal.keys import Keys, Left
from simulator.terminal.loop import Opening, run_terminal
from simulator.terminal.printed import print_screen
from simulator.window import NoDisplay, Start, run_window

if TYPE_CHECKING:
    from simulator.window.front.lobby import Carried  # it needs pygame

UNATTENDED = "knife_in_the_bedroom"
"""What is played where nobody is there and nothing is named."""

PROJECTED = 1.5
"""How large text is at least where a room reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What was asked for."""

    named: str | None = None
    text: bool = False
    seed: int | None = None
    mode: str = "learning"
    trainee: str = ""
    auto: str | None = None
    record: str | None = None
    author: bool = False
    projector: bool = False
    extra_time: float | None = None
    as_json: bool = False
    records: str | None = None


def play_encounter(wishes: Wishes, carried: Carried | None = None) -> int:
    """Play in the first way that this machine has. `carried` is what hands did while the program was read in."""
    if fault := trainee_fault(wishes.trainee):
        raise Told(fault, code=MISCALLED)
    if wishes.extra_time is not None and not (wishes.extra_time == OFF or wishes.extra_time >= 1):
        raise Told("Deadlines are made longer, or 0 for none; they are never made shorter.", code=MISCALLED)
    may_record(wishes.record)
    _may_be_author(wishes)
    _may_project(wishes)
    places = find_places(os.environ)
    if wishes.auto is not None:
        return _auto(wishes, places, wishes.auto)
    # Whatever is wrong with a named encounter is told before a window opens.
    readied = None if wishes.named is None else ready(scenario_file(places, wishes.named))
    if wishes.text:
        return _in_terminal(wishes, places, readied) if has_typing() else _unattended(wishes, places)
    if has_display(os.environ):
        try:
            return _in_window(wishes, places, carried)
        except NoDisplay as fault:
            warn(str(fault))
    return _in_terminal(wishes, places, readied) if has_terminal() else _unattended(wishes, places)


def _may_be_author(wishes: Wishes) -> None:
    if wishes.author and wishes.mode == "test":
        raise Told("The author's view shows everything, so it goes with no test.", code=MISCALLED)
    if wishes.author and wishes.auto is not None:
        raise Told("The author's view is for playing by hand; leave out --auto.", code=MISCALLED)


def _may_project(wishes: Wishes) -> None:
    if not wishes.projector:
        return
    if wishes.author or wishes.text or wishes.auto is not None or wishes.mode == "test":
        together = "--projector is a run for the room, in the window: it goes with no --author, --text, --auto or test."
        raise Told(together, code=MISCALLED)
    if not has_display(os.environ):
        raise Told("--projector needs a display, and there is none here.", code=MISCALLED)


def review_in_window(session: str, place: str | None) -> bool:
    """Show a run's debrief in the window; False where none can be opened."""
    places = find_places(os.environ)
    _ready_window(places)
    with to_read(place) as records:
        driver = Driving(places, records, _desk(Wishes()))
        try:
            run_window(driver, start=Start("debrief", session), text_scale=_text_size(Wishes()))
        except NoDisplay:
            return False
    return True


def _ready_window(places: Places) -> None:
    only_real_windows(os.environ)
    in_colors(os.environ, read_settings(places.settings).palette)


def _desk(wishes: Wishes) -> Desk:
    seed, settings = wishes.seed, read_settings(find_places(os.environ).settings)
    return Desk(
        new_id=lambda: uuid.uuid4().hex,
        now=lambda: datetime.now(UTC).isoformat(timespec="seconds"),
        seed=lambda: secrets.randbelow(2**31) if seed is None else seed,
        mode=AUTHOR if wishes.author else CLASS if wishes.projector else wishes.mode,
        trainee=wishes.trainee or settings.trainee,
        extra_time=settings.extra_time if wishes.extra_time is None else wishes.extra_time,
        program=__version__,
        keep_written=settings.keep_written,
    )


def _text_size(wishes: Wishes) -> float:
    """As this desk has it; for a room it is larger."""
    kept = read_settings(find_places(os.environ).settings).text_size
    return max(PROJECTED, kept) if wishes.projector else kept


def _driver(wishes: Wishes, places: Places, records: Records) -> Driving:
    kind = AuthorDriving if wishes.author else ClassDriving if wishes.projector else Driving
    return kind(places, records, _desk(wishes))


def _in_window(wishes: Wishes, places: Places, carried: Carried | None) -> int:
    _ready_window(places)
    with to_write(wishes.records) as records:
        driver = _driver(wishes, places, records)
        with recording(wishes.record, driver):
            start = Start("open", wishes.named) if wishes.named else None
            code = run_window(driver, start=start, text_scale=_text_size(wishes), carried=carried)
        _print_last(wishes, records, driver)
        return code


def _in_terminal(wishes: Wishes, places: Places, readied: Readied | None) -> int:
    with to_write(wishes.records) as records:
        driver = _driver(wishes, places, records)
        keys = _keys(wishes)
        try:
            opening = None if readied is None else _opening(keys, records, wishes, readied)
        except Left:
            return DONE
        with recording(wishes.record, driver):
            code = run_terminal(driver, keys, opening)
        _print_last(wishes, records, driver)
        return code


def _keys(wishes: Wishes) -> Keys:
    # With --json, stdout is for machines.
    out = sys.stderr if wishes.as_json else sys.stdout

    def ask(prompt: str) -> str:
        out.write(prompt)
        out.flush()
        typed = sys.stdin.readline()
        if not typed:
            raise EOFError
        return typed

    def show(words: str) -> None:
        out.write(words)

    clock: Callable[[], int] = time.monotonic_ns
    return Keys(ask=ask, show=show, now_ms=lambda: clock() // 1_000_000, width=width())


def _opening(keys: Keys, records: Records, wishes: Wishes, readied: Readied) -> Opening:
    """The named encounter's briefing, or its run that was not finished, as the person likes."""
    mine = (readied.scenario.id, _desk(wishes).trainee)
    begun = [meta for meta in records.unfinished() if (meta.scenario, meta.trainee) == mine]
    if begun:
        keys.say(f"A run of this encounter, begun {begun[0].started}, is not finished.")
        if begun[0].fingerprint != readied.scenario.fingerprint:
            keys.say("The encounter has been edited since. That run goes on with the text as it stood then.")
        if keys.line("Enter to go on with it, n to begin anew: ") not in {"n", "no"}:
            return Opening("resume", begun[0].session)
    return Opening("open", wishes.named or readied.scenario.id)


def _auto(wishes: Wishes, places: Places, play: str) -> int:
    """Drive a play file through a session, and say how it ended."""
    scenario, file = find_play(places, wishes.named, play)
    with to_write(wishes.records) as records:
        session = play_through(scenario, file, records, _desk(wishes), wishes.seed)
        if wishes.record is not None:
            record(Path(wishes.record), session)
        if wishes.as_json:
            print_json(_plain_run(records, session))
        else:
            stopped = f"the play stops before an ending, in {session.situation.scene}"
            say(f"{session.meta.title}: {session.meta.ending or stopped}")
            say(f"Session {session.meta.session}, seed {session.meta.seed}.")
    return DONE


def _unattended(wishes: Wishes, places: Places) -> int:
    """Nobody is there: the first golden play, its debrief, and where the record lies."""
    scenario, file = find_play(places, wishes.named or UNATTENDED, None)
    with to_write(wishes.records) as records:
        session = play_through(scenario, file, records, _desk(wishes), wishes.seed)
        if wishes.record is not None:
            record(Path(wishes.record), session)
        if wishes.as_json:
            print_json(_plain_run(records, session))
            return DONE
        screen, _card = reviewed(reopen(records, session.meta.session), [], None)
        say("No display and no terminal: a golden play is played and reviewed.\n")
        say(print_screen(screen, width()))
        say(f"The record lies in {records.place}, session {session.meta.session}.")
        say(f"Review it with: simulator debrief {session.meta.session}")
    return DONE


def _print_last(wishes: Wishes, records: Records, driver: Driving) -> None:
    if wishes.as_json and driver.session is not None:
        print_json(_plain_run(records, driver.session))


def _plain_run(records: Records, session: Session) -> dict[str, object]:
    """`{"session", "ending", "seed", "decisions"}`."""
    _screen, card = reviewed(reopen(records, session.meta.session), [], None)
    return {
        "session": session.meta.session,
        "ending": session.meta.ending or None,
        "seed": session.meta.seed,
        "decisions": [plain_graded(one) for one in card.graded],
    }
