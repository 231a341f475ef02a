"""The report as PDF: the same record gives the same bytes, and a page's words are words."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from simulator.reports import pdf_sheet as pages
from simulator.reports.pdf import pdf
from simulator.reports.report import SCOPE, summary


@pytest.fixture(scope="module")
def written(forceful, tmp_path_factory):
    file = tmp_path_factory.mktemp("pdf") / "report.pdf"
    file.write_bytes(pdf(forceful))
    return file


def test_the_same_record_gives_the_same_bytes(forceful, written):
    assert pdf(forceful) == written.read_bytes()
    assert written.read_bytes().startswith(b"%PDF-")


def test_its_words_can_be_read_and_its_first_page_is_the_summary(forceful, written):
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("needs pdftotext (Debian: poppler-utils)")
    said = subprocess.run([program, "-layout", written, "-"], capture_output=True, text=True, check=True).stdout
    first, rest = said.split("\f", 1)
    flat = {"first": " ".join(first.split()), "all": re.sub(r"\s+", " ", said)}
    assert all(" ".join(words.split()) in flat["first"] for words in (SCOPE, *summary(forceful)))
    assert "The moments" in rest
    for beat in forceful.review.beats:
        assert " ".join(beat.verdict.split()) in flat["all"]


def test_without_the_packaged_face_it_is_written_all_the_same(peaceful, monkeypatch):
    monkeypatch.setattr(pages, "font_file", lambda _face: None)
    assert pdf(replace(peaceful, started="no date")).startswith(b"%PDF-")


def test_a_word_longer_than_a_line_and_an_empty_run_do_not_stop_it(peaceful):
    review = replace(peaceful.review, ending="x" * 400, beats=(), timeline=(), curves=(), ledger=(), duration_ms=0)
    assert pdf(replace(peaceful, review=review, damage=("the header: it was changed",))).startswith(b"%PDF-")


def test_no_finding_is_divided_between_two_pages(written):
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("needs pdftotext (Debian: poppler-utils)")
    said = subprocess.run([program, "-layout", written, "-"], capture_output=True, text=True, check=True).stdout
    for sheet in said.split("\f"):
        heads = re.findall(r"; it speaks (?:for|against|neither)", sheet)
        assert len(heads) == sheet.count("Would be read otherwise if:"), sheet[:300]


def test_no_page_ends_with_a_heading(written, forceful):
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("needs pdftotext (Debian: poppler-utils)")
    said = subprocess.run([program, "-layout", written, "-"], capture_output=True, text=True, check=True).stdout
    heads = {"Practice", "What else was open", "What happened", "What the law asks", "What policy asks"}
    heads |= {f"{beat.n}. {beat.title}" for beat in forceful.review.beats}
    for sheet in said.split("\f")[:-1]:
        lines = [line.strip() for line in sheet.splitlines() if line.strip()]
        assert lines[-2] not in heads
