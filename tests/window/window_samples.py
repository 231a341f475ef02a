"""Rich screens to paint in tests and benchmarks: every field filled, nothing real."""

from dataclasses import replace

from simulator.screens.account import AccountScreen, QuestionView, RemarksView, RemarkView
from simulator.screens.compared import ComparedView, ComparisonView, DifferenceView, OutcomeView
from simulator.screens.looked_back import CurveView, EndingView, OtherSideView, RoadsView, RoadView
from simulator.screens.menu import modes
from simulator.screens.two_runs import BesideView, DoneView, RowView, TwoRunsView
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
    Marker,
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
from simulator.screens.written import WrittenView

DANIEL = Figure(
    person="daniel",
    name="Daniel",
    role="subject",
    pose="despairing",
    holds="edged",
    weapon="held",
    looks=(("build", "slight"), ("hair", "short"), ("clothes", "hooded_sweatshirt")),
    distance_ft=20,
)
REYES = Figure(
    person="reyes",
    name="Officer Reyes",
    role="partner",
    pose="tense",
    holds="impact_launcher",
    weapon="held",
    distance_ft=6,
)
ANA = Figure(
    person="ana",
    name="Ana",
    role="family",
    pose="agitated",
    looks=(("hair", "long"), ("clothes", "dress")),
    distance_ft=9,
)
HALL = Map(
    outlines=(
        Outline(kind="wall", name="", start=(0, 8), end=(22, 8)),
        Outline(kind="wall", name="", start=(0, 18), end=(22, 18)),
        Outline(kind="wall", name="", start=(22, 0), end=(22, 11)),
        Outline(kind="wall", name="", start=(22, 15), end=(22, 26)),
        Outline(kind="wall", name="", start=(22, 0), end=(38, 0)),
        Outline(kind="wall", name="", start=(38, 0), end=(38, 26)),
        Outline(kind="wall", name="", start=(22, 26), end=(38, 26)),
        Outline(kind="door", name="Bedroom door", start=(22, 11), end=(22, 15), state="ajar"),
        Outline(kind="object", name="Bed", start=(28, 9), end=(32, 17)),
        Outline(kind="object", name="Cabinet", start=(9, 8), end=(12, 10), cover=True),
    ),
    markers=(
        Marker(person="officer", name="You", role="officer", at=(14, 13), spot="hall"),
        Marker(person="reyes", name="Officer Reyes", role="partner", at=(9, 15), spot="landing"),
        Marker(person="ana", name="Ana", role="family", at=(4, 13), spot="landing"),
        Marker(person="daniel", name="Daniel", role="subject", at=(34, 13), spot="beyond_the_bed"),
    ),
    cover_spots=(("wall corner", (20, 9.5)),),
    distance_ft=20,
    in_sight=True,
    facts=("20 ft", "door ajar between", "cover 6 ft to your left"),
)
UNSEEN = Map(
    outlines=HALL.outlines,
    markers=(*HALL.markers[:3], Marker(person="daniel", name="Daniel", role="subject", at=(34, 13), seen=False)),
    cover_spots=HALL.cover_spots,
    distance_ft=20,
    in_sight=False,
    facts=("20 ft", "door shut between"),
)
ENCOUNTER = EncounterScreen(
    title="Knife, alone in the bedroom",
    where="Third-floor flat, hallway, 19:42",
    story_ms=197_000,
    stage=Stage(backdrop="flat_hallway", light="dim", figures=(DANIEL, REYES, ANA)),
    map=HALL,
    lines=(
        Spoken(
            voice=Voice.PERSON, speaker="Ana", words="He's in his room. He won't talk to me. He keeps saying he's done."
        ),
        Spoken(voice=Voice.STAGE, words="The bedroom door stands a hand's width open. A blade catches the lamp."),
        Spoken(voice=Voice.PERSON, speaker="Daniel", aside="through the door", words="Leave me alone!"),
        Spoken(voice=Voice.RADIO, speaker="Dispatch", words="Backup is four minutes out. No warrants on the address."),
    ),
    notes=("Medics are staging two streets away.",),
    choices=(
        ChoiceRow(
            number=1,
            choice="talk_from_the_hall",
            say="Daniel, I'm Kim. I'm not coming in. I'd like to hear what today was like.",
        ),
        ChoiceRow(
            number=2,
            choice="ask_his_sister",
            do="Ask Ana, low voice.",
            say="What happened, what is he taking, who else is in there?",
        ),
        ChoiceRow(number=3, choice="go_in_now", do="Go to the bedroom door and order him to drop the knife."),
        ChoiceRow(number=4, choice="launcher", do="Have Reyes fire the impact launcher through the gap.", force=True),
    ),
    deadline_ms=20_000,
    reading_ms=6_000,
)
SIX = replace(
    ENCOUNTER,
    notes=("Your pistol: low ready", "Daniel: weapon held"),
    choices=tuple(
        ChoiceRow(
            number=n,
            choice=f"choice_{n}",
            do="Ask Ana in a low voice who else is in there, and where he sits.",
            say="What happened, what is he taking, and who else is in there?",
            force=n == 6,
        )
        for n in range(1, 7)
    ),
)
YARD = EncounterScreen(
    title="Something in his hand",
    where="Back yard, 23:10, helicopter overhead",
    story_ms=64_000,
    stage=Stage(
        backdrop="back_yard",
        light="dark",
        rain=True,
        figures=(
            Figure(
                person="marcus",
                name="Man in the yard",
                role="subject",
                pose="tense",
                holds="unknown",
                weapon="held",
                looks=(("clothes", "jacket"), ("hair", "cap")),
                distance_ft=24,
            ),
        ),
    ),
    map=UNSEEN,
    lines=(
        Spoken(
            voice=Voice.STAGE, words="He stops at the shed and turns half round. Something in his right hand glints."
        ),
        Spoken(
            voice=Voice.RADIO, speaker="Air unit", words="He has something in his hand. Crowbar, maybe. I can't tell."
        ),
    ),
    choices=(
        ChoiceRow(number=1, choice="cover", do="Stay behind the corner of the house."),
        ChoiceRow(number=2, choice="name", say="Police! Show me your hands, slowly."),
    ),
)
BRIEFING = BriefingScreen(
    title="Knife, alone in the bedroom",
    call=(
        "19:36. A woman reports that her brother, twenty-four, has locked himself in his room and is cutting his arm.",
        "She is in the flat with him. She says that he has a kitchen knife.",
    ),
    known=(
        "Brother, twenty-four, cutting his arm, knife in hand (dispatch).",
        "No earlier calls to this address (dispatch).",
    ),
    with_you=("Officer Reyes, partner. Has the impact launcher.",),
    content_note="Self-harm is described. No wound is shown.",
    set_in="California, 14 March 2026",
)
MENU = MenuScreen(
    rows=(
        MenuRow(
            slug="knife_in_the_bedroom",
            title="Knife, alone in the bedroom",
            difficulty=6,
            because="Armed and suicidal, close quarters, family present.",
            content_note="Self-harm is described. No wound is shown.",
            objectives=("Slow the encounter down", "Use distance and cover", "Ask about suicide directly"),
            backdrop="flat_hallway",
            light="dim",
        ),
        MenuRow(
            slug="back_yard_at_night",
            title="Something in his hand",
            difficulty=7,
            because="Dark, noise, an object nobody has made out.",
            objectives=("Contain rather than chase", "Say what you see, not what you fear"),
            backdrop="back_yard",
            light="dark",
        ),
        MenuRow(
            slug="wrong_house",
            title="Older woman in the wrong house",
            difficulty=3,
            because="Slow, confused, a bread knife.",
            backdrop="kitchen",
            light="day",
        ),
    ),
    sessions=(
        SessionRow(
            session="s-1",
            title="Knife, alone in the bedroom",
            started="2026-11-20 09:14",
            ending="He puts it down",
            slug="knife_in_the_bedroom",
            mode="Learning",
        ),
        SessionRow(session="s-2", title="Something in his hand", started="2026-11-21 13:40", slug="back_yard_at_night"),
    ),
    notices=("The statute texts were last read on 2 November 2026.",),
)
THIRTY = MenuScreen(
    rows=tuple(
        replace(
            MENU.rows[n % 3], slug=f"call_{n}", title=f"Call {n}: an older house in the fog on Larch Street", minutes=n
        )
        for n in range(30)
    ),
    sessions=(
        SessionRow(session="s-0", title="Call 7", started="2026-11-21 13:40", slug="call_7", mode="Test"),
        *(
            SessionRow(
                session=f"s-{n}",
                title="Call 20",
                started=f"{n} November 2026, 13:40 UTC",
                ending="three days of tablets and a long way home",
                slug="call_20",
                mode="Test" if n == 3 else "Author's view, not counted",
                held=n == 3,
            )
            for n in range(1, 9)
        ),
        SessionRow(session="s-9", title="A call that is gone", started="2025", ending="over", slug="gone"),
    ),
    trainee="academy-2026-north-t-17",
    modes=modes("test"),
    unread=3,
)
ENDING = EndingScreen(
    title="He puts it down",
    says="Daniel lays the knife on the sill and lets Ana in. He goes with the medics, walking. Nobody used force.",
    support="If this stays with you: call or text 988 at any hour, or ask for your peer support officer.",
)


