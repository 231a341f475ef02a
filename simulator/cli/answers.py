"""What a driver raises, as the window can show it: the window goes on, and says why it does not do what was asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from simulator.cli.told import Told
from simulator.places import NotFound
from simulator.records.recorded import RecordsError
from simulator.session import ContentError, SessionError
from simulator.window.errors import CannotBe

_Call = TypeVar("_Call", bound=Callable[..., Any])


def answered(call: _Call) -> _Call:
    """A driver's method whose known faults are answers; the fault itself stays behind them, for the command line."""

    @wraps(call)
    def answer(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the method takes and gives
        try:
            return call(*given, **named)
        except Told as fault:
            raise CannotBe(" ".join(fault.lines)) from fault
        except (SessionError, ContentError, RecordsError, NotFound) as fault:
            raise CannotBe(str(fault)) from fault

    return cast("_Call", answer)
