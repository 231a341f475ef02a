"""What the keys of the law mean: the facts and appearances that a standard reads."""

from __future__ import annotations

_FACTS = {
    "threatened": "Who is in danger from this person: a list of officer, other, self; [] is nobody.",
    "armed_with": "What this person is armed with.",
    "resistance": "How this person resists.",
    "weapon_state": "Where the weapon is.",
    "down_or_restrained": "yes: lies still, or is held or cuffed.",
    "fleeing": "Is the person running from arrest? A reading.",
    "felony_threatened_death_or_sbi": "Did the felony threaten or result in death or serious bodily injury? A reading.",
    "crime": "What the person is thought to have done.",
    "condition_shown": "Signs that the officer could perceive: [deaf].",
}
LAW_KEYS = {
    "what a person does": {
        "arousal": "One step up or down.",
        "trust": "One step up or down.",
        "officer_weapon": "How this officer holds the weapon from now on.",
        "conduct": "What the subject does, in the closed words: [advanced, raised_weapon].",
        **_FACTS,
    },
    "the law about a person": {
        **_FACTS,
        "harm": "Is the harm that is threatened death or serious bodily injury, not any injury?",
        "ability": "Does the person appear to have the present means to cause it?",
        "opportunity": "Can the person reach somebody with those means now: distance, barrier, line of fire?",
        "intent": "Does the person appear to intend it, from words and acts?",
        "immediate": "Must it be met this instant?",
        "will_harm_if_not_caught": "Will the fleeing person cause death or such injury unless caught immediately?",
        "contained": "Is the person contained?",
        "surrendering": "Is the person giving up?",
        "attack_under_way": "Has an attack begun?",
    },
    "the law": {
        "basis": "Why the officer may act at all.",
        "time_forced": "Was a quick judgment forced, and by whom?",
        "identified_as_officer": "Could the person know that this is an officer?",
        "warned_of_force": "Was a warning of force given? A command is no warning.",
        "ample_time": "Was there plainly time for a warning? A reading.",
        "alternatives": "What else a reasonable officer could have done instead of the force offered here.",
    },
    "an appearance": {
        "reading": "How clearly it appears, from what the officer knows.",
        "because": "Why it appears so, in a sentence: The knife is in his hand.",
        "rests_on": "The facts that it rests on: [daniel.armed_with, distance]; each must be known on every path here.",
        "when": "A guard on what the officer can know: the first entry that is open holds.",
    },
    "an alternative": {
        "what": "What could be done instead: Hold the hall and talk.",
        "choice": "The choice that is this, scene.choice; it lapses where that is not open.",
        "safe": "Reasonably safe for officers and others?",
        "feasible": "Could it be done in the time and with what was there?",
        "enough": "Would it have ended the threat?",
    },
}
"""Name of a shape to its keys with their meanings."""
