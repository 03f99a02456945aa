"""The models of the app ``hub``, each in the package of its concern."""

from hub.admin.models import EditorPreferences
from hub.pages.models import HubPage
from hub.pages.redirects import OldPath
from hub.publishing.models import (
    GroupLanguages,
    LanguageWorkflow,
    PageTranslation,
    RevisionLanguages,
)
from hub.staleness.models import SourceText
from hub.worklists.models import Assignment, PageReads, WorkItem

__all__ = [
    "Assignment",
    "EditorPreferences",
    "GroupLanguages",
    "HubPage",
    "LanguageWorkflow",
    "OldPath",
    "PageReads",
    "PageTranslation",
    "RevisionLanguages",
    "SourceText",
    "WorkItem",
]
