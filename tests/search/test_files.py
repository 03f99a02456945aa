"""Texts of PDFs: read once, within limits, and a bad file is only noted."""

import subprocess
import sys

import pytest
from django.core.files.base import ContentFile
from fpdf import FPDF
from pypdf import PdfReader, PdfWriter
from wagtail.models import Collection, CollectionViewRestriction

from hub.media.models import HubDocument
from search import files
from search.models import FileText

pytestmark = pytest.mark.django_db


def pdf(*pages):
    made = FPDF()
    made.set_font("Helvetica")
    for text in pages:
        made.add_page()
        made.multi_cell(0, 6, text)
    return bytes(made.output())


def encrypted(content, tmp_path):
    source = tmp_path / "plain.pdf"
    source.write_bytes(content)
    writer = PdfWriter(clone_from=PdfReader(source))
    writer.encrypt("secret", algorithm="RC4-128")
    target = tmp_path / "locked.pdf"
    writer.write(target)
    return target.read_bytes()


def stored(content, name="file.pdf", **fields):
    return HubDocument.objects.create(
        title="Document", file=ContentFile(content, name=name), **fields
    )


class Page:
    """A page with files."""

    def __init__(self, *documents):
        self.ids = [document.pk for document in documents]

    def search_files(self, language):
        return self.ids if language == "fr" else []


def text_of(document):
    return files.texts_of([Page(document)], ["fr", "ar"]).get(document.pk)


class TestTexts:
    def test_read_and_kept(self):
        document = stored(pdf("Inclusion financière", "Deuxième page"))
        assert text_of(document) == "Inclusion financière\nDeuxième page"
        kept = FileText.objects.get()
        assert (kept.status, kept.pages, kept.message) == ("read", 2, "")
        assert kept.file_hash == document.file_hash

    def test_is_not_read_twice(self, monkeypatch):
        document = stored(pdf("Une fois"))
        text_of(document)
        monkeypatch.setattr(files, "read", None)
        assert text_of(document) == "Une fois"

    def test_a_replaced_file_is_read(self):
        document = stored(pdf("Avant"))
        text_of(document)
        document.file = ContentFile(pdf("Maintenant"), name="new.pdf")
        document._set_document_file_metadata()
        document.save()
        assert text_of(document) == "Maintenant"
        assert FileText.objects.count() == 1

    def test_goes_with_its_document(self):
        document = stored(pdf("Une fois"))
        text_of(document)
        document.delete()
        assert not FileText.objects.exists()

    def test_of_the_languages_that_are_asked_for(self):
        document = stored(pdf("Une fois"))
        assert files.texts_of([Page(document)], ["ar"]) == {}
        assert not FileText.objects.exists()

    def test_a_private_collection(self):
        private = Collection.get_first_root_node().add_child(name="Private")
        below = private.add_child(name="Below")
        CollectionViewRestriction.objects.create(
            collection=private, restriction_type="login"
        )
        assert text_of(stored(pdf("Secret"), collection=below)) is None
        assert text_of(stored(pdf("Public"))) == "Public"


class TestBadFiles:
    @pytest.mark.parametrize(
        ("content", "name", "status"),
        [
            (b"%PDF-1.7\nnothing that follows is one", "a.pdf", "broken"),
            (b"", "a.pdf", "broken"),
            (b"Just a text", "a.pdf", "broken"),
            (b"PK\x03\x04", "a.docx", "no_pdf"),
            (pdf(""), "a.pdf", "empty"),
        ],
    )
    def test_are_noted(self, content, name, status):
        document = stored(content, name)
        assert text_of(document) is None
        assert FileText.objects.get(document=document).status == status

    def test_cut_off(self):
        whole = pdf("Inclusion financière " * 50)
        document = stored(whole[: len(whole) // 2])
        text_of(document)
        assert FileText.objects.get().status in ("broken", "empty", "read")

    def test_encrypted(self, tmp_path):
        document = stored(encrypted(pdf("Secret"), tmp_path))
        assert text_of(document) is None
        kept = FileText.objects.get()
        assert kept.status == "encrypted"
        assert kept.message

    def test_too_large(self, monkeypatch):
        monkeypatch.setattr(files, "LARGEST", 100)
        assert text_of(stored(pdf("Grand"))) is None
        assert FileText.objects.get().status == "too_large"

    def test_one_that_the_storage_has_lost(self):
        document = stored(pdf("Perdu"))
        document.file.storage.delete(document.file.name)
        HubDocument.objects.filter(pk=document.pk).update(file_hash="")
        assert text_of(HubDocument.objects.get()) is None
        assert FileText.objects.get().status == "broken"


class TestLimits:
    def test_pages(self, monkeypatch):
        monkeypatch.setitem(files.LIMITS, "pages", 2)
        assert text_of(stored(pdf("Un", "Deux", "Trois"))) == "Un\nDeux"
        assert "2 of 3" in FileText.objects.get().message

    def test_letters(self, monkeypatch):
        monkeypatch.setitem(files.LIMITS, "letters", 6)
        assert text_of(stored(pdf("Lettres", "Encore"))) == "Lettre"

    def test_a_file_that_hangs_its_reader(self, monkeypatch, tmp_path):
        """A reader that never ends stands for it."""
        reader = tmp_path / "reader.py"
        reader.write_text("import signal\nsignal.pause()\n")
        monkeypatch.setattr(files, "READER", reader)
        monkeypatch.setattr(files, "SECONDS", 0.2)
        assert text_of(stored(pdf("Lent"))) is None
        assert FileText.objects.get().status == "too_slow"

    def test_one_that_takes_all_the_processors_time(self, monkeypatch, tmp_path):
        reader = tmp_path / "reader.py"
        reader.write_text(
            files.READER.read_text().split("def read(")[0].split("from pypdf")[0]
            + "resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass\n"
        )
        monkeypatch.setattr(files, "READER", reader)
        assert text_of(stored(pdf("Lent"))) is None
        kept = FileText.objects.get()
        assert (kept.status, "signal" in kept.message) == ("too_slow", True)

    def test_memory(self, monkeypatch):
        """Too little even to begin with."""
        monkeypatch.setitem(files.LIMITS, "memory", 2**20)
        assert text_of(stored(pdf("Lourd"))) is None
        assert FileText.objects.get().status in ("broken", "too_slow")

    def test_the_reader_imports_nothing_of_the_hub(self):
        code = f"import runpy, sys; runpy.run_path({str(files.READER)!r}); "
        code += "sys.exit('django' in sys.modules)"
        assert not subprocess.run([sys.executable, "-c", code], check=False).returncode
