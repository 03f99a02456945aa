import pytest

from hub.blocks.body import BodyBlock
from hub.blocks.text import headings_of, outline_of, texts_of


def body(*blocks):
    return BodyBlock().to_python(
        [{"type": type, "value": value} for type, value in blocks]
    )


def headings(*texts):
    return body(*(("heading", {"text": text}) for text in texts))


class TestOutline:
    def test_anchors_are_made_from_the_text_in_any_script(self):
        assert outline_of(headings("Économie sociale", "الاقتصاد الاجتماعي")) == [
            ("économie-sociale", "Économie sociale"),
            ("الاقتصاد-الاجتماعي", "الاقتصاد الاجتماعي"),
        ]

    def test_headings_with_one_text_have_anchors_of_their_own(self):
        found = outline_of(headings("Contexte", "contexte", "Contexte 2", "Contexte"))
        assert [anchor for anchor, _ in found] == [
            "contexte",
            "contexte-2",
            "contexte-2-2",
            "contexte-3",
        ]

    @pytest.mark.parametrize("text", ["", "!!!", "—"])
    def test_a_heading_without_letters_has_one_too(self, text):
        assert outline_of(headings(text)) == [("section", text)]

    def test_none_is_an_id_of_the_sites_template(self):
        assert outline_of(headings("Content"))[0][0] == "content-2"

    def test_numbering_twice_changes_nothing(self):
        stream = headings("A", "A")
        assert outline_of(stream) == outline_of(stream)


class TestTexts:
    def test_is_every_text_without_markup_in_order(self):
        stream = body(
            ("heading", {"text": "Titre"}),
            ("paragraph", "<p>Un <b>mot</b> &amp; deux</p><p>trois</p>"),
            ("quote", {"text": "Dit", "attribution": "Elle"}),
            ("figures", {"items": [{"value": "3 000", "label": "participants"}]}),
            ("callout", {"title": "Note", "text": "<p>À <i>lire</i></p>"}),
            ("accordion", {"items": [{"title": "Q", "text": "<p>R</p>"}]}),
            (
                "table",
                {
                    "caption": "Chiffres",
                    "columns": [{"type": "text", "heading": "An"}],
                    "rows": [{"values": ["2019"]}],
                },
            ),
            ("embed", {"url": "https://youtu.be/abcdefghijk", "title": "Film"}),
        )
        assert " ".join(texts_of(stream)) == (
            "Titre Un mot & deux trois Dit Elle 3 000 participants Note À lire Q R "
            "Chiffres An 2019 Film"
        )
        assert headings_of(stream) == ["Titre"]

    def test_an_empty_body_has_none(self):
        assert texts_of(body()) == headings_of(body()) == []
