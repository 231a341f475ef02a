"""What is heard: recordings at four levels through pygame's mixer, ambience that cross-fades, the last seconds' tick.

It refuses to stop the program: without a device, a file or a voice it goes on in silence and says so once. Nothing is opened
before it is asked for, and recordings are read when they are first heard.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame

from simulator.model.sounds import HEARTBEAT, RADIO, RADIO_ENDS, TICK, Heard, Part, heard
from simulator.screens.values import Spoken, Voice
from simulator.window.sound.hearing import SILENCE, Hearing, Sounding
from simulator.window.sound.speech import Speech

CROSS_MS = 1500
"""How long one place takes to fade into another."""
LAST_S = 5
"""From how many seconds before a deadline on each is ticked."""
HEART_MS = 15_000
_RATE, _BLOCK = 22050, 2048
_CHANNELS, _KEPT = 16, 6
"""Of sixteen channels six are kept for what loops, so that no effect takes its place."""
SAMPLES: dict[str, Heard] = {Part.EFFECTS: heard("knock"), Part.VOICES: RADIO, Part.ALERTS: TICK}
NO_DEVICE = "There is no sound: {}. Captions say what is heard."
NO_FILE = "{}.ogg cannot be played ({}). Captions say what is heard."


class Loudspeaker:
    """The mixer of a window. `troubles` are what the menu has yet to say."""

    def __init__(self, wishes: Sounding, speech: Speech | None = None) -> None:
        self.wishes = wishes
        self.troubles: tuple[str, ...] = ()
        self._speech = speech or Speech()
        self._said: set[str] = set()
        self._opened: bool | None = None
        self._kept: dict[Heard, pygame.mixer.Sound | None] = {}
        self._looping: dict[Heard, pygame.mixer.Channel] = {}
        self._ticked = 0

    def apply(self, wishes: Sounding) -> None:
        """Other wishes from now on, also for what is heard already."""
        self.wishes = wishes
        for one, sound in self._kept.items():
            if sound is not None:
                sound.set_volume(wishes.volume(one.part))
        if not wishes.on and self._opened:
            self._loop(())
        if not (wishes.speak and wishes.on):
            self._speech.hush()

    def hear(self, hearing: Hearing) -> None:
        """Let it be heard. The first call opens the device."""
        if self.wishes.speak and self.wishes.on:
            self._speak(hearing)
        if hearing is SILENCE:
            self._put_away()
        if not (self.wishes.on and self._open()):
            return
        beats = self.wishes.heartbeat and hearing.left_ms is not None and hearing.left_ms <= HEART_MS
        self._loop((*hearing.around, HEARTBEAT) if beats else hearing.around)
        self._radio(hearing)
        for one in hearing.sounds:
            self._play(one)
        self._tick(hearing.left_ms)

    def sample(self, part: str) -> None:
        """Let a part of the mix be heard as loud as it now is, while its level is being set."""
        if part in SAMPLES and self.wishes.on and self._open():
            self._play(SAMPLES[part])

    def close(self) -> None:
        """Everything falls silent, and the device is given back."""
        self._speech.close()
        self._kept, self._looping = {}, {}
        if self._opened:
            pygame.mixer.quit()
        self._opened = None

    def _open(self) -> bool:
        if self._opened is None:
            try:
                with _libraries_quiet():
                    pygame.mixer.init(_RATE, -16, 2, _BLOCK, allowedchanges=0)
                pygame.mixer.set_num_channels(_CHANNELS)
                pygame.mixer.set_reserved(_KEPT)
                self._opened = True
            except (pygame.error, NotImplementedError, ImportError) as trouble:
                self._opened = False
                self._say("device", NO_DEVICE.format(trouble))
        return self._opened

    def _put_away(self) -> None:
        """Nobody is in an encounter: what was read for it is given back, as soon as it has died away."""
        if self._kept:
            self._kept = {one: None for one, sound in self._kept.items() if sound is None}

    def _radio(self, hearing: Hearing) -> None:
        """A line over the radio opens it with a chirp, once, also where the scenario names the sound."""
        if any(line.voice is Voice.RADIO for line in hearing.lines) and RADIO not in hearing.sounds:
            self._play(RADIO)

    def _tick(self, left_ms: int | None) -> None:
        second = 0 if left_ms is None else -(-left_ms // 1000)
        if 1 <= second <= LAST_S and second != self._ticked:
            self._play(TICK)
        self._ticked = second

    def _play(self, one: Heard) -> None:
        sound = self._sound(one)
        if sound is not None and (channel := pygame.mixer.find_channel(force=True)) is not None:
            channel.play(sound)
            if one is RADIO and (after := self._sound(RADIO_ENDS)) is not None:
                channel.queue(after)

    def _loop(self, wanted: tuple[Heard, ...]) -> None:
        """What loops and is not wanted fades out; of what is wanted one begins at a time, since reading it takes a while."""
        for gone in [one for one in self._looping if one not in wanted]:
            self._looping.pop(gone).fadeout(CROSS_MS)
            self._kept.pop(gone, None)  # a place is a megabyte; its channel holds it to its end
        new = next((one for one in wanted if one not in self._looping and self._kept.get(one, one) is not None), None)
        if new is None or (sound := self._sound(new)) is None:
            return
        free = next((one for one in map(pygame.mixer.Channel, range(_KEPT)) if not one.get_busy()), None)
        if free is not None:
            free.play(sound, loops=-1, fade_ms=CROSS_MS)
            self._looping[new] = free

    def _sound(self, one: Heard) -> pygame.mixer.Sound | None:
        """A recording at its level; None where there is none, or none that can be played."""
        if one not in self._kept:
            self._kept[one] = self._read(one) if one.recording else None
        return self._kept[one]

    def _read(self, one: Heard) -> pygame.mixer.Sound | None:
        try:
            sound = pygame.mixer.Sound(str(self.wishes.folder / f"{one.recording}.ogg"))
        except (pygame.error, OSError) as trouble:
            self._say("file", NO_FILE.format(one.recording, trouble))
            return None
        sound.set_volume(self.wishes.volume(one.part))
        return sound

    def _speak(self, hearing: Hearing) -> None:
        if hearing.over:
            self._speech.hush()
        if hearing.lines:
            self._speech.say(tuple(map(_aloud, hearing.lines)))
        if self._speech.trouble:
            self._say("voice", self._speech.trouble)

    def _say(self, kind: str, words: str) -> None:
        if kind not in self._said:
            self._said.add(kind)
            self.troubles = (*self.troubles, words)
            print(words, file=sys.stderr)  # noqa: T201 - said once


def _aloud(line: Spoken) -> str:
    """A line as it is spoken: who, then what."""
    return f"{line.speaker}: {line.words}" if line.speaker and line.voice is not Voice.YOU else line.words


@contextmanager
def _libraries_quiet() -> Iterator[None]:
    """ALSA tells of a missing device in a dozen lines of its own on the process's stderr; we say it in one."""
    try:
        kept = os.dup(2)
    except OSError:
        yield
        return
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
