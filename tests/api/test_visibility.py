"""Who is given what: nothing private, unpublished, withdrawn or not yet public."""

import json

import pytest
from wagtail.models import PageViewRestriction

from articles.models import ArticlePage, RelatedPage
from hub.languages import CODES
from hub.models import HubPage
from hub.publishing.actions import withdraw_language
from tests.api.content import MARK, make_everything
from tests.factories.pages import added, make_article, make_home, make_section

pytestmark = pytest.mark.django_db
EVERYWHERE = [f"locale={c}&fallback={f}" for c in CODES for f in ("none", "page")]


@pytest.fixture
def article():
    return make_article(make_section(make_home()))


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def unpublish(page):
    page.unpublish()


def restrict_above(page):
    restrict(page.get_parent())


def withdraw_all(page):
    for code in CODES:
        withdraw_language(page, code)


@pytest.mark.parametrize(
    "hide", [restrict, restrict_above, unpublish, withdraw_all, HubPage.delete]
)
def test_hidden_is_as_if_it_were_not(get, article, hide):
    pk = article.pk
    hide(article)
    for asked in EVERYWHERE:
        check_hidden(get, pk, asked)


def check_hidden(get, pk, asked):
    assert get(f"pages/{pk}/?{asked}", 404)["detail"] == "not found"
    assert get(f"pages/find/?id={pk}&{asked}", 404)["detail"] == "not found"
    for path in ("/fr/articles-specialises/le-xeno/", "/en/x/the-xeno/"):
        found = get(f"pages/find/?html_path={path}&{asked}", 404)
        assert found["detail"] == "not found"
    assert pk not in [page["id"] for page in get(f"pages/?{asked}")["items"]]
    assert get(f"pages/?id={pk}&{asked}")["items"] == []
    message = get(f"pages/?child_of={pk}&{asked}", 400)["detail"]
    assert message == get(f"pages/?child_of=99999&{asked}", 400)["detail"].replace(
        "99999", str(pk)
    )


def test_a_draft_is_not_shown(get, article):
    article.title_fr = article.lead_fr = "brouillon"
    article.save_revision()
    assert "brouillon" not in json.dumps(get(f"pages/{article.pk}/"))


@pytest.mark.parametrize(
    ("asked", "served"),
    [
        ("locale=fr", "fr"),
        ("locale=en", "en"),
        ("locale=es", None),
        ("locale=ar", None),
        ("", "fr"),
        ("locale=es&fallback=none", None),
        ("locale=es&fallback=page", "en"),
        ("locale=ar&fallback=page", "fr"),
        ("locale=en&fallback=page", "en"),
    ],
)
def test_languages(get, article, asked, served):
    """The article is public in French and English."""
    found = get(f"pages/{article.pk}/?{asked}", 200 if served else 404)
    ids = {page["id"]: page for page in get(f"pages/?{asked}")["items"]}
    assert (article.pk in ids) == bool(served)
    if served:
        assert found["meta"]["served_locale"] == served
        assert found["title"] == {"fr": "Le xéno", "en": "The xeno"}[served]
        listed = ids[article.pk]["meta"]
        assert listed["served_locale"] == served
        assert listed["locale"] == found["meta"]["locale"]
        assert f"/{served}/" in listed["html_url"]


def test_locales(get, article):
    found = {
        entry["locale"]: entry
        for entry in get(f"pages/{article.pk}/")["meta"]["locales"]
    }
    assert list(found) == list(CODES)
    assert found["en"] == {
        "locale": "en",
        "public": True,
        "slug": "the-xeno",
        "url": "http://testserver/en/specialised-articles/the-xeno/",
        "up_to_date": True,
        "stale_since": None,
    }
    nothing = dict.fromkeys(("slug", "url", "up_to_date", "stale_since"))
    assert found["ar"] == {"locale": "ar", "public": False} | nothing
    withdraw_language(article, "en")
    again = get(f"pages/{article.pk}/")["meta"]["locales"]
    assert [entry["public"] for entry in again] == [True, False, False, False]


def test_related_pages_and_parents_that_are_hidden(get, article):
    section = article.get_parent().specific
    other = added(
        section,
        ArticlePage(
            title_fr="Autre",
            slug_fr="autre",
            body_fr=article.body_fr,
            related=[RelatedPage(target=article.hubpage_ptr)],
        ),
        "fr",
    )
    found = get(f"pages/{other.pk}/")
    assert [page["title"] for page in found["related"]] == ["Le xéno"]
    assert found["meta"]["parent"]["title"] == "Articles spécialisés"
    withdraw_language(article, "fr")
    withdraw_language(section, "fr")
    found = get(f"pages/{other.pk}/")
    assert found["related"] == []
    assert found["meta"]["parent"] is None
    # It stands in as it is, with what is public in its own language.
    assert get(f"pages/{other.pk}/?locale=en&fallback=page")["related"] == []


class TestOnlyArabic:
    """Everything is public in Arabic alone; optional fields hold other languages."""

    @pytest.fixture
    def pages(self):
        return make_everything(["ar"]).pages

    def test_nothing_of_another_language(self, get, pages):
        withdraw_all_but_arabic(pages["home.HomePage"])
        for label, page in pages.items():
            answers = [
                get(f"pages/{page.pk}/?locale=ar"),
                get(f"pages/?locale=ar&type={label}&fields=*"),
            ]
            for code in ("fr", "en", "es"):
                answers.append(get(f"pages/{page.pk}/?locale={code}&fallback=page"))
            for answer in answers[:2]:
                text = json.dumps(answer, ensure_ascii=False)
                for code in ("fr", "en", "es"):
                    assert MARK[code] not in text, label
            for answer in answers[2:]:
                assert answer["meta"]["served_locale"] == "ar"
                assert answer["title"] == f"title {MARK['ar']}"

    def test_empty_in_arabic_is_empty(self, get, pages):
        withdraw_all_but_arabic(pages["home.HomePage"])
        page = pages["articles.ArticlePage"]
        page.lead_ar = page.seo_title_ar = None
        page.search_description_ar = ""
        page.save()
        found = get(f"pages/{page.pk}/?locale=ar")
        assert found["lead"] == found["meta"]["seo_title"] == ""
        assert found["meta"]["search_description"] == ""

    def test_not_in_french(self, get, pages):
        withdraw_all_but_arabic(pages["home.HomePage"])
        assert get("pages/")["meta"]["total_count"] == 0
        for page in pages.values():
            get(f"pages/{page.pk}/", 404)


def withdraw_all_but_arabic(page):
    for code in ("fr", "en", "es"):
        withdraw_language(page, code)
