"""How hard a text is to read, as a school grade.

It is for what an officer reads while a clock runs. The grade is Flesch and Kincaid's (J. P. Kincaid et al., Derivation of
New Readability Formulas for Navy Enlisted Personnel, 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. Syllables
are counted by groups of vowels in English spelling, which is right for about nine words of ten. It refuses to judge:
which grade is too high is for check_words.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_SENTENCE_END = re.compile(r"[.!?…:;]+(?=[\"”’')\]]*(?:\s|$))")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]|[aeiouy]l)e$|[^aeiouydt]ed$|[^aeiouysxzgc]es$")
"""An e that is not heard: `take` (not `table`), `walked` (not `wanted`), `times` (not `houses`)."""


def words(text: str) -> list[str]:
    """The words of a text; a number is none."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """How many syllables a word probably has; one at least."""
    plain = re.sub(r"[^a-z]", "", word.lower().replace("’", "'").partition("'")[0])
    groups = len(_VOWELS.findall(plain))
    return max(1, groups - bool(groups > 1 and _SILENT.search(plain)))


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text; 0 of one without words. A colon or semicolon ends a sentence as a stop does."""
    every = words(text)
    if not every:
        return 0.0
    sentences = max(1, len(_SENTENCE_END.findall(text.strip() + " ")))
    return 0.39 * len(every) / sentences + 11.8 * sum(map(syllables, every)) / len(every) - 15.59
