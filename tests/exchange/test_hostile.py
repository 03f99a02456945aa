"""Files that are broken, foreign or meant to harm: an error in words, quickly."""

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.exchange import archives, po
from hub.exchange.sheets import FileError

from .made import as_po, as_xliff, entry, sheet

PAGE = sheet(entry("title", "Un titre", "عنوان"))
PO, XLIFF = as_po(PAGE), as_xliff(PAGE)
BILLION = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0">&c;</xliff>"""
EXTERNAL = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0">&a;</xliff>"""
PARAMETER = b"""<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x"> %a;]><x/>"""
DEEP = b"<pc id='b1'>" * 500 + b"</pc>" * 500


def sent(data, name="file"):
    return archives.read(io.BytesIO(data), name, len(data))


def zipped(**files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def xliff(before, after):
    assert before in XLIFF
    return XLIFF.replace(before, after)


def test_what_is_right_is_read():
    assert len(sent(PO)) == len(sent(XLIFF)) == 1
    found = sent(zipped(**{"a/x.po": PO, "__MACOSX/a/x.po": b"\x00", "d/": b""}))
    assert [(each.page, each.file) for each in found] == [(12, "a/x.po")]
    encoded = XLIFF.decode().replace('encoding="utf-8"', 'encoding="utf-16"')
    assert sent(encoded.encode("utf-16"))[0].answers == sent(XLIFF)[0].answers


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "It is empty."),
        (b" \n ", "It is empty."),
        (b"hello", "It is not PO, or was cut off: line 1 cannot be read."),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "It is neither PO nor XLIFF."),
        (PO.replace(b"Un titre", b"Un\x00titre"), "It is neither PO nor XLIFF."),
        (PO.decode().encode("utf-16"), "It is not encoded in UTF-8."),
        (PO.decode().encode("cp1256", "replace"), "It is not encoded in UTF-8."),
        (PO[: PO.rindex(b'"')], "It is not PO, or was cut off: line"),
        (PO[: PO.rindex(b"msgstr")], "It is not PO, or was cut off."),
        (b'msgstr "x"\n', "It was not made by this hub."),
        (b'msgid ""\nmsgstr[99] "x"\n', "It was not made by this hub."),
        (b'msgid "a"\nmsgstr "b"\n', "It was not made by this hub."),
        (
            PO.replace(b"X-Hub-Page: 12", b"X-Hub-Page: " + b"9" * 5000),
            "It was not made by this hub.",
        ),
        (
            PO + b'\nmsgid "other"\nmsgstr "x"\n',
            "It holds texts that this hub did not write into it.",
        ),
        (
            PO + b'\nmsgctxt "k"\nmsgid "o"\nmsgid_plural "p"\nmsgstr[0] "x"\n',
            "It holds texts that this hub did not write into it.",
        ),
        (BILLION, "It declares a document type or entities, which are not read."),
        (EXTERNAL, "It declares a document type or entities, which are not read."),
        (PARAMETER, "It declares a document type or entities, which are not read."),
        (b"<html><body/></html>", "It is XML, but not XLIFF."),
        (b"<xliff/>", "It is XML, but not XLIFF."),
        (
            b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>',
            "It is of another version of XLIFF than 2.0.",
        ),
        (
            b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
            "It holds no page.",
        ),
        (XLIFF[:-40], "It is not well-formed XML, or was cut off"),
        (xliff(b"Un titre", b"Un\x00titre"), "It is not well-formed XML"),
        (xliff(b"Un titre", b"Un \xff"), "It is not well-formed XML"),
        (xliff(b"Un titre", b"&nbsp;"), "It is not well-formed XML"),
        (xliff(b'"utf-8"', b'"utf-99"'), "It is not well-formed XML"),
        (xliff(b'original="12"', b'original="x"'), "It was not made by this hub."),
        (xliff(b'original="12"', b'original="-1"'), "It was not made by this hub."),
        (xliff(b'id="title"', b'id="_xffffff_"'), "It was not made by this hub."),
        (
            xliff(b"<target>", b'<target xml:lang="es">'),
            "It holds texts of another language than it says.",
        ),
        (
            xliff(b"<target>", b"<target><cp hex='zz'/>"),
            "It holds a part that is not of XLIFF 2.0.",
        ),
        (
            xliff(b"<target>", b"<target><script/>"),
            "It holds a part that is not of XLIFF 2.0.",
        ),
        (
            xliff(b"<target>", b"<target>" + DEEP),
            "Its marks stand too deep within each other.",
        ),
        (xliff(b"<target>", b"<target>" + b"<sm/>" * 100_000), "A page of it is too"),
        (zipped(), "It holds no page."),
        (zipped(**{"x.po": PO})[:-30], "The ZIP is broken, or was cut off."),
        (b"PK\x03\x04" + b"x" * 100, "The ZIP is broken, or was cut off."),
        (zipped(**{"../../x.po": PO}), "The ZIP holds a file that would lie outside"),
        (zipped(**{"/etc/x.po": PO}), "The ZIP holds a file that would lie outside"),
        (zipped(**{"C:\\x.po": PO}), "The ZIP holds a file that would lie outside"),
        (
            zipped(**{"x.zip": zipped(**{"x.po": PO})}),
            "“x.zip” in it: It is a ZIP within a ZIP, which is not opened.",
        ),
        (
            zipped(**{"a.po": PO, "b.txt": b"hello"}),
            "“b.txt” in it: It is not PO, or was cut off: line 1 cannot be read.",
        ),
        (
            zipped(**{"a.po": PO, "b.xlf": XLIFF}),
            "It holds a page twice in the same language.",
        ),
        (
            zipped(**{"x.po": b"#\n" * 1_000_000}),
            "The ZIP is packed too tightly to be texts.",
        ),
        (
            zipped(**{f"{number}.po": PO for number in range(201)}),
            "The ZIP holds more than 200 files.",
        ),
    ],
)
def test_is_refused_with_a_reason(data, reason):
    with pytest.raises(FileError, match=re.escape(reason)):
        sent(data)


