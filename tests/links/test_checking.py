"""What is found in texts, of which language, in public and in drafts."""

import datetime
import json

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction

from articles.models import ArticlePage
from hub.changes import locks
from hub.links.checking import LOCK, Limits, check
from hub.links.fetching import Fetcher
from hub.links.models import Address, Finding, Kind
from hub.publishing.actions import publish_languages, withdraw_language
from tests.factories.media import make_document, make_image
from tests.factories.pages import added, fresh
from tests.staleness.stale import edited

NOW = timezone.now()
DAY = datetime.timedelta(days=1)


def stream(*blocks) -> str:
    return json.dumps(
        [
            {"type": kind, "value": value, "id": f"b{number}"}
            for number, (kind, value) in enumerate(blocks)
        ]
    )


def text(html) -> str:
    return stream(("paragraph", f"<p>{html}</p>"))


def to_page(page) -> str:
    return f'<a linktype="page" id="{page}">lien</a>'


def found(**values) -> set:
    rows = Finding.objects.filter(**values)
    return {(row.page_id, row.language, row.key, row.kind) for row in rows}


def run(fetcher=None, now=NOW, **limits):
    return check(fetcher, Limits(pause=0, **limits), now)


@pytest.fixture
def changed(article):
    def changed(languages=("fr",), **values):
        page = edited(article, **values)
        if languages:
            publish_languages(page, languages)

    return changed


@pytest.fixture
def other(section):
    """Public in French alone."""
    return added(fresh(section), ArticlePage(title_fr="Autre", body_fr=text("a")), "fr")


class TestInside:
    def test_a_page_that_is_gone(self, article, changed, other):
        changed(body_fr=text(to_page(other.pk)))
        run()
        assert not found()
        fresh(other).delete()
        run()
        assert found() == {(article.pk, "fr", "body.b0", Kind.PAGE_MISSING)}
        changed(body_fr=text("sans lien"))
        run(now=NOW + DAY)
        assert not found()

    def test_a_page_in_another_language(self, article, changed, other):
        changed(["fr", "en"], body_en=text(to_page(other.pk)))
        run()
        row = Finding.objects.get()
        assert (row.language, row.kind, row.served) == ("en", Kind.FALLBACK, "fr")
        assert row.target_page_id == other.pk

    def test_where_nothing_falls_back(self, changed, other, settings):
        settings.HUB_FALLBACK = "404"
        changed(["fr", "en"], body_en=text(to_page(other.pk)))
        run()
        assert Finding.objects.get().kind == Kind.NOT_PUBLIC

    @pytest.mark.parametrize("how", ["withdrawn", "private", "unpublished"])
    def test_a_page_that_is_not_public(self, changed, other, how):
        changed(body_fr=text(to_page(other.pk)))
        if how == "withdrawn":
            withdraw_language(other, "fr")
        elif how == "private":
            PageViewRestriction.objects.create(page=other, restriction_type="login")
        else:
            other.unpublish()
        run()
        assert Finding.objects.get().kind == Kind.NOT_PUBLIC

    def test_a_file_that_is_gone(self, article, changed):
        document = make_document()
        link = f'<a linktype="document" id="{document.pk}">f</a>'
        changed(
            body_fr=stream(
                ("paragraph", f"<p>{link}</p>"),
                ("document", {"document": document.pk, "label": ""}),
            )
        )
        run()
        assert not found()
        type(document).objects.all().delete()
        run()
        assert {key for _page, _code, key, _kind in found()} >= {"body.b0"}

    def test_in_every_kind_of_block(self, article, changed, other):
        link = to_page(10**6)
        changed(
            body_fr=stream(
                ("paragraph", f"<p>{link}</p>"),
                ("callout", {"title": "", "text": f"<p>{link}</p>"}),
                ("accordion", {"items": [{"title": "t", "text": f"<p>{link}</p>"}]}),
                ("pages", {"pages": [other.pk, 10**6]}),
                ("heading", {"text": link}),  # words, not a link
            )
        )
        run()
        assert {key for _page, _code, key, _kind in found()} == {
            "body.b0",
            "body.b1",
            "body.b2",
            "body.b3",
        }

    @pytest.mark.parametrize("pk", ["", "x", "-1", "9" * 40, "0"])
    def test_what_was_never_a_page(self, changed, pk):
        changed(body_fr=text(to_page(pk)))
        run()
        assert Finding.objects.get().kind == Kind.PAGE_MISSING

    def test_in_public_in_the_draft_or_both(self, article, changed):
        def where():
            run()
            return [(row.in_public, row.in_draft) for row in Finding.objects.all()]

        changed((), body_fr=text(to_page(10**6)))
        assert where() == [(False, True)]
        changed()
        assert where() == [(True, True)]
        changed((), body_fr=text("mieux"))
        assert where() == [(True, False)]

    def test_a_language_that_is_not_public(self, article, changed):
        changed((), title_ar="كزينو", body_ar=text(to_page(10**6)))
        run()
        assert found(in_public=False) == {
            (article.pk, "ar", "body.b0", Kind.PAGE_MISSING)
        }
        assert not found(in_public=True)

    def test_it_keeps_its_date(self, changed):
        changed(body_fr=text(to_page(10**6)))
        run()
        run(now=NOW + DAY)
        row = Finding.objects.get()
        assert (row.since, row.seen_at) == (NOW, NOW + DAY)


