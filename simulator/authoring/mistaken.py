"""Words that mistake the law, each with what is so instead.

It is for what an author writes; whatever is said here about 835a stands in the statute's own text or in what became of
the drafts before it. It refuses to judge a thought: only words that teach a mistake whoever says them are in the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NOBODY = "Nobody here says what is legal."
_WEIGH = "The scorecard says what supports justification, and why."
_NOT_ASKED = "The law does not ask for this."
_ELSE = "Say what else was open, and why not."

_TABLE = (
    (r"excited delirium", "No such diagnosis may stand here.", "Say what is seen: sweating, shouting, confused."),
    (r"(?:il)?legal(?:ly)?", _NOBODY, _WEIGH),
    (r"(?:un)?lawful(?:ly)?", _NOBODY, _WEIGH),
    (r"last resort", "The law has no last resort.", "Say what other resources were safe and feasible."),
    (r"no (?:other|reasonable|safe) (?:option|choice|alternative)s?", _NOT_ASKED, _ELSE),
    (r"(?:the|your|my|our|his|her|their) only (?:option|alternative)", _NOT_ASKED, _ELSE),
    (
        r"(?:21|twenty[- ]one)[- ]f(?:oo|ee)t rule",
        "There is no such rule in law.",
        "State the distance, and what it means here.",
    ),
    (r"duty to retreat", "An officer need not retreat (835a(d)).", "Stepping back is a technique: call it that."),
    (
        r"officers? (?:must|has to|have to|is required to|are required to) retreat",
        "An officer need not retreat (835a(d)).",
        "Stepping back is a technique: call it that.",
    ),
    (
        r"fleeing[- ]felons?",
        "Flight from a felony is not enough (835a(c)(1)(B)).",
        "Say what the felony did or threatened, and who is in danger unless the person is held at once.",
    ),
    (
        r"armed (?:is|means|equals) (?:imminent|an imminent threat)",
        "A weapon alone is no imminence (835a(e)(2)).",
        "Say ability, opportunity and intent, each by what is seen.",
    ),
    (
        r"(?:point|aim)ing (?:a|the|your|his|her) (?:gun|weapon|pistol|rifle) is deadly force",
        "Pointing is no deadly force (835a(e)(1)).",
        "Say what it did to the moment.",
    ),
    (
        r"(?:law|835a|AB 392) requires (?:de-escalation|you to de-escalate|officers to de-escalate)",
        "The law asks about resources and techniques; de-escalation is the policy's word.",
        "Say which standard asks for it.",
    ),
    (
        r"officers? (?:must|has to|have to) prove",
        "Nobody here says who has to prove what.",
        "Say what the facts support.",
    ),
    (
        r"(?:sincere|honest|good[- ]faith) belief is enough",
        "A belief must be reasonable too (835a(c)(1)).",
        "Say what made it reasonable.",
    ),
    (
        r"before and after the (?:use of )?force",
        "The conduct that counts leads up to the force (835a(e)(3)).",
        "Aid and reports afterwards are duties: call them that.",
    ),
    (
        r"only the (?:last|final) (?:second|moment)s? counts?",
        "The conduct leading up to the force counts too (835a(e)(3)).",
        "Say what led up to it.",
    ),
    (
        r"(?:out of policy|against policy),? so (?:unlawful|unjustified|not justified)",
        "A breach of policy alone decides nothing in law.",
        "Say which body asked which question.",
    ),
    (
        r"no charges(?: were filed)?,? so",
        "A charge that nobody brought decides nothing else.",
        "Say which body decided what.",
    ),
    (r"AB 392 is retroactive", "It holds from 1 January 2020.", "State the date of the encounter."),
)
_PATTERNS = tuple(
    (re.compile(rf"\b(?:{words})(?![a-z])", re.IGNORECASE), message, hint) for words, message, hint in _TABLE
)


def mistakes(text: str) -> Iterator[tuple[str, str]]:
    """What a text mistakes: a sentence, and a hint."""
    for pattern, message, hint in _PATTERNS:
        if found := pattern.search(text):
            yield f'"{found.group()}": {message[0].lower()}{message[1:]}', hint
