"""The endpoints of images and documents: those in collections open to everybody."""

from typing import Any

from django.http import Http404
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet

from hub.media.models import HubDocument, HubImage
from hub.media.privacy import closed

from . import answers
from .endpoints import Endpoint, list_answer
from .media_store import FILES, IMAGES, MediaStore
from .serializers import DocumentSerializer, ImageSerializer
from .serving import Answer
from .store import Served

META = [
    "type",
    "detail_url",
    "locale",
    "licence",
    "canonical_url",
    "tags",
    "download_url",
]


class MediaEndpoint(Endpoint):
    """Every object is given out in every language, whatever is written of it."""

    store: MediaStore

    def get_queryset(self) -> Any:
        """Whoever is logged in: what one asks with no key is the same for all."""
        return self.model.objects.exclude(collection__in=closed()).order_by("id")

    def list_of(self, queryset: Any, shape: answers.Shape) -> Answer:
        count = queryset.count()
        ids = list(queryset.values_list("pk", flat=True)[self.part()])
        found = self.documents(ids)
        modified = max((one.modified for each in found for one in each), default=None)
        keys = [self.name, *(f"{self.name}-{pk}" for pk in ids)]
        return list_answer(count, found, shape, modified, keys)

    def detail_of(self, pk: int) -> Answer:
        if not self.get_queryset().filter(pk=pk).exists():
            raise Http404
        found = self.documents([pk])
        if not found:  # deleted meanwhile
            raise Http404
        shape = self.shape(self.model, detail=True)
        return Answer(
            answers.shown(found[0], shape),
            answers.etag_of([shape.name, *(one.etag for one in found[0])]),
            max(one.modified for one in found[0]),
            [f"{self.name}-{pk}"],
        )

    def documents(self, ids: list[int]) -> list[list[Served]]:
        stored = self.store.documents(ids, self.asked.locales)
        by_object = (
            [stored[pk, code] for code in self.asked.locales if (pk, code) in stored]
            for pk in ids
        )
        return [each for each in by_object if each]


class ImagesEndpoint(MediaEndpoint, ImagesAPIViewSet):
    name = "images"
    model = HubImage
    store = IMAGES
    base_serializer_class = ImageSerializer
    filter_backends = Endpoint.filter_backends
    body_fields = [
        "id",
        "title",
        "alt_text",
        "decorative",
        "credit",
        "width",
        "height",
        "renditions",
    ]
    meta_fields = META
    listing_default_fields = ["id", *META, "title", "alt_text", "credit"]


class DocumentsEndpoint(MediaEndpoint, DocumentsAPIViewSet):
    name = "documents"
    model = HubDocument
    store = FILES
    base_serializer_class = DocumentSerializer
    filter_backends = Endpoint.filter_backends
    body_fields = ["id", "title", "credit", "size", "content_type"]
    meta_fields = META
    listing_default_fields = ["id", *META, "title", "credit", "size"]
