"""What translate-toolkit reads and writes, as the tools built on it do."""

import io

import pytest
from lxml import etree
from translate.storage.placeables.lisa import xml_to_strelem
from translate.storage.pypo import pofile
from translate.storage.xliff2 import Xliff2File

from hub.exchange import po, xliff_reading
from hub.exchange.sheets import renamed
from hub.exchange.xliff import DOCUMENT

from .made import as_po, as_xliff, entry, rich, sheet

SOURCE = (
    '<p>Les <b>baromètres</b> &amp; <a linktype="page" id="3">l’étude</a><br/>'
    '<embed embedtype="image" id="7" format="left" alt=""/></p>'
)
RICH = rich("body.b:p", SOURCE)
PAGE = sheet(
    RICH,
    entry("lead", 'Un "chapeau"\nlong  à <b1> \\n & 100 %', max_length=300),
    entry("title", "Titre", "عنوان", is_right=True),
    entry("seo_title", "Ancien", "قديم"),
)
ARABIC = {
    "body.b:p": "<a2>الدراسة</a2> و<b1>المقاييس</b1><br3/><embed4/>",
    "lead": 'مقدمة "طويلة"\nجدا  <b1> \\n & 100 %',
}


def answers(page):
    return {each.key: each for each in page.answers}


def check(page):
    found = answers(page)
    assert {key: each.target for key, each in found.items()} == ARABIC | {
        "title": "عنوان",
        "seo_title": "قديم",
    }
    assert {key: each.base for key, each in found.items()} == {
        each.key: each.base for each in PAGE.entries
    }
    assert renamed(found["body.b:p"], RICH.marks) == (ARABIC["body.b:p"], [])
    assert (page.page, page.source, page.target) == (12, "fr", "ar")
    assert found["seo_title"].is_confirmed


def test_po():
    store = pofile.parsestring(as_po(PAGE))
    assert store.gettargetlanguage() == "ar"
    units = {unit.getcontext(): unit for unit in store.units if not unit.isheader()}
    assert units["lead"].source == PAGE.entries[1].source
    assert units["seo_title"].isfuzzy()
    assert "At most 300 characters." in units["lead"].getnotes("developer")
    for key, text in ARABIC.items():
        units[key].target = text
    units["seo_title"].markfuzzy(False)
    check(po.read(bytes(store)))


def test_xliff():
    store = Xliff2File.parsestring(as_xliff(PAGE))
    assert (store.sourcelanguage, store.targetlanguage) == ("fr", "ar")
    units = {unit.getid(): unit for unit in store.units}
    assert units["lead"].source == PAGE.entries[1].source
    assert units["seo_title"].isfuzzy()
    assert units["title"].istranslated()
    units["lead"].target = ARABIC["lead"]
    units["body.b:p"].rich_target = [placed(units["body.b:p"])]
    units["seo_title"].marktranslated()
    (page,) = xliff_reading.read(bytes(store))
    check(page)


def placed(unit):
    """The source's marks with other words, as a tool's editor puts them."""
    element = etree.fromstring(etree.tostring(unit.source_dom))
    first, link = element.findall(f"{{{DOCUMENT}}}pc")
    element.text, first.text, first.tail, link.text = "", "المقاييس", "", "الدراسة"
    link.tail = " و"
    element.insert(0, link)
    return xml_to_strelem(element, "preserve")


@pytest.mark.parametrize("made", [as_po, as_xliff])
def test_read_and_written_without_a_change(made):
    data = made(PAGE)
    kind, read = (
        (pofile, po.read)
        if made is as_po
        else (Xliff2File, lambda data: xliff_reading.read(data)[0])
    )
    out = io.BytesIO()
    kind.parsestring(data).serialize(out)
    assert answers(read(out.getvalue())) == answers(read(data))
