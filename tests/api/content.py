"""A page of every type with every field filled, each text marked by its language."""

import datetime
import io
import json
import uuid

from django.core.files.base import ContentFile
from PIL import Image

from articles.models import (
    ArticleAuthor,
    ArticleIndexPage,
    ArticlePage,
    KeyFigure,
    PublicationFile,
    PublicationIndexPage,
    PublicationPage,
    PublicationPartner,
    PublicationSeriesPage,
    RelatedPage,
)
from forums.models import (
    CallForContributionsPage,
    Criterion,
    ForumCountryPage,
    ForumEditionPage,
    ForumIndexPage,
    ForumPartner,
    ForumSession,
    Replay,
    SessionSpeaker,
)
from home.models import HomePage, StandardPage, Zero
from hub.languages import CODES
from hub.media.models import HubDocument, HubImage
from hub.models import HubPage
from hub.people.models import Organisation, Person
from hub.publishing.actions import publish_languages
from hub.taxonomy.models import (
    Country,
    Goal,
    PageCountry,
    PageGoal,
    PageTheme,
    Theme,
)
from tests.factories.pages import fresh, make_home
from working_groups.models import (
    Activity,
    Coordinator,
    FamilyDescription,
    Member,
    PageWorkingGroup,
    WorkingGroupIndexPage,
    WorkingGroupPage,
)

# Found in every text of a language, its slugs and files too, and in no other's.
MARK = {"fr": "francais", "en": "english", "es": "espanol", "ar": "عربي"}
APPS = ("articles", "forums", "home", "working_groups")
TYPES = sorted(
    model._meta.label
    for model in HubPage.__subclasses__()
    if model._meta.app_label in APPS
)
DAY = datetime.date(2024, 6, 30)


def marked(*names, form="{name} {mark}"):
    """``title_fr="title francais", title_en=…`` for each of these fields."""
    return {
        f"{name}_{code}": form.format(name=name, mark=mark)
        for name in names
        for code, mark in MARK.items()
    }


def rich(*names):
    return marked(*names, form="<p>{name} {mark}</p>")


def page_texts(slug, *names):
    return {
        **marked("title", "lead", "credit", "seo_title", "search_description", *names),
        **marked("slug", form=slug + "-{mark}"),
    }


class Content:
    """The snippets, files and pages; ``pages``: one of each type by its label."""

    def __init__(self):
        self.pages = {}
        self.image = self.make_image()
        self.document = HubDocument.objects.create(
            **marked("title", "credit"), file=ContentFile(b"%PDF-1.4 text", "file.pdf")
        )
        self.organisation = Organisation.objects.create(
            name="Organisation", family="public", logo=self.image
        )
        self.person = Person.objects.create(
            name="Person",
            **marked("role", "biography"),
            organisation=self.organisation,
            photo=self.image,
        )
        self.theme = Theme.objects.create(slug="theme", **marked("name"))
        self.goal = Goal.objects.get(number=1)
        self.country = Country.objects.get(code="TN")
        # Names that no migration gave, so that the tests know them.
        for label in (self.goal, self.country):
            type(label).objects.filter(pk=label.pk).update(**marked("name"))

    def make_image(self):
        buffer = io.BytesIO()
        Image.new("RGB", (64, 36), "#19486A").save(buffer, "PNG")
        return HubImage.objects.create(
            **marked("title", "alt_text", "credit"),
            file=ContentFile(buffer.getvalue(), "image.png"),
        )

    def bodies(self, home):
        return {f"body_{code}": self.body(home, mark) for code, mark in MARK.items()}

    def body(self, home, mark):
        link = f'<a linktype="page" id="{home.pk}">{mark}</a>'
        blocks = [
            ("heading", {"text": f"heading {mark}"}),
            ("paragraph", f"<p>paragraph {mark} {link}</p>"),
            ("quote", {"text": f"quote {mark}", "attribution": mark}),
            ("callout", {"title": f"callout {mark}", "text": f"<p>{mark}</p>"}),
            ("figures", {"items": [{"value": "3", "label": f"figure {mark}"}]}),
            ("image", {"image": self.image.pk, "caption": f"caption {mark}"}),
            ("document", {"document": self.document.pk, "label": ""}),
            ("partner_logos", {"organisations": [self.organisation.pk]}),
            ("people", {"people": [{"person": self.person.pk, "role": ""}]}),
            ("pages", {"pages": [home.pk]}),
        ]
        return json.dumps(
            [
                {
                    "type": kind,
                    "value": value,
                    "id": str(uuid.uuid5(uuid.NAMESPACE_URL, kind)),
                }
                for kind, value in blocks
            ]
        )

    def subjects(self, group):
        return {
            "page_themes": [PageTheme(theme=self.theme)],
            "page_goals": [PageGoal(goal=self.goal)],
            "page_countries": [PageCountry(country=self.country)],
            "page_working_groups": [PageWorkingGroup(working_group=group)],
        }

    def add(self, parent, page, languages, rows=None):
        page.cover, page.date = self.image, DAY
        for relation, found in (rows or {}).items():
            setattr(page, relation, found)
        page = parent.add_child(instance=page)
        publish_languages(page, languages)
        page = fresh(page)
        self.pages[page._meta.label] = page
        return page


