"""What makes the load: wrk where it is installed, else threads of Python."""

from tests.benchmarks import load as python
from tests.benchmarks import wrk

CONNECTIONS = 8

if wrk.is_there():
    NAME, load = "wrk", wrk.load
else:
    # Said, since it takes more of the machine: the fastest cases lose the most.
    NAME, load = "a client in Python (wrk is not installed)", python.load
