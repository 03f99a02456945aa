"""Pages of every type, made below a home page and published in chosen languages."""

import json

from wagtail.models import Site

from articles.models import ArticleIndexPage, ArticlePage
from home.models import HomePage
from hub.languages import CODES
from hub.models import HubPage, PageTranslation
from hub.publishing.actions import publish_languages

BLOCK_ID = "11111111-1111-4111-8111-111111111111"


def fresh(page):
    """The page as the database has it."""
    return page.specific_class.objects.get(pk=page.pk)


def added(parent, page, public=""):
    """``page`` below ``parent``, public in these languages ("fr ar"), loaded afresh."""
    page = parent.add_child(instance=page)
    if public:
        publish_languages(page, public.split())
    return fresh(page)


def body(text: str) -> str:
    """A body of one paragraph, as it is stored."""
    block = {"type": "paragraph", "value": f"<p>{text}</p>", "id": BLOCK_ID}
    return json.dumps([block])


def make_home() -> HomePage:
    """A home page at the site's root, public in all languages."""
    site = Site.objects.get()
    welcome = site.root_page
    root = HubPage.objects.get(depth=1)
    home = root.add_child(
        instance=HomePage(
            title_fr="Accueil",
            title_en="Home",
            title_es="Inicio",
            title_ar="الرئيسية",
            slug_fr="accueil",
            hero_title_fr="Trois zéros",
            hero_title_en="Three zeros",
            hero_title_es="Tres ceros",
            hero_title_ar="ثلاثة أصفار",
        )
    )
    site.root_page, site.hostname = home, "testserver"
    site.save()
    HubPage.objects.get(pk=welcome.pk).delete()
    publish_languages(home, CODES)
    return fresh(home)


def make_section(home: HubPage) -> ArticleIndexPage:
    """An index of articles, public in French, English and Arabic."""
    return added(
        home,
        ArticleIndexPage(
            title_fr="Articles spécialisés",
            title_en="Specialised articles",
            title_ar="مقالات متخصصة",
            slug_fr="articles-specialises",
            slug_en="specialised-articles",
        ),
        "fr en ar",
    )


def make_article(section: HubPage) -> ArticlePage:
    """An article, public in French and English."""
    return added(
        section,
        ArticlePage(
            title_fr="Le xéno",
            title_en="The xeno",
            slug_fr="le-xeno",
            slug_en="the-xeno",
            lead_fr="chapeau",
            lead_en="standfirst",
            body_fr=body("corps"),
            body_en=body("corpus"),
            seo_title_fr="SEO fr",
            search_description_en="description en",
        ),
        "fr en",
    )


def public(page) -> set[str]:
    """The languages in which a page is public, by its rows."""
    rows = PageTranslation.objects.filter(page=page.pk, public=True)
    return set(rows.values_list("language", flat=True))


def columns(page, *names) -> dict:
    """Columns of a page as the database has them; by default titles, slugs, paths."""
    names = names or [
        "draft_title",
        *(
            column
            for name in ("title", "slug", "url_path")
            for column in (name, *(f"{name}_{code}" for code in CODES))
        ),
    ]
    return HubPage.objects.rewrite(False).filter(pk=page.pk).raw_values(*names).get()
