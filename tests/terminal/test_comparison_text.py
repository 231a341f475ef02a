from hypothesis import given
from hypothesis import strategies as st

from simulator.screens.compared import ComparedView, ComparisonView, DifferenceView, OutcomeView
from simulator.terminal.comparison_text import comparison_text

LAW = OutcomeView(
    title="Ohio",
    tone="supports",
    says="This supports justification under Ohio.",
    difference=DifferenceView(
        label="What makes the difference",
        cites="O 1",
        because="It asks no such thing.",
        words="Paraphrased.\n\nForce may be used.",
        paraphrased=True,
        beside_cites="835a(a)(2)",
        beside="The door could be shut.",
    ),
)
AGAIN = OutcomeView(
    title="Ohio",
    tone="supports",
    says="This supports justification under Ohio.",
    difference=DifferenceView(
        label="What makes the difference", cites="O 1", because="It asks no such thing.", paraphrased=True
    ),
)
POLICY = OutcomeView(
    title="A policy", tone="not_met", says="This does not meet A policy.", weight_cites="SB 230", weight="A factor."
)
COMPARED = ComparisonView(
    against="Penal Code 835a",
    standards=("Penal Code 835a", "Ohio", "A policy"),
    decisions=(
        ComparedView(n=1, at_ms=5_000, title="Talk.", by="you", force=False, law=(), policy=()),
        ComparedView(n=2, at_ms=65_000, title="Fire.", by="you", force=True, law=(LAW,), policy=(POLICY,)),
        ComparedView(n=3, at_ms=66_000, title="Fire.", by="Reyes", force=True, law=(AGAIN,), policy=()),
    ),
    not_said_title="What the enacted text does not say",
    not_said=("It does not say last resort.",),
    notices=("Nothing is added up.",),
)


def test_the_comparison_as_text():
    assert comparison_text(COMPARED, 100) == (
        "Under other standards\n"
        "\n"
        "Nothing is added up.\n"
        "\n"
        "Where an outcome of LAW differs from that under Penal Code 835a, the finding that makes it so\n"
        "follows; after an outcome of POLICY follows what was not met or is open.\n"
        "\n"
        "Moment 1, 0:05. You: Talk.\n"
        "  No force: no standard of law gives a verdict on it.\n"
        "\n"
        "Moment 2, 1:05. You: Fire.\n"
        "\n"
        "  LAW: This supports justification under Ohio.\n"
        "      What makes the difference, O 1: It asks no such thing.\n"
        "      Penal Code 835a, 835a(a)(2): The door could be shut.\n"
        "      The text of O 1 (paraphrase, in whole or in part): Paraphrased. Force may be used.\n"
        "\n"
        "  POLICY: This does not meet A policy.\n"
        "      What that means for the law, SB 230: A factor.\n"
        "\n"
        "Moment 3, 1:06. Reyes: Fire.\n"
        "\n"
        "  LAW: This supports justification under Ohio.\n"
        "      What makes the difference, O 1: It asks no such thing.\n"
        "      The text of O 1 is given here as a paraphrase, in whole or in part.\n"
        "\n"
        "What the enacted text does not say:\n"
        "  It does not say last resort.\n"
    )


@given(width=st.integers(min_value=20, max_value=200))
def test_no_line_is_wider_than_asked(width):
    assert max(len(line) for line in comparison_text(COMPARED, width).splitlines()) <= width
