"""How many answered, kept as it changes; what came before is counted once."""

from typing import Any, ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Count, F, Q


def count(apps: Any, _: Any) -> None:
    response, came = apps.get_model("instruments", "Response"), apps.get_model("instruments", "Came")
    rows = response.objects.filter(given=True).order_by().values("round", "perspective")
    counted = rows.annotate(n=Count("id"), on_paper=Count("id", filter=Q(origin="paper")))
    for one in counted.iterator():
        came.objects.create(
            round_id=one["round"], perspective=one["perspective"], n=one["n"], on_paper=one["on_paper"]
        )


class Migration(migrations.Migration):
    dependencies: ClassVar = [("instruments", "0003_round_definition")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Came",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("perspective", models.CharField(max_length=20)),
                ("n", models.IntegerField(default=0)),
                ("on_paper", models.IntegerField(default=0)),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="came", to="instruments.round"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("round", "perspective"), name="came_once"),
                    models.CheckConstraint(
                        condition=Q(n__gte=0, on_paper__gte=0, on_paper__lte=F("n")), name="came_never_below_zero"
                    ),
                ]
            },
        ),
        migrations.RunPython(count, migrations.RunPython.noop),
    ]
