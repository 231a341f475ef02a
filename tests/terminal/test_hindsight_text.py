"""The roads not taken and the curves as text."""

from simulator.screens.looked_back import CurveView, EndingView, RoadsView, RoadView
from simulator.terminal.hindsight_text import HEAD, LAST, curve_lines, roads_lines

HELPED = EndingView(words="he is helped", outcome="peaceful", unhurt=True)
HURT = EndingView(words="he is hurt", outcome="wounded", unhurt=False)
TALK = RoadView(words="Talk.", taken=False, endings=(HELPED, HURT))
SHOOT = RoadView(words="Shoot.", taken=True, endings=(HURT,))
STOP = RoadView(words="Stop.", taken=False, endings=())


def test_each_road_says_what_it_left():
    said = roads_lines(RoadsView(roads=(TALK, SHOOT, STOP), within=2, of=3, last=True), 100)
    assert [line.strip() for line in said] == [
        HEAD,
        "Talk. (all 2)",
        "Taken: Shoot. (1 of 2: he is hurt, wounded)",
        "Stop. (none)",
        LAST,
    ]


def test_where_nothing_was_closed_a_line_is_enough():
    (said,) = roads_lines(RoadsView(roads=(TALK,), within=2, of=3), 100)
    assert said.strip() == "With hindsight: every road still led to all 2 endings that were left."
    (one,) = roads_lines(RoadsView(roads=(SHOOT,), within=1, of=3), 100)
    assert one.strip() == "With hindsight: every road still led to the one ending that was left."
    assert roads_lines(None, 100) == []


def test_a_curve_is_told_by_its_changes():
    curve = CurveView(title="Distance to Sam", unit="ft", points=((0, 20), (65_000, 1)), low=0, high=20)
    assert curve_lines((curve,), 100)[1].strip() == "Distance to Sam: 0:00 20 ft, 1:05 1 ft."
