"""Pages with texts to search in: as few as a test needs, indexed at once."""

from hub.languages import CODES
from hub.models import HubPage
from hub.multilingual.content import SOURCE, content_language
from hub.publishing.models import PageTranslation
from search.documents import Document
from search.indexing import write


def make_page(public=None, facets=None, files=(), **texts):
    """A page with a title, a lead and a body in some languages; a title alone will do.

    ``make_page(fr=("Titre", "Chapeau", "Corps"), ar="…")``; public in those languages,
    or in the ones of ``public``. ``facets``: what they can be filtered by, beside type;
    ``files``: texts of PDFs.
    """
    texts = {
        code: ((given, "", "") if isinstance(given, str) else (*given, "", "")[:3])
        for code, given in texts.items()
    }
    source = next(iter(texts))
    page = HubPage(source_language=source)
    for code, (title, lead, _) in texts.items():
        setattr(page, f"title_{code}", title)
        setattr(page, f"lead_{code}", lead)
    with content_language(SOURCE):
        HubPage.get_first_root_node().add_child(instance=page)
    PageTranslation.objects.filter(
        page=page, language__in=texts if public is None else public
    ).update(public=True)
    documents = [
        Document(
            page_id=page.pk,
            language=code,
            type="hub.HubPage",
            title=texts[code][0],
            lead=texts[code][1],
            body=texts[code][2],
            files=tuple(files),
            facets={"type": ("hub.HubPage",)} | (facets or {}),
        )
        for code in CODES
        if code in texts
    ]
    write([page.pk], documents)
    return page
