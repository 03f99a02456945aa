import pytest

from search.engines import get_engine
from search.engines.base import SearchRequest
from tests.search.pages import make_page

pytestmark = pytest.mark.django_db


def search(text, language="fr", **filters):
    return get_engine().search(SearchRequest(text=text, language=language, **filters))


def ids(results):
    return [hit.page_id for hit in results.hits]


class TestFinding:
    def test_smoke(self):
        page = make_page(fr=("L'économie sociale", "Un chapeau", "Le corps du texte"))
        assert ids(search("ECONOMIES")) == [page.pk]