class TestImages:
    def picture(self, image, **values):
        return stream(("image", {"image": image.pk, "caption": "", **values}))

    def test_only_where_nobody_describes_it(self, article, changed):
        image = make_image(alt_text_fr="Une salle")
        changed(
            ["fr", "en"],
            body_fr=self.picture(image),
            body_en=self.picture(image),
        )
        run()
        assert found() == {(article.pk, "en", "body.b0", Kind.ALT)}
        assert Finding.objects.get().image == image

    @pytest.mark.parametrize("values", [{"alt": "A room"}, {"decorative": True}])
    def test_the_blocks_own_words_win(self, changed, values):
        image = make_image()
        changed(["fr", "en"], body_en=self.picture(image, **values))
        run()
        assert not found()

    def test_decorative_ones(self, changed):
        changed(["en"], body_en=self.picture(make_image(decorative=True)))
        run()
        assert not found()

    def test_the_cover_in_each_language_shown(self, article, changed):
        changed(["fr", "en"], cover=make_image(alt_text_fr="Une salle"))
        run()
        assert found() == {(article.pk, "en", "cover", Kind.ALT)}


class TestOutside:
    def link(self, server, path):
        return f'<a href="{server.url(path)}">x</a>'

    def test_gone_at_once(self, article, changed, server, fetcher):
        changed(body_fr=text(self.link(server, "404")))
        done = run(fetcher())
        assert (done.asked, done.findings) == (1, 1)
        row = Finding.objects.get()
        assert (row.key, row.kind) == ("body.b0", Kind.EXTERNAL)
        assert row.address.status == 404
        assert row.since == NOW

    def test_else_only_after_it_failed_twice(self, changed, server, fetcher):
        changed(body_fr=text(self.link(server, "500")))
        assert run(fetcher()).findings == 0
        hour = datetime.timedelta(hours=1)
        assert run(fetcher(), NOW + hour).asked == 0  # too soon to tell
        assert run(fetcher(), NOW + DAY).findings == 1
        assert Finding.objects.get().since == NOW

    def test_mended(self, changed, server, fetcher):
        changed(body_fr=text(self.link(server, "404")))
        run(fetcher())
        Address.objects.update(failures=2, status=500)
        changed(body_fr=text(self.link(server, "200")))
        run(fetcher(), NOW + DAY)
        assert not found()
        assert [each.url for each in Address.objects.all()] == [server.url("200")]

    def test_answers_again(self, changed, server, fetcher):
        changed(body_fr=text(self.link(server, "200")))
        run()
        Address.objects.update(
            checked_at=NOW - DAY, failures=3, is_broken=True, broken_since=NOW - DAY
        )
        run(fetcher())
        address = Address.objects.get()
        assert (address.failures, address.is_broken) == (0, False)
        assert address.broken_since is None

    def test_not_while_our_own_network_is_down(self, changed):
        hosts = "".join(f'<a href="http://{n}.invalid/">x</a>' for n in range(3))
        changed(body_fr=text(hosts))
        for days in range(3):
            done = run(Fetcher("x"), NOW + days * DAY)
            assert (done.offline, done.findings) == (True, 0)
        assert not Address.objects.exclude(checked_at=None).exists()

    def test_not_what_is_not_asked(self, changed, fetcher):
        changed(body_fr=text('<a href="http://site.example:22/">x</a>'))
        for days in range(3):
            assert run(fetcher(), NOW + days * 8 * DAY).findings == 0

    @pytest.mark.parametrize("status", [401, 403, 429, 451, 999])
    def test_not_what_only_we_may_not_see(self, changed, server, fetcher, status):
        changed(body_fr=text(self.link(server, status)))
        for days in range(3):
            assert run(fetcher(), NOW + days * 8 * DAY).findings == 0

    def test_limits(self, changed, server, fetcher):
        links = "".join(self.link(server, f"200?{number}") for number in range(5))
        changed(body_fr=text(links))
        done = run(fetcher(), per_host=3)
        assert (done.asked, done.waiting) == (3, 2)
        done = run(fetcher(), most=1)
        assert (done.asked, done.waiting) == (1, 1)
        assert run(fetcher()).asked == 1
        assert run(fetcher()).asked == 0
        assert len(set(server.asked)) == 5

    def test_addresses_of_videos_and_of_rows(self, changed, server, fetcher):
        url = server.url("410")
        changed(body_fr=stream(("embed", {"url": url, "title": "Film"})))
        run(fetcher())
        assert Finding.objects.get().address.url == url

    def test_of_every_type_of_page(self, db, server, fetcher):
        """Rich texts of pages and rows, and the addresses of rows."""
        from tests.factories.every_type import make_every_type

        link = f'<a href="{server.url("404")}">x</a>'
        make_every_type({"fr": link}, {})
        run(fetcher())
        models = {type(row.page.specific).__name__ for row in Finding.objects.all()}
        assert {"ForumEditionPage", "WorkingGroupPage", "ArticlePage"} <= models
        keys = {row.key.partition(".")[0] for row in Finding.objects.all()}
        assert {"body", "outcomes", "mission"} <= keys
        assert "https://example.org/film" in Address.objects.values_list(
            "url", flat=True
        )

    @pytest.mark.parametrize(
        "href", ["mailto:a@example.org", "tel:1", "#x", "/fr/", "javascript:x", ""]
    )
    def test_not_asked(self, changed, href):
        changed(body_fr=text(f'<a href="{href}">x</a>'))
        run()
        assert not Address.objects.exists()

    def test_a_long_address_with_signs(self, changed, server, fetcher):
        url = server.url("404?" + "é&amp;" * 2000)
        changed(body_fr=text(f'<a href="{url}">x</a>'))
        run(fetcher())
        assert Finding.objects.get().address.url.endswith("é&")


class TestCommand:
    def test_without_the_network(self, changed, server, capsys):
        changed(body_fr=text(f'{to_page(10**6)}<a href="{server.url("404")}">x</a>'))
        call_command("links_check", "--no-network")
        assert "1 findings; 0 addresses asked" in capsys.readouterr().out
        assert server.asked == []

    def test_two_at_a_time(self, article, capsys):
        with locks.held(LOCK):
            call_command("links_check", "--no-network")
        assert "Another process" in capsys.readouterr().out

    def test_by_itself_it_asks_nobody_inside(self, changed, server):
        urls = ["http://127.0.0.1/404", f"http://127.0.0.1:{server.port}/404"]
        changed(body_fr=text("".join(f'<a href="{url}">x</a>' for url in urls)))
        call_command("links_check", "--pause=0", "--timeout=1")
        assert server.asked == []
        problems = dict(Address.objects.values_list("url", "problem"))
        assert [problems[url] for url in urls] == ["private", "port"]
