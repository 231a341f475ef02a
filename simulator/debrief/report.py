"""A written account of a use of force, read against what was known then: by rules, and every remark says its rule.

It is for the trainee who writes before any grade is shown. It marks sentences that rest on facts not known then, elements
that are not spoken to, and conclusions that stand without a fact (Penal Code 835a(a)(4), (e)(3): "facts known to the
peace officer at the time"). It refuses to grade, and no grade reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from simulator.debrief.ledger import LedgerLine, ledger
from simulator.debrief.report_words import CONCLUDES, ELEMENTS, LATER, OBSERVES, names_of, telling
from simulator.engine.machine import Program
from simulator.model.decision import Decision
from simulator.model.events import Began, Log
from simulator.model.facts import Known, OfficerView, Value
from simulator.model.force import Level

WHAT_IT_IS = (
    "Read by rules, word by word. It does not understand: where you did say it in other words, set the remark aside. No "
    "grade reads what you write."
)
LONGEST = 20_000
"""Letters of one account; what is longer is not read to its end, and the remarks say so."""


class RemarkKind(StrEnum):
    """Why a remark is made."""

    NOT_KNOWN_THEN = "not_known_then"
    CONCLUSION_ALONE = "conclusion_alone"
    NOT_ADDRESSED = "not_addressed"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One remark: on which letters of the text (`start` to `end`; both 0 where it is about the whole), the words that
    set it off, what it says, and the text of law that asks for it.
    """

    kind: RemarkKind
    says: str
    start: int = 0
    end: int = 0
    words: str = ""
    cites: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """Something that was so or was learned, with the words in which it was told."""

    fact: str
    value: Value
    words: str = ""


_ASKED = {
    "ability": ("835a(e)(2)", "Nothing here says with what the person could have caused death or serious injury."),
    "opportunity": (
        "835a(e)(2)",
        "Nothing here says how far the person was, or what stood between: from where they were, could they do it?",
    ),
    "intent": ("835a(e)(2)", "Nothing here says what the person did or said that showed that they meant to."),
    "immediate": ("835a(e)(2)", "Nothing here says why it had to be met at that instant and could not wait."),
    "resistance": ("835a(b)", "Nothing here says what the person did that the force was to overcome."),
    "alternatives": (
        "835a(a)(2)",
        "Nothing here says which other resources or techniques you weighed, and why they were or were not safe and feasible.",
    ),
    "warning": (
        "835a(e)(3)",
        "Nothing here says whether you said who you are and warned that force would follow, or why there was no time for it.",
    ),
}
_NOT_TOLD = frozenset({"at", "arousal", "trust"})
_DEADLY = ("ability", "opportunity", "intent", "immediate", "alternatives", "warning")
_LESSER = ("resistance", "alternatives", "warning")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+[\"”']?|\n|$)")


def remarks(text: str, decision: Decision, learned: Iterable[Learned]) -> tuple[Remark, ...]:
    """What is to be said of an account of one use of force. `learned` is everything that was so in the run, and everything
    that was told in it at any time: what of it was not known at the decision, the account may not rest on.
    """
    read = text[:LONGEST]
    hidden = tuple(_not_known_then(decision.view, learned))
    found = [remark for start, sentence in _sentences(read) for remark in _of_sentence(start, sentence, hidden)]
    found += _not_addressed(read, decision)
    if len(text) > LONGEST:
        found.append(Remark(kind=RemarkKind.TOO_LONG, says=f"Only the first {LONGEST:,} letters were read."))
    return tuple(found)


def learned_in(program: Program, log: Log) -> tuple[Learned, ...]:
    """Everything that was so in a run or was told in it, inner states and places apart: those are no facts of a report."""
    found = dict.fromkeys(
        Learned(fact=line.fact, value=value, words=words)
        for line in ledger(program, log)
        if line.fact.rpartition(".")[2] not in _NOT_TOLD
        for value, words in _values(line)
    )
    return (*found, *_dealt_object(program, log))


