"""How often the API asks the database: the same for a page and for twenty."""

import pytest

from hub.changes import runner
from hub.languages import CODES
from tests.api.content import TYPES


@pytest.fixture
def count(get, django_assert_max_num_queries):
    """A function: how many queries a path takes, once renditions are made."""

    def queries(path):
        get(path)
        with django_assert_max_num_queries(1000) as asked:
            found = get(path)
        return len(asked), found

    return queries


@pytest.mark.parametrize("label", TYPES)
def test_one_page(count, everything, label):
    page = everything.pages[label]
    assert count(f"pages/{page.pk}/?locale=en")[0] == 1
    assert count(f"pages/?type={label}&fields=*")[0] == 3


def test_list(count, everything):
    asked, found = count("pages/")
    assert found["meta"]["total_count"] == 13
    assert asked == 3


@pytest.mark.parametrize(
    ("label", "relations"),
    [
        ("articles.ArticlePage", "authors related"),
        ("articles.PublicationPage", "files key_figures partners"),
        ("forums.ForumEditionPage", "sessions partners replays"),
        ("working_groups.WorkingGroupPage", "coordinators members"),
    ],
)
@pytest.mark.parametrize("fallback", ["none", "page"])
def test_as_many_as_for_one(count, everything, label, relations, fallback):
    path = f"pages/?type={label}&fields=*&fallback={fallback}"
    once, found = count(path)
    assert len(found["items"]) == 1
    page = everything.pages[label]
    for number in range(3):
        changes = {f"slug_{code}": f"copy-{number}-{code}" for code in CODES}
        copied = page.copy(update_attrs=changes, keep_live=True, copy_revisions=False)
        assert copied.public_languages == list(CODES)
    runner.run_inline()
    again, found = count(path)
    assert len(found["items"]) == 4
    for name in relations.split():
        assert all(item[name] for item in found["items"])
    assert again == once
