"""Makes stock's large page: prints its id and a session of who edits it."""

import json
import sys

import django


def main(blocks: int) -> None:
    django.setup()
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)
    from tests.benchmarks.content import Article, long_body
    from tests.benchmarks.sessions import session

    from .models import ArticlePage

    page = ArticlePage.objects.get()
    page.body = long_body(Article(0, "fr"), blocks)
    page.save_revision().publish()
    sys.stdout.write(json.dumps({"page": page.pk, "session": session()}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
