"""The feed under writers that commit out of order: nothing lost, nothing twice."""

import asyncio
import random

from kernel.clock import real_now
from kernel.db import create_engine, transaction
from kernel.feed import number, publish, read
from kernel.testing.plugin import Database

SERVICE = "feedback"
WRITERS, EACH = 8, 60


async def test_no_row_is_lost_or_doubled_with_slow_writers(fresh_database: Database) -> None:
    engine = create_engine(fresh_database.url, pool_size=WRITERS + 1)
    draw = random.Random(20_210_915)
    writing = True

    async def write(writer: int) -> None:
        for nth in range(EACH):
            async with transaction(engine) as db:
                now = real_now()
                await publish(db, "thing.done.v1", {"n": f"{writer}.{nth}"}, occurred_at=now, recorded_at=now)
                await asyncio.sleep(draw.random() * (0.03 if writer < 2 else 0.002))

    seen: list[str] = []

    async def follow() -> None:
        after = 0
        while True:
            finished = not writing
            async with transaction(engine) as db:
                await number(db, batch=50)
            async with transaction(engine) as db:
                page = await read(db, after, 40)
            assert [one.position for one in page.items] == list(range(after + 1, after + 1 + len(page.items)))
            seen.extend(one.data["n"] for one in page.items)
            after = page.next_after
            if finished and not page.items:
                return

    reader = asyncio.create_task(follow())
    await asyncio.gather(*(write(nth) for nth in range(WRITERS)))
    writing = False
    await reader
    await engine.dispose()
    assert sorted(seen) == sorted(f"{w}.{n}" for w in range(WRITERS) for n in range(EACH))
    for writer in range(WRITERS):
        assert [one for one in seen if one.startswith(f"{writer}.")] == [f"{writer}.{n}" for n in range(EACH)]
