"""Room for the name of an instrument that an organisation added itself."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("instruments", "0002_response_given")]

    operations: ClassVar = [
        migrations.AlterField(model_name="round", name="definition", field=models.CharField(max_length=120)),
    ]
