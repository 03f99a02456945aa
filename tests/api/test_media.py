"""Images, documents and redirects."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction

from hub.languages import CODES
from hub.media.models import HubDocument
from hub.publishing.actions import withdraw_language
from tests.api.content import MARK, Content
from tests.factories.pages import make_article, make_home, make_section


@pytest.fixture
def content(db):
    content = Content()
    content.image.tags.add("b", "a")
    return content


@pytest.mark.parametrize("code", CODES)
def test_image(get, content, code):
    found = get(f"images/{content.image.pk}/?locale={code}")
    renditions = found.pop("renditions")
    assert {rendition["type"] for rendition in renditions} == {
        "image/avif",
        "image/webp",
    }
    assert all(r["url"].startswith("http://localhost:8000/media/") for r in renditions)
    url = found["meta"].pop("download_url")
    assert url.startswith("http://localhost:8000/media/")
    assert found["meta"].pop("canonical_url") == url
    assert found["meta"].pop("licence")["id"] == "LicenseRef-all-rights-reserved"
    assert found == {
        "id": content.image.pk,
        "meta": {
            "type": "media.HubImage",
            "detail_url": (
                f"http://localhost:8000/api/v2/images/{content.image.pk}/?locale={code}"
            ),
            "locale": code,
            "tags": ["a", "b"],
        },
        "title": f"title {MARK[code]}",
        "alt_text": f"alt_text {MARK[code]}",
        "decorative": False,
        "credit": f"credit {MARK[code]}",
        "width": 64,
        "height": 36,
    }


def test_not_written_in_the_language(get, content):
    content.image.title_es = content.image.credit_es = None
    content.image.save()
    found = get(f"images/{content.image.pk}/?locale=es")
    assert (found["title"], found["credit"]) == ("", "")


def test_document(get, content):
    found = get("documents/?locale=ar")["items"]
    assert [(d["title"], d["size"]) for d in found] == [(f"title {MARK['ar']}", 13)]
    found = get(f"documents/{content.document.pk}/")
    assert found["content_type"] == "application/pdf"
    url = found["meta"]["download_url"]
    assert url.startswith(f"http://localhost:8000/documents/{content.document.pk}/")


def test_closed_collections(get, content):
    closed = Collection.get_first_root_node().add_child(name="closed")
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type="login"
    )
    for name, item in (("images", content.image), ("documents", content.document)):
        type(item).objects.filter(pk=item.pk).update(collection=closed)
        assert get(f"{name}/{item.pk}/", 404)["detail"] == "not found"
        assert get(f"{name}/")["items"] == []


def test_lists_ask_as_often_for_many(get, content, django_assert_num_queries):
    for number in range(20):
        made = HubDocument.objects.create(title=f"{number}", file="a.pdf", file_size=1)
        made.tags.add("one", "two")
    get("documents/")
    with django_assert_num_queries(3):
        assert len(get("documents/")["items"]) == 20


def test_redirects(get, db):
    article = make_article(make_section(make_home()))
    Redirect.objects.create(old_path="/old", redirect_page=article)
    Redirect.objects.create(old_path="/away", redirect_link="https://example.org/")

    def found(query=""):
        items = get(f"redirects/{query}")["items"]
        return {item["old_path"]: item["location"] for item in items}

    assert found() == {
        "/old": "/fr/articles-specialises/le-xeno/",
        "/away": "https://example.org/",
    }
    assert found("?locale=en")["/old"] == "/en/specialised-articles/the-xeno/"
    assert list(found("?locale=ar")) == ["/away"]
    withdraw_language(article, "fr")
    assert list(found()) == ["/away"]
    get("redirects/find/?html_path=/old", 404)
