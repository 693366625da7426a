import django.db.models.deletion
import krachtbron.base.ids
import krachtbron.reflection.domain.cycle
import krachtbron.reflection.domain.subjects
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('access', '0004_codes'),
        ('groups', '0002_meetings'),
    ]

    operations = [
        migrations.CreateModel(
            name='Reflection',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('began', models.CharField(choices=[('nothing', 'nothing'), ('meeting', 'meeting'), ('incident', 'incident')], default=krachtbron.reflection.domain.cycle.Began['NOTHING'], max_length=8)),
                ('did', models.BinaryField(blank=True)),
                ('saw', models.BinaryField(blank=True)),
                ('insight', models.BinaryField(blank=True)),
                ('change', models.BinaryField(blank=True)),
                ('back', models.DateField(null=True)),
                ('became', models.CharField(blank=True, choices=[('yes', 'yes'), ('partly', 'partly'), ('otherwise', 'otherwise')], max_length=9)),
                ('told', models.BinaryField(blank=True)),
                ('made', models.DateTimeField()),
                ('since', models.DateTimeField()),
                ('shared', models.DateTimeField(null=True)),
                ('audience', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.audience')),
                ('meeting', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='groups.meeting')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'made'], name='reflection__person__f3f29a_idx')],
            },
        ),
        migrations.CreateModel(
            name='Subject',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.CharField(max_length=200)),
                ('state', models.CharField(choices=[('waits', 'waits'), ('now', 'now'), ('talked', 'talked')], default=krachtbron.reflection.domain.subjects.SubjectState['WAITS'], max_length=6)),
                ('lot', models.UUIDField(null=True)),
                ('learnt', models.CharField(blank=True, max_length=300)),
                ('made', models.DateTimeField()),
                ('since', models.DateTimeField()),
                ('group', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='groups.group')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.organisation')),
            ],
            options={
                'indexes': [models.Index(fields=['group', 'state', 'since'], name='reflection__group_i_0d3b3a_idx'), models.Index(fields=['organisation', 'state', 'since'], name='reflection__organis_20dea3_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('group__isnull', True), ('organisation__isnull', True), _connector='XOR'), name='subject_of_one_table')],
            },
        ),
    ]
