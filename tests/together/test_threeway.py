"""Merging what two people made of one page: nothing that either wrote is lost."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.models import ArticlePage
from forums.models import ForumEditionPage
from hub.multilingual.content import localized
from hub.staleness.segments import Segment
from hub.together.items import ABSENT, merge_items, ordered
from hub.together.threeway import MINE, THEIRS, merge, put_back


def block(block_id: str, text: str) -> dict:
    return {"type": "paragraph", "value": f"<p>{text}</p>", "id": block_id}


def body(*blocks: tuple[str, str]) -> str:
    return json.dumps([block(*each) for each in blocks])


def article(**values) -> dict:
    return {"source_language": "fr", "title_fr": "Titre"} | values


def merged(base, theirs, mine, choices=None, model=ArticlePage):
    return merge(model, base, theirs, mine, choices)


def keys(found) -> list[str]:
    return [each.key for each in found]


class TestFields:
    def test_each_changed_another_field(self):
        base = article(title_es="", title_en="")
        found = merged(
            base, base | {"title_es": "Título"}, base | {"title_en": "Title"}
        )
        assert found.conflicts == []
        assert (found.content["title_es"], found.content["title_en"]) == (
            "Título",
            "Title",
        )
        assert keys(found.taken) == ["title_es"]

    def test_both_changed_it_to_the_same(self):
        base = article(title_es="")
        same = base | {"title_es": "Título"}
        found = merged(base, same, same)
        assert (found.conflicts, found.taken) == ([], [])

    def test_both_changed_it(self):
        base = article(title_es="Uno", lead_es="")
        found = merged(
            base,
            base | {"title_es": "Dos"},
            base | {"title_es": "Tres", "lead_es": "mío"},
        )
        assert keys(found.conflicts) == ["title_es"]
        assert found.content["title_es"] == "Dos"
        assert found.content["lead_es"] == "mío"

    def test_nothing_is_nothing_however_it_is_stored(self):
        base = article(date=None, lead_es="", body_es="[]")
        mine = base | {"lead_es": None, "body_es": ""}
        found = merged(base, base | {"date": "2026-01-01"}, mine)
        assert found.conflicts == []
        assert found.content["date"] == "2026-01-01"

    def test_keys_of_paragraphs_are_no_change(self):
        base = article(lead_es='<p data-block-key="a">uno</p>')
        mine = base | {"lead_es": '<p data-block-key="b">uno</p>'}
        found = merged(base, base | {"lead_es": "<p>dos</p>"}, mine)
        assert found.conflicts == []
        assert found.content["lead_es"] == "<p>dos</p>"

    def test_the_base_column_follows_the_source(self):
        base = article(title="Titre")
        found = merged(base, base | {"title_fr": "Autre", "title": "Autre"}, base)
        assert found.content["title"] == "Autre"

    def test_state_is_theirs(self):
        base = article(locked=False)
        found = merged(base, base | {"locked": True}, base)
        assert found.content["locked"] is True


class TestBlocks:
    def test_each_changed_another_block(self):
        base = article(body_es=body(("a", "uno"), ("b", "dos")))
        found = merged(
            base,
            base | {"body_es": body(("a", "UNO"), ("b", "dos"))},
            base | {"body_es": body(("a", "uno"), ("b", "DOS"))},
        )
        assert found.conflicts == []
        assert found.content["body_es"] == body(("a", "UNO"), ("b", "DOS"))

    def test_the_same_block_is_a_conflict_and_the_rest_is_not(self):
        base = article(body_es=body(("a", "uno"), ("b", "dos")))
        found = merged(
            base,
            base | {"body_es": body(("a", "mal"), ("b", "dos"))},
            base | {"body_es": body(("a", "bien"), ("b", "DOS"), ("c", "tres"))},
        )
        assert keys(found.conflicts) == ["body_es.a"]
        assert found.content["body_es"] == body(
            ("a", "mal"), ("b", "DOS"), ("c", "tres")
        )

    def test_added_at_the_same_place(self):
        base = article(body_es=body(("a", "uno")))
        found = merged(
            base,
            base | {"body_es": body(("a", "uno"), ("t", "suyo"))},
            base | {"body_es": body(("m", "mío"), ("a", "uno"), ("n", "mío"))},
        )
        ids = [each["id"] for each in json.loads(found.content["body_es"])]
        assert ids == ["m", "a", "n", "t"]

    def test_moved_by_one_and_written_by_the_other(self):
        base = article(body_es=body(("a", "uno"), ("b", "dos")))
        found = merged(
            base,
            base | {"body_es": body(("b", "dos"), ("a", "uno"))},
            base | {"body_es": body(("a", "UNO"), ("b", "dos"))},
        )
        assert found.conflicts == []
        assert found.content["body_es"] == body(("b", "dos"), ("a", "UNO"))

    def test_removed_by_one_and_as_it_was_for_the_other(self):
        base = article(body_es=body(("a", "uno"), ("b", "dos")))
        less = base | {"body_es": body(("b", "dos"))}
        for theirs, mine in ((less, base), (base, less)):
            found = merged(base, theirs, mine)
            assert (found.conflicts, found.content["body_es"]) == ([], less["body_es"])

    def test_removed_by_one_and_changed_by_the_other(self):
        base = article(body_es=body(("a", "uno")))
        changed = base | {"body_es": body(("a", "UNO"))}
        gone = base | {"body_es": "[]"}
        found = merged(base, gone, changed)
        assert [each.theirs for each in found.conflicts] == [ABSENT]
        found = merged(base, changed, gone)
        assert [each.mine for each in found.conflicts] == [ABSENT]
        assert found.content["body_es"] == changed["body_es"]

    def test_broken_json_is_one_text(self):
        base = article(body_es="{no")
        found = merged(base, base, base | {"body_es": body(("a", "uno"))})
        assert found.content["body_es"] == body(("a", "uno"))
        found = merged(base, base | {"body_es": body(("b", "x"))}, base)
        assert found.content["body_es"] == body(("b", "x"))


def author(pk, **values) -> dict:
    return {"pk": pk, "page": 1, "sort_order": 0, "person": 1} | values


def edition(*sessions: dict, **values) -> dict:
    return article(sessions=list(sessions), **values)


def session(pk, title="", speakers=(), **values) -> dict:
    return {
        "pk": pk,
        "page": 1,
        "sort_order": 0,
        "title_fr": title,
        "title": title,
        "speakers": list(speakers),
    } | values


class TestRows:
    def test_each_added_one(self):
        base = article(authors=[author(1)])
        found = merged(
            base,
            article(authors=[author(1), author(2, person=2)]),
            article(authors=[author(1), author(None, person=3)]),
        )
        rows = found.content["authors"]
        assert [(row["pk"], row["sort_order"]) for row in rows] == [
            (1, 0),
            (None, 1),
            (2, 2),
        ] or [(row["pk"], row["sort_order"]) for row in rows] == [
            (1, 0),
            (2, 1),
            (None, 2),
        ]
        assert found.conflicts == []

    def test_a_new_row_without_a_key_that_both_have_is_one(self):
        base = article(authors=[author(None, person=3)])
        found = merged(base, base, base)
        assert len(found.content["authors"]) == 1

    def test_two_new_rows_that_say_the_same_stay_two(self):
        row = author(None, person=3)
        found = merged(
            article(authors=[]), article(authors=[]), article(authors=[row, row])
        )
        assert len(found.content["authors"]) == 2

    def test_my_change_of_a_new_row(self):
        """Of a live page's draft: it has no key yet."""
        base = article(authors=[author(None, person=3)])
        theirs = article(authors=[author(None, person=3), author(None, person=4)])
        found = merged(base, theirs, article(authors=[author(None, person=5)]))
        assert {row["person"] for row in found.content["authors"]} == {4, 5}

    def test_one_new_row_that_both_changed(self):
        """Of a live page's draft, in which two translators find it."""
        base = edition(session(None, "Séance", title_es="", title_en=""))
        found = merged(
            base,
            edition(session(None, "Séance", title_es="Sesión", title_en="")),
            edition(session(None, "Séance", title_es="", title_en="Session")),
            model=ForumEditionPage,
        )
        (row,) = found.content["sessions"]
        assert (row["title_es"], row["title_en"]) == ("Sesión", "Session")
        assert row["pk"] is None
        assert found.conflicts == []

    def test_one_new_row_in_which_both_changed_the_same(self):
        """Asked, and asked again after each save until somebody chose."""
        base = edition(session(None, "Séance", title_es=""))
        theirs = edition(session(None, "Séance", title_es="Uno"))
        mine = edition(session(None, "Séance", title_es="Dos"))
        for _time in range(2):
            found = merged(base, theirs, mine, model=ForumEditionPage)
            (conflict,) = found.conflicts
            assert (conflict.theirs, conflict.mine) == ("Uno", "Dos")
            (row,) = found.content["sessions"]
            assert row["title_es"] == "Uno"
            base = put_back(ForumEditionPage, base, mine, found.conflicts)
            theirs = found.content
            mine = edition(session(None, "Séance", title_es="Dos", title_ar="جلسة"))
        (conflict,) = merged(base, theirs, mine, model=ForumEditionPage).conflicts
        choice = {conflict.key: conflict.choice(MINE)}
        found = merged(base, theirs, mine, choice, model=ForumEditionPage)
        (row,) = found.content["sessions"]
        assert (row["title_es"], row["title_ar"]) == ("Dos", "جلسة")

    def test_new_rows_that_cannot_be_told_apart_stay_all(self):
        base = edition(session(None, "A"), session(None, "A", title_es="a"))
        found = merged(
            base,
            edition(session(None, "A", title_es="b"), session(None, "A", title_es="c")),
            edition(session(None, "A", title_es="d"), session(None, "A", title_es="e")),
            model=ForumEditionPage,
        )
        said = {row["title_es"] for row in found.content["sessions"]}
        assert said == {"b", "c", "d", "e"}

    def test_a_new_row_in_place_of_another_is_another(self):
        """Nothing of what was there is left in it."""
        base = edition(session(None, "A"))
        found = merged(
            base,
            edition(session(None, "B")),
            edition(session(None, "A", title_es="a")),
            model=ForumEditionPage,
        )
        assert [each.theirs for each in found.conflicts] == [ABSENT]
        assert [row["title_fr"] for row in found.content["sessions"]] == ["B"]

    def test_a_new_row_that_one_removed_and_the_other_changed(self):
        base = edition(session(None, "A"))
        changed = edition(session(None, "A", title_es="a"))
        found = merged(base, edition(), changed, model=ForumEditionPage)
        assert [each.theirs for each in found.conflicts] == [ABSENT]
        found = merged(base, changed, edition(), model=ForumEditionPage)
        assert [each.mine for each in found.conflicts] == [ABSENT]
        assert found.content["sessions"] == changed["sessions"]

    def test_fields_of_one_row(self):
        base = edition(session(1, "Séance", title_es="", title_en=""))
        found = merged(
            base,
            edition(session(1, "Séance", title_es="Sesión", title_en="")),
            edition(session(1, "Séance", title_es="", title_en="Session")),
            model=ForumEditionPage,
        )
        (row,) = found.content["sessions"]
        assert (row["title_es"], row["title_en"]) == ("Sesión", "Session")

    def test_rows_in_rows(self):
        speaker = {"pk": 5, "session": 1, "sort_order": 0, "person": 1, "name": "A"}
        base = edition(session(1, "S", [speaker]))
        found = merged(
            base,
            edition(session(1, "S", [speaker | {"name": "B"}])),
            edition(session(1, "S", [speaker, speaker | {"pk": None, "person": 2}])),
            model=ForumEditionPage,
        )
        people = found.content["sessions"][0]["speakers"]
        assert [(each["pk"], each["name"]) for each in people] == [
            (5, "B"),
            (None, "A"),
        ]

    def test_a_conflict_names_its_row(self):
        base = edition(session(1, "S", title_es="uno"))
        found = merged(
            base,
            edition(session(1, "S", title_es="dos")),
            edition(session(1, "S", title_es="tres")),
            model=ForumEditionPage,
        )
        assert keys(found.conflicts) == ["sessions.1.title_es"]

    def test_removed_by_one_and_changed_by_the_other(self):
        base = article(authors=[author(1)])
        found = merged(
            base, article(authors=[]), article(authors=[author(1, person=2)])
        )
        assert keys(found.conflicts) == ["authors.1"]
        assert found.content["authors"] == []

    def test_comments_are_mine(self):
        name = "wagtail_admin_comments"
        mine = article(**{name: [{"pk": 1}, {"pk": None}]})
        found = merged(article(), article(**{name: [{"pk": 1}]}), mine)
        assert found.content[name] == mine[name]


