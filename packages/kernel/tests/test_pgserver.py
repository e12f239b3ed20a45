"""The own server: what belongs to a folder that is gone goes too."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from kernel.pgserver import THROWAWAY, PgServer


@pytest.mark.skipif(os.geteuid() != 0, reason="only as root do data lie outside their folder")
def test_homes_of_folders_that_are_gone_are_swept_away() -> None:
    left = Path(tempfile.mkdtemp(prefix="motcua-left-"))
    kept = Path(tempfile.mkdtemp(prefix="motcua-kept-"))
    forgotten = PgServer(left, settings=THROWAWAY)
    forgotten.start()
    running = forgotten.home
    shutil.rmtree(left)
    with PgServer(kept, settings=THROWAWAY) as other:
        assert running.exists(), "a server that runs keeps its data"
        forgotten.stop()
        other.prepare()
        assert not running.exists()
        assert other.home.exists()
    other.remove()
    assert not other.home.exists()
    assert not kept.exists()
