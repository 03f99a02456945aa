import io

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from wagtail.users.models import UserProfile


@pytest.fixture
def png():
    def make(name="forum.png", size=(640, 480)):
        buffer = io.BytesIO()
        Image.new("RGB", size, "#19486A").save(buffer, "PNG")
        return SimpleUploadedFile(name, buffer.getvalue(), "image/png")

    return make


@pytest.fixture(params=["fr", "en", "ar"])
def editor(client, db, request):
    """A client logged in as an administrator, whose admin is in each language."""
    user = get_user_model().objects.create_superuser("admin", "a@example.org", "x")
    UserProfile.objects.create(user=user, preferred_language=request.param)
    client.force_login(user)
    return client
