"""Every page of the window with something on it, by its name: each lays itself out in a rectangle, at a measure."""

from dataclasses import replace

import window_samples as samples
from author_samples import LOOKING
from fake_driver import ClassDriver

from simulator.cli.setting import settings_screen
from simulator.cli.settings import Settings
from simulator.cli.trainees import OPAQUE
from simulator.screens.contested import with_written
from simulator.screens.key_map import KeyMap
from simulator.screens.menu_values import MenuScreen
from simulator.window.author import author_page
from simulator.window.front import keys_room, menu_page, settings_room, trainee_room
from simulator.window.front import pages as front_pages
from simulator.window.front.choosing import OTHERS, Choosing
from simulator.window.house import House
from simulator.window.play import class_page, encounter_page
from simulator.window.play.class_room import ClassRoom
from simulator.window.play.clock import DecisionClock
from simulator.window.play.moment import Moment
from simulator.window.review import account_page, contest_page, debrief_page, note_room
from simulator.window.sheet.text_box import TextBox


def moment(screen, **more):
    clock = DecisionClock()
    clock.show(screen, 0)
    return Moment(screen=screen, clock=clock, **more)


def review(beat, tab="moment"):
    return debrief_page.Review(screen=samples.DEBRIEF, at_ms=samples.BEATS[beat].at_ms, beat=beat, tab=tab, forks=True)


def beside(two):
    return replace(review(1, "beside"), beside=samples.BESIDE, two=two)


def asking(at, words):
    return account_page.Asking(screen=samples.ACCOUNT, at=at, box=TextBox(words))


def contesting(title, beat):
    return contest_page.Contesting(
        beat=samples.BEATS[beat],
        title=title,
        picked=0,
        mark="remark",
        reason=TextBox("Ask what he saw."),
        by=TextBox("i-4"),
    )


def near(measure):
    return replace(LOOKING, view=author_page.near(LOOKING, measure))


