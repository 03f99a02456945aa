"""The pages of the international forums: index, country, edition, call."""

from forums.rows import Criterion, ForumPartner, ForumSession, Replay, SessionSpeaker

from .calls import CallForContributionsPage
from .editions import ForumEditionPage
from .sections import ForumCountryPage, ForumIndexPage

__all__ = [
    "CallForContributionsPage",
    "Criterion",
    "ForumCountryPage",
    "ForumEditionPage",
    "ForumIndexPage",
    "ForumPartner",
    "ForumSession",
    "Replay",
    "SessionSpeaker",
]
