"""``Response.given`` says whether one question at least has an answer; answers that came before say so too."""

from typing import Any

from django.db import migrations, models


def say_so(apps: Any, _: Any) -> None:
    response = apps.get_model("instruments", "Response")
    for row in response.objects.exclude(answers={}).iterator():
        if any(value is not None for value in row.answers.values()):
            response.objects.filter(pk=row.pk).update(given=True)


class Migration(migrations.Migration):
    dependencies = [("instruments", "0001_initial")]

    operations = [
        migrations.AddField("response", "given", models.BooleanField(default=False)),
        migrations.RunPython(say_so, migrations.RunPython.noop),
    ]
