"""`motcua`: run the whole house with one command, and look after it from another terminal."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from stack import statefile
from stack.errors import StackError
from stack.logs import follow, tail
from stack.paths import DataFolder, default_data
from stack.topology import GATEWAY, POSTGRES, PROGRAMS, SERVICES

# Whoever asks for a status or a log does not wait for what only a start needs: that is imported where it is used.
if TYPE_CHECKING:
    from stack.run import Seed, Wish

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__, rich_markup_mode=None
)
console = Console(highlight=False)
errors = Console(stderr=True, highlight=False)

Data = Annotated[
    Path, typer.Option(envvar="MOTCUA_DATA", readable=False, help="Folder of everything that outlives a stop.")
]
DEFAULT_DATA = default_data()
NOT_RUNNING = 3
"""Exit code of `status` when nothing runs, as service managers use it."""


def plainly(command: Callable[..., Any]) -> Callable[..., Any]:
    """A StackError becomes its one sentence and exit code 1."""

    @wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except StackError as error:
            errors.print(f"motcua: {error}", markup=False, soft_wrap=True)
            raise typer.Exit(1) from error

    return wrapped


@app.command()
@plainly
def up(
    data: Data = DEFAULT_DATA,
    port: Annotated[
        int, typer.Option(envvar="PORT", min=0, max=65535, help="Of the address; 0: any free.")
    ] = 8080,
    listen: Annotated[str, typer.Option(envvar="MOTCUA_LISTEN", help="Interface of the address.")] = "127.0.0.1",
    no_demo: Annotated[bool, typer.Option("--no-demo", help="An empty demo: no district, no register.")] = False,
    quick: Annotated[bool, typer.Option("--quick", help="Demo district and accounts, but no register.")] = False,
    demo_clock: Annotated[
        str | None, typer.Option(help="Set the demo's clock: 2021-09-15T08:00, or real.", show_default=False)
    ] = None,
    production: Annotated[bool, typer.Option("--production", help="No demo, no default secret.")] = False,
    secrets: Annotated[
        Path | None,
        typer.Option(envvar="MOTCUA_SECRETS_DIR", readable=False, help="Folder of secrets, one file each."),
    ] = None,
    database_url: Annotated[
        str | None, typer.Option(envvar="MOTCUA_DATABASE_URL", help="A running PostgreSQL instead of our own.")
    ] = None,
    site: Annotated[
        str | None, typer.Option(envvar="MOTCUA_SITE", help="Host name; the gateway gets its certificate.")
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show what the services say at start.")] = False,
) -> None:
    """Start everything in the foreground, and stop everything at Ctrl-C."""
    from stack.run import Wish

    if production and (no_demo or quick or demo_clock):
        raise StackError("--production knows no demo: leave out --no-demo, --quick and --demo-clock.")
    seed: Seed = "none" if no_demo else "quick" if quick else "full"
    wish = Wish(
        data=data,
        port=port,
        listen=listen,
        environment="production" if production else "demo",
        seed=seed,
        secrets=secrets,
        database_url=database_url,
        site=site if production else None,
        demo_clock=demo_clock,
    )
    asyncio.run(_live(wish, verbose))


async def _live(wish: Wish, verbose: bool) -> None:
    from stack.console import ConsoleTeller
    from stack.run import Run

    await Run(wish, ConsoleTeller(console, all_logs=verbose)).live()


@app.command()
@plainly
def down(data: Data = DEFAULT_DATA) -> None:
    """Stop the stack that runs over the data folder."""
    console.print("Stopped." if statefile.stop(DataFolder(data)) else "Nothing runs here.")


@app.command()
def status(data: Data = DEFAULT_DATA, as_json: Annotated[bool, typer.Option("--json")] = False) -> None:
    """Show every process; exit code 0 when all run, 1 when one does not, 3 when nothing runs."""
    state = statefile.read(DataFolder(data))
    if as_json:
        console.print_json(json.dumps(asdict(state) if state else None))
    if state is None:
        if not as_json:
            console.print("Nothing runs here; start it with `motcua up`.")
        raise typer.Exit(NOT_RUNNING)
    if not as_json:
        table = Table("process", "state", "pid", "port", "since", "restarts", box=None, pad_edge=False)
        for one in state.processes:
            style = "green" if one.state == "running" else "yellow"
            words = (_ago(one.since), str(one.restarts or "")) if one.pid else ("", str(one.restarts))
            table.add_row(
                one.name, f"[{style}]{one.state}[/{style}]", str(one.pid or ""), str(one.port or ""), *words
            )
        console.print(f"{state.url}  {state.environment}, {state.phase}, for {_ago(state.started_at)}")
        console.print(table)
    if state.phase != "ready" or any(one.state != "running" for one in state.processes):
        raise typer.Exit(1)


def _ago(moment: float) -> str:
    seconds = int(time.time() - moment)
    if seconds < 120:
        return f"{seconds} s"
    return f"{seconds // 60} min" if seconds < 7200 else f"{seconds // 3600} h"


@app.command()
@plainly
def logs(
    names: Annotated[list[str] | None, typer.Argument(help="Processes; all when none is named.")] = None,
    data: Data = DEFAULT_DATA,
    follow_on: Annotated[bool, typer.Option("-f", "--follow", help="Go on as lines come.")] = False,
    lines: Annotated[int, typer.Option("-n", "--lines", min=0)] = 20,
) -> None:
    """Show the last lines of the processes' logs."""
    folder = DataFolder(data)
    known = [POSTGRES, *(p.name for p in PROGRAMS), GATEWAY.name]
    for name in names or []:
        if name not in known:
            raise StackError(f"There is no process {name}: choose from {', '.join(known)}.")
    paths = [folder.logs / f"{name}.log" for name in names or known]
    width = max(len(path.stem) for path in paths)
    for path in paths:
        for line in tail(path, lines):
            typer.echo(f"{path.stem:>{width}} | {line}")
    if follow_on:
        try:
            for path, line in follow(paths):
                typer.echo(f"{path.stem:>{width}} | {line}")
        except KeyboardInterrupt:
            return


