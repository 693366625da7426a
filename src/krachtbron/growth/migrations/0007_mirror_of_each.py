"""One unfinished moment of each instrument: the mirror, and the compass."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("growth", "0006_feathers")]

    operations: ClassVar = [
        migrations.RemoveConstraint(model_name="mirror", name="mirror_one_unfinished"),
        migrations.AddConstraint(
            model_name="mirror",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kept__isnull", True)),
                fields=("person", "definition"),
                name="mirror_one_unfinished",
            ),
        ),
    ]
