import django.db.models.deletion
import krachtbron.base.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('access', '0001_initial'),
        ('groups', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('definition', models.CharField(max_length=60)),
                ('mode', models.CharField(choices=[('alone', 'alone'), ('perspectives', 'perspectives'), ('together', 'together')], max_length=12)),
                ('code', models.CharField(blank=True, max_length=4)),
                ('entry', models.CharField(blank=True, max_length=64)),
                ('opened', models.DateTimeField()),
                ('closes', models.DateTimeField(null=True)),
                ('shown', models.DateTimeField(null=True)),
                ('closed', models.DateTimeField(null=True)),
                ('group', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='groups.group')),
                ('opened_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.person')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.organisation')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
                ('project', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='groups.project')),
            ],
            options={
                'indexes': [models.Index(fields=['project', '-opened'], name='instruments_project_4559c2_idx'), models.Index(fields=['group', '-opened'], name='instruments_group_i_9054a3_idx'), models.Index(fields=['-opened', '-id'], name='instruments_opened_d83776_idx'), models.Index(fields=['code'], name='instruments_code_17f482_idx'), models.Index(fields=['entry'], name='instruments_entry_ccf479_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('group__isnull', True), ('organisation__isnull', True), ('person__isnull', True), ('project__isnull', False)), models.Q(('group__isnull', False), ('organisation__isnull', True), ('person__isnull', True), ('project__isnull', True)), models.Q(('group__isnull', True), ('organisation__isnull', False), ('person__isnull', True), ('project__isnull', True)), models.Q(('group__isnull', True), ('organisation__isnull', True), ('person__isnull', False), ('project__isnull', True)), _connector='OR'), name='round_one_subject'), models.UniqueConstraint(condition=models.Q(('code', ''), _negated=True), fields=('code',), name='round_code_once'), models.UniqueConstraint(condition=models.Q(('entry', ''), _negated=True), fields=('entry',), name='round_entry_once')],
            },
        ),
        migrations.CreateModel(
            name='Response',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('perspective', models.CharField(max_length=20)),
                ('guest', models.CharField(blank=True, max_length=64)),
                ('answers', models.JSONField(default=dict)),
                ('words', models.JSONField(default=dict)),
                ('origin', models.CharField(choices=[('web', 'web'), ('tablet', 'tablet'), ('paper', 'paper')], max_length=8)),
                ('joined', models.DateTimeField()),
                ('ready', models.DateTimeField(null=True)),
                ('withdrawn', models.DateTimeField(null=True)),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='access.person')),
                ('typed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='access.person')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='responses', to='instruments.round')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('guest', ''), _negated=True), fields=('round', 'guest'), name='response_once_a_guest'), models.UniqueConstraint(condition=models.Q(('person__isnull', False)), fields=('round', 'person', 'perspective'), name='response_once_a_person')],
            },
        ),
        migrations.CreateModel(
            name='Choice',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('nth', models.SmallIntegerField()),
                ('item', models.CharField(max_length=40)),
                ('value', models.SmallIntegerField(null=True)),
                ('made', models.DateTimeField()),
                ('promise', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='groups.promise')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='choices', to='instruments.round')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('round', 'nth'), name='choice_one_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.UUIDField(default=krachtbron.base.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('item', models.CharField(max_length=40)),
                ('value', models.SmallIntegerField(null=True)),
                ('words', models.CharField(blank=True, max_length=500)),
                ('made', models.DateTimeField()),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='instruments.round')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('round', 'item'), name='agreement_once_an_item')],
            },
        ),
        migrations.CreateModel(
            name='Tally',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('perspective', models.CharField(max_length=20)),
                ('item', models.CharField(max_length=40)),
                ('value', models.SmallIntegerField()),
                ('n', models.IntegerField(default=0)),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tallies', to='instruments.round')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('round', 'perspective', 'item', 'value'), name='tally_once'), models.CheckConstraint(condition=models.Q(('n__gte', 0)), name='tally_never_below_zero')],
            },
        ),
    ]
