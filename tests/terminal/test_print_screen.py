from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.screens.values import (
    BeatView,
    BriefingScreen,
    ChoiceRow,
    DebriefScreen,
    EncounterScreen,
    EndingScreen,
    Figure,
    FindingView,
    LedgerRow,
    Map,
    MenuRow,
    MenuScreen,
    OpenView,
    Outline,
    PracticeView,
    SessionRow,
    Spoken,
    Stage,
    TimelineMark,
    Voice,
)
from simulator.terminal.lines import clock, plain, seconds
from simulator.terminal.printed import print_screen

MENU = MenuScreen(
    rows=(
        MenuRow(slug="bench", title="A man on a bench", difficulty=2, because="Nobody is armed."),
        MenuRow(slug="knife", title="Knife, alone", difficulty=6, content_note="Self-harm is described."),
    ),
    sessions=(
        SessionRow(session="abc", title="Knife, alone", started="2026-03-14T09:00:00+00:00"),
        SessionRow(session="def", title="Knife, alone", started="2026-03-13", ending="he_is_safe"),
    ),
    notices=("One encounter cannot be played.",),
    scope="Training, not legal advice.",
)
MOMENT = EncounterScreen(
    title="Knife, alone",
    where="Hall · dim",
    story_ms=65_000,
    stage=Stage(
        backdrop="flat",
        light="dim",
        figures=(
            Figure(
                person="d", name="Daniel", role="subject", pose="tense", holds="edged", weapon="held", distance_ft=21
            ),
        ),
    ),
    map=Map(
        outlines=(Outline(kind="door", name="bedroom door", start=(0, 0), end=(1, 1), state="ajar"),), facts=("14 ft",)
    ),
    lines=(
        Spoken(voice=Voice.PERSON, speaker="Daniel", aside="through the door", words="Leave me alone!"),
        Spoken(voice=Voice.STAGE, words="A glass breaks."),
        Spoken(voice=Voice.RADIO, speaker="Dispatch", words="Medics in five."),
    ),
    notes=("Your pistol: holstered",),
    choices=(
        ChoiceRow(number=1, choice="talk", say="I'd like to hear what today was like."),
        ChoiceRow(number=2, choice="fire", do="Fire.", force=True),
    ),
    deadline_ms=20_000,
    clock_ms=8_000,
    reading_ms=2_500,
)
DEBRIEF = DebriefScreen(
    title="Knife, alone",
    subtitle="California, 2026-03-14 · seed 1",
    ending="Daniel lives.",
    duration_ms=65_000,
    standard="Penal Code 835a",
    as_of="2026-03-14",
    timeline=(TimelineMark(at_ms=5000, kind="decision", words="Fire.", beat=0, tone="contested"),),
    beats=(
        BeatView(
            n=1,
            at_ms=5000,
            title="Fire.",
            by="you",
            tone="contested",
            verdict="On the facts presented, justification under Penal Code 835a is contestable.",
            happened=(Spoken(voice=Voice.PERSON, speaker="Daniel", words="Get out!"),),
            knew=("Daniel: weapon, as perceived: an edged weapon (from dispatch, 0:00)",),
            findings=(
                FindingView(
                    cites="835a(e)(2)",
                    heading="imminent",
                    reading="mixed",
                    tone="adverse",
                    because="He had not moved.",
                    facts=("distance",),
                    would_change_if="he raised the knife",
                    statute="A threat is imminent\nwhen ...",
                    choices=("Go in.",),
                    design_choice="Two limbs of three.",
                ),
                FindingView(
                    cites="835a(e)(2)",
                    heading="ability",
                    reading="clear",
                    tone="supports",
                    because="A knife.",
                    statute="x",
                ),
            ),
            practice=(PracticeView(mark="concern", word="keep barrier", because="You left the door."),),
            open=(OpenView(words="Fire.", taken=True), OpenView(words="Talk.", note="led to no force")),
            chain=("Go in.",),
            subject_side="Heavy steps.",
        ),
    ),
    ledger=(LedgerRow(fact="child inside", so="no", known=("never learned",), read_by_law=True),),
    notices=("Training, not legal advice.",),
)
SCREENS = (
    MENU,
    MOMENT,
    DEBRIEF,
    BriefingScreen(
        title="Knife", call=("Go.",), known=("A knife (dispatch)",), with_you=("Reyes",), content_note="x", set_in="CA"
    ),
    EndingScreen(title="Knife", says="Daniel lives.", support="Call 988."),
)


