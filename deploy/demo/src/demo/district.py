"""The description of the demo district: `python -m demo.district` writes `data/district.json`, which is committed.

`python -m demo.district --check` fails when the committed file is not what the tables say.
"""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from demo.procedures import procedures
from demo.sources import DISTRICT_FILE
from demo.tables.agencies import agencies
from demo.tables.calendar import agency_calendars, calendar
from demo.tables.fields import fields
from demo.tables.on_the_spot import on_the_spot_officers
from demo.tables.people import staff


def describe() -> dict[str, Any]:
    """The whole district as `python -m catalog.load` takes it."""
    return {
        "agencies": agencies(),
        "fields": fields(),
        "staff": staff(),
        "calendar": calendar(),
        "agency_calendars": agency_calendars(),
        "procedures": procedures(),
        "on_the_spot_officers": on_the_spot_officers(),
    }


def rendered() -> str:
    """The file's text: one line per agency, person, field, designation: a change shows as one changed line."""
    parts = []
    for name, value in describe().items():
        if name in ("agencies", "fields", "staff", "on_the_spot_officers"):
            lines = ",\n  ".join(json.dumps(one, ensure_ascii=False) for one in value)
            parts.append(f'"{name}": [\n  {lines}\n]')
        else:
            parts.append(f'"{name}": {json.dumps(value, ensure_ascii=False, indent=1)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    if parser.parse_args().check:
        fresh = DISTRICT_FILE.read_text(encoding="utf-8") == rendered()
        print("district.json is fresh" if fresh else "district.json is stale: run python -m demo.district")
        return 0 if fresh else 1
    DISTRICT_FILE.write_text(rendered(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
