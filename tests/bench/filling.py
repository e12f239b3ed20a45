"""A register of any size, made inside PostgreSQL: spread over five years, the agencies and the procedures."""

from __future__ import annotations

import asyncio
import tempfile

import asyncpg

YEARS_BACK = 5
FAMILIES = "Nguyễn Hoàng Vi Lương Đặng Nông Triệu Lý Hứa Phạm Trần Lê Bế Chu Đàm Lăng"
MIDDLES = "Văn Thị Minh Thanh Ngọc Hữu Đức Thu Quang Kim Xuân Bích Mạnh Tuyết Công Hồng"
GIVEN = (
    "Huệ An Bình Cường Dũng Giang Hà Hải Hạnh Hiếu Hoa Hùng Hương Khánh Lan Linh Long Mai Nam Nga "
    "Nhung Oanh Phúc Phương Quân Quyên Sơn Tâm Thảo Thắng Thủy Toàn Trang Trung Tú Tùng Uyên Vân Việt Yến"
)
"""16 x 16 x 40 x 40 names of four syllables: 409,600, of which some two thirds occur among a million people."""

_DOSSIERS = """
    INSERT INTO dossiers (agency_id, division_id, level, code, procedure_version_id, procedure_code, field_id,
        channel, mechanism, status, applicant_kind, applicant_name, applicant_folded, phone, duration_amount,
        duration_unit, submitted_at, received_at, clock_started_at, due_at, completed_at, returned_at, ended_at,
        outcome, timeliness_at_end, acts_count, last_hash, source, created_at)
    SELECT agency_id, division_id, level, 'B-' || to_char(received_at, 'YYMMDD') || '-' || lpad(i::text, 8, '0'),
        version_id, procedure_code, field_id,
        (ARRAY['counter', 'counter', 'counter', 'counter', 'counter', 'counter', 'online', 'postal'])[1 + i % 8],
        'one_stop', CASE WHEN is_open THEN (ARRAY['received', 'processing', 'processing', 'awaiting_approval',
                                                  'supplement_requested'])[1 + i % 5]
                         WHEN i % 97 = 0 THEN 'completed' WHEN i % 997 = 0 THEN 'withdrawn' ELSE 'returned' END,
        'person', name, lower(public.unaccent(name)), '09' || lpad((h % 100000000)::text, 8, '0'), 3,
        'working_day', received_at, received_at, received_at, received_at + interval '3 days',
        CASE WHEN NOT is_open AND (i % 997 <> 0 OR i % 97 = 0) THEN ended_at END,
        CASE WHEN NOT is_open AND i % 97 <> 0 AND i % 997 <> 0 THEN ended_at + interval '1 hour' END,
        CASE WHEN NOT is_open THEN ended_at END,
        CASE WHEN is_open THEN NULL WHEN i % 997 = 0 AND i % 97 <> 0 THEN 'withdrawn' ELSE 'resolved' END,
        CASE WHEN is_open THEN NULL WHEN i % 331 = 0 THEN 'late' WHEN i % 3 = 0 THEN 'early' ELSE 'on_time' END,
        1, sha256(i::text::bytea), 'import', received_at
    FROM (
        SELECT i, h, p.*, a.id AS agency_id, a.division_id, a.level,
               $2::timestamptz - (($1 - i)::float8 / $1 * $3::int) * interval '1 day' AS received_at,
               $2::timestamptz - (($1 - i)::float8 / $1 * $3::int) * interval '1 day'
                   + (CASE WHEN i % 331 = 0 THEN 5 ELSE 2 END) * interval '1 day' AS ended_at,
               i > $1 - greatest(200, $1 / 2000) AS is_open,
               ($4::text[])[1 + h % 16] || ' ' || ($5::text[])[1 + (h / 16) % 16] || ' '
                   || ($6::text[])[1 + (h / 256) % 40] || ' '
                   || ($6::text[])[1 + (h / 10240) % 40] AS name
        FROM generate_series(1, $1) AS i
        CROSS JOIN LATERAL (SELECT abs(hashint8(i::int8 * 7919))::int8 AS h) AS hashed
        JOIN (SELECT id, level, division_id, row_number() OVER () - 1 AS nth, count(*) OVER () AS of
                FROM unnest($7::int[], $8::text[], $9::int[]) AS t(id, level, division_id)) AS a
          ON a.nth = h % a.of
        JOIN (SELECT version_id, code AS procedure_code, field_id, row_number() OVER () - 1 AS nth,
                     count(*) OVER () AS of FROM procedure_versions) AS p ON p.nth = (h / 32) % p.of
    ) AS made
"""
_NAMES = "INSERT INTO applicant_names SELECT DISTINCT applicant_folded FROM dossiers ON CONFLICT DO NOTHING"
_ACTS = """
    INSERT INTO acts (dossier_id, sequence, agency_id, division_id, act, happened_at, recorded_at, actor_id,
        actor_name, to_status, previous_hash, hash)
    SELECT id, 1, agency_id, division_id, 'import', received_at, received_at, '1', 'Bench', status, ''::bytea,
        last_hash FROM dossiers WHERE code LIKE 'B-%'
"""


