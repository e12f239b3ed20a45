"""The walker, the random cases and the vector script are used by several tests: found by name from here."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "scripts")]
