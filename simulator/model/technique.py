"""The trained techniques, in their families, and the good conduct that each one is.

It is for one closed list that choices name and PRACTICE credits. It refuses to rank: no technique is worth more.
"""

from __future__ import annotations

from types import MappingProxyType

_VERBAL = (
    "introduce_self say_why open_question paraphrase label_emotion mirror summarise minimal_encourager effective_pause"
)
_VERBAL += " i_message offer_choice ask_name calm_tone one_voice clear_single_command warn"
_CRISIS = (
    "ask_about_suicide ask_about_medication ask_about_voices reassure do_not_argue_with_delusion reduce_stimulation"
)
_CRISIS += " use_family_or_carer plain_words wait_for_answer sign_or_write limit_touch call_crisis_team call_negotiator"
_CRISIS += " call_interpreter"
_SPACE = "tactical_pause keep_distance make_distance use_cover keep_barrier contain reposition"
_SPACE += " disengage_when_no_one_is_at_risk slow_down"
_PLAN = "gather_information plan_and_roles call_backup stage_medics stage_less_lethal clear_bystanders ask_dispatch"
_PLAN += " brief_partner"
_SAFETY = "watch_hands search cover_partner check_backdrop low_ready holster_when_safe"
_AFTER = "give_aid recovery_position reassess intercede report_force look_after_family"

FAMILIES = MappingProxyType(
    {
        "verbal_persuasion": tuple(_VERBAL.split()),
        "crisis_intervention": tuple(_CRISIS.split()),
        "time_and_distance": tuple(_SPACE.split()),
        "planning_and_resources": tuple(_PLAN.split()),
        "safety": tuple(_SAFETY.split()),
        "aftercare": tuple(_AFTER.split()),
    }
)
"""Family to techniques, in the order of training."""

FAMILY_OF = MappingProxyType({technique: family for family, members in FAMILIES.items() for technique in members})

_CONDUCT = {
    "kept_distance": "keep_distance make_distance",
    "used_cover": "use_cover keep_barrier",
    "repositioned": "reposition make_distance",
    "contained": "contain",
    "took_time": "tactical_pause slow_down effective_pause wait_for_answer",
    "communicated": "introduce_self say_why open_question paraphrase label_emotion mirror summarise i_message offer_choice"
    " ask_name calm_tone ask_about_suicide ask_about_medication ask_about_voices reassure plain_words sign_or_write",
    "warned": "warn",
    "planned": "plan_and_roles brief_partner",
    "resources_called": "call_backup stage_medics call_crisis_team call_negotiator call_interpreter",
    "less_lethal_ready": "stage_less_lethal",
    "protected_others": "clear_bystanders",
    "muzzles_down": "low_ready holster_when_safe",
}
GOOD_CONDUCT = MappingProxyType(
    {
        technique: tuple(word for word, members in _CONDUCT.items() if technique in members.split())
        for technique in FAMILY_OF
    }
)
"""Technique to the words of conduct.py's good list that it is."""

IDENTIFIES = frozenset({"introduce_self"})
"""Techniques that say that this is an officer."""

WARNS = frozenset({"warn"})
"""Techniques that warn of force. `clear_single_command` is no warning."""
