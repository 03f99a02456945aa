"""Turns the demo's data into page objects: which model, which fields, which rows."""

import datetime
import io
import zoneinfo
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone

from home.demo import pdfs
from home.demo.bodies import Bodies
from home.demo.content import (
    UNSAID,
    Article,
    CallForContributions,
    ForumCountry,
    ForumEdition,
    Home,
    Page,
    Publication,
    Section,
    Series,
    T,
    WorkingGroup,
)
from home.demo.descriptions import DESCRIPTIONS
from home.demo.drawing import cover
from hub.languages import CODES, name
from hub.multilingual.content import localized
from hub.typography import typeset

MODELS = {
    Home: "home.HomePage",
    Page: "home.StandardPage",
    WorkingGroup: "working_groups.WorkingGroupPage",
    ForumCountry: "forums.ForumCountryPage",
    ForumEdition: "forums.ForumEditionPage",
    CallForContributions: "forums.CallForContributionsPage",
    Article: "articles.ArticlePage",
    Series: "articles.PublicationSeriesPage",
    Publication: "articles.PublicationPage",
}
INDEXES = {
    "working-groups": "working_groups.WorkingGroupIndexPage",
    "forums": "forums.ForumIndexPage",
    "publications": "articles.PublicationIndexPage",
    "articles": "articles.ArticleIndexPage",
}
# The demo's name of a field: the model's, where both take the value as it is.
FIELDS = {
    "date": "date",
    "date_precision": "date_precision",
    "status": "status",
    "number": "number",
    "end_date": "end_date",
    "time_zone": "time_zone",
    "format": "format",
    "participants": "participants",
    "participants_more_than": "participants_more_than",
    "speakers": "speakers_count",
    "sessions": "sessions_count",
    "stands": "stands_count",
    "edition_number": "edition_number",
}
PLAIN = ("title", "lead", "hero_title", "theme_statement", "venue", "city")
RICH = ("mission", "focus", "local_working_group", "outcomes")
# A call's days are days in Paris.
PARIS = zoneinfo.ZoneInfo("Europe/Paris")


def model_of(page: Page) -> Any:
    """The page type that a page of the demo becomes."""
    if isinstance(page, Section):
        return apps.get_model(INDEXES[page.key])
    return apps.get_model(MODELS[type(page)])


def write(instance: Any, **texts: T) -> Any:
    """Set plain texts in every language; returns the instance."""
    for field, text in texts.items():
        for code in CODES:
            value = typeset(text.get(code), code)
            setattr(instance, localized(field, code), value)
    return instance


@dataclass(frozen=True)
class Known:
    """What pages refer to, by the demo's keys."""

    bodies: Bodies
    themes: dict[str, Any]
    goals: dict[int, Any]
    countries: dict[str, Any]
    organisations: dict[str, Any]
    persons: dict[str, Any]


