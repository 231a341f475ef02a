"""A menu reads the top of a file, whatever the rest is."""

from __future__ import annotations

from simulator.authoring.header import read_header


def test_a_header_is_read_without_the_rest(folder):
    file = (
        folder("content_note: Self-harm.\nobjectives: [pc_1]\ndifficulty: {level: 3, because: Cold.}\n")
        / "scenario.yaml"
    )
    file.write_text(file.read_text() + "scenes: [\n")
    header = read_header(file)
    assert (header.id, header.title, header.level, header.because) == ("smallest", "A man by the river", 3, "Cold.")
    assert (header.content_note, header.objectives) == ("Self-harm.", ("pc_1",))
    assert (header.state, header.day) == ("california", "2026-03-14")
    assert header.problems == ()


def test_a_header_that_lacks_something_is_empty_there(folder):
    header = read_header(folder("set_in: {state: california, date: soon}\n") / "scenario.yaml")
    assert (header.level, header.content_note, header.day) == (0, "", "")
    assert [problem.code for problem in header.problems] == ["S006"]


def test_a_file_without_a_header_is_answered(tmp_path):
    file = tmp_path / "x.yaml"
    file.write_text("- a\n")
    assert read_header(file).title == ""
    assert [problem.code for problem in read_header(tmp_path / "y.yaml").problems] == ["Y001"]
