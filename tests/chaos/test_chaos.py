"""A short form of ``make chaos``, with fewer rounds."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers import elasticsearch
from tests.servers.availability import UnavailableError, missing
from tests.servers.postgresql import postgresql

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.postgresql
def test_index_database_and_log_agree_after_faults():
    try:
        elasticsearch.java_home()
        elasticsearch.download()
    except UnavailableError as error:
        missing("elasticsearch", error)
    with postgresql() as server:
        found = subprocess.run(
            [sys.executable, "-m", "tests.chaos", "--rounds", "4", "--seed", "ci"],
            env=os.environ | {"DATABASE_URL": server},
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
    assert found.returncode == 0, found.stdout[-4000:] + found.stderr[-4000:]
    assert "0 differences" in found.stdout
