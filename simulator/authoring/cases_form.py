"""The form of an incident file: which keys and words it may hold, and what is wrong with one.

It is for saying everything that is wrong at once, each with its path, in words that help the writer. It refuses to read
a label as anything but text: no standard sees one, so none is checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from simulator.model.conduct import WORDS

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class CaseProblem:
    """One thing that is wrong: where, what, and what to do about it."""

    path: Path
    message: str
    hint: str = ""


REQUIRED = ("id", "force")
ANYWHERE = frozenset({"confidence", "coding_note", "note", "contested", "related_rulings", "n", "label"})
TOP = frozenset({"id", "source", "body", "date", "decided_under", "law_in_force", "summary", "moments", *REQUIRED})
TOP |= {"pre_force_conduct", "posture", "label_reliability"}
LIMBS = ("ability", "opportunity", "intent")
NESTED: Mapping[str, frozenset[str]] = {
    "source": frozenset({"title", "address"}),
    "moments": frozenset({"n", "action", "kind", "known"}),
    "alternatives": frozenset({"what", "reasonably_safe_and_feasible"}),
    "pre_force_conduct": frozenset({"markers", "finding", "rationale"}),
    "limb": frozenset({"value", "evidence"}),
}
YES_NO = ("yes", "no", "unclear", "unstated", "na")
USE_WORDS: Mapping[str, tuple[str, ...]] = {
    "level": ("control", "less_lethal", "deadly"),
    "threat_to": ("officer", "other", "self_only", "none", "unclear", "unstated", "na"),
    "fleeing": YES_NO,
    "felony_threatened_death_or_sbi": YES_NO,
    "future_danger": YES_NO,
    "identified_as_officer": ("yes", "no", "evident", "unclear", "unstated", "na"),
    "warning": ("given", "not_given", "not_feasible", "evident", "unclear", "unstated", "na"),
}
"""`unstated` and `na` are unknown, never no, and so may stand wherever a reading may."""
USE = frozenset({*LIMBS, *USE_WORDS, "instrument", "weapon", "weapon_actual", "distance_ft", "alternatives"})
USE |= {"subject_condition", "finding", "rationale"}
TOP_WORDS: Mapping[str, tuple[str, ...]] = {
    "decided_under": ("835a_2020", "pre_2020_california", "federal_4th_amendment", "policy"),
}
KINDS = ("communication", "positioning", "resources", "warning", "observation", "force")


def word(value: object) -> str:
    """A value as its word: a reader may hand `yes` as text or as a bool, and a missing one as None."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "unstated" if value is None else str(value).strip()


def problems_of(incident: object) -> Iterator[CaseProblem]:
    """Everything that is wrong with the form, in the order of the file's sections."""
    if not isinstance(incident, Mapping):
        yield CaseProblem((), "An incident file holds one mapping.", "Begin with `id:` and `force:`.")
        return
    yield from (
        CaseProblem((), f"The key `{key}` is missing.", f"Add `{key}:`.") for key in REQUIRED if key not in incident
    )
    yield from _keys((), incident, TOP | ANYWHERE)
    yield from _identity(incident)
    yield from _words((), incident, TOP_WORDS)
    yield from _moments(incident.get("moments"))
    yield from _each(("source",), incident.get("source"), NESTED["source"])
    yield from _uses(incident)
    yield from _markers(incident.get("pre_force_conduct"))


def _identity(incident: Mapping[str, object]) -> Iterator[CaseProblem]:
    if "id" in incident and (not isinstance(incident["id"], str) or not incident["id"].strip()):
        yield CaseProblem(("id",), "An id is a word.", "Write one such as `knife_in_a_kitchen_2021`.")


def _keys(path: Path, found: Mapping[str, object], allowed: frozenset[str]) -> Iterator[CaseProblem]:
    for key in found:
        if key not in allowed:
            yield CaseProblem((*path, key), f"`{key}` is not a key here.", _near(str(key), allowed))


def _near(said: str, allowed: Sequence[str] | frozenset[str]) -> str:
    near = get_close_matches(said, sorted(allowed), n=1)
    return f"Did you mean `{near[0]}`?" if near else f"Allowed: {', '.join(sorted(allowed))}."


def _words(path: Path, found: Mapping[str, object], tables: Mapping[str, tuple[str, ...]]) -> Iterator[CaseProblem]:
    for key, allowed in tables.items():
        if key in found:
            yield from _one((*path, key), found[key], allowed)


