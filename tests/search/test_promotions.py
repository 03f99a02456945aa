import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import PageViewRestriction

from articles.models import ArticlePage
from hub.publishing.actions import withdraw_language
from search.indexing import index_everything
from search.models import Promotion
from search.promotions import MOST, promoted
from tests.factories.pages import added, body

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def page(section):
    return added(
        section,
        ArticlePage(title_fr="Le microcrédit", body_fr=body("…")),
        "fr",
    )


def promote(page, queries="micro-crédit\nprêt", language="fr", **values):
    promotion = Promotion(language=language, queries=queries, page=page, **values)
    promotion.full_clean()
    promotion.save()
    return promotion


class TestMatching:
    @pytest.mark.parametrize(
        "text", ["micro-crédit", "MICRO CREDIT", "  pret ", "« Prêt »", "Pre\u0302t"]
    )
    def test_spellings(self, page, text):
        promotion = promote(page)
        assert promoted(text, "fr") == [promotion]

    @pytest.mark.parametrize("text", ["prêts bancaires", "micro", "", "!!", "\0"])
    def test_only_the_whole_search(self, page, text):
        promote(page)
        assert promoted(text, "fr") == []

    def test_arabic_spellings(self, page):
        promotion = promote(page, "المناخُ والتَّمويل", "ar")
        assert promoted("المناخ والتمويل", "ar") == [promotion]

    def test_only_its_language(self, page):
        promote(page)
        assert promoted("prêt", "en") == []

    def test_one_for_each_page_and_not_too_many(self, page, section):
        for _ in range(2):
            promote(page)
        assert len(promoted("prêt", "fr")) == 1
        for number in range(MOST + 1):
            other = added(section, ArticlePage(title_fr=f"{number}"), "")
            promote(other)
        assert len(promoted("prêt", "fr")) == MOST

    def test_only_in_its_period(self, page):
        promote(page, active_from=NOW + HOUR)
        promote(page, active_until=NOW - HOUR)
        assert promoted("prêt", "fr") == []
        promotion = promote(page, active_from=NOW - HOUR, active_until=NOW + HOUR)
        assert promoted("prêt", "fr") == [promotion]
        assert promotion.is_active


class TestForm:
    @pytest.mark.parametrize("queries", ["", " \n ", "mot\n!!"])
    def test_a_word_on_each_line(self, page, queries):
        with pytest.raises(ValidationError) as error:
            promote(page, queries)
        assert "queries" in error.value.message_dict

    def test_an_end_after_the_beginning(self, page):
        with pytest.raises(ValidationError) as error:
            promote(page, active_from=NOW, active_until=NOW)
        assert "active_until" in error.value.message_dict


class TestPage:
    def ask(self, client, **parameters):
        index_everything()
        return client.get("/fr/recherche/", {"q": "microcrédit"} | parameters)

    def test_comes_first_and_once(self, client, page):
        promote(page, "microcrédit", description="Tout <sur> lui")
        response = self.ask(client)
        (hit,) = response.context["promoted"]
        assert hit["url"] == page.get_url_in("fr")
        assert response.context["hits"] == []
        assert response.context["total"] == 1
        assert "Tout &lt;sur&gt; lui" in response.text

    def test_also_where_nothing_is_found(self, client, page):
        promote(page, "zzzqqq")
        response = self.ask(client, q="zzzqqq")
        assert [hit["title"] for hit in response.context["promoted"]] == [
            "Le microcrédit"
        ]
        assert page.get_url_in("fr") in response.text

    @pytest.mark.parametrize(
        "parameters", [{"page": "101"}, {"type": "articles.ArticlePage"}]
    )
    def test_not_later_nor_among_filters(self, client, page, parameters):
        promote(page, "microcrédit")
        assert self.ask(client, **parameters).context["promoted"] == []

    def test_not_if_private(self, client, page):
        promote(page, "microcrédit")
        PageViewRestriction.objects.create(
            page=page, restriction_type=PageViewRestriction.LOGIN
        )
        assert self.ask(client).context["promoted"] == []

    def test_not_if_in_no_language(self, client, page):
        promote(page, "microcrédit")
        withdraw_language(page, "fr")
        assert self.ask(client).context["promoted"] == []

    def test_in_another_language_it_says_so(self, client, page):
        promote(page, "microcredit", "en")
        index_everything()
        response = client.get("/en/search/", {"q": "microcredit"})
        (hit,) = response.context["promoted"]
        assert (hit["language"], hit["direction"]) == ("fr", "ltr")
        assert '<h3 lang="fr" dir="ltr">' in response.text


class TestAdmin:
    def test_a_link_fills_the_form(self, admin_client):
        url = "/admin/snippets/search/promotion/add/?language=ar&queries=قرض&page=7"
        response = admin_client.get(url)
        form = response.context["form"]
        assert form["language"].value() == "ar"
        assert form["queries"].value() == "قرض"
        assert not form["page"].value()

    def test_is_in_the_hub_menu(self, admin_client, page):
        promote(page)
        response = admin_client.get("/admin/snippets/search/promotion/")
        assert "Le microcrédit" in response.text
        assert response.text.count("/admin/snippets/search/promotion/") > 1
