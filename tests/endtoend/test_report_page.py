"""The report's page in a real browser: axe-core finds nothing, with every rule of WCAG 2.2 A and AA."""

import html as escaped
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.reports.html import html
from simulator.reports.script_page import script_page
from tests.reports.conftest import report_on, script_of
from tests.scoring.runs import PLAYS, named

pytestmark = pytest.mark.endtoend

AXE = Path(sys.prefix, "node", "node_modules", "axe-core", "axe.min.js")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --virtual-time-budget=20000 --dump-dom"
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASK = """
<script>%s</script>
<script>axe.run(document, {runOnly: %s}).then(found => {
  const told = document.createElement('pre');
  told.id = 'axe-found';
  told.textContent = JSON.stringify({passes: found.passes.length, violations: found.violations.map(
    one => [one.id, one.nodes.map(node => node.target.join(' '))])});
  document.body.append(told);
});</script></body>
"""


@pytest.fixture(scope="module")
def browser():
    program = shutil.which("chromium")
    if program is None or not AXE.is_file():
        pytest.skip("needs chromium and npm's axe-core (see .ci/run)")
    return program


TOLD = {"one_shot_more_than_the_danger", "the_phone_was_called"}


def violations(browser, tmp_path, shown):
    """What axe-core finds on a page."""
    page = tmp_path / "page.html"
    ask = ASK % (AXE.read_text(encoding="utf-8"), json.dumps(RULES))
    page.write_text(shown.replace("</body>", ask), encoding="utf-8")
    told = subprocess.run(
        [browser, *FLAGS.split(), f"--user-data-dir={tmp_path / 'browser'}", page.as_uri()],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    ).stdout
    found = json.loads(escaped.unescape(re.search(r'<pre id="axe-found">(.*?)</pre>', told, re.DOTALL)[1]))
    assert found["passes"] > 15
    return found["violations"]


@pytest.mark.parametrize("play", [play for play in PLAYS if play.stem in TOLD], ids=named)
def test_axe_finds_nothing_on_a_report(browser, play, tmp_path):
    report = report_on(play, damage=("row 3: it is missing",), written=(("2026", "i1", "Note", "Ask."),))
    assert violations(browser, tmp_path, html(report)) == []


def test_axe_finds_nothing_on_a_script(browser, tmp_path):
    assert violations(browser, tmp_path, script_page("A man on a bench", "Run 1 of 2026-03-14", script_of())) == []
