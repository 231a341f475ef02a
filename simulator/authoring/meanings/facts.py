"""What each value of each fact of the law means, in a sentence or less."""

from __future__ import annotations

WEAPONS = {
    "edged": "A knife, glass, anything that cuts or stabs.",
    "blunt": "A bat, a bar, a stone.",
    "firearm": "A gun.",
    "vehicle": "A car driven at somebody.",
}
READINGS = {
    "clear": "It plainly appears so.",
    "mixed": "It can be read either way.",
    "absent": "It plainly does not appear so.",
    "unknown": "Nobody can tell; reads as mixed, never as absent.",
}
CONDITIONS = {
    "mental_crisis": "Signs of a mental health crisis: confusion, voices, terror without a visible cause.",
    "suicidal": "Talk or acts of wanting to die, or of making officers shoot.",
    "developmental": "Signs of autism or another developmental disability: no eye contact, repeated words or movements.",
    "dementia": "Lost, wrongly dressed, cannot say where or when.",
    "deaf": "Does not react to voices, points to an ear, reads lips.",
    "language": "Does not speak the officer's language.",
    "intoxicated": "Signs of drink or drugs.",
    "medical": "Signs of illness or injury: diabetes, a seizure, a blow to the head.",
    "minor": "Looks under eighteen.",
    "elderly": "Looks old or frail.",
    "pregnant": "Visibly pregnant.",
}
HELD = {
    "holstered": "In its holster.",
    "low_ready": "Out, and pointing low.",
    "pointed": "Pointed at the person.",
    "fired": "It has been fired.",
}
VALUES = {
    "threatened": {
        "officer": "An officer is in danger from this person.",
        "other": "Somebody else is.",
        "self": "This person is in danger from themselves.",
    },
    "armed_with": {
        "nothing": "No weapon, as perceived.",
        "unknown": "One cannot tell.",
        **WEAPONS,
        "other": "Something else that can kill or maim.",
    },
    "resistance": {
        "compliant": "Does as asked.",
        "passive": "Does not do as asked, and no more than that.",
        "active": "Pulls away, runs, braces.",
        "assaultive": "Strikes or is about to.",
        "life_threatening": "Does what can kill or maim.",
    },
    "weapon_state": {
        "none": "There is no weapon.",
        "held": "In the hand, not raised.",
        "raised": "Raised to strike or stab.",
        "pointed": "Pointed at somebody.",
        "dropped": "Let go, and near.",
        "out_of_reach": "Out of the person's reach.",
    },
    "fleeing": READINGS,
    "felony_threatened_death_or_sbi": READINGS,
    "crime": {
        "none": "None that is known.",
        "infraction": "An infraction.",
        "misdemeanor": "A misdemeanor.",
        "felony": "A felony.",
    },
    "condition_shown": CONDITIONS,
    "basis": {
        "arrest": "Reasonable cause to arrest for a public offense.",
        "detention": "Reasonable suspicion to detain.",
        "welfare_check": "A call about somebody's welfare, and no offense.",
        "none": "Neither cause nor suspicion, nor a call for help.",
    },
    "time_forced": {
        "no": "Nothing forced a quick judgment.",
        "by_subject": "The subject did.",
        "by_circumstances": "The circumstances did.",
        "by_officer": "The officer's own choices did; that never widens the range.",
    },
    "identified_as_officer": {
        "said": "It was said.",
        "evident": "The person could see it: uniform, marked car.",
        "no": "The person could not know.",
        "unknown": "Nobody can tell.",
    },
    "warned_of_force": {
        "given": "A warning of force was given.",
        "not_given": "None was given.",
        "not_feasible": "There was no time for one.",
        "evident": "The person knew all the same.",
        "unknown": "Nobody can tell.",
    },
}
"""Fact to its values with their meanings; bools, counts and sets of people have none."""
