"""The settings as a screen: each with its words and what it may be set to. It refuses to apply and to keep anything."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """One thing that a setting may be: its value as text, its words, whether it is so."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingView:
    """One setting: its name, its words, what it does in a sentence, what it may be."""

    name: str
    words: str
    does: str
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsScreen:
    """Every setting of this desk, the keys of the window (key, what it does; a heading where there is no key), whether these
    can be changed, and what must be said of it.
    """

    settings: tuple[SettingView, ...]
    keys: tuple[tuple[str, str], ...] = ()
    binds: bool = False
    notices: tuple[str, ...] = ()
