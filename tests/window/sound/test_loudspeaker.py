import os
import threading
import time
import weakref
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
import window_samples as samples
from fake_driver import FakeDriver

from simulator.authoring.resolve import load
from simulator.model.scenario import Phase
from simulator.model.sounds import (
    HEARTBEAT,
    PLACES,
    RADIO,
    RADIO_ENDS,
    RAIN,
    SHOT,
    SOUNDS,
    TICK,
    Heard,
    Part,
    around,
    heard,
)
from simulator.places import available, find_places
from simulator.screens.values import Spoken, Voice
from simulator.window.app import App
from simulator.window.display import close_window
from simulator.window.sheet.page import Act
from simulator.window.sound.hearing import SILENCE, Ear, Hearing, Sounding
from simulator.window.sound.loudspeaker import CROSS_MS, Loudspeaker
from simulator.window.sound.speech import Speech

RECORDINGS = Path(__file__).parents[3] / "assets" / "sounds"
SCENARIOS = [load(file).scenario for file in available(find_places({"SIMULATOR_HOME": os.devnull})).values()]
NIGHT = around("back_yard_at_night", "dark")
DISPATCH = Spoken(voice=Voice.RADIO, speaker="Dispatch", words="Backup is four minutes out.")


class FakeChannel:
    def __init__(self, calls, number):
        self.calls, self.number, self.busy = calls, number, False

    def get_busy(self):
        return self.busy

    def play(self, sound, **how):
        self.busy = True
        self.calls.append((sound.name, "loops" if how.get("loops") else "plays", how.get("fade_ms")))

    def queue(self, sound):
        self.calls.append((sound.name, "follows", None))

    def fadeout(self, ms):
        self.busy = False
        self.calls.append((self.number, "fades", ms))


class FakeMixer:
    """pygame.mixer as far as it is asked, every call noted."""

    def __init__(self, fault=None):
        self.calls, self.opened, self.fault = [], 0, fault
        self.channels = [FakeChannel(self.calls, n) for n in range(16)]
        self.sounds = {}

    def init(self, *_rate, **_how):
        if self.fault:
            raise self.fault
        self.opened += 1

    def quit(self):
        self.opened -= 1

    def set_num_channels(self, _count):
        pass

    def set_reserved(self, count):
        self.kept = count

    def Channel(self, number):
        return self.channels[number]

    def find_channel(self, *, force):
        assert force
        return self.channels[self.kept]

    def Sound(self, file):
        made = self.sounds[Path(file).stem] = type("Sound", (), {"name": Path(file).stem, "level": None})()
        made.set_volume = lambda level: setattr(made, "level", level)
        return made


@pytest.fixture
def mixer(monkeypatch):
    fake = FakeMixer()
    monkeypatch.setattr(pygame, "mixer", fake)
    return fake


@pytest.fixture
def dummy_device(monkeypatch):
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    pygame.mixer.quit()


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    close_window()


def wishes(**more):
    return Sounding(folder=RECORDINGS, levels=dict.fromkeys(Part, 100.0), **more)


class HeardDriver(FakeDriver):
    """One whose desk wishes to hear, and whose hall is a yard at night with a dog."""

    def __init__(self, sounding=None):
        super().__init__()
        self.wishes = sounding or wishes()

    def sounding(self):
        return self.wishes

    def begin(self):
        super().begin()
        self.at = replace(self.at, around=NIGHT, sounds=(heard("dog"),), lines=(*self.at.lines, DISPATCH))
        return self.at


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_every_word_for_a_sound_in_a_shipped_encounter_has_a_caption_and_a_recording(scenario):
    words = {act.sound for scene in scenario.scenes.values() for act in scene.acts if act.sound}
    for word in words:
        assert word in SOUNDS
        assert (RECORDINGS / f"{heard(word).recording}.ogg").is_file()


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_every_place_of_a_shipped_encounter_sounds_like_something(scenario):
    behind = {scene.backdrop or scenario.place.backdrop for scene in scenario.scenes.values()}
    behind |= {"street"} if any(scene.phase is Phase.DISPATCH for scene in scenario.scenes.values()) else set()
    assert all(around(one, scenario.place.light, rain=scenario.place.rain) for one in behind)


def test_the_guide_lists_a_word_for_every_sound_that_a_scenario_can_name():
    guide = (RECORDINGS.parents[1] / "scenarios" / "README.md").read_text(encoding="utf-8")
    listed = set(guide.partition("`sound` is one of ")[2].partition(": these are heard")[0].replace("`", "").split())
    words = {word.strip(",") for word in listed}
    assert words <= set(SOUNDS)
    assert {heard(word) for word in words} == set(SOUNDS.values()) - {SHOT}


