"""Fills a running demo through its public doors: the register by bulk import, the petitions by the hotline's form.

Every request carries a key made of what it sends, so that running this again, even half-way through, adds nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from demo.register import write
from demo.sources import DISTRICT_FILE
from demo.tables.people import PASSWORD
from demo.tables.petitions import PETITIONS

Report = Callable[[str, int, int], None]
"""Told what is going on: which step, how much of it is done, how much there is."""

FOCAL_OFFICER: Final = "daumoi.huyen"
HOTLINE: Final = "truc.huyen"
POLL_SECONDS: Final = 0.5
PATIENCE_SECONDS: Final = 900.0
BOUNDARY: Final = "mot-cua-demo-register"
"""Always the same, so that the same file is the same request."""
TITLES: Final = {
    "mo-phong-2020-district": "Sổ năm 2020 cấp huyện",
    "mo-phong-2020-commune": "Sổ năm 2020 cấp xã",
    "mo-phong-2021-9m-district": "Sổ 9 tháng 2021 cấp huyện",
    "mo-phong-2021-9m-commune": "Sổ 9 tháng 2021 cấp xã",
}


class SeedError(Exception):
    """The demo could not be filled; the message is one sentence for the person at the terminal."""


@dataclass
class Session:
    """A signed-in person. Tokens live for minutes, an import may take longer: signs in again when refused."""

    http: httpx.Client
    username: str
    password: str
    _token: str = field(default="", repr=False)

    def call(self, method: str, path: str, **request: Any) -> dict[str, Any]:
        """The decoded answer; raises SeedError for anything but success."""
        answer = self._send(method, path, request)
        if answer.status_code == httpx.codes.UNAUTHORIZED:
            self._token = ""
            answer = self._send(method, path, request)
        return _body(answer)

    def _send(self, method: str, path: str, request: dict[str, Any]) -> httpx.Response:
        if not self._token:
            who = {"username": self.username, "password": self.password}
            self._token = _body(self.http.post("/api/catalog/v1/sessions", json=who))["access_token"]
        headers = {"Authorization": f"Bearer {self._token}", **request.get("headers", {})}
        return self.http.request(method, path, **{**request, "headers": headers})


def run(base_url: str, password: str, report: Report) -> None:
    """Fills the demo behind `base_url` and returns when everything has landed. Raises SeedError."""
    try:
        with httpx.Client(base_url=base_url, timeout=60) as http, tempfile.TemporaryDirectory() as folder:
            report("Sổ mô phỏng", 0, 1)
            files = write(Path(folder))
            report("Sổ mô phỏng", 1, 1)
            load_registers(Session(http, FOCAL_OFFICER, password), files, report)
            record_petitions(Session(http, HOTLINE, password), report)
    except httpx.HTTPError as error:
        raise SeedError(f"The demo at {base_url} does not answer: {error}") from error


def load_registers(who: Session, files: list[Path], report: Report) -> None:
    """Uploads all files, then waits until the last row of each has been judged."""
    jobs = {TITLES[path.stem]: _upload(who, path) for path in files}
    told: dict[str, tuple[int, int]] = {}
    deadline = time.monotonic() + PATIENCE_SECONDS
    while jobs:
        for title, job in list(jobs.items()):
            state = who.call("GET", f"/api/dossier/v1/imports/{job['id']}")
            reached = (state["rows_done"], state["rows_total"])
            if reached != told.get(title, (0, 0)):
                told[title] = reached
                report(title, *reached)
            if state["state"] == "failed":
                raise SeedError(f"The import of “{title}” failed: {state['failure']}")
            if state["state"] == "done":
                if state["rows_rejected"]:
                    raise SeedError(f"“{title}”: {state['rows_rejected']} rows were refused, none should be")
                del jobs[title]
        if jobs and time.monotonic() > deadline:
            raise SeedError(f"The import of “{next(iter(jobs))}” has not ended after {PATIENCE_SECONDS:.0f} s")
        if jobs:
            time.sleep(POLL_SECONDS)


def _upload(who: Session, path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    headers = {
        "Idempotency-Key": f"demo-{hashlib.sha256(path.name.encode() + content).hexdigest()[:40]}",
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
    }
    file = {"file": (path.name, content, "text/csv")}
    return who.call("POST", "/api/dossier/v1/imports", files=file, headers=headers)


def record_petitions(who: Session, report: Report) -> None:
    """The petitions of the nine months, as the hotline's operator would write them down."""
    for done, petition in enumerate(PETITIONS, start=1):
        said = {name: value for name, value in petition.items() if value is not None}
        said["sender"] = {name: value for name, value in petition["sender"].items() if value is not None}
        key = hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:40]
        who.call("POST", "/api/feedback/v1/petitions", json=said, headers={"Idempotency-Key": f"demo-{key}"})
        report("Phản ánh và kiến nghị", done, len(PETITIONS))


def _body(answer: httpx.Response) -> dict[str, Any]:
    if answer.is_success:
        body: dict[str, Any] = answer.json()
        return body
    try:
        problem = answer.json()
        reason = f"{problem.get('title', '')}: {problem.get('detail', '')} {problem.get('errors', '')}".strip(
            ": []"
        )
    except ValueError:
        reason = answer.reason_phrase
    raise SeedError(f"{answer.request.method} {answer.request.url.path} answered {answer.status_code}. {reason}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Fill a running demo with the district's register and petitions")
    parser.add_argument("--url", default="http://127.0.0.1:8080", help="address of the gateway")
    parser.add_argument("--password", default=PASSWORD, help="password of the demo accounts")
    given = parser.parse_args()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns) as progress:
        bars: dict[str, TaskID] = {}

        def report(step: str, done: int, total: int) -> None:
            if step not in bars:
                bars[step] = progress.add_task(step)
            progress.update(bars[step], completed=done, total=total or None)

        try:
            run(given.url, given.password, report)
        except SeedError as error:
            raise SystemExit(f"motcua demo: {error}") from None


__all__ = ["DISTRICT_FILE", "Report", "SeedError", "run"]


if __name__ == "__main__":
    main()
