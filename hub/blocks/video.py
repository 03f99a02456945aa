"""Videos of elsewhere: nothing of a third party is asked for before a click.

The player's address is derived from the video's alone: asking the host would tell it of
our visitors, and make our pages wait for it.
"""

import re
from collections.abc import Callable
from typing import Any, TypedDict
from urllib.parse import SplitResult, parse_qs, urlsplit

from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from hub.shapes import Url, WrittenUrl


def _youtube(url: SplitResult) -> str | None:
    if url.hostname == "youtu.be":
        key = url.path[1:]
    else:
        key = parse_qs(url.query).get("v", [url.path.rpartition("/")[2]])[0]
    if re.fullmatch(r"[\w-]{11}", key):
        return f"https://www.youtube-nocookie.com/embed/{key}"
    return None


def _vimeo(url: SplitResult) -> str | None:
    found = re.search(r"/(\d+)(?:/(\w+))?/?$", url.path)
    if not found:
        return None
    unlisted = f"h={found[2]}&" if found[2] else ""
    return f"https://player.vimeo.com/video/{found[1]}?{unlisted}dnt=1"


def _dailymotion(url: SplitResult) -> str | None:
    found = re.search(r"/(?:video/)?(\w+)/?$", url.path)
    if not found:
        return None
    return f"https://geo.dailymotion.com/player.html?video={found[1]}"


def _peertube(url: SplitResult) -> str | None:
    """PeerTube runs on any host: its addresses are known by their form."""
    found = re.fullmatch(
        r"/(?:w|videos/watch|videos/embed)/"
        r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})/?",
        url.path,
    )
    return f"https://{url.netloc}/videos/embed/{found[1]}" if found else None


PLAYERS: dict[str, Callable[[SplitResult], str | None]] = {
    "youtube.com": _youtube,
    "m.youtube.com": _youtube,
    "youtu.be": _youtube,
    "youtube-nocookie.com": _youtube,
    "vimeo.com": _vimeo,
    "player.vimeo.com": _vimeo,
    "dailymotion.com": _dailymotion,
    "dai.ly": _dailymotion,
}


def player_url(url: str) -> str:
    """The address of a video's player; empty where we know of none."""
    parts = urlsplit(url or "")
    if parts.scheme != "https" or not parts.hostname:
        return ""
    return PLAYERS.get(hostname(url), _peertube)(parts) or ""


def hostname(url: str) -> str:
    """The host that a click asks, as people know it."""
    return (urlsplit(url or "").hostname or "").removeprefix("www.")


class EmbedValue(blocks.StructValue):
    @property
    def player_url(self) -> str:
        return player_url(self.get("url"))

    @property
    def host(self) -> str:
        return hostname(self.get("url"))


class VideoJson(TypedDict):
    """``player_url``: what a frame may load after a click; null: it is only a link."""

    url: WrittenUrl
    title: str
    host: str
    player_url: Url | None


class EmbedBlock(blocks.StructBlock):
    url = blocks.URLBlock(
        label=_("Address of the video"),
        validators=(URLValidator(schemes=["https"]),),
        help_text=_(
            "YouTube, Vimeo, Dailymotion and PeerTube play in the page after a click; "
            "anything else is a link. Only https://."
        ),
    )
    title = blocks.CharBlock(
        label=_("Title"),
        max_length=255,
        help_text=_("What the video is, for those who have not started it."),
    )

    def get_api_representation(self, value: Any, context: Any = None) -> VideoJson:
        return {
            "url": value.get("url") or "",
            "title": value.get("title") or "",
            "host": value.host,
            "player_url": value.player_url or None,
        }

    class Meta:
        label = _("Video")
        icon = "media"
        group = _("Images and files")
        value_class = EmbedValue
        template = "hub/blocks/embed.html"