def test_every_caption_stands_in_brackets():
    table = {*SOUNDS.values(), *(one for _, *both in PLACES for one in both), RAIN, SHOT, TICK, HEARTBEAT, RADIO_ENDS}
    assert not [one for one in table if not (one.caption.startswith("(") and one.caption.endswith(")"))]


def test_a_word_that_the_table_lacks_is_captioned_as_written_and_silent(mixer):
    assert heard("wind_chime") == Heard("(wind chime)")
    loud = Loudspeaker(wishes())
    loud.hear(Hearing(sounds=(heard("wind_chime"),)))
    assert mixer.calls == []
    assert loud.troubles == ()


@pytest.mark.parametrize(
    ("backdrop", "light", "rain", "recordings"),
    [
        ("back_yard_at_night", "dark", False, ["night_yard"]),
        ("back_yard", "day", True, ["open_ground", "rain"]),
        ("kitchen", "day", True, ["kitchen"]),
        ("playground", "day", False, ["playground"]),
        ("transit_platform", "day", False, ["platform"]),
        ("parking_lot", "dark", True, ["parking_lot", "rain"]),
        ("nowhere", "day", False, []),
    ],
)
def test_a_place_is_heard_by_its_name_its_light_and_its_weather(backdrop, light, rain, recordings):
    assert [one.recording for one in around(backdrop, light, rain=rain)] == recordings


def test_one_place_fades_into_another_and_silence_follows_it(mixer):
    loud = Loudspeaker(wishes())
    street = around("street", "day", rain=True)
    for hearing in (Hearing(around=NIGHT), Hearing(around=NIGHT), *[Hearing(around=street)] * 3, SILENCE):
        loud.hear(hearing)
    assert mixer.calls == [
        ("night_yard", "loops", CROSS_MS),
        (0, "fades", CROSS_MS),
        ("street", "loops", CROSS_MS),
        ("rain", "loops", CROSS_MS),
        (0, "fades", CROSS_MS),
        (1, "fades", CROSS_MS),
    ]


def test_a_place_that_was_left_is_given_back_while_it_fades_and_outside_encounters_nothing_is_held(dummy_device):
    loud = Loudspeaker(wishes())
    loud.hear(Hearing(around=NIGHT, sounds=(heard("knock"),)))
    left = weakref.ref(loud._kept[NIGHT[0]])
    assert len(loud._kept) == 2

    loud.hear(Hearing(around=around("kitchen", "day")))
    assert set(loud._kept) == {heard("knock"), *around("kitchen", "day")}
    assert left() is not None  # it can still be heard as it fades

    loud.hear(SILENCE)
    assert loud._kept == {}
    pygame.mixer.stop()
    assert left() is None


def test_the_last_five_seconds_are_ticked_once_each(mixer):
    loud = Loudspeaker(wishes())
    for left in (9000, 5001, 5000, 4990, 4001, 4000, 3000, 2000, 1000, 10, 0, None):
        loud.hear(Hearing(left_ms=left))
    assert [name for name, *_ in mixer.calls] == ["tick"] * 5


def test_the_heart_beats_near_a_deadline_only_where_that_is_wished(mixer):
    for wished, beats in ((False, []), (True, [("heartbeat", "loops", CROSS_MS), (0, "fades", CROSS_MS)])):
        mixer.calls.clear()
        loud = Loudspeaker(wishes(heartbeat=wished))
        for left in (16_000, 14_000, 13_900, None):
            loud.hear(Hearing(left_ms=left))
        assert mixer.calls == beats


@pytest.mark.parametrize("sounds", [(), (RADIO,)])
def test_a_line_over_the_radio_chirps_once(mixer, sounds):
    Loudspeaker(wishes()).hear(Hearing(lines=(DISPATCH,), sounds=sounds))
    assert mixer.calls == [("radio_open", "plays", None), ("radio_close", "follows", None)]


def test_levels_hold_for_what_is_heard_already_and_silence_keeps_them(mixer):
    loud = Loudspeaker(wishes())
    loud.hear(Hearing(around=NIGHT, sounds=(heard("dog"),)))
    quieter = replace(wishes(), levels={Part.AMBIENCE: 50.0, Part.EFFECTS: 0.0})
    loud.apply(quieter)
    assert mixer.sounds["night_yard"].level == pytest.approx(0.25)
    assert mixer.sounds["dog_barks"].level == 0
    loud.apply(replace(quieter, on=False))
    assert mixer.sounds["night_yard"].level == 0
    assert mixer.calls[-1] == (0, "fades", CROSS_MS)
    loud.apply(wishes())
    loud.hear(Hearing(around=NIGHT))
    assert mixer.sounds["night_yard"].level == 1


