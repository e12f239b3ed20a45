"""Finding petitions: search, pages, queues."""

import asyncio
from typing import Any

import httpx
import pytest
from feedback_factories import API, CHAIRMAN, COMMUNE, HOTLINE, STRANGER, VICE_CHAIR, VIEWER, Record, act, as_
from kernel.db import count_queries


async def test_search_finds_words_without_diacritics_numbers_and_codes(
    client: httpx.AsyncClient, record: Record
) -> None:
    made = await record(
        content="Đề nghị công khai phí, lệ phí 100% tại Bộ phận Một cửa",
        sender={"name": "Vi Thị Huệ", "phone": "0388 777 666", "address": "Vân Thủy"},
    )
    for words in ("cong khai phi", "CÔNG KHAI", "100%", "vi thi hue", "388777666", made["code"].lower()):
        found = await client.get(f"{API}/petitions", params={"q": words}, headers=as_(HOTLINE))
        assert [one["code"] for one in found.json()["items"]] == [made["code"]], words
    nothing = await client.get(f"{API}/petitions", params={"q": "cong_khai"}, headers=as_(HOTLINE))
    assert nothing.json()["items"] == []


async def test_pages_hold_every_petition_once_in_each_order(client: httpx.AsyncClient, record: Record) -> None:
    await asyncio.gather(*(record(kind="proposal", channel="email") for _ in range(7)))
    for sort in ("-received_at", "received_at", "next_due_at"):
        params: dict[str, Any] | None = {"kind": "proposal", "channel": "email", "limit": 3, "sort": sort}
        url: str | None = f"{API}/petitions"
        seen: list[dict[str, Any]] = []
        while url is not None:
            answer = await client.get(url, params=params, headers=as_(HOTLINE))
            assert answer.status_code == 200, answer.text
            seen += answer.json()["items"]
            link = answer.links.get("next")
            url, params = (link["url"], None) if link else (None, None)
        assert len({one["code"] for one in seen}) == len(seen) == 7
        moments = [one[sort.removeprefix("-")] for one in seen]
        assert moments == sorted(moments, reverse=sort.startswith("-"))


async def test_a_list_needs_as_many_statements_for_one_as_for_many(
    client: httpx.AsyncClient, record: Record
) -> None:
    await record()
    engine = client._transport.app.state.engine  # type: ignore[attr-defined]
    counts = []
    for limit in (1, 50):
        with count_queries(engine) as statements:
            await client.get(f"{API}/petitions", params={"limit": limit}, headers=as_(HOTLINE))
        counts.append(len(statements))
    assert counts[0] == counts[1] <= 4


async def test_a_queue_counts_what_its_list_holds(client: httpx.AsyncClient, record: Record) -> None:
    made = await record(agency_id=COMMUNE)
    made = await act(client, HOTLINE, made, "classifications", {"kind": "behaviour"})
    await act(client, HOTLINE, made, "transfers", {"agency_id": COMMUNE, "reason": "Thuộc thẩm quyền xã"})
    await record(received_at="2021-06-01T08:00:00+07:00")
    for token in (HOTLINE, CHAIRMAN, VICE_CHAIR, STRANGER, VIEWER):
        for one in (await client.get(f"{API}/queues", headers=as_(token))).json()["items"]:
            params = {"queue": one["queue"], "limit": 500}
            listed = await client.get(f"{API}/petitions", params=params, headers=as_(token))
            assert len(listed.json()["items"]) == one["count"], one
    mine = {
        one["queue"]: one["count"]
        for one in (await client.get(f"{API}/queues", headers=as_(CHAIRMAN))).json()["items"]
    }
    assert mine == {"to_classify": 0, "to_answer": 1, "overdue": 0, "to_publish": 0, "unqualified": 0}


@pytest.mark.parametrize("cursor", ["x", "W10", "WzEsMl0", "WyIyMDIxLTA5LTAxIiwxXQ"])
async def test_a_broken_cursor_is_422(client: httpx.AsyncClient, cursor: str) -> None:
    answer = await client.get(f"{API}/petitions", params={"cursor": cursor}, headers=as_(HOTLINE))
    assert answer.status_code == 422, answer.text
