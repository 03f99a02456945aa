import pytest

from tests.search.pages import make_page

pytestmark = pytest.mark.django_db


class TestResults:
    @pytest.mark.parametrize(
        "url", ["/fr/recherche/", "/en/search/", "/es/buscar/", "/ar/بحث/"]
    )
    def test_empty_question(self, client, url):
        response = client.get(url)
        assert response.status_code == 200
        assert not response.context["asked"]

    def test_found(self, client):
        make_page(fr=("L'économie sociale", "Un chapeau", "Le corps du texte"))
        response = client.get("/fr/recherche/", {"q": "economies"})
        assert "L&#x27;<mark>économie</mark> sociale" in response.text
