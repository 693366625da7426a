from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "krachtbron.config"

    def ready(self) -> None:
        from krachtbron.base import announce
        from krachtbron.config import wiring

        announce.wire(wiring.SUBSCRIBERS)
