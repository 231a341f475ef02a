"""The work of `debrief --html` and `--pdf`: a run's debrief written to a file."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from simulator import __version__
from simulator.cli.told import MISCALLED, Told, say
from simulator.law.standard import Standard
from simulator.records.recorded import Recorded, SessionMeta
from simulator.reports.report import Report
from simulator.screens.values import DebriefScreen
from simulator.session import Reopened


def report_of(found: Reopened, screen: DebriefScreen, standards: tuple[Standard, ...]) -> Report:
    """The report on a run: its debrief, and what its record says of itself."""
    more = (
        ("Graded with", f"version {__version__}"),
        ("Standards", "; ".join(standard.title for standard in standards)),
    )
    return _report(screen, found.meta, found.head, more)


def bare_report(screen: DebriefScreen, found: Recorded) -> Report:
    """The report on a record that cannot be replayed: what can be read of it, and no grade."""
    return _report(screen, found.meta, found.head, ())


def _report(screen: DebriefScreen, meta: SessionMeta, head: str, graded: tuple[tuple[str, str], ...]) -> Report:
    facts = (
        ("Session", meta.session),
        ("Forked from", meta.parent),
        ("Encounter", f"{meta.title} ({meta.scenario}), version {meta.version}"),
        ("Trainee", meta.trainee),
        ("Mode", meta.mode),
        ("Accommodation", meta.accommodation),
        ("Started", meta.started),
        ("Seed and deal", f"{meta.seed}, {meta.variant or 'nothing dealt'}"),
        ("Played with", f"version {meta.program}" if meta.program else ""),
        *graded,
        ("Fingerprint of the encounter's text (SHA-256)", meta.fingerprint),
        ("Hash of the last row of the record (SHA-256)", head),
    )
    return Report(
        review=screen,
        facts=tuple((label, value) for label, value in facts if value),
        started=meta.started,
        written=tuple(
            (one.when, one.who, f"{one.what}{f', moment {one.n}' if one.n else ''}", one.words)
            for one in screen.written
        ),
        damage=screen.damage,
    )


def write_reports(report: Report, html_file: str | None, pdf_file: str | None) -> None:
    """Write what was asked for, each whole or not at all."""
    if html_file is not None:
        from simulator.reports.html import html  # noqa: PLC0415 - imported when a report is asked for

        write_whole(Path(html_file), html(report).encode("utf-8"))
    if pdf_file is not None:
        from simulator.reports.pdf import pdf  # noqa: PLC0415 - imported when a report is asked for

        write_whole(Path(pdf_file), pdf(report))


def write_whole(file: Path, content: bytes) -> None:
    """Into a new file beside the place first, so that a full disk leaves what was there."""
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(content)
            Path(name).chmod(0o644)
            Path(name).replace(file)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as fault:
        raise Told(f"{file} could not be written: {fault.strerror or fault}.", code=MISCALLED) from None
    say(f"Written: {file}")
