import django.db.models.deletion
import krachtbron.base.ids
import krachtbron.groups.domain.meetings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('access', '0004_codes'),
        ('groups', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('meeting', 'meeting'), ('activity', 'activity'), ('doing', 'doing'), ('celebration', 'celebration'), ('consultation', 'consultation')], default=krachtbron.groups.domain.meetings.MeetingKind['MEETING'], max_length=12)),
                ('circle', models.CharField(blank=True, choices=[('core', 'core'), ('broad', 'broad'), ('satellites', 'satellites'), ('everyone', 'everyone')], max_length=12)),
                ('name', models.CharField(blank=True, max_length=120)),
                ('day', models.DateField()),
                ('hour', models.TimeField(null=True)),
                ('place', models.CharField(blank=True, max_length=120)),
                ('state', models.CharField(choices=[('planned', 'planned'), ('held', 'held'), ('called_off', 'called_off')], default=krachtbron.groups.domain.meetings.MeetingState['PLANNED'], max_length=10)),
                ('since', models.DateTimeField()),
                ('came', models.PositiveSmallIntegerField(null=True)),
                ('worked', models.CharField(blank=True, max_length=500)),
                ('signal', models.BooleanField(default=False)),
                ('created', models.DateTimeField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='meetings', to='groups.group')),
            ],
            options={
                'indexes': [models.Index(fields=['group', 'state', 'day'], name='groups_meet_group_i_882bf3_idx')],
            },
        ),
        migrations.CreateModel(
            name='Named',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('since', models.DateTimeField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='groups.group')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('group', 'person'), name='named_once_a_group')],
            },
        ),
        migrations.CreateModel(
            name='Point',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('what', models.CharField(max_length=200)),
                ('who', models.CharField(blank=True, max_length=120)),
                ('created', models.DateTimeField()),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='groups.meeting')),
            ],
        ),
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='present', to='groups.meeting')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('meeting', 'person'), name='present_once')],
            },
        ),
        migrations.AddField(
            model_name='promise',
            name='tells_back',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='promise',
            name='meeting',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='promises', to='groups.meeting'),
        ),
    ]
