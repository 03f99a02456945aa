"""Background tasks: the one module that imports them, for Django 6 has its own."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks import task as _task

# The settings' name of our tasks' backend; "default" is Wagtail's, and is immediate.
BACKEND = "hub"
QUEUE = "changes"
LITTLE_WORTH = timedelta(days=1)  # of a task that has ended


def task(function: Any) -> Any:
    """Make a function one that a worker can run: ``manage.py db_worker --backend hub``.

    Its arguments and its result must be JSON.
    """
    return _task(backend=BACKEND, queue_name=QUEUE)(function)


def enqueue_once(task: Any, *arguments: Any, after: timedelta = timedelta()) -> bool:
    """Enqueue a task, unless one like it waits already and is due no later.

    One that is being run does not count: it may have read what it works on before.
    """
    from django_tasks_db.models import DBTaskResult, get_date_max

    due = timezone.now() + after
    rows = DBTaskResult.objects.filter(
        backend_name=BACKEND,
        status=TaskResultStatus.READY,
        task_path=task.module_path,
        args_kwargs={"args": list(arguments), "kwargs": {}},
    )
    # Those that are not deferred have the last date of all.
    if any(
        run_after <= due or run_after == get_date_max()
        for run_after in rows.values_list("run_after", flat=True)
    ):
        return False
    deferred = task.using(run_after=due) if after else task
    deferred.enqueue(*arguments)
    return True


def forget_ended() -> None:
    """Delete what is left of tasks that ended, or whose worker was killed, long ago."""
    from django_tasks_db.models import DBTaskResult

    DBTaskResult.objects.filter(
        backend_name=BACKEND, started_at__lt=timezone.now() - LITTLE_WORTH
    ).delete()
