"""The two formats: nothing is lost on the way out and back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hub.desk.marks import names_in
from hub.exchange import po, xliff_reading
from hub.exchange.sheets import Base, renamed
from hub.exchange.xliff import DOCUMENT, id_of, key_of

from .made import IDENTITY, as_po, as_xliff, entry, rich, sheet

SCHEMA = Path(__file__).parent / "schemas" / "xliff_core_2.0.xsd"
SOURCE = (
    '<p>Les <b>baromètres</b> &amp; <a linktype="page" id="3">l’<i>étude</i></a>'
    '<br/><embed embedtype="image" id="7" format="left" alt="Une &quot;image&quot;"/>'
    "</p>"
)
TARGET = (
    '<p><a linktype="page" id="3">الـ<i>دراسة</i></a> و<b>المقاييس</b> '
    '<a href="https://example.org/?a=1&amp;b=2">هنا</a></p>'
)


def from_po(made):
    return po.read(as_po(made))


def from_xliff(made):
    (found,) = xliff_reading.read(as_xliff(made))
    return found


FORMATS = pytest.mark.parametrize("through", [from_po, from_xliff])
ARABIC = rich(
    "body.b:p",
    SOURCE,
    TARGET,
    max_length=300,
    is_right=True,
    notes=("Un titre", "La source disait\nautre chose"),
    terms=(("étude", "دراسة", ""), ("baromètre", "", "une publication")),
    segment="0123456789abcdef",
    titles={("page", "3"): "L’étude"},
)


@FORMATS
def test_a_page(through):
    made = sheet(ARABIC, entry("title", "Un\ndeux", "واحد\nاثنان"), entry("lead", "x"))
    found = through(made)
    assert (found.page, found.identity) == (12, IDENTITY)
    assert (found.source, found.target) == ("fr", "ar")
    assert {each.key: each.target for each in found.answers} == {
        "body.b:p": ARABIC.target,
        "title": "واحد\nاثنان",
        "lead": "",
    }
    assert [each.base for each in found.answers] == [e.base for e in made.entries]
    confirmed = [each.is_confirmed for each in found.answers if each.target]
    assert confirmed == [True, False]
    assert renamed(found.answers[0], ARABIC.marks) == (ARABIC.target, [])


WORDS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1
) | st.text(alphabet="a<b1>/&\"'\\\n\r\t\u2028\x0b\x85 %عـ\u200f", min_size=1)
HTML = WORDS.map(
    lambda words: words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
)
INLINE = st.recursive(
    HTML,
    lambda children: st.one_of(
        st.sampled_from(["<br/>", '<embed embedtype="image" id="2"/>']),
        st.tuples(
            st.sampled_from(["b", "i", 'a href="/x?y=1&amp;z"', 'a id="3"']),
            st.lists(children, max_size=3),
        ).map(lambda found: f"<{found[0]}>{''.join(found[1])}</{found[0].split()[0]}>"),
    ),
    max_leaves=6,
).map(lambda inner: f"<p>x{inner}y</p>")


@FORMATS
@given(source=INLINE, target=INLINE)
def test_any_rich_text_survives(through, source, target):
    made = rich("body.b:p", source, target, is_right=True)
    (found,) = through(sheet(made)).answers
    assert found.target == made.target
    assert found.base == made.base
    assert not found.is_unfinished


@FORMATS
@given(source=WORDS.filter(str.strip), target=WORDS)
def test_any_plain_text_survives(through, source, target):
    (found,) = through(sheet(entry("title", source, target))).answers
    assert found.target == target


@FORMATS
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_key_survives(through, key):
    (found,) = through(sheet(entry(key, "x"))).answers
    assert found.key == key


@given(st.text(min_size=1))
def test_ids_are_names(key):
    assert all(
        sign.isascii() and (sign.isalnum() or sign in ".-_:") for sign in id_of(key)
    )
    assert key_of(id_of(key)) == key


@given(st.text())
def test_a_base_of_any_text(said):
    assert Base.read(str(Base.read(said))) == Base.read(said)


class TestXliff:
    @pytest.fixture(scope="class")
    def schema(self):
        return etree.XMLSchema(etree.parse(SCHEMA))

    @pytest.fixture
    def root(self):
        return etree.fromstring(as_xliff(sheet(ARABIC), sheet(entry("title", "Un"))))

    def test_is_valid(self, schema, root):
        schema.assertValid(root)

    @given(source=INLINE, target=INLINE, key=st.text(min_size=1))
    def test_is_valid_whatever_it_holds(self, schema, source, target, key):
        made = sheet(rich(key, source, target, labels=(source,), notes=(target,)))
        schema.assertValid(etree.fromstring(as_xliff(made)))

    def test_what_a_tool_is_told(self, root):
        def found(path):
            spaces = {
                "x": DOCUMENT,
                "g": "urn:oasis:names:tc:xliff:glossary:2.0",
                "s": "urn:oasis:names:tc:xliff:sizerestriction:2.0",
            }
            return root.xpath(path, namespaces=spaces)

        assert found("//x:unit/@name")[0] == "Corps › Texte"
        assert found("//x:unit/@s:sizeRestriction") == ["300"]
        assert found("//x:unit/x:notes/x:note/text()") == [
            "Un titre",
            "La source disait autre chose",
        ]
        assert found("//g:term/text()") == ["étude", "baromètre"]
        assert found("//g:translation/text()") == ["دراسة"]
        assert found("//x:segment/@state") == ["translated", "initial"]
        assert found("//x:file/@trgDir") == ["rtl", "rtl"]
        assert found("//x:source/x:pc/@dispStart") == [
            "bold",
            "link to the page “L’étude”",
        ]
        assert found("//x:source/x:ph/@disp") == [
            "line break",
            'embedded media: Une "image"',
        ]
        data = found("//x:data/text()")
        assert '<a href="https://example.org/?a=1&b=2">' in data
        assert (
            '<embed alt="Une "image"" embedtype="image" format="left" id="7"/>' in data
        )
        ids = found("//x:target//@id")
        assert ids == names_in(ARABIC.target, ARABIC.marks)

    def test_what_other_tools_write(self):
        data = as_xliff(sheet(ARABIC)).decode()
        start, end = data.index("<segment"), data.index("</unit>")
        segments = (
            '<segment state="final"><source>Les</source><target>'
            '<mrk id="m1"><sc id="b1"/></mrk>أ<ec startRef="b1"/></target></segment>'
            "<ignorable><source> </source></ignorable>"
            '<segment state="final"><source>x</source><target xml:lang="ar">'
            '<sm id="m2"/><pc id="n1" copyOf="b1">ب</pc><cp hex="0041"/></target>'
            "</segment>"
        )
        (page,) = xliff_reading.read((data[:start] + segments + data[end:]).encode())
        (found,) = page.answers
        assert found.target == "<b1>أ</b1> <b1>ب</b1>A"
        assert found.is_confirmed
        assert renamed(found, ARABIC.marks) == (found.target, [])

    def test_a_part_left_open_is_told(self):
        data = as_xliff(sheet(entry("title", "Un", "واحد"))).decode()
        more = "<segment><source>x</source></segment></unit>"
        (page,) = xliff_reading.read(data.replace("</unit>", more).encode())
        assert page.answers[0].is_unfinished


class TestPo:
    def test_what_a_tool_is_told(self):
        text = as_po(sheet(ARABIC)).decode()
        for line in (
            '"Language: ar\\n"',
            '"X-Source-Language: fr\\n"',
            '"X-Hub-Page: 12\\n"',
            "#. Corps › Texte",
            "#. étude → دراسة",
            "#. Un titre",
            "#. <a2>: link to the page “L’étude”",
            '#. <embed5>: embedded media: Une "image"',
            'msgctxt "body.b:p"',
        ):
            assert line in text.split("\n")

    def test_what_is_stale_is_fuzzy(self):
        stale = entry("title", "100 % des fonds", "100 %")
        assert "#, fuzzy\n" in as_po(sheet(stale)).decode()
        assert "#," not in as_po(sheet(ARABIC)).decode()

    def test_without_what_the_hub_wrote_beside(self):
        text = as_po(sheet(ARABIC)).decode()
        lines = [line for line in text.split("\n") if not line.startswith("#.")]
        (found,) = po.read("\n".join(lines).encode()).answers
        assert found.base == Base()
        assert found.target == ARABIC.target

    def test_lines_as_windows_has_them(self):
        made = sheet(entry("lead", "Un\ndeux", "a\nb"))
        (found,) = po.read(as_po(made).replace(b"\n", b"\r\n")).answers
        assert found.target == "a\nb"


class TestMarksSince:
    """Marks are numbered by the source, which may have others by now."""

    def answer(self, text, made=ARABIC):
        (found,) = from_po(sheet(made)).answers
        return type(found)(found.key, text, found.base)

    def test_they_are_found_by_what_they_are(self):
        now = rich("k", f'<p><i>x</i> <a href="/y">z</a> {SOURCE[3:]}')
        text, gone = renamed(self.answer("<a2>a</a2> <b1>b</b1>"), now.marks)
        assert text == "<a4>a</a4> <b3>b</b3>"
        assert gone == []

    def test_those_that_are_gone_are_told(self):
        now = rich("k", "<p><b>x</b></p>")
        assert renamed(self.answer("<a2>a</a2> <b1>b</b1>"), now.marks) == (
            "<a2>a</a2> <b1>b</b1>",
            ["a2"],
        )

    def test_two_of_a_kind(self):
        made = rich("k", "<p><b>x</b> <b>y</b></p>")
        answer = self.answer("<b2>y</b2> <b1>x</b1>", made)
        assert renamed(answer, made.marks) == (answer.target, [])
        now = rich("k", "<p><i>z</i> <b>x</b></p>")
        assert renamed(answer, now.marks)[0] == "<b2>y</b2> <b2>x</b2>"
