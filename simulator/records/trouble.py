"""What a database or a disk raised, in a plain sentence. It refuses to show a statement, a path inside the program or a
password.
"""

from __future__ import annotations

from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

_SIGNS = (
    ("not a database", "{place} is not a records file."),
    ("malformed", "{place} is damaged: the database file itself cannot be read."),
    ("locked", "{place} is in use by another program; close it and try again."),
    ("readonly", "{place} cannot be written: the file or its folder is read-only."),
    ("full", "{place} cannot be written: the disk is full."),
    ("unable to open", "{place} cannot be opened: is it a folder, or may you not read or write there?"),
    ("no such column", "{place} is a database, but holds no records of this program."),
    ("no such table", "{place} is a database, but holds no records of this program."),
    ("unique constraint", "{place} already holds a session of this id."),
    ("password", "The records server refused the name or the password."),
    ("connect", "The records server does not answer."),
)


def plain_words(place: str, fault: BaseException) -> str:
    """One sentence on what went wrong at `place`."""
    if isinstance(fault, ImportError):
        return "Records on PostgreSQL need psycopg, which is not installed: pip install 'psycopg[binary]'"
    if isinstance(fault, (ArgumentError, NoSuchModuleError)):
        return f'"{place}" is no place for records: give a file, or a URL such as postgresql://user@server/name.'
    if isinstance(fault, OSError):
        return f"{place} cannot be used for records: {fault.strerror or fault}."
    said = str(fault.orig if isinstance(fault, DBAPIError) else fault)
    told = next((words for sign, words in _SIGNS if sign in said.lower()), None)
    return told.format(place=place) if told else f"{place} cannot be used for records: {said.partition(chr(10))[0]}"


def without_password(place: str) -> str:
    """A URL without what stands between its name and its server."""
    scheme, mark, rest = place.partition("://")
    name, at, server = rest.rpartition("@")
    if not mark or not at or name.startswith("/"):
        return place
    return f"{scheme}://{name.partition(':')[0]}@{server}"