def _values(line: LedgerLine) -> Iterator[tuple[Value, str]]:
    """Each value of a fact with the words in which it was told. That a thing is so may be named though it never was."""
    yield from ((value, "") for _, value in line.was)
    yield from ((it.value, it.words) for it in line.known)
    if isinstance(line.so, bool):
        yield True, ""


def _dealt_object(program: Program, log: Log) -> Iterator[Learned]:
    """What was dealt into somebody's hand, by the name that the author gave the deal: `phone`, `pry_bar`."""
    name = next((event.variant for event in log.events if isinstance(event, Began)), "")
    for variant in program.scenario.variants:
        for put in variant.so if variant.name == name else ():
            if put.fact.endswith(".armed_with"):
                yield Learned(fact=put.fact, value=put.value, words=name.replace("_", " "))


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    for found in _SENTENCE.finditer(text):
        sentence = found.group().strip()
        if sentence:
            yield found.start() + found.group().index(sentence[0]), sentence


@dataclass(frozen=True, slots=True)
class _Hidden:
    """Something not known then: the patterns and the single words that name it."""

    fact: str
    patterns: tuple[re.Pattern[str], ...]
    words: frozenset[str]


def _not_known_then(view: OfficerView, learned: Iterable[Learned]) -> Iterator[_Hidden]:
    """What the account may not rest on; what was perceived then, rightly or wrongly, may be named."""
    known = {*(_said(entry) for entry in view.ledger)}
    perceived = [pattern for fact, value in _perceived(view) for pattern in names_of(fact, value)]
    spoken = frozenset(word for entry in view.ledger for word in telling(entry.words))
    for one in learned:
        if (one.fact, one.value) not in known:
            patterns = tuple(pattern for pattern in names_of(one.fact, one.value) if pattern not in perceived)
            words = {word for word in telling(one.words) - spoken if not any(it.fullmatch(word) for it in perceived)}
            yield _Hidden(one.fact, patterns, frozenset(words))


def _said(entry: Known) -> tuple[str, Value]:
    return entry.fact, entry.value


def _perceived(view: OfficerView) -> Iterator[tuple[str, Value]]:
    yield from view.items()
    yield from ((entry.fact, entry.value) for entry in view.ledger)


def _of_sentence(start: int, sentence: str, hidden: tuple[_Hidden, ...]) -> Iterator[Remark]:
    end = start + len(sentence)
    found = None if LATER.search(sentence) else _rests_on(sentence, hidden)
    if found:
        says = f"“{found}” was not known to you then. A report may rest only on what you knew at that moment."
        yield Remark(kind=RemarkKind.NOT_KNOWN_THEN, says=says, start=start, end=end, words=found, cites="835a(a)(4)")
    concludes = CONCLUDES.search(sentence)
    if concludes and not OBSERVES.search(sentence[: concludes.start()] + sentence[concludes.end() :]):
        says = f"“{concludes.group()}” is a conclusion. What did you see or hear that it rests on? Say that, here."
        yield Remark(
            kind=RemarkKind.CONCLUSION_ALONE,
            says=says,
            start=start,
            end=end,
            words=concludes.group(),
            cites="835a(e)(3)",
        )


def _rests_on(sentence: str, hidden: tuple[_Hidden, ...]) -> str:
    """The first words of a sentence that name something not known then; empty where none do."""
    words: list[str] = re.findall(r"[A-Za-z]{4,}", sentence)
    for one in hidden:
        named = next((found.group() for pattern in one.patterns if (found := pattern.search(sentence))), None)
        named = named or next((word for word in words if word.lower() in one.words), None)
        if named:
            return named
    return ""


def _not_addressed(text: str, decision: Decision) -> Iterator[Remark]:
    force = decision.force
    if force is None:
        return
    asked = _DEADLY if force.level is Level.DEADLY or force.deadly_risk else _LESSER
    for element in asked:
        if not any(pattern.search(text) for pattern in ELEMENTS[element]):
            cites, says = _ASKED[element]
            yield Remark(kind=RemarkKind.NOT_ADDRESSED, says=says, words=element, cites=cites)