def finding(cites: str, heading: str, reading: str, tone: str, because: str, **more) -> FindingView:
    return FindingView(cites=cites, heading=heading, reading=reading, tone=tone, because=because, **more)


FINDINGS = (
    finding(
        "835a(e)(2)",
        "Imminent threat",
        "mixed",
        "adverse",
        "He held the knife to his own arm. He had not turned it towards anybody, and a bed and fourteen feet lay between.",
        facts=("knife in his hand (seen, 3:02)", "20 ft (seen, 3:02)", "“Leave me alone!” (heard, 3:10)"),
        would_change_if="He had come towards you or Ana with the knife raised.",
        statute=(
            "A threat of death or serious bodily injury is “imminent” when, based on the totality of the circumstances, a reasonable "
            "officer in the same situation would believe that a person has the present ability, opportunity, and apparent intent to "
            "immediately cause death or serious bodily injury to the peace officer or another person."
        ),
        choices=("Go to the bedroom door and order him to drop the knife.",),
    ),
    *(
        finding("835a(e)(2)", heading, reading, tone, "As it appeared then.")
        for heading, reading, tone in (
            ("Present ability", "clear", "supports"),
            ("Opportunity", "mixed", "neutral"),
            ("Apparent intent", "absent", "adverse"),
            ("To be met at once", "unknown", "neutral"),
        )
    ),
    finding(
        "835a(c)(2)",
        "Danger to self alone",
        "clear",
        "adverse",
        "Nobody but he himself was in danger until you entered.",
        statute=(
            "A peace officer shall not use deadly force against a person based on the danger that person poses to themselves, if an "
            "objectively reasonable officer would believe the person does not pose an imminent threat of death or serious bodily injury "
            "to the peace officer or to another person."
        ),
    ),
    finding(
        "835a(a)(2)",
        "Other resources and techniques",
        "clear",
        "supports",
        "You had asked for the crisis team and for medics.",
        design_choice="We read “reasonably safe and feasible” at the moment of the choice, not afterwards.",
    ),
)
PUT_DOWN = EndingView(words="he puts it down", outcome="peaceful", unhurt=True)
SHOT = EndingView(words="shot in the doorway", outcome="wounded", unhurt=False)
ROADS = RoadsView(
    roads=(
        RoadView(
            words="Ask Ana, low voice, what happened and who else is in there.", taken=False, endings=(PUT_DOWN, SHOT)
        ),
        RoadView(words="Go to the bedroom door and order him to drop the knife.", taken=True, endings=(SHOT,)),
        RoadView(words="Say and do nothing until something happens.", taken=False, endings=()),
    ),
    within=2,
    of=8,
    last=True,
)
OTHER = OtherSideView(
    name="Daniel",
    at="1:18",
    words="Heavy steps. A radio. They have come to take you, and she let them in.",
    felt=(("arousal", "extreme"), ("trust", "none")),
    saw=("You, 14 ft away, a gun pointed.", "Officer Reyes, 19 ft away."),
    map=HALL,
)
BEATS = (
    BeatView(
        n=1,
        at_ms=12_000,
        title="Asked his sister",
        by="you",
        tone="none",
        verdict="No force was used here.",
        happened=(
            Spoken(voice=Voice.YOU, words="What happened, what is he taking, who else is in there?"),
            Spoken(voice=Voice.PERSON, speaker="Ana", words="Nobody else. He stopped his pills in June."),
        ),
        knew=("Knife in hand, from dispatch (0:00).", "Nobody else inside, from Ana (0:52)."),
        findings=(),
        practice=(
            PracticeView(
                mark="credit", word="Gathered information", because="You learned that nobody else was inside."
            ),
        ),
        open=(
            OpenView(words="Ask Ana, low voice.", taken=True),
            OpenView(words="Go to the bedroom door.", note="Leads to the doorway."),
        ),
        map=HALL,
        subject_side="Heavy steps. A radio. They have come to take you.",
    ),
    BeatView(
        n=2,
        at_ms=78_000,
        title="Went to the doorway",
        by="you",
        tone="none",
        verdict="No force was used here.",
        happened=(
            Spoken(
                voice=Voice.STAGE,
                words="You go to the door. He steps back against the window, the knife still at his arm.",
            ),
        ),
        knew=("Knife in hand, seen (1:18).", "Nobody else inside, from Ana (0:52)."),
        findings=(),
        practice=(
            PracticeView(
                mark="concern", word="Gave up distance", because="Distance and the door were yours; you gave up both."
            ),
        ),
        open=(OpenView(words="Step back and talk."), OpenView(words="Go to the bedroom door.", taken=True)),
        map=HALL,
        roads=ROADS,
        other=OTHER,
    ),
    BeatView(
        n=3,
        at_ms=190_000,
        title="Officer Reyes fires the launcher",
        by="Officer Reyes",
        tone="contested",
        verdict="Is contestable: the facts presented neither clearly support nor clearly refute justification under Penal Code 835a.",
        happened=(
            Spoken(voice=Voice.PERSON, speaker="Daniel", words="Get out! Get out of my house!"),
            Spoken(voice=Voice.STAGE, words="He lunges, knife up. Reyes fires one round. It strikes his chest."),
        ),
        knew=("Knife raised, seen (3:09).", "5 ft, seen (3:09).", "Nobody else inside, from Ana (0:52)."),
        findings=FINDINGS,
        practice=(
            PracticeView(
                mark="credit", word="Less-lethal was ready", because="Reyes stood where the launcher could be used."
            ),
            PracticeView(
                mark="remark",
                word="No warning",
                because="No warning was given; whether one was feasible is open to argument.",
            ),
        ),
        open=(
            OpenView(
                words="Step back and pull the door shut.",
                note="Was open until 3:11. The endings it left reachable include: he puts it down.",
            ),
            OpenView(words="Fire."),
        ),
        chain=("1:18 Went to the doorway", "2:40 Repeated the command"),
        avoidable=("Moment 2: Went to the doorway. Distance and the door were yours; you gave up both.",),
        map=HALL,
        subject_side="He sees two shapes in the door and hears only shouting.",
    ),
    BeatView(
        n=4,
        at_ms=214_000,
        title="Fired again",
        by="you",
        tone="not_supported",
        verdict="Does not support justification under Penal Code 835a, on the facts presented.",
        happened=(Spoken(voice=Voice.STAGE, words="He lies still. The knife is across the floor. You fire."),),
        knew=("He lies still, seen (3:20).", "Knife out of reach, seen (3:20)."),
        findings=FINDINGS[:1],
        practice=(),
        open=(OpenView(words="Give aid."),),
        map=UNSEEN,
    ),
    BeatView(
        n=5,
        at_ms=231_000,
        title="Gave aid",
        by="you",
        tone="none",
        verdict="No force was used here.",
        happened=(Spoken(voice=Voice.STAGE, words="Pressure on the wound. You call the medics in."),),
        knew=("He bleeds, seen (3:40).",),
        findings=(),
        practice=(PracticeView(mark="credit", word="Gave aid", because="Within thirty seconds."),),
        open=(),
        map=HALL,
    ),
)
SEATTLE = OutcomeView(
    title="Seattle Police Manual, title 8, as of 2021, in the parts that were read",
    tone="not_met",
    says="On the facts presented, this does not meet Seattle Police Manual, title 8.",
    difference=DifferenceView(
        label="What was not met",
        cites="Seattle 8.100-1(a)",
        because="You went in without a plan and put yourself in reach of the knife.",
        words="Paraphrased, not quoted: the wording was not read at the source. A threat assessment comes first. " * 3,
        paraphrased=True,
    ),
    weight_cites="SB 230 § 1(g)",
    weight="The policies and training shall not be considered as imposing a legal duty on the officer. " * 3,
)
COMPARISON = ComparisonView(
    against="California Penal Code 835a",
    standards=("California Penal Code 835a", "Delaware, 11 Del. C. 467", "Seattle Police Manual, title 8"),
    decisions=(
        *(
            ComparedView(n=n, at_ms=n * 12_000, title=title, by="you", force=False, law=(), policy=())
            for n, title in ((1, "Asked his sister"), (2, "Went to the doorway"))
        ),
        ComparedView(
            n=3,
            at_ms=190_000,
            title="Officer Reyes fires the launcher",
            by="Officer Reyes",
            force=True,
            law=(
                OutcomeView(title="California Penal Code 835a", tone="contested", says="Justification is contestable."),
                OutcomeView(
                    title="Delaware, 11 Del. C. 467 and 464, as amended in 2021",
                    tone="supports",
                    says="On the facts presented, this supports justification under Delaware, 11 Del. C. 467.",
                    difference=DifferenceView(
                        label="What makes the difference",
                        cites="464(c)",
                        because="Force to protect life does not ask there that other means be spent.",
                        words="Deadly force is justifiable where the person who uses it reasonably believes so.",
                        beside_cites="835a(a)(2)",
                        beside="A reasonable officer could differ on whether the door could be shut in time.",
                    ),
                ),
                OutcomeView(title="A text that does not reach this force", tone="outside", says="It gives no verdict."),
            ),
            policy=(
                SEATTLE,
                OutcomeView(title="San Francisco 5.01", tone="met", says="This meets San Francisco 5.01."),
                OutcomeView(title="Government Code 7286", tone="unclear", says="It can be read either way."),
            ),
        ),
    ),
    not_said_title="What the enacted text does not say",
    not_said=(
        "It does not say that deadly force is a last resort, or that there must be no reasonable alternative. " * 2,
        "It does not define “necessary”. " * 3,
    ),
    notices=("Each standard is a text of its own, applied to the same facts as you knew them.",),
)
DEBRIEF = DebriefScreen(
    title="Knife, alone in the bedroom",
    subtitle="Run of 21 November 2026, 09:14. Learning mode.",
    ending="Daniel is wounded",
    duration_ms=240_000,
    standard="California Penal Code 835a",
    as_of="in force since 1 January 2020, text read 2 November 2026",
    timeline=(
        TimelineMark(at_ms=12_000, kind="decision", words="Asked his sister", beat=0),
        TimelineMark(at_ms=52_000, kind="reveal", words="Nobody else inside, from Ana"),
        TimelineMark(at_ms=78_000, kind="decision", words="Went to the doorway", beat=1),
        TimelineMark(at_ms=80_000, kind="move", words="14 ft to 5 ft"),
        TimelineMark(at_ms=120_000, kind="flag", words="Flagged by the instructor"),
        TimelineMark(at_ms=190_000, kind="force", words="Reyes fires the launcher", beat=2, tone="contested"),
        TimelineMark(at_ms=200_000, kind="duty", words="Medical aid due"),
        TimelineMark(at_ms=214_000, kind="force", words="Fired again", beat=3, tone="not_supported"),
        TimelineMark(at_ms=231_000, kind="decision", words="Gave aid", beat=4),
        TimelineMark(at_ms=240_000, kind="end", words="Daniel is wounded"),
    ),
    beats=BEATS,
    ledger=(
        LedgerRow(
            fact="What Daniel holds",
            so="a kitchen knife",
            known=("0:00 from dispatch: knife in hand", "3:02 seen: a knife"),
            read_by_law=True,
        ),
        LedgerRow(fact="Whether anybody else is inside", so="an infant, asleep", known=("0:52 from Ana: nobody",)),
        LedgerRow(
            fact="What he is taking",
            so="nothing since June",
            known=("never learned",),
            was=("0:00 nothing", "1:20 something"),
            not_asked=("Ask Ana, low voice, what he takes.",),
        ),
    ),
    curves=(
        CurveView(title="Distance to Daniel", unit="ft", points=((0, 42.6), (78_000, 5)), low=0, high=42.6),
        CurveView(
            title="Daniel: arousal",
            unit="",
            points=((30_000, 1), (190_000, 2)),
            low=0,
            high=2,
            bands=("low", "high", "extreme"),
        ),
    ),
    written=(
        WrittenView(n=2, who="i-4", when="2026-11-21 10:02", what="Note", words="Ask what he saw in the door. " * 4),
    ),
    roads_notice="With hindsight: computed from what was so. It teaches; no grade reads it. " * 2,
    closing=(Spoken(voice=Voice.STAGE, words="The medics take him."),),
    notices=(
        "Practice marks are the project's reading of training material, not law.",
        "“Necessary” is not defined in California's statute.",
    ),
    comparison=COMPARISON,
)
ACCOUNT = AccountScreen(
    questions=(
        QuestionView(kind="plus", ask="What went well, that you would do again?"),
        QuestionView(
            kind="report",
            ask="At 3:34 you used force: Fire again. Write it as you would report it: the threat, what else you weighed, "
            "what warning you gave.",
            n=4,
        ),
    ),
    kept="What you write is kept beside the run, outside its record, and can be purged.",
)
REMARKS = (
    RemarksView(
        n=4,
        remarks=(
            RemarkView(
                says="This states a conclusion; the facts that it rests on are not there yet.",
                sentence="I feared for my life.",
                cites="835a(a)(4)",
            ),
            RemarkView(says="Nothing is said of a warning. " * 3),
        ),
        what_it_is="Remarks by rules, to think about. They are no grade.",
    ),
    RemarksView(n=5, remarks=(), what_it_is="Remarks by rules."),
)
ANSWER = "He came through the door with the knife up. I said his name twice.\n\n" + "I feared for my life. " * 40
BESIDE = (
    BesideView(which="s-0", kind="The run that this one was forked from", words="run 4f2a91c0 of 2026-11-21 09:02"),
    BesideView(which="s-7", kind="Another trainee's run", words="trainee t-17, run 77aa01bc of 2026-11-20 14:31"),
    BesideView(which="play:he_puts_it_down", kind="Golden play", words="He puts it down"),
)
TWO_RUNS = TwoRunsView(
    title=DEBRIEF.title,
    names=("run 9c01d2aa of 2026-11-21 09:14, forked from 4f2a91c0", "the play “He puts it down”"),
    endings=("Daniel is wounded. He lives.", "Daniel lays the knife on the sill and lets Ana in."),
    standard="California Penal Code 835a",
    rows=(
        RowView(
            left=DoneView(n=1, at_ms=12_000, by="you", words="Ask his sister who is in the house."),
            right=DoneView(
                n=1,
                at_ms=15_000,
                by="you",
                words="Ask his sister who is in the house.",
                practice=(("credit", "asked"),),
            ),
            same=True,
        ),
        RowView(
            left=DoneView(
                n=2,
                at_ms=78_000,
                by="you",
                words="Go to the doorway.",
                practice=(("concern", "closed the distance"), ("remark", "no plan")),
            ),
            right=DoneView(n=2, at_ms=60_000, by="you", words="Stay in the hall and talk."),
            same=False,
        ),
        RowView(
            left=DoneView(
                n=3,
                at_ms=190_000,
                by="officer Reyes",
                words="Officer Reyes fires the launcher.",
                law="Justification is contestable under California Penal Code 835a, on the facts presented.",
                tone="contested",
            ),
            right=None,
            same=False,
        ),
        RowView(left=None, right=DoneView(n=3, at_ms=200_000, by="you", words="Say that the medics wait."), same=False),
    ),
    part=1,
    notices=("The two runs were played under different texts of this encounter; each is graded under its own.",),
)

CONTESTED = (
    WrittenView(
        n=2,
        who="i-4",
        when="2026-11-21 10:06",
        what="The instructor marks it otherwise",
        words="He had said why. " * 5,
        kind="override",
        about=BEATS[1].practice[0].word,
        mark="remark",
    ),
    WrittenView(
        n=2,
        who="counsel-1",
        when="2026-11-21 10:07",
        what="Disputes a finding",
        words="Her hand was on the crib. " * 5,
        kind="dispute",
        about=BEATS[2].findings[0].cites,
    ),
)

DAMAGED = replace(
    DEBRIEF,
    damage=(
        "What is shown stands before the damage.",
        "Row 5: it is not what was written.",
        "4:21 Chose shoot, in hall.",
    ),
)
BARE = DebriefScreen(
    title="Knife, alone in the bedroom",
    subtitle="Trainee t-17, begun 2026-11-22 08:30",
    ending="more than the danger",
    duration_ms=240_000,
    standard="",
    as_of="",
    timeline=tuple(replace(mark, beat=None) for mark in DEBRIEF.timeline),
    beats=(),
    ledger=(),
    notices=("Only the rows can be read. " * 4,),
    damage=("The encounter's text is not the one that was played. " * 2, "The header: it was changed."),
)
