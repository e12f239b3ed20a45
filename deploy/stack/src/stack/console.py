"""What a person sees while the stack starts, runs and stops."""

from __future__ import annotations

import time

from demo.tables.people import PASSWORD
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from stack import clock
from stack.statefile import RunningState

STEPS = {
    "everything": "starting",
    "PostgreSQL": "starting PostgreSQL",
    "databases": "preparing the databases",
    "catalogue": "loading agencies, staff and procedures",
    "services": "starting the services",
}

DEMO_ACCOUNTS = (
    ("mc.huyen", "one-stop clerk of the district"),
    ("cv.tuphap", "processing officer, Justice division"),
    ("ld.tuphap", "head of that division"),
    ("ld.huyen", "vice chair of the district"),
    ("mc.dongmo", "one-stop clerk of the town Đồng Mỏ"),
    ("ct.dongmo", "chair of that town"),
    ("truc.huyen", "hotline"),
    ("daumoi.huyen", "focal officer for reports"),
    ("quantri", "administrator"),
    ("tinh.xem", "province, read only"),
)


class ConsoleTeller:
    """Short lines on standard output; bars where there is a terminal, a line now and then where there is none."""

    def __init__(self, console: Console, *, all_logs: bool = False) -> None:
        self.console, self.all_logs = console, all_logs
        self._bars: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._said: dict[str, float] = {}
        self._settled = False

    def step(self, words: str) -> None:
        self.console.print(f"[dim]· {STEPS.get(words, words)}[/dim]")

    def progress(self, words: str, done: int, total: int) -> None:
        if not self.console.is_terminal:
            now = time.monotonic()
            if now - self._said.get(words, 0) >= 5 or done >= total:
                self._said[words] = now if done < total else now + 1e9
                self.console.print(f"· {words}: {done:,} of {total:,}".replace(",", "."))
            return
        if self._bars is None:
            columns = (TextColumn("  {task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"))
            self._bars = Progress(*columns, TimeElapsedColumn(), console=self.console)
            self._bars.start()
        if words not in self._tasks:
            self._tasks[words] = self._bars.add_task(words, total=total)
        self._bars.update(self._tasks[words], completed=done, total=total)

    def ready(self, state: RunningState, offset: int, seconds: float, demo: bool) -> None:
        self.end_progress()
        self._settled = True
        print_ = self.console.print
        print_(f"\n[bold]Một Cửa[/bold] is open at [bold]{state.url}[/bold]  [dim](after {seconds:.1f} s)[/dim]")
        if demo:
            today = f"{clock.now(offset):%d/%m/%Y}"
            accounts = Table(box=None, show_header=False, padding=(0, 2))
            for name, who in DEMO_ACCOUNTS:
                accounts.add_row(name, f"[dim]{who}[/dim]")
            print_(f"\nDemo accounts, all with the password [bold]{PASSWORD}[/bold]; today is {today} there:")
            print_(accounts)
        print_("\n[dim]Ctrl-C stops everything. From another terminal: motcua status, logs -f, down.[/dim]")

    def notice(self, name: str, words: str) -> None:
        if self._settled:
            self.console.print(f"[yellow]{name}[/yellow] {words}")

    def line(self, name: str, line: str) -> None:
        if self.all_logs or self._settled:
            self.console.print(f"[dim]{name:>16} |[/dim] ", end="")
            self.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def stopping(self) -> None:
        self.end_progress()
        self._settled = False
        self.console.print("[dim]· stopping[/dim]")

    def end_progress(self) -> None:
        if self._bars is not None:
            self._bars.stop()
            self._bars = None
