"""Several languages in one answer: maps for what is translated."""

import pytest

from hub.languages import CODES
from hub.publishing.actions import withdraw_language
from tests.api.content import MARK, TYPES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("label", TYPES)
def test_each_language_is_as_alone(get, everything, label):
    pk = everything.pages[label].pk
    found = get(f"pages/{pk}/?locale=*")
    meta = found["meta"]
    assert meta["locale"] == meta["served_locale"] == list(CODES)
    for code in CODES:
        alone = get(f"pages/{pk}/?locale={code}")
        for name, value in alone.items():
            if name != "meta":
                assert of(found[name], code) == value, name
        for name, value in alone["meta"].items():
            if name not in ("locale", "served_locale", "detail_url"):
                assert of(meta[name], code) == value, name


def of(value, code):
    is_map = isinstance(value, dict) and set(value) <= set(CODES) and value
    return value[code] if is_map else value


def test_which_fields_are_maps(get, everything):
    pk = everything.pages["forums.ForumEditionPage"].pk
    found = get(f"pages/{pk}/?locale=fr,ar")
    assert found["title"] == {"fr": f"title {MARK['fr']}", "ar": f"title {MARK['ar']}"}
    assert (found["number"], found["status"]) == (3, "past")
    assert set(found["sessions"]) == {"fr", "ar"}
    assert found["meta"]["detail_url"].endswith(f"/{pk}/?locale=fr,ar")
    assert set(found["meta"]["html_url"]) == {"fr", "ar"}


def test_only_where_it_is_public(get, everything):
    article = everything.pages["articles.ArticlePage"]
    withdraw_language(article, "ar")
    found = get("pages/?locale=en,ar&fields=_,title&type=articles.ArticlePage")
    assert found["items"] == [{"title": {"en": f"title {MARK['en']}"}}]
    withdraw_language(article, "en")
    assert get("pages/?locale=en,ar&type=articles.ArticlePage")["items"] == []
    get(f"pages/{article.pk}/?locale=en,ar", 404)


def test_in_the_order_asked_for(get, everything):
    pk = everything.pages["articles.ArticlePage"].pk
    found = get(f"pages/{pk}/?locale=ar,fr&fields=_,title,served_locale")
    assert list(found["title"]) == found["meta"]["served_locale"] == ["ar", "fr"]


def test_images(get, everything):
    found = get(f"images/{everything.image.pk}/?locale=fr,es")
    assert found["title"] == {code: f"title {MARK[code]}" for code in ("fr", "es")}
    assert found["width"] == 64
    assert isinstance(found["renditions"], list)


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("locale=fr,xx", "invalid-value"),
        ("locale=fr,ar,fr", "invalid-value"),
        ("locale=,", "invalid-value"),
        ("locale=*,fr", "invalid-value"),
        ("locale=*&fallback=page", "conflicting-parameters"),
        ("locale=*&order=title", "conflicting-parameters"),
        ("locale=*&title=x", "conflicting-parameters"),
        ("locale=*&slug=x", "conflicting-parameters"),
        ("locale=fr,ar&search=x", "conflicting-parameters"),
    ],
)
def test_refused(get, query, kind):
    found = get(f"pages/?{query}", 400)
    assert found["type"].endswith(f"#{kind}")
    assert found["status"] == 400
