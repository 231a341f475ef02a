"""Lines as they are written: `PERSON: text`, `PERSON (through the door): text`, with `id` and `when` beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simulator.authoring.found import Found
from simulator.authoring.kinds import ID, Kind, Name, Prose, Raw
from simulator.authoring.problems import Path
from simulator.authoring.shapes import Read
from simulator.authoring.values import Value

VOICES = ("stage", "dispatch")
"""Who speaks besides people: what is seen and heard, and the radio."""

_SPEAKER = re.compile(r"([^() ]+)(?: \(([^()]+)\))?")
LINE_KEYS: dict[str, Kind] = {"id": Name("an id"), "when": Raw("a guard on what the officer can know")}


@dataclass(frozen=True, slots=True)
class Spoken:
    """One line. It reads as `speaker`, `aside`, `words`, `id`, `when`, and `key`, the speaker's key as written."""

    def read(self, it: Value, at: Path, found: Found) -> Read | None:
        """The line; None where nobody says it."""
        if not isinstance(it, dict):
            found.wrong_form(at, it, "a line, as PERSON: text,")
            return None
        read: Read = {}
        for key, inner in it.items():
            path = (*at, str(key))
            if key in LINE_KEYS:
                read[str(key)] = LINE_KEYS[key].read(inner, path, found)
            elif "speaker" in read:
                found.on(key, "S001", f'A line has one speaker; "{key[:60]}" is a second.', "Make two lines of it.")
            else:
                self._says(key, inner, path, read, found)
        if "speaker" not in read:
            if not it.keys() - LINE_KEYS.keys():
                found.at(at, "S002", "A line needs a speaker.", "Write it as PERSON: text.")
            return None
        return {key: value for key, value in read.items() if value is not None}

    def _says(self, key: str, inner: Value, path: Path, read: Read, found: Found) -> None:
        speaker = _SPEAKER.fullmatch(key)
        known = {*found.people, *VOICES}
        if speaker is None or speaker[1] not in known:
            found.unknown(key, "S013", f'Nobody is called "{key[:60]}".', known)
            return
        words = Prose().read(inner, path, found)
        if words is not None:
            read.update(speaker=speaker[1], aside=speaker[2] or "", words=words, key=key)


def one_line_each(scenes: Mapping[str, Read], found: Found) -> None:
    """An id names one line of the file, whichever scene it is in: a translation is found by it."""
    first: set[str] = set()
    for line in _all_lines(scenes):
        given = line.get("id")
        if given is None:
            continue
        if not ID.fullmatch(given):
            found.on(given, "S008", f'"{given[:60]}" is not an id.', "Lower-case words joined by _.")
        elif given in first:
            found.on(
                given, "S010", f'"{given[:60]}" is the id of a line already.', "Take it out: new-ids gives another."
            )
        first.add(given)


def _all_lines(scenes: Mapping[str, Read]) -> Iterator[Read]:
    for scene in scenes.values():
        yield from scene.get("lines", ())
        for act in (*scene.get("acts", ()), *scene.get("meanwhile", ())):
            yield from act.get("line", ())
