"""Sessions and their rows in a database: opened, appended to, read, verified.

An entry is committed before `append` returns. It refuses to replay, to grade and to delete.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, fields
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, RowMapping, func, insert, inspect, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.schema import CreateTable

from simulator.model.events import Ended, Entry, Log
from simulator.records.codec import CodecError, entry_from, events_text, kind_of, said_text
from simulator.records.recorded import Damage, Recorded, RecordsError, SessionMeta, UnknownSession
from simulator.records.seal import Row, broken, fingerprint_of, header_seal, row_seal
from simulator.records.tables import (
    FORM,
    about,
    address,
    count_of,
    engine_for,
    file_of,
    rows,
    sessions,
    tables,
    text_of,
)
from simulator.records.trouble import plain_words, without_password

ITS_TEXT = "the encounter's text, or its fingerprint, was changed"
_HEADER = tuple(sessions.c[field.name] for field in fields(SessionMeta))
_ROW = (rows.c.n, rows.c.kind, rows.c.said, rows.c.events, rows.c.hash)


class Records:
    """The records at one place. `create` makes the file and its tables where there are none; readers leave it out, so
    that a misspelt place is told and not made. `place` is where they are, as it may be shown.
    """

    def __init__(self, place: str, *, create: bool = True) -> None:
        self.place = without_password(place)
        self._engine = self._opened(place, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let the database go."""
        self._engine.dispose()

    def open(self, meta: SessionMeta, text: str, log: Log) -> None:
        """Keep a new session: its header, its scenario's text, and the log so far (the opening at least)."""
        head, sealed = header_seal(meta, text), []
        seal = head
        for n, entry in enumerate(log.entries):
            sealed.append(_sealed(meta.session, head, n, entry))
            head = sealed[-1]["hash"]
        with self.writing() as connection:
            header = asdict(meta) | {"text": text, "seal": seal, "head": head, "length": len(sealed)}
            connection.execute(insert(sessions).values(header))
            connection.execute(insert(rows), sealed)

    def append(self, session: str, entry: Entry, *, ending: str = "") -> None:
        """Keep one entry more; it is durable when this returns. `ending` closes the session."""
        here = sessions.c.session == session
        with self.writing() as connection:
            found = connection.execute(select(sessions.c.head, sessions.c.length).where(here)).one_or_none()
            if found is None:
                raise RecordsError(f"There is no session {session} in {self.place}.")
            row = _sealed(session, found.head, found.length, entry)
            moved = update(sessions).where(here, sessions.c.head == found.head)
            grown = {"head": row["hash"], "length": found.length + 1, "ending": ending}
            if connection.execute(moved.values(grown)).rowcount != 1:
                raise RecordsError(f"Session {session} is being played somewhere else at the same time.")
            connection.execute(insert(rows).values(row))

    def find(self, beginning: str) -> str:
        """The one session whose id begins so; RecordsError where there is none, or more than one."""
        wanted = beginning.strip()
        alike = sessions.c.session.startswith(wanted, autoescape=True)
        with self.reading() as connection:
            found = connection.execute(select(sessions.c.session).where(alike).limit(3)).scalars().all()
        if wanted in found:
            return wanted
        if not wanted or not found:
            raise UnknownSession(f'There is no session "{wanted}" in {self.place}. See: simulator sessions')
        if len(found) > 1:
            raise UnknownSession(f'More than one session begins with "{wanted}"; give more of the id.')
        return str(found[0])

    def read(self, beginning: str) -> Recorded:
        """A session, as much of it as can be read, with what is damaged named."""
        session = self.find(beginning)
        with self.reading() as connection:
            header = connection.execute(select(sessions).where(sessions.c.session == session)).mappings().one()
            kept: Sequence[Any] = ()
            if inspect(connection).has_table(rows.name):  # a table that is gone is so many rows missing, each named
                kept = connection.execute(select(*_ROW).where(rows.c.session == session).order_by(rows.c.n)).all()
        return _recorded(header, tuple(_row(*row) for row in kept))

    def verify(self, beginning: str) -> tuple[Damage, ...]:
        """Everything that is not as it was written, the first broken row first; empty where the record is whole."""
        return self.read(beginning).damages

    def sessions(self) -> tuple[SessionMeta, ...]:
        """Every session's header, the latest first."""
        newest = (sessions.c.started.desc(), sessions.c.session)
        with self.reading() as connection:
            found = connection.execute(select(*_HEADER).order_by(*newest)).mappings().all()
        return tuple(_header(kept) for kept in found)

    def unfinished(self) -> tuple[SessionMeta, ...]:
        """The sessions that can be resumed, the latest first."""
        return tuple(meta for meta in self.sessions() if not meta.ending)

    def _opened(self, place: str, *, create: bool) -> Engine:
        with self._told():
            url = address(place)
            file = file_of(url)
            if file is not None:
                self.place = str(file)
                if create:
                    file.parent.mkdir(parents=True, exist_ok=True)
                elif not file.exists():
                    raise RecordsError(f"There are no records at {file}.")
            engine = engine_for(url)
            try:
                if create:
                    _made(engine)
                self._check(engine)
            except Exception:
                engine.dispose()
                raise
            return engine

    def _check(self, engine: Engine) -> None:
        missing = [table.name for table in (sessions, about) if not inspect(engine).has_table(table.name)]
        if missing and _ours(engine):
            raise RecordsError(f'{self.place} is damaged: its table "{missing[0]}" is missing, so no run can be read.')
        if missing:
            raise RecordsError(f"{self.place} is a database, but holds no records of this program.")
        with engine.connect() as connection:
            form = connection.execute(select(func.max(about.c.form))).scalar()
        if not isinstance(form, int) or form > FORM:
            raise RecordsError(f"{self.place} was written by a later program (form {form}; this one knows {FORM}).")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever a database or a disk raises, as one plain sentence."""
        try:
            yield
        except (SQLAlchemyError, OSError, ImportError, ValueError, OverflowError) as fault:
            raise RecordsError(plain_words(self.place, fault)) from fault

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: what is done in it is durable when it ends, or none of it is."""
        with self._told(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read by."""
        with self._told(), self._engine.connect() as connection:
            yield connection


def _ours(engine: Engine) -> bool:
    """Whether a database holds rows such as this program writes: another's may have a table of that name."""
    there = inspect(engine)
    return there.has_table(rows.name) and {one["name"] for one in there.get_columns(rows.name)} == set(rows.c.keys())


def _made(engine: Engine) -> None:
    """The tables, made where they are not. Thirty stations may do this at once on one server."""
    if set(tables.tables) <= set(inspect(engine).get_table_names()):
        return
    try:
        with engine.begin() as connection:
            for table in tables.sorted_tables:
                connection.execute(CreateTable(table, if_not_exists=True))
            if connection.execute(select(about.c.form)).first() is None:
                connection.execute(insert(about).values(form=FORM))
    except SQLAlchemyError:
        if not set(tables.tables) <= set(inspect(engine).get_table_names()):
            raise


def _sealed(session: str, previous: str, n: int, entry: Entry) -> dict[str, Any]:
    kind, said, events = kind_of(entry), said_text(entry), events_text(entry)
    sealed = row_seal(previous, n, kind, said, events)
    return {"session": session, "n": n, "kind": kind, "said": said, "events": events, "hash": sealed}


def _recorded(header: RowMapping, kept: tuple[Row, ...]) -> Recorded:
    meta, text, seal = _header(header), text_of(header["text"]), text_of(header["seal"])
    damages = [] if header_seal(meta, text) == seal else [Damage(None, _changed(meta, text))]
    damages += broken(seal, text_of(header["head"]), count_of(header["length"]), kept)
    entries = []
    for row in kept:
        try:
            entries.append(entry_from(row.said, row.events))
        except CodecError as fault:
            damages.append(Damage(row.n, str(fault)))
    log = Log(tuple(entries))
    damages += _ending_damage(meta, log)
    ordered = sorted(damages, key=lambda damage: -1 if damage.row is None else damage.row)
    first = min((damage.row for damage in ordered if damage.row is not None), default=len(kept))
    return Recorded(
        meta=meta, text=text, log=log, sound=max(first, 0), head=text_of(header["head"]), damages=tuple(ordered)
    )


def _changed(meta: SessionMeta, text: str) -> str:
    """Which of what the seal covers was changed, as far as the text's own fingerprint tells."""
    return ITS_TEXT if fingerprint_of(text) != meta.fingerprint else "it was changed; the encounter's text is as it was"


def _header(kept: RowMapping) -> SessionMeta:
    plain: dict[str, Any] = {}
    for field in fields(SessionMeta):
        plain[field.name] = count_of(kept[field.name]) if field.type == "int" else text_of(kept[field.name])
    return SessionMeta(**plain)


def _row(n: object, kind: object, said: object, events: object, sealed: object) -> Row:
    return Row(count_of(n), text_of(kind), text_of(said), text_of(events), text_of(sealed))


def _ending_damage(meta: SessionMeta, log: Log) -> list[Damage]:
    endings = [event.ending for event in log.events if isinstance(event, Ended)]
    if meta.ending == (endings[-1] if endings else ""):
        return []
    return [Damage(None, "its ending is not the one that the rows tell")]
