import io
import json

import pytest
from django.utils.translation import override

from articles.models import ArticlePage
from hub.exchange import archives, outgoing
from hub.models import HubPage
from tests.exchange.made import as_po, as_xliff
from tests.factories.page_fixtures import admin, article, home, section, superuser
from tests.factories.pages import added, fresh
from tests.staleness.stale import draft

__all__ = ["admin", "article", "home", "section", "superuser"]


@pytest.fixture(autouse=True)
def in_english():
    """What is said to users, as the tests quote it."""
    with override("en"):
        yield


RICH = (
    '<h3 data-block-key="h">Titre</h3><p data-block-key="p">Un <b>mot</b>, '
    '<a href="https://example.org/?a=1&amp;b=2">un lien</a><br/>fin</p>'
    '<embed embedtype="image" id="9" format="left" alt="Une image"/>'
    '<ul><li data-block-key="l1">premier</li><li data-block-key="l2">second</li></ul>'
)
BODY = [
    {"type": "paragraph", "value": RICH, "id": "rich"},
    {
        "type": "embed",
        "value": {"url": "https://vimeo.com/76979871", "title": "Film"},
        "id": "film",
    },
    {
        "type": "table",
        "value": {
            "caption": "Tableau",
            "columns": [{"type": "text", "heading": "Pays"}],
            "rows": [{"values": ["Tunisie"]}],
        },
        "id": "table",
    },
]


@pytest.fixture
def page(section):
    return added(
        fresh(section),
        ArticlePage(
            title_fr="Un titre", lead_fr="chapeau\nlong", body_fr=json.dumps(BODY)
        ),
        "fr",
    )


@pytest.fixture(params=[as_po, as_xliff], ids=["po", "xliff"])
def form(request):
    """Makes a file of a page."""
    return request.param


@pytest.fixture
def out(form):
    """``out(page, language)``: the file, as bytes."""

    def made(page, language="ar", everything=True):
        sheet = outgoing.sheet(draft(page), language, everything)
        return form(sheet)

    return made


@pytest.fixture
def back():
    """``back(data, key=text)``: what the file holds with these translations, done."""

    def read(data, **texts):
        (returned,) = archives.read(io.BytesIO(data), "file", len(data))
        answers = [
            type(each)(
                each.key,
                texts.get(each.key, each.target),
                each.base,
                each.is_confirmed or each.key in texts,
            )
            for each in returned.answers
        ]
        return type(returned)(**vars(returned) | {"answers": answers})

    return read


@pytest.fixture
def translated(page):
    """The same page with all its texts in Arabic."""
    from hub.desk.units import units
    from hub.desk.writing import write

    now = draft(page)
    write(now, "ar", {u.key: f"ع {u.source}" for u in units(now, "ar")})
    now.save_revision()
    return HubPage.objects.get(pk=page.pk).specific
