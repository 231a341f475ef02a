"""A driver that plays a written part: no engine, every call noted."""

from dataclasses import replace

import window_samples as samples

from simulator.cli.setting import settings_screen, wished
from simulator.cli.settings import Settings
from simulator.cli.trainees import trainee_fault
from simulator.screens.key_map import key_map
from simulator.screens.menu import modes
from simulator.screens.values import Spoken, Voice
from simulator.screens.written import WrittenView


class FakeDriver:
    """Hall, then yard, then the ending; the hall's deadline leads to the yard as any choice does."""

    def __init__(self):
        self.calls = []
        self.at = None
        self.next_due_ms = None

    def menu(self):
        self.calls.append("menu")
        return replace(samples.MENU, sessions=tuple(run for run in samples.MENU.sessions if run.ending))

    def open(self, slug):
        self.calls.append(f"open {slug}")
        return samples.BRIEFING

    def begin(self):
        self.calls.append("begin")
        self.at, self.next_due_ms = samples.ENCOUNTER, 8000
        return self.at

    def resume(self, session_id):
        self.calls.append(f"resume {session_id}")
        self.at, self.next_due_ms = samples.YARD, None
        return self.at

    def _next(self):
        if self.at.title == samples.YARD.title:
            self.next_due_ms = None
            return samples.ENDING
        self.at, self.next_due_ms = samples.YARD, None
        return self.at

    def choose(self, choice_id, at_ms):
        self.calls.append(f"choose {choice_id}")
        self.chosen_at = at_ms
        return self._next()

    def tick(self, until_ms):
        self.calls.append("tick")
        if until_ms >= 20_000:
            return self._next()
        heard = Spoken(voice=Voice.STAGE, words="Glass breaks behind the door.")
        self.at, self.next_due_ms = replace(self.at, lines=(*self.at.lines, heard), clock_ms=until_ms), 20_000
        return self.at

    def flag(self, at_ms):
        self.calls.append("flag")
        return replace(self.at, clock_ms=at_ms)

    def debrief(self, session_id):
        self.calls.append(f"debrief {session_id}")
        return samples.DEBRIEF


class ForkingDriver(FakeDriver):
    def fork(self, beat):
        self.calls.append(f"fork {beat}")
        return self.begin()


class WritingDriver(FakeDriver):
    """A driver that takes the trainee's account."""

    def __init__(self, remarks=samples.REMARKS):
        super().__init__()
        self.answers, self.remarks = None, remarks

    def account(self):
        self.calls.append("account")
        return samples.ACCOUNT

    def wrote(self, answers):
        self.calls.append("wrote")
        self.answers = dict(answers)
        return self.remarks


class ReviewingDriver(FakeDriver):
    """A driver that keeps notes, overrides and disputes beside a run, and holds it beside others."""

    def note(self, n, words):
        self.calls.append(f"note {n} {words}")
        new = WrittenView(n=n, who="i-4", when="2026-11-21 10:05", what="Note" if words else "Bookmark", words=words)
        return (*samples.DEBRIEF.written, new)

    signs = "lab-3"

    def contest(self, contested):
        self.calls.append(f"contest {contested.n} {contested.about} {contested.mark} {contested.by} {contested.words}")
        new = WrittenView(
            n=contested.n,
            who=contested.by,
            when="2026-11-21 10:06",
            what="Contested",
            words=contested.words,
            kind="override" if contested.mark else "dispute",
            about=contested.about,
            mark=contested.mark,
        )
        return (*samples.DEBRIEF.written, new)

    def runs_beside(self):
        return samples.BESIDE

    def beside(self, which):
        self.calls.append(f"beside {which}")
        return "That play is not there any more." if which.startswith("play:") else samples.TWO_RUNS


class ClassDriver(FakeDriver):
    """A driver of a run for the room."""

    in_class = True

    def hands_shown(self, counts):
        self.calls.append(f"hands {dict(counts)}")


class CutOffDriver(FakeDriver):
    """One whose last run was cut off."""

    def menu(self):
        self.calls.append("menu")
        return samples.MENU


class SettlingDriver(FakeDriver):
    """A driver that keeps settings, and whose time may stand still."""

    def __init__(self, *, untimed=False, may_pause=True):
        super().__init__()
        self.untimed, self.may_pause, self.holds_force = untimed, may_pause, True
        self.kept = Settings()

    def settings(self):
        return settings_screen(self.kept)

    def set(self, name, value):
        self.calls.append(f"set {name}={value}")
        self.kept = replace(self.kept, **{name: wished(name, value)})
        return self.settings()

    def resized(self, text_size):
        self.calls.append(f"resized {text_size}")

    def wait(self):
        self.calls.append("wait")
        return self._next()


class KeepingDriver(SettlingDriver):
    """A driver that sets down how far the clock ran."""

    def __init__(self, **wishes):
        super().__init__(**wishes)
        self.kept_ms = []

    def keep(self, at_ms):
        self.kept_ms.append(at_ms)


class EnrollingDriver(SettlingDriver):
    """A driver with thirty encounters that knows who trains, and what for; it reads `unread` of them one by one."""

    def __init__(self, unread=0):
        super().__init__()
        self.unread, self.trainee, self.aimed = unread, "", "learning"

    def menu_so_far(self):
        self.calls.append("menu")
        self.unread = max(0, self.unread - 1)
        shown = len(samples.THIRTY.rows) - self.unread
        return replace(
            samples.THIRTY,
            rows=samples.THIRTY.rows[:shown],
            sessions=samples.THIRTY.sessions[1:],
            trainee=self.trainee,
            modes=modes(self.aimed),
            unread=self.unread,
        )

    menu = menu_so_far

    def enrol(self, trainee):
        fault = trainee_fault(trainee)
        self.calls.append(f"enrol {trainee}")
        self.trainee = self.trainee if fault else trainee
        return fault

    def aim(self, mode):
        self.calls.append(f"aim {mode}")
        self.aimed = mode


class BindingDriver(EnrollingDriver):
    """A driver that keeps keys."""

    def __init__(self, **changed):
        super().__init__()
        self.kept = Settings(keys=changed)

    def keys(self):
        return key_map(self.kept.keys)[0]

    def bind(self, action, key):
        fault = self.keys().fault(action, key)
        if not fault:
            self.kept = replace(self.kept, keys=dict(self.keys().with_key(action, key).changed))
        return fault

    def unbind(self):
        self.kept = replace(self.kept, keys={})
