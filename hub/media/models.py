"""Images and documents: our own models from the first migration."""

from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class HubImage(AbstractImage):
    admin_form_fields = Image.admin_form_fields


class HubRendition(AbstractRendition):
    image = models.ForeignKey(
        HubImage, on_delete=models.CASCADE, related_name="renditions"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="media_rendition_once",
            )
        ]


class HubDocument(AbstractDocument):
    admin_form_fields = Document.admin_form_fields
