"""A paragraph as people write it, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.desk.marks import MarkError, names_in, nodes_of, paragraphs, put, read, soup_of

SOURCE = (
    '<p data-block-key="k">Les <b>baromètres</b> &amp; <a linktype="page" id="3">'
    "l’<i>étude</i></a><br/>fin</p>"
)


def first(html):
    return paragraphs(soup_of(html))[0]


def pair(source, target=None):
    return read(first(source), first(target) if target else None)


def test_marks_have_names():
    said, says, _marks = pair(SOURCE)
    assert said == "Les <b1>baromètres</b1> & <a2>l’<i3>étude</i3></a2><br4/>fin"
    assert says == ""


def test_the_same_mark_has_the_same_name_in_the_translation():
    target = '<p><a linktype="page" id="3">The study</a> of <b>barometers</b></p>'
    assert pair(SOURCE, target)[1] == "<a2>The study</a2> of <b1>barometers</b1>"


def test_the_same_mark_with_its_attributes_in_another_order():
    target = '<p><a id="3" linktype="page">The study</a></p>'
    assert pair(SOURCE, target)[1] == "<a2>The study</a2>"


def test_a_mark_of_its_own_is_kept():
    target = '<p>The <a href="https://example.org/">study</a></p>'
    _said, says, marks = pair(SOURCE, target)
    assert says == "The <a5>study</a5>"
    element = first(SOURCE)
    put(element, says, marks)
    assert str(element) == (
        '<p data-block-key="k">The <a href="https://example.org/">study</a></p>'
    )


def test_words_that_look_like_a_mark():
    said, _says, marks = pair("<p>Write &lt;b1&gt; or <b>so</b></p>")
    assert said == "Write <b1> or <b2>so</b2>"
    element = first("<p>x</p>")
    put(element, said, marks)
    assert str(element) == "<p>Write &lt;b1&gt; or <b>so</b></p>"


def test_what_people_write_is_no_html():
    _said, _says, marks = pair("<p>a</p>")
    element = first("<p>a</p>")
    put(element, '<script>x</script> & "y"', marks)
    assert str(element) == '<p>&lt;script&gt;x&lt;/script&gt; &amp; "y"</p>'


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("<b1>a", "<b1> is not closed."),
        ("a</b1>", "</b1> stands where nothing is open."),
        ("<b1><a2>x</b1></a2>", "</b1> stands where nothing is open."),
    ],
)
def test_marks_that_are_not_closed(text, error):
    with pytest.raises(MarkError, match=error):
        nodes_of(text, pair(SOURCE)[2])


def test_names_in_their_order():
    assert names_in("<a2>x</a2> <b9>y</b9> <br4/>", pair(SOURCE)[2]) == ["a2", "br4"]


INLINE = st.recursive(
    st.text(alphabet="aé<>&\"'1b/ ع", min_size=1).map(
        lambda text: (
            text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        )
    ),
    lambda children: st.one_of(
        st.just("<br/>"),
        st.tuples(st.sampled_from("bi"), st.lists(children, max_size=3)).map(
            lambda found: f"<{found[0]}>{''.join(found[1])}</{found[0]}>"
        ),
    ),
    max_leaves=8,
)


@given(st.lists(INLINE, min_size=1, max_size=4).map("".join))
def test_nothing_is_lost_on_the_way_there_and_back(html):
    element = first(f"<p>x{html}x</p>")
    before = str(element)
    said, _says, marks = read(element, None)
    put(element, said, marks)
    assert str(element) == before
