"""The texts of PDFs: each file is read once, apart from this process, within limits."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, ReferenceIndex
from wagtail.utils.file import hash_filelike

from hub.media.privacy import closed_collections
from hub.models import HubPage
from search.models import FileText

READER = Path(__file__).with_name("pdf_reader.py")
LARGEST = 100 * 2**20  # bytes
SECONDS = 60  # of waiting; of processor time, half of it
LIMITS = {
    "pages": 1000,
    "letters": 1_000_000,
    "memory": 2**30,  # bytes
    "seconds": SECONDS // 2,
}
LONGEST_MESSAGE = 500
PIECE = 2**20
MISSING = "missing"
Status = FileText.Status


def texts_of(pages: Sequence[Any], languages: Iterable[str]) -> Mapping[int, str]:
    """The texts of these pages' files in these languages, by the document's id.

    What was not read yet, or was replaced since, is read now. Three queries, and those
    that it takes to keep what was read.
    """
    languages = list(languages)
    ids = {pk for page in pages for code in languages for pk in page.search_files(code)}
    if not ids:
        return {}
    documents = list(open_documents().filter(pk__in=ids))
    rows = FileText.objects.filter(document__in=[each.pk for each in documents])
    known = {row.document_id: row for row in rows}
    found = {}
    for document in documents:
        kept = known.get(document.pk)
        if kept is None or kept.file_hash != hash_of(document):
            kept = keep(document)
        if kept.text:
            found[document.pk] = kept.text
    return found


def pages_with_files(ids: Iterable[int] | None = None) -> dict[int, set[int]]:
    """The ids of pages, of all or of these, that refer to documents, and to which."""
    pages, documents = (
        ContentType.objects.get_for_model(model)
        for model in (HubPage, get_document_model())
    )
    rows = ReferenceIndex.objects.filter(
        base_content_type=pages, to_content_type=documents
    )
    if ids is not None:
        rows = rows.filter(object_id__in=[str(pk) for pk in ids])
    found: dict[int, set[int]] = {}
    for page_id, document_id in rows.values_list("object_id", "to_object_id"):
        found.setdefault(int(page_id), set()).add(int(document_id))
    return found


def pages_with_private_files(ids: Iterable[int]) -> set[int]:
    """Those of these pages whose files everybody may not read all. The index may have
    their texts a moment longer. One query where nothing is private."""
    closed = closed_collections()
    if not closed:
        return set()
    found = pages_with_files(ids)
    private = set(
        get_document_model()
        .objects.filter(collection__in=closed, pk__in=set().union(*found.values()))
        .values_list("pk", flat=True)
    )
    return {pk for pk, documents in found.items() if documents & private}


def open_documents() -> Any:
    """Documents that everybody may download: in no private collection."""
    documents = get_document_model().objects.all()
    for restriction in CollectionViewRestriction.objects.select_related("collection"):
        documents = documents.exclude(
            collection__path__startswith=restriction.collection.path
        )
    return documents


def keep(document: Any) -> FileText:
    """Read a document's file, and keep what it says or why it could not be read."""
    values = {"file_hash": hash_of(document), **read(document)}
    try:
        with transaction.atomic():
            kept, _created = FileText.objects.update_or_create(
                document=document, defaults=values
            )
    except IntegrityError:  # it was deleted meanwhile
        return FileText(document_id=document.pk, **values)
    return kept


def hash_of(document: Any) -> str:
    """Of the file's content; not known of documents that were made by code."""
    if document.file_hash:
        return str(document.file_hash)
    try:
        with document.open_file() as file:
            return hash_filelike(file)
    except FileNotFoundError:
        return MISSING


def read(document: Any) -> dict[str, Any]:
    """The text of a document's file, as ``FileText`` has it. Never raises for what the
    file is; only for a storage that does not answer."""
    try:
        with document.open_file() as file:
            if file.read(5) != b"%PDF-" and document.file_extension != "pdf":
                return told(Status.NO_PDF)
            file.seek(0)
            with tempfile.NamedTemporaryFile(prefix="hub-", suffix=".pdf") as copy:
                if not copied(file, copy):
                    message = f"more than {LARGEST // 2**20} MB"
                    return told(Status.TOO_LARGE, message)
                return read_pdf(copy.name)
    except FileNotFoundError:
        return told(Status.BROKEN, "The file is not in the storage.")


def copied(file: IO[bytes], to: IO[bytes]) -> bool:
    """Whether the file is not too large; storages may lie about sizes, or not know."""
    left = LARGEST
    while piece := file.read(PIECE):
        left -= len(piece)
        if left < 0:
            return False
        to.write(piece)
    to.flush()
    return True


def read_pdf(path: str) -> dict[str, Any]:
    """Whatever the file makes its reader do, this process goes on."""
    command = [sys.executable, "-I", str(READER), json.dumps(LIMITS), path]
    try:
        ended = subprocess.run(  # noqa: S603 (our own program)
            command, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return told(Status.TOO_SLOW, f"more than {SECONDS} seconds")
    try:
        found = json.loads(ended.stdout)
    except ValueError:
        if ended.returncode < 0:  # the kernel ended it, at one of the limits
            return told(Status.TOO_SLOW, f"ended by signal {-ended.returncode}")
        return told(Status.BROKEN, ended.stderr.decode(errors="replace"))
    return told(
        Status(found["status"]), found["message"], found["text"], found["pages"]
    )


def told(
    status: FileText.Status, message: str = "", text: str = "", pages: int = 0
) -> dict[str, Any]:
    message = message[-LONGEST_MESSAGE:].replace("\0", "")
    return {"status": status, "message": message, "text": text, "pages": pages}
