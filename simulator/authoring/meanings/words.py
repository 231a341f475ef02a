"""What each word of each closed list means, in a sentence or less: for editors that show it where the word stands.

It is for one table of meanings beside the lists that the model keeps; what the model says of a word already (conduct)
is taken from there. A test holds that no word of any list lacks a meaning and that none here is of no list. It refuses
to rank or to weigh a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from simulator.authoring.meanings.facts import CONDITIONS, HELD, READINGS, VALUES, WEAPONS
from simulator.authoring.meanings.postures import POSTURES
from simulator.authoring.meanings.techniques import TECHNIQUES
from simulator.model.conduct import WORDS as CONDUCT
from simulator.model.conduct import Side

_TOOLS = {
    "hands": "Holds, pushes, strikes by hand.",
    "baton": "A baton.",
    "oc": "Pepper spray.",
    "cew": "A conducted energy weapon, such as a TASER.",
    "impact_launcher": "A 40 mm or bean-bag launcher.",
    "shield": "A shield.",
    "k9": "A police dog.",
    "vehicle": "A vehicle.",
    "pistol": "A pistol.",
    "rifle": "A rifle.",
    "shotgun": "A shotgun with lethal rounds.",
    "carotid_or_choke": "A hold on the neck.",
    "body_weight": "Weight on back, neck or chest.",
}


def _said(*sides: Side) -> dict[str, str]:
    """What the model says of conduct, as sentences."""
    return {name: f"{it.means[0].upper()}{it.means[1:]}." for name, it in CONDUCT.items() if it.side in sides}


WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "a technique": TECHNIQUES,
        "a posture": POSTURES,
        "a word for an officer's conduct": _said(Side.POOR, Side.GOOD),
        "a word for the subject's conduct": _said(Side.RAISES, Side.LOWERS),
        "a word for an officer's safety": _said(Side.SAFETY),
        "a role": {
            "officer": "The trainee; only the id officer has it.",
            "partner": "Another officer.",
            "subject": "The person the call is about; one at least.",
            "family": "A relative, friend or carer of a subject.",
            "bystander": "Anybody else who is there.",
            "dispatch": "A voice on the radio.",
        },
        "how a weapon is held": HELD,
        "a band of arousal": {
            "low": "Calm.",
            "rising": "Agitated.",
            "high": "Shouting, pacing, hard to reach.",
            "extreme": "Acts without thinking.",
        },
        "a band of trust": {
            "none": "Believes nothing that the officer says.",
            "some": "Listens.",
            "working": "Answers, and tries what is asked.",
            "strong": "Does what is asked.",
        },
        "a step of a band": {"rises": "One step up; the highest stays.", "falls": "One step down; the lowest stays."},
        "a light": {"day": "Daylight.", "dim": "Dusk or a dim room.", "dark": "Night: little is seen far off."},
        "the state of a door": {
            "open": "Stops nothing.",
            "ajar": "Stops sight, not movement or voice.",
            "shut": "Stops sight and movement.",
        },
        "what an object stops": {"movement": "Movement, not sight.", "sight": "Sight, not movement.", "both": "Both."},
        "a kind of ground": {
            "floor": "Indoors; rooms that walls and doors close are floor anyway.",
            "grass": "Lawn, a park.",
            "paving": "A path, a sidewalk, a drive.",
            "platform": "Beside tracks.",
            "sand": "A play area, bare earth.",
            "street": "What cars drive on.",
            "tracks": "What trains run on.",
            "water": "A pond, a pool.",
        },
        "a weapon that cover stops": WEAPONS,
        "a side": {
            "north": "Against what comes from the north (smaller y).",
            "east": "Against what comes from the east (larger x).",
            "south": "Against what comes from the south (larger y).",
            "west": "Against what comes from the west (smaller x).",
        },
        "a type of fact": {
            "bool": "yes or no.",
            "count": "A whole number between from and to.",
            "one_of": "One of the words under values.",
        },
        "a condition that may show": CONDITIONS,
        "a phase": {
            "dispatch": "Before arriving: radio and plan.",
            "approach": "Arriving: where to stand, whom to ask.",
            "contact": "Talking.",
            "crisis": "Danger now.",
            "resolution": "It comes to an end.",
            "aftercare": "Aid, family, report.",
        },
        "an outcome": {
            "peaceful": "Nobody is hurt or arrested.",
            "taken_into_custody": "In custody, not badly hurt.",
            "wounded": "The subject is wounded by force.",
            "killed": "The subject dies by force.",
            "officer_hurt": "An officer is hurt.",
            "bystander_hurt": "Somebody else is hurt.",
            "self_harm": "The subject harms themselves.",
            "got_away": "The subject gets away.",
        },
        "a state whose law is graded": {
            "california": "Penal Code 835a and the policy of Government Code 7286.",
            "delaware": "11 Del. C. 467.",
            "tennessee": "T.C.A. 40-7-108.",
            "washington": "RCW 10.120 and 9A.16.",
        },
        "a reading": READINGS,
        "a range": {
            "within": "A reasonable officer could well do this.",
            "arguable": "Reasonable officers would differ.",
            "outside": "No reasonable officer would, on what was known.",
        },
        "a duty": {
            "medical_aid": "Somebody is hurt: give or call for aid as soon as it is safe.",
            "intercede": "Another officer's force is clearly beyond what is necessary: step in.",
            "report": "Force was used or seen: report it.",
            "monitor_restrained": "Somebody is restrained or prone: turn and watch them.",
        },
        "a resource": {
            "backup": "More officers.",
            "supervisor": "A sergeant.",
            "crisis_team": "Crisis officers or clinicians.",
            "negotiator": "A negotiator.",
            "interpreter": "An interpreter.",
            "medics": "An ambulance crew.",
            "k9": "A dog and its handler.",
            "air_unit": "A helicopter or a drone.",
        },
        "a level of force": {
            "presence": "Being there, with authority.",
            "control": "Hands-on control.",
            "less_lethal": "Tools that are not expected to kill.",
            "deadly": "A substantial risk of death or serious bodily injury, such as a shot.",
        },
        "a tool": _TOOLS,
        "a tool that is carried": {
            tool: _TOOLS[tool] for tool in ("baton", "oc", "cew", "impact_launcher", "shield", "rifle")
        },
        "a part of the body": {
            "head": "The head.",
            "neck": "The neck.",
            "torso": "Chest, belly, back.",
            "limbs": "Arms and legs.",
            "back_or_neck_weight": "Weight on back or neck.",
            "vehicle": "The vehicle, not the person.",
        },
        "a purpose": {
            "defend_life": "To defend against death or serious bodily injury.",
            "arrest": "To make an arrest.",
            "prevent_escape": "To prevent an escape.",
            "overcome_resistance": "To overcome resistance.",
        },
        "a source": {
            "dispatch": "The dispatcher, by radio.",
            "heard": "The officer heard it, from nobody in particular.",
            "saw": "The officer saw it.",
            "partner": "The partner said it.",
            "family": "A relative said it.",
        },
        **{f"a value of {fact}": values for fact, values in VALUES.items()},
    }
)
"""Name of a list, as the tables of the format call it, to its words with their meanings."""
