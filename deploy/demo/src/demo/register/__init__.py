"""A synthetic register of the demo district whose totals are those of the district's report.

`python -m demo.register --out DIR` writes one CSV per period and level.
"""

from demo.register.files import write
from demo.register.generate import Row, generate

__all__ = ["Row", "generate", "write"]
