"""Text templates: blanks that are known, versions that stay, by agency and for the district."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from dossier.templates.variables import VARIABLES, unknown

from ..factories import (
    ADMIN,
    API,
    CLERK,
    COMMUNE,
    COMMUNE_CLERK,
    COMMUNE_LEADER,
    FOCAL,
    FOREIGN_MARRIAGE,
    LEADER,
    OFFICER,
    Desk,
    new_key,
)

BODY = "Hồ sơ {{ma_ho_so}} ({{ten_thu_tuc}}) còn thiếu; hẹn trả {{ han_tra }}. Căn cứ: {{can_cu}}."


def wording(**given: Any) -> dict[str, Any]:
    return {"name": "Thiếu bản sao", "body": BODY, "legal_basis": "Nghị định 61/2018/NĐ-CP, Điều 19", **given}


async def write(desk: Desk, who, **given):
    body = {"kind": "request_supplement", **wording(), **given}
    return await desk.client.post(f"{API}/templates", json=body, headers=who.headers(key=new_key()))


async def test_the_texts_of_the_district_and_of_ones_agency_are_offered(desk: Desk) -> None:
    everywhere = (await write(desk, FOCAL, name="Chung")).json()
    own = (await write(desk, COMMUNE_LEADER, name="Riêng", agency_id=COMMUNE)).json()
    assert (own["agency_name"], own["version"], own["may_change"]) == ("UBND thị trấn Đồng Mỏ", 1, True)
    for who, seen in ((COMMUNE_CLERK, True), (OFFICER, False), (FOCAL, True)):
        items = (await desk.get(who, "/templates", kind="request_supplement")).json()["items"]
        ids = {one["id"] for one in items}
        assert everywhere["id"] in ids
        assert (own["id"] in ids) is seen
    items = (await desk.get(COMMUNE_CLERK, "/templates", kind="stop")).json()["items"]
    assert own["id"] not in {one["id"] for one in items}


async def test_who_may_write_which(desk: Desk) -> None:
    assert (await write(desk, CLERK)).status_code == 403
    assert (await write(desk, LEADER)).status_code == 403
    assert (await write(desk, LEADER, agency_id=COMMUNE)).status_code == 403
    assert (await write(desk, LEADER, agency_id=2)).status_code == 201
    assert (await write(desk, ADMIN, agency_id=COMMUNE)).status_code == 201


@pytest.mark.parametrize("wrong", ["{{ho_ten}}", "{{ma_ho_so", "}}", "{{}}", "{{MA_HO_SO}}"])
async def test_a_blank_that_nothing_fills_is_refused_where_it_stands(desk: Desk, wrong: str) -> None:
    answer = await write(desk, FOCAL, body=f"Kính gửi {wrong}")
    assert answer.status_code == 422
    assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [("/body", "unknown-variable")]
    code = (await desk.receive())["code"]
    answer = await desk.client.post(
        f"{API}/templates/previews", json={"dossier_code": code, "body": wrong}, headers=CLERK.headers()
    )
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/body")


async def test_a_real_dossier_fills_the_blanks(desk: Desk) -> None:
    made = await desk.receive(FOREIGN_MARRIAGE, received_at="2021-09-14T08:00:00+07:00")
    asked = {"dossier_code": made["code"], "body": BODY, "legal_basis": "Điều 19"}
    answer = await desk.client.post(f"{API}/templates/previews", json=asked, headers=CLERK.headers())
    day = "{2}/{1}/{0}".format(*made["due_at"][:10].split("-"))
    assert answer.json()["text"] == (
        f"Hồ sơ {made['code']} (Đăng ký kết hôn có yếu tố nước ngoài) còn thiếu; hẹn trả {day}. Căn cứ: Điều 19."
    )
    every = "".join(f"[{{{{{name}}}}}]" for name in VARIABLES)
    filled = await desk.client.post(
        f"{API}/templates/previews", json={**asked, "body": every}, headers=CLERK.headers()
    )
    assert "{" not in filled.json()["text"]
    assert "10 ngày làm việc" in filled.json()["text"]
    assert "Đặng Thị Huệ" not in filled.json()["text"]
    stranger = await desk.client.post(f"{API}/templates/previews", json=asked, headers=COMMUNE_CLERK.headers())
    assert stranger.status_code == 404


async def test_versions_follow_each_other_and_stay(desk: Desk) -> None:
    made = (await write(desk, FOCAL)).json()
    path = f"{API}/templates/{made['id']}"
    changed = await desk.client.put(
        path, json=wording(body="Bản hai {{ma_ho_so}}"), headers=FOCAL.headers(version=1)
    )
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    stale = await desk.client.put(path, json=wording(), headers=FOCAL.headers(version=1))
    assert (stale.status_code, stale.json()["current_version"]) == (412, 2)
    assert (await desk.client.put(path, json=wording(), headers=LEADER.headers(version=2))).status_code == 403
    listed = (await desk.get(CLERK, f"/templates/{made['id']}/versions")).json()["items"]
    assert [(one["version"], one["body"]) for one in listed] == [(2, "Bản hai {{ma_ho_so}}"), (1, BODY)]


async def test_two_next_versions_at_once_make_one(desk: Desk) -> None:
    made = (await write(desk, FOCAL)).json()
    path = f"{API}/templates/{made['id']}"
    answers = await asyncio.gather(
        *(
            desk.client.put(path, json=wording(name=f"Bản {one}"), headers=FOCAL.headers(version=1))
            for one in range(4)
        )
    )
    assert sorted(one.status_code for one in answers) == [200, 412, 412, 412]


async def test_a_retired_text_is_offered_no_longer(desk: Desk) -> None:
    made = (await write(desk, FOCAL)).json()
    path = f"/templates/{made['id']}"
    gone = await desk.client.post(f"{API}{path}/retirements", headers=FOCAL.headers(key=new_key()))
    assert (gone.status_code, gone.json()["retired"]) == (200, True)
    assert made["id"] not in {one["id"] for one in (await desk.get(CLERK, "/templates")).json()["items"]}
    kept = (await desk.get(CLERK, "/templates", retired=True)).json()["items"]
    assert made["id"] in {one["id"] for one in kept}
    answer = await desk.client.put(f"{API}{path}", json=wording(), headers=FOCAL.headers(version=1))
    assert (answer.status_code, answer.json()["code"]) == (409, "template-retired")


def test_blanks_are_found_whatever_stands_around_them() -> None:
    assert unknown("{{ma_ho_so}} {{ han_tra }}") == []
    assert unknown("{{ma_ho_so}} {{la}} {{lạ}}") == ["{{la}}", "{{lạ}}"]
    assert unknown("{ma_ho_so}") == []
