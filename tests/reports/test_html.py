"""The report as one file of HTML: complete, without a script, and whatever stands in it is text."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from simulator.reports.html import html
from simulator.reports.pdf import pdf
from simulator.reports.report import SCOPE, summary
from simulator.screens.contested import with_written
from simulator.screens.values import Map, Marker, PracticeView
from simulator.screens.written import WrittenView, named

VOID = {"meta", "circle", "polyline", "rect", "br"}


class Page(HTMLParser):
    """What a page holds: its text, its tags, its ids and links."""

    def __init__(self, text):
        super().__init__()
        self.words, self.tags, self.ids, self.links, self.unclosed = [], [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.tags.append(tag)
        self.ids += [told["id"]] if "id" in told else []
        self.links += [told["href"]] if "href" in told else []
        if tag not in VOID:
            self.unclosed.append(tag)

    def handle_startendtag(self, tag, _attrs):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        assert self.unclosed.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


@pytest.fixture(scope="module")
def page(forceful):
    return Page(html(forceful))


def test_the_page_is_whole_and_stands_alone(page):
    assert page.unclosed == []
    assert "script" not in page.tags
    assert len(page.ids) == len(set(page.ids))
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)
    assert page.tags.count("h1") == 1


def test_it_says_what_the_screens_say(page, forceful):
    review = forceful.review
    said = [review.ending, SCOPE, review.roads_notice, *review.notices]
    for beat in review.beats:
        said += [beat.title, beat.verdict, beat.policy, beat.subject_side, *beat.knew, *beat.chain]
        said += [part for one in (*beat.findings, *beat.policy_findings) for part in (one.because, one.cites)]
        said += [mark.because for mark in beat.practice]
    said += [part for row in review.ledger for part in (row.fact, *row.not_asked)]
    missing = [words for words in said if " ".join(words.split()) not in page.text]
    assert missing == []
    assert all(" ".join(words.split()) in page.text for _, words in forceful.texts)
    assert {cites for cites, _ in forceful.texts} >= {"835a(c)(1)(A)", "835a(e)(2)"}


def test_the_first_page_holds_every_use_of_force_and_no_number_for_the_whole(page, peaceful):
    assert "does not support justification" in page.text
    assert not re.search(r"\b(?:score|\d+ points|grade of|out of 10|percent)\b", page.text, re.IGNORECASE)
    assert "No force was used" in Page(html(peaceful)).text


def test_what_people_wrote_is_text_and_never_markup(forceful):
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    shown = html(
        replace(
            forceful, review=replace(forceful.review, title=evil, ending=evil), written=((evil,) * 4,), damage=(evil,)
        )
    )
    found = Page(shown)
    assert {"script", "img"}.isdisjoint(found.tags)
    assert evil in found.text
    assert "The record is damaged" in found.text


def test_every_picture_says_in_words_what_it_shows(forceful):
    page = html(forceful)
    pictures = re.findall(r"<svg[^>]*>", page)
    maps = [forceful.map(beat) for beat in forceful.review.beats]
    assert len(pictures) == 1 + sum(bool(one.shapes) for one in maps)
    assert all('role="img"' in one and 'aria-label="' in one for one in pictures)
    assert all(one.says in page for one in maps)
    assert {bool(one.shapes) for one in maps} == {True, False}  # on the way there is nothing near to be drawn


def test_an_override_and_a_dispute_stand_beside_what_they_are_about_and_in_the_summary(forceful):
    beat = next(one for one in forceful.review.beats if one.findings and one.practice)
    mark, found = beat.practice[0], beat.findings[0]
    plain = {"n": beat.n, "who": "i-4", "when": "2026-03-14 10:05", "what": "Contested"}
    written = (
        WrittenView(**plain, words="He had said why.", kind="override", about=mark.word, mark="remark"),
        WrittenView(**plain, words="Look again.", kind="dispute", about=named(found.cites, found.heading)),
    )
    told = Page(html(replace(forceful, review=with_written(forceful.review, written)))).text
    after_mark = told[told.index(mark.because) + len(mark.because) :].lstrip()
    assert after_mark.startswith("i-4, 2026-03-14 10:05, would mark it as a remark: He had said why.")
    assert told.count("i-4, 2026-03-14 10:05, disputes this finding, and it stands: Look again.") == 1
    assert f"Moment {beat.n}: i-4 would mark {mark.word} as a remark." in told[: told.index("The moments")]


def test_no_finding_says_its_citation_twice(page, forceful):
    cited = {one.cites for beat in forceful.review.beats for one in (*beat.findings, *beat.policy_findings)}
    assert [cites for cites in cited if f"{cites} {cites}" in page.text] == []


def test_the_summary_names_each_practice_word_once_with_its_moments(forceful):
    beats = tuple(
        replace(one, practice=(PracticeView(mark="credit", word="use cover", because="Behind it."),))
        for one in forceful.review.beats
    )
    told = summary(replace(forceful, review=replace(forceful.review, beats=beats)))
    every = ", ".join(str(one.n) for one in beats)
    assert f"Practice, credit: use cover (moments {every})." in told
    assert not any(words.startswith("Practice, concern") for words in told)


def test_where_only_officers_are_near_the_place_is_told_and_not_drawn(forceful):
    alone = Map(markers=(Marker(person="officer", name="You", role="officer", at=(0, 0), spot="on the way"),))
    first, *rest = forceful.review.beats
    report = replace(forceful, review=replace(forceful.review, beats=(replace(first, map=alone), *rest)))
    shown = html(report)
    assert len(re.findall(r"<svg", shown)) == len(forceful.review.beats)
    assert "The place then. You: on the way." in Page(shown).text
    assert pdf(report).startswith(b"%PDF-")
