"""The articles about Convergences itself, in the order of their dates."""

from home.demo.articles_barometers import WHAT_A_BAROMETER_IS
from home.demo.articles_editions import TUNISIA_FORUMS, WORLD_FORUM_IN_FIGURES
from home.demo.articles_forums import (
    FORUMS_ONLINE,
    HOW_A_CALL_IS_JUDGED,
    HOW_A_FORUM_IS_MADE,
)
from home.demo.articles_platform import HOW_THE_GROUPS_WORK, YOUTH_AND_POST_2015

ARTICLES_STORIES = (
    HOW_A_FORUM_IS_MADE,
    HOW_THE_GROUPS_WORK,
    WORLD_FORUM_IN_FIGURES,
    TUNISIA_FORUMS,
    WHAT_A_BAROMETER_IS,
    HOW_A_CALL_IS_JUDGED,
    YOUTH_AND_POST_2015,
    FORUMS_ONLINE,
)