@app.command()
@plainly
def seed(data: Data = DEFAULT_DATA) -> None:
    """Load the demo register into the running demo; what is there already is left alone."""
    from stack import loading
    from stack.console import ConsoleTeller

    state = statefile.read(DataFolder(data))
    if state is None or state.phase != "ready":
        raise StackError("Nothing runs here yet: start it with `motcua up`, which loads the demo by itself.")
    if state.environment != "demo":
        raise StackError("This is no demo: registers are imported in the app, or by POST /api/dossier/v1/imports.")
    teller = ConsoleTeller(console)
    asyncio.run(loading.seed(state.url, teller.progress))
    teller.end_progress()


@app.command()
@plainly
def reset(
    data: Data = DEFAULT_DATA, yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False
) -> None:
    """Delete the data folder of a demo with everything in it."""
    from kernel.pgserver import PgServer

    folder = DataFolder(data)
    if not folder.root.exists():
        console.print("There is nothing to delete.")
        return
    if statefile.is_locked(folder.lock):
        raise StackError("It runs: stop it with `motcua down` first.")
    if not folder.kind.exists():
        raise StackError(f"{folder.root} is no data folder of ours: nothing is deleted.")
    if folder.kind.read_text().strip() != "demo":
        raise StackError(f"{folder.root} holds a production district: it is not deleted by this command.")
    if not yes and not typer.confirm(f"Delete {folder.root} and every dossier in it?"):
        raise typer.Exit(1)
    PgServer(folder.postgres).remove()
    shutil.rmtree(folder.root)
    console.print("Deleted. The next `motcua up` begins anew.")


@app.command()
@plainly
def psql(
    service: Annotated[str, typer.Argument(help="catalog, dossier, feedback or reporting")],
    data: Data = DEFAULT_DATA,
    role: Annotated[str, typer.Option("--as", help="app (default), migrator or admin")] = "app",
    command: Annotated[str | None, typer.Option("-c", help="Run one statement.")] = None,
) -> None:
    """Open a service's database with the rights of its application."""
    if service not in {s.name for s in SERVICES}:
        raise StackError(f"There is no service {service}: choose from {', '.join(s.name for s in SERVICES)}.")
    if role not in {"app", "migrator", "admin"}:
        raise StackError(f"There is no role {role}: choose app, migrator or admin.")
    if statefile.read(folder := DataFolder(data)) is None:
        raise StackError("Nothing runs here; start it with `motcua up`.")
    from stack import database

    program, arguments, env = database.psql_command(folder, service, role)
    if command:
        arguments += ["-c", command]
    sys.stdout.flush()
    os.execve(program, [program, *arguments], {**os.environ, **env})  # noqa: S606 - no shell is wanted


@app.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@plainly
def run(
    module: Annotated[str, typer.Argument(help="A command of a service, for example catalog.load")],
    arguments: Annotated[list[str] | None, typer.Argument(help="What the command takes.")] = None,
    data: Data = DEFAULT_DATA,
) -> None:
    """Run a service's own command on the running stack: motcua run catalog.admin NAME --password-file FILE."""
    service = module.partition(".")[0]
    if service not in {s.name for s in SERVICES}:
        raise StackError(f"{module} belongs to no service: name a command such as catalog.load.")
    if statefile.read(folder := DataFolder(data)) is None:
        raise StackError("Nothing runs here; start it with `motcua up`.")
    from stack import database

    command = [sys.executable, "-m", module, *(arguments or [])]
    os.execve(command[0], command, {**os.environ, **database.settings_of(folder, service)})  # noqa: S606 - as above


@app.command("secrets")
@plainly
def make_secrets(
    folder: Annotated[Path, typer.Argument(help="Made when it is not there; existing secrets stay.")],
    server: Annotated[str, typer.Option(help="PostgreSQL as the containers see it.")] = "postgres:5432",
) -> None:
    """Write the secrets that production needs, readable by you alone."""
    from stack import vault

    try:
        made = vault.make_addresses(folder, server)
    except OSError as error:
        raise StackError(f"The folder {folder} cannot be written ({error.strerror}): choose another.") from error
    console.print(f"{len(made)} secrets written to {folder}." if made else f"{folder} is complete.")


@app.command()
@plainly
def verify(file: Annotated[Path, typer.Argument(help="Of `motcua run dossier.export_acts FILE`.")]) -> None:
    """Prove an export of all acts, without any database; name the first act that was altered."""
    from stack.verify import verify_file

    console.print(verify_file(file))


@app.command("verify-package")
@plainly
def verify_package(
    file: Path, key: Annotated[Path | None, typer.Option(help="Sender's key (PEM).")] = None
) -> None:
    """Prove a delivered package, without any database: every file, the manifest and its signature."""
    from stack.verify import verify_package_file

    console.print(verify_package_file(file, key), markup=False)


if __name__ == "__main__":
    app()
