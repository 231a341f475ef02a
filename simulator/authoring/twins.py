"""A twin: another encounter's file with some facts changed, and nothing else.

It is for laying a twin's few lines over the file that it is the twin of, as values with their places, before anything
is read by the tables of the format: so whatever loads, checks, plays and grades a scenario does the same with a twin. It
refuses every key by which something else could differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path as FilePath

from simulator.authoring.differing import Fixed, fixed
from simulator.authoring.found import Found
from simulator.authoring.laying import Laid, marked
from simulator.authoring.problems import Problem, did_you_mean
from simulator.authoring.schema import TWIN, TWIN_TELLS
from simulator.authoring.shapes import Read
from simulator.authoring.source import cut_short, read, read_bytes
from simulator.authoring.values import Source

SEAM = b"\n--- # the encounter that this is the twin of\n"
"""Between the two texts of a twin where they stand in one, as in a record; no file on its own may hold this line."""

_REPLACED = ("scenario", "title", "version", "briefing", "content_note", "hinge", "sign_off", "promises")
_OWN_ONLY = ("sign_off", "promises")
"""What somebody claims of one file; the claim is not the twin's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A twin as it was read: of which encounter, that encounter's file, and the facts that differ."""

    of: str
    file: str
    base: Source
    differs: tuple[Fixed, ...]


def is_twin(source: Source) -> bool:
    """Whether a file says that it is a twin."""
    return isinstance(source.value, dict) and "twin_of" in source.value


def with_its_base(source: Source) -> tuple[Source, Twin | None]:
    """A twin's file, and what is found beside it, as one."""
    slug, folder = _slug(source), _shelf(FilePath(source.file))
    file = folder / slug / "scenario.yaml"
    found = read(file) if slug and file.is_file() else None
    if found is None or is_twin(found):
        return _no_base(source, slug, sorted(it.parent.name for it in folder.glob("*/scenario.yaml"))), None
    return laid_over(source, found)


def whole(written: bytes, file: str) -> tuple[Source, Twin | None]:
    """What a text holds: one encounter, or a twin followed by its base, as a record carries it."""
    own, seam, rest = written.partition(SEAM)
    source = read_bytes(own, file=file)
    if not is_twin(source):
        return (read_bytes(written, file=file) if seam else source), None
    if not seam:
        return _no_base(source, _slug(source), []), None
    return laid_over(source, read_bytes(rest, file=f"{file}, its base"))


def laid_over(source: Source, base: Source) -> tuple[Source, Twin | None]:
    """The base with the twin's facts in the place of its own."""
    written = source.written + SEAM + base.written
    if source.value is None or not isinstance(base.value, dict) or cut_short(base) or cut_short(source):
        problems = (*source.problems, *base.problems)
        return replace(source, value=None, problems=problems, written=written), None
    found = Found(source)
    form = TWIN.read(source.value, (), found) or {}
    laid = Laid(base)
    for key in _OWN_ONLY:
        laid.drop(key)
    for key in _REPLACED:
        if isinstance(source.value, dict) and key in source.value:
            laid.put((key,), marked(source.value[key], source.file), source, (key,))
    differs = tuple(_fixed(form, laid, source, found))
    _tell(form, laid, source, {it.fact for it in differs}, found)
    one = laid.source(
        fingerprint=sha256(written).hexdigest(),
        written=written,
        problems=(*source.problems, *base.problems, *found.problems),
    )
    return one, Twin(of=_slug(source), file=source.file, base=base, differs=differs)


def twins_of(file: FilePath) -> Iterator[FilePath]:
    """The files beside an encounter's that say that they are its twins."""
    for other in sorted(_shelf(file).glob("*/scenario.yaml")) if file.name == "scenario.yaml" else ():
        try:
            said = b"twin_of:" in other.read_bytes()
        except OSError:
            continue
        if said and _slug(read(other)) == file.parent.name:
            yield other


def _shelf(file: FilePath) -> FilePath:
    """The folder in which a scenario's own folder stands."""
    return file.parent.parent if file.parent.name else file.absolute().parent.parent


def _slug(source: Source) -> str:
    named = source.value.get("twin_of", "") if isinstance(source.value, dict) else ""
    # Only the name of a folder beside this one: never a path.
    return "" if not isinstance(named, str) or set(named) & set("/\\.:\0") else str(named)


def _no_base(source: Source, slug: str, known: list[str]) -> Source:
    own = FilePath(source.file).parent.name
    hint = did_you_mean(slug, [name for name in known if name != own]) or "Name the folder of an encounter beside it."
    message = f'"{slug}" is no encounter beside this one that a twin could be of.'
    problem: Problem = source.problem("D001", ("twin_of",), message, hint)
    return replace(source, value=None, problems=(*source.problems, problem))


def _fixed(form: Read, laid: Laid, source: Source, found: Found) -> Iterator[Fixed]:
    if "differs" in form and not form["differs"]:
        found.at(("differs",), "D004", "No fact differs.", "Name one fact, the value that it has here, and why.")
    for n, entry in enumerate(form.get("differs", ())):
        if "fact" in entry and "value" in entry:
            one = fixed(entry, ("differs", n), laid, source, found)
            if one is not None:
                yield one


def _tell(form: Read, laid: Laid, source: Source, differs: set[str], found: Found) -> None:
    """What is known at the start of the facts that differ takes the place of what the base tells of them."""
    told: dict[str, list[int]] = {}
    for n, entry in enumerate(form.get(TWIN_TELLS, ())):
        if "fact" not in entry:
            continue
        if entry["fact"] in differs:
            told.setdefault(str(entry["fact"]), []).append(n)
        else:
            message = f'"{entry["fact"]}" is told here, and it does not differ.'
            found.on(entry["fact"], "D006", message, "Only what differs may be told otherwise.")
    laid.tell(TWIN_TELLS, told, source)
