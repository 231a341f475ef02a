"""The words by which a written report is read: what names a fact, what speaks to an element, what only concludes.

It is a table and no more. It refuses to understand: a report that speaks to an element in words that are not here gets a
remark that its writer can set aside.
"""

from __future__ import annotations

import re
from re import Pattern

from simulator.model.facts import Value


def _any(words: str) -> Pattern[str]:
    """Any of these words or phrases, divided by `|`; a trailing `*` lets a word go on."""
    parts = (re.escape(word.strip()).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for word in words.split("|"))
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)


NAMES: dict[str, Pattern[str]] = {
    "edged": _any("knife|knives|blade|box cutter|boxcutter|razor|machete|scissors|edged weapon|dagger"),
    "blunt": _any("bat|club|crowbar|pipe|hammer|blunt object|stick|bottle"),
    "firearm": _any("gun|guns|pistol|handgun|firearm|rifle|shotgun|revolver|muzzle"),
    "vehicle": _any("ran me down|drove at*"),
    "nothing": _any("unarmed|no weapon|nothing in his hands|nothing in her hands|empty hands|empty-handed"),
    "suicidal": _any("suicid*|kill himself|kill herself|end his life|end her life|self-harm|hurt himself|hurt herself"),
    "mental_crisis": _any("mental crisis|mental illness|psychotic|psychosis|hearing voices|hallucinat*|schizophren*"),
    "developmental": _any("autis*|developmental* disab*|developmental disability"),
    "dementia": _any("dementia|alzheimer*"),
    "deaf": _any("deaf|could not hear me|couldn't hear me|hard of hearing"),
    "language": _any("no english|did not speak english|didn't speak english|spoke only"),
    "intoxicated": _any("drunk|intoxicated|on drugs|high on"),
    "pregnant": _any("pregnan*"),
    "child": _any("child|children|kid|kids|baby|infant|toddler"),
    "felony": _any("felony|felon"),
}
"""What a value, or a word in the name of an author's fact, is called in a report."""

_COMMON = """
inside outside there here with from that this have has had was were been they them their what when where will
would could about into onto over under only just some thing things something anything nothing known knows seen
says said tell told asked asks heard hears look looks like going gone come came back down left right hand
hands street house room door officer police people person somebody nobody does doing done want wants really
still again then than very your yours mine ours his hers she him her the and but not for are you out all now
off who why how can may
"""
GENERIC = frozenset(_COMMON.split())
"""Words too common to say that a report rests on one fact."""

LATER = _any(
    "later|afterwards|afterward|after the fact|did not know|didn't know|not known to me|not aware|unaware|turned out"
    "|found out|learned|learnt|had no way of knowing|since then"
)
"""A sentence with one of these says itself that something was not known then."""

CONCLUDES = _any(
    "feared for my life|fear for my life|in fear of my life|feared for my safety|feared for the safety|officer safety"
    "|was a threat|posed a threat|a threat to me|threat to officers|immediate threat|imminent threat|deadly threat"
    "|no choice|no other option*|no other choice|no alternative|only option|had to shoot|had to use force|was necessary"
    "|was justified|was reasonable|was aggressive|acted aggressively|was dangerous|furtive movement*|assaultive|noncompliant"
    "|non-compliant|uncooperative|failed to comply|resisted|combative"
)
"""A conclusion: it says what the writer made of the facts, and none of them."""

OBSERVES = re.compile(
    r"[\"“”]|\d|\b(?:saw|see|seen|watched|heard|hear|said|says|told|shouted|yelled|screamed|whispered|looked|noticed|smelled"
    r"|raised|lifted|lunged|swung|pointed|aimed|stepped|walked|ran|run|charged|turned|reached|pulled|threw|dropped|held|holding"
    r"|gripp\w+|clench\w+|stood|standing|sat|came\s+at|came\s+toward\w*|moved|moving|closed\s+to|cut|cutting|bleeding|feet"
    r"|foot|yards?|inches|seconds?|hands?|arm|arms|blade|muzzle|barrel|waistband|pocket)\b",
    re.IGNORECASE,
)
"""Something that eyes or ears could take in, a distance, a time, a quotation."""

WEAPON = ("edged", "blunt", "firearm", "vehicle")

ELEMENTS: dict[str, tuple[Pattern[str], ...]] = {
    "ability": (
        *(NAMES[word] for word in WEAPON),
        _any("armed|weapon|strength|bigger|stronger|choking|strangl*|fists"),
    ),
    "opportunity": (
        re.compile(r"\d+\s*(?:feet|foot|ft|yards?|steps?|inches|meters?|metres?)\b", re.IGNORECASE),
        _any(
            "close enough|within reach|arm's length|arms length|in reach|distance|nothing between|no cover|in the open"
            "|doorway|steps away|feet away|clear line|across the|from behind|in range"
        ),
    ),
    "intent": (
        re.compile(r"[\"“”]"),
        _any(
            "said he would|said she would|threatened to|i'll kill|going to kill|lunged|charged|came at|swung|raised"
            "|pointed it|pointed the|aimed|advanced|ran at|stabb*|fired|moved toward*|turned on|turned toward*"
        ),
    ),
    "immediate": (
        _any(
            "about to|already|instant*|that second|the next second|seconds|second|at that moment|no time|right then"
            "|before i could|was raising|was swinging|was bringing|was turning|as he|as she|while he|while she|coming at"
        ),
    ),
    "alternatives": (
        _any(
            "tried|instead|other option*|considered|less-lethal|less lethal|taser|cew|baton|oc|pepper spray|step* back"
            "|stepped back|backed|cover|barrier|wait*|negotiator|crisis team|distance|talk*|asked|offered|time|retreat*"
            "|reposition*|could have|could not have|shut the door|closed the door"
        ),
    ),
    "warning": (
        _any(
            "warn*|i would shoot|i will shoot|i'll shoot|would be shot|would be tased|identified myself|announced"
            "|said i was|i'm with the police|no time to warn|could not warn|told him i|told her i|told them i"
        ),
    ),
    "resistance": (
        OBSERVES,
        _any("pull* away|struck|kick*|punch*|push*|tensed|braced|ran|resist*|would not let go|grabbed"),
    ),
}
"""By element of the report: any one of these speaks to it."""


def names_of(fact: str, value: Value | None) -> tuple[Pattern[str], ...]:
    """The patterns by which a report names a value of a fact; none where the table has no word for it."""
    words = [*value] if isinstance(value, frozenset) else [str(value)] if value is not None else []
    if value is True:
        words = [*words, *fact.rpartition(".")[2].split("_")]
    return tuple(NAMES[word] for word in words if word in NAMES)


def telling(words: str) -> frozenset[str]:
    """The words of a sentence that are not common ones, in lower case."""
    found = re.findall(r"[a-z]{4,}", words.lower())
    return frozenset(word for word in found if word not in GENERIC)
