"""The catalogues follow the code, keep translations, and say what is missing."""

import gettext

import pytest

from hub import catalogues

CODE = """
from django.utils.translation import gettext_lazy as _, ngettext, pgettext_lazy

# Translators: of a forum
A = _("Announced")
B = ngettext("%(n)s page", "%(n)s pages", 2)
C = pgettext_lazy("month", "May")
"""
TEMPLATE = """{% load i18n %}
  <p title="{% translate 'It’s here' %}">
    {% blocktranslate count n=total trimmed %}
      {{ n }} result
    {% plural %}
      {{ n }} results
    {% endblocktranslate %}
</p>
"""
SCRIPT = 'document.title = gettext("Copied");\n'


@pytest.fixture
def project(tmp_path):
    """A small project with a text in each kind of file."""
    for path, text in {
        "app/__init__.py": "",
        "app/models.py": CODE,
        "app/templates/app/page.html": TEMPLATE,
        "app/static/app/copy.js": SCRIPT,
        "tests/__init__.py": "",
        "tests/test_app.py": '_("Not of the interface")',
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


@pytest.fixture
def updated(project):
    catalogues.update(project, project / "locale")
    return project


def french(project):
    return catalogues.po_path("fr", "django", project / "locale")


def problems(project):
    return sorted(catalogues.problems(project, project / "locale"))


def translate(project, text, translation):
    path = french(project)
    before = f'msgid "{text}"\nmsgstr ""'
    assert before in path.read_text()
    path.write_text(
        path.read_text().replace(before, f'msgid "{text}"\nmsgstr "{translation}"')
    )


class TestUpdate:
    def test_finds_the_texts_of_code_templates_and_scripts(self, updated):
        catalogue = catalogues.read(french(updated), "fr")
        assert [message.id for message in catalogue if message.id] == [
            "Announced",
            ("%(n)s page", "%(n)s pages"),
            "May",
            "It’s here",
            ("%(n)s result", "%(n)s results"),
        ]
        assert catalogue.get("May", "month").context == "month"
        scripts = catalogues.po_path("ar", "djangojs", updated / "locale")
        assert "Copied" in catalogues.read(scripts, "ar")

    def test_keeps_translations_and_changes_nothing_the_second_time(self, updated):
        translate(updated, "Announced", "Annoncé")
        before = french(updated).read_bytes()
        catalogues.update(updated, updated / "locale")
        assert french(updated).read_bytes() == before

    def test_drops_what_left_the_code(self, updated):
        (updated / "app/models.py").write_text("")
        catalogues.update(updated, updated / "locale")
        assert "Announced" not in french(updated).read_text()

    def test_has_six_forms_in_arabic_as_django_has_them(self, updated):
        path = catalogues.po_path("ar", "django", updated / "locale")
        assert catalogues.read(path, "ar").num_plurals == 6
        assert "n%100>=11 && n%100<=99 ? 4 : 5" in path.read_text()


class TestProblems:
    def test_names_what_is_not_translated_but_not_in_english(self, updated):
        found = problems(updated)
        assert "fr/django: 'Announced' is not translated" in found
        assert not [problem for problem in found if problem.startswith("en/")]

    def test_names_what_is_new_and_what_is_gone(self, updated):
        (updated / "app/models.py").write_text('_("Upcoming")')
        found = problems(updated)
        assert "es/django: 'Upcoming' is not in the catalogue" in found
        assert "es/django: 'Announced' is no longer in the code" in found

    def test_names_a_translation_marked_as_unsure(self, updated):
        translate(updated, "Announced", "Annoncé")
        text = french(updated).read_text()
        at = text.index('msgid "Announced"')
        french(updated).write_text(f"{text[:at]}#, fuzzy\n{text[at:]}")
        assert "fr/django: 'Announced' is marked fuzzy" in problems(updated)

    def test_a_space_before_a_double_sign_does_not_break_in_french(self, updated):
        translate(updated, "Announced", "Annoncé : « oui »")
        said = "fr/django: 'Announced' has spaces that may break"
        assert said in problems(updated)
        catalogues.update(updated, updated / "locale")
        assert said not in problems(updated)
        assert "Annoncé\u00a0: «\u00a0oui\u00a0»" in french(updated).read_text()

    def test_names_a_variable_that_the_text_does_not_have(self, updated):
        text = french(updated).read_text()
        plural = '"%(n)s pages"\nmsgstr[0] "{0}"\nmsgstr[1] "{1}"'
        french(updated).write_text(
            text.replace(
                plural.format("", ""), plural.format("%(x)s page", "%(n)s pages")
            )
        )
        assert any("unknown named placeholder" in found for found in problems(updated))


class TestCompile:
    def test_makes_what_gettext_reads_and_only_when_it_changed(self, updated):
        translate(updated, "Announced", "Annoncé")
        assert catalogues.compile_all(updated / "locale") == 8
        assert catalogues.compile_all(updated / "locale") == 0
        read = gettext.translation("django", updated / "locale", ["fr"])
        assert read.gettext("Announced") == "Annoncé"
