"""The feed of changes: what it tells, in which order, and what it refuses."""

import base64
import uuid

import pytest
from wagtail.models import PageViewRestriction

from articles.models import ArticlePage
from hub.changes import log
from hub.changes.models import Change, Log
from hub.changes.pruning import restart
from hub.publishing.actions import publish_languages, withdraw_language
from tests.factories.pages import (
    added,
    body,
    fresh,
    make_article,
    make_home,
    make_section,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def section():
    return make_section(make_home())


@pytest.fixture
def article(section):
    return make_article(section)


@pytest.fixture
def follow(get):
    """A function: the changes since the last call, in these languages."""
    place = {"cursor": get("changes/?since=now")["meta"]["cursor"]}

    def follow(query=""):
        found = get(f"changes/?since={place['cursor']}&{query}")
        place["cursor"] = found["meta"]["cursor"]
        return found["items"]

    return follow


def told(items):
    return [(each["id"], each["locale"], each["action"]) for each in items]


def test_what_is_told_of_a_page(get, article):
    items = get("changes/?since=start&type=articles.ArticlePage&locale=en")["items"]
    assert len(items) == 1
    entry = items[0]
    answer = get(f"pages/{article.pk}/?locale=en")
    assert entry.pop("time")
    assert entry.pop("cursor")
    etag = entry.pop("etag")
    assert entry == {
        "id": article.pk,
        "type": "articles.ArticlePage",
        "locale": "en",
        "action": "published",
        "url": answer["meta"]["html_url"],
        "detail_url": answer["meta"]["detail_url"],
    }
    with_document = get(
        "changes/?since=start&type=articles.ArticlePage&locale=en&include=document"
    )
    (entry,) = with_document["items"]
    assert entry["document"] == answer
    assert entry["etag"] == etag


def test_etags_are_those_of_the_pages(client, get, article):
    items = get("changes/?since=start")["items"]
    public = [entry for entry in items if entry["action"] == "published"]
    assert {entry["id"] for entry in public} > {article.pk}
    for entry in public:
        answer = client.get(entry["detail_url"])
        assert answer.headers["ETag"] == entry["etag"]


def test_tombstones(article, follow):
    withdraw_language(article, "en")
    items = follow()
    assert told(items) == [
        (article.pk, "en", "withdrawn"),
        (article.pk, "fr", "published"),  # it tells where its other languages are
    ]
    assert items[0]["url"] is items[0]["etag"] is items[0]["detail_url"] is None
    pk = article.pk
    article.delete()
    assert told(follow("include=document")) == [(pk, "fr", "withdrawn")]
    assert follow() == []


def test_a_restriction_is_a_tombstone(section, article, follow):
    PageViewRestriction.objects.create(page=section, restriction_type="login")
    assert (article.pk, "fr", "withdrawn") in told(follow())
    section.view_restrictions.get().delete()
    assert (article.pk, "fr", "published") in told(follow())


def test_as_it_is_now(article, follow):
    """What was published and withdrawn since is gone for whoever asks now."""
    publish_languages(article, {"fr"})
    publish_languages(article, {"fr"})
    withdraw_language(article, "fr")
    found = told(follow("include=document"))
    assert found.count((article.pk, "fr", "withdrawn")) == 1
    assert (article.pk, "fr", "published") not in found


def test_filters(get, section, article, follow):
    other = added(
        section, ArticlePage(title_fr="Autre", slug_fr="autre", body_fr=body("x")), "fr"
    )
    article.save()
    section.save()
    assert {each["id"] for each in follow("type=articles.ArticlePage")} == {
        article.pk,
        other.pk,
    }
    article.save()
    assert {each["locale"] for each in follow("locale=en,ar")} == {"en"}


def test_a_section(get, section, article, follow):
    home = section.get_parent().specific
    elsewhere = added(
        home, type(section)(title_fr="Ailleurs", slug_fr="ailleurs"), "fr"
    )
    assert told(follow(f"section={section.pk}")) == [
        (elsewhere.pk, "fr", "withdrawn"),  # not there: nobody there has it
    ]
    fresh(article).move(elsewhere, pos="last-child")
    left = told(follow(f"section={section.pk}"))
    assert (article.pk, "fr", "withdrawn") in left
    assert (article.pk, "fr", "published") not in left


def test_a_section_that_is_withdrawn(client, section, article, follow):
    """What is below it may go on; whoever follows it learns that it is gone itself."""
    for code in fresh(section).public_languages:
        withdraw_language(fresh(section), code)
    found = told(follow(f"section={section.pk}"))
    assert (section.pk, "fr", "withdrawn") in found
    assert (article.pk, "fr", "withdrawn") not in found
    # There is no new copy of it.
    answer = client.get(f"/api/v2/export.ndjson?section={section.pk}")
    assert answer.status_code == 400


def test_a_section_that_is_closed_or_deleted(section, article, follow):
    fresh(section).delete()
    found = told(follow(f"section={section.pk}"))
    assert {(section.pk, "fr", "withdrawn"), (article.pk, "fr", "withdrawn")} <= set(
        found
    )
    assert {action for _, _, action in found} == {"withdrawn"}


def test_page_by_page(get, section):
    for number in range(5):
        page = ArticlePage(title_fr=f"a{number}", slug_fr=f"a{number}")
        page.body_fr = body("x")
        added(section, page, "fr")
    whole = get("changes/?since=start")["items"]
    cursor, seen = "start", []
    while True:
        found = get(f"changes/?since={cursor}&limit=2")
        seen += found["items"]
        cursor = found["meta"]["cursor"]
        if not found["meta"]["has_more"]:
            break
    assert [each["cursor"] for each in seen] == [each["cursor"] for each in whole]
    assert get(f"changes/?since={seen[3]['cursor']}&limit=1")["items"] == [seen[4]]


class TestCursors:
    def test_none(self, get, db):
        found = get("changes/", 400)
        assert "export.ndjson" in found["detail"]

    @pytest.mark.parametrize(
        "cursor",
        ["", "x", "AAAA", "é", "%00", "1", "-1", "AQ" * 300, "null", "start ", "NOW"],
    )
    def test_forged(self, get, db, cursor):
        found = get(f"changes/?since={cursor}", 400)
        assert "since" in found["detail"]

    def test_cut_and_changed(self, get, db):
        cursor = get("changes/?since=now")["meta"]["cursor"]
        get(f"changes/?since={cursor[:-4]}", 400)
        get(f"changes/?since={cursor[4:]}", 400)
        raw = bytearray(base64.urlsafe_b64decode(cursor))
        raw[20] ^= 1
        get(f"changes/?since={base64.urlsafe_b64encode(raw).decode()}", 400)

    def test_of_another_hub(self, get, article):
        cursor = get("changes/?since=now")["meta"]["cursor"]
        Log.objects.update(generation=uuid.uuid4())
        found = get(f"changes/?since={cursor}", 410)
        assert found["type"].endswith("#cursor-too-old")
        assert found["export"] == "/api/v2/export.ndjson"

    def test_from_before_a_backup_was_restored(self, get, article):
        cursor = get("changes/?since=now")["meta"]["cursor"]
        restart()
        get(f"changes/?since={cursor}", 410)

    def test_from_the_future(self, get, article):
        cursor = get("changes/?since=now")["meta"]["cursor"]
        last = Log.objects.get().last
        Change.objects.filter(number=last).delete()
        Log.objects.update(last=last - 1)
        get(f"changes/?since={cursor}", 410)

    def test_pruned(self, get, article):
        cursor = get("changes/?since=start&limit=1")["meta"]["cursor"]
        log.sequence()
        last = Log.objects.get().last
        Change.objects.filter(number__lte=last - 1).delete()
        Log.objects.update(floor=last - 1)
        get(f"changes/?since={cursor}", 410)
        get("changes/?since=start", 410)
        get("changes/?since=now")

    def test_the_same_for_ever(self, get, article):
        cursors = {get("changes/?since=now")["meta"]["cursor"] for _ in range(3)}
        assert len(cursors) == 1


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("since=now&wait=26", "wait cannot be '26'"),
        ("since=now&wait=-1", "wait cannot be '-1'"),
        ("since=now&wait=1e9", "wait cannot be '1e9'"),
        ("since=now&limit=101", "limit cannot be '101'"),
        ("since=now&limit=NaN", "limit cannot be 'NaN'"),
        ("since=now&include=all", "include cannot be 'all'"),
        ("since=now&section=x", "section cannot be 'x'"),
        ("since=now&section=99999", "section cannot be '99999'"),
        ("since=now&type=auth.User", "type cannot be 'auth.User'"),
        ("since=now&locale=xx", "locale cannot be 'xx'"),
        ("since=now&since=start", "since is given 2 times"),
        ("since=now&sinse=1", "did you mean since?"),
        ("since=now&token=abc", "Authorization: Bearer"),
    ],
)
def test_refused(get, article, query, wrong):
    assert wrong in get(f"changes/?{query}", 400)["detail"]


def test_sections_of_drafts_are_unknown(get, section):
    draft = added(section, ArticlePage(title_fr="Brouillon", slug_fr="brouillon"))
    get(f"changes/?since=now&section={draft.pk}", 400)
