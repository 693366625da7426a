from django.apps import AppConfig


class ResultsConfig(AppConfig):
    name = "krachtbron.results"
