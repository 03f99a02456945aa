"""While Elasticsearch does not answer nobody waits for it: a circuit breaker.

Closed: it is asked. Open: it is not, for a pause. After the pause one visitor at a time
asks it again, and everybody else goes on without; as soon as it answers, all ask it.
The state lies in Django's cache: what one web process learns, all of them know.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.core.cache import cache

logger = logging.getLogger(__name__)

FAILURES = 2  # in a row, before it is left alone: one may be an accident
FORGOTTEN = 30  # seconds after which a failure counts no more
PAUSE, LONGEST_PAUSE = 2, 30  # seconds; doubled each time that it still does not answer
PROBE = 10  # seconds: longer than any search, in case that the one who asks is killed
KEPT = 24 * 60 * 60  # seconds that an open state is remembered


@dataclass(frozen=True)
class State:
    """Since when it is left alone, until when, and how long that was chosen to be."""

    since: float
    until: float
    pause: float


class CircuitBreaker:
    """``allows`` says whether to ask; whoever asked says ``succeeded`` or ``failed``.

    No method waits. ``clock``: seconds since the epoch, the same for all processes.
    """

    def __init__(self, name: str, clock: Callable[[], float] = time.time) -> None:
        self.state_key = f"breaker:{name}:open"
        self.failures_key = f"breaker:{name}:failures"
        self.probe_key = f"breaker:{name}:probe"
        self.name = name
        self.clock = clock

    @property
    def state(self) -> State | None:
        """None while it is closed."""
        found: State | None = cache.get(self.state_key)
        return found

    def allows(self) -> bool:
        """Whether to ask now; after the pause only one asker at a time hears yes."""
        state = self.state
        if state is None:
            return True
        if self.clock() < state.until:
            return False
        return bool(cache.add(self.probe_key, 1, PROBE))

    def succeeded(self) -> None:
        state, failures = (
            cache.get_many([self.state_key, self.failures_key]).get(key)
            for key in (self.state_key, self.failures_key)
        )
        if failures:
            cache.delete(self.failures_key)
        if state:
            cache.delete_many([self.state_key, self.probe_key])
            away = round(self.clock() - state.since)
            logger.warning("%s answers again, after %s s", self.name, away)

    def failed(self, reason: object) -> None:
        """Not answered: opens it, or keeps it open for longer; logged when it opens."""
        now, state = self.clock(), self.state
        if state is None:
            if not self.enough_failures():
                return
            # Of several that fail at once one opens it, and says so.
            if cache.add(self.state_key, State(now, now + PAUSE, PAUSE), KEPT):
                logger.warning("%s is left alone: %s", self.name, reason)
        elif now >= state.until:
            pause = min(state.pause * 2, LONGEST_PAUSE)
            cache.set(self.state_key, State(state.since, now + pause, pause), KEPT)
            cache.delete(self.probe_key)

    def enough_failures(self) -> bool:
        cache.add(self.failures_key, 0, FORGOTTEN)
        try:
            failures: int = cache.incr(self.failures_key)
        except ValueError:  # forgotten in this very moment
            return False
        return failures >= FAILURES
