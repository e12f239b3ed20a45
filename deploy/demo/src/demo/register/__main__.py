"""`python -m demo.register --out DIR`."""

from __future__ import annotations

import argparse
from pathlib import Path

from demo.register import write


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the synthetic register as CSV files")
    parser.add_argument("--out", type=Path, required=True)
    for path in write(parser.parse_args().out):
        print(path)


if __name__ == "__main__":
    main()
