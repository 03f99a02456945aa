"""The pictures of ``docs/editors``, in the order of its chapters: who looks at which
page, what they do first, what of it is shown, and what it shows in words."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

WIDTH, HEIGHT = 1280, 800
EDITOR = "editor"
TRANSLATOR = "translator"
ADMINISTRATOR = "admin"
MICROFINANCE = "/admin/pages/{article-microfinance}/edit/"
ALTERNATIVES = tuple(f"#id_alt_text_{code}" for code in ("fr", "en", "es", "ar"))


def nothing(page: Page) -> None:
    pass


@dataclass(frozen=True)
class Picture:
    """``address``: with what ``story.told`` calls places; ``frame``: what is shown,
    by CSS selectors, or all of the window."""

    name: str
    fr: str  # what it shows, for those who do not see it
    en: str
    address: str
    who: str = EDITOR  # empty: nobody is logged in
    first: Callable[[Page], None] = nothing
    frame: tuple[str, ...] = ()
    height: int = HEIGHT  # of the window, and the most that is shown


# --- what is done first --------------------------------------------------------------


def steps(*each: Callable[[Page], None]) -> Callable[[Page], None]:
    def one_by_one(page: Page) -> None:
        for step in each:
            step(page)

    return one_by_one


def click(selector: str) -> Callable[[Page], None]:
    return lambda page: page.locator(selector).first.click()


def tab(name: str) -> Callable[[Page], None]:
    def open_tab(page: Page) -> None:
        trigger = page.locator(f'[role="tab"][data-hub-tab="{name}"]')
        trigger.click()
        page.locator(f"#tab-{name}").wait_for()
        trigger.blur()

    return open_tab


def add_a_block(page: Page) -> None:
    """As far as the choice of blocks, at the place of the second."""
    button = page.locator('[data-contentpath="body_fr"] button.c-sf-add-button').nth(1)
    button.evaluate("element => element.scrollIntoView({block: 'start'})")
    page.mouse.wheel(0, -120)  # from below Wagtail's bar
    button.click()
    page.get_by_role("option").first.wait_for()


def ask_to_publish(page: Page) -> None:
    """The question which languages, not its answer."""
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.locator('footer button[name="action-publish"]').click()
    page.locator("dialog[open]").wait_for()


def open_filters(page: Page) -> None:
    filters = page.locator("#filters-drilldown")
    filters.locator("> * [data-w-dropdown-target=toggle]").first.click()
    filters.locator(".w-drilldown__toggle").first.wait_for()


def choose_rows(page: Page) -> None:
    for box in page.locator('[name="item"]').all():
        box.check()
    page.locator("#hub-assign button").click()
    page.wait_for_url("**/assign/")
    page.locator("[name=assignee]").select_option(index=3)


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
        "status",
        "Le panneau de l’état d’une page : chaque langue, depuis quand elle est "
        "publiée, et les liens pour la voir ou la retirer.",
        "The status panel of a page: each language, since when it is public, and the "
        "links to view or withdraw it.",
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
        "Les notifications du compte : une case pour chaque sorte de courriel.",
        "The account’s notifications: a box for each kind of mail.",
        "/admin/account/#tab-notifications",
        height=1200,
        frame=("#tab-notifications",),
    ),
)
