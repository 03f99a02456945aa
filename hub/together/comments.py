"""Comments that others deleted or resolved while a form was open."""

import re
from typing import Any

from django.http import QueryDict
from wagtail.models import COMMENTS_RELATION_NAME

COMMENT = re.compile(r"(comments-\d+)-id")
REPLY = re.compile(r"(comments-\d+-replies-\d+)-id")


def leave_out_gone(data: QueryDict, page: Any) -> None:
    """The form still has them. Marked as Wagtail's script marks one that was deleted
    here, they are passed over: known by an empty key."""
    comments = getattr(page, COMMENTS_RELATION_NAME).all()
    replies = {str(reply.pk) for each in comments for reply in each.replies.all()}
    there = {COMMENT: {str(each.pk) for each in comments}, REPLY: replies}
    for name in list(data):
        for pattern, keys in there.items():
            match = pattern.fullmatch(name)
            if match and data[name] and data[name] not in keys:
                data[name] = ""
                data[f"{match[1]}-DELETE"] = "on"
