"""The app ``working_groups``."""

from django.apps import AppConfig


class WorkingGroupsConfig(AppConfig):
    name = "working_groups"
    label = "working_groups"
