"""What is put around Wagtail's page chooser, whose views no hook or viewset names."""

from wagtail.admin.views import chooser

from .listing import LanguagesColumn, PageDateColumn


def install() -> None:
    """Show the languages in the chooser's lists; called once, with the hooks.

    Raises ``RuntimeError`` when a new version of Wagtail lists pages in another way.
    """
    from django.utils.translation import gettext_lazy as _

    for view in (chooser.BrowseView, chooser.SearchView):
        original = view.__dict__.get("columns")
        if not isinstance(original, property):
            raise RuntimeError(f"{view.__qualname__} names its columns otherwise now")
        if hasattr(original.fget, "hub"):
            continue

        def columns(self, fget=original.fget):
            found = fget(self)
            at = next(i for i, column in enumerate(found) if column.name == "title")
            found[at + 1 : at + 1] = [
                LanguagesColumn("languages", label=_("Languages"), width="14%"),
                PageDateColumn("date", label=_("Date"), width="10%"),
            ]
            return found

        columns.hub = True
        view.columns = property(columns)
