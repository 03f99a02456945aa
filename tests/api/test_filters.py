"""Filters, order and search of the list of pages."""

import pytest

from articles.models import ArticlePage
from hub.api import search_backend
from hub.languages import CODES
from hub.models import HubPage
from tests.api.content import MARK
from tests.factories.pages import added, body


@pytest.fixture
def labels(get, everything):
    """A function: the types of the pages that a query finds, in their order."""

    def found(query):
        return [page["meta"]["type"] for page in get(f"pages/?{query}")["items"]]

    return found


ABOUT_ALL = ["articles.ArticlePage", "articles.PublicationPage"]
EDITION = "forums.ForumEditionPage"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("theme=theme", 5),
        ("goal=1", 3),
        ("goal=2", 0),
        ("goal=1&goal=2", 3),
        ("country=TN", 4),
        ("country=tn", 4),
        ("year=2024", 12),
        ("year=2023", 0),
        ("theme=theme&country=TN", 3),
        ("limit=3", 3),
        ("offset=10", 3),
        ("limit=0", 0),
        ("id=0", 0),
        ("date=2024-06-30", 12),
        ("title=title francais", 13),
        ("title=title english", 0),
        ("show_in_menus=true", 0),
        ("type=forums.ForumEditionPage&format=in_person", 1),
        ("type=forums.ForumEditionPage&number=4", 0),
    ],
)
def test_how_many(labels, query, expected):
    assert len(labels(query)) == expected


@pytest.mark.parametrize("code", CODES)
def test_slug_of_the_language(labels, code):
    slug = f"article-{MARK[code]}"
    assert labels(f"slug={slug}&locale={code}") == ["articles.ArticlePage"]
    for other in set(CODES) - {code}:
        assert labels(f"slug={slug}&locale={other}") == []


def test_working_group(labels, everything):
    group = everything.pages["working_groups.WorkingGroupPage"]
    assert sorted(labels(f"working_group={group.pk}")) == [*ABOUT_ALL, EDITION]


def test_types(labels):
    assert sorted(labels(f"type={','.join(ABOUT_ALL)}")) == ABOUT_ALL
    assert len(labels("type=hub.HubPage")) == 13


def test_tree(labels, everything):
    forums = everything.pages["forums.ForumIndexPage"].pk
    country = everything.pages["forums.ForumCountryPage"].pk
    call = "forums.CallForContributionsPage"
    below = ["forums.ForumCountryPage", EDITION, call]
    assert labels(f"child_of={forums}") == ["forums.ForumCountryPage"]
    assert labels(f"descendant_of={forums}") == below
    assert labels(f"ancestor_of={country}") == [
        "home.HomePage",
        "forums.ForumIndexPage",
    ]
    assert labels(f"child_of={forums}&theme=theme") == []
    assert len(labels("child_of=root")) == 5
    assert len(labels("descendant_of=root")) == 12


@pytest.fixture
def titles(get, everything):
    """A function: titles of three more articles, whose order differs by language."""
    section = everything.pages["articles.ArticleIndexPage"]
    for fr, en, day in [("a", "c", "2001-01-01"), ("b", "b", None), ("c", "a", None)]:
        added(
            section,
            ArticlePage(
                title_fr=fr,
                title_en=en,
                slug_fr=f"order-{fr}",
                body_fr=body(fr),
                body_en=body(en),
                date=day,
            ),
            "fr en",
        )

    def found(query):
        path = f"pages/?child_of={section.pk}&type=articles.ArticlePage&{query}"
        return [page["title"][:5] for page in get(path)["items"]]

    return found


def test_order(db, titles):
    assert titles("order=title") == ["a", "b", "c", "title"]
    assert titles("order=-title") == ["title", "c", "b", "a"]
    assert titles("order=title&locale=en") == ["a", "b", "c", "title"]
    assert titles("order=slug&locale=en") == ["a", "title", "b", "c"]
    assert titles("order=date")[:2] == ["a", "title"]
    assert titles("order=-date")[:2] == ["title", "a"]
    assert titles("order=-date,title") == ["title", "a", "b", "c"]
    assert titles("") == ["title", "a", "b", "c"]
    assert sorted(titles("order=random")) == ["a", "b", "c", "title"]
    ar = titles("order=title&locale=ar&fallback=page")
    assert ar == ["a", "b", "c", "title"]


class TestSearch:
    @pytest.fixture
    def asked(self, monkeypatch):
        """What the engine was asked; it finds every page, the last made first."""
        questions = []

        def ranking(text, language, pages):
            questions.append((text, language))
            found = pages.public_in(language).order_by("-pk")
            return [(pk, 1.0) for pk in found.values_list("pk", flat=True)]

        monkeypatch.setattr(search_backend, "_rankings", [ranking])
        return questions

    def test_best_first(self, get, labels, asked):
        found = get("pages/?search=un mot&locale=ar&limit=2")
        assert asked == [("un mot", "ar")]
        newest = HubPage.objects.public_in("ar").order_by("-pk")[:2]
        assert [page["id"] for page in found["items"]] == [page.pk for page in newest]
        assert found["meta"]["total_count"] == 13

    def test_among_the_pages_asked_for(self, labels, asked):
        assert labels("search=x&type=articles.ArticlePage") == ["articles.ArticlePage"]
        assert labels("search=x&theme=theme&goal=1&order=id")[0] == EDITION

    def test_each_page_once_with_fallback(self, get, labels, asked):
        found = [page["id"] for page in get("pages/?search=x&fallback=page")["items"]]
        assert len(found) == len(set(found)) == 13

    def test_the_engine_of_the_site_answers(self, get, everything):
        found = get("pages/?search=nothingtobefound")
        assert found == {"meta": {"total_count": 0}, "items": []}
