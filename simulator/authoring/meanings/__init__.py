"""What every key and every word of the format means, for editors that show it where the key or the word stands.

It is for one place of such sentences; tests hold that none is missing. It refuses to check anything.
"""

from __future__ import annotations

from simulator.authoring.meanings.effect_keys import EFFECTS
from simulator.authoring.meanings.facts import VALUES
from simulator.authoring.meanings.keys import KEYS
from simulator.authoring.meanings.words import WORDS


def of_key(shape: str, key: str) -> str:
    """What a key of a shape means; KeyError where nobody said."""
    own = KEYS.get(shape, {})
    return own[key] if key in own else EFFECTS[key]


def of_word(words: str, word: str) -> str:
    """What a word of a list means; KeyError where nobody said."""
    return WORDS[words][word]


__all__ = ["VALUES", "of_key", "of_word"]
