"""The demo's log-ins: an administrator, an editor, an Arabic translator."""

import secrets
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Task,
    Workflow,
)
from wagtail.users.models import UserProfile

from hub.models import GroupLanguages, HubPage

# In the demo's own language, as an organisation's names are.
EDITORS = "Rédaction"
MODERATORS = "Modération"
ARABIC_TRANSLATORS = "Traduction vers l’arabe"
APPROVAL = "Validation par la modération"
# What Wagtail's migrations make, with permissions, and call in English.
WAGTAILS = {
    Group: {"Editors": EDITORS, "Moderators": MODERATORS},
    Workflow: {"Moderators approval": APPROVAL},
    Task: {"Moderators approval": APPROVAL},
}
PAGES = {
    EDITORS: ("add_hubpage", "change_hubpage", "publish_hubpage"),
    ARABIC_TRANSLATORS: ("change_hubpage",),
}
# Wagtail's migrations let its Editors add and change images and documents.
# The groups that are held to languages: what they edit, what they publish.
LANGUAGES = {ARABIC_TRANSLATORS: (["ar"], [])}
FILES = {
    EDITORS: (),
    ARABIC_TRANSLATORS: ("choose_image", "choose_document"),
}
SNIPPETS = {
    EDITORS: (
        "theme",
        "organisation",
        "person",
        "term",
        "promotion",
        "synonym",
        "querycount",  # the report of searches
    ),
    ARABIC_TRANSLATORS: (),
}


@dataclass(frozen=True)
class Account:
    username: str
    first_name: str
    password: str  # the demo's fixed one, on a machine that debugs
    group: str = ""  # empty: a superuser
    interface: str = ""  # the admin's language; empty: the browser's


ACCOUNTS = (
    Account("admin", "Administrator", "demo-admin"),
    Account("editor", "Editor", "demo-editor", EDITORS),
    Account("translator", "Translator", "demo-translator", ARABIC_TRANSLATORS, "ar"),
)


def create_accounts() -> dict[str, str]:
    """Make the accounts that are not there; ``{user name: password}`` of those.

    Where the settings do not say DEBUG, passwords are made up for this installation.
    """
    create_groups()
    users = get_user_model()
    made = {}
    for account in ACCOUNTS:
        if users.objects.filter(username=account.username).exists():
            continue
        fixed = settings.DEBUG
        password = account.password if fixed else secrets.token_urlsafe(12)
        user = users.objects.create_user(
            account.username,
            f"{account.username}@example.org",
            password,
            first_name=account.first_name,
            last_name="Demo",
            is_superuser=not account.group,
            is_staff=not account.group,
        )
        if account.group:
            user.groups.add(Group.objects.get(name=account.group))
        if account.interface:
            profile = UserProfile.get_for_user(user)
            profile.preferred_language = account.interface
            profile.save()
        made[account.username] = password
    return made


def known_logins() -> dict[str, str]:
    """The accounts whose password is still the demo's fixed one."""
    users = get_user_model().objects.in_bulk(
        [account.username for account in ACCOUNTS], field_name="username"
    )
    return {
        account.username: account.password
        for account in ACCOUNTS
        if account.username in users
        and users[account.username].check_password(account.password)
    }


def name_in_french() -> None:
    """Wagtail's groups and its workflow; what has another name by now keeps it."""
    for model, names in WAGTAILS.items():
        for theirs, ours in names.items():
            if not model.objects.filter(name=ours).exists():
                model.objects.filter(name=theirs).update(name=ours)


def create_groups() -> None:
    """Both groups, with their permissions over the whole tree."""
    name_in_french()
    root = HubPage.get_first_root_node()
    files = Collection.get_first_root_node()
    for name in PAGES:
        group, _made = Group.objects.get_or_create(name=name)
        group.permissions.add(
            Permission.objects.get(
                codename="access_admin", content_type__app_label="wagtailadmin"
            ),
            *Permission.objects.filter(
                content_type__app_label__in=("taxonomy", "people", "desk", "search"),
                content_type__model__in=SNIPPETS[name],
            ),
        )
        for permission in Permission.objects.filter(
            codename__in=PAGES[name],
            content_type__app_label="hub",
        ):
            GroupPagePermission.objects.get_or_create(
                group=group, page=root, permission=permission
            )
        if name in LANGUAGES:
            edit, publish = LANGUAGES[name]
            GroupLanguages.objects.get_or_create(
                group=group, defaults={"edit": edit, "publish": publish}
            )
        for permission in Permission.objects.filter(
            codename__in=FILES[name],
            content_type__app_label__in=("wagtailimages", "wagtaildocs"),
        ):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=files, permission=permission
            )
