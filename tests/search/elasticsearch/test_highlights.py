import pytest

from search.elasticsearch.highlights import BEGIN, END, excerpt, title, words


def hit(source=None, **marked):
    highlight = {
        name: [text.replace("[", BEGIN).replace("]", END)]
        for name, text in marked.items()
    }
    return {"_source": source or {}, "highlight": highlight}


class TestTitle:
    @pytest.mark.parametrize(
        ("marked", "html"),
        [
            ("[L'économie] sociale", "L&#x27;<mark>économie</mark> sociale"),
            ("[OD]D[13]", "<mark>ODD</mark><mark>13</mark>"),
            ('<b>[a]</b> & "', "&lt;b&gt;<mark>a</mark>&lt;/b&gt; &amp; &quot;"),
            ("[والاقتصاد] الاجتماعي", "<mark>والاقتصاد</mark> الاجتماعي"),
            # Marks of a text's own, and broken ones.
            ("]a[ [b", "a b"),
            ("[[a]", "<mark>a</mark>"),
        ],
    )
    def test_marks(self, marked, html):
        assert title(hit(title=marked), "fr") == html

    def test_nothing_marked(self):
        assert title(hit({"title": "<i>A</i>"}), "fr") == "&lt;i&gt;A&lt;/i&gt;"
        assert title(hit(), "fr") == ""


class TestExcerpt:
    def test_where_more_words_are(self):
        assert excerpt(hit(lead="[un]", body="[un] [deux]"), "es") == (
            "<mark>un</mark> <mark>deux</mark>"
        )
        found = hit(lead="[Forum]", body="[forum] [forums]")
        assert excerpt(found, "fr") == "<mark>Forum</mark>"

    def test_the_lead_where_nothing_is_marked(self):
        found = hit({"lead": "Un <chapeau>"}, body="corps")
        assert excerpt(found, "fr") == "Un &lt;chapeau&gt;"
        long = excerpt(hit({"lead": "chapeau " * 100}), "fr")
        assert len(long) < 230
        assert long.endswith("chapeau …")

    def test_the_body_without_a_lead(self):
        assert excerpt(hit({"lead": ""}, body="corps"), "fr") == "corps"


def test_words_as_written():
    found = hit(title="L'[Économie]", body="des [économies]")
    assert words(found, "fr") == ["Économie", "économies"]