def test_sizes(settings):
    settings.HUB_EXCHANGE_UPLOAD_BYTES = len(PO) - 1
    with pytest.raises(FileError, match="It is too large: at most"):
        sent(PO)


def test_unpacked_sizes(settings):
    settings.HUB_EXCHANGE_UNPACKED_BYTES = 2 * len(PO) - 1
    with pytest.raises(FileError, match="The ZIP unpacks to more than"):
        sent(zipped(**{"a.po": PO, "b.po": PO.replace(b"12", b"13")}))


def test_a_zip_that_lies(settings):
    """It says of a file that it is smaller than it is."""
    settings.HUB_EXCHANGE_UNPACKED_BYTES = len(PO) + 100
    data = zipped(**{"a.po": PO + b"#\n" * 500})
    size, lie = (n.to_bytes(4, "little") for n in (len(PO) + 1000, len(PO)))
    assert data.count(size) == 2
    with pytest.raises(FileError):
        sent(data.replace(size, lie))


def test_an_encrypted_zip():
    data = bytearray(zipped(**{"a.po": PO}))
    at = data.index(b"PK\x01\x02") + 8
    data[at] |= 1
    with pytest.raises(FileError, match="The ZIP is encrypted"):
        sent(bytes(data))


def test_a_zip_of_another_packer():
    data = bytearray(zipped(**{"a.po": PO}))
    for magic, place in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        data[data.index(magic) + place] = 97
    with pytest.raises(FileError, match="packed in a way that is not read"):
        sent(bytes(data))


def test_many_pages(settings):
    settings.HUB_EXCHANGE_PAGES = 1
    pages = [sheet(entry("title", "x"), page=number) for number in (1, 2)]
    with pytest.raises(FileError, match="It holds more than 1 pages"):
        sent(as_xliff(*pages))


def test_a_path_in_place_of_content():
    with pytest.raises(FileError):
        po.read(__file__.encode())


@given(st.binary(max_size=300))
def test_any_bytes(data):
    for each in (data, PO + data, XLIFF[:-9] + data, b"PK\x03\x04" + data):
        try:
            sent(each)
        except FileError as error:
            assert str(error)


@given(st.data())
def test_any_damage(data):
    whole = data.draw(st.sampled_from([PO, XLIFF, zipped(**{"a.po": PO})]))
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    other = data.draw(st.binary(max_size=20))
    try:
        sent(whole[:start] + other + whole[end:])
    except FileError as error:
        assert str(error)
