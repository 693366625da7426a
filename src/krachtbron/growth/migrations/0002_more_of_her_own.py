import django.db.models.deletion
import krachtbron.base.ids
import krachtbron.growth.domain.budget
import krachtbron.growth.domain.load
import krachtbron.growth.domain.noticing
import krachtbron.growth.domain.path
import krachtbron.growth.domain.story
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('access', '0003_tries'),
        ('groups', '0001_initial'),
        ('growth', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Story',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('made', models.DateTimeField()),
                ('title', models.BinaryField(blank=True)),
                ('typing', models.CharField(choices=[('hers', 'hers'), ('asked', 'asked'), ('typed', 'typed')], default=krachtbron.growth.domain.story.TypingState['HERS'], max_length=6)),
                ('since', models.DateTimeField()),
                ('audience', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.audience')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
                ('typist', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.person')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['person', 'made'], name='growth_stor_person__f588ce_idx')],
            },
        ),
        migrations.CreateModel(
            name='Touchstone',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('made', models.DateTimeField()),
                ('answers', models.BinaryField(blank=True)),
                ('since', models.DateTimeField()),
                ('audience', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.audience')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['person', 'made'], name='growth_touc_person__877ded_idx')],
            },
        ),
        migrations.CreateModel(
            name='Weight',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('made', models.DateTimeField()),
                ('weighs', models.CharField(choices=[('weighs', 'weighs'), ('carries', 'carries'), ('hinders', 'hinders'), ('helps', 'helps')], max_length=8)),
                ('near', models.CharField(choices=[('close', 'close'), ('beside', 'beside'), ('far', 'far')], default=krachtbron.growth.domain.load.Near['BESIDE'], max_length=8)),
                ('audience', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.audience')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['person', 'made'], name='growth_weig_person__5b9ae0_idx')],
            },
        ),
        migrations.CreateModel(
            name='Budget',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('cents', models.PositiveIntegerField()),
                ('rules', models.TextField(blank=True)),
                ('until', models.DateField(null=True)),
                ('made', models.DateTimeField()),
                ('appeal_to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.person')),
                ('given_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.person')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'made'], name='growth_budg_person__bbd506_idx'), models.Index(fields=['organisation', 'made'], name='growth_budg_organis_e56e5c_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('cents__gt', 0)), name='budget_is_something')],
            },
        ),
        migrations.CreateModel(
            name='Declined',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('since', models.DateTimeField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
                ('sender', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('person', 'sender'), name='declined_once')],
            },
        ),
        migrations.CreateModel(
            name='Mirror',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('made', models.DateTimeField()),
                ('definition', models.CharField(max_length=60)),
                ('kept', models.DateTimeField(null=True)),
                ('audience', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.audience')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['person', 'made'], name='growth_mirr_person__de7cf3_idx')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('kept__isnull', True)), fields=('person',), name='mirror_one_unfinished')],
            },
        ),
        migrations.CreateModel(
            name='Noticed',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('made', models.DateTimeField()),
                ('plane', models.CharField(blank=True, choices=[('resilience', 'resilience'), ('critical_awareness', 'critical_awareness'), ('participation', 'participation')], max_length=20)),
                ('state', models.CharField(choices=[('came', 'came'), ('kept', 'kept')], default=krachtbron.growth.domain.noticing.NoticedState['CAME'], max_length=8)),
                ('answer', models.BinaryField(blank=True)),
                ('since', models.DateTimeField()),
                ('audience', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.audience')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.person')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['person', 'made'], name='growth_noti_person__ecc782_idx')],
            },
        ),
        migrations.CreateModel(
            name='Offer',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('made', models.DateTimeField()),
                ('withdrawn', models.DateTimeField(null=True)),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='groups.project')),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='offers', to='growth.story')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('withdrawn__isnull', True)), fields=('story', 'project'), name='offer_once_open')],
            },
        ),
        migrations.CreateModel(
            name='Use',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('state', models.CharField(choices=[('asked', 'asked'), ('yes', 'yes'), ('no', 'no'), ('taken_back', 'taken_back')], default=krachtbron.growth.domain.story.UseState['ASKED'], max_length=10)),
                ('made', models.DateTimeField()),
                ('since', models.DateTimeField()),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.person')),
                ('offer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uses', to='growth.offer')),
            ],
        ),
        migrations.CreateModel(
            name='Path',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('made', models.DateTimeField()),
                ('place', models.BinaryField(blank=True)),
                ('state', models.CharField(choices=[('walking', 'walking'), ('resting', 'resting'), ('behind', 'behind')], default=krachtbron.growth.domain.path.PathState['WALKING'], max_length=8)),
                ('since', models.DateTimeField()),
                ('audience', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.audience')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['person', 'made'], name='growth_path_person__d4022c_idx')],
            },
        ),
        migrations.CreateModel(
            name='Talk',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('on', models.DateField()),
                ('words', models.BinaryField()),
                ('told', models.BinaryField(blank=True)),
                ('state', models.CharField(choices=[('planned', 'planned'), ('held', 'held'), ('called_off', 'called_off')], default=krachtbron.growth.domain.path.TalkState['PLANNED'], max_length=10)),
                ('made', models.DateTimeField()),
                ('path', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='talks', to='growth.path')),
            ],
            options={
                'indexes': [models.Index(fields=['path', 'on'], name='growth_talk_path_id_b163f7_idx')],
            },
        ),
        migrations.CreateModel(
            name='PathBefore',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('place', models.BinaryField(blank=True)),
                ('until', models.DateTimeField()),
                ('path', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='before', to='growth.path')),
            ],
        ),
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('content', models.BinaryField()),
                ('about', models.BinaryField(blank=True)),
                ('made', models.DateTimeField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
                ('strength', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='growth.strength')),
                ('story', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='growth.story')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('story__isnull', False), ('strength__isnull', True)), models.Q(('story__isnull', True), ('strength__isnull', False)), _connector='OR'), name='picture_at_one')],
            },
        ),
        migrations.CreateModel(
            name='Spending',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('cents', models.PositiveIntegerField()),
                ('state', models.CharField(choices=[('chosen', 'chosen'), ('paid', 'paid'), ('refused', 'refused'), ('taken_back', 'taken_back')], default=krachtbron.growth.domain.budget.SpendingState['CHOSEN'], max_length=10)),
                ('since', models.DateTimeField()),
                ('made', models.DateTimeField()),
                ('reason', models.BinaryField(blank=True)),
                ('appeal', models.BinaryField(blank=True)),
                ('appealed', models.DateTimeField(null=True)),
                ('answer', models.BinaryField(blank=True)),
                ('answered', models.DateTimeField(null=True)),
                ('budget', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='spendings', to='growth.budget')),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.person')),
            ],
            options={
                'indexes': [models.Index(fields=['budget', 'made'], name='growth_spen_budget__7e33fa_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('cents__gt', 0)), name='spending_is_something')],
            },
        ),
        migrations.CreateModel(
            name='Receipt',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('content', models.BinaryField()),
                ('about', models.BinaryField(blank=True)),
                ('made', models.DateTimeField()),
                ('spending', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='receipts', to='growth.spending')),
            ],
        ),
        migrations.CreateModel(
            name='Stage',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.BinaryField()),
                ('about', models.BinaryField(blank=True)),
                ('wellbeing', models.BinaryField(blank=True)),
                ('told', models.BinaryField(blank=True)),
                ('state', models.CharField(choices=[('ahead', 'ahead'), ('now', 'now'), ('been', 'been'), ('left_out', 'left_out')], default=krachtbron.growth.domain.path.StageState['AHEAD'], max_length=8)),
                ('since', models.DateTimeField()),
                ('place', models.PositiveSmallIntegerField()),
                ('made', models.DateTimeField()),
                ('path', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stages', to='growth.path')),
            ],
            options={
                'indexes': [models.Index(fields=['path', 'place'], name='growth_stag_path_id_5a1019_idx')],
            },
        ),
        migrations.AddField(
            model_name='strength',
            name='drawing',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AlterField(
            model_name='step',
            name='dream',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='growth.dream'),
        ),
        migrations.AddField(
            model_name='step',
            name='stage',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='growth.stage'),
        ),
        migrations.AddConstraint(
            model_name='step',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('dream__isnull', True), ('stage__isnull', False)), models.Q(('dream__isnull', False), ('stage__isnull', True)), _connector='OR'), name='step_under_one'),
        ),
    ]
