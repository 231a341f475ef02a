"""The settings of this desk: a small JSON file. What is wrong in it is told once and left out; nothing in it is lost."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from simulator.cli.told import warn


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a desk is set to. `keep_written`: whether what trainees write about their runs is kept (the class's setting)."""

    keep_written: bool = False


def read_settings(file: Path) -> Settings:
    """The settings in a file; those that it does not say, or says wrongly, are as if there were no file."""
    told = _told(file)
    known: dict[str, Any] = {}
    for field in fields(Settings):
        if field.name in told:
            if type(told[field.name]) is type(getattr(Settings(), field.name)):
                known[field.name] = told[field.name]
            else:
                warn(f'{file}: "{field.name}" cannot be {json.dumps(told[field.name])}; it is left as it was.')
    return Settings(**known)


def _told(file: Path) -> dict[str, Any]:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as fault:
        warn(f"{file} cannot be read as settings and is left out: {fault}")
        return {}
    if isinstance(told, dict):
        return told
    warn(f"{file} holds no settings and is left out.")
    return {}
