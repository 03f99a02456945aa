"""The endpoints of images and documents: those in collections open to everybody."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet

from hub.media.models import HubDocument, HubImage

from .endpoints import Endpoint
from .serializers import DocumentSerializer, ImageSerializer

META = [
    "type",
    "detail_url",
    "locale",
    "licence",
    "canonical_url",
    "tags",
    "download_url",
]


class ImagesEndpoint(Endpoint, ImagesAPIViewSet):
    name = "images"
    model = HubImage
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

    @contextmanager
    def fetched(self, found: list[Any]) -> Iterator[None]:
        prefetch_related_objects(found, "tags", "renditions")
        yield


class DocumentsEndpoint(Endpoint, DocumentsAPIViewSet):
    name = "documents"
    model = HubDocument
    base_serializer_class = DocumentSerializer
    filter_backends = Endpoint.filter_backends
    body_fields = ["id", "title", "credit", "size", "content_type"]
    meta_fields = META
    listing_default_fields = ["id", *META, "title", "credit", "size"]

    @contextmanager
    def fetched(self, found: list[Any]) -> Iterator[None]:
        prefetch_related_objects(found, "tags")
        yield
