"""The step of a round about an organisation or oneself: own words, where there is no project to promise something in."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("groups", "0006_around"), ("instruments", "0006_compass_link")]

    operations: ClassVar = [
        migrations.AlterField(
            model_name="choice",
            name="promise",
            field=models.OneToOneField(
                null=True, on_delete=models.deletion.CASCADE, related_name="+", to="groups.promise"
            ),
        ),
        migrations.AddField(model_name="choice", name="what", field=models.CharField(blank=True, max_length=300)),
        migrations.AddField(model_name="choice", name="who", field=models.CharField(blank=True, max_length=12)),
        migrations.AddField(model_name="choice", name="term", field=models.CharField(blank=True, max_length=12)),
        migrations.AddField(model_name="choice", name="due", field=models.DateField(null=True)),
        migrations.AddField(model_name="choice", name="state", field=models.CharField(blank=True, max_length=8)),
        migrations.AddField(model_name="choice", name="state_since", field=models.DateField(null=True)),
        migrations.AddField(
            model_name="choice", name="state_words", field=models.CharField(blank=True, max_length=500)
        ),
        migrations.AddConstraint(
            model_name="choice",
            constraint=models.CheckConstraint(
                condition=models.Q(promise__isnull=False, what="", state="")
                | (models.Q(promise=None) & ~models.Q(what="") & ~models.Q(state="")),
                name="choice_promise_or_own_step",
            ),
        ),
        migrations.AddConstraint(
            model_name="round",
            constraint=models.CheckConstraint(
                condition=models.Q(person=None) | models.Q(mode="alone", shown=None),
                name="round_about_oneself_stays_hers",
            ),
        ),
    ]
