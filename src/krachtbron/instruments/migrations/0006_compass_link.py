"""What a group links in its compass, and the examples that an organisation words itself."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import krachtbron.base.ids


def key() -> models.UUIDField:
    return models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("access", "__first__"), ("instruments", "0005_problems_and_cards")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Link",
            fields=[
                ("id", key()),
                ("strong", models.CharField(max_length=40)),
                ("weak", models.CharField(max_length=40)),
                ("words", models.CharField(max_length=200)),
                ("made", models.DateTimeField()),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="links", to="instruments.round"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OwnExample",
            fields=[
                ("id", key()),
                ("key", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=80)),
                ("strong", models.JSONField(default=list)),
                ("weak", models.JSONField(default=list)),
                ("text", models.CharField(max_length=300)),
                ("left_out", models.BooleanField(default=False)),
                ("changed", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="access.organisation"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("organisation", "key"), name="example_once")],
            },
        ),
    ]
