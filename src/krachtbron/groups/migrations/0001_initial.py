import django.db.models.deletion
import krachtbron.base.ids
import krachtbron.groups.domain
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('access', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Project',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('theme', models.CharField(blank=True, max_length=200)),
                ('growth_aim', models.TextField(blank=True, max_length=1000)),
                ('structural_aim', models.TextField(blank=True, max_length=1000)),
                ('starts', models.DateField()),
                ('ends', models.DateField(blank=True, null=True)),
                ('created', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.organisation')),
            ],
            options={
                'indexes': [models.Index(fields=['organisation', 'starts'], name='groups_proj_organis_9c869e_idx')],
            },
        ),
        migrations.CreateModel(
            name='Group',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('shape', models.CharField(choices=[('fixed', 'fixed'), ('hourglass', 'hourglass'), ('core', 'core'), ('virtual', 'virtual')], default=krachtbron.groups.domain.Shape['FIXED'], max_length=12)),
                ('created', models.DateTimeField()),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='groups', to='groups.project')),
            ],
        ),
        migrations.CreateModel(
            name='Circle',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('core', 'core'), ('broad', 'broad'), ('satellites', 'satellites'), ('everyone', 'everyone')], default=krachtbron.groups.domain.CircleKind['EVERYONE'], max_length=12)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='circles', to='groups.group')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('group', 'kind'), name='circle_once_a_group')],
            },
        ),
        migrations.CreateModel(
            name='ProjectMember',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('role', models.CharField(choices=[('worker', 'worker'), ('participant', 'participant'), ('expert', 'expert'), ('coach', 'coach'), ('partner', 'partner')], max_length=12)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='groups.project')),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'until'], name='groups_proj_person__d38da3_idx')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('until__isnull', True)), fields=('project', 'person'), name='project_member_one_open')],
            },
        ),
        migrations.CreateModel(
            name='Promise',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('what', models.CharField(max_length=300)),
                ('who', models.CharField(blank=True, max_length=120)),
                ('term', models.CharField(choices=[('this_week', 'this_week'), ('this_month', 'this_month'), ('next_time', 'next_time'), ('on_date', 'on_date')], default=krachtbron.groups.domain.Term['NEXT_TIME'], max_length=12)),
                ('due', models.DateField(blank=True, null=True)),
                ('state', models.CharField(choices=[('open', 'open'), ('busy', 'busy'), ('done', 'done'), ('let_go', 'let_go')], default=krachtbron.groups.domain.PromiseState['OPEN'], max_length=8)),
                ('state_since', models.DateField()),
                ('state_words', models.CharField(blank=True, max_length=500)),
                ('created', models.DateTimeField()),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='promises', to='groups.project')),
            ],
            options={
                'indexes': [models.Index(fields=['project', 'state', 'due'], name='groups_prom_project_38d0b0_idx')],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('open', 'open'), ('busy', 'busy'), ('done', 'done'), ('let_go', 'let_go')], max_length=8)),
                ('words', models.CharField(blank=True, max_length=500)),
                ('told', models.DateTimeField()),
                ('promise', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='groups.promise')),
            ],
            options={
                'indexes': [models.Index(fields=['promise', '-told'], name='groups_repo_promise_ef505a_idx')],
            },
        ),
        migrations.CreateModel(
            name='CircleMember',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='groups.circle')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'until'], name='groups_circ_person__e3f652_idx')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('until__isnull', True)), fields=('circle', 'person'), name='circle_member_one_open')],
            },
        ),
    ]
