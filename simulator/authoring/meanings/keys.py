"""What each key of each shape means: its sense, its unit, an example.

Keys that mean the same wherever they stand are in effect_keys.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from simulator.authoring.meanings.law_keys import LAW_KEYS

_PLACE_KEYS = {
    "the place": {
        "backdrop": "What stands behind the people, in a word: flat_hallway, street, park.",
        "light": "How light it is.",
        "rain": "yes where it rains.",
        "spots": "Where people can stand: ID: [x, y] in feet, x to the east, y to the south. hall: [14, 13].",
        "walls": "Walls: they stop movement and sight. {from: [22, 0], to: [22, 11]}.",
        "fences": "Fences: they stop movement, not sight.",
        "doors": "Doors by id: front_door: {from: [22, 11], to: [22, 15], starts: shut}.",
        "objects": "Things by id: a rectangle that stops something, or cover at a spot, or both.",
    },
    "a wall": {"from": "One end, [x, y] in feet.", "to": "The other end, [x, y] in feet."},
    "a door": {
        "from": "The hinge, [x, y] in feet.",
        "to": "The other end of the leaf, [x, y] in feet.",
        "starts": "How it stands at the start.",
    },
    "an object": {
        "from": "One corner of its rectangle, [x, y] in feet.",
        "to": "The opposite corner, [x, y] in feet.",
        "stops": "What it stops.",
        "at": "The spot at which it gives cover.",
        "covers_against": "The weapons that it gives cover against: [edged, firearm].",
        "from_side": "The side from which it gives cover.",
    },
}
_TOP_KEYS = {
    "a scenario": {
        "scenario": "The scenario's id, the same as its folder's name: knife_in_the_bedroom.",
        "title": "What the menu shows: Knife, alone in the bedroom.",
        "version": "A whole number; raise it when you change what is played or graded.",
        "set_in": "Where and when it plays; this says which law it is graded under.",
        "briefing": "What dispatch says before the first scene: a block of text (>-).",
        "objectives": "Ids of training objectives: [pc_13519_10_b_8].",
        "difficulty": "How hard it is, 1 to 10, and why.",
        "hinge": "What the law turns on here.",
        "content_note": "What somebody should know before playing: Self-harm is described.",
        "sign_off": "Who wrote and who reviewed it; empty until they have.",
        "people": "Everybody who acts or speaks, by id. officer is the trainee; one person at least is a subject.",
        "place": "Spots, walls, doors, objects: distances and lines of sight are derived from them.",
        "facts": "Your own facts, for guards: child_inside: {type: bool, starts: no}.",
        "known_at_start": "What the officer knows as the first scene opens, and from whom.",
        "not_known": "Facts that nobody has told yet; a reminder to the reader.",
        "variants": "Deals: one is drawn at the start, by seed; each may set facts and what is known.",
        "law_here": "The law's facts and appearances for every scene; a scene's law overrides it key by key.",
        "starts": "The first scene; where it is not said, the first in the file.",
        "scenes": "The scenes by id.",
        "endings": "The endings by id; a way leads to them as to a scene.",
        "promises": "What must never happen; check proves it over every situation, or shows the path.",
    },
    "a twin": {
        "scenario": "The twin's id, the same as its folder's name.",
        "twin_of": "The encounter beside this one that everything else is read from.",
        "title": "What the menu shows.",
        "version": "A whole number; raise it when you change what differs.",
        "differs": "The facts that have another value at the start, and why. Nothing else may differ.",
        "briefing": "What dispatch says before the first scene, where it is not said alike.",
        "content_note": "What somebody should know before playing, where it differs.",
        "hinge": "What the law turns on here, where it differs.",
        "sign_off": "Who wrote and who reviewed this twin.",
        "promises": "What must never happen in this twin; the other file's promises are not its own.",
        "known_at_start": "What the officer knows of the facts that differ, in the place of what the other file tells.",
    },
    "what differs": {
        "fact": "A fact with a value at the start in the other file.",
        "value": "The value that it has here.",
        "because": "Why the two are laid side by side, in a sentence.",
    },
    "set_in": {"state": "The state whose law is graded.", "date": "The day on which it plays: 2026-03-14."},
    "the difficulty": {"level": "1, easy, to 10.", "because": "What makes it so."},
    "the hinge": {
        "element": "The subdivision that it turns on: 835a(c)(2).",
        "fact": "The fact that it turns on: daniel.threatened.",
        "because": "How it turns on it, in a sentence.",
    },
    "a person": {
        "role": "What this person is in the encounter.",
        "name": "What people call them: Daniel. Shown with the lines.",
        "age": "In years.",
        "relation": "To the subject: sister.",
        "looks": "For drawing: {build: slight, hair: short, clothes: hooded_sweatshirt}.",
        "uniform": "no for plain clothes; officers wear one where nothing is said.",
        "tools": "What an officer carries besides the pistol: [baton, oc, cew].",
        "officer_weapon": "How an officer holds the weapon at the start.",
        "arousal": "How agitated this person is at the start; rises and falls move it.",
        "trust": "How far this person trusts the officer at the start; rises and falls move it.",
        "presentation": "varies: how they look is dealt by seed and changes nothing else.",
    },
    "a fact": {
        "type": "What kind of fact.",
        "starts": "Its value at the start.",
        "from": "The least a count can be.",
        "to": "The most a count can be.",
        "values": "The words that a one_of may be: [calm, loud].",
    },
    "what is known": {"from": "Who told it: a person, or dispatch, heard, saw, partner, family."},
    "a variant": {
        "weight": "How often it is dealt, against the others' weights: 1 to 1000.",
        "so": "Facts that are so in this deal: {child_inside: yes}.",
        "known": "What the officer knows at the start in this deal, as under known_at_start.",
    },
    "a promise": {
        "says": "The promise in a sentence.",
        "never": "What never happens.",
        "unless_chosen": "The choices (scene.choice) after which it may happen all the same.",
    },
    "never": {"ending": "The ending that is never reached."},
    "an ending": {
        "outcome": "How it ended; no standard of law reads this.",
        "says": "The text of the ending.",
        "support": "yes shows where somebody upset by this finds support.",
    },
}
_ACT_KEYS = {
    "id": "Its name; where it is not said, act_1, meanwhile_1, ...",
    "who": "The person who does it.",
    "at": "When, in decision time: 8 s. Before the deadline.",
    "do": "What is done, in words.",
    "sound": "A sound, in words; it is captioned: glass.",
    "line": "What is said: {PERSON: text}.",
}
_SCENE_KEYS = {
    "a scene": {
        "phase": "Which of the six phases of an encounter this is.",
        "backdrop": "What stands behind the people here, where it is not the place's.",
        "at": "Where people stand on entry: {officer: hall}. Who is not named stays.",
        "lines": "What is said and seen, in order: - PERSON: text; stage: and dispatch: are voices too.",
        "law": "The law's facts and appearances here, where they differ from law_here; lists replace.",
        "subject_side": "What this moment is like for the subject; the debrief shows it.",
        "cue": "A sign that can be noticed, and the choices that notice it or act on it. One, or a list.",
        "peril": "Somebody other than the subject is in danger now; not acting is a failure too.",
        "deadline": "Time to decide, from when the lines are read: 20 s. Give time to read the choices.",
        "on_deadline": "Where it goes when time runs out: as goes_to, or a mapping with effects and goes_to.",
        "meanwhile": "What goes on while the trainee thinks: lines and sounds at a time.",
        "acts": "What another does at a time unless a choice comes first; it may use force and go to a scene.",
        "duty": "Duties that open on entry, in story time: {medical_aid: {due: 30 s}}.",
        "choices": "What the trainee may do or say, by id.",
        "no_choice_without_adverse_finding": "Whatever is offered here draws an adverse finding under the law, and why that is meant.",
    },
    "a cue": {
        "shows": "The condition that shows: [suicidal].",
        "of": "The person in whom it shows.",
        "noticed_by": "Choices that show it was noticed: ids of this scene, or scene.choice.",
        "acted_on_by": "Choices that act on it: ids of this scene, or scene.choice.",
    },
    "the reason why no choice is without an adverse finding": {
        "because": "Why it is meant that who comes here can choose nothing that the law holds nothing against.",
    },
    "a peril": {
        "of": "Who is in danger: a person, or officer.",
        "averted_by": "Choices that avert it: ids of this scene, or scene.choice.",
    },
    "a duty": {"due": "The story time within which it is due: 30 s."},
    "an act": {**_ACT_KEYS, "force": "The force that is used; it is a decision of its own."},
    "a meanwhile entry": _ACT_KEYS,
    "a choice": {
        "do": "The act that the trainee reads: Step back and pull the door shut.",
        "say": "The words that the officer says. do and say may stand together.",
        "technique": "The techniques that this choice is, from training: [paraphrase]. Never named in its text.",
        "takes": "Story time that it takes: 40 s, 12 min.",
        "stays_here": "yes: no new scene, the countdown goes on, offered once unless again: yes.",
        "again": "yes: it may be chosen again in this scene.",
        "once": "yes: it is offered only once in a run.",
        "force": "The force that this choice uses.",
        "conduct": "What counsel would call this choice, with why and how far out of range. A word, or a mapping.",
        "exposes": "What this choice risks for officers: [hands_unwatched].",
    },
    "a way": {"scene": "The scene or ending that it leads to."},
    "a use of force": {
        "level": "How much force.",
        "tool": "With what.",
        "against": "Against whom.",
        "area": "Against which part of the body.",
        "purpose": "What for.",
        "rounds": "Shots; deadly force with a firearm is one where nothing is said.",
        "deadly_risk": "yes where this use risks death or serious bodily injury whatever the tool.",
    },
    "a range": {"is": "Where the choice lies against what a reasonable officer could do."},
    "conduct": {
        "word": "The word for it.",
        "range": "Where it lies: one word, or a list of {when, is, because}.",
        "contributed": "Did it bring about the force that may follow?",
        "mended_by": "Later choices (scene.choice) that undid it, such as stepping back out.",
    },
    "what is heard": {
        "from": "Who told it: a person, or dispatch, heard, partner, family.",
        "when": "A guard on what is so: what is told may follow it.",
    },
    "a line": {
        "id": "The line's id, for translation; simulator new-ids fills it in.",
        "when": "A guard on what the officer can know; else the line is not said.",
        "stage": "What is seen and heard, in words.",
        "dispatch": "The radio.",
    },
    "a guard on the officer": {
        "nearer_than": "Strictly nearer than so many feet: 15 ft.",
        "farther_than": "Strictly farther than so many feet: 21 ft.",
        "of": "The person concerned; the first subject where not said.",
        "at": "The officer stands at this spot, or at one of a list.",
        "barrier": "Something between the two stops movement.",
        "sees": "The officer has a line of sight to this person.",
        "behind_cover": "The officer stands behind cover against the person's weapon.",
    },
    "a guard": {
        "any": "One of these guards holds.",
        "all": "All of these guards hold.",
        "not": "This guard does not hold.",
        "knows": "The officer's view holds these values: {daniel.armed_with: edged}. Unknown is not held.",
        "officer": "Where the officer stands.",
        "chosen": "This choice (scene.choice), or one of a list, was chosen earlier in this run.",
        "called": "This resource was asked for.",
        "here": "This resource has arrived.",
        "warned": "A warning of force was given.",
        "identified": "The officer is known to be one.",
        "variant": "This deal was drawn. Only in ways, sees, acts and meanwhile: nobody knows the deal.",
    },
}

KEYS: Mapping[str, Mapping[str, str]] = MappingProxyType({**_TOP_KEYS, **_PLACE_KEYS, **_SCENE_KEYS, **LAW_KEYS})
"""Name of a shape to its keys with their meanings."""