async def fill_dossiers(db: asyncpg.Connection, size: int, now: object, agencies: list[tuple[int, str]]) -> None:
    """`size` dossiers with one act each, once the service knows the catalogue; indexes are made afterwards."""
    known, before = 0, -1
    while known < 100 or known != before:
        await asyncio.sleep(1)
        known, before = await db.fetchval("SELECT count(*) FROM procedure_versions"), known
    indexes = await db.fetch(
        """SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'app'
             AND tablename IN ('dossiers', 'applicant_names') AND indexname LIKE 'ix_%'"""
    )
    for index in indexes:
        await db.execute(f"DROP INDEX {index['indexname']}")
    # The load is of our own making; checking it against foreign keys row by row would measure nothing.
    await db.execute("SET session_replication_role = replica; SET maintenance_work_mem = '512MB'")
    names = [words.split() for words in (FAMILIES, MIDDLES, GIVEN)]
    ids = [one for one, _level in agencies]
    levels = [level for _one, level in agencies]
    divisions = [11 + number % 12 if level == "district" else None for number, level in agencies]
    await db.execute(_DOSSIERS, size, now, YEARS_BACK * 365, *names, ids, levels, divisions, timeout=900)
    await db.execute(_NAMES, timeout=900)
    await db.execute(_ACTS, timeout=900)
    for index in indexes:
        await db.execute(index["indexdef"], timeout=900)
    await db.execute("SET session_replication_role = origin")
    for table in ("dossiers", "acts", "applicant_names"):
        await db.execute(f"VACUUM ANALYZE {table}", timeout=900)


_FACTS = """
    SELECT id, received_at, due_at, completed_at, returned_at, ended_at, received_at, version, agency_id,
        division_id, field_id, (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
        (due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
        coalesce((ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'infinity'), level, channel, mechanism, status,
        outcome, timeliness_at_end, code, procedure_code, 'import', source
    FROM dossiers WHERE code LIKE 'B-%' ORDER BY received_at
"""
FACT_COLUMNS = """
    dossier_id received_at due_at completed_at returned_at ended_at recorded_at version agency_id division_id
    field_id received_on due_on open_until level channel mechanism status outcome timeliness code procedure_code
    act source
"""


async def fill_facts(source: asyncpg.Connection, target: asyncpg.Connection) -> None:
    """The facts of these dossiers, as the feed would have told them (the feed itself is measured elsewhere)."""
    with tempfile.TemporaryFile() as file:
        await source.copy_from_query(_FACTS, output=file, timeout=900)
        file.seek(0)
        await target.copy_to_table("facts", source=file, columns=FACT_COLUMNS.split(), timeout=900)
    await target.execute("VACUUM ANALYZE facts", timeout=900)
