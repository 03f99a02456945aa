"""A short form of ``make mirror-chaos``, with fewer kills."""

import os
import subprocess
import sys

import pytest

from tests.chaos.servers import ROOT
from tests.servers.postgresql import postgresql


@pytest.mark.postgresql
def test_a_mirror_that_is_killed_has_just_what_is_published():
    with postgresql() as server:
        found = subprocess.run(
            [sys.executable, "-m", "tests.chaos.mirror", "--kills", "5"],
            env=os.environ | {"DATABASE_URL": server},
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
    assert found.returncode == 0, found.stdout[-4000:] + found.stderr[-4000:]
    assert "0 differences in" in found.stdout
    assert "'killed': 5" in found.stdout
