"""Makes the hub's large page, in four languages: prints its id and sessions of those
who edit it, by the languages that they work in."""

import json
import sys

import django


def main(blocks: int) -> None:
    django.setup()
    from articles.models import ArticlePage
    from hub.admin.models import EditorPreferences
    from hub.languages import CODES
    from hub.publishing.actions import publish_languages
    from tests.benchmarks.content import Article, long_body
    from tests.benchmarks.sessions import session, user_of

    page = ArticlePage.objects.get()
    for code in CODES:
        setattr(page, f"body_{code}", long_body(Article(0, code), blocks))
    page.save_revision()
    publish_languages(page, CODES)
    sessions = {}
    for number in (1, 2, len(CODES)):
        sessions[number] = session(f"editor{number}")
        EditorPreferences.objects.create(
            user=user_of(sessions[number]), languages=list(CODES[:number])
        )
    sys.stdout.write(json.dumps({"page": page.pk, "session": sessions}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
