"""A process that changes what is public and is killed on its way; ``test_killed``
runs it: ``python -m tests.changes.dies DATABASE ACTION WHERE PAGE [OTHER]``.

WHERE is ``before`` or ``after`` the statement that writes the log's rows.
"""

import os
import sys

import django
from django.conf import settings

KILLED = 9
LOG = 'INSERT INTO "changes_change"'


def die() -> None:
    os._exit(KILLED)


def change(action: str, pk: int | str, other: int | str | None) -> None:
    """Do to a page what ``action`` says."""
    from wagtail.models import PageViewRestriction, Site

    from hub.models import HubPage
    from hub.publishing.actions import publish_languages, withdraw_language
    from hub.taxonomy.models import Theme

    page = HubPage.objects.get(pk=pk).specific
    if action == "publish":
        publish_languages(page, {"ar"})
    elif action == "withdraw":
        withdraw_language(page, "en")
    elif action == "save":
        page.title_en = "Saved"
        page.save()
    elif action == "unpublish":
        page.unpublish()
    elif action == "slug":
        section = page.get_parent().specific
        section.slug_en = "experts"
        section.save()
    elif action == "move":
        page.move(HubPage.objects.get(pk=other), pos="last-child")
    elif action == "copy":
        page.copy(update_attrs={"slug": "copie"})
    elif action == "alias":
        page.create_alias(update_slug="alias")
    elif action == "delete":
        page.delete()
    elif action == "private":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    elif action == "theme":
        theme = Theme.objects.get()
        theme.name_fr = "Autre"
        theme.save()
    elif action == "site":
        site = Site.objects.get()
        site.port = 8080
        site.save()
    else:
        raise ValueError(action)


def main(
    database: str, action: str, where: str, pk: str, other: str | None = None
) -> None:
    settings.DATABASES["default"]["NAME"] = database
    django.setup()
    from django.db import connection

    def watch(execute, sql, params, many, context):
        if where == "before" and sql.startswith(LOG):
            die()
        result = execute(sql, params, many, context)
        if where == "after" and sql.startswith(LOG):
            die()
        return result

    with connection.execute_wrapper(watch):
        change(action, pk, other)


if __name__ == "__main__":
    main(*sys.argv[1:])
