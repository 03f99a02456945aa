"""What the API gives out, ready to be sent: a JSON document per object and language."""

from django.db import models
from django.db.models import Q

from hub.languages import CHOICES


class StoredDocument(models.Model):
    """The bytes of an object in a language, and what is said of them in headers.

    Whether the object may be given out is not said here: that is asked of the database
    at each request.
    """

    locale = models.CharField(max_length=5, choices=CHOICES)
    body = models.TextField()  # JSON; served as UTF-8
    etag = models.CharField(max_length=32)  # a digest of the body, without quotes
    modified = models.DateTimeField()  # since when the body is what it is
    schema = models.CharField(max_length=32)  # of the code that rendered it

    class Meta:
        abstract = True


class PageDocument(StoredDocument):
    """``number``: the place in the change log up to which it is known to be level.

    ``expires``: when time alone makes it another, as a call for contributions closes.
    """

    page = models.ForeignKey(
        "hub.HubPage", on_delete=models.CASCADE, related_name="api_documents"
    )
    number = models.BigIntegerField()
    expires = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "locale"], name="api_page_once")
        ]
        indexes = [
            models.Index(
                fields=["expires"],
                name="api_page_expires",
                condition=Q(expires__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"page {self.page_id} {self.locale}"


class ImageDocument(StoredDocument):
    image = models.ForeignKey(
        "media.HubImage", on_delete=models.CASCADE, related_name="api_documents"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "locale"], name="api_image_once")
        ]

    def __str__(self) -> str:
        return f"image {self.image_id} {self.locale}"


class FileDocument(StoredDocument):
    document = models.ForeignKey(
        "media.HubDocument", on_delete=models.CASCADE, related_name="api_documents"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["document", "locale"], name="api_document_once"
            )
        ]

    def __str__(self) -> str:
        return f"document {self.document_id} {self.locale}"
