"""The viewset of every page type: our listings, our editor."""

from wagtail.admin.viewsets.pages import PageViewSet

from hub.pages.models import HubPage

from .comparing import HubCompareView
from .listing import (
    HubContentTypeUseView,
    HubIndexView,
    HubPageFilterSet,
    HubSearchView,
)
from .page_history import HubHistoryView
from .views import HubCreateView, HubEditView, HubRevertView


class HubPageViewSet(PageViewSet):
    """A page type with a listing of its own subclasses this one."""

    model = HubPage
    add_view_class = HubCreateView
    edit_view_class = HubEditView
    revisions_revert_view_class = HubRevertView
    revisions_compare_view_class = HubCompareView
    history_view_class = HubHistoryView
    index_view_class = HubIndexView
    search_view_class = HubSearchView
    content_type_use_view_class = HubContentTypeUseView
    filterset_class = HubPageFilterSet


hub_page_viewset = HubPageViewSet()
