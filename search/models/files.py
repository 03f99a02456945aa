"""The texts of files, kept so that none is read twice."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class FileText(models.Model):
    """What a document's file says, or why it could not be read."""

    class Status(models.TextChoices):
        READ = "read", _("read")
        EMPTY = "empty", _("without text")  # scanned pages, perhaps
        NO_PDF = "no_pdf", _("not a PDF")
        TOO_LARGE = "too_large", _("too large")
        TOO_SLOW = "too_slow", _("takes too long")
        ENCRYPTED = "encrypted", _("encrypted")
        BROKEN = "broken", _("broken")

    document = models.OneToOneField(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        on_delete=models.CASCADE,
        related_name="search_text",
    )
    file_hash = models.CharField(max_length=40)  # of the file that was read
    status = models.CharField(max_length=10, choices=Status.choices)
    message = models.TextField(blank=True)
    text = models.TextField(blank=True)
    pages = models.PositiveIntegerField(default=0)  # read, of those that it has
    updated = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.document_id}: {self.status}"
