"""The options that several commands share, with their help."""

from __future__ import annotations

from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for machines.")]
RecordsAt = Annotated[
    str | None,
    typer.Option(
        "--records", metavar="URL", help="Another place for records: a file, or postgresql://user@server/name."
    ),
]
SessionId = Annotated[str, typer.Argument(metavar="SESSION", help="A session's id, or its beginning.")]
Standards = Annotated[
    list[str] | None,
    typer.Option(
        "--standard", metavar="ID", help="A standard to grade under, or all; may be given again. See: standards."
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Grade under the texts in force on this day (YYYY-MM-DD)."),
]
