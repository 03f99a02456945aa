import datetime

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.utils import timezone

from search.models import QueryCount

pytestmark = pytest.mark.django_db

URL = "/admin/reports/searches/"
TODAY = timezone.localdate()


@pytest.fixture(autouse=True)
def counts():
    def made(language, text, searches, empty=0, clicks=0, age=0):
        QueryCount.objects.create(
            language=language,
            text=text,
            searches=searches,
            empty=empty,
            clicks=clicks,
            day=TODAY - datetime.timedelta(days=age),
        )

    made("fr", "climat", 5, clicks=3)
    made("fr", "climat", 2, clicks=1, age=40)
    made("ar", "قرض", 3, empty=3)
    made("en", "loan", 1, empty=1)
    made("en", "=1+1", 1)


def table(response):
    page = BeautifulSoup(response.content, "html.parser")
    return [
        [cell.get_text(" ", strip=True) for cell in row.find_all("td")][:5]
        for row in page.select("table tbody tr")
    ]


def test_without_results_first(admin_client):
    assert table(admin_client.get(URL)) == [
        ["قرض", "العربية", "3", "3", "0"],
        ["loan", "English", "1", "1", "0"],
        ["climat", "Français", "7", "0", "4"],
        ["=1+1", "English", "1", "0", "0"],
    ]


@pytest.mark.parametrize(
    ("parameters", "texts"),
    [
        ({"language": "en"}, ["loan", "=1+1"]),
        ({"found": "none"}, ["قرض", "loan"]),
        ({"found": "some"}, ["climat", "=1+1"]),
        ({"q": "LOA"}, ["loan"]),
        ({"ordering": "-made"}, ["climat", "قرض", "loan", "=1+1"]),
        ({"day_to": str(TODAY - datetime.timedelta(days=30))}, ["climat"]),
    ],
)
def test_filters(admin_client, parameters, texts):
    found = table(admin_client.get(URL, parameters))
    assert sorted(row[0] for row in found) == sorted(texts)
    if "day_to" in parameters:
        assert found[0][2:] == ["2", "0", "1"]


def test_results_alone(admin_client):
    response = admin_client.get(f"{URL}results/", {"language": "ar"})
    assert [row[0] for row in table(response)] == ["قرض"]


def test_spreadsheet(admin_client):
    response = admin_client.get(URL, {"export": "csv", "language": "en"})
    lines = b"".join(response.streaming_content).decode().splitlines()
    assert lines[1:] == [
        "loan,en,1,1,0",
        "'=1+1,en,1,0,0",
    ]
    assert admin_client.get(URL, {"export": "xlsx"}).status_code == 200


@pytest.mark.parametrize(
    ("kind", "field"), [("promotion", "queries"), ("synonym", "terms")]
)
def test_a_row_becomes_a_snippet(admin_client, kind, field):
    response = admin_client.get(URL, {"language": "ar"})
    links = BeautifulSoup(response.content, "html.parser").select("td a.button")
    (url,) = [link["href"] for link in links if kind in link["href"]]
    form = admin_client.get(url).context["form"]
    assert form["language"].value() == "ar"
    assert form[field].value() == "قرض"


def test_only_for_those_who_may(client):
    user = get_user_model().objects.create_user("an-editor", password="x")
    may = Permission.objects.filter(content_type__app_label="wagtailadmin")
    user.user_permissions.set(may)
    client.force_login(user)
    assert client.get(URL).status_code == 302
    assert URL not in client.get("/admin/").text
    user.user_permissions.add(Permission.objects.get(codename="view_querycount"))
    response = client.get(URL)
    assert response.status_code == 200
    assert "promotion/add" not in response.text
    assert URL in client.get("/admin/").text
