"""Images and documents, with small files of their own."""

import io

from django.core.files.base import ContentFile
from PIL import Image

from hub.media.models import HubDocument, HubImage


def make_image(title: str = "Forum", **values) -> HubImage:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), "#19486A").save(buffer, "PNG")
    file = ContentFile(buffer.getvalue(), name="forum.png")
    return HubImage.objects.create(title=title, file=file, **values)


def make_document(title: str = "Rapport", **values) -> HubDocument:
    file = ContentFile(b"A report.", name="report.txt")
    return HubDocument.objects.create(title=title, file=file, **values)
