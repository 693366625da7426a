from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "krachtbron.config"

    def ready(self) -> None:
        from django.utils.module_loading import import_string

        from krachtbron.access.public import register_surroundings
        from krachtbron.base import announce
        from krachtbron.config import wiring
        from krachtbron.framework.public import register_uses
        from krachtbron.groups.public import register_kept, register_moments, register_panel

        announce.wire(wiring.SUBSCRIBERS)
        register_surroundings(*wiring.SURROUNDINGS)
        for place, provider in wiring.PANELS:
            register_panel(place, import_string(provider))
        for uses in wiring.USES:
            register_uses(uses)
        for page in wiring.KEPT:
            register_kept(page)
        for teller in wiring.MOMENTS:
            register_moments(import_string(teller))
