"""Loads the demo into the database, once: what is there already is kept."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from wagtail.models import ReferenceIndex, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.demo.bodies import Bodies, identity
from home.demo.builders import Builder, Known, model_of, write
from home.demo.content import Page, T
from home.demo.glossary import TERMS
from home.demo.home_page import HOME
from home.demo.sections import IN_MENUS, everything
from home.demo.slugs import slug
from home.demo.snippets import ORGANISATIONS, PERSONS, THEMES
from hub.desk.models import Term
from hub.languages import CODES, DEFAULT
from hub.models import HubPage
from hub.multilingual.content import SOURCE, content_language, localized
from hub.people.models import HubSettings, Organisation, Person
from hub.publishing.actions import publish_languages
from hub.taxonomy.models import Country, Goal, Theme
from hub.taxonomy.reference import load_countries, load_goals
from hub.typography import typeset

# A site's root shows in no address, so one slug does for all languages.
ROOT_SLUG = "convergences"
FOOTER = T(
    "Zéro exclusion, zéro carbone, zéro pauvreté.",
    "Zero exclusion, zero carbon, zero poverty.",
    "Cero exclusión, cero carbono, cero pobreza.",
    "صفر إقصاء، صفر كربون، صفر فقر.",
)

Say = Callable[[str], None]


class TreeNotEmpty(ImproperlyConfigured):
    """The site has pages that are not the demo's."""


@dataclass
class Loaded:
    """What a run did: pages made now, pages that were there."""

    made: dict[str, int] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)


def is_loaded() -> bool:
    """Whether the demo's home page is in the database."""
    return HubPage.objects.filter(translation_key=key_of(HOME)).exists()


def key_of(page: Page) -> uuid.UUID:
    """How a page of the demo is known again, whatever its title and slug became."""
    return uuid.UUID(identity("page", page.key))


@transaction.atomic
def load(say: Say = lambda line: None) -> Loaded:
    """Make the pages and snippets of the demo that are not there.

    Nothing that is there is touched: neither texts nor what is public. Raises
    TreeNotEmpty, and changes nothing, where the site has pages of its own.
    """
    with content_language(SOURCE):
        welcome = [] if is_loaded() else welcome_pages()
        known = load_snippets(say)
        loaded = grow_tree(known, welcome)
        fill_pages(known, loaded, say)
        return loaded


def load_snippets(say: Say) -> Known:
    load_goals()
    load_countries()
    countries = {country.code: country for country in Country.objects.all()}
    themes = {}
    for theme in THEMES:
        found = Theme.objects.filter(slug=theme.key).first()
        if found is None:
            found = write(Theme(slug=theme.key), name=theme.name)
            found.save()
        themes[theme.key] = found
    organisations = {
        organisation.key: Organisation.objects.get_or_create(
            name=organisation.name,
            defaults={
                "acronym": organisation.acronym,
                "family": organisation.family,
                "country": countries.get(organisation.country),
            },
        )[0]
        for organisation in ORGANISATIONS
    }
    persons = {}
    for person in PERSONS:
        found = Person.objects.filter(name=person.name).first()
        if found is None:
            organisation = organisations.get(person.organisation)
            found = Person(name=person.name, organisation=organisation)
            write(found, role=person.role).save()
        persons[person.key] = found
    load_glossary()
    say(f"themes {len(themes)}, organisations {len(organisations)}, goals, countries")
    ids = {key: found.pk for key, found in organisations.items()}
    return Known(
        bodies=Bodies({}, ids),
        themes=themes,
        goals={goal.number: goal for goal in Goal.objects.all()},
        countries=countries,
        organisations=organisations,
        persons=persons,
    )


def load_glossary() -> None:
    known = set(Term.objects.values_list("name_fr", flat=True))
    for term in TERMS:
        if typeset(term.name.fr, "fr") not in known:
            found = Term(case_sensitive=term.is_acronym)
            write(found, name=term.name, note=term.note).save()


def welcome_pages() -> list[HubPage]:
    """What Wagtail put at the root, which the demo's home page takes the place of.

    Raises TreeNotEmpty where there is more than that.
    """
    found = list(HubPage.get_first_root_node().get_children().specific())
    if any(type(page) is not HubPage or page.numchild for page in found):
        raise TreeNotEmpty(
            "The demo needs an empty site, and this one has pages of its own."
        )
    return found


def open_site(home: HubPage, welcome: list[HubPage]) -> None:
    """The demo's home page becomes the root of the default site."""
    site = Site.objects.filter(is_default_site=True).first() or Site(
        is_default_site=True
    )
    site.hostname, site.port = base_address()
    site.site_name = settings.WAGTAIL_SITE_NAME
    site.root_page = home
    site.save()
    for page in welcome:  # not before: a site is deleted with its root
        page.delete()
    write(HubSettings.for_site(site), footer_text=FOOTER).save()


def base_address() -> tuple[str, int]:
    """Host and port at which the settings say the site is."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    return address.hostname or "localhost", port


def follow_port() -> None:
    """A demo on a laptop may be started on another port than the last time."""
    host, port = base_address()
    for site in Site.objects.filter(is_default_site=True, hostname=host):
        if site.port != port:
            site.port = port
            site.save()


def grow_tree(known: Known, welcome: list[HubPage]) -> Loaded:
    """Put every page into its place, so that texts can link to any of them."""
    loaded = Loaded()
    nodes: dict[str, HubPage] = {}
    for page, parent in everything():
        node = HubPage.objects.filter(translation_key=key_of(page)).first()
        if node is not None:
            loaded.kept[page.key] = node.pk
        else:
            above = nodes[parent.key] if parent else HubPage.get_first_root_node()
            with disable_reference_index_auto_update():
                node = above.add_child(instance=sprout(page))
            loaded.made[page.key] = node.pk
            if page is HOME:
                open_site(node, welcome)
        nodes[page.key] = node
    known.bodies.pages = loaded.kept | loaded.made
    return loaded


def sprout(page: Page) -> HubPage:
    """A page with its titles and slugs, not live."""
    instance = model_of(page)(
        source_language=page.source,
        translation_key=key_of(page),
        live=False,
        show_in_menus=page.key in IN_MENUS,
    )
    write(instance, title=page.title)
    for code in CODES:
        own = ROOT_SLUG if page is HOME else slug(page.title.get(code), code)
        setattr(instance, localized("slug", code), own)
    return instance


def fill_pages(known: Known, loaded: Loaded, say: Say) -> None:
    """Write and publish the pages that this run made, section by section."""
    builder = Builder(known)
    section, counted = HOME, 0
    for page, parent in everything():
        if parent is HOME or page is HOME:
            if counted:
                say(f"{section.title.get(DEFAULT)}: {counted}")
            section, counted = page, 0
        if page.key in loaded.made:
            model = model_of(page)
            instance = model.objects.get(pk=loaded.made[page.key])
            builder.fill(instance, page)
            with disable_reference_index_auto_update():
                instance.save_revision()
                publish_languages(instance, set(page.public))
            # Once for the page, not once for each of its rows.
            ReferenceIndex.create_or_update_for_object(
                model.objects.get(pk=instance.pk)
            )
            counted += 1
    if counted:
        say(f"{section.title.get(DEFAULT)}: {counted}")


def page_count() -> int:
    """How many pages of the demo are in the database."""
    keys = [key_of(page) for page, _ in everything()]
    return HubPage.objects.filter(translation_key__in=keys).count()
