"""Lines spoken by the system's own voice, where the extra `voice` is installed: one thread, which can be told to stop.

It refuses to hold anything up: where the voice is missing or fails, `trouble` says so and nothing is spoken.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from importlib import import_module
from queue import SimpleQueue
from typing import Any

WORDS_A_MINUTE = 180
"""As fast as lines are delivered on the screen, so that the clock starts when the voice is done."""
NO_VOICE = "No line can be spoken: {}. Captions say all of it."
MISSING = "the extra package is not installed; pip install pyttsx3"


def system_voice() -> Any:  # noqa: ANN401 - pyttsx3 has no types
    """The system's voice; whatever it raises where there is none."""
    engine = import_module("pyttsx3").Engine()
    engine.setProperty("rate", WORDS_A_MINUTE)
    return engine


class Speech:
    """A voice in a thread of its own. The thread begins with the first line."""

    def __init__(self, voice: Callable[[], Any] = system_voice) -> None:
        self.trouble = ""
        self._voice = voice
        self._lines: SimpleQueue[tuple[int, str] | None] = SimpleQueue()
        self._turn = 0
        self._thread: threading.Thread | None = None

    def say(self, lines: tuple[str, ...]) -> None:
        """Speak them in turn, after what is being spoken."""
        if self.trouble:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="voice", daemon=True)
            self._thread.start()
        for line in lines:
            self._lines.put((self._turn, line))

    def hush(self) -> None:
        """Stop at the next word, and forget what was still to be spoken."""
        self._turn += 1

    def close(self) -> None:
        """Let the thread end; it is not waited for longer than a moment."""
        self.hush()
        if self._thread is not None:
            self._lines.put(None)
            self._thread.join(0.5)
            self._thread = None

    def _run(self) -> None:
        try:
            while (queued := self._lines.get()) is not None:
                turn, line = queued
                if turn == self._turn:
                    self._utter(turn, line)
        except ImportError:
            self.trouble = NO_VOICE.format(MISSING)
        except Exception as fault:  # noqa: BLE001 - a voice is the system's: whatever it raises, the encounter goes on
            self.trouble = NO_VOICE.format(" ".join(str(fault).split()).rstrip(".!") or type(fault).__name__)

    def _utter(self, turn: int, line: str) -> None:
        """One line. Each has an engine of its own: pyttsx3's drivers tend to hang when one engine is run twice."""
        engine = self._voice()
        engine.connect("started-word", lambda **_: engine.stop() if turn != self._turn else None)
        engine.say(line)
        engine.runAndWait()
