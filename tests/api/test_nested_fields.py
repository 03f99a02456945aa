"""``fields=cover(_,alt)``: of the objects in an answer, only these fields."""

import pytest

from tests.api.described import answer_schema, violations

pytestmark = pytest.mark.django_db
TYPE = "articles.ArticlePage"


@pytest.fixture
def path(everything):
    return f"pages/{everything.pages[TYPE].pk}/"


def test_only_these(get, path):
    whole = get(path)
    found = get(f"{path}?fields=_,cover(_,title,alt),goals(_,name)")
    assert found == {
        "cover": {name: whole["cover"][name] for name in ("alt", "title")},
        "goals": [{"name": each["name"]} for each in whole["goals"]],
    }
    assert found["goals"]


def test_all_but(get, path):
    whole = get(path)
    del whole["cover"]["renditions"]
    assert get(f"{path}?fields=cover(-renditions)") == whole


def test_named_ones_are_there_anyway(get, path):
    assert get(f"{path}?fields=*,cover(alt)") == get(path)


def test_in_depth(get, path):
    whole = get(path)
    found = get(f"{path}?fields=_,cover(_,renditions(_,url,width))")
    assert found == {
        "cover": {
            "renditions": [
                {name: each[name] for name in each if name in ("url", "width")}
                for each in whole["cover"]["renditions"]
            ]
        }
    }


def test_meta(get, path):
    """Its own, and that of an object in it: their names are beside the others."""
    whole = get(path)["meta"]
    found = get(f"{path}?fields=_,licence(_,name),parent(_,id,type)")
    parent = whole["parent"]
    assert found == {
        "meta": {
            "licence": {"name": whole["licence"]["name"]},
            "parent": {"id": parent["id"], "meta": {"type": parent["meta"]["type"]}},
        }
    }


@pytest.mark.parametrize("locale", ["ar", "fr,ar", "*"])
def test_in_languages(get, path, locale):
    whole = get(f"{path}?locale={locale}")
    fields = "_,cover(_,alt),body"
    found = get(f"{path}?locale={locale}&fields={fields}")
    covers = whole["cover"]
    if locale == "ar":
        assert found["cover"] == {"alt": covers["alt"]}
    else:
        assert found["cover"] == {
            code: {"alt": cover["alt"]} for code, cover in covers.items()
        }
    assert found["body"] == whole["body"]
    assert violations(found, answer_schema("pages/{id}/")) == []


def test_in_lists_and_searches(get, path):
    whole = get(path)
    for asked in (f"pages/?type={TYPE}&", f"search/?q={whole['title']}&"):
        name = "licence(_,name)"
        (found, *_) = get(f"{asked}fields=_,id,{name}")["items"]
        assert found["meta"] == {"licence": {"name": whole["meta"]["licence"]["name"]}}


def test_each_choice_has_its_tag(client, path):
    choices = ["cover", "cover(_,alt)", "cover(_,title)", "cover(_,title),lead"]
    tags = {
        client.get(f"/api/v2/{path}?fields=_,{choice}").headers["ETag"]
        for choice in choices
    }
    assert len(tags) == len(choices)


def test_an_object_that_is_not_there(get, everything):
    page = everything.pages["articles.ArticleIndexPage"]
    page.cover = None
    page.save()
    assert get(f"pages/{page.pk}/?fields=_,cover(_,alt)") == {"cover": None}
