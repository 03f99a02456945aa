"""A page type of a few lines is published, shown, listed, searched and served."""

import pytest
from django.core.checks import run_checks
from django.urls import reverse

from hub.multilingual.content import content_language
from hub.pages.summary import summaries
from hub.publishing.actions import publish_languages
from tests.factories.pages import added, columns, fresh, make_home, public

from .models import CoursePage, Lesson


@pytest.fixture
def course(db):
    return added(
        make_home(),
        CoursePage(
            title_fr="Cours",
            title_ar="دورة",
            slug_fr="cours",
            slug_ar="دورة",
            syllabus_fr="<p>programme</p>",
            syllabus_ar="<p>برنامج</p>",
            lessons=[Lesson(title_fr="leçon", title_ar="درس")],
        ),
        "fr ar",
    )


class TestCoursePage:
    def test_checks_are_silent(self):
        assert not [each for each in run_checks() if each.id.startswith("hub.")]

    def test_shown(self, client, course):
        html = client.get("/fr/cours/").content.decode()
        assert "programme" in html
        assert "leçon" in html
        html = client.get(course.get_url_in("ar")).content.decode()
        assert "برنامج" in html
        assert "درس" in html
        assert "programme" not in html

    def test_published_by_language(self, course):
        course.title_fr, course.title_ar = "Brouillon", "جديد"
        course.hours = 8
        course.save_revision()
        publish_languages(course, {"ar"})
        page = fresh(course)
        assert (page.title_fr, page.title_ar, page.hours) == ("Cours", "جديد", 1)
        assert public(page) == {"fr", "ar"}
        assert columns(page)["url_path_ar"] == "/accueil/دورة/"

    def test_summary_and_search_document(self, course):
        (summary,) = summaries([course], "ar")
        assert (summary.title, summary.language) == ("دورة", "ar")
        assert course.search_document("ar").body == "برنامج"
        with content_language("fr"):
            assert course.search_document("fr").title == "Cours"

    def test_api(self, client, course):
        url = f"/api/v2/pages/{course.pk}/"
        found = client.get(url, {"locale": "ar", "fields": "*"}).json()
        assert "برنامج" in found["syllabus"]
        assert found["lessons"][0]["title"] == "درس"
        assert client.get(url, {"locale": "en"}).status_code == 404

    def test_form(self, client, course, django_user_model):
        user = django_user_model.objects.create_superuser("admin", "a@b.org", "pw")
        client.force_login(user)
        response = client.get(reverse("wagtailadmin_pages:edit", args=[course.pk]))
        assert response.status_code == 200
        assert 'name="syllabus_fr"' in response.content.decode()
