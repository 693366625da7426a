import django.db.models.deletion
import krachtbron.base.ids
import krachtbron.growth.domain.growing
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('access', '0003_tries'),
    ]

    operations = [
        migrations.CreateModel(
            name='Dream',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('made', models.DateTimeField()),
                ('state', models.CharField(choices=[('alive', 'alive'), ('resting', 'resting'), ('came_true', 'came_true')], default=krachtbron.growth.domain.growing.DreamState['ALIVE'], max_length=10)),
                ('since', models.DateTimeField()),
                ('audience', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.audience')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', '-made'], name='growth_drea_person__2ed060_idx')],
            },
        ),
        migrations.CreateModel(
            name='DreamBefore',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('until', models.DateTimeField()),
                ('dream', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='before', to='growth.dream')),
            ],
        ),
        migrations.CreateModel(
            name='Step',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('made', models.DateTimeField()),
                ('state', models.CharField(choices=[('open', 'open'), ('done', 'done'), ('let_go', 'let_go')], default=krachtbron.growth.domain.growing.StepState['OPEN'], max_length=8)),
                ('told', models.BinaryField(blank=True)),
                ('since', models.DateTimeField()),
                ('audience', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.audience')),
                ('dream', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='growth.dream')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'indexes': [models.Index(fields=['dream', 'made'], name='growth_step_dream_i_b5e71d_idx')],
            },
        ),
        migrations.CreateModel(
            name='Cheer',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('made', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.person')),
                ('step', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='cheers', to='growth.step')),
            ],
        ),
        migrations.CreateModel(
            name='Strength',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('made', models.DateTimeField()),
                ('source', models.CharField(choices=[('aspirations', 'aspirations'), ('competencies', 'competencies'), ('confidence', 'confidence'), ('resources', 'resources'), ('relations', 'relations'), ('opportunities', 'opportunities')], max_length=16)),
                ('audience', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.audience')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'source', 'made'], name='growth_stre_person__5da8e8_idx')],
            },
        ),
        migrations.CreateModel(
            name='Tie',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('around', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='growth.strength')),
                ('own', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='growth.strength')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('own', 'around'), name='tie_once')],
            },
        ),
    ]
