"""The section of articles: terms explained, and stories of Convergences."""

from home.demo.articles_stories import ARTICLES_STORIES
from home.demo.articles_terms import ARTICLES_TERMS
from home.demo.content import Section, T

ARTICLES = Section(
    key="articles",
    title=T("Articles", "Articles", "Artículos", "مقالات"),
    lead=T(
        "Les mots de Convergences expliqués, et l’histoire de ses forums, de ses groupes de travail et de ses Baromètres.",
        "The words of Convergences explained, and the story of its forums, its working groups and its Barometers.",
        "Las palabras de Convergences explicadas, y la historia de sus foros, sus grupos de trabajo y sus Barómetros.",
        "شرح لمصطلحات Convergences، وحكاية منتدياتها ومجموعات عملها وبارومتراتها.",
    ),
    pages=(*ARTICLES_TERMS, *ARTICLES_STORIES),
)
