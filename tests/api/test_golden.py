"""What the API says of a page of each type, word for word, kept in ``expected/``."""

import json
import os
import re
from pathlib import Path

import pytest

from hub.languages import CODES
from tests.api.content import MARK, TYPES

EXPECTED = Path(__file__).parent / "expected"


def plain(value, key=""):
    """Without what differs from run to run: ids, times, names of files."""
    if isinstance(value, dict):
        return {name: plain(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if key == "id" and isinstance(value, int):
        return "ID"
    if key in ("first_published_at", "stale_since") and value:
        return "TIME"
    if isinstance(value, str):
        value = re.sub(r"/(pages|images|documents)/\d+/", r"/\1/ID/", value)
        value = re.sub(r"(image|file)(_\w+)?\.", r"\1.", value)
    return value


@pytest.mark.parametrize("label", TYPES)
def test_page(get, everything, label):
    page = everything.pages[label]
    found = plain(get(f"pages/{page.pk}/?locale=en"))
    file = EXPECTED / f"{label.partition('.')[2]}.json"
    if os.environ.get("HUB_WRITE_EXPECTED"):
        text = json.dumps(found, indent=2, ensure_ascii=False)
        file.write_text(text + "\n", encoding="utf-8")
    assert found == json.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("label", TYPES)
def test_no_other_language(get, everything, label, code):
    page = everything.pages[label]
    found = get(f"pages/{page.pk}/?locale={code}")
    # Every language's address is there, and only there.
    del found["meta"]["locales"]
    text = json.dumps(found, ensure_ascii=False)
    for other in set(CODES) - {code}:
        assert MARK[other] not in text
        assert f'_{other}"' not in text
