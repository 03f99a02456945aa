"""What the worker does: runs what needs the network, and looks after the rest."""

from datetime import timedelta

from hub.tasks import enqueue_once, forget_ended, task

from . import consumers, runner
from .models import ConsumerCursor

# How often a worker looks after consumers by itself: what a killed process left over,
# parked pages whose time has come.
ROUNDS = timedelta(minutes=1)
FIRST_PAUSE = timedelta(seconds=5)  # after the network failed; then twice as long


def wake() -> None:
    """Have a worker run the consumers that need the network, once however many ask."""
    for consumer in consumers.registered():
        if consumer.network:
            enqueue_once(follow, consumer.name)


@task
def follow(name: str) -> None:
    """Run a consumer, and come back if its network fails."""
    consumer = consumers.get(name)
    if consumer is None:  # no longer configured
        return
    # First, so that it is there should this process be killed.
    enqueue_once(make_rounds, after=ROUNDS)
    if runner.attempt(consumer).error:
        failures = ConsumerCursor.objects.get(name=name).failures
        enqueue_once(follow, name, after=pause(failures))


@task
def make_rounds() -> None:
    """Run the consumers that have something to do; again and again, once a minute."""
    network = [consumer for consumer in consumers.registered() if consumer.network]
    if not network:
        return
    enqueue_once(make_rounds, after=ROUNDS)
    for consumer in network:
        enqueue_once(follow, consumer.name)
    runner.run_inline()
    forget_ended()


def pause(failures: int) -> timedelta:
    """How long to leave the network alone: 5 s, 10, 20, 40, then a minute."""
    return min(FIRST_PAUSE * 2 ** min(max(failures, 1) - 1, 10), ROUNDS)
