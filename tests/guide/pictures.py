"""The pictures of ``docs/editors``, in the order of its chapters: who looks at which
page, what they do first, what of it is shown, and what it shows in words."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.guide.steps import (
    add_a_block,
    ask_to_publish,
    choose_rows,
    click,
    nothing,
    open_filters,
    steps,
    tab,
    write_the_same_text,
)

WIDTH, HEIGHT = 1280, 800
EDITOR = "editor"
TRANSLATOR = "translator"
ADMINISTRATOR = "admin"
MICROFINANCE = "/admin/pages/{article-microfinance}/edit/"
ALTERNATIVES = tuple(f"#id_alt_text_{code}" for code in ("fr", "en", "es", "ar"))


@dataclass(frozen=True)
class Picture:
    """``address``: with what ``story.tell`` calls places; ``frame``: what is shown,
    by CSS selectors, or all of the window."""

    name: str
    fr: str  # what it shows, for those who do not see it
    en: str
    address: str
    who: str = EDITOR  # empty: nobody is logged in
    first: Callable[[Page], None] = nothing
    frame: tuple[str, ...] = ()
    height: int = HEIGHT  # of the window, and the most that is shown


PICTURES = (
    Picture(
        "log-in",
        "La page de connexion, avec le nom d’utilisateur et le mot de passe.",
        "The log-in page, with user name and password.",
        "/admin/login/",
        who="",
        frame=("#main",),
    ),
    Picture(
        "home",
        "La page d’accueil de l’administration : l’état de chaque rubrique dans chaque "
        "langue, ce qui vous attend, ce qui est à revoir, ce qui fut cherché en vain.",
        "The admin’s home page: the state of each section in each language, what waits "
        "for you, what is to be reviewed, what was searched for in vain.",
        "/admin/",
        height=1160,
    ),
    Picture(
        "explorer",
        "La liste des articles : à côté de chaque titre, ses quatre langues, en vert "
        "quand elles sont publiées.",
        "The list of articles: beside each title its four languages, green where they "
        "are public.",
        "/admin/pages/{articles}/",
        height=620,
    ),
    Picture(
        "tabs",
        "Le formulaire d’une page, onglet English ouvert : le texte anglais, et sous "
        "chaque champ le texte français de la source.",
        "The form of a page with the tab English open: the English text, and below "
        "each field the source’s French text.",
        MICROFINANCE,
        first=tab("en"),
    ),
    Picture(
        "languages",
        "Au-dessus du formulaire, quatre cases : une pour chaque langue à afficher.",
        "Above the form, four boxes: one for each language to show.",
        MICROFINANCE,
        first=steps(tab("en"), click(".hub-work summary")),
        frame=(".hub-work summary", ".hub-work fieldset", ".w-tabs__list"),
    ),
    Picture(
        "conflict",
        "La question posée en enregistrant : le même texte, le mien et celui d’une "
        "autre personne, côte à côte.",
        "The question asked when saving: the same text, mine and another person’s, "
        "side by side.",
        "/admin/pages/{article-how-a-call-is-judged}/edit/?loaded_from={loaded-before}",
        first=write_the_same_text,
        frame=(".hub-conflicts",),
        height=1000,
    ),
    Picture(
        "blocks",
        "Le corps d’un article : le bouton plus est ouvert et propose les sortes de "
        "blocs.",
        "The body of an article: the plus button is open and offers kinds of blocks.",
        MICROFINANCE,
        first=steps(tab("fr"), add_a_block),
    ),
    Picture(
        "publish",
        "La question posée avant de publier : quatre langues à cocher, chacune avec "
        "son état.",
        "The question asked before publishing: four languages to tick, each with its "
        "state.",
        MICROFINANCE,
        first=steps(tab("fr"), ask_to_publish),
        frame=("dialog[open]",),
    ),
    Picture(
        "schedule",
        "Programmer l’anglais : sa mise en ligne et sa fin.",
        "Scheduling English: when it goes live, when it ends.",
        "/admin/hub/schedule/{article-youth-post-2015}/en/",
        height=560,
    ),
    Picture(
        "moderation",
        "L’arabe d’une page, soumis : qui l’a soumis, les liens pour le voir et le "
        "comparer, le choix, le commentaire et les boutons.",
        "The Arabic of a page, submitted: by whom, links to see and compare it, the "
        "choice, the comment and the buttons.",
        "/admin/hub/moderation/{article-barometers}/ar/",
        who=ADMINISTRATOR,
        height=780,
    ),
    Picture(
        "preview-link",
        "Les liens d’aperçu de l’anglais d’une page : pour combien de jours, et les "
        "liens créés jusqu’ici.",
        "Preview links of a page’s English: for how many days, and the links made so "
        "far.",
        "/admin/hub/review/{article-youth-post-2015}/en/",
        height=640,
    ),
    Picture(
        "status",
        "Le panneau de l’état d’une page : chaque langue, depuis quand elle est "
        "publiée, et les liens pour la voir, la montrer, la retirer, la programmer ou "
        "la soumettre.",
        "The status panel of a page: each language, since when it is public, and the "
        "links to view, show, withdraw, schedule or submit it.",
        MICROFINANCE,
        first=steps(tab("fr"), click('[data-side-panel-toggle="status"]')),
        height=1200,
        frame=(".hub-status",),
    ),
    Picture(
        "withdraw",
        "Retirer une langue : le choix de la langue et le bouton rouge qui la retire.",
        "Withdraw a language: which one, and the red button that withdraws it.",
        "/admin/hub/withdraw/{article-microfinance}/?language=es",
        height=560,
    ),
    Picture(
        "stale",
        "Sous le chapô anglais, un avertissement : la source a changé ; les mots venus "
        "sont soulignés. Au-dessous, une case et le texte de la source.",
        "Below the English lead a warning: the source has changed; the words that came "
        "are underlined. Below it a box to tick, and the source’s text.",
        MICROFINANCE + "?work=en.lead",
        frame=("#panel-child-en-lead_en-section",),
    ),
    Picture(
        "missing",
        "Un bloc que la traduction n’a pas encore : son texte en français, le bouton "
        "qui l’apporte et la case qui s’en passe.",
        "A block that the translation does not have yet: its text in French, the "
        "button that brings it and the box that does without it.",
        MICROFINANCE + "?work=en.body.{new-block}",
        frame=("#tab-en .hub-stale--missing",),
    ),
    Picture(
        "desk",
        "Le poste de traduction : à gauche le texte français, à droite sa traduction "
        "anglaise, texte après texte ; au bas, le bouton qui enregistre.",
        "The translator’s desk: the French on the left, its English translation on the "
        "right, text by text; at the foot the button that saves.",
        "/admin/hub/desk/{article-microfinance}/en/",
        height=1000,
    ),
    Picture(
        "desk-marks",
        "Un paragraphe avec un lien : les mêmes marques autour des mots du lien dans "
        "les deux langues, et au-dessous ce que dit la marque.",
        "A paragraph with a link: the same marks around the link’s words in both "
        "languages, and below them what the mark stands for.",
        "/admin/hub/desk/{article-3zero}/en/",
        frame=(".hub-desk__row:has(.hub-desk__marks) >> nth=0",),
    ),
    Picture(
        "desk-help",
        "Un texte à revoir : les mots changés, et au-dessous la traduction d’une page "
        "publiée, avec le bouton qui l’emploie.",
        "A text to review: the words that changed, and below them the translation of a "
        "public page, with the button that uses it.",
        "/admin/hub/desk/{article-3zero}/en/?show=todo",
        frame=(".hub-desk__rows",),
    ),
    Picture(
        "desk-machine",
        "Un texte espagnol écrit par une machine, et la case qui le confirme.",
        "A Spanish text written by a machine, and the box that confirms it.",
        "/admin/hub/desk/{article-microfinance}/es/?show=todo",
        frame=(".hub-desk__row:has(.hub-desk__state--machine)",),
    ),
    Picture(
        "glossary",
        "Le glossaire : ses termes dans les langues du hub.",
        "The glossary: its terms in the hub’s languages.",
        "/admin/snippets/desk/term/",
        height=700,
    ),
    Picture(
        "report",
        "Le rapport de traduction : une ligne par page et par langue, avec son état, "
        "depuis quand elle est à revoir, combien on la lit et qui s’en charge.",
        "The translation report: a row for each page and language, with its state, "
        "since when it is stale, how much it is read and who is on it.",
        "/admin/hub/translation/?state=work",
    ),
    Picture(
        "filters",
        "Les filtres du rapport : langue, état, type, rubrique et autres.",
        "The report’s filters: language, state, type, section and others.",
        "/admin/hub/translation/?state=work",
        first=open_filters,
        height=560,
    ),
    Picture(
        "assign",
        "Confier une traduction : les lignes choisies, à qui, pour quand.",
        "Assigning translations: the rows chosen, to whom, until when.",
        "/admin/hub/translation/?state=work&language=es",
        first=choose_rows,
        # The day to choose is in the language of the browser, not of the page.
        frame=(".hub-items", "#id_assignee"),
    ),
    Picture(
        "export",
        "Exporter pour les traducteurs : la langue, le format, et quels textes.",
        "Export for translators: the language, the format, and which texts.",
        "/admin/hub/exchange/export/?page={article-how-a-forum-is-made}&language=en",
        height=700,
    ),
    Picture(
        "import",
        "Ce que changerait un fichier revenu : un texte à choisir, le hub l’ayant "
        "changé entre-temps, et un texte qui sera écrit.",
        "What a file that came back would change: a text to choose, as the hub has "
        "changed it meanwhile, and a text that will be written.",
        "/admin/hub/exchange/import/{import}/",
        height=660,
    ),
    Picture(
        "held",
        "Le formulaire de la même page pour une traductrice vers l’arabe : un seul "
        "onglet, l’arabe, avec le texte français de la source.",
        "The form of the same page for a translator into Arabic: one tab, Arabic, with "
        "the source’s French text.",
        MICROFINANCE,
        who=TRANSLATOR,
        first=tab("ar"),
    ),
    Picture(
        "group",
        "Dans les réglages d’un groupe, les langues auxquelles il est limité : ici, "
        "modifier l’arabe, sans le publier.",
        "In a group’s settings the languages that it is held to: here, to edit Arabic, "
        "not to publish it.",
        "/admin/groups/edit/{arabic-translators}/",
        who=ADMINISTRATOR,
        height=1600,
        frame=("#hub-group-languages-section",),
    ),
    Picture(
        "image",
        "Une image et son texte alternatif dans chacune des quatre langues.",
        "An image and its alternative text in each of the four languages.",
        "/admin/images/{image}/",
        frame=("form [for=id_decorative]", *ALTERNATIVES),
        height=2200,
    ),
    Picture(
        "links",
        "Le rapport des liens et des images : la page, la langue, le problème, ce à "
        "quoi mène le lien.",
        "The report of links and images: the page, the language, the problem, what the "
        "link leads to.",
        "/admin/hub/links/",
    ),
    Picture(
        "forum",
        "L’onglet que partagent les langues d’un forum : son numéro, ses dates, son "
        "fuseau horaire, sa modalité.",
        "The tab that all languages of a forum share: its number, its dates, its time "
        "zone, its format.",
        "/admin/pages/{tunisia-2025}/edit/",
        first=tab("all"),
    ),
    Picture(
        "call",
        "Un appel à contributions : son ouverture, sa clôture et ses critères.",
        "A call for contributions: when it opens, when it closes, its criteria.",
        "/admin/pages/{call-2016}/edit/",
        first=tab("all"),
    ),
    Picture(
        "searches",
        "Ce que les visiteurs ont cherché, combien de fois, combien de fois en vain ; "
        "deux boutons par ligne.",
        "What visitors searched for, how often, how often in vain; two buttons in each "
        "row.",
        "/admin/reports/searches/",
        height=520,
    ),
    Picture(
        "synonym",
        "Un nouveau synonyme : le mot des visiteurs, déjà rempli, et la place de celui "
        "des textes.",
        "A new synonym: the visitors’ word, filled in already, and the place of the "
        "texts’.",
        "/admin/snippets/search/synonym/add/?language=fr&terms=sponsors",
        height=800,
    ),
    Picture(
        "promotion",
        "Un nouveau résultat mis en avant : la langue, les recherches, la page à "
        "montrer d’abord.",
        "A new promoted result: the language, the searches, the page to show first.",
        "/admin/snippets/search/promotion/add/?language=en&queries=microcredit",
    ),
    Picture(
        "account",
        "Les notifications du compte : une case pour chaque sorte de courriel, et le "
        "choix des langues dont la source vous importe.",
        "The account’s notifications: a box for each kind of mail, and the choice of "
        "languages whose source matters to you.",
        "/admin/account/#tab-notifications",
        height=1200,
        frame=("#tab-notifications",),
    ),
)
