"""The instructor's script as a page: complete, without a script of its own, and whatever stands in it is text."""

from dataclasses import replace

from simulator.debrief.script import ABOUT
from simulator.reports.script_page import script_page
from tests.reports.conftest import script_of
from tests.reports.test_html import Page


def test_the_page_holds_the_whole_script_in_its_order():
    made = script_of()
    page = Page(script_page("Knife", "Run 1", made))
    said = [ABOUT, *made.reactions, *made.description]
    for one in made.analysis:
        said += [one.saw, one.thought, f"Ask: {one.ask}", *one.listen_for]
    at = 0
    for words in (*said, *made.application):
        at = page.text.index(" ".join(words.split()), at) + 1
    assert made.analysis
    assert page.unclosed == []
    assert "script" not in page.tags
    assert page.tags.count("h1") == 1


def test_what_a_run_says_is_text_and_never_markup():
    evil = "<script>alert(1)</script>"
    page = Page(script_page(evil, evil, replace(script_of(), analysis=(), reactions=(evil,))))
    assert "script" not in page.tags
    assert page.text.count(evil) == 4
    assert "no decision to look into" in page.text
