"""The app ``hub``: the kernel that every other app stands on."""

from django.apps import AppConfig


class HubConfig(AppConfig):
    name = "hub"
    verbose_name = "Convergences Hub"

    def ready(self) -> None:
        from hub.multilingual import registration, resolution

        resolution.install()
        registration.complete_registrations()

        from hub.publishing import around

        around.install()

        from hub.pages import sites

        sites.install()

        from hub.pages import checks  # noqa: F401
