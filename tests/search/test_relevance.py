"""The words that visitors search, in four languages, find the page about them."""

import pytest

from search.engines import search_ids
from tests.search.pages import make_page

pytestmark = pytest.mark.django_db

# Subject -> language -> title and lead.
SUBJECTS = {
    "economy": {
        "fr": ("L’économie sociale et solidaire (ESS)", "Coopératives, associations."),
        "en": ("The social and solidarity economy (SSE)", "Cooperatives and so on."),
        "es": ("La economía social y solidaria (ESS)", "Cooperativas, asociaciones."),
        "ar": ("الاقتصاد الاجتماعي والتضامني", "التعاونيات والجمعيات"),
    },
    "goals": {
        "fr": ("Les objectifs de développement durable (ODD)", "L’agenda 2030."),
        "en": ("The Sustainable Development Goals (SDGs)", "The 2030 agenda."),
        "es": ("Los Objetivos de Desarrollo Sostenible (ODS)", "La agenda 2030."),
        "ar": ("أهداف التنمية المستدامة", "خطة عام ٢٠٣٠"),
    },
    "responsibility": {
        "fr": ("La responsabilité sociétale des entreprises (RSE)", "Une norme."),
        "en": ("Corporate social responsibility (CSR)", "A standard."),
        "es": ("La responsabilidad social corporativa (RSC)", "Una norma."),
        "ar": ("المسؤولية الاجتماعية للشركات", "معيار"),
    },
    "microfinance": {
        "fr": ("La microfinance", "Microcrédit, épargne, économie du quotidien."),
        "en": ("Microfinance", "Microcredit, savings, the everyday economy."),
        "es": ("Las microfinanzas", "Microcrédito, ahorro, economía diaria."),
        "ar": ("التمويل الأصغر", "القروض الصغرى والادخار في الاقتصاد"),
    },
    "crowdfunding": {
        "fr": ("Le financement participatif", "Don, prêt, capital."),
        "en": ("Crowdfunding", "Gift, loan, equity."),
        "es": ("La financiación colectiva", "También micromecenazgo."),
        "ar": ("التمويل الجماعي", "هبة أو قرض أو مساهمة"),
    },
    "zeros": {
        "fr": ("3Zéro", "Zéro exclusion, zéro carbone, zéro pauvreté."),
        "en": ("3Zero", "Zero exclusion, zero carbon, zero poverty."),
        "es": ("3Zero", "Cero exclusión, cero carbono, cero pobreza."),
        "ar": ("3Zero", "صفر إقصاء، صفر كربون، صفر فقر"),
    },
}
QUESTIONS = [
    ("fr", "economie sociale et solidaire", "economy"),
    ("fr", "ESS", "economy"),
    ("fr", "l'objectif du développement", "goals"),
    ("fr", "ODD", "goals"),
    ("fr", "responsabilités sociétales de l’entreprise", "responsibility"),
    ("fr", "RSE", "responsibility"),
    ("fr", "micro credits microcredits", "microfinance"),
    ("fr", "microfinence", "microfinance"),
    ("fr", "financements participatifs", "crowdfunding"),
    ("fr", "zéros exclusions", "zeros"),
    ("fr", "3 zéro", "zeros"),
    ("en", "social economy", "economy"),
    ("en", "SDG", "goals"),
    ("en", "sustainable goal", "goals"),
    ("en", "corporate responsability", "responsibility"),
    ("en", "microcredits", "microfinance"),
    ("en", "crowd-funding crowdfundin", "crowdfunding"),
    ("en", "carbon", "zeros"),
    ("es", "economia solidaria", "economy"),
    ("es", "objetivo sostenible", "goals"),
    ("es", "RSC", "responsibility"),
    ("es", "microcreditos", "microfinance"),
    ("es", "micromecenazgos", "crowdfunding"),
    ("es", "pobreza cero", "zeros"),
    ("ar", "اقتصاد تضامني", "economy"),
    ("ar", "اهداف التنميه المستدامه", "goals"),
    ("ar", "مسؤولية الشركات", "responsibility"),
    ("ar", "تمويل أصغر", "microfinance"),
    ("ar", "القروض الصغرى", "microfinance"),
    ("ar", "التمويل الجماعى", "crowdfunding"),
    ("ar", "صفر اقصاء", "zeros"),
    ("ar", "٣", "zeros"),
]


def test_first_is_the_page_about_it():
    pages = {name: make_page(**texts).pk for name, texts in SUBJECTS.items()}
    names = {pk: name for name, pk in pages.items()}
    wrong = {}
    for language, question, subject in QUESTIONS:
        found = [names[pk] for pk in search_ids(question, language)]
        if found[:1] != [subject]:
            wrong[question] = found
    assert wrong == {}
