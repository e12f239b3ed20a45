"""The citizens' page: the degree for everybody, the rest for whoever holds the slip, never more than 14 kB."""

from __future__ import annotations

import asyncio
import gzip
import re

import asyncpg
import httpx
from fastapi import FastAPI
from kernel.db import count_queries
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from sqlalchemy.engine import make_url
from structlog.testing import capture_logs

from ..factories import FOREIGN_MARRIAGE, LEADER, OFFICER, Desk
from ..tracking import opened, pay, secret, text_of

LIMIT = 14 * 1024
NAME = "Hoàng Thị Bí Mật"


async def test_the_code_alone_shows_the_degree_and_nothing_else(desk: Desk, browser: httpx.AsyncClient) -> None:
    code = (await desk.submitted(name=NAME))["code"]
    answer = await browser.get(f"/tra-cuu/{code}")
    shown = text_of(answer)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "Đã hoàn thành 50%" in shown
    assert code in shown
    for hidden in (NAME, "Bí Mật", "kết hôn", "Tư pháp", "2021", "duyệt", "Hẹn trả kết quả"):
        assert hidden not in shown.replace(code, ""), hidden


async def test_how_a_dossier_ended_is_not_told_to_strangers(desk: Desk, browser: httpx.AsyncClient) -> None:
    stopped, withdrawn = (await desk.processed())["code"], (await desk.receive())["code"]
    await desk.done(LEADER, stopped, "stops", reason="Không đủ điều kiện", legal_basis="Điều 19")
    await desk.done(desk.clerk, withdrawn, "withdrawals", reason="Thôi")
    pages = [text_of(await browser.get(f"/tra-cuu/{code}")).replace(code, "") for code in (stopped, withdrawn)]
    assert pages[0] == pages[1]
    assert "Đã hoàn thành 100%" in pages[0]


async def test_the_secret_opens_it_for_this_browser_alone(
    app: FastAPI, desk: Desk, browser: httpx.AsyncClient
) -> None:
    code = (await desk.processed(name=NAME))["code"]
    answer = await browser.post(f"/tra-cuu/{code}", data={"secret": secret(code).lower().replace("-", " ")})
    cookie = answer.headers["set-cookie"]
    assert f"Path=/tra-cuu/{code}" in cookie
    assert {"HttpOnly", "SameSite=strict", "Max-Age=1800"} <= {part.strip() for part in cookie.split(";")}
    assert secret(code) not in str(answer.headers)
    shown = text_of(await browser.get(answer.headers["location"]))
    dossier = (await desk.get(OFFICER, f"/dossiers/{code}")).json()
    assert "Đang ở Phòng Tư pháp" in shown
    assert dossier["due_trace"]["sentence"] in shown
    assert "Hẹn trả kết quả 17:00 29/09/2021" in shown
    assert "Phí, lệ phí Còn phải nộp 1.000.000 đồng" in shown
    assert "Chưa có lần xem nào" in shown
    assert NAME not in shown
    async with client_of(app) as stranger:
        assert "Tư pháp" not in text_of(await stranger.get(f"/tra-cuu/{code}"))


async def test_a_ticket_opens_no_other_dossier(desk: Desk, browser: httpx.AsyncClient) -> None:
    mine, other = (await desk.processed())["code"], (await desk.processed())["code"]
    await opened(browser, mine)
    [ticket] = [cookie.value for cookie in browser.cookies.jar]
    answer = await browser.get(f"/tra-cuu/{other}", headers={"Cookie": f"motcua_ho_so={ticket}"})
    assert "Tư pháp" not in text_of(answer)


async def test_leaving_closes_it(desk: Desk, browser: httpx.AsyncClient) -> None:
    code = (await desk.processed())["code"]
    assert "Tư pháp" in await opened(browser, code)
    left = await browser.post(f"/tra-cuu/{code}", data={"leave": "1"})
    assert left.status_code == 303
    assert "Tư pháp" not in text_of(await browser.get(f"/tra-cuu/{code}"))


