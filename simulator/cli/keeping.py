"""The work of `sessions`. It needs no encounter, so it waits for none to be read."""

from __future__ import annotations

from simulator.cli.opening import none_yet, to_read
from simulator.cli.told import DONE, print_json, say
from simulator.records.recorded import SessionMeta


def list_sessions(place: str | None, *, as_json: bool) -> int:
    """Every run's header."""
    metas: tuple[SessionMeta, ...] = ()
    if not none_yet(place):
        with to_read(place) as records:
            metas = records.sessions()
    if as_json:
        print_json([_plain(meta) for meta in metas])
        return DONE
    for meta in metas:
        say(_line(meta))
    if not metas:
        say("No run is on record yet.")
    return DONE


def _plain(meta: SessionMeta) -> dict[str, str | None]:
    return {
        "session": meta.session,
        "scenario": meta.scenario,
        "trainee": meta.trainee,
        "mode": meta.mode,
        "started": meta.started,
        "ending": meta.ending or None,
        "parent": meta.parent or None,
    }


def _line(meta: SessionMeta) -> str:
    trainee = f"  trainee {meta.trainee}" if meta.trainee else ""
    fork = f"  forked from {meta.parent[:8]}" if meta.parent else ""
    return f"{meta.session}  {meta.started}  {meta.scenario}  {meta.ending or 'unfinished'}  {meta.mode}{trainee}{fork}"
