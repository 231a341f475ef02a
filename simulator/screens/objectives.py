"""Training objectives in words. The ids name the course contents of Penal Code 13519.10(b), in our own short words."""

from __future__ import annotations

from types import MappingProxyType

_CONTENTS = MappingProxyType(
    {
        "1": "legal standards for use of force",
        "2": "the duty to intercede",
        "3": "objectively reasonable force",
        "4": "what supervisors answer for",
        "5": "review of force",
        "6": "guidelines for deadly force",
        "7": "reporting that the state requires",
        "8": "de-escalation and communication: time, distance, cover",
        "9": "bias and cultural competency",
        "10": "people with disabilities or in a behavioral health crisis",
        "11": "scenario training: rare, high-risk calls and decisions in real time",
        "12": "alternatives to deadly and physical force",
        "13": "mental health and policing",
        "14": "public service, first aid included",
    }
)
_PREFIX = "pc_13519_10_b_"


def objective_words(objective: str) -> str:
    """An objective's id in words; an id of somebody else's own is shown as it is."""
    number = objective.removeprefix(_PREFIX)
    if objective.startswith(_PREFIX) and number in _CONTENTS:
        return f"Penal Code 13519.10(b)({number}): {_CONTENTS[number]}"
    return objective.replace("_", " ")
