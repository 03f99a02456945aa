import datetime
import threading

import pytest
from bs4 import BeautifulSoup
from django.core import signing
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from search import counting
from search.counting import (
    SALT,
    Counted,
    InvalidToken,
    count_click,
    count_search,
    is_personal,
    normalised,
    read,
    token,
)
from search.models import QueryCount
from tests.factories.pages import make_home

pytestmark = pytest.mark.django_db

COUNT = "/fr/recherche/count/"


def rows():
    return list(
        QueryCount.objects.order_by("text").values_list(
            "language", "text", "searches", "empty", "clicks"
        )
    )


class TestWhatIsKept:
    @pytest.mark.parametrize(
        "text",
        [
            "marie.dupont@example.org",
            "mail marie@example",
            "06 12 34 56 78",
            "+33 (0)6.12.34.56.78",
            "tel ٠١٢٣٤٥٦٧٨٩",
            "FR76 3000 6000 0112 3456",
            "０６１２３４５６７８",
        ],
    )
    def test_nothing_personal(self, text):
        assert token("fr", text, 0) == ""

    @pytest.mark.parametrize(
        "text", ["ODD 13", "2015-2030", "forum 2019", "1 000 000", "@convergences"]
    )
    def test_numbers_that_are_none(self, text):
        assert not is_personal(text)
        assert token("fr", text, 0)

    @pytest.mark.parametrize("text", ["", "   ", "\n"])
    def test_no_empty_one(self, text):
        assert token("fr", text, 0) == ""

    def test_is_short_and_small(self):
        assert normalised("  Le\tCLIMAT ") == "le climat"
        assert len(normalised("x" * 10_000)) == QueryCount.LONGEST

    def test_the_model_knows_of_nobody(self):
        names = {field.name for field in QueryCount._meta.get_fields()}
        assert names == {
            "id",
            "language",
            "day",
            "text",
            "searches",
            "empty",
            "clicks",
        }


class TestToken:
    def test_there_and_back(self):
        assert read(token("ar", "Le Climat", 3)) == Counted("ar", "le climat", 3)

    @pytest.mark.parametrize("given", ["", "x", "a:b:c", "\0", "é" * 5000])
    def test_is_ours(self, given):
        with pytest.raises(InvalidToken):
            read(given)

    def test_of_something_else(self):
        with pytest.raises(InvalidToken):
            read(signing.dumps(["fr", "x", 1], salt="other"))

    def test_too_old(self, monkeypatch):
        given = token("fr", "x", 1)
        monkeypatch.setattr(counting, "MAX_AGE", datetime.timedelta(seconds=-1))
        with pytest.raises(InvalidToken):
            read(given)


class TestCounting:
    def test_adds_up(self):
        made = Counted("fr", "climat", 3)
        count_search(made)
        count_search(made)
        count_click(made)
        count_search(Counted("fr", "climmat", 0))
        count_search(Counted("en", "climat", 0))
        assert sorted(rows()) == [
            ("en", "climat", 1, 1, 0),
            ("fr", "climat", 2, 0, 1),
            ("fr", "climmat", 1, 1, 0),
        ]

    def test_one_statement_for_what_is_known(self):
        made = Counted("fr", "climat", 3)
        count_search(made)
        with CaptureQueriesContext(connection) as queries:
            count_search(made)
        assert len(queries) == 1

    def test_a_day_has_an_end(self, monkeypatch):
        monkeypatch.setattr(counting, "MOST_A_DAY", 1)
        count_search(Counted("fr", "a", 1))
        count_search(Counted("fr", "b", 1))
        count_search(Counted("fr", "a", 1))
        assert rows() == [("fr", "a", 2, 0, 0)]

    def test_prune(self, capsys):
        today = timezone.localdate()
        for age in (0, 400, 401):
            QueryCount.objects.create(
                language="fr", day=today - datetime.timedelta(days=age), text="a"
            )
        call_command("search_prune")
        assert "1 rows deleted" in capsys.readouterr().out
        call_command("search_prune", days=10)
        assert QueryCount.objects.get().day == today


@pytest.mark.django_db(transaction=True)
def test_nothing_is_lost_between_visitors():
    """Several at once, for a text that the day does not know yet."""
    at_once = threading.Barrier(4)

    def visit():
        at_once.wait()
        for _ in range(5):
            count_search(Counted("fr", "climat", 1))
        connection.close()

    threads = [threading.Thread(target=visit) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert rows() == [("fr", "climat", 20, 0, 0)]


class TestPage:
    @pytest.fixture(autouse=True)
    def home(self):
        make_home()

    def found(self, client, **parameters):
        response = client.get("/fr/recherche/", {"q": "Zzzz"} | parameters)
        page = BeautifulSoup(response.content, "html.parser")
        return page.find(attrs={"data-count": True})

    def test_writes_nothing_itself(self, client):
        element = self.found(client)
        assert rows() == []
        assert element["data-count"] == COUNT
        assert read(element["data-token"]) == Counted("fr", "zzzz", 0)
        assert element["data-first"]

    @pytest.mark.parametrize("parameters", [{"page": "101"}, {"type": "home.HomePage"}])
    def test_leafing_and_filtering_are_no_new_search(self, client, parameters):
        assert not self.found(client, **parameters).get("data-first")

    def test_what_the_browser_sends_is_counted(self):
        client = Client(enforce_csrf_checks=True)
        given = self.found(client)["data-token"]
        for what in ("search", "click"):
            response = client.post(COUNT, {"what": what, "token": given})
            assert response.status_code == 204
            assert not response.cookies
        assert rows() == [("fr", "zzzz", 1, 1, 1)]

    @pytest.mark.parametrize(
        "sent",
        [
            {},
            {"what": "search"},
            {"what": "search", "token": "x"},
            {"what": "x", "token": signing.dumps(["fr", "x", 1], salt=SALT)},
        ],
    )
    def test_nothing_else_is(self, client, sent):
        assert client.post(COUNT, sent).status_code == 400
        assert rows() == []

    def test_is_no_page(self, client):
        assert client.get(COUNT).status_code == 405

    def test_a_database_that_does_not_answer_disturbs_nobody(self, client, monkeypatch):
        def fail(*args, **numbers):
            raise DatabaseError

        monkeypatch.setattr(counting, "add", fail)
        response = client.post(COUNT, {"what": "search", "token": token("fr", "x", 1)})
        assert response.status_code == 204
