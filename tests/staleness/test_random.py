"""Whatever editors and translators do, and in whatever order: a text is said to be up
to date just where it was translated from, or confirmed for, what the source says."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import ArticlePage
from hub.publishing.actions import publish_languages
from hub.staleness.records import confirm
from hub.staleness.segments import Segment, segments
from tests.factories.pages import added, fresh
from tests.staleness.stale import draft, states

pytestmark = pytest.mark.django_db

LANGUAGES = ("en", "ar")
PLAIN = ("title", "lead")

STEPS = st.one_of(
    st.tuples(st.just("edit"), st.sampled_from(PLAIN)),
    st.tuples(st.just("empty_lead"), st.just(0)),
    st.tuples(st.just("edit_block"), st.integers(0, 3)),
    st.tuples(st.just("add_block"), st.integers(0, 3)),
    st.tuples(st.just("remove_block"), st.integers(0, 3)),
    st.tuples(st.just("move_block"), st.integers(0, 3)),
    st.tuples(
        st.sampled_from(["translate", "confirm"]),
        st.tuples(st.sampled_from(LANGUAGES), st.sampled_from([*PLAIN, 0, 1, 2, 3])),
    ),
    st.tuples(
        st.just("publish"),
        st.sets(st.sampled_from(["fr", *LANGUAGES]), min_size=1),
    ),
    st.tuples(st.just("revert"), st.integers(0, 9)),
)


class Texts:
    """What a page says in each language, and what each text was made from."""

    def __init__(self):
        self.says = {code: {} for code in ("fr", *LANGUAGES)}
        self.order = {code: [] for code in ("fr", *LANGUAGES)}  # of blocks
        self.made_from = {code: {} for code in LANGUAGES}

    def expected(self, code) -> dict[str, str]:
        found = {}
        for key, source in self.says["fr"].items():
            text, made_from = self.says[code].get(key, ""), self.made_from[code]
            if key in made_from and made_from[key] == source:
                continue
            if text:
                found[key] = "stale"
            elif source:
                found[key] = "missing"
        return found

    def take(self, other, languages):
        other = copy.deepcopy(other)
        for code in languages:
            self.says[code], self.order[code] = other.says[code], other.order[code]
            if code in LANGUAGES:
                self.made_from[code] = other.made_from[code]

    def write(self, page):
        for code in self.says:
            for name in PLAIN:
                setattr(page, f"{name}_{code}", self.says[code].get(name, ""))
            blocks = [
                {
                    "type": "paragraph",
                    "id": key.removeprefix("body."),
                    "value": f"<p>{self.says[code][key]}</p>",
                }
                for key in self.order[code]
            ]
            setattr(page, f"body_{code}", json.dumps(blocks))


class Story:
    def __init__(self, page):
        self.page, self.number = page, 0
        self.draft, self.live, self.saved = Texts(), Texts(), []
        self.draft.says["fr"]["title"] = "titre"
        self.add_block(0)
        publish_languages(self.page, ["fr"])
        self.live.take(self.draft, ["fr"])

    def new(self, what) -> str:
        self.number += 1
        return f"{what} {self.number}"

    def save(self):
        page = draft(self.page)
        self.draft.write(page)
        self.keep(page.save_revision())

    def keep(self, revision):
        self.saved.append((revision, copy.deepcopy(self.draft)))

    # --- what people do -----------------------------------------------------------

    def edit(self, name):
        self.draft.says["fr"][name] = self.new("texte")
        self.save()

    def empty_lead(self, _nothing):
        self.draft.says["fr"]["lead"] = ""
        self.save()

    def edit_block(self, at):
        if key := self.block(at):
            self.draft.says["fr"][key] = self.new("paragraphe")
            self.save()

    def add_block(self, at):
        key = f"body.00000000-0000-4000-8000-{len(self.saved):012}"
        self.draft.says["fr"][key] = self.new("paragraphe")
        self.draft.order["fr"].insert(at, key)
        self.save()

    def remove_block(self, at):
        if key := self.block(at):
            del self.draft.says["fr"][key]
            self.draft.order["fr"].remove(key)
            self.save()

    def move_block(self, at):
        if key := self.block(at):
            self.draft.order["fr"].remove(key)
            self.draft.order["fr"].append(key)
            self.save()

    def translate(self, what):
        code, key = self.target(*what)
        if not key:
            return
        self.draft.says[code][key] = self.new("traduction")
        self.draft.made_from[code][key] = self.draft.says["fr"].get(key, "")
        if key not in PLAIN and key not in self.draft.order[code]:
            self.draft.order[code].append(key)
        self.save()

    def confirm(self, what):
        code, key = self.target(*what)
        if not key:
            return
        page = draft(self.page)
        name = key.partition(".")[0]
        source = next(
            each for each in segments(type(page), page, name, "fr") if each.key == key
        )
        assert confirm(page, code, key, source.fingerprint)
        self.draft.made_from[code][key] = self.draft.says["fr"].get(key, "")
        self.keep(page.save_revision())

    def publish(self, languages):
        chosen = {
            code
            for code in languages
            if self.draft.says[code].get("title") and self.draft.order[code]
        }
        if chosen:
            publish_languages(self.page, chosen)
            self.live.take(self.draft, chosen)

    def revert(self, at):
        revision, then = self.saved[at % len(self.saved)]
        revision.refresh_from_db()
        self.draft = copy.deepcopy(then)
        self.keep(revision.as_object().save_revision())

    # ------------------------------------------------------------------------------

    def block(self, at):
        keys = self.draft.order["fr"]
        return keys[at % len(keys)] if keys else None

    def target(self, code, what):
        return code, what if what in PLAIN else self.block(what)

    def check(self):
        for code in LANGUAGES:
            assert states(draft(self.page), code) == self.draft.expected(code)
            assert states(fresh(self.page), code) == self.live.expected(code)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(STEPS, min_size=3, max_size=12))
def test_never_lies(section, steps):
    story = Story(added(fresh(section), ArticlePage(title_fr="titre")))
    for name, argument in steps:
        getattr(story, name)(argument)
        story.check()


def test_a_text_says_nothing_by_its_markup():
    assert Segment("lead", '<p data-block-key="abc"></p>').fingerprint == ""
    same = ['<p data-block-key="abc">A</p>', "<p>A</p>", " <p>A</p>\n"]
    assert len({Segment("lead", text).fingerprint for text in same}) == 1
