"""Tests here share `feedback_factories`: a name of its own, since all services' tests run together."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
