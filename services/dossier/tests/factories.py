"""A district small enough to read, people with their tokens, dossiers made through the API."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any

import httpx
from fastapi import FastAPI
from kernel.testing.tokens import bearer, staff_token

API = "/api/dossier/v1"
TRACKING_KEY = "the key of the houses of these tests"
DISTRICT, JUSTICE, LAND, COMMUNE, OTHER_COMMUNE = 2, 11, 12, 101, 102
COPY, MARRIAGE, FOREIGN_MARRIAGE, BUSINESS, COMPENSATION = (
    "2.000815",
    "1.000894",
    "2.000806",
    "1.001612",
    "2.002165",
)
DECLARATION, IDENTITY = "Tờ khai theo mẫu", "Giấy tờ tùy thân"
ON_THE_SPOT = "2.000884"
_keys = itertools.count(1)


def new_key() -> str:
    """An Idempotency-Key nobody has used."""
    return f"test-key-{next(_keys):08d}"


@dataclass(frozen=True)
class Person:
    """Somebody who can ask; `id` is the subject of her token."""

    id: str
    name: str
    roles: tuple[str, ...]
    agency_id: int
    desk_id: int | None = None
    act: tuple[int, ...] = ()
    read: tuple[int, ...] | None = ()

    def headers(self, *, key: str | None = None, version: int | None = None) -> dict[str, str]:
        token = staff_token(
            *self.roles,
            subject=self.id,
            name=self.name,
            agency_id=self.agency_id,
            desk_id=self.desk_id,
            act=self.act,
            read=self.read,
        )
        return bearer(token, key=key, version=version)


CLERK = Person("1", "Nguyễn Thị Lan", ("clerk",), DISTRICT, DISTRICT, (DISTRICT,), (DISTRICT,))
OFFICER = Person("2", "Lê Văn Hùng", ("officer",), JUSTICE, None, (JUSTICE,), (JUSTICE,))
LAND_OFFICER = Person("3", "Hoàng Thị Thu", ("officer",), LAND, None, (LAND,), (LAND,))
LEADER = Person("4", "Trần Văn Minh", ("leader",), DISTRICT, None, (DISTRICT, JUSTICE, LAND), (DISTRICT,))
HOTLINE = Person("5", "Đỗ Thị Nga", ("hotline",), DISTRICT, None, (), (DISTRICT,))
FOCAL = Person("6", "Phạm Văn Sơn", ("focal",), DISTRICT, None, (), None)
ADMIN = Person("7", "Quản Trị", ("admin",), DISTRICT, None, (), None)
VIEWER = Person("8", "Vi Văn Tỉnh", ("viewer",), 1, None, (), None)
COMMUNE_CLERK = Person("9", "Lý Thị Mai", ("clerk", "officer"), COMMUNE, COMMUNE, (COMMUNE,), (COMMUNE,))
COMMUNE_LEADER = Person("10", "Hứa Văn Páo", ("leader",), COMMUNE, None, (COMMUNE,), (COMMUNE,))
OTHER_CLERK = Person(
    "11", "Nông Thị Hoa", ("clerk", "officer"), OTHER_COMMUNE, OTHER_COMMUNE, (OTHER_COMMUNE,), (OTHER_COMMUNE,)
)
REOPENER = Person("12", "Vũ Văn Mở", ("reopener",), DISTRICT, None, (DISTRICT, JUSTICE), (DISTRICT,))
SPOT_CLERK = Person("13", "Lâm Thị Quầy", ("clerk", "officer"), DISTRICT, DISTRICT, (DISTRICT,), (DISTRICT,))
APPRAISER = OFFICER
EMAILS = {OFFICER.id: "hung@example.vn", LEADER.id: "minh@example.vn"}  # who gets letters
STAFF = (
    CLERK,
    OFFICER,
    LAND_OFFICER,
    LEADER,
    HOTLINE,
    FOCAL,
    ADMIN,
    VIEWER,
    COMMUNE_CLERK,
    COMMUNE_LEADER,
    OTHER_CLERK,
    REOPENER,
    SPOT_CLERK,
)
BY_ROLE = {
    "clerk": CLERK,
    "officer": OFFICER,
    "leader": LEADER,
    "reopener": REOPENER,
    "hotline": HOTLINE,
    "focal": FOCAL,
    "admin": ADMIN,
    "viewer": VIEWER,
}


def _agency(number: int, code: str, name: str, kind: str, parent: int | None, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "code": code,
        "name": name,
        "short_name": name,
        "kind": kind,
        "level": "district" if kind == "division" else kind,
        "parent_id": parent,
        "valid_from": "2019-01-01",
        "identifier_status": "demo",
        **more,
    }


def _step(name: str, kind: str, amount: int, unit: str, **taker: Any) -> dict[str, Any]:
    return {"name": name, "kind": kind, "amount": amount, "unit": unit, **taker}


def _procedure(code: str, name: str, field_id: int, levels: list[str], **version: Any) -> dict[str, Any]:
    papers = [
        {"name": DECLARATION, "originals": 1, "copies": 0, "form_code": None, "required": True},
        {"name": IDENTITY, "originals": 0, "copies": 1, "form_code": None, "required": False},
    ]
    stated = {"valid_from": "2019-01-01", "time_text": "theo quy định", "papers": papers, **version}
    spot = {"on_the_spot": stated.pop("on_the_spot", False)}
    return {"code": code, "name": name, "field_id": field_id, "levels": levels, "versions": [stated], **spot}


def district() -> dict[str, Any]:
    """The description that the real catalogue loads."""
    both = ["district", "commune"]
    hours = [["07:30", "11:30"], ["13:30", "17:00"]]
    return {
        "agencies": [
            _agency(1, "20", "UBND tỉnh Lạng Sơn", "province", None),
            _agency(DISTRICT, "187", "UBND huyện Chi Lăng", "district", 1, identifier="000.00.16.H37"),
            _agency(JUSTICE, "187.tu-phap", "Phòng Tư pháp", "division", DISTRICT),
            _agency(LAND, "187.tai-nguyen", "Phòng Tài nguyên và Môi trường", "division", DISTRICT),
            _agency(COMMUNE, "06463", "UBND thị trấn Đồng Mỏ", "commune", DISTRICT, identifier="000.21.16.H37"),
            _agency(OTHER_COMMUNE, "06466", "UBND thị trấn Chi Lăng", "commune", DISTRICT),
        ],
        "fields": [
            {"id": 1, "code": "HT", "name": "Hộ tịch"},
            {"id": 2, "code": "CT", "name": "Chứng thực"},
            {"id": 3, "code": "HKD", "name": "Hộ kinh doanh"},
        ],
        "staff": [
            {
                "username": f"nguoi.{person.id}",
                "name": person.name,
                "roles": list(person.roles),
                "agency_id": person.agency_id,
                "desk_id": person.desk_id,
                "act": list(person.act),
                "email": EMAILS.get(person.id),
            }
            for person in sorted(STAFF, key=lambda person: int(person.id))
        ],
        "on_the_spot_officers": [
            {
                "agency_id": DISTRICT,
                "procedure_code": ON_THE_SPOT,
                "function": function,
                "username": f"nguoi.{person.id}",
                "valid_from": "2019-01-01",
                "decision": "Quyết định thử nghiệm",
            }
            for function, person in (("decide", SPOT_CLERK), ("appraise", APPRAISER))
        ],
        "calendar": {
            "version": 1,
            "weekly": dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), hours),
            "cutoff": "15:00",
            "overrides": [],
        },
        "procedures": [
            _procedure(
                COPY, "Chứng thực bản sao từ bản chính", 2, both, duration={"amount": 1, "unit": "same_day"}
            ),
            _procedure(
                MARRIAGE, "Đăng ký kết hôn", 1, ["commune"], duration={"amount": 8, "unit": "working_hour"}
            ),
            _procedure(
                FOREIGN_MARRIAGE,
                "Đăng ký kết hôn có yếu tố nước ngoài",
                1,
                ["district"],
                duration={"amount": 10, "unit": "working_day"},
                fee_amount=1_000_000,
                fee_by_channel={"online": 500_000},
                divisions_by_level={"district": JUSTICE},
                steps=[
                    _step("Xác minh cư trú", "opinion", 4, "working_day", agency_kind="commune"),
                    _step("Ý kiến về đất đai", "opinion", 3, "half_day", division_id=LAND),
                    _step("Trích lục bản đồ", "linked", 8, "working_hour", division_id=LAND),
                ],
                linked=[
                    {"agency_id": COMMUNE, "purpose": "Niêm yết tại xã", "amount": 2, "unit": "working_day"},
                ],
            ),
            _procedure(
                BUSINESS,
                "Đăng ký thành lập hộ kinh doanh",
                3,
                ["district"],
                duration={"amount": 3, "unit": "working_day"},
            ),
            _procedure(
                ON_THE_SPOT,
                "Chứng thực chữ ký",
                2,
                both,
                duration={"amount": 1, "unit": "same_day"},
                on_the_spot=True,
                papers=[],
            ),
            _procedure(COMPENSATION, "Giải quyết yêu cầu bồi thường", 1, both, duration=None, papers=[]),
        ],
    }


def applicant(**given: Any) -> dict[str, Any]:
    person = {
        "kind": "person",
        "name": "Đặng Thị Huệ",
        "identity_number": "020180001234",
        "phone": "0912 345 678",
        "email": "hue@example.vn",
        "address": "Thôn Lân Bông, thị trấn Đồng Mỏ",
    }
    return {**person, **given}


def reception(procedure: str = FOREIGN_MARRIAGE, **given: Any) -> dict[str, Any]:
    """The body of a complete dossier; `name=` is the applicant's."""
    name = given.pop("name", None)
    person = applicant(name=name) if name else applicant()
    papers = [{"name": DECLARATION, "originals": 1, "copies": 0, "required": True, "present": True}]
    body = {"procedure_code": procedure, "channel": "counter", "applicant": person, "papers": papers}
    return {**body, "result_delivery": "counter", **given}