def _one(path: Path, value: object, allowed: tuple[str, ...]) -> Iterator[CaseProblem]:
    said = word(value)
    if isinstance(value, Mapping | list) or said not in allowed:
        shown = said if not isinstance(value, Mapping | list) else "a list or a mapping"
        named = next(part for part in reversed(path) if isinstance(part, str))  # an entry of a list has its list's name
        yield CaseProblem(path, f"`{shown}` is not a word for `{named}`.", _near(said, allowed))


def _each(path: Path, entries: object, allowed: frozenset[str]) -> Iterator[CaseProblem]:
    if entries is None or entries == "":
        return
    if not isinstance(entries, list):
        yield CaseProblem(path, f"`{path[-1]}` is a list.", "Begin each entry with a dash.")
        return
    for n, entry in enumerate(entries):
        if isinstance(entry, Mapping):
            yield from _keys((*path, n), entry, allowed | ANYWHERE)
        else:
            yield CaseProblem((*path, n), f"An entry of `{path[-1]}` is a mapping.", _near("", allowed))


def _moments(moments: object) -> Iterator[CaseProblem]:
    yield from _each(("moments",), moments, NESTED["moments"])
    for n, moment in enumerate(moments if isinstance(moments, list) else []):
        if isinstance(moment, Mapping) and "kind" in moment:
            yield from _one(("moments", n, "kind"), moment["kind"], KINDS)


def _uses(incident: Mapping[str, object]) -> Iterator[CaseProblem]:
    uses = incident.get("force")
    if "force" in incident and (not isinstance(uses, list) or not uses):
        yield CaseProblem(
            ("force",), "`force` is a list with one entry for each use of force.", "Begin each with a dash."
        )
        return
    for n, use in enumerate(uses if isinstance(uses, list) else []):
        if isinstance(use, Mapping):
            yield from _use(("force", n), use)
        else:
            yield CaseProblem(("force", n), "A use of force is a mapping.", "Begin with `level:`.")


def _use(path: Path, use: Mapping[str, object]) -> Iterator[CaseProblem]:
    yield from _keys(path, use, USE | ANYWHERE)
    if "level" not in use:
        yield CaseProblem(path, "A use of force has no `level`.", "Add `level:` control, less_lethal or deadly.")
    yield from _words(path, use, USE_WORDS)
    for limb in LIMBS:
        if limb in use:
            yield from _limb((*path, limb), use[limb])
    yield from _alternatives((*path, "alternatives"), use.get("alternatives"))
    yield from _contradictions(path, use)


def _limb(path: Path, limb: object) -> Iterator[CaseProblem]:
    if not isinstance(limb, Mapping):
        yield from _one(path, limb, YES_NO)
        return
    yield from _keys(path, limb, NESTED["limb"] | ANYWHERE)
    yield from _one((*path, "value"), limb.get("value"), YES_NO)


def _alternatives(path: Path, alternatives: object) -> Iterator[CaseProblem]:
    yield from _each(path, alternatives, NESTED["alternatives"])
    for n, alternative in enumerate(alternatives if isinstance(alternatives, list) else []):
        if isinstance(alternative, Mapping):
            told = alternative.get("reasonably_safe_and_feasible")
            yield from _one((*path, n, "reasonably_safe_and_feasible"), told, YES_NO)
            if "what" not in alternative:
                yield CaseProblem((*path, n), "An alternative has no `what`.", "Say in words what it was.")


def _contradictions(path: Path, use: Mapping[str, object]) -> Iterator[CaseProblem]:
    """Danger to self alone beside an apparent intent to harm another: both cannot be so."""
    if word(use.get("threat_to")) == "self_only" and limb_word(use, "intent") == "yes":
        yield CaseProblem(
            (*path, "threat_to"),
            "`threat_to: self_only` contradicts `intent: yes`: intent is to harm the officer or another.",
            "Write `threat_to: officer` or `other`, or correct `intent`.",
        )


def limb_word(use: Mapping[str, object], limb: str) -> str:
    """A limb's word, with or without its evidence."""
    said = use.get(limb)
    return word(said.get("value") if isinstance(said, Mapping) else said)


def _markers(conduct: object) -> Iterator[CaseProblem]:
    path: Path = ("pre_force_conduct",)
    if conduct is None:
        return
    if not isinstance(conduct, Mapping):
        yield CaseProblem(path, "`pre_force_conduct` is a mapping.", "Put the words under `markers:`.")
        return
    yield from _keys(path, conduct, NESTED["pre_force_conduct"] | ANYWHERE)
    markers = conduct.get("markers", [])
    if not isinstance(markers, list):
        yield CaseProblem((*path, "markers"), "`markers` is a list of words.", "Write [] where there is none.")
        return
    for n, marker in enumerate(markers):
        yield from _one((*path, "markers", n), marker, tuple(WORDS))