async def test_what_is_to_be_completed_is_told(desk: Desk, browser: httpx.AsyncClient) -> None:
    code = (await desk.processed())["code"]
    items = ["Bản sao hộ khẩu <b>", "Ảnh 4x6 & phong bì"]
    await desk.done(OFFICER, code, "supplement-requests", reason="Thiếu giấy tờ", items=items)
    shown = await opened(browser, code)
    assert "Chờ bổ sung giấy tờ" in shown
    assert "Cần bổ sung Thiếu giấy tờ Bản sao hộ khẩu <b> Ảnh 4x6 & phong bì" in shown
    assert "Thời hạn đang dừng" in shown
    raw = (await browser.get(f"/tra-cuu/{code}")).text
    assert "&lt;b&gt;" in raw
    assert "<b>" not in raw


async def test_who_looked_is_told_by_office_and_purpose_never_by_name(
    desk: Desk, browser: httpx.AsyncClient
) -> None:
    code = (await desk.processed())["code"]
    await desk.done(OFFICER, code, "reveals", purpose="Gọi điện báo thiếu giấy tờ")
    shown = await opened(browser, code)
    assert "Phòng Tư pháp Gọi điện báo thiếu giấy tờ" in shown
    assert OFFICER.name not in shown
    assert desk.clerk.name not in shown


async def test_wrong_secrets_are_refused_and_slowed(desk: Desk, browser: httpx.AsyncClient) -> None:
    code = (await desk.processed())["code"]
    answers = [await browser.post(f"/tra-cuu/{code}", data={"secret": f"AAAA-AAA{n}"}) for n in range(4)]
    assert [answer.status_code for answer in answers] == [403, 403, 403, 429]
    assert "Mã bí mật không đúng" in text_of(answers[0])
    assert "thử lại sau 1 phút" in text_of(answers[-1])
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 60
    # The right one is not heard either, until the minute is over.
    assert (await browser.post(f"/tra-cuu/{code}", data={"secret": secret(code)})).status_code == 429
    assert "set-cookie" not in answers[-1].headers


async def test_many_at_once_are_no_way_around(desk: Desk, browser: httpx.AsyncClient) -> None:
    code = (await desk.processed())["code"]
    answers = await asyncio.gather(
        *(browser.post(f"/tra-cuu/{code}", data={"secret": f"BBBB-BBB{n}"}) for n in range(9))
    )
    assert sorted(answer.status_code for answer in answers) == [403] * 3 + [429] * 6


async def test_many_addresses_are_no_way_around(desk: Desk, browser: httpx.AsyncClient) -> None:
    code = (await desk.processed())["code"]
    statuses = []
    for number in range(13):
        headers = {"X-Forwarded-For": f"192.0.2.{number}"}
        answer = await browser.post(f"/tra-cuu/{code}", data={"secret": "CCCC-CCCC"}, headers=headers)
        statuses.append(answer.status_code)
    assert statuses == [403] * 12 + [429]


async def test_neither_secret_nor_address_is_kept_or_logged(
    desk: Desk, browser: httpx.AsyncClient, database: Database
) -> None:
    code = (await desk.processed())["code"]
    with capture_logs() as entries:
        await browser.post(f"/tra-cuu/{code}", data={"secret": "DDDD-DDDD"})
        await opened(browser, code)
    logged = str(entries)
    assert "/tra-cuu/{code:path}" in logged
    for hidden in ("DDDD", secret(code), code, browser.headers["X-Forwarded-For"]):
        assert hidden not in logged
    url = make_url(database.admin_url).set(drivername="postgresql").render_as_string(hide_password=False)
    admin = await asyncpg.connect(url)
    kept = str(await admin.fetch("SELECT * FROM app.tracking_tries"))
    await admin.close()
    assert "DDDD" not in kept
    assert browser.headers["X-Forwarded-For"] not in kept


async def test_a_code_that_does_not_exist(browser: httpx.AsyncClient) -> None:
    for code in ("000.00.16.H37-210915-9999", "x", "a/b/c", "%00a", "<script>", "a" * 300):
        for answer in (
            await browser.get(f"/tra-cuu/{code}"),
            await browser.post(f"/tra-cuu/{code}", data={"secret": "AAAA-AAAA"}),
        ):
            assert answer.status_code == 404, code
            assert "Không có hồ sơ nào mang mã này" in text_of(answer)
            assert "<script>" not in answer.text


