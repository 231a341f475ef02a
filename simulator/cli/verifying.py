"""The work of `verify`: the chain of hashes, and every run decided again from its own text."""

from __future__ import annotations

from simulator.cli.opening import none_yet, to_read
from simulator.cli.told import AT_FAULT, DONE, print_json, say
from simulator.records.store import Records
from simulator.session import ContentError, SessionError, not_as_decided, reopen


def verify_sessions(named: list[str], place: str | None, *, as_json: bool) -> int:
    """What is wrong with each record; 1 where anything is."""
    if not named and none_yet(place):
        found: dict[str, list[str]] = {}
    else:
        with to_read(place) as records:
            wanted = [records.find(one) for one in named] or [meta.session for meta in records.sessions()]
            found = {session: wrong_with(records, session) for session in wanted}
    if as_json:
        print_json([{"session": session, "whole": not wrong, "damages": wrong} for session, wrong in found.items()])
    else:
        for session, wrong in found.items():
            say(f"{session}  {'whole' if not wrong else 'damaged'}")
            for words in wrong:
                say(f"  {words}")
        if not found:
            say("No run is on record yet.")
    return AT_FAULT if any(found.values()) else DONE


def wrong_with(records: Records, session: str) -> list[str]:
    """Everything wrong with a record, the first broken row first; the run is decided again only where its rows stand."""
    damages = [damage.words for damage in records.verify(session)]
    if damages:
        return damages
    try:
        differs = not_as_decided(reopen(records, session))
    except (ContentError, SessionError) as fault:
        return [f"the scenario's text: {fault}"]
    return [differs] if differs else []