class TestChoosing:
    base = article(title_es="Uno", body_es=body(("a", "uno")))
    theirs = article(title_es="Dos", body_es=body(("a", "dos")))
    mine = article(title_es="Tres", body_es=body(("a", "tres")))

    def test_chosen(self):
        title, text = merged(self.base, self.theirs, self.mine).conflicts
        choices = {title.key: title.choice(MINE), text.key: text.choice(THEIRS)}
        found = merged(self.base, self.theirs, self.mine, choices)
        assert found.conflicts == []
        assert found.content["title_es"] == "Tres"
        assert found.content["body_es"] == self.theirs["body_es"]

    @pytest.mark.parametrize(
        "choice", ["", "mine", "mine:", "mine:0", "no:1", "theirs"]
    )
    def test_what_is_no_choice_chooses_nothing(self, choice):
        found = merged(self.base, self.theirs, self.mine, {"title_es": choice})
        assert keys(found.conflicts) == ["title_es", "body_es.a"]

    def test_a_choice_is_of_what_was_shown(self):
        title = merged(self.base, self.theirs, self.mine).conflicts[0]
        newer = self.theirs | {"title_es": "Cuatro"}
        found = merged(self.base, newer, self.mine, {title.key: title.choice(MINE)})
        assert "title_es" in keys(found.conflicts)

    def test_what_is_not_chosen_is_asked_again(self):
        mine = self.mine | {"lead_es": "mío"}
        first = merged(self.base, self.theirs, mine)
        base = put_back(ArticlePage, self.base, mine, first.conflicts)
        again = merged(base, first.content, mine | {"lead_es": "mío y más"})
        assert keys(again.conflicts) == ["title_es", "body_es.a"]
        assert again.content["lead_es"] == "mío y más"

    def test_what_i_saved_is_no_conflict_with_what_i_write_next(self):
        """The form shows theirs as it was; that is never written back."""
        base = article(title_es="", title_en="")
        theirs = base | {"title_es": "Título"}
        mine = base | {"title_en": "Ti"}
        first = merged(base, theirs, mine)
        base = put_back(ArticlePage, base, mine, [])
        again = merged(base, first.content, mine | {"title_en": "Title"})
        assert again.conflicts == []
        assert again.content["title_es"] == "Título"
        assert again.content["title_en"] == "Title"