def test_the_menu_as_text():
    assert print_screen(MENU, 60) == (
        "De-escalation training simulator\n"
        "\n"
        "Training, not legal advice.\n"
        "\n"
        "One encounter cannot be played.\n"
        "\n"
        "Encounters:\n"
        "\n"
        "1. A man on a bench. Difficulty 2 of 10 (Nobody is armed).\n"
        "\n"
        "2. Knife, alone. Difficulty 6 of 10.\n"
        "   Content: Self-harm is described.\n"
        "\n"
        "Earlier runs:\n"
        "  3. Knife, alone, 2026-03-14T09:00:00+00:00, not finished,\n"
        "    can be resumed. Session abc.\n"
        "  4. Knife, alone, 2026-03-13, ended: he is safe. Session\n"
        "    def.\n"
    )


def test_a_moment_of_play_as_text():
    assert print_screen(MOMENT, 70) == (
        "Hall · dim. Time 1:05.\n"
        "\n"
        "In sight:\n"
        "  Daniel, subject, tense, holds: edged, weapon held, 21 ft away.\n"
        "\n"
        "Around you:\n"
        "  14 ft.\n"
        "  Bedroom door: ajar.\n"
        "\n"
        "Notes:\n"
        "  Your pistol: holstered\n"
        "\n"
        "Daniel (through the door): Leave me alone!\n"
        "A glass breaks.\n"
        "Radio, Dispatch: Medics in five.\n"
        "\n"
        "You may:\n"
        "  1. Say: “I'd like to hear what today was like.”\n"
        "  2. Fire. (use of force)\n"
        "\n"
        "2.5 seconds for reading do not count. Then 12 seconds to decide; your\n"
        "time is measured.\n"
    )


def test_ways_out_are_told_as_text():
    told = replace(MOMENT, map=replace(MOMENT.map, exits=(("the gate", (0, 0)), ("the stairs", (9, 9)))))
    assert "\n  Ways out: the gate, the stairs.\n" in print_screen(told, 70)


def test_the_debrief_as_text():
    assert print_screen(DEBRIEF, 100) == (
        "Debrief: Knife, alone\n"
        "\n"
        "California, 2026-03-14 · seed 1\n"
        "\n"
        "How it ended: Daniel lives.\n"
        "\n"
        "It took 1:05. Reviewed under Penal Code 835a, as of 2026-03-14.\n"
        "\n"
        "Before you read:\n"
        "  Training, not legal advice.\n"
        "\n"
        "Moment 1, 0:05. You: Fire.\n"
        "\n"
        "  On the facts presented, justification under Penal Code 835a is contestable.\n"
        "\n"
        "  What happened:\n"
        "    Daniel: Get out!\n"
        "\n"
        "  What you knew:\n"
        "    Daniel: weapon, as perceived: an edged weapon (from dispatch, 0:00)\n"
        "\n"
        "  What the law asks:\n"
        "\n"
        "    835a(e)(2), imminent: mixed; it speaks against the officer.\n"
        "      He had not moved.\n"
        "      Facts: distance\n"
        "      Choices it names: Go in.\n"
        "      It would change if: he raised the knife\n"
        "      Our choice, not the text's: Two limbs of three.\n"
        "      The text of 835a(e)(2): “A threat is imminent when ...”\n"
        "\n"
        "    835a(e)(2), ability: clear; it speaks for the officer.\n"
        "      A knife.\n"
        "\n"
        "  What led up to it (earlier choices, oldest first):\n"
        "    Go in.\n"
        "\n"
        "  Practice:\n"
        "    Concern, keep barrier: You left the door.\n"
        "\n"
        "  What else was open:\n"
        "    Taken: Fire.\n"
        "    Open: Talk. (led to no force)\n"
        "\n"
        "  From the other side:\n"
        "    Heavy steps.\n"
        "\n"
        "The facts (what was so; what was known, when and from whom):\n"
        "  child inside (read by the law). So: no. Known: never learned.\n"
        "\n"
        "In order of time:\n"
        "  0:05 Fire.\n"
    )


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: type(screen).__name__)
@given(width=st.integers(min_value=20, max_value=200))
def test_no_line_is_wider_than_asked(screen, width):
    assert max(len(line) for line in print_screen(screen, width).splitlines()) <= width


@given(st.text())
def test_nothing_that_is_said_can_steer_a_terminal(words):
    printed = print_screen(EndingScreen(title="x", says=words))
    assert all(letter.isprintable() or letter == "\n" for letter in printed)
    assert plain(words).isprintable()


def test_an_untimed_moment_says_so():
    printed = print_screen(EncounterScreen(title="x", where="x", story_ms=0, stage=MOMENT.stage, map=Map(), lines=()))
    assert "No deadline here." in printed


@pytest.mark.parametrize(
    ("ms", "words"), [(1000, "1 second"), (2500, "2.5 seconds"), (0, "0 seconds"), (60_000, "60 seconds")]
)
def test_times_are_said_as_people_say_them(ms, words):
    assert seconds(ms) == words
    assert clock(3_725_000) == "62:05"
