"""Pages as they go out, and files of them, made without a database."""

import io

from hub.desk.marks import Marks, fingerprint, paragraphs, read, soup_of
from hub.exchange import po, xliff
from hub.exchange.sheets import Base, Entry, Sheet, kinds

IDENTITY = "5f2d6a0e-6f0c-4f4e-9d8e-0d6c0a2f7b11"


def entry(key, source, target="", marks=None, segment="", **values) -> Entry:
    marks = marks or Marks()
    base = Base(
        fingerprint(source, marks), fingerprint(target, marks), segment, kinds(marks)
    )
    labels = values.pop("labels", ("Corps", "Texte"))
    return Entry(key, labels, source, target, marks, base=base, **values)


def rich(key, source, target=None, **values) -> Entry:
    """Of paragraphs in HTML."""
    one, other = (
        paragraphs(soup_of(each))[0] if each else None for each in (source, target)
    )
    said, says, marks = read(one, other)
    return entry(key, said, says, marks, **values)


def sheet(*entries, page=12, target="ar", source="fr") -> Sheet:
    url = f"http://testserver/admin/pages/{page}/edit/"
    return Sheet(page, IDENTITY, "Une page", url, source, target, list(entries))


def as_po(made: Sheet) -> bytes:
    out = io.BytesIO()
    po.write(made, out)
    return out.getvalue()


def as_xliff(*made: Sheet) -> bytes:
    out = io.BytesIO()
    xliff.write(made, made[0].source, made[0].target, out)
    return out.getvalue()
