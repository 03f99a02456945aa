import pytest
from wagtail.models import PageViewRestriction
from wagtail.rich_text import expand_db_html

from hub.blocks.links import rich_html
from hub.multilingual.content import content_language
from hub.publishing import state

pytestmark = pytest.mark.django_db


def link(page, text="ici"):
    return f'<p><a linktype="page" id="{getattr(page, "pk", page)}">{text}</a></p>'


class TestPageLinks:
    @pytest.mark.parametrize("code", ["fr", "en", "ar"])
    def test_go_to_the_content_language(self, make_page, code):
        page = make_page("about", "fr", "en", "ar")
        with content_language(code):
            html = expand_db_html(link(page))
        assert html == f'<p><a href="/{code}/about-{code}/">ici</a></p>'

    def test_go_to_the_readers_in_a_page_shown_as_fallback(self, make_page):
        page = make_page("about", "fr", "ar")
        with content_language("fr", urls="ar"):
            assert 'href="/ar/about-ar/"' in expand_db_html(link(page))

    def test_to_a_page_that_falls_back_stay_with_the_reader(self, make_page):
        page = make_page("about", "fr")
        with content_language("ar"):
            assert 'href="/ar/about-ar/"' in expand_db_html(link(page))

    def test_to_a_draft_are_no_links(self, make_page):
        assert expand_db_html(link(make_page("draft"))) == "<p><a>ici</a></p>"

    def test_to_a_page_withdrawn_are_no_links(self, make_page):
        page = make_page("about", "fr")
        state.withdraw([page.pk], "fr")
        assert expand_db_html(link(page)) == "<p><a>ici</a></p>"

    def test_to_a_private_page_and_below_are_no_links(self, make_page):
        above = make_page("members", "fr")
        below = make_page("minutes", "fr", parent=above)
        PageViewRestriction.objects.create(page=above, restriction_type="login")
        assert expand_db_html(link(above) + link(below)) == "<p><a>ici</a></p>" * 2

    @pytest.mark.parametrize("id", ["0", "99999", "abc", "", "1 OR 1=1", "٣", "9" * 30])
    def test_to_nothing_are_no_links(self, id):
        assert expand_db_html(link(id)) == "<p><a>ici</a></p>"

    def test_are_absolute_in_the_api(self, make_page):
        page = make_page("about", "fr")
        assert 'href="http://localhost' in rich_html(link(page))
        assert rich_html('<a href="https://example.org/">x</a>') == (
            '<a href="https://example.org/">x</a>'
        )


class TestBody:
    def test_finds_the_pages_of_all_its_links_at_once(
        self, body, rendered, make_page, django_assert_max_num_queries
    ):
        pages = [make_page(f"p{number}", "fr") for number in range(5)]
        stream = body(
            *(("paragraph", link(page)) for page in pages),
            ("callout", {"title": "", "text": link(pages[0])}),
            ("accordion", {"items": [{"title": "Q", "text": link(pages[1])}]}),
        )
        rendered(body(("paragraph", link(pages[0]))))  # the sites' root paths
        with django_assert_max_num_queries(2):
            html = rendered(stream)
        assert html.count('href="/fr/') == 7
