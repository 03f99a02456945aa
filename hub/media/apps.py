"""The app ``media``."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "hub.media"
    label = "media"
