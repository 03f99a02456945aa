import pytest
from django.contrib.auth import get_user_model
from wagtail.users.models import UserProfile


@pytest.fixture(params=["fr", "en", "ar"])
def editor(client, db, request):
    """A client logged in as an administrator, whose admin is in each language."""
    user = get_user_model().objects.create_superuser("admin", "a@example.org", "x")
    UserProfile.objects.create(user=user, preferred_language=request.param)
    client.force_login(user)
    return client
