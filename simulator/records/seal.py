"""The chain of hashes that makes a record tamper-evident.

A session's seal covers its header and its scenario's text; each row's hash covers the hash before it and the row. It
refuses to know databases: texts in, hashes and damage out.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from hashlib import sha256

from simulator.records.codec import canonical
from simulator.records.recorded import Damage, SessionMeta


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as it is stored: texts, and the hash that seals them."""

    n: int
    kind: str
    said: str
    events: str
    hash: str


def header_seal(meta: SessionMeta, text: str) -> str:
    """The hash of a session's header and text. The ending is not in it: it comes last, and is sealed by its event."""
    header = {name: value for name, value in asdict(meta).items() if name != "ending"}
    return _hash("", canonical(header | {"text": text}))


def fingerprint_of(text: str) -> str:
    """The SHA-256 of an encounter's text, as its header and its opening hold it."""
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def row_seal(previous: str, n: int, kind: str, said: str, events: str) -> str:
    """The hash of a row; `said` and `events` are canonical JSON already."""
    return _hash(previous, f'[{n},"{kind}",{said},{events}]')


def broken(seal: str, head: str, length: int, rows: tuple[Row, ...]) -> tuple[Damage, ...]:
    """Every row that does not fit the one before it, is missing, or is too many."""
    damages: list[Damage] = []
    previous, expected = seal, 0
    for row in rows:
        damages += _gap(expected, row.n)
        if row.hash != row_seal(previous, row.n, row.kind, row.said, row.events):
            damages.append(Damage(row.n, "it is not what was written, or not in its place"))
        previous, expected = row.hash, row.n + 1
    damages += _gap(expected, length)
    if not damages and (expected, previous) != (length, head):
        damages.append(Damage(expected - 1, "it is not the last row that was written"))
    return tuple(damages)


def _gap(expected: int, found: int) -> list[Damage]:
    if found <= expected:
        return []
    many = f"it is missing, with those up to row {found - 1}"
    return [Damage(expected, many if found - expected > 1 else "it is missing")]


def _hash(previous: str, text: str) -> str:
    return sha256((previous + text).encode("utf-8", "surrogatepass")).hexdigest()
