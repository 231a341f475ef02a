"""The report as one file of HTML: complete, without a script, and whatever stands in it is text."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from simulator.reports.html import html
from simulator.reports.report import SCOPE

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
    pictures = re.findall(r"<svg[^>]*>", html(forceful))
    assert len(pictures) == 1 + len(forceful.review.beats)
    assert all('role="img"' in one and 'aria-label="' in one for one in pictures)