class TestWithoutBase:
    def test_what_differs_is_asked_and_what_one_has_is_kept(self):
        theirs = article(title_es="Dos", lead_es="l", body_es=body(("a", "x")))
        mine = article(title_es="Tres", lead_es="l", body_es=body(("b", "y")))
        found = merged(None, theirs, mine)
        assert keys(found.conflicts) == ["title_es"]
        assert len(json.loads(found.content["body_es"])) == 2


class TestRecords:
    def records(self, source: str, text: str) -> dict:
        return {
            "title": [
                Segment("title", source).fingerprint,
                Segment("title", text).fingerprint,
            ]
        }

    def test_they_go_with_the_text(self):
        """The translator has not seen the source's new text: hers stays stale."""
        base = article(
            title_es="Título", translated_from_es=self.records("Titre", "Título")
        )
        theirs = base | {"title_fr": "Nouveau"}
        mine = base | {
            "title_es": "Otro",
            "translated_from_es": self.records("Titre", "Otro"),
        }
        for one, other in ((theirs, mine), (mine, theirs)):
            found = merged(base, one, other).content
            assert found["translated_from_es"] == self.records("Titre", "Otro")

    def test_of_the_text_that_is_chosen(self):
        base = article(title_es="Uno", translated_from_es=self.records("A", "Uno"))
        theirs = article(title_es="Dos", translated_from_es=self.records("B", "Dos"))
        mine = article(title_es="Tres", translated_from_es=self.records("C", "Tres"))
        found = merged(base, theirs, mine)
        assert found.content["translated_from_es"] == self.records("B", "Dos")
        (conflict,) = found.conflicts
        found = merged(base, theirs, mine, {conflict.key: conflict.choice(MINE)})
        assert found.content["translated_from_es"] == self.records("C", "Tres")

    def test_of_a_block_that_is_done_in_part(self):
        said = Segment("body", "<p>uno</p>", "paragraph", "b").fingerprint
        record = {"body.b": ["0~", said, "", {"p": "1"}]}
        base = article(body_es=body(("b", "antes")))
        mine = base | {"body_es": body(("b", "uno")), "translated_from_es": record}
        found = merged(base, base | {"title_es": "suyo"}, mine)
        assert found.content["translated_from_es"] == record

    def test_still_right_beside_another_text(self):
        base = article(
            title_es="Uno", lead_es="", translated_from_es=self.records("A", "Uno")
        )
        mine = base | {"translated_from_es": self.records("B", "Uno")}
        found = merged(base, base | {"lead_es": "suyo"}, mine)
        assert found.content["translated_from_es"] == self.records("B", "Uno")


