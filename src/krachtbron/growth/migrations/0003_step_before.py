import django.db.models.deletion
from django.db import migrations, models

import krachtbron.base.ids


class Migration(migrations.Migration):
    dependencies = [
        ("growth", "0002_more_of_her_own"),
    ]

    operations = [
        migrations.CreateModel(
            name="StepBefore",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("words", models.BinaryField()),
                ("until", models.DateTimeField()),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="before", to="growth.step"
                    ),
                ),
            ],
        ),
    ]