PAGES = {
    "menu": lambda *at: menu_page.lay_out(Choosing(screen=samples.MENU, slug="knife_in_the_bedroom"), *at),
    "menu of thirty, for a trainee": lambda *at: menu_page.lay_out(
        Choosing(screen=samples.THIRTY, slug="call_20", sets=True, enrols=True, told="Opening …"), *at
    ),
    "menu, something is found": lambda *at: menu_page.lay_out(
        Choosing(screen=samples.THIRTY, sets=True, enrols=True).finding("house in the fog"), *at
    ),
    "menu, nothing is found": lambda *at: menu_page.lay_out(
        Choosing(screen=samples.THIRTY, sets=True, enrols=True).finding("a word that nobody wrote " * 9), *at
    ),
    "menu, runs of what is gone": lambda *at: menu_page.lay_out(Choosing(screen=samples.THIRTY, slug=OTHERS), *at),
    "menu, nothing installed": lambda *at: menu_page.lay_out(Choosing(screen=MenuScreen(rows=())), *at),
    "a trainee's id": lambda *at: trainee_room.lay_out(trainee_room.Line("Ana Reyes " * 7), OPAQUE, *at),
    "settings": lambda *at: settings_room.lay_out(
        replace(
            settings_screen(Settings(palette="contrast")), notices=("They cannot be kept here: the disk is full.",)
        ),
        *at,
    ),
    "keys": lambda *at: keys_room.lay_out(KeyMap({"flag": "g"}), "", keys_room.ABOUT, *at),
    "keys, one is waited for": lambda *at: keys_room.lay_out(KeyMap(), "map", KeyMap().fault("map", "f"), *at),
    "briefing": lambda *at: front_pages.briefing(samples.BRIEFING, *at),
    "hallway": lambda *at: encounter_page.lay_out(moment(samples.ENCOUNTER, reading=True), *at),
    "hallway, map up": lambda *at: encounter_page.lay_out(moment(samples.ENCOUNTER, map_up=True), *at),
    "six choices": lambda *at: encounter_page.lay_out(moment(samples.SIX, reading=True), *at),
    "six choices, map up": lambda *at: encounter_page.lay_out(moment(samples.SIX, map_up=True), *at),
    "yard": lambda *at: encounter_page.lay_out(
        moment(samples.YARD, before=samples.ENCOUNTER.lines, notice="This moment is marked for the debrief."), *at
    ),
    "ending of a test": lambda *at: front_pages.ending(replace(samples.ENDING, held="This was a test. " * 6), *at),
    "menu with a test": lambda *at: menu_page.lay_out(
        Choosing(
            slug="knife_in_the_bedroom",
            screen=replace(samples.MENU, sessions=tuple(replace(run, held=True) for run in samples.MENU.sessions)),
        ),
        *at,
    ),
    "ending": lambda *at: front_pages.ending(samples.ENDING, *at),
    "ending, before the account": lambda *at: front_pages.ending(samples.ENDING, *at, writes=True),
    "a question": lambda *at: account_page.question(asking(0, ""), *at),
    "a question, answered": lambda *at: account_page.question(asking(1, samples.ANSWER), *at),
    "remarks": lambda *at: account_page.remarks(samples.REMARKS, *at),
    "moment": lambda *at: debrief_page.lay_out(review(2), *at),
    "moment without force": lambda *at: debrief_page.lay_out(review(0), *at),
    "ledger": lambda *at: debrief_page.lay_out(review(1, "ledger"), *at),
    "ledger revealed": lambda *at: debrief_page.lay_out(replace(review(1, "ledger"), revealed=True), *at),
    "roads": lambda *at: debrief_page.lay_out(replace(review(1, "roads"), playing=True, speed=8), *at),
    "roads that were not yours": lambda *at: debrief_page.lay_out(review(2, "roads"), *at),
    "other side": lambda *at: debrief_page.lay_out(review(1, "other"), *at),
    "other side unsaid": lambda *at: debrief_page.lay_out(review(2, "other"), *at),
    "course": lambda *at: debrief_page.lay_out(review(1, "course"), *at),
    "added": lambda *at: debrief_page.lay_out(review(1, "written"), *at),
    "added, and may write": lambda *at: debrief_page.lay_out(
        replace(review(1, "written"), notes=True, told="Kept. Moment 2: Went to the doorway"), *at
    ),
    "a note": lambda *at: note_room.lay_out("Moment 3: Officer Reyes fires", TextBox("Ask what he saw."), *at),
    "a note, nearly lost": lambda *at: note_room.lay_out("The whole run", TextBox("Ask."), *at, leaving=True),
    "a mark put otherwise": lambda *at: contest_page.lay_out(contesting(contest_page.MARKS, 1), *at),
    "a finding disputed": lambda *at: contest_page.lay_out(
        replace(contesting(contest_page.DISPUTES, 2), told="Give the reason: without one nothing is kept."), *at
    ),
    "contested": lambda *at: debrief_page.lay_out(
        replace(review(1), screen=with_written(samples.DEBRIEF, samples.CONTESTED), notes=True, contests=True), *at
    ),
    "a damaged record": lambda *at: debrief_page.lay_out(replace(review(2), screen=samples.DAMAGED), *at),
    "a damaged record, named": lambda *at: debrief_page.lay_out(
        replace(review(2, "about"), screen=samples.DAMAGED), *at
    ),
    "a record that cannot be replayed": lambda *at: debrief_page.lay_out(
        debrief_page.Review(screen=samples.BARE, tab="about", notes=True), *at
    ),
    "the room is asked": lambda *at: class_page.lay_out(
        class_page.Asked(screen=samples.ENCOUNTER, number=2, hands={1: 4, 2: 17, 4: 101}), *at
    ),
    "hallway, for the room": lambda *at: ClassRoom(ClassDriver(), House(ClassDriver()), samples.ENCOUNTER, 0).lay_out(
        *at[:2], 0
    ),
    "beside which": lambda *at: debrief_page.lay_out(replace(review(1, "beside"), beside=samples.BESIDE), *at),
    "beside": lambda *at: debrief_page.lay_out(beside(samples.TWO_RUNS), *at),
    "beside one that is the same": lambda *at: debrief_page.lay_out(
        beside(replace(samples.TWO_RUNS, rows=samples.TWO_RUNS.rows[:1], part=None)), *at
    ),
    "beside, refused": lambda *at: debrief_page.lay_out(beside("The play cannot be walked. " * 4), *at),
    "other standards": lambda *at: debrief_page.lay_out(review(2, "standards"), *at),
    "other standards without force": lambda *at: debrief_page.lay_out(review(0, "standards"), *at),
    "hallway, paused": lambda *at: encounter_page.lay_out(
        moment(samples.ENCOUNTER, pauses=True, paused=True, notice="Paused. The clock stands still."), *at
    ),
    "hallway, without deadlines": lambda *at: encounter_page.lay_out(moment(samples.SIX, pauses=True, waits=True), *at),
    "hallway, for its author": lambda *at: encounter_page.lay_out(moment(samples.ENCOUNTER, author=True), *at),
    "author": lambda *at: author_page.lay_out(LOOKING, *at),
    "author, near": lambda *at: author_page.lay_out(near(at[1]), *at),
    "author, no drawing": lambda *at: author_page.lay_out(replace(LOOKING, drawing="It needs a package."), *at),
    "about": lambda *at: debrief_page.lay_out(review(1, "about"), *at),
}