async def test_a_typed_code_leads_to_its_address(desk: Desk, browser: httpx.AsyncClient) -> None:
    code = (await desk.receive())["code"]
    asked = await browser.get("/tra-cuu")
    assert '<form action="/tra-cuu">' in asked.text
    answer = await browser.get("/tra-cuu", params={"code": f" {code.lower()} ", "lang": "en"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/tra-cuu/{code.lower()}?lang=en")
    assert code in text_of(await browser.get(answer.headers["location"]))


async def test_it_speaks_english_by_link_or_by_the_browser(desk: Desk, browser: httpx.AsyncClient) -> None:
    code = (await desk.processed())["code"]
    by_link = await browser.get(f"/tra-cuu/{code}?lang=en")
    by_browser = await browser.get(f"/tra-cuu/{code}", headers={"Accept-Language": "en-GB,en;q=0.9,vi;q=0.1"})
    for answer in (by_link, by_browser):
        assert '<html lang="en">' in answer.text
        assert "50% completed" in text_of(answer)
    assert f'action="/tra-cuu/{code}?lang=en"' in by_link.text
    answer = await browser.post(f"/tra-cuu/{code}?lang=en", data={"secret": secret(code)})
    shown = await browser.get(answer.headers["location"])
    assert "Who has looked at my dossier" in text_of(shown)
    assert '<dd lang="vi">' in shown.text


async def test_no_page_is_larger_than_14_kb(desk: Desk, browser: httpx.AsyncClient) -> None:
    """Uncompressed and compressed, style sheet and all; with twenty items, many looks, fees, survey."""
    made = await desk.processed(FOREIGN_MARRIAGE)
    code = made["code"]
    items = [
        f"Giấy tờ thứ {number}: bản sao có chứng thực, đóng dấu giáp lai đủ các trang" for number in range(20)
    ]
    await desk.done(OFFICER, code, "supplement-requests", reason="Hồ sơ còn thiếu", items=items)
    for number in range(25):
        purpose = f"Gọi điện hẹn công dân lần {number} " + "đến bổ sung " * 30
        await desk.done(OFFICER, code, "reveals", purpose=purpose)
    pages = [await browser.get("/tra-cuu"), await browser.get(f"/tra-cuu/{code}")]
    shown = await opened(browser, code)
    assert "Và 5 lần trước đó" in shown
    await pay(desk, code, "fees", amount=300_000, method="cash")
    pages += [await browser.get(f"/tra-cuu/{code}"), await browser.get(f"/tra-cuu/{code}?lang=en")]
    ready = (await desk.completed())["code"]
    await opened(browser, ready)
    pages += [await browser.get(f"/tra-cuu/{ready}"), await browser.get(f"/tra-cuu/{ready}?lang=en")]
    for page in pages:
        plain, compressed = len(page.content), len(gzip.compress(page.content))
        print(f"tracking page: {plain} bytes, {compressed} compressed")
        assert plain <= LIMIT
        assert compressed <= LIMIT
        assert not re.search(r"<script|javascript:|\son\w+=|style=\"|https?://", page.text)


async def test_the_page_guards_itself(desk: Desk, browser: httpx.AsyncClient) -> None:
    answer = await browser.get(f"/tra-cuu/{(await desk.receive())['code']}")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "form-action 'self'" in policy
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"


async def test_it_costs_few_statements(app: FastAPI, desk: Desk, browser: httpx.AsyncClient) -> None:
    code = (await desk.completed())["code"]
    await opened(browser, code)
    with count_queries(app.state.engine) as seen:
        await browser.get(f"/tra-cuu/{code}")
    assert len(seen) <= 8, seen


async def test_too_many_look_ups_are_told_in_words(browser: httpx.AsyncClient) -> None:
    answers = [await browser.get("/tra-cuu") for _ in range(31)]
    assert answers[-1].status_code == 429
    assert "Quá nhiều lượt tra cứu" in text_of(answers[-1])
    assert int(answers[-1].headers["retry-after"]) >= 1
