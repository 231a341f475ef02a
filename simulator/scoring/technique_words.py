"""Why each trained technique is worth crediting, in a sentence of our own. It refuses to grade."""

from __future__ import annotations

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        "introduce_self": "You said who you are; a person who knows who is talking has less to fear.",
        "say_why": "You said why you were there; people want to know why before they do as asked.",
        "open_question": "An open question lets the other person talk, and talking takes time and heat out.",
        "paraphrase": "You gave back what was said in your own words, so it was plain that you had listened.",
        "label_emotion": "You named the feeling; a feeling that is heard presses less.",
        "mirror": "You took up the last words, which invites more of them.",
        "summarise": "You summed up what you had heard, which shows the whole of it was taken in.",
        "minimal_encourager": "A short sign that you are listening keeps the other person talking.",
        "effective_pause": "You left a silence, and with it time to think.",
        "i_message": "You said how it looks from where you stand, without blame.",
        "offer_choice": "You gave a choice; options work where threats do not.",
        "ask_name": "You asked for a name and used it.",
        "calm_tone": "A low, even voice lowers the other one.",
        "one_voice": "One officer spoke, so there was one thing to listen to.",
        "clear_single_command": "One clear request at a time can be followed.",
        "warn": "You warned before force, so there was a chance to comply.",
        "ask_about_suicide": "You asked about suicide in plain words; asking does not plant the thought.",
        "ask_about_medication": "You asked what the person takes, which tells what the next minutes may bring.",
        "ask_about_voices": "You asked what the person hears and what it says.",
        "reassure": "You told the person that you are there to help, and what would happen next.",
        "do_not_argue_with_delusion": "You neither argued with what was seen nor agreed with it.",
        "reduce_stimulation": "Less light, noise and crowd leaves less to react to.",
        "use_family_or_carer": "You used somebody who knows the person.",
        "plain_words": "Few, literal words are easier to follow under strain.",
        "wait_for_answer": "You gave time to answer before the next word.",
        "sign_or_write": "You found a way to be understood that was not shouting.",
        "limit_touch": "You did not touch without need.",
        "call_crisis_team": "You asked for people trained for a crisis, early enough to matter.",
        "call_negotiator": "You asked for a negotiator.",
        "call_interpreter": "You asked for an interpreter.",
        "tactical_pause": "You stopped to think before you moved.",
        "keep_distance": "Distance is time, and time is choices.",
        "make_distance": "You made distance; the law does not call repositioning a retreat (835a(d)).",
        "use_cover": "Cover buys the time that talking needs.",
        "keep_barrier": "Something solid between you is time for both.",
        "contain": "You held the person in place without closing in.",
        "reposition": "You moved to where you had more time; the law does not call that a retreat (835a(d)).",
        "disengage_when_no_one_is_at_risk": "Nobody was in danger, and leaving was the safest thing to do.",
        "slow_down": "Nothing called for haste, and you did not make any.",
        "gather_information": "You found out more before you acted.",
        "plan_and_roles": "Everybody knew what he or she was to do.",
        "call_backup": "You asked for help before you needed it.",
        "stage_medics": "Medics were near before anybody was hurt.",
        "stage_less_lethal": "A less-lethal tool was ready before it was needed.",
        "clear_bystanders": "You moved others out of danger.",
        "ask_dispatch": "You asked dispatch what else was known.",
        "brief_partner": "Your partner knew what you knew.",
        "watch_hands": "You kept your eyes on the hands.",
        "search": "You made sure that no weapon was left within reach.",
        "cover_partner": "You kept your partner covered.",
        "check_backdrop": "You looked at what stood behind.",
        "low_ready": "The muzzle stayed down while it could.",
        "holster_when_safe": "The weapon went away as soon as that was safe.",
        "give_aid": "You gave aid at once.",
        "recovery_position": "You put the person where breathing is easy, and watched.",
        "reassess": "You looked again before you went on.",
        "intercede": "You stepped in when another went too far.",
        "report_force": "You reported the force.",
        "look_after_family": "You looked after those who had to watch.",
    }
)
"""Technique to sentence; every technique has one, by test."""

DUTIES = MappingProxyType(
    {
        "medical_aid": (
            "Aid came as soon as it was safe.",
            "Somebody was hurt, and aid did not come in the time there was.",
        ),
        "intercede": ("You stepped in.", "Another officer's force went on, and you did not step in."),
        "report": ("The force was reported.", "Force was used or seen, and was not reported in the time there was."),
        "monitor_restrained": (
            "Somebody restrained was watched.",
            "Somebody lay restrained or prone, and nobody was set to watch the breathing.",
        ),
    }
)
"""Duty to the sentence when it was met and when it was missed."""
