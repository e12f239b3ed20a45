"""A schedule of a report waits for its closing, then sends what was frozen, once."""

import datetime as dt
import hashlib
import io
import zipfile
from pathlib import Path

from kernel.clock import ZONE
from kernel.package import check
from kernel.testing.plugin import Database
from report_desk import closed, get
from reporting.deliveries.running import run_schedules
from reporting_factories import ListFeed
from sending_office import PUBLIC, office_on

PLAN = {
    "name": "Báo cáo quý",
    "period_kind": "quarter",
    "days_after": 4,
    "what": "report",
    "agency_id": 2,
    "files": ["xlsx", "docx", "pdf", "json"],
}


async def test_a_closed_report_is_sent_and_an_open_one_waits(
    fresh_database: Database, feed: ListFeed, tmp_path: Path
) -> None:
    async with office_on(fresh_database, tmp_path) as office:
        receiver = await office.receiver(folder={"folder": "tinh"})
        await office.ask("POST", "/schedules", {**PLAN, "receiver_id": receiver}, status=201)
        now = dt.datetime(2021, 9, 20, 9, tzinfo=ZONE)
        assert await run_schedules(office.engine, office.settings, now) == 0
        [schedule] = (await office.ask("GET", "/schedules", status=200))["items"]
        assert [run["problem"] for run in schedule["runs"]] == ["Quý III năm 2021: báo cáo chưa chốt"]
        now_body = {"receiver_id": receiver, "period": "2021-q3", "what": "report", "agency_id": 2}
        refused = await office.ask("POST", "/deliveries", now_body, status=409)
        assert refused["code"] == "report-not-closed"
        report = (await closed(office.http, "2021-q3")).json()
        assert await run_schedules(office.engine, office.settings, now) == 1
        assert await run_schedules(office.engine, office.settings, now) == 0
        [delivery] = (await office.ask("GET", "/deliveries", status=200))["items"]
        assert delivery["title"] == "Báo cáo Quý III năm 2021 – Huyện Chi Lăng, bản 1"
        package = await office.package(delivery["id"])
        proof = check(package, PUBLIC)
        about = proof.manifest["about"]
        assert (about["report_sha256"], about["version"]) == (report["seal"]["sha256"], 1)
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            names = {one.rsplit(".")[-1]: one for one in archive.namelist() if one.startswith("bao-cao")}
            assert set(names) == {"xlsx", "docx", "pdf", "json"}
            assert hashlib.sha256(archive.read(names["json"])).hexdigest() == report["seal"]["sha256"]
            kept = await get(office.http, f"/{report['id']}/files/xlsx")
            assert archive.read(names["xlsx"]) == kept.content


async def test_what_cannot_be_sent_is_refused_when_it_is_asked_for(
    fresh_database: Database, feed: ListFeed, tmp_path: Path
) -> None:
    async with office_on(fresh_database, tmp_path) as office:
        receiver = await office.receiver(folder={"folder": "tinh"})
        for wrong in (
            {"what": "form", "files": ["pdf"]},
            {"what": "report", "agency_id": None},
            {"what": "report", "files": ["xlsx", "xlsx"]},
            {"what": "all"},
        ):
            await office.ask("POST", "/schedules", {**PLAN, "receiver_id": receiver, **wrong}, status=422)
