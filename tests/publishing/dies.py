"""A process that changes what is public and is killed on its way; ``test_killed``
runs it: ``python -m tests.publishing.dies DATABASE PAGE ACTION WHERE``.

WHERE is the number of the writing statement after which it dies; "page_published", the
signal; or "commit", just before it.
"""

import os
import sys

import django
from django.conf import settings

KILLED = 9


def die(*args, **kwargs) -> None:
    os._exit(KILLED)


def main(database: str, pk: str, action: str, where: str) -> None:
    settings.DATABASES["default"]["NAME"] = database
    django.setup()
    from django.db import connection
    from wagtail.signals import page_published

    from hub.models import HubPage
    from hub.publishing.actions import publish_languages, withdraw_language

    page = HubPage.objects.get(pk=pk).specific
    written = 0

    def count(execute, sql, params, many, context):
        nonlocal written
        result = execute(sql, params, many, context)
        written += sql.startswith(("INSERT", "UPDATE", "DELETE"))
        if where.isdigit() and written == int(where):
            die()
        return result

    if where == "page_published":
        page_published.connect(die)
    elif where == "commit":
        connection.commit = die
    with connection.execute_wrapper(count):
        if action == "publish":
            publish_languages(page, {"ar"})
        else:
            withdraw_language(page, "en")


if __name__ == "__main__":
    main(*sys.argv[1:])
