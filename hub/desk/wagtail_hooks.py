"""The desk's places in the admin."""

from wagtail.snippets.models import register_snippet

from .snippets import TermViewSet

register_snippet(TermViewSet)