def make_everything(languages=CODES):
    """A page of every type, public in these languages."""
    content = Content()
    home = make_home()
    for name, value in page_texts("home", "hero_title").items():
        setattr(home, name, value)
    home.slug_fr = "accueil"
    home.cover = content.image
    for name, value in content.bodies(home).items():
        setattr(home, name, value)
    home.zeros = [Zero(**marked("title", "text"))]
    home.save()
    content.pages["home.HomePage"] = HomePage.objects.get(pk=home.pk)

    def add(parent, page, **rows):
        return content.add(parent, page, languages, rows)

    bodies = content.bodies(home)
    add(home, StandardPage(**page_texts("standard"), **bodies))
    groups = add(
        home,
        WorkingGroupIndexPage(**page_texts("groups"), **bodies),
        families=[FamilyDescription(family="public", **marked("text"))],
        activities=[Activity(**marked("title", "text"))],
    )
    group = add(
        groups,
        WorkingGroupPage(**page_texts("group"), **rich("mission", "focus"), **bodies),
        coordinators=[Coordinator(person=content.person, **marked("role"))],
        members=[Member(organisation=content.organisation, since=DAY)],
        page_themes=[PageTheme(theme=content.theme)],
    )
    forums = add(home, ForumIndexPage(**page_texts("forums"), **bodies))
    country = add(
        forums,
        ForumCountryPage(**page_texts("country"), **bodies),
        page_countries=[PageCountry(country=content.country)],
    )
    edition = add(
        country,
        ForumEditionPage(
            **page_texts("edition", "theme_statement", "venue", "city"),
            **rich("local_working_group", "outcomes"),
            **bodies,
            number=3,
            end_date=DAY,
            participants=3000,
            participants_more_than=True,
        ),
        sessions=[make_session(content.person)],
        partners=[ForumPartner(organisation=content.organisation, level="main")],
        replays=[Replay(**marked("title"), url="https://example.org/replay")],
        **content.subjects(group),
    )
    add(
        edition,
        CallForContributionsPage(**page_texts("call"), **bodies),
        criteria=[Criterion(**marked("label", "description"), weight=40)],
    )
    articles = add(home, ArticleIndexPage(**page_texts("articles"), **bodies))
    add(
        articles,
        ArticlePage(**page_texts("article"), **bodies),
        authors=[
            ArticleAuthor(person=content.person),
            ArticleAuthor(organisation=content.organisation),
        ],
        related=[RelatedPage(target=group.hubpage_ptr)],
        **content.subjects(group),
    )
    publications = add(
        home, PublicationIndexPage(**page_texts("publications"), **bodies)
    )
    series = add(
        publications,
        PublicationSeriesPage(**page_texts("series"), **bodies),
        page_themes=[PageTheme(theme=content.theme)],
    )
    add(
        series,
        PublicationPage(**page_texts("publication"), **bodies, edition_number=2),
        files=[
            PublicationFile(language=code, document=content.document) for code in CODES
        ],
        key_figures=[KeyFigure(**marked("value", "label"))],
        partners=[PublicationPartner(organisation=content.organisation)],
        **content.subjects(group),
    )
    return content


def make_session(person):
    session = ForumSession(
        **marked("title", "description", "room"),
        day=DAY,
        starts=datetime.time(9),
        ends=datetime.time(10, 30),
    )
    session.speakers = [SessionSpeaker(person=person, **marked("role"))]
    return session
