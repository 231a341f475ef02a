"""`debrief --html` and `--pdf`: the files, and where they cannot be written."""


def test_a_debrief_is_written_as_html_and_as_pdf(simulator, run, tmp_path):
    page, sheet = tmp_path / "run.html", tmp_path / "run.pdf"
    said = simulator("debrief", run, "--html", page, "--pdf", sheet)
    assert (said.code, said.out.split()) == (0, ["Written:", str(page), "Written:", str(sheet)])
    text = page.read_text(encoding="utf-8")
    assert all(words in text for words in (run, "A man on a bench", "Hash of the last row"))
    assert sheet.read_bytes().startswith(b"%PDF-")
    assert sorted(tmp_path.glob(".*")) == []


def test_a_place_that_cannot_be_written_is_told_and_what_was_there_stays(simulator, run, tmp_path):
    missing = simulator("debrief", run, "--html", tmp_path / "none" / "run.html")
    assert (missing.code, "could not be written" in missing.err, "Traceback" in missing.err) == (2, True, False)
    folder = simulator("debrief", run, "--pdf", tmp_path)
    assert (folder.code, "could not be written" in folder.err) == (2, True)


def test_a_damaged_record_says_so_on_its_report(simulator, run, home, tmp_path):
    import sqlite3  # noqa: PLC0415 - the hand that damages
    from contextlib import closing  # noqa: PLC0415 - as above

    with closing(sqlite3.connect(home / "records.sqlite")) as database, database:
        database.execute("UPDATE rows SET events = '[]' WHERE n = 2")
    page = tmp_path / "run.html"
    said = simulator("debrief", run, "--html", page)
    assert said.code == 1
    assert "The record is damaged" in page.read_text(encoding="utf-8")


def test_the_script_is_written_as_a_page_to_print_and_never_as_pdf(simulator, run, tmp_path):
    page = tmp_path / "script.html"
    said = simulator("debrief", run, "--script", "--html", page)
    assert (said.code, said.out.split()) == (0, ["Written:", str(page)])
    text = page.read_text(encoding="utf-8")
    assert all(words in text for words in ("Debrief script: A man on a bench", f"Run {run[:8]}", "4. Application"))
    refused = simulator("debrief", run, "--script", "--pdf", tmp_path / "script.pdf")
    assert (refused.code, "--script --html FILE" in refused.err) == (2, True)
