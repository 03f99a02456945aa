import pytest
from django.core.exceptions import ValidationError

from hub.blocks.video import EmbedBlock, player_url

UUID = "9c9de5e8-0a1e-484a-b099-e80766180a6d"
SHORT = "kkGMgK9ZtnKfYAgnEtQxbv"


@pytest.mark.parametrize(
    ("url", "player"),
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "nocookie/dQw4w9WgXcQ"),
        ("https://youtu.be/dQw4w9WgXcQ", "nocookie/dQw4w9WgXcQ"),
        ("https://m.youtube.com/shorts/dQw4w9WgXcQ", "nocookie/dQw4w9WgXcQ"),
        ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"),
        (
            "https://vimeo.com/76979871/abc123",
            "https://player.vimeo.com/video/76979871?h=abc123&dnt=1",
        ),
        (
            "https://www.dailymotion.com/video/x8abcd",
            "https://geo.dailymotion.com/player.html?video=x8abcd",
        ),
        (
            f"https://framatube.org/videos/watch/{UUID}",
            f"https://framatube.org/videos/embed/{UUID}",
        ),
        (
            f"https://tube.example/w/{SHORT}",
            f"https://tube.example/videos/embed/{SHORT}",
        ),
        ("https://youtube.com/watch?v=<script>", ""),
        ("https://www.youtube.com/@convergences", ""),
        ("https://vimeo.com/about", ""),
        ("https://example.org/film", ""),
        ("http://youtu.be/dQw4w9WgXcQ", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_player_url(url, player):
    nocookie = "https://www.youtube-nocookie.com/embed/"
    assert player_url(url) == player.replace("nocookie/", nocookie)


class TestEmbedBlock:
    @pytest.mark.parametrize(
        "url",
        ["http://vimeo.com/1", "javascript:alert(1)", "ftp://example.org/film", "film"],
    )
    def test_takes_only_https(self, url):
        block = EmbedBlock()
        with pytest.raises(ValidationError) as error:
            block.clean(block.to_python({"url": url, "title": "Film"}))
        assert list(error.value.block_errors) == ["url"]

    def test_asks_nobody_before_a_click(self):
        block = EmbedBlock()
        value = block.to_python(
            {"url": "https://youtu.be/dQw4w9WgXcQ", "title": "<b>Film</b>"}
        )
        html = block.render(value, context={"reader_lang": "fr"})
        assert "<iframe" not in html and "src=" not in html and "<b>" not in html
        assert 'href="https://youtu.be/dQw4w9WgXcQ"' in html

    def test_gives_the_api_the_player(self):
        block = EmbedBlock()
        value = block.to_python({"url": "https://example.org/film", "title": "Film"})
        assert block.get_api_representation(value) == {
            "url": "https://example.org/film",
            "title": "Film",
            "host": "example.org",
            "player_url": None,
        }
