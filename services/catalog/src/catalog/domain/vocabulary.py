"""Words of the law that the catalogue knows, as codes. See docs/glossary.md."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a person does."""

    CLERK = "clerk"
    OFFICER = "officer"
    LEADER = "leader"
    HOTLINE = "hotline"
    FOCAL = "focal"
    ADMIN = "admin"
    VIEWER = "viewer"
    REOPENER = "reopener"


class Level(StrEnum):
    """Tier of government; the district tier ended on 30/06/2025."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class AgencyKind(StrEnum):
    """A tier's people's committee, or a division below one."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    DIVISION = "division"


class Channel(StrEnum):
    """How a dossier is handed in: at the counter, online, by public post."""

    COUNTER = "counter"
    ONLINE = "online"
    POSTAL = "postal"


class Mechanism(StrEnum):
    """How a procedure is handled: Decree 61/2018/NĐ-CP, article 1."""

    ONE_STOP = "one_stop"
    ONE_STOP_LINKED = "one_stop_linked"
    ON_THE_SPOT = "on_the_spot"


class DurationUnit(StrEnum):
    """How the time for a procedure is counted: Civil Code 2015, articles 147 and 148."""

    WORKING_DAY = "working_day"
    DAY = "day"
    HALF_DAY = "half_day"
    WORKING_HOUR = "working_hour"
    SAME_DAY = "same_day"


class StepKind(StrEnum):
    """A step of the agency's own, one that asks another for its opinion, or one that another agency takes."""

    INTERNAL = "internal"
    OPINION = "opinion"
    LINKED = "linked"


class DeskFunction(StrEnum):
    """What an officer may do at the desk, where a dossier is received, appraised, decided and returned at once."""

    APPRAISE = "appraise"
    DECIDE = "decide"


class VersionState(StrEnum):
    """A version is written, then published; published, it is never changed."""

    DRAFT = "draft"
    PUBLISHED = "published"


READS_ALL = frozenset({Role.FOCAL, Role.ADMIN, Role.VIEWER})
"""Roles that read every agency of the district."""
