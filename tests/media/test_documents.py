import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from hub.media.models import HubDocument

pytestmark = pytest.mark.django_db
ADD = "wagtaildocs:add"
PDF = b"%PDF-1.4\n%%EOF\n"


def pdf(content=PDF, name="barometre.pdf"):
    return SimpleUploadedFile(name, content, "application/pdf")


def data(**changes):
    return {
        "title": "Baromètre 2019",
        "title_en": "2019 Barometer",
        "title_es": "",
        "title_ar": "",
        "file": pdf(),
        "collection": Collection.get_first_root_node().pk,
        "tags": "",
    } | changes


class TestModel:
    def test_knows_its_size(self):
        document = HubDocument.objects.create(title="B", file=ContentFile(PDF, "b.pdf"))
        assert HubDocument.objects.get(pk=document.pk).file_size == len(PDF)

    def test_refuses_an_empty_file(self):
        document = HubDocument(title="B", file=ContentFile(b"", "b.pdf"))
        with pytest.raises(ValidationError) as error:
            document.full_clean()
        assert list(error.value.error_dict) == ["file"]

    def test_its_title_is_that_languages_or_nothing(self):
        document = HubDocument(title_fr="Baromètre", title_en="Barometer")
        assert document.title_in("en") == "Barometer"
        assert document.title_in("ar") == ""


class TestForm:
    def test_saves_every_language(self, editor):
        assert editor.post(reverse(ADD), data()).status_code == 302
        document = HubDocument.objects.get()
        assert (document.title_fr, document.title_en) == (
            "Baromètre 2019",
            "2019 Barometer",
        )
        assert (document.file_size, document.file_extension) == (len(PDF), "pdf")

    def test_shows_arabic_from_right_to_left(self, editor):
        page = editor.get(reverse(ADD))
        soup = BeautifulSoup(page.content, "html.parser")
        assert soup.find(attrs={"name": "title_ar"})["dir"] == "rtl"
        assert soup.find(attrs={"name": "title"})["dir"] == "ltr"

    @pytest.mark.parametrize(
        "file", [pdf(b""), pdf(name="barometre.exe"), pdf(name="barometre")]
    )
    def test_refuses_empty_files_and_other_kinds(self, editor, file):
        file.seek(0)
        page = editor.post(reverse(ADD), data(file=file))
        assert page.status_code == 200
        assert list(page.context["form"].errors) == ["file"]
        assert not HubDocument.objects.exists()

    def test_the_uploader_of_several_says_so_too(self, editor):
        answer = editor.post(
            reverse("wagtaildocs:add_multiple"),
            {"title": "B", "files[]": pdf(b"")},
            headers={"x-requested-with": "XMLHttpRequest"},
        ).json()
        assert not answer["success"] and answer["error_message"]

    def test_the_uploader_of_several_keeps_a_good_file(self, editor):
        answer = editor.post(
            reverse("wagtaildocs:add_multiple"),
            {"title": "B", "files[]": pdf()},
            headers={"x-requested-with": "XMLHttpRequest"},
        ).json()
        assert answer["success"]
        assert HubDocument.objects.get().title_fr == "B"
