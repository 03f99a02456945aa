"""An import of many pages: some in the request, the rest by a worker, each once."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation
from django_tasks_db.models import DBTaskResult
from wagtail.models import PageLogEntry
from wagtail.users.models import UserProfile

from articles.models import ArticlePage
from hub.exchange import incoming, running
from hub.exchange.models import Import
from hub.exchange.outgoing import sheet
from hub.exchange.sheets import Answer, Returned
from tests.changes.test_worker import work
from tests.factories.pages import added, body, fresh, make_home, make_section
from tests.publishing.beside import Beside, held
from tests.staleness.stale import draft, edited

MOST = 2  # pages at once, here


@pytest.fixture(autouse=True)
def few(monkeypatch):
    monkeypatch.setattr(running, "PAGES", MOST)


def made_pages(number=5) -> list[ArticlePage]:
    section = make_section(make_home())
    return [
        added(
            fresh(section),
            ArticlePage(title_fr=f"Page {each}", body_fr=body("corps")),
            "fr",
        )
        for each in range(number)
    ]


def returned(page, title="عنوان") -> Returned:
    """What a translator of its title gives back."""
    made = sheet(draft(page), "ar", True)
    (entry,) = [each for each in made.entries if each.key == "title"]
    answer = Answer(entry.key, f"{title} {page.pk}", entry.base, True)
    return Returned(
        made.page, made.identity, made.source, made.target, [answer], "x.po"
    )


def kept(user, pages) -> Import:
    return Import.keep(user, "x.po", [returned(page) for page in pages])


def owner():
    user = get_user_model().objects.create_superuser("owner", "o@example.org", "pw")
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


def imported(pages) -> list[bool]:
    return [draft(page).title_ar == f"عنوان {page.pk}" for page in pages]


def entries() -> list[int]:
    found = PageLogEntry.objects.filter(action=incoming.ACTION)
    return sorted(found.values_list("page", flat=True))


def waiting() -> list[str]:
    rows = DBTaskResult.objects.filter(status="READY")
    return [row.args_kwargs["args"][0] for row in rows]


@pytest.mark.django_db
class TestRunning:
    @pytest.fixture
    def pages(self, db):
        return made_pages()

    @pytest.fixture
    def owner(self, db, client):
        user = owner()
        client.force_login(user)
        return user

    @pytest.fixture
    def found(self, owner, pages):
        return kept(owner, pages)

    @pytest.fixture
    def url(self, found):
        return reverse("hub_import_one", args=[found.pk])

    def test_few_are_imported_at_once(self, client, owner, pages):
        found = kept(owner, pages[:MOST])
        url = reverse("hub_import_one", args=[found.pk])
        html = client.post(url, {"confirm": "1"}, follow=True).content.decode()
        assert "2 texts were imported" in html
        assert "still to be imported" not in html
        assert waiting() == []

    def test_many_by_a_worker(self, client, url, found, pages):
        html = client.post(url, {"confirm": "1"}, follow=True).content.decode()
        assert "3 pages are still to be imported" in html
        assert imported(pages) == [True, True, False, False, False]
        assert waiting() == [str(found.pk)]
        work()
        assert imported(pages) == [True, True, True, True, False]
        work()
        work()
        assert all(imported(pages))
        assert waiting() == []
        assert "still to be imported" not in client.get(url).content.decode()
        assert entries() == sorted(page.pk for page in pages)

    def test_without_a_worker(self, client, url, pages):
        client.post(url, {"confirm": "1"})
        client.post(url, {"go-on": "1"})
        html = client.post(url, {"go-on": "1"}, follow=True).content.decode()
        assert "5 texts were imported" in html
        client.post(url, {"go-on": "1"})
        work()  # one that starts later
        assert entries() == sorted(page.pk for page in pages)

    def test_killed_while_it_writes(self, client, url, found, pages, monkeypatch):
        """Between a page and the note of it: neither is left."""

        def die(*args):
            raise KeyboardInterrupt

        with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
            patched.setattr(incoming.Report, "as_json", die)
            client.post(url, {"confirm": "1"})
        assert not any(imported(pages))
        assert Import.objects.get().report == []
        client.post(url, {"go-on": "1"})
        work()
        work()
        assert all(imported(pages))
        assert entries() == sorted(page.pk for page in pages)

    def test_killed_after_a_page_that_was_changed_since(self, client, url, pages):
        """It is done, and nobody writes the file's text over what came after."""
        client.post(url, {"confirm": "1"})
        edited(pages[0], title_ar="من المحرر")
        work()
        work()
        assert draft(pages[0]).title_ar == "من المحرر"

    def test_what_was_chosen_goes_along(self, client, owner, pages):
        """To pages that a worker imports."""
        found = kept(owner, pages)
        for page in pages:
            edited(page, title_ar="من المحرر")
        url = reverse("hub_import_one", args=[found.pk])
        plans = client.get(url).context["plans"]
        (step,) = plans[3].questions
        client.post(url, {"confirm": "1", "take:3:title": step.seen})
        work()
        work()
        assert imported(pages) == [False, False, False, True, False]

    def test_in_the_owners_language(self, client, url, owner, pages):
        """Whatever the worker speaks."""
        UserProfile.objects.update(preferred_language="fr")
        ArticlePage.objects.filter(pk=pages[2].pk).update(locked=True)
        client.post(url, {"confirm": "1"})
        with translation.override("en"):
            work()
        error = Import.objects.get().report[2]["error"]
        assert error
        assert error != "The page is locked."

    @pytest.mark.parametrize("how", ["again", "discard"])
    def test_taken_back_meanwhile(self, client, url, pages, how):
        client.post(url, {"confirm": "1"})
        client.post(url, {how: "1"})
        work()
        assert imported(pages) == [True, True, False, False, False]

    def test_of_who_may_not_any_more(self, client, url, owner, pages):
        client.post(url, {"confirm": "1"})
        get_user_model().objects.update(is_active=False)
        work()
        assert imported(pages) == [True, True, False, False, False]

    def test_nothing_before_it_is_confirmed(self, client, url, found, pages):
        client.post(url, {"go-on": "1"})
        running.go_on(found.pk)
        assert not any(imported(pages))
        assert waiting() == []

    @pytest.mark.parametrize(
        "name", ["take:", "take:x:title", "take:99:title", "take", "take:-1:title"]
    )
    def test_forged_choices(self, client, url, pages, name):
        client.post(url, {"confirm": "1", name: "x"})
        assert imported(pages)[0]


@pytest.mark.django_db(transaction=True)
class TestTwoAtOnce:
    def test_each_page_once(self):
        pages = made_pages(4)
        found = kept(owner(), pages)
        Import.objects.update(report=[])
        one, go = held(lambda: running.step(found, found.returned()))
        other = Beside(lambda: running.run(found.pk))
        go.set()
        one.join()
        other.join()
        assert imported(pages) == [True, True, True, False]
        assert entries() == sorted(page.pk for page in pages[:3])
        assert len(Import.objects.get().report) == 3
