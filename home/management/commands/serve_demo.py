"""``manage.py serve_demo``: migrate, load and serve the demo, in one quick process."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


class Command(BaseCommand):
    help = "Bring the demo's database up to date, load the demo, and serve it."
    requires_system_checks = ()  # runserver's own come at the end

    def add_arguments(self, parser):
        parser.add_argument("port", nargs="?", default="8000")

    def handle(self, *, port, **options):
        executor = MigrationExecutor(connection)
        # Where nothing is to be done, migrate would still go through every permission.
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", verbosity=0)
        call_command("load_demo")
        if settings.ELASTICSEARCH_URL:
            self.stdout.write(f"Filling Elasticsearch at {settings.ELASTICSEARCH_URL}")
            call_command("search_rebuild", verbosity=0)
        site = f"http://localhost:{port}"
        self.stdout.write(
            f"\n  Site   {site}/\n  Admin  {site}/admin/\n  API    {site}/api/v2/\n"
            "\n  Ctrl-C stops it.\n\n"
        )
        self.stdout.flush()
        with worker():
            call_command("runserver", f"127.0.0.1:{port}", use_reloader=False)


@contextmanager
def worker() -> Iterator[None]:
    """The process that keeps Elasticsearch level, where there is one to be kept."""
    if not settings.ELASTICSEARCH_URL:
        yield
        return
    command = [sys.executable, "manage.py", "db_worker"]
    command += ["--backend", "hub", "--queue-name", "*", "--no-reload"]
    with subprocess.Popen(command, cwd=settings.BASE_DIR) as process:  # noqa: S603
        try:
            yield
        finally:
            process.terminate()
