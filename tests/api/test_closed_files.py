"""Of a file that a collection keeps private no answer says anything, whatever shows it.

The page stays public; right after the change, with stored documents and index as they
were, and when all has followed, it is silent of the file.
"""

import json

import pytest
from django.core.files.base import ContentFile
from wagtail.documents.views.bulk_actions import add_to_collection as documents
from wagtail.images.views.bulk_actions import add_to_collection as images
from wagtail.models import Collection, CollectionViewRestriction

from articles.models import PublicationFile, PublicationPage
from hub.languages import CODES
from hub.media.models import HubDocument
from hub.people.models import Organisation, Person
from tests.api import leaks
from tests.api.leaks import BEGUN, MARK, NEAR, WORD
from tests.api.test_leaks import answers, follow, words
from tests.factories.media import make_image
from tests.factories.pages import added, make_home
from tests.search.test_files import pdf

pytestmark = pytest.mark.django_db
API = {route for route in leaks.ASKED if route}
TEXTS = {f"title_{code}": f"{WORD} {MARK}" for code in CODES}
NOTES = {f"{n}_{code}": MARK for n in ("alt_text", "credit") for code in CODES}


class World:
    """A publication that shows an image and a document in all ways."""

    def __init__(self):
        root = Collection.get_first_root_node()
        self.place = root.add_child(name="place")
        self.inside = self.place.add_child(name="inside")
        self.closed = root.add_child(name="closed")
        CollectionViewRestriction.objects.create(
            collection=self.closed, restriction_type="login"
        )
        self.image = make_image(**NOTES, **TEXTS, collection=self.inside)
        self.image.file.save(f"{MARK}.png", self.image.file.file)
        self.document = HubDocument.objects.create(
            **TEXTS,
            **{f"credit_{code}": MARK for code in CODES},
            file=ContentFile(pdf(f"{WORD} {MARK}"), f"{MARK}.pdf"),
            collection=self.inside,
        )
        person = Person.objects.create(name="Person", photo=self.image)
        organisation = Organisation.objects.create(
            name="Org", family="public", logo=self.image
        )
        link = f'<a linktype="document" id="{self.document.pk}">file</a>'
        body = json.dumps(
            [
                {"type": "paragraph", "value": f"<p>{link}</p>"},
                {"type": "image", "value": {"image": self.image.pk}},
                {"type": "document", "value": {"document": self.document.pk}},
                {
                    "type": "people",
                    "value": {"people": [{"person": person.pk, "role": ""}]},
                },
                {
                    "type": "partner_logos",
                    "value": {"organisations": [organisation.pk]},
                },
            ]
        )
        self.page = added(
            make_home(),
            PublicationPage(
                **{f"title_{code}": "Visible" for code in CODES},
                slug_fr="visible",
                cover=self.image,
                **{f"body_{code}": body for code in CODES},
                files=[
                    PublicationFile(language=code, document=self.document)
                    for code in CODES
                ],
            ),
            "fr en es ar",
        )

    def asked(self):
        values = {
            "pk": self.page.pk,
            "path": "visible",
            "old": "old",
            "slug": WORD,
            "title": TEXTS["title_fr"],
            "word": WORD,
            "near": NEAR,
            "begun": BEGUN,
            "redirect": 1,
            "image": self.image.pk,
            "document": self.document.pk,
        }
        found = leaks.addresses(values)
        return {route: found[route] for route in API}


def restrict(world):
    CollectionViewRestriction.objects.create(
        collection=world.inside, restriction_type="login"
    )


def restrict_above(world):
    CollectionViewRestriction.objects.create(
        collection=world.place, restriction_type="password", password="pw"
    )


def put_into_a_closed_collection(world):
    for file in (world.image, world.document):
        file.collection = world.closed
        file.save()


def put_both_by_a_bulk_action(world):
    for file, view in ((world.image, images), (world.document, documents)):
        action = view.AddToCollectionBulkAction
        action.execute_action([file], collection=world.closed)


def move_the_collection(world):
    world.place.refresh_from_db()
    world.place.move(Collection.objects.get(pk=world.closed.pk), "sorted-child")


@pytest.fixture
def world(settings):
    settings.HUB_API_RATE_ANONYMOUS = "off"
    world = World()
    follow()
    return world


@pytest.mark.parametrize(
    "close",
    [
        restrict,
        restrict_above,
        put_into_a_closed_collection,
        put_both_by_a_bulk_action,
        move_the_collection,
    ],
)
def test_closed(world, close):
    before = answers(world.asked())
    telling = {path for path, found in before.items() if MARK in words(found, path)}
    for part in ("pages/", "images/", "documents/", "search/", "export", "changes/"):
        assert any(part in path for path in telling), part
    close(world)
    for found in (answers(world.asked()), (follow(), answers(world.asked()))[1]):
        for path, answer in found.items():
            assert MARK not in words(answer, path), path
            assert f"/documents/{world.document.pk}/" not in words(answer, path), path


def test_opened_again(world):
    before = answers(world.asked())
    restrict(world)
    answers(world.asked())
    follow()
    CollectionViewRestriction.objects.get(collection=world.inside).delete()
    follow()
    found = answers(world.asked())
    for path, answer in found.items():
        if "search" not in path and "changes" not in path and "export" not in path:
            assert answer == before[path], path


def test_a_closed_file_that_changes(world):
    """Nobody learns of it by an ETag."""
    restrict(world)
    asked = {"pages": [f"/api/v2/pages/{world.page.pk}/", "/api/v2/pages/?fields=*"]}
    before = answers(asked)
    world.image.title_fr = world.image.alt_text_fr = "another"
    world.image.save()
    world.document.title_fr = "another"
    world.document.save()
    assert answers(asked) == before
