"""The debrief as a value: what happened, what was known, what the law asks, what else was open, and the chain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from simulator.law.finding import Effect, Outcome
from simulator.model.decision import By, Conduct
from simulator.model.inputs import Chose, Flagged, Waited
from simulator.scoring.grade import grade_run
from simulator.screens.framing import framed
from simulator.screens.notices import OTHERS, SCOPE, SECONDS
from simulator.screens.review import closing_lines, debrief_screen
from simulator.screens.values import LedgerRow, OpenView, Spoken, TimelineMark, Voice
from tests.scoring.runs import LAW, choose, grade, run

WHOLE = (
    *choose("ask_more", "drive_up", 5000),
    Chose("go_in", 7000),
    Waited(6000),
    Flagged(6500, ""),
    Chose("shoot", 7000),
    *choose("wait_for_medics", "give_aid"),
)


def reviewed(program, said=WHOLE, standard=LAW):
    log = run(program, said)
    return debrief_screen(program, log, grade_run(program, log, [LAW]), standard, "2026-03-14")


@pytest.fixture(scope="module")
def shown(gate):
    return reviewed(gate)


@pytest.fixture(scope="module")
def by_title(shown):
    return {beat.title: beat for beat in shown.beats}


def test_the_head_says_what_was_played_how_it_ended_and_under_which_text(shown):
    assert (shown.title, shown.subtitle) == ("A man at a gate", "California, 2026-03-14 · seed 0")
    assert (shown.ending, shown.duration_ms) == ("Sam is safe.", 85000)
    assert (shown.standard, shown.as_of) == ("California Penal Code 835a", "2026-03-14")


def test_a_run_that_stopped_says_so_and_an_empty_one_has_no_beats(gate):
    stopped = reviewed(gate, choose("drive_up"))
    assert stopped.ending == "The run stopped before an ending."
    assert [beat.title for beat in stopped.beats] == ["Drive up."]
    opened = reviewed(gate, ())
    assert (opened.beats, opened.duration_ms) == ((), 0)


def test_a_log_without_an_opening_names_no_seed(gate):
    from simulator.screens.review import _subtitle  # noqa: PLC0415 - the one branch that no run reaches

    assert _subtitle(gate.scenario, replace(run(gate), entries=())) == "California, 2026-03-14"


def test_notices_say_the_scope_others_force_and_our_own_choices(gate, shown):
    assert (shown.notices[:2], shown.notices[2]) == ((SCOPE, OTHERS), SECONDS)
    assert len(shown.notices) == 3 + len(LAW.design_choices)
    assert all(notice.startswith("Our choice, not the text's: ") for notice in shown.notices[3:])
    assert OTHERS not in reviewed(gate, choose("drive_up")).notices


def test_a_standard_that_was_not_in_force_is_told_once(gate):
    log = run(gate, WHOLE)
    card = grade_run(gate, log, [LAW], date(2015, 1, 1))
    notices = debrief_screen(gate, log, card, LAW, "2015-01-01").notices
    assert len([notice for notice in notices if "was not in force on 2015-01-01" in notice]) == 1


def test_a_standard_that_was_not_asked_gives_no_verdict_and_no_finding(gate):
    other = replace(LAW, id="another", title="Another text")
    beat = reviewed(gate, choose("drive_up"), other).beats[0]
    assert (beat.findings, beat.chain, beat.tone) == ((), (), "none")
    shot = reviewed(gate, choose("drive_up", "go_in", "shoot"), other).beats[-1]
    assert (shot.findings, shot.chain, shot.tone) == ((), (), "outside")


def test_every_decision_is_a_beat_in_order(shown):
    assert [(beat.n, beat.title, beat.by) for beat in shown.beats] == [
        (1, "Ask more.", "you"),
        (2, "Drive up.", "you"),
        (3, "Go in.", "you"),
        (4, "Reyes fires a beanbag.", "Officer Reyes"),
        (5, "Fire.", "you"),
        (6, "Wait.", "you"),
        (7, "Give aid.", "you"),
    ]


def test_a_beat_tells_what_had_happened_since_the_last_one(by_title):
    assert [line.words for line in by_title["Go in."].happened] == [
        "Arrived: medics.",
        "Go away!",
        "I mean it!",
        "(glass breaks)",
        "A dog runs past.",
    ]
    assert by_title["Drive up."].happened == (Spoken(voice=Voice.STAGE, words="Called: medics."),)
    assert by_title["Give aid."].happened[0].words == "Not done in time: medical aid."


def test_a_beat_tells_what_was_known_then_from_whom_and_since_when(by_title):
    assert by_title["Drive up."].knew == (
        "Sam: weapon, as perceived: a blunt object (from dispatch, 0:00)",
        "Weather: wet (from Ana, 0:00)",
    )
    assert "Sam: where the weapon or object is: raised (seen, 0:37)" in by_title["Fire."].knew
    assert not [words for words in by_title["Go in."].knew if "raised" in words]


def test_a_beat_shows_what_else_was_open_and_which_was_taken(by_title):
    assert by_title["Fire."].open == (
        OpenView(words="Sign to him."),
        OpenView(words="Step back."),
        OpenView(words="Fire.", taken=True),
    )
    assert not any(choice.taken for choice in by_title["Reyes fires a beanbag."].open)


def test_the_verdict_is_a_sentence_and_its_tone_that_of_a_use_of_force(by_title):
    assert (by_title["Fire."].tone, by_title["Reyes fires a beanbag."].tone) == ("contested", "outside")
    assert by_title["Fire."].verdict.endswith("justification under California Penal Code 835a is contestable.")
    assert "gives no verdict on this use of force" in by_title["Reyes fires a beanbag."].verdict
    assert by_title["Go in."].verdict.endswith("would weigh in the totality if force came.")
    assert by_title["Wait."].verdict.startswith("There is no force in this choice")
    assert {by_title[title].tone for title in ("Ask more.", "Go in.", "Wait.")} == {"none"}


def test_the_chain_of_force_names_the_earlier_choices_that_it_rests_on(by_title):
    assert by_title["Fire."].chain == ("Both ways: Go in.",)
    assert by_title["Go in."].chain == ()
    assert by_title["Wait."].chain == ()


def test_the_chain_says_against_where_a_choice_was_only_a_mistake(gate):
    text_of_bench = (*choose("drive_up", "move_to_the_bench", "go_in", "shoot"),)
    chain = reviewed(gate, text_of_bench).beats[-1].chain
    assert chain == ("Both ways: Go in.",)
    log = run(gate, text_of_bench)
    card = grade(gate, log)
    last = card.graded[-1]
    poor = tuple(one for one in last.decision.leading_up if one.word != "communicated")
    subject = Conduct(word="advanced", by=By.SUBJECT, choice="at_the_gate.go_in")
    alone = replace(last, decision=replace(last.decision, leading_up=(*poor, subject)))
    only = replace(card, graded=(*card.graded[:-1], alone))
    assert debrief_screen(gate, log, only, LAW, "").beats[-1].chain == ("Against: Go in.",)


def test_findings_against_come_first_and_carry_the_words_of_the_text(by_title):
    tones = [finding.tone for finding in by_title["Fire."].findings]
    assert tones == sorted(tones, key=[str(one) for one in (Effect.ADVERSE, Effect.SUPPORTS, Effect.NEUTRAL)].index)
    assert all(finding.statute == LAW.statute[finding.cites] for finding in by_title["Fire."].findings)
    assert all(finding.statute and finding.heading and finding.because for finding in by_title["Fire."].findings)
    assert "Go in." in {choice for finding in by_title["Fire."].findings for choice in finding.choices}
    assert "Go in." not in {choice for finding in by_title["Go in."].findings for choice in finding.choices}


def test_a_finding_says_names_of_facts_in_words_and_sentences_as_they_are(gate):
    log = run(gate, choose("drive_up"))
    card = grade(gate, log)
    verdict = card.graded[0].verdicts[0]
    odd = replace(
        verdict.findings[0],
        facts=("sam.armed_with", "He has a bat.", "Bat"),
        choices=("on_the_way.ask_more", "elsewhere.go", "on_the_way.nothing"),
        design_choice="conduct_step",
    )
    told = replace(card, graded=(replace(card.graded[0], verdicts=(replace(verdict, findings=(odd,)),)),))
    finding = debrief_screen(gate, log, told, LAW, "").beats[0].findings[0]
    assert finding.facts == ("Sam: weapon, as perceived", "He has a bat.", "Bat")
    assert finding.choices == ("Ask more.", "elsewhere.go", "on_the_way.nothing")
    assert finding.design_choice == LAW.design_choices["conduct_step"]


def test_practice_marks_are_words_in_plain_english(by_title):
    marks = {(view.mark, view.word) for view in by_title["Go in."].practice}
    assert ("concern", "exposed position") in marks
    assert ("remark", "rushed") in marks
    assert ("credit", "calm tone") in marks


def test_a_beat_shows_the_map_of_its_moment_and_the_other_side(by_title):
    assert by_title["Go in."].subject_side == "They came."
    sam = next(marker for marker in by_title["Fire."].map.markers if marker.person == "sam")
    assert (sam.spot, sam.seen) == ("porch", True)


def test_a_beat_remembers_where_somebody_was_last_seen(gate):
    beats = reviewed(gate, choose("drive_up", "shut_the_gate", "ask_his_name")).beats
    sam = next(marker for marker in beats[-1].map.markers if marker.person == "sam")
    assert (sam.spot, sam.seen) == ("porch", False)


def test_the_timeline_is_in_order_and_holds_each_kind_of_moment(shown):
    times = [mark.at_ms for mark in shown.timeline]
    assert times == sorted(times)
    assert {mark.kind for mark in shown.timeline} == {"decision", "force", "reveal", "move", "flag", "duty", "end"}
    assert TimelineMark(at_ms=44500, kind="force", words="Fire.", beat=4, tone="contested") in shown.timeline
    assert TimelineMark(at_ms=44000, kind="flag", words="Marked") in shown.timeline
    assert TimelineMark(at_ms=500, kind="reveal", words="Learned: Weather") in shown.timeline
    assert TimelineMark(at_ms=85000, kind="end", words="Sam is safe.") in shown.timeline
    assert [mark.words for mark in shown.timeline if mark.kind == "move"] == [
        "on the way",
        "at the gate",
        "standoff",
        "down",
    ]


def test_a_flag_keeps_its_note(gate):
    marks = reviewed(gate, (*choose("drive_up"), Flagged(500, "Look here."))).timeline
    assert [mark.words for mark in marks if mark.kind == "flag"] == ["Look here."]


def test_the_ledger_sets_what_was_so_beside_what_was_known(shown):
    rows = {row.fact: row for row in shown.ledger}
    assert rows["Weather"] == LedgerRow(fact="Weather", so="dry", known=("0:00 from Ana: wet",))
    assert rows["Dog inside"].known == ("never learned",)
    assert rows["Sam: weapon, as perceived"].known == (
        "0:00 from dispatch: a blunt object",
        "0:30 seen: a blunt object",
    )
    assert rows["Sam: weapon, as perceived"].read_by_law
    assert not rows["Weather"].read_by_law


def test_the_ledger_says_a_reading_the_same_way_on_both_sides(shown):
    flight = next(row for row in shown.ledger if row.fact == "Sam is running from arrest")
    assert (flight.so, flight.known) == ("no", ("0:30 seen: no",))


def test_what_happened_after_the_last_decision_closes_the_debrief(gate):
    assert [line.words for line in closing_lines(gate, run(gate, WHOLE))] == ["Not done in time: report."]
    assert closing_lines(gate, run(gate, choose("drive_up")))[0].words == "Go away!"


def test_no_screen_of_the_debrief_speaks_of_legal_or_of_points(shown):
    said = repr(
        replace(shown, notices=(), curves=(), beats=tuple(replace(one, findings=()) for one in shown.beats))
    ).lower()
    assert not [word for word in ("illegal", " points", "score") if word in said]


def test_no_code_of_a_verdict_reaches_a_reader(shown):
    said = " ".join(beat.verdict for beat in shown.beats)
    assert not [outcome for outcome in Outcome if outcome.value in said]


def test_every_choice_of_a_moment_says_which_endings_it_left(shown):
    drive_up = shown.beats[1].roads
    assert [(road.words, road.taken) for road in drive_up.roads] == [("Drive up.", True)]
    assert all(ending.outcome == "peaceful" for road in drive_up.roads for ending in road.endings)
    assert "no grade reads it" in shown.roads_notice
    assert [line.words for line in shown.closing] == ["Not done in time: report."]


def test_the_curves_are_named_after_the_people(shown):
    assert [curve.title for curve in shown.curves] == [
        "Distance to Sam",
        "Sam: arousal",
        "Sam: trust",
        "Endings within reach",
    ]
    distance, arousal, _, endings = shown.curves
    assert (distance.words_at(-1), arousal.words_at(0) in arousal.bands, endings.words_at(0)) == ("", True, "1 ending")


def test_a_fact_that_could_have_been_asked_names_the_choice(gate):
    rows = {row.fact: row for row in reviewed(gate, choose("drive_up")).ledger}
    assert (rows["Weather"].not_asked, rows["Weather"].known) == (("Ask more.",), ("never learned",))


def test_the_maps_of_a_run_keep_one_frame_while_it_serves(shown):
    before = None
    for beat in shown.beats:
        assert beat.map == framed(replace(beat.map, frame=None), before)
        before = beat.map
    assert len({beat.map.frame for beat in shown.beats}) < len(shown.beats)
