"""What a browser posts from the editor of an article."""

from django.urls import reverse
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from hub.languages import CODES

ROWS = (
    "authors",
    "page_themes",
    "page_goals",
    "page_countries",
    "page_working_groups",
    "related",
    "comments",
)


def article_data(languages=CODES, **values) -> dict:
    """A form that holds these languages; ``body_fr="text"`` is one paragraph."""
    data = {}
    for code in languages:
        for name in ("title", "slug", "lead", "seo_title", "search_description"):
            data[f"{name}_{code}"] = values.pop(f"{name}_{code}", "")
        text = values.pop(f"body_{code}", "")
        blocks = [("paragraph", rich_text(f"<p>{text}</p>"))] if text else []
        data[f"body_{code}"] = streamfield(blocks)
    data |= {name: inline_formset([]) for name in ROWS}
    data |= {
        "date": "",
        "date_precision": "day",
        "cover": "",
        "go_live_at": "",
        "expire_at": "",
        "form_languages": "" if tuple(languages) == CODES else ",".join(languages),
    }
    return nested_form_data(data) | values


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add_url(section) -> str:
    return reverse(
        "wagtailadmin_pages:add", args=["articles", "articlepage", section.pk]
    )


def post(client, url, data, action=None):
    """Posts and, where the form refused, returns the response with its form."""
    return client.post(url, data | ({action: action} if action else {}))


def saved(client, url, data, action=None):
    """Posts what must be accepted."""
    response = post(client, url, data, action)
    if response.status_code != 302:
        form = response.context["form"]
        rows = {name: formset.errors for name, formset in form.formsets.items()}
        raise AssertionError((form.errors.as_json(), rows))
    return response


def autosaved(client, url, data):
    """Posts as Wagtail's autosave does."""
    return client.post(url, data, headers={"accept": "application/json"})


def autosave_of(revision) -> dict:
    return {
        "loaded_revision_id": revision.pk,
        "loaded_revision_created_at": revision.created_at.isoformat(),
    }
