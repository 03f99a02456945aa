"""The example mirror against a running hub: copies, follows, starts over."""

import re
import signal
import sqlite3
from contextlib import closing

import pytest
from wagtail.models import PageViewRestriction

from articles.models import ArticlePage
from hub.changes.pruning import restart
from hub.languages import CODES
from hub.publishing.actions import publish_languages, withdraw_language
from tests.api.content import make_everything
from tests.examples.published import differences
from tests.factories.pages import added, body, fresh
from tests.waiting import until


def publish(section, article):
    added(
        section, ArticlePage(title_fr="Neuf", slug_fr="neuf", body_fr=body("x")), "fr"
    )


def edit(section, article):
    article.title_en = "Another"
    article.save()


def publish_another_language(section, article):
    article.title_ar, article.body_ar = "مقال", body("نص")
    article.save()
    publish_languages(article, {"ar"})


def move(section, article):
    other = added(section, type(section)(title_fr="Autre", slug_fr="autre"), "fr")
    article.move(other, pos="last-child")


def move_what_is_above(section, article):
    section.slug_fr = "ailleurs"
    section.save()


def withdraw(section, article):
    withdraw_language(article, "en")


def unpublish(section, article):
    article.unpublish()


def delete(section, article):
    fresh(section).delete()


def restrict(section, article):
    PageViewRestriction.objects.create(page=section, restriction_type="login")


def nothing(section, article):
    pass


CHANGES = [publish, edit, publish_another_language, move, move_what_is_above]
CHANGES += [withdraw, unpublish, delete, restrict, nothing]


def test_copies_every_type(mirror, transactional_db):
    make_everything()
    said = mirror.run("copy")
    assert differences(mirror.contents()) == []
    assert f"copied {len(mirror.contents())} documents" in said
    assert {locale for _page, locale in mirror.contents()} == set(CODES)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_follows(mirror, section, article, change):
    mirror.run("copy")
    before = mirror.contents()
    change(section, article)
    assert bool(differences(before)) == (change is not nothing)
    mirror.run("follow", "--once")
    assert differences(mirror.contents()) == []
    assert "0 differences" in mirror.run("verify")


def test_follows_page_by_page(mirror, section):
    """More changes than one answer has."""
    mirror.run("copy")
    for number in range(30):
        page = type(section)(
            **{
                f"{name}_{code}": f"a{number}"
                for name in ("title", "slug")
                for code in CODES
            }
        )
        added(section, page, " ".join(CODES))
    mirror.run("follow", "--once")
    assert differences(mirror.contents()) == []


def test_waits_for_news(mirror, section, article):
    process = mirror.start("copy")
    assert process.wait(60) == 0
    process = mirror.start("follow")
    try:
        edit(section, article)
        until(lambda: differences(mirror.contents()) == [], process)
        withdraw_language(article, "en")
        until(lambda: (article.pk, "en") not in mirror.contents(), process)
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        article.save()  # news, so that the server does not wait any longer
    assert "Stopped. Nothing is lost" in mirror.log.read_text()


def test_a_new_copy_when_the_cursor_is_too_old(mirror, section, article):
    mirror.run("copy")
    article.delete()
    restart()
    assert "new copy" in mirror.run("verify", status=1)
    said = mirror.run("follow", "--once")
    assert "Take a new copy" in said
    assert re.search(r"copied \d+ documents", said)
    assert differences(mirror.contents()) == []


def test_a_part_of_the_hub(mirror, section, article):
    mirror.run("copy", "--locale", "en,ar", "--type", "articles.ArticlePage")
    assert set(mirror.contents()) == {(article.pk, "en")}
    publish_another_language(section, article)
    mirror.run("follow", "--once")
    assert set(mirror.contents()) == {(article.pk, "en"), (article.pk, "ar")}
    mirror.run("copy", "--section", str(section.pk))
    assert (article.pk, "fr") in mirror.contents()
    assert (section.get_parent().pk, "fr") not in mirror.contents()
    fresh(article).move(section.get_parent(), pos="last-child")
    mirror.run("follow", "--once")
    assert {page for page, _locale in mirror.contents()} == {section.pk}


class TestVerify:
    def test_names_what_is_wrong(self, mirror, section, article):
        mirror.run("copy")
        pk = article.pk
        change_file(mirror, f"DELETE FROM documents WHERE id = {pk} AND locale = 'fr'")
        change_file(mirror, f"UPDATE documents SET etag = '\"x\"' WHERE id = {pk}")
        change_file(
            mirror,
            "INSERT INTO documents SELECT 999999, locale, type, etag, url, document "
            f"FROM documents WHERE id = {pk}",
        )
        said = mirror.run("verify", status=1).splitlines()
        assert f"page {pk} in fr is missing in the copy" in said
        assert f"page {pk} in en is another version" in said
        assert f"page {pk} in en is not what its own address answers" in said
        assert "page 999999 in en is in the copy, and not public" in said
        assert said[-1].endswith("5 differences")

    def test_what_the_feed_will_tell_is_no_difference(self, mirror, section, article):
        mirror.run("copy")
        edit(section, article)
        withdraw_language(section, "ar")
        assert differences(mirror.contents())
        assert "0 differences" in mirror.run("verify")


def change_file(mirror, statement):
    with closing(sqlite3.connect(mirror.file)) as db, db:
        db.execute(statement)