@dataclass
class Desk:
    """The API as people use it: every act done with the version last seen."""

    client: httpx.AsyncClient
    clerk: Person = CLERK
    app: FastAPI | None = None
    versions: dict[str, int] = field(default_factory=dict)

    async def receive(self, procedure: str = FOREIGN_MARRIAGE, **given: Any) -> dict[str, Any]:
        answer = await self.client.post(
            f"{API}/dossiers", json=reception(procedure, **given), headers=self.clerk.headers(key=new_key())
        )
        assert answer.status_code == 201, answer.text
        return self._seen(answer)

    async def act(self, who: Person, code: str, act: str, **body: Any) -> httpx.Response:
        """POST the act, whatever comes of it."""
        answer = await self.client.post(
            f"{API}/dossiers/{code}/{act}",
            json=body,
            headers=who.headers(key=new_key(), version=self.versions.get(code, 1)),
        )
        if answer.status_code == 200 and "version" in answer.json():
            self._seen(answer)
        return answer

    async def done(self, who: Person, code: str, act: str, **body: Any) -> dict[str, Any]:
        """The same, which must succeed."""
        answer = await self.act(who, code, act, **body)
        assert answer.status_code == 200, answer.text
        seen: dict[str, Any] = answer.json()
        return seen

    async def get(self, who: Person, path: str, **params: Any) -> httpx.Response:
        return await self.client.get(f"{API}{path}", params=params, headers=who.headers())

    async def processed(self, procedure: str = FOREIGN_MARRIAGE, **given: Any) -> dict[str, Any]:
        """A dossier of the division of justice in its officer's hands."""
        made = await self.receive(procedure, **given)
        return await self.done(OFFICER, made["code"], "claims")

    async def submitted(self, **given: Any) -> dict[str, Any]:
        """A dossier that waits for the leader."""
        made = await self.processed(**given)
        return await self.done(OFFICER, made["code"], "submissions", proposal="Đủ điều kiện")

    async def completed(self, **given: Any) -> dict[str, Any]:
        """A dossier with a signed result."""
        made = await self.submitted(**given)
        return await self.done(LEADER, made["code"], "approvals")

    def _seen(self, answer: httpx.Response) -> dict[str, Any]:
        body: dict[str, Any] = answer.json()
        self.versions[body["code"]] = body["version"]
        return body
