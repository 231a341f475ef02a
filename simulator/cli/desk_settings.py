"""The work of `setting`: settings and keys as names and words, listed and set.

It refuses to know what a setting does.
"""

from __future__ import annotations

import os
from difflib import get_close_matches
from typing import Any

from simulator.cli.settings import BETWEEN, CHOICES, TYPED, Settings, read_settings, write_setting
from simulator.cli.told import DONE, MISCALLED, Told, print_json, say
from simulator.places import find_places
from simulator.screens.key_map import CAME_WITH, key_map

_KEY = "key."
_DEFAULT = "default"
_BOOLS = {"on": True, "off": False, "yes": True, "no": False, "true": True, "false": False}


def list_settings(name: str | None, *, as_json: bool) -> int:
    """Every setting with what it is and what it may be; or one."""
    now = _now()
    shown = {known: now[known] for known in ([_known(name)] if name else now)}
    if as_json:
        print_json(shown)
        return DONE
    wide = max(map(len, shown))
    for known, value in shown.items():
        may = _may_be(known)
        say(f"{known:<{wide}}  {_word(value)}{f'   ({may})' if may else ''}")
    return DONE


def set_one(name: str, words: str) -> int:
    """Set one, and say what it is now."""
    known, file = _known(name), find_places(os.environ).settings
    if known.startswith(_KEY):
        _bind(known.removeprefix(_KEY), words)
    else:
        value = getattr(Settings(), known) if words == _DEFAULT else _value(known, words)
        try:
            write_setting(file, known, value)
        except ValueError:
            fault = TYPED[known](words) if known in TYPED else ""
            raise Told(
                fault or f'{known} cannot be "{words}".', f"It may be: {_may_be(known)}", code=MISCALLED
            ) from None
    say(f"{known} is {_word(_now()[known])}.")
    return DONE


def _now() -> dict[str, Any]:
    settings = read_settings(find_places(os.environ).settings)
    keys = key_map(settings.keys)[0]
    own = {name: getattr(settings, name) for name in (*CHOICES, *TYPED)}
    return own | {f"{_KEY}{action}": keys.of(action) for action in CAME_WITH}


def _known(name: str) -> str:
    names = [*_now()]
    if name in names:
        return name
    close = get_close_matches(name, names, n=1)
    hint = f'Did you mean "{close[0]}"?' if close else "See: simulator setting"
    raise Told(f'There is no setting "{name}".', hint, code=MISCALLED)


def _bind(action: str, words: str) -> None:
    file = find_places(os.environ).settings
    keys = key_map(read_settings(file).keys)[0]
    key = CAME_WITH[action] if words == _DEFAULT else words.lower()
    if fault := keys.fault(action, key):
        raise Told(fault, code=MISCALLED)
    write_setting(file, "keys", dict(keys.with_key(action, key).changed))


def _value(name: str, words: str) -> object:
    """What the words stand for; the words themselves where they stand for nothing."""
    if name in TYPED:
        return words
    if isinstance(CHOICES[name][0], bool):
        return _BOOLS.get(words.lower(), words)
    try:
        return float(words.rstrip("x%")) if name in BETWEEN else words
    except ValueError:
        return words


def _may_be(name: str) -> str:
    """What a setting may be, in words; nothing where that is said elsewhere."""
    if name == "extra_time":
        return "1 to 20; 0 is off"
    if name in BETWEEN:
        low, high = BETWEEN[name]
        return f"{low:g} to {high:g}"
    if name in TYPED:
        return "an id such as t-17"
    return ", ".join(_word(value) for value in CHOICES.get(name, ()))


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:g}" if isinstance(value, float) else str(value) or "nobody"