class TestOrder:
    @pytest.mark.parametrize(
        ("base", "theirs", "mine", "expected"),
        [
            ("abc", "abc", "cab", "cab"),
            ("abc", "cab", "abc", "cab"),
            ("abc", "acb", "cab", "cab"),
            ("abc", "axbc", "abcy", "axbcy"),
            ("abc", "xabc", "abc", "xabc"),
            ("abc", "ab", "abcd", "abd"),
            ("", "ab", "cd", "cdab"),
        ],
    )
    def test_who_moved_leads(self, base, theirs, mine, expected):
        kept = list({**dict.fromkeys(theirs), **dict.fromkeys(mine)})
        kept = [key for key in kept if key in theirs or key not in base]
        kept = [key for key in kept if key in mine or key not in base]
        assert "".join(ordered(list(base), list(theirs), list(mine), kept)) == expected


LANGUAGES = ("fr", "en", "es", "ar")
IDS = st.sampled_from("abcdef")
TEXTS = st.sampled_from(["", "uno", "dos", "tres"])
BODIES = st.lists(st.tuples(IDS, TEXTS), unique_by=lambda each: each[0], max_size=5)
ROWS = st.lists(
    st.tuples(st.sampled_from([1, 2, 3, None]), st.integers(1, 4)),
    # What has no key yet is known by what it says.
    unique_by=lambda each: each[0] or f"new {each[1]}",
    max_size=4,
)


