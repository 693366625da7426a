"""A problem in the group's words, and cards without a name."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import krachtbron.base.ids


class Migration(migrations.Migration):
    dependencies: ClassVar = [("instruments", "0004_came")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Problem",
            fields=[
                (
                    "round",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="problem",
                        serialize=False,
                        to="instruments.round",
                    ),
                ),
                ("words", models.CharField(max_length=300)),
                ("said", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Card",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("text", models.CharField(max_length=200)),
                ("item", models.CharField(blank=True, max_length=40)),
                ("made", models.DateTimeField()),
                ("placed", models.DateTimeField(null=True)),
                (
                    "response",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="cards",
                        to="instruments.response",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="cards", to="instruments.round"
                    ),
                ),
            ],
        ),
    ]
