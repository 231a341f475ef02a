"""The tables, and how a database is opened so that a commit survives a power cut.

It refuses SQL of one database only; what SQLite needs is said in PRAGMAs, where the dialect is SQLite's.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import BigInteger, Column, Engine, ForeignKey, Integer, MetaData, Table, Text, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

FORM = 1
"""The form of these tables; a record of a later form is refused, not misread."""

PATIENCE_S = 5.0
"""How long a write waits for another program that is writing to the same file."""

tables = MetaData()

about = Table("about", tables, Column("form", Integer, primary_key=True))

sessions = Table(
    "sessions",
    tables,
    Column("session", Text, primary_key=True),
    Column("scenario", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("variant", Text, nullable=False),
    Column("started", Text, nullable=False),
    Column("trainee", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("accommodation", Text, nullable=False),
    Column("parent", Text, nullable=False),
    Column("program", Text, nullable=False),
    Column("ending", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("seal", Text, nullable=False),
    Column("head", Text, nullable=False),
    Column("length", Integer, nullable=False),
)

rows = Table(
    "rows",
    tables,
    Column("session", Text, ForeignKey("sessions.session"), primary_key=True),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("events", Text, nullable=False),
    Column("hash", Text, nullable=False),
)


def text_of(kept: object) -> str:
    """SQLite keeps any type in any column; a blob where a text was is for the hash to name."""
    return kept.decode("utf-8", "surrogateescape") if isinstance(kept, bytes) else str(kept)


def count_of(kept: object) -> int:
    """A whole number as it is kept; -1 where something else is."""
    return kept if isinstance(kept, int) else -1


def address(named: str) -> URL:
    """A database's URL from a URL or a plain path; ArgumentError where it is neither."""
    if "://" not in named:
        return URL.create("sqlite", database=str(Path(named).expanduser()))
    scheme, _, rest = named.partition("://")
    # SQLAlchemy's default driver changed between 2.0 and 2.1; psycopg is the one that is documented here.
    if scheme in ("postgres", "postgresql"):
        scheme = "postgresql+psycopg"
    url = make_url(f"{scheme}://{rest}")
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise ArgumentError(f"records are kept in SQLite or PostgreSQL, not in {url.get_backend_name()}")
    return url


def engine_for(url: URL) -> Engine:
    """An engine on which a commit is durable when it returns."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url, connect_args={"connect_timeout": 10})
    engine = create_engine(url, connect_args={"timeout": PATIENCE_S})
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def file_of(url: URL) -> Path | None:
    """The file of a SQLite database; None for a server, and for one in memory."""
    named = url.database if url.get_backend_name() == "sqlite" else None
    return Path(named) if named and named != ":memory:" and not named.startswith("file:") else None


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection has no common type
    # No WAL: it needs shared memory, and a lab's records may lie on a share or a stick.
    try:
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
    except Exception:
        connection.close()  # the pool has not taken it yet, and nobody else would let the file go
        raise
    # A damaged text must reach the hash check, and be named by it, not stop the reading of all the others.
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
