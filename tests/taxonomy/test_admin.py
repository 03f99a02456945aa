import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import translation

from hub.languages import CODES
from hub.multilingual.content import SOURCE, content_language
from hub.taxonomy.models import Country, Goal, Theme

pytestmark = pytest.mark.django_db
NAMES = {
    "name_fr": "Microfinance",
    "name_en": "Microfinance",
    "name_es": "Microfinanzas",
    "name_ar": "التمويل الأصغر",
}


def raw(instance):
    rows = type(instance).objects.rewrite(False)
    return rows.filter(pk=instance.pk).raw_values().get()


class TestTheme:
    @pytest.mark.parametrize("active", [SOURCE, *CODES])
    def test_base_column_mirrors_french_whatever_is_active(self, active):
        with content_language(active):
            theme = Theme(**NAMES)
            theme.save()
            theme.name_fr = "La microfinance"
            theme.save()
        row = raw(theme)
        assert row["name"] == row["name_fr"] == "La microfinance"
        assert row["name_ar"] == NAMES["name_ar"]

    @pytest.mark.parametrize("active", CODES)
    def test_is_named_in_the_active_language(self, active):
        with translation.override(active):
            assert str(Theme(**NAMES)) == NAMES[f"name_{active}"]

    @pytest.mark.parametrize("active", CODES)
    def test_or_along_its_chain(self, active):
        with translation.override(active):
            assert str(Theme(name_fr="Finance")) == "Finance"

    def test_in_the_admin_is_named_in_the_interfaces_language(self):
        with translation.override("es"), content_language(SOURCE):
            assert str(Theme(**NAMES)) == "Microfinanzas"

    def test_its_slug_is_made_and_numbered(self):
        slugs = [Theme.objects.create(**NAMES).slug for _ in range(3)]
        assert slugs == ["microfinance", "microfinance-2", "microfinance-3"]

    def test_a_name_of_signs_has_a_slug_too(self):
        assert Theme.objects.create(name_fr="…").slug == "theme"


class TestThemeForm:
    def test_saves_four_names(self, editor):
        url = reverse("wagtailsnippets_taxonomy_theme:add")
        assert editor.post(url, NAMES | {"slug": ""}).status_code == 302
        row = raw(Theme.objects.get())
        assert {name: row[name] for name in NAMES} == NAMES
        assert (row["name"], row["slug"]) == ("Microfinance", "microfinance")

    @pytest.mark.parametrize("missing", NAMES)
    def test_demands_each_of_them(self, editor, missing):
        url = reverse("wagtailsnippets_taxonomy_theme:add")
        page = editor.post(url, NAMES | {missing: "", "slug": ""})
        assert list(page.context["form"].errors) == [missing]

    def test_says_that_a_slug_is_taken(self, editor):
        Theme.objects.create(**NAMES)
        url = reverse("wagtailsnippets_taxonomy_theme:add")
        page = editor.post(url, NAMES | {"slug": "microfinance"})
        assert list(page.context["form"].errors) == ["slug"]

    def test_shows_each_language_in_its_direction(self, editor):
        page = editor.get(reverse("wagtailsnippets_taxonomy_theme:add"))
        soup = BeautifulSoup(page.content, "html.parser")
        found = {
            code: soup.find(attrs={"name": f"name_{code}"})["dir"] for code in CODES
        }
        assert found == {"fr": "ltr", "en": "ltr", "es": "ltr", "ar": "rtl"}

    def test_names_its_fields_by_their_language(self, editor):
        page = editor.get(reverse("wagtailsnippets_taxonomy_theme:add"))
        for name in ("Français", "English", "Español", "العربية"):
            assert name in page.content.decode()

    def test_escapes_html(self, editor):
        script = "<script>alert(1)</script>"
        theme = Theme.objects.create(**dict.fromkeys(NAMES, script))
        for url in (
            reverse("wagtailsnippets_taxonomy_theme:list"),
            reverse("wagtailsnippets_taxonomy_theme:edit", args=[theme.pk]),
        ):
            assert script not in editor.get(url).content.decode()


class TestLists:
    @pytest.mark.parametrize("model", [Theme, Goal, Country])
    def test_show_and_search_in_every_language(self, editor, model):
        Theme.objects.create(**NAMES)
        url = reverse(f"wagtailsnippets_taxonomy_{model._meta.model_name}:list")
        assert editor.get(url).status_code == 200
        first = model.objects.first()
        for code in CODES:
            found = editor.get(url, {"q": getattr(first, f"name_{code}")})
            assert first in list(found.context["page_obj"])

    @pytest.mark.parametrize("model", [Goal, Country])
    def test_sort_by_any_name(self, editor, model):
        url = reverse(f"wagtailsnippets_taxonomy_{model._meta.model_name}:list")
        for code in CODES:
            assert editor.get(url, {"ordering": f"-name_{code}"}).status_code == 200

    def test_the_menu_has_them_all(self, editor):
        page = editor.get(reverse("wagtailadmin_home")).content.decode()
        for name in ("taxonomy/theme", "taxonomy/goal", "taxonomy/country"):
            assert f"snippets/{name}/" in page
        for name in ("people/organisation", "people/person"):
            assert f"snippets/{name}/" in page
        assert "settings/people/hubsettings/" in page


class TestGoalForm:
    def test_refuses_what_is_no_colour(self, editor):
        goal = Goal.objects.get(number=1)
        url = reverse("wagtailsnippets_taxonomy_goal:edit", args=[goal.pk])
        page = editor.post(url, NAMES | {"number": 1, "colour": "red"})
        assert list(page.context["form"].errors) == ["colour"]
        assert editor.post(url, NAMES | {"number": 1, "colour": "#E5243B"})
        assert Goal.objects.get(number=1).name_es == "Microfinanzas"


class TestDeleting:
    def test_a_theme_in_use_is_refused(self, editor):
        from hub.pages.models import HubPage
        from hub.taxonomy.models import PageTheme

        theme = Theme.objects.create(**NAMES)
        page = HubPage.objects.order_by("depth").last()
        PageTheme.objects.create(page=page, theme=theme)
        url = reverse("wagtailsnippets_taxonomy_theme:delete", args=[theme.pk])
        assert editor.get(url).status_code == 200
        editor.post(url)
        assert Theme.objects.filter(pk=theme.pk).exists()
