"""At volume, counting a period and listing a cell read the index of days and nothing else."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import asyncpg
import pytest
from kernel.auth import principal_of
from kernel.db import apply_scope, create_engine
from kernel.testing.plugin import Database
from reporting.domain import periods
from reporting.domain.measures import BY_NAME, MEASURES
from reporting.domain.predicates import edges
from reporting.statistics import repository
from reporting.statistics.repository import Filters
from sqlalchemy import Select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import make_url

FACTS = 120_000
PERIOD = periods.named("2017-m05")
DAYS = edges(PERIOD, dt.date(2021, 9, 15))
WHO = principal_of({"sub": "1", "kind": "staff", "read": ["*"]})
FILL = """
    INSERT INTO app.facts (dossier_id, received_at, due_at, ended_at, recorded_at, version, agency_id, field_id,
        received_on, due_on, open_until, level, channel, mechanism, status, outcome, timeliness, code,
        procedure_code, act, source)
    SELECT n, day, day + 5, CASE WHEN n % 400 > 0 THEN day + stay END, day, 1, 101 + n % 20, n % 40, day, day + 5,
        CASE WHEN n % 400 > 0 THEN day + stay ELSE 'infinity' END, 'commune', 'counter', 'one_stop', 'completed',
        CASE WHEN n % 400 > 0 THEN 'resolved'::app.fact_outcome END,
        CASE WHEN n % 400 > 0 THEN 'early'::app.fact_timeliness END, 'code-' || n, '1.000001', 'import', 'import'
    FROM (SELECT n, date '2012-01-01' + n * 3650 / $1 AS day, n % 7 AS stay FROM generate_series(1, $1::int) AS n)
"""


@pytest.fixture(scope="module", autouse=True)
async def register(database: Database) -> None:
    url = make_url(database.migrator_url).set(drivername="postgresql").render_as_string(hide_password=False)
    owner = await asyncpg.connect(url)
    await owner.execute("SET search_path = app, public")
    await owner.execute(FILL.replace("$1", str(FACTS)))
    await owner.execute("VACUUM ANALYZE facts")
    await owner.close()


class Caught(Exception):  # noqa: N818 - carries the statement out
    pass


class Catcher:
    """Stands where the connection is and keeps the statement."""

    async def execute(self, query: Select[Any], params: Mapping[str, Any]) -> None:
        statement = query.params(**params).compile(
            dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True}
        )
        raise Caught(str(statement))


async def plan(database: Database, ask: Any, *given: Any) -> str:
    with pytest.raises(Caught) as caught:
        await ask(Catcher(), WHO, *given)
    engine = create_engine(database.url)
    async with engine.connect() as db:
        await apply_scope(db, None)
        lines = (await db.execute(text("EXPLAIN " + str(caught.value).replace(":", "\\:")))).scalars().all()
    await engine.dispose()
    return "\n".join(lines)


async def test_a_table_of_a_month_reads_the_index_of_days_only(database: Database) -> None:
    found = await plan(database, repository.count, MEASURES, ["agency", "field", "channel"], Filters(), DAYS)
    assert found.count("Index Only Scan using ix_facts_days") == 2, found
    assert "ix_facts_contradictory" in found
    assert "Seq Scan" not in found, found


@pytest.mark.parametrize("measure", sorted(BY_NAME))
@pytest.mark.parametrize("after", [None, (dt.date(2017, 4, 20), dt.date(2017, 4, 22), 65_000)])
async def test_a_page_of_any_cell_is_found_in_the_index(
    database: Database, measure: str, after: repository.CellKey | None
) -> None:
    filters = Filters(agency_ids=[101])
    found = await plan(database, repository.list_cell, BY_NAME[measure], filters, DAYS, after, 51)
    assert "Seq Scan" not in found, found
    assert "ix_facts_days" in found
