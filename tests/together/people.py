"""Somebody with the editor open: what their browser posts, and keeps from answers."""

import re
from html import unescape

from tests.admin.posting import article_data, autosaved, edit_url, post, saved

HIDDEN = re.compile(r'<input[^>]*name="loaded_from"[^>]*>')
VALUE = re.compile(r'value="([^"]*)"')


def loaded_from(html: str) -> str:
    found = VALUE.search(HIDDEN.search(html)[0])
    return unescape(found[1]) if found else ""


class Person:
    def __init__(self, client, user) -> None:
        self.client, self.user = client, user

    def open(self, page, languages=("fr", "en", "es", "ar"), **values) -> "Form":
        """The form as it is loaded; ``values``: what it says, as the page has it."""
        html = self.client.get(edit_url(page)).content.decode()
        return Form(self, page, languages, values, loaded_from(html))


class Form:
    """An open form; ``values`` is all that it says."""

    def __init__(self, person, page, languages, values, loaded) -> None:
        self.person, self.page, self.languages = person, page, languages
        self.values, self.loaded = values, loaded
        self.revision = None

    def data(self, **values) -> dict:
        known = {name for name in self.values if name.endswith("-id")}
        self.values |= {n: value for n, value in values.items() if n not in known}
        made = article_data(self.languages, **self.values)
        return made | {"loaded_from": self.loaded}

    def autosave(self, **values) -> dict:
        """As Wagtail's script does: it keeps what the answer tells it."""
        data = self.data(**values)
        if self.revision:
            data["overwrite_revision_id"] = self.revision
        response = autosaved(self.person.client, edit_url(self.page), data)
        answer = response.json()
        if answer["success"]:
            self.revision = answer["revision_id"]
            updates = answer["field_updates"]
            self.loaded = updates.pop("loaded_from")
            self.values |= updates
        return answer

    def save(self, action=None, **values):
        return saved(
            self.person.client, edit_url(self.page), self.data(**values), action
        )

    def post(self, action=None, **values):
        return post(
            self.person.client, edit_url(self.page), self.data(**values), action
        )
