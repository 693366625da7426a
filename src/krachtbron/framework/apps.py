from django.apps import AppConfig


class FrameworkConfig(AppConfig):
    name = "krachtbron.framework"

    def ready(self) -> None:
        """Read the content now: a file that is not right stops the start, not somebody's page."""
        from krachtbron.framework.queries import books, shelf

        shelf()
        books()
