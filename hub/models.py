"""The models of the app ``hub``, each in the package of its concern."""

from hub.admin.models import EditorLanguages
from hub.pages.models import HubPage
from hub.pages.redirects import OldPath
from hub.publishing.models import PageTranslation, RevisionLanguages
from hub.staleness.models import SourceText

__all__ = [
    "EditorLanguages",
    "HubPage",
    "OldPath",
    "PageTranslation",
    "RevisionLanguages",
    "SourceText",
]
