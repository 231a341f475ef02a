"""The work of the commands that write files for authors."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from shlex import quote

from simulator.authoring.declared import Declared, declared
from simulator.authoring.editors import json_schema
from simulator.authoring.line_ids import with_ids
from simulator.authoring.problems import did_you_mean
from simulator.authoring.starting import begun, may_be_named, templates
from simulator.cli.told import DONE, MISCALLED, Told, say
from simulator.places import SCENARIO, SCHEMA, find_places, scenario_file


def write_schema(file: str | None, scenario: str | None, *, as_json: bool) -> int:
    """Write the schema to a file, or print it."""
    source = None if scenario is None else scenario_file(find_places(os.environ), scenario)
    text = schema_text(None if source is None else _declared(source))
    if as_json or file == "-":
        say(text)
        return DONE
    where = Path(file) if file is not None else (_beside() if source is None else source.parent / SCHEMA)
    write_whole(where, text.encode())
    say(f"Written: {where}")
    named = SCHEMA if source is not None and where.parent == source.parent else where.name
    above = "" if source is not None else "../"
    say(f"An editor reads it by the first line of a scenario: # yaml-language-server: $schema={above}{named}")
    return DONE


def schema_text(names: Declared | None = None) -> str:
    """The schema as a file holds it: ASCII, one key a line, so that a change of one meaning is a change of one line."""
    return json.dumps(json_schema(names), indent=1, ensure_ascii=True) + "\n"


def write_whole(file: Path, written: bytes) -> None:
    """Write a file so that nobody ever reads half of it; Told where it cannot be written."""
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(written)
        beside.replace(file)
    except OSError as refused:
        with suppress(OSError):
            beside.unlink()
        reason = refused.strerror or "the name cannot be used"
        raise Told(f"{file} cannot be written: {reason}.") from None


def _declared(scenario: Path) -> Declared:
    names = declared(scenario)
    if isinstance(names, Declared):
        return names
    raise Told(*(str(problem) for problem in names))


def _beside() -> Path:
    folder = find_places(os.environ).written
    if folder is None:
        raise Told(
            "No folder of scenarios is yours to write in here.", "Name a file: simulator schema FILE", code=MISCALLED
        )
    return folder / SCHEMA


def begin_scenario(slug: str, template: str, into: str | None) -> int:
    """Make a new scenario's folder from a template; say what to do next."""
    if not may_be_named(slug):
        wanted = "An id is lower-case words joined by _, such as man_at_the_bus_stop; 60 letters at most."
        raise Told(f'"{slug}" is not an id.', wanted, code=MISCALLED)
    if template not in templates():
        known = did_you_mean(template, templates()) or f"There are: {', '.join(templates())}."
        raise Told(f'There is no template "{template}". {known}', code=MISCALLED)
    folder = (Path(into) if into is not None else find_places(os.environ).written or Path()) / slug
    if folder.exists():
        raise Told(
            f"{folder} is there already. Nothing was written.", "Take another name, or another folder: --into DIR"
        )
    for name, text in begun(template, slug).items():
        write_whole(folder / name, text.encode())
    scenario = folder / SCENARIO
    write_whole(folder / SCHEMA, schema_text(_declared(scenario)).encode())
    say(f"Written: {scenario}, with its golden plays and what an editor needs. Next:")
    for command in ("play", "check", "schema --for"):
        say(f"  simulator {command} {quote(str(folder if command == 'check' else scenario))}")
    return DONE


def give_ids(named: str) -> int:
    """Put an id beside each line that has none."""
    file = scenario_file(find_places(os.environ), named)
    try:
        written = file.read_bytes()
    except OSError as refused:
        raise Told(f"{file} cannot be opened: {refused.strerror}.") from None
    given = with_ids(written, file=str(file))
    if given.problems:
        raise Told(*(row for problem in given.problems for row in str(problem).splitlines()), "Nothing was written.")
    if given.how_many:
        write_whole(file, given.written)
    say(
        f"{given.how_many} {'line' if given.how_many == 1 else 'lines'} got an id."
        if given.how_many
        else "Every line has its id."
    )
    return DONE
