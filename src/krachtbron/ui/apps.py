from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "krachtbron.ui"
