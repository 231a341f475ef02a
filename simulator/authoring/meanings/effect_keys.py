"""What the keys mean that stand in many places alike: effects, guards, reasons."""

from __future__ import annotations

EFFECTS = {
    "sets": "Facts that become so: {sister_safe: yes}; a count moves by {talks_tried: {plus: 1}} and stops at its bounds.",
    "moves": "Where people stand from now on, by spot: {officer: hall}.",
    "doors": "How doors stand from now on: {bedroom_door: shut}.",
    "hears": "What the officer is told, and by whom. It may be wrong, and a later one may correct it.",
    "sees": "What the officer sees: the value is what it looks like, which may be wrong.",
    "arrives": "What is called for, and after how much story time it is here: {medics: 5 min}.",
    "meets": "The duty, or list of duties, that this fulfils: medical_aid.",
    "when": "A guard: all that it names must hold, or this does not happen or is not offered.",
    "because": "Why, in a sentence that counsel and trainee will read.",
    "rests_on": "The facts that one had to know for this: [daniel.armed_with, distance]. `check` proves that they are known.",
    "words": "How it was said or looked, in a sentence; the facts ledger quotes it.",
    "fact": "A fact: one of this file's own, a fact of the law about a person (daniel.armed_with), PERSON.at, PERSON.arousal.",
    "value": "The fact's value. A bool is yes or no; a set is a list in brackets.",
    "goes_to": "The scene or ending that follows: one name, or a list of {when, scene} of which the last has no when.",
}
"""Key to its meaning."""
