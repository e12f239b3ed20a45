"""What the owner of a dossier is told of money and of the survey, and nobody else."""

from __future__ import annotations

import re

import httpx

from ..factories import BUSINESS, LEADER, Desk
from ..tracking import opened, pay, text_of


async def test_what_is_left_to_pay_is_told_to_the_owner_alone(desk: Desk, browser: httpx.AsyncClient) -> None:
    code = (await desk.receive())["code"]
    await pay(desk, code, "fees", amount=300_000, method="cash")
    await pay(desk, code, "fee-waivers", amount=200_000, ground="Hộ nghèo")
    stranger = await browser.get(f"/tra-cuu/{code}")
    assert not re.search("phí|nộp|đồng<", text_of(stranger).replace("Nộp hồ sơ", ""), re.IGNORECASE)
    shown = await opened(browser, code)
    told = (
        "Còn phải nộp 500.000 đồng Mức phải nộp: 1.000.000 đồng Đã nộp: 300.000 đồng Được miễn, giảm: 200.000 đồng"
    )
    assert f"Phí, lệ phí {told}" in shown
    assert "Hộ nghèo" not in shown
    english = text_of(await browser.get(f"/tra-cuu/{code}?lang=en"))
    assert "Fees 500.000 VND still to pay Due: 1.000.000 VND Paid: 300.000 VND Waived: 200.000 VND" in english
    await pay(desk, code, "fees", amount=500_000, method="transfer")
    assert "Phí, lệ phí Không còn phải nộp" in text_of(await browser.get(f"/tra-cuu/{code}"))


async def test_money_for_a_procedure_without_a_fixed_fee(desk: Desk, browser: httpx.AsyncClient) -> None:
    code = (await desk.receive(BUSINESS))["code"]
    assert "Phí, lệ phí" not in await opened(browser, code)
    await pay(desk, code, "fees", amount=100_000, method="cash")
    shown = text_of(await browser.get(f"/tra-cuu/{code}"))
    assert "Phí, lệ phí Thủ tục này không có mức thu cố định Đã nộp: 100.000 đồng" in shown
    assert "Còn phải nộp" not in shown


async def test_the_survey_is_offered_to_the_owner_once_there_is_a_result(
    desk: Desk, browser: httpx.AsyncClient
) -> None:
    open_code, code = (await desk.processed())["code"], (await desk.completed())["code"]
    await opened(browser, open_code)
    assert "/danh-gia/" not in (await browser.get(f"/tra-cuu/{open_code}")).text
    assert "/danh-gia/" not in (await browser.get(f"/tra-cuu/{code}")).text
    assert "Đánh giá việc giải quyết hồ sơ" in await opened(browser, code)
    for language in ("vi", "en"):
        page = await browser.get(f"/tra-cuu/{code}?lang={language}")
        [address] = re.findall(r'href="(/danh-gia/[^"]+)"', page.text)
        survey = await browser.get(address)
        assert survey.status_code == 200
        assert f'<html lang="{language}">' in survey.text
        assert code in survey.text
    assert (await browser.post(address, data={"time": "early"})).status_code == 200
    answered = await browser.get(f"/tra-cuu/{code}")
    assert "/danh-gia/" not in answered.text
    assert "Hồ sơ này đã được đánh giá" in text_of(answered)


async def test_a_refusal_is_a_result_too_a_withdrawal_is_none(desk: Desk, browser: httpx.AsyncClient) -> None:
    stopped, withdrawn = (await desk.processed())["code"], (await desk.receive())["code"]
    await desk.done(LEADER, stopped, "stops", reason="Không đủ điều kiện", legal_basis="Điều 19")
    await desk.done(desk.clerk, withdrawn, "withdrawals", reason="Thôi")
    for code, offered in ((stopped, True), (withdrawn, False)):
        await opened(browser, code)
        assert ("/danh-gia/" in (await browser.get(f"/tra-cuu/{code}")).text) is offered
