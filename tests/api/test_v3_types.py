"""Wagtail's API v3 writes out a page of each type, body and rows."""

import pytest
from django.contrib.auth.models import User
from wagtail.models import APIToken

from tests.api.content import MARK, TYPES


@pytest.mark.parametrize("label", TYPES)
def test_every_type_is_read_in_its_source_language(client, everything, db, label):
    user = User.objects.create_superuser("admin", "a@example.org", "pw")
    _token, plain = APIToken.create_token(user=user, name="test")
    response = client.get(
        f"/api/v3-preview/pages/{everything.pages[label].pk}/",
        headers={"authorization": f"Bearer {plain}"},
    )
    assert response.status_code == 200, response.content.decode()
    found = response.json()
    assert found["meta"]["type"] == label
    assert MARK["fr"] in found["lead"]
    if "body" in found:
        assert len(found["body"]) == 10