@st.composite
def pages(draw) -> dict:
    content = {"source_language": "fr"}
    for code in LANGUAGES[:3]:
        content[localized("title", code)] = draw(TEXTS)
        content[localized("body", code)] = body(*draw(BODIES))
    content["authors"] = [author(pk, person=person) for pk, person in draw(ROWS)]
    return content


def parts(content: dict) -> dict[str, object]:
    """Every text of a page by what it is: fields, blocks, rows."""
    found: dict[str, object] = {}
    for code in LANGUAGES[:3]:
        name = localized("title", code)
        found[name] = content[name]
        for each in json.loads(content[localized("body", code)]):
            found[f"body_{code}.{each['id']}"] = each["value"]
    for row in content["authors"]:
        if row["pk"]:
            found[f"authors.{row['pk']}"] = row["person"]
        else:
            found[f"authors.new.{row['person']}"] = row["person"]
    return found


@settings(max_examples=300, deadline=None)
@given(pages(), pages(), pages())
def test_no_change_of_either_is_lost(base, theirs, mine):
    found = merged(base, theirs, mine)
    before, now, ours, after = map(parts, (base, theirs, mine, found.content))
    asked = {key.removesuffix(".person") for key in keys(found.conflicts)}
    for key in {*before, *now, *ours}:
        old, their, my, new = (each.get(key) for each in (before, now, ours, after))
        if key in asked:
            assert their != my and old != their and old != my
            assert new == their
        elif my == their:
            assert new == my
        elif my == old:
            assert new == their
        else:
            assert their == old
            assert new == my


@settings(max_examples=150, deadline=None)
@given(pages(), pages(), pages())
def test_it_is_the_same_whoever_saves_first(base, one, other):
    there, back = merged(base, one, other), merged(base, other, one)
    assert sorted(keys(there.conflicts)) == sorted(keys(back.conflicts))
    if not there.conflicts:
        assert parts(there.content) == parts(back.content)


@settings(max_examples=150, deadline=None)
@given(pages(), pages(), pages())
def test_once_merged_nothing_is_left_to_merge(base, theirs, mine):
    found = merged(base, theirs, mine)
    if not found.conflicts:
        again = merged(put_back(ArticlePage, base, mine, []), found.content, mine)
        assert again.conflicts == []
        assert again.content == found.content


def test_items_that_nobody_keeps_are_gone():
    assert merge_items({"a": 1}, {"a": 1}, {"a": 1}, lambda *_: ABSENT) == []
