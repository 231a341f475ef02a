"""YAML to plain values, with the line and column of everything: the one door to PyYAML.

It is for reading what anybody may have written: bounded, without a way to run anything, and never with an exception for
what the file holds. It refuses to know what a value means. Values are built from parser events, because PyYAML's own
loaders crash on deep nesting, follow aliases and read `no` as false; a scalar stays text, and its reader types it.
"""

from __future__ import annotations

import re
from pathlib import Path as FilePath
from typing import Any, Protocol

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from simulator.authoring.building import Builder
from simulator.authoring.not_yaml import slip
from simulator.authoring.problems import Problem
from simulator.authoring.values import Source

MAX_BYTES = 2_000_000
MAX_EVENTS = 200_000

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_TAB = re.compile(r"^ *\t", re.MULTILINE)


def read(path: FilePath | str, *, until: frozenset[str] = frozenset()) -> Source:
    """The file at `path`. With `until`, reading stops once those keys of the top level have been read."""
    file = str(path)
    try:
        where = FilePath(path)
        if where.is_dir():
            return _refused(file, "Y001", "This is a folder, not a file.", "Name the scenario.yaml in it.")
        if not where.is_file():
            return _refused(file, "Y001", "There is no such file.", "Look at the spelling of its name.")
        with where.open("rb") as stream:
            written = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as refused:
        reason = getattr(refused, "strerror", None) or "its name cannot be read"
        return _refused(file, "Y001", f"The file cannot be opened: {reason}.", "Look at who may read it.")
    return read_bytes(written, file=file, until=until)


def read_bytes(written: bytes, *, file: str = "text", until: frozenset[str] = frozenset()) -> Source:
    """What some bytes hold."""
    if len(written) > MAX_BYTES:
        return _refused(file, "Y003", f"The file is larger than {MAX_BYTES // 1_000_000} MB.", "A scenario is text.")
    try:
        text = written.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        before = written[: broken.start]
        line, column = before.count(b"\n") + 1, broken.start - (before.rfind(b"\n") + 1) + 1
        problem = Problem("Y002", file, line, column, "This is not UTF-8 text.", "Save the file as UTF-8.")
        return Source(file=file, keys={}, values={}, problems=(problem,))
    return _read(text.replace("\r\n", "\n").replace("\r", "\n"), file, written, until)


def read_text(text: str, *, file: str = "text") -> Source:
    """What a string holds."""
    return read_bytes(text.encode("utf-8", "surrogatepass"), file=file)


def _refused(file: str, code: str, message: str, hint: str) -> Source:
    return Source(file=file, keys={}, values={}, problems=(Problem(code, file, 1, 1, message, hint),))


def _read(text: str, file: str, written: bytes, until: frozenset[str]) -> Source:
    builder = Builder(file, text, until)
    unseen = _INVISIBLE.search(text)
    if unseen is not None:
        place = _line_and_column(text, unseen.start())
        what = "This is not text" if unseen.group() == "\0" else f"An invisible character (U+{ord(unseen.group()):04X})"
        builder.found("Y002", *place, f"{what} stands here." if unseen.group() != "\0" else f"{what}.", "Remove it.")
        return builder.source(written)
    for tab in _TAB.finditer(text):
        builder.found("Y006", *_line_and_column(text, tab.end() - 1), "A tab indents this line.", "Use spaces.")
    try:
        _build(builder, _parser(text))
    except yaml.YAMLError as broken:
        builder.not_yaml(slip(builder.lines, broken))
    return builder.source(written)


class _Parser(Protocol):
    def get_event(self) -> Any: ...  # noqa: ANN401 (PyYAML's events have no common type with marks)


class _PureParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML's own parser, for where libyaml is missing."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)


def _parser(text: str) -> _Parser:
    try:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]  # noqa: PLC0415 (PyYAML may be built without it)
    except ImportError:
        return _PureParser(text)
    parser: _Parser = CParser(text)
    return parser


def _line_and_column(text: str, position: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, position) + 1
    return text.count("\n", 0, position) + 1, position - start + 1


def _build(builder: Builder, parser: _Parser) -> None:
    """Hand events to the builder until the end, a bound, or the last key that was asked for."""
    documents = 0
    for _ in range(MAX_EVENTS):
        event = parser.get_event()
        kind = type(event)
        if kind is ScalarEvent:
            if builder.scalar(event):
                return
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if not builder.opens(event, {} if kind is MappingStartEvent else []):
                return
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            builder.closes()
        elif kind is StreamEndEvent or event is None or not _goes_on(builder, event, documents):
            return
        documents += kind is DocumentStartEvent
    builder.found("Y003", 1, 1, f"The file holds more than {MAX_EVENTS} entries.", "Make two of it.")


def _goes_on(builder: Builder, event: object, documents: int) -> bool:
    """Whether reading goes on after one of the rarer events."""
    if isinstance(event, AliasEvent):
        builder.refuse(event, "An alias (*) repeats another part of the file", "Write it out.")
        return False
    if not isinstance(event, DocumentStartEvent):
        return True
    if event.version or event.tags:
        builder.refuse(event, "A directive (%) stands here", "Remove the line.")
    if documents:
        builder.found("Y009", *builder.place_of(event), "A second document starts here (---).", "One file holds one.")
    return not documents


WHOLE_ALL_THE_SAME = frozenset({"Y008"})
"""Problems of reading after which the rest of the text still says what its author meant."""


def cut_short(source: Source) -> bool:
    """Whether reading broke off, so that whatever seems to be missing may only not have been read."""
    return any(problem.code[0] == "Y" and problem.code not in WHOLE_ALL_THE_SAME for problem in source.problems)
