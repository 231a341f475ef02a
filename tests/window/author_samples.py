"""An author's view to paint in tests: a drawing of a dozen scenes, choices that are closed for every kind of reason."""

from simulator.authoring.draw import draw
from simulator.screens.author import AuthorScreen, ChoiceState, SoView
from simulator.window.author.author_page import Looking
from tests.authoring.large import large

LARGE = large(12, 2)
SCENE = list(LARGE.scenes)[3]
DRAWING = draw(LARGE, {}, ("12 runs on record counted",))
AUTHOR = AuthorScreen(
    title="Knife, alone in the bedroom",
    scene=SCENE,
    variant="infant_asleep",
    open=(ChoiceState("ask_his_sister", "Ask Ana what set this off, what he takes and who else is in there."),),
    closed=(
        ChoiceState(
            "go_in", "Go to his door.", ("needs sister_safe = yes (it is no)", "needs medics here (not called)")
        ),
        ChoiceState("wait", "Wait for them.", ("it was chosen already and is offered once",)),
    ),
    facts=(
        SoView("daniel.armed_with", "edged", "unknown"),
        SoView("daniel.condition_shown", "[mental_crisis, suicidal]", "[suicidal]"),
        SoView("a_fact_with_a_name_that_is_longer_than_the_panel_is_wide_in_large_text", "no"),
    ),
    notices=("The file has one problem: see its place.",),
)
LOOKING = Looking(screen=AUTHOR, drawing=DRAWING)
