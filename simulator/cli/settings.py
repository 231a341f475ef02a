"""The settings of this desk: a small JSON file. What is wrong in it is told once and left out; nothing in it is lost.

It is read before anything heavy is imported, so that the first frame has its colours. It refuses to apply anything.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from simulator.cli.told import warn_once
from simulator.cli.trainees import trainee_fault
from simulator.screens.key_map import key_map

CHOICES: dict[str, tuple[Any, ...]] = {
    "text_size": (1.0, 1.25, 1.5, 1.75, 2.0),
    "palette": ("dark", "contrast", "red_green", "blue_yellow"),
    "reduced_motion": (False, True),
    "extra_time": (1.0, 1.5, 2.0, 0.0),
    "hold_force": (True, False),
    "keep_written": (False, True),
    "sound": (True, False),
    "ambience": (50.0, 0.0, 25.0, 75.0, 100.0),
    "effects": (75.0, 0.0, 25.0, 50.0, 100.0),
    "voices": (75.0, 0.0, 25.0, 50.0, 100.0),
    "alerts": (50.0, 0.0, 25.0, 75.0, 100.0),
    "heartbeat": (False, True),
    "speak_lines": (False, True),
}
"""What each setting may be set to by hand; the first is what it is without a word."""
BETWEEN: dict[str, tuple[float, float]] = {"text_size": (1.0, 2.0), "extra_time": (0.0, 20.0)} | dict.fromkeys(
    ("ambience", "effects", "voices", "alerts"), (0.0, 100.0)
)
"""Settings that may be any number between two."""
TYPED: dict[str, Callable[[str], str]] = {"trainee": trainee_fault}
"""Settings that are typed, each with what says what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a desk is set to. `text_size` from 1 to 2; `palette` a name of window.theme; `reduced_motion`: nothing moves
    that need not; `extra_time`: deadlines so many times as long, 0 for none; `hold_force`: force is taken by holding;
    `keep_written`: whether what trainees write about their runs is kept (the class's setting). `sound` is off for silence;
    `ambience`, `effects`, `voices` and `alerts` are levels from 0 to 100; `heartbeat` beats as a deadline nears;
    `speak_lines`: lines are spoken by the system's voice. `trainee` is the opaque id of whoever trains here;
    `keys` are those that were changed, by their actions.
    """

    text_size: float = 1.0
    palette: str = "dark"
    reduced_motion: bool = False
    extra_time: float = 1.0
    hold_force: bool = True
    keep_written: bool = False
    sound: bool = True
    ambience: float = 50.0
    effects: float = 75.0
    voices: float = 75.0
    alerts: float = 50.0
    heartbeat: bool = False
    speak_lines: bool = False
    trainee: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)


_UNKEPT: dict[Path, dict[str, Any]] = {}
"""What was set and could not be written, by the file in which it would stand."""


def read_settings(file: Path) -> Settings:
    """The settings in a file; those that it does not say, or says wrongly, are as if there were no file. That is said, once."""
    told, faults = _told(file)
    for fault in (*faults, *_unfitting(file, told)):
        warn_once(fault)
    fitting = {one.name: _fitting(one.name, told[one.name]) for one in fields(Settings) if one.name in told}
    return Settings(**{name: value for name, value in fitting.items() if value is not None})


def settings_faults(file: Path) -> tuple[str, ...]:
    """What of the file cannot be a setting, in sentences."""
    told, faults = _told(file)
    return (*faults, *_unfitting(file, told), *unkept(file))


def unkept(file: Path) -> tuple[str, ...]:
    """That what was set could not be kept, where that is so."""
    return (f"{file} cannot be written. What is set holds until the program ends.",) if file in _UNKEPT else ()


def _unfitting(file: Path, told: Mapping[str, Any]) -> Iterator[str]:
    for one in fields(Settings):
        if one.name in told and _fitting(one.name, told[one.name]) is None:
            yield f'{file}: "{one.name}" cannot be {json.dumps(told[one.name])}; it is left as it was.'
    if (kept := _fitting("keys", told.get("keys"))) is not None:
        yield from (f"{file}: {fault}" for fault in key_map(kept)[1])


def write_setting(file: Path, name: str, value: object) -> Settings:
    """Set one setting, and keep it; what else stands in the file stays. Where it cannot be kept, it holds for this run."""
    fitting = _fitting(name, value)
    if fitting is None:
        raise ValueError(f"{name} cannot be {value!r}")
    settings = replace(read_settings(file), **{name: fitting})
    told = _told(file)[0] | {name: asdict(settings)[name]}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _set_aside(file)
        beside = file.with_suffix(".new")
        beside.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
        beside.replace(file)
        _UNKEPT.pop(file, None)
    except OSError:
        _UNKEPT[file] = told
        for fault in unkept(file):
            warn_once(fault)
    return settings


def _fitting(name: str, value: object) -> Any:  # noqa: ANN401 - whatever type the setting has
    """The value as the setting takes it; None where it does not."""
    if name in BETWEEN and isinstance(value, int | float) and not isinstance(value, bool):
        low, high = BETWEEN[name]
        shorter = name == "extra_time" and 0 < value < 1  # deadlines are made longer or put off, never shorter
        return float(value) if low <= value <= high and not shorter else None
    if name == "keys":
        return value if isinstance(value, dict) and all(isinstance(key, str) for key in value.values()) else None
    if name in TYPED:
        return value if isinstance(value, str) and not TYPED[name](value) else None
    return next((one for one in CHOICES.get(name, ()) if type(one) is type(value) and one == value), None)


def _told(file: Path) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What the file says, and why it says nothing where it cannot be read. What could not be kept goes before it."""
    if file in _UNKEPT:
        return dict(_UNKEPT[file]), ()
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}, ()
    except (OSError, ValueError, RecursionError) as fault:
        return {}, (f"{file} cannot be read as settings and is left out: {fault}",)
    return (told, ()) if isinstance(told, dict) else ({}, (f"{file} holds no settings and is left out.",))


def _set_aside(file: Path) -> None:
    """A file that cannot be read as settings stays beside the new one."""
    if _told(file)[1]:
        file.replace(file.with_suffix(".damaged"))