def test_where_silence_is_wished_no_device_is_opened(mixer):
    Loudspeaker(wishes(on=False)).hear(Hearing(around=NIGHT))
    assert not mixer.opened


@pytest.mark.parametrize(
    "fault", [pygame.error("no such audio device"), NotImplementedError("mixer module not available")]
)
def test_a_missing_device_is_told_once_on_the_menu_and_everything_goes_on(monkeypatch, capsys, fault):
    monkeypatch.setattr(pygame, "mixer", FakeMixer(fault))
    app = App(HeardDriver(), (1280, 720))
    assert app.step(0)
    assert [str(fault) in notice for notice in app.room.choosing.screen.notices] == [False, True]
    for now in (30, 60):
        assert app.step(now)
    assert capsys.readouterr().err.count("There is no sound") == 1
    assert len(app.room.choosing.screen.notices) == 2


def test_a_missing_and_a_broken_recording_are_told_once(dummy_device, tmp_path, capsys):
    (tmp_path / "dog_barks.ogg").write_bytes(b"no recording")
    loud = Loudspeaker(replace(wishes(), folder=tmp_path))
    for _ in range(2):
        loud.hear(Hearing(around=NIGHT, sounds=(heard("dog"), heard("siren"))))
    loud.close()
    said = capsys.readouterr().err
    assert said.count("cannot be played") == 1
    assert len(loud.troubles) == 1


def test_each_recording_is_read_by_the_real_mixer(dummy_device):
    loud = Loudspeaker(wishes())
    for one in (*SOUNDS.values(), TICK):
        loud.hear(Hearing(sounds=(one,)))
    for place in {one for _, *both in PLACES for one in both}:
        loud.hear(Hearing(around=(place,)))
    assert loud.troubles == ()
    assert pygame.mixer.get_busy()
    loud.close()
    assert pygame.mixer.get_init() is None


def test_the_device_is_opened_behind_the_first_frame(mixer, monkeypatch):
    order = []
    app = App(HeardDriver(), (1280, 720))
    shown, opened = app.canvas.show, mixer.init
    monkeypatch.setattr(app.canvas, "show", lambda *how: (order.append("frame"), shown(*how)))
    monkeypatch.setattr(mixer, "init", lambda *how, **more: (order.append("device"), opened(*how, **more)))
    app.step(0)
    app.step(30)
    assert order == ["frame", "device", "frame"]


def test_a_driver_without_wishes_is_silent(mixer):
    app = App(FakeDriver(), (1280, 720))
    app.step(0)
    assert not mixer.opened


def test_play_is_heard_from_its_first_moment_to_its_ending(mixer):
    app = App(HeardDriver(), (1280, 720), "x")
    app.step(0)
    app._go(app.room.act(Act("begin"), 0))
    app.step(10)
    assert {name for name, *_ in mixer.calls} == {"night_yard", "radio_open", "radio_close", "dog_barks"}
    app.step(40)
    assert len(mixer.calls) == 4
    app._go(app.room.act(Act("choose", "talk_from_the_hall"), 400))
    app.step(430)
    assert mixer.calls[4:6] == [(0, "fades", CROSS_MS), ("radio_open", "plays", None)]
    app.driver.at = samples.YARD
    monkey = replace(samples.ENDING, sounds=(SHOT,))
    app.driver._next = lambda: monkey
    app._go(app.room.act(Act("choose", "cover"), 900))
    app.step(930)
    assert mixer.calls[-1] == ("shot", "plays", None)
    app.close()
    assert not mixer.opened


def test_the_clock_is_silent_while_lines_are_read_and_while_it_stands(mixer):
    app = App(HeardDriver(), (1280, 720), "x")
    room = app.room.act(Act("begin"), 0)
    assert room.hears(10).left_ms is None
    room.act(Act("read"), 20)
    assert room.hears(20).left_ms == 20_000
    room._clock.stop(30)
    assert room.hears(40).left_ms is None


def test_a_new_level_is_heard_at_once(mixer):
    driver = HeardDriver()
    app = App(driver, (1280, 720))
    app.step(0)
    app._speaker.hear(Hearing(around=NIGHT))
    driver.wishes = replace(wishes(), levels={Part.AMBIENCE: 0.0})
    app._set("ambience=0.0", app.room)
    assert mixer.sounds["night_yard"].level == 0


