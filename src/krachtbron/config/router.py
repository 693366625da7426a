"""Which table stands in which database: keys and tombstones apart, everything else together."""

from typing import Any

APART = {("access", "personkey"), ("access", "tombstone")}


class KeysApart:
    """Django asks this for every query and every migration."""

    def db_for_read(self, model: Any, **hints: Any) -> str:
        return "keys" if (model._meta.app_label, model._meta.model_name) in APART else "default"

    db_for_write = db_for_read

    def allow_relation(self, one: Any, other: Any, **hints: Any) -> bool:
        return self.db_for_read(one) == self.db_for_read(other)

    def allow_migrate(self, db: str, app_label: str, model_name: str | None = None, **hints: Any) -> bool:
        return (db == "keys") == ((app_label, model_name) in APART)
