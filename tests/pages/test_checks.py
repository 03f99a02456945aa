"""Each check fires on a page type that breaks its convention, and not on ours."""

import pytest
from django.core.checks import run_checks
from django.db import models
from modeltranslation.translator import translator

from articles.models import ArticlePage
from hub.pages import checks
from hub.taxonomy.models import Theme


def found(check):
    return {(each.id, each.obj) for each in check(None)}


class TestChecks:
    def test_silent_on_ours(self):
        assert not [each for each in run_checks() if each.id.startswith("hub.")]

    def test_not_registered(self, monkeypatch):
        options = translator.get_options_for_model(ArticlePage)
        monkeypatch.setattr(options, "registered", False)
        assert found(checks.check_registered) == {("hub.E001", ArticlePage)}

    def test_does_not_know_its_source(self, monkeypatch):
        options = translator.get_options_for_model(Theme)
        monkeypatch.delitem(options.all_fields, "translated_from")
        assert found(checks.check_sources) == {("hub.E012", Theme)}

    def test_title_and_slug_are_required(self, monkeypatch):
        monkeypatch.setattr(ArticlePage, "required_fields", ("body",))
        assert found(checks.check_declared) == {("hub.E002", ArticlePage)}

    @pytest.mark.parametrize("name", ["required_fields", "translated_fields"])
    def test_a_field_that_is_not_translated(self, monkeypatch, name):
        monkeypatch.setattr(ArticlePage, name, ("title", "slug", "date"))
        assert found(checks.check_declared) == {("hub.E003", ArticlePage)}

    @pytest.mark.parametrize("name", ["summary", "search_document"])
    def test_no_summary(self, monkeypatch, name):
        monkeypatch.setattr(ArticlePage, name, None)
        assert found(checks.check_declared) == {("hub.E004", ArticlePage)}

    @pytest.mark.parametrize("name", ["nothing", "authors__nothing", "date"])
    def test_search_prefetches_no_relation(self, monkeypatch, name):
        prefetched = (*ArticlePage.search_prefetch, name)
        monkeypatch.setattr(ArticlePage, "search_prefetch", prefetched)
        assert found(checks.check_search_prefetch) == {("hub.E008", ArticlePage)}

    def test_no_template(self, monkeypatch):
        monkeypatch.setattr(ArticlePage, "template", "articles/nothing.html")
        assert found(checks.check_templates) == {("hub.E005", ArticlePage)}

    def test_many_to_many(self, monkeypatch):
        field = models.ManyToManyField(Theme, related_name="+")
        field.name = "themes"
        monkeypatch.setattr(
            ArticlePage._meta, "local_many_to_many", [field], raising=True
        )
        assert found(checks.check_no_many_to_many) == {("hub.E006", ArticlePage)}

    def test_atomic_requests(self, settings, monkeypatch):
        monkeypatch.setitem(settings.DATABASES["default"], "ATOMIC_REQUESTS", True)
        assert [each.id for each in checks.check_atomic_requests(None)] == ["hub.E007"]


class TestSettings:
    def test_a_licence_of_no_list(self, settings):
        settings.HUB_LICENCE = "MIT"
        assert found(checks.check_licence) == {("hub.E009", None)}

    @pytest.mark.parametrize(
        "address",
        [
            "https://front.example.org/preview",
            "https://front.example.org/?token={token}&page={page}",
            "https://front.example.org/?token={token}&{",
            "javascript:{token}",
        ],
    )
    def test_an_address_that_cannot_be_filled_in(self, settings, address):
        settings.HUB_HEADLESS_PREVIEW_URL = address
        assert found(checks.check_headless_preview) == {("hub.E010", None)}

    def test_an_address_that_can(self, settings):
        settings.HUB_HEADLESS_PREVIEW_URL = "https://front.example.org/{id}?t={token}"
        assert found(checks.check_headless_preview) == set()
