"""The addresses of looking back."""

from django.urls import URLPattern, URLResolver, path

from krachtbron.reflection.web.views import messages, mirrors, reflections, sharing, subjects, team, together

app_name = "reflection"
urlpatterns: list[URLPattern | URLResolver] = [
    path("terugkijken/", reflections.home, name="home"),
    path("terugkijken/nieuw/", reflections.new, name="new"),
    path("terugkijken/intervisie/", subjects.team, name="team"),
    path("terugkijken/intervisie/loten/", subjects.team_draw, name="team_draw"),
    path("terugkijken/intervisie/agenda/", team.agenda, name="agenda"),
    path("terugkijken/intervisie/<uuid:subject_id>/nodig/", team.needs, name="subject_needs"),
    path("terugkijken/intervisie/<uuid:subject_id>/eerder/", team.earlier, name="subject_earlier"),
    path("terugkijken/team/", team.home, name="team_looks"),
    path("terugkijken/team/nieuw/", team.new, name="team_look_new"),
    path("terugkijken/team/<uuid:look_id>/", team.one, name="team_look"),
    path("terugkijken/team/<uuid:look_id>/wijzigen/", team.edit, name="team_look_edit"),
    path("terugkijken/team/<uuid:look_id>/weg/", team.remove, name="team_look_remove"),
    path("terugkijken/boodschap/", messages.first, name="message_first"),
    path("terugkijken/boodschap/nieuw/", messages.new, name="message_new"),
    path("terugkijken/boodschap/<uuid:message_id>/", messages.one, name="message"),
    path("terugkijken/boodschap/<uuid:message_id>/wijzigen/", messages.edit, name="message_edit"),
    path("terugkijken/boodschap/<uuid:message_id>/gezegd/", messages.done, name="message_done"),
    path("terugkijken/spiegel/", mirrors.home, name="mirror"),
    path("terugkijken/spiegel/nieuw/", mirrors.new, name="mirror_new"),
    path("terugkijken/spiegel/gedeeld/<uuid:mirror_id>/", sharing.shared_mirror, name="mirror_shared"),
    path("terugkijken/spiegel/<uuid:mirror_id>/", mirrors.one, name="mirror_one"),
    path("terugkijken/spiegel/<uuid:mirror_id>/wijzigen/", mirrors.edit, name="mirror_edit"),
    path("terugkijken/spiegel/<uuid:mirror_id>/delen/", sharing.share_mirror, name="mirror_share"),
    path("terugkijken/spiegel/<uuid:mirror_id>/weg/", mirrors.remove, name="mirror_remove"),
    path("terugkijken/gedeeld/<uuid:reflection_id>/", sharing.shared, name="shared"),
    path("terugkijken/<uuid:reflection_id>/", reflections.one, name="reflection"),
    path("terugkijken/<uuid:reflection_id>/wijzigen/", reflections.edit, name="edit"),
    path("terugkijken/<uuid:reflection_id>/delen/", sharing.share, name="share"),
    path("terugkijken/<uuid:reflection_id>/weg/", reflections.remove, name="remove"),
    path("groepen/<uuid:group_id>/geleerd/", together.of_group, name="together"),
    path("groepen/<uuid:group_id>/geleerd/nieuw/", together.new, name="together_new"),
    path("geleerd/<uuid:together_id>/", together.one, name="together_one"),
    path("geleerd/<uuid:together_id>/wijzigen/", together.edit, name="together_edit"),
    path("geleerd/<uuid:together_id>/weg/", together.remove, name="together_remove"),
    path("groepen/<uuid:group_id>/onderwerpen/", subjects.of_group, name="subjects"),
    path("groepen/<uuid:group_id>/onderwerpen/loten/", subjects.group_draw, name="subjects_draw"),
    path("onderwerpen/<uuid:subject_id>/kiezen/", subjects.choose, name="subject_choose"),
    path("onderwerpen/<uuid:subject_id>/later/", subjects.later, name="subject_later"),
    path("onderwerpen/<uuid:subject_id>/geleerd/", subjects.learnt, name="subject_learnt"),
    path("onderwerpen/<uuid:subject_id>/weg/", subjects.drop, name="subject_drop"),
]
