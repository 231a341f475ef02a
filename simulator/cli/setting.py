"""The settings in words, and a hand's wish as a setting: what the window's page of settings shows and asks for."""

from __future__ import annotations

from typing import Any

from simulator.cli.settings import CHOICES, Settings
from simulator.screens.key_map import ACTIONS, key_map, key_words
from simulator.screens.settings import OptionView, SettingsScreen, SettingView

FIXED_KEYS = (
    ("", "Keys that stay as they are"),
    ("1 to 9", "choose; a use of force is held down"),
    ("Tab, arrows", "move"),
    ("Enter", "take"),
    ("Page up, Page down", "scroll"),
    ("Escape", "back"),
)
"""Keys that always do what they do."""
_LEVELS: dict[Any, str] = {0.0: "Off"} | {level: f"{level:g} %" for level in (25.0, 50.0, 75.0, 100.0)}
_WORDS: dict[str, tuple[str, str, dict[Any, str]]] = {
    "text_size": ("Text size", "How large words are; pages flow anew.", {}),
    "palette": (
        "Colors",
        "From the next start on. Nothing is ever said by color alone.",
        {"dark": "Dark", "contrast": "High contrast", "red_green": "For red-green", "blue_yellow": "For blue-yellow"},
    ),
    "reduced_motion": (
        "Motion",
        "Whether people and maps move from one place to the next.",
        {False: "Moves", True: "Stands"},
    ),
    "extra_time": (
        "Deadlines",
        "How long there is to decide, in runs begun from now on. Anything but 1x is recorded with the run as an accommodation.",
        {1.0: "1x", 1.5: "1.5x", 2.0: "2x", 0.0: "Off"},
    ),
    "hold_force": (
        "Using force",
        "Whether force is taken by holding the key. Never where the deadline is under 6 s.",
        {True: "Hold", False: "At once"},
    ),
    "keep_written": (
        "What you write after a run",
        "The class's setting: kept beside the run, outside its record, and can be purged.",
        {False: "Not kept", True: "Kept"},
    ),
    "sound": ("Sound", "Off is silence; the levels stay. Every sound has a caption.", {True: "On", False: "Off"}),
    "ambience": ("Level of places", "Wind, traffic, a room.", _LEVELS),
    "effects": ("Level of what happens", "Doors, steps, a dog.", _LEVELS),
    "voices": ("Level of voices", "The radio, an announcement.", _LEVELS),
    "alerts": ("Level of the clock", "A tick in each of the last five seconds.", _LEVELS),
    "heartbeat": ("Heartbeat", "In the last fifteen seconds before a deadline.", {False: "Off", True: "On"}),
    "speak_lines": (
        "Spoken lines",
        "By this system's own voice, where it has one; needs the extra package pyttsx3.",
        {False: "Off", True: "On"},
    ),
}


def settings_screen(settings: Settings) -> SettingsScreen:
    """Every setting with what it is now."""
    keys = key_map(settings.keys)[0]
    own: list[tuple[str, str]] = []
    for where in dict.fromkeys(action.where for action in ACTIONS):
        here = (action for action in ACTIONS if action.where == where)
        own += [("", where), *((key_words(keys.of(action.name)), action.words) for action in here)]
    return SettingsScreen(
        settings=tuple(_view(settings, name) for name in _WORDS), keys=(*FIXED_KEYS, *own), binds=True
    )


def wished(name: str, text: str) -> object:
    """The value that a page's option stands for; KeyError where there is none such."""
    return {str(value): value for value in CHOICES[name]}[text]


def _view(settings: Settings, name: str) -> SettingView:
    words, does, named = _WORDS[name]
    options = tuple(
        OptionView(
            value=str(value),
            words=named.get(value, f"{value:g}x" if isinstance(value, float) else str(value)),
            chosen=value == getattr(settings, name),
        )
        for value in (sorted(CHOICES[name]) if named is _LEVELS else CHOICES[name])
    )
    return SettingView(name=name, words=words, does=does, options=options)