class Builder:
    """Fills a page object that is in the tree already; saves nothing of it."""

    def __init__(self, known: Known) -> None:
        self.known = known

    def fill(self, instance: Any, page: Page) -> None:
        for field in PLAIN:
            if hasattr(page, field):
                write(instance, **{field: getattr(page, field)})
        for code in CODES:
            for field in RICH:
                if hasattr(page, field):
                    text = self.known.bodies.rich(getattr(page, field), code)
                    setattr(instance, localized(field, code), text)
            body = self.known.bodies.stream(page, code)
            setattr(instance, localized("body", code), body)
        for theirs, ours in FIELDS.items():
            if hasattr(page, theirs):
                setattr(instance, ours, getattr(page, theirs))
        self._tie(instance, page)
        self._add_rows(instance, page)
        if not getattr(page, "closes_in", 0):  # an example says so, and shows nothing
            instance.cover = draw_cover(page)

    def _tie(self, instance: Any, page: Page) -> None:
        """To themes, goals, countries and working groups."""
        codes = page.countries
        if isinstance(page, ForumCountry):
            codes = (page.country,)
        ties = {
            "page_themes": ("theme", [self.known.themes[key] for key in page.themes]),
            "page_goals": ("goal", [self.known.goals[number] for number in page.goals]),
            "page_countries": (
                "country",
                [self.known.countries[code] for code in codes],
            ),
            "page_working_groups": (
                "working_group_id",
                [self.known.bodies.pages[key] for key in page.groups],
            ),
        }
        for accessor, (field, values) in ties.items():
            rows(instance, accessor, ({field: value} for value in values))

    def _add_rows(self, instance: Any, page: Page) -> None:
        organisations = self.known.organisations
        match page:
            case Home():
                texts(instance, "zeros", ("title", "text"), page.zeros)
            case Section():
                if page.families:
                    for family, text in page.families:
                        row = add(instance, "families", family=family)
                        write(row, text=text)
                texts(instance, "activities", ("title", "text"), page.activities)
            case ForumEdition():
                rows(
                    instance,
                    "partners",
                    (
                        {"organisation": organisations[p.organisation], "kind": p.kind}
                        for p in page.partners
                    ),
                )
            case CallForContributions():
                instance.opens_at = moment(page.opens, datetime.time.min)
                closes = page.closes
                if page.closes_in:
                    days = datetime.timedelta(days=page.closes_in)
                    closes = timezone.localdate() + days
                instance.closes_at = moment(closes, datetime.time(23, 59))
                for label, weight in page.criteria:
                    write(add(instance, "criteria", weight=weight), label=label)
            case Article():
                for key in page.authors:
                    kind = "person" if key in self.known.persons else "organisation"
                    author = (self.known.persons | organisations)[key]
                    add(instance, "authors", **{kind: author})
                related = (self.known.bodies.pages[key] for key in page.related)
                rows(instance, "related", ({"target_id": pk} for pk in related))
            case Publication():
                partners = (organisations[key] for key in page.partners)
                rows(instance, "partners", ({"organisation": o} for o in partners))
                texts(instance, "key_figures", ("value", "label"), page.key_figures)
                for code in page.files:
                    document = draw_file(page, code)
                    add(instance, "files", language=code, document=document)


def add(instance: Any, accessor: str, **values: Any) -> Any:
    """One more row of a page, not saved; returns it."""
    manager = getattr(instance, accessor)
    row = manager.model(sort_order=manager.count(), **values)
    manager.add(row)
    return row


def rows(instance: Any, accessor: str, values: Iterable[dict[str, Any]]) -> None:
    for value in values:
        add(instance, accessor, **value)


def texts(instance, accessor: str, names: tuple[str, ...], values) -> None:
    """A row for each tuple of texts."""
    for found in values:
        row = add(instance, accessor)
        write(row, **dict(zip(names, found, strict=True)))


def moment(day: datetime.date | None, time: datetime.time) -> datetime.datetime | None:
    return datetime.datetime.combine(day, time, PARIS) if day else None


def draw_cover(page: Page) -> Any:
    """A new image: described, or decorative, since most say nothing that the page does
    not."""
    file = ImageFile(io.BytesIO(cover(page.key)), name=f"{page.key}.png")
    said = DESCRIPTIONS.get(page.key)
    image = apps.get_model("media.HubImage")(file=file, decorative=said is None)
    credit = T(*["Convergences Hub"] * len(CODES))
    write(image, title=page.title, credit=credit, alt_text=said or UNSAID).save()
    return image


def draw_file(publication: Publication, language: str) -> Any:
    """A new document: the publication's PDF in a language."""
    file = ContentFile(
        pdfs.draw(publication, language), name=f"{publication.key}-{language}.pdf"
    )
    document = apps.get_model("media.HubDocument")(file=file)
    titles = T(*(f"{publication.title.get(c)} ({name(language)})" for c in CODES))
    write(document, title=titles).save()
    return document
