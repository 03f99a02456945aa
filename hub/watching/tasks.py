"""What the worker does: sends what is due, and comes back while the server fails."""

from datetime import timedelta

from hub.tasks import enqueue_once, task

AGAIN = timedelta(minutes=5)
SOON = timedelta(seconds=10)


@task
def send() -> None:
    from .mails import send_due

    sent = send_due()
    if sent.busy:  # whoever is at it may have read before we wrote
        enqueue_once(send, after=SOON)
    elif sent.error:
        enqueue_once(send, after=AGAIN)
