"""The words for conduct leading up to force, good and poor, of the officer and of the subject.

It is for one closed list that scenarios, incident files and standards share. It refuses to weigh: what a word does to
a verdict is each standard's own, except `weight`, which says which line may hear of it at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Which list a word is of."""

    POOR = "officer_poor"
    GOOD = "officer_good"
    SAFETY = "officer_safety"
    RAISES = "subject_raises"
    LOWERS = "subject_lowers"


class Weight(StrEnum):
    """What an officer's poor conduct may do: `may_move` can lower JUSTIFIED to CONTESTABLE and no further,
    `policy_only` never touches LAW, `own_use` is a use of force that is graded for itself.
    """

    MAY_MOVE = "may_move"
    POLICY_ONLY = "policy_only"
    OWN_USE = "own_use"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its list, what it means, the code (T1-T15) that tests and counsel use, and its weight. `grave` words are
    those that may move the LAW line of 835a.
    """

    word: str
    side: Side
    means: str
    code: str = ""
    weight: Weight = Weight.NONE
    grave: bool = False


def _poor(word: str, code: str, means: str, weight: Weight = Weight.POLICY_ONLY) -> Word:
    return Word(word, Side.POOR, means, code, weight, weight is Weight.MAY_MOVE)


_POOR = (
    _poor(
        "closed_distance", "T1", "went near somebody with an edged or impact weapon with no reason to", Weight.MAY_MOVE
    ),
    _poor("left_cover", "T2", "gave up, or never took, cover or a barrier that was there", Weight.MAY_MOVE),
    _poor("rushed", "T3", "forced the pace though nobody was in danger and nothing called for haste", Weight.MAY_MOVE),
    _poor(
        "entered_on_contained_person",
        "T3",
        "went in on somebody who was contained and a danger to nobody else",
        Weight.MAY_MOVE,
    ),
    _poor("no_backup", "T4", "acted alone though others could have come"),
    _poor("no_specialist", "T4", "did not ask for crisis officers, clinicians, a negotiator or an interpreter in time"),
    _poor("less_lethal_not_ready", "T4", "less-lethal tools were not there, not out, or not used"),
    _poor("no_plan", "T5", "no plan, no roles, nobody in charge"),
    _poor("team_not_informed", "T5", "what one officer knew did not reach the others"),
    _poor("conflicting_commands", "T5", "several voices, orders that contradict, or an order punished when obeyed"),
    _poor("loss_of_fire_control", "T5", "several officers fired, or lethal and less-lethal together, uncontrolled"),
    _poor("escalating_speech", "T6", "shouts, insults, threats, ultimatums, or no time to comply"),
    _poor("no_communication", "T6", "little or no attempt to talk though it could be done"),
    _poor("ignored_crisis_signs", "T7", "signs of crisis, disability, language or intoxication changed nothing"),
    _poor("no_warning", "T8", "no warning of force though it could be given"),
    _poor("no_identification", "T8", "did not say or show that this was an officer though it could be done"),
    _poor(
        "stood_at_vehicle",
        "T9",
        "stepped before, reached into or fired at a vehicle that could be avoided",
        Weight.MAY_MOVE,
    ),
    _poor("no_information_gathered", "T10", "did not ask what caller, family or dispatch could tell"),
    _poor("no_lawful_basis", "T11", "detained or used force with no basis to", Weight.MAY_MOVE),
    _poor("pressed_minor_matter", "T15", "pressed a small matter into a dangerous contact"),
    _poor("foot_pursuit_tactics", "T4", "ran into the dark, a dead end or the open, or away from the partner"),
    _poor("hands_on_early", "T3", "went hands-on, or weapon in hand, before it was needed", Weight.MAY_MOVE),
    _poor("no_reassessment", "T12", "went on with force without looking whether it was still needed", Weight.OWN_USE),
    _poor("bystander_risk", "T13", "fired with people or homes in the line"),
    _poor(
        "prone_or_neck_pressure", "T14", "weight on back or neck, or left prone with nobody watching", Weight.OWN_USE
    ),
)

_GOOD = (
    Word("kept_distance", Side.GOOD, "kept or made distance"),
    Word("used_cover", Side.GOOD, "used cover or a barrier"),
    Word("repositioned", Side.GOOD, "moved back or aside to gain time"),
    Word("contained", Side.GOOD, "contained the person and held"),
    Word("took_time", Side.GOOD, "took time, waited, talked at length"),
    Word("communicated", Side.GOOD, "talked early, clearly, and to be understood"),
    Word("warned", Side.GOOD, "warned before force"),
    Word("planned", Side.GOOD, "planned, briefed, gave out roles"),
    Word("resources_called", Side.GOOD, "called help early"),
    Word("less_lethal_ready", Side.GOOD, "had less-lethal staged, or tried it first"),
    Word("protected_others", Side.GOOD, "moved others out of danger"),
    Word("muzzles_down", Side.GOOD, "kept weapons holstered or low when that was safe"),
)

_SAFETY = (
    Word("failed_to_act", Side.SAFETY, "somebody was in peril and the officer who could act did not"),
    Word("hands_unwatched", Side.SAFETY, "lost sight of hands that might have held a weapon"),
    Word("exposed_position", Side.SAFETY, "stood in the open, a doorway or a window with better at hand"),
    Word("subject_not_searched", Side.SAFETY, "left a detained person unsearched or a weapon in reach"),
    Word("partner_uncovered", Side.SAFETY, "left the partner alone with somebody who may be dangerous"),
    Word("tunnel_vision", Side.SAFETY, "did not look past the first person: others, exits, backdrop"),
)

_SUBJECT = (
    Word("advanced", Side.RAISES, "moved toward an officer or another"),
    Word("produced_weapon", Side.RAISES, "brought out a weapon"),
    Word("raised_weapon", Side.RAISES, "raised or pointed a weapon"),
    Word("threatened", Side.RAISES, "threatened in words or acts"),
    Word("attacked", Side.RAISES, "struck, stabbed, shot or drove at somebody"),
    Word("refused_commands", Side.RAISES, "did not comply with clear commands, understood"),
    Word("complied", Side.LOWERS, "did as asked"),
    Word("dropped_weapon", Side.LOWERS, "put the weapon down or let it fall"),
    Word("surrendered", Side.LOWERS, "gave up"),
    Word("turned_away", Side.LOWERS, "turned or moved away"),
    Word("confused", Side.LOWERS, "did not seem to understand"),
    Word("still", Side.LOWERS, "stayed in place"),
)

WORDS: dict[str, Word] = {word.word: word for word in (*_POOR, *_GOOD, *_SAFETY, *_SUBJECT)}
"""Every word, by itself."""


def words_of(*sides: Side) -> tuple[str, ...]:
    """The words of some lists, in their order."""
    return tuple(word.word for word in WORDS.values() if word.side in sides)


def is_poor(word: str) -> bool:
    """Whether `word` is an officer's poor conduct."""
    return WORDS[word].side is Side.POOR


def is_good(word: str) -> bool:
    """Whether `word` is an officer's good conduct."""
    return WORDS[word].side is Side.GOOD