@pytest.mark.parametrize(
    ("wish", "sample"), [("effects=25.0", ["door_knock"]), ("alerts=25.0", ["tick"]), ("sound=True", [])]
)
def test_a_level_is_heard_while_it_is_set(mixer, wish, sample):
    app = App(HeardDriver(), (1280, 720))
    app.step(0)
    app._set(wish, app.room)
    assert [name for name, *_ in mixer.calls] == sample
    app.driver.wishes = wishes(on=False)
    app._set(wish, app.room)
    assert len(mixer.calls) == len(sample)


def test_what_is_new_is_told_once_and_a_new_moment_ends_the_old_lines():
    ear = Ear(samples.ENCOUNTER)
    assert len(ear.tell().lines) == 4
    assert ear.tell() == SILENCE
    grown = replace(samples.ENCOUNTER, lines=(*samples.ENCOUNTER.lines, DISPATCH))
    ear.shown(grown, samples.ENCOUNTER)
    assert (ear.tell().lines, ear.tell().over) == ((DISPATCH,), False)
    ear.shown(samples.YARD, grown)
    assert ear.tell().over
    ear.shown(replace(samples.YARD, sounds=(SHOT,)), samples.YARD)
    ear.shown(samples.YARD, samples.YARD)
    assert ear.tell().sounds == (SHOT,)


class FakeVoice:
    def __init__(self, until=None):
        self.said, self.stopped, self.word, self.until = [], 0, None, until
        self.spoke = threading.Semaphore(0)

    def connect(self, event, called):
        assert event == "started-word"
        self.word = called

    def say(self, line):
        self.said.append(line)

    def runAndWait(self):
        if self.until:
            self.until.wait(5)
        self.word(name=None, location=0, length=0)
        self.spoke.release()

    def stop(self):
        self.stopped += 1


def spoken(voice, count):
    assert all(voice.spoke.acquire(timeout=5) for _ in range(count))
    return voice.said


def test_lines_are_spoken_in_turn_with_who_speaks(mixer):
    voice = FakeVoice()
    loud = Loudspeaker(wishes(speak=True), Speech(lambda: voice))
    loud.hear(Hearing(lines=(DISPATCH, Spoken(voice=Voice.STAGE, words="(a dog barks)"))))
    assert spoken(voice, 2) == ["Dispatch: Backup is four minutes out.", "(a dog barks)"]
    loud.close()


def test_a_voice_stops_at_the_next_word_and_what_was_waiting_is_forgotten():
    begins, voice = threading.Event(), None
    voice = FakeVoice(begins)
    speech = Speech(lambda: voice)
    speech.say(("one", "two"))
    while not voice.said:
        time.sleep(0.005)
    speech.hush()
    speech.say(("three",))
    begins.set()
    assert spoken(voice, 2) == ["one", "three"]
    assert voice.stopped == 1
    speech.close()
    assert speech._thread is None


def broken_voice():
    raise OSError("libespeak.so.1: cannot open shared object file")


def missing_voice():
    raise ImportError("No module named 'pyttsx3'")


@pytest.mark.parametrize(("voice", "why"), [(broken_voice, "libespeak"), (missing_voice, "not installed")])
def test_a_missing_voice_is_told_once_and_nothing_waits_for_it(mixer, capsys, voice, why):
    loud = Loudspeaker(wishes(speak=True), Speech(voice))
    loud.hear(Hearing(lines=(DISPATCH,)))
    loud._speech._thread.join(5)
    for _ in range(2):
        loud.hear(Hearing(lines=(DISPATCH,)))
    said = capsys.readouterr().err
    assert said.count("No line can be spoken") == 1
    assert why in said


def test_no_line_is_spoken_where_that_is_not_wished(mixer):
    loud = Loudspeaker(wishes(), Speech(broken_voice))
    loud.hear(Hearing(lines=(DISPATCH,)))
    assert loud._speech._thread is None


def test_a_library_that_tells_of_a_missing_device_on_its_own_is_not_heard_and_we_are(monkeypatch, capfd):
    fake = FakeMixer(pygame.error("no such audio device"))
    fake.init = lambda *_rate, **_how: (os.write(2, b"ALSA lib: a dozen lines\n"), FakeMixer.init(fake))
    monkeypatch.setattr(pygame, "mixer", fake)
    Loudspeaker(wishes()).hear(SILENCE)
    said = capfd.readouterr().err
    assert "ALSA" not in said
    assert said.count("There is no sound: no such audio device") == 1
