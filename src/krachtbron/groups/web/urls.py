"""The addresses of projects, groups and promises."""

from django.urls import URLPattern, URLResolver, path

from krachtbron.groups.web.views import closing, feeds, groups, meetings, people, projects, promises, today

app_name = "groups"
urlpatterns: list[URLPattern | URLResolver] = [
    path("vandaag/", today.today, name="today"),
    path("projecten/", projects.projects, name="projects"),
    path("projecten/nieuw/", projects.project_new, name="project_new"),
    path("projecten/<uuid:project_id>/", projects.project, name="project"),
    path("projecten/<uuid:project_id>/wijzigen/", projects.project_edit, name="project_edit"),
    path("projecten/<uuid:project_id>/afronden/", projects.project_end, name="project_end"),
    path("projecten/<uuid:project_id>/heropenen/", projects.project_reopen, name="project_reopen"),
    path("projecten/<uuid:project_id>/afspreken/", promises.promise_new, name="promise_new"),
    path("projecten/<uuid:project_id>/mensen/", people.project_people, name="project_people"),
    path("projecten/<uuid:project_id>/mensen/<uuid:person_id>/weg/", people.project_remove, name="project_remove"),
    path("projecten/<uuid:project_id>/uitnodigen/", people.project_invite, name="project_invite"),
    path("groepen/", groups.groups, name="groups"),
    path("groepen/nieuw/", groups.group_new, name="group_new"),
    path("groepen/<uuid:group_id>/", groups.group, name="group"),
    path("groepen/<uuid:group_id>/wijzigen/", groups.group_edit, name="group_edit"),
    path("groepen/<uuid:group_id>/uitstappen/", groups.group_leave, name="group_leave"),
    path("groepen/<uuid:group_id>/mensen/", people.group_people, name="group_people"),
    path("groepen/<uuid:group_id>/mensen/<uuid:person_id>/kring/", people.group_move, name="group_move"),
    path("groepen/<uuid:group_id>/mensen/<uuid:person_id>/weg/", people.group_remove, name="group_remove"),
    path("groepen/<uuid:group_id>/mensen/<uuid:person_id>/code/", people.group_code, name="group_code"),
    path("groepen/<uuid:group_id>/uitnodigen/", people.group_invite, name="group_invite"),
    path("groepen/<uuid:group_id>/momenten/", meetings.group_meetings, name="meetings"),
    path("groepen/<uuid:group_id>/momenten/nieuw/", meetings.meeting_new, name="meeting_new"),
    path("groepen/<uuid:group_id>/afsluiten/", closing.group_close, name="group_close"),
    path("groepen/<uuid:group_id>/naam/", meetings.named, name="named"),
    path("momenten/<uuid:meeting_id>/", meetings.meeting, name="meeting"),
    path("momenten/<uuid:meeting_id>/wijzigen/", meetings.meeting_edit, name="meeting_edit"),
    path("momenten/<uuid:meeting_id>/uitnodiging.pdf", meetings.meeting_cards, name="meeting_cards"),
    path("momenten/<uuid:meeting_id>/afsluiten/", closing.meeting_close, name="meeting_close"),
    path("momenten/<uuid:meeting_id>/niet-door/", meetings.meeting_call_off, name="meeting_call_off"),
    path("momenten/<uuid:meeting_id>/erbij/", meetings.point_new, name="point_new"),
    path("agendapunten/<uuid:point_id>/weg/", meetings.point_drop, name="point_drop"),
    path("agenda/", feeds.feeds, name="feeds"),
    path("agenda/<uuid:feed_id>/weg/", feeds.feed_drop, name="feed_drop"),
    path("agenda/<str:secret>.ics", feeds.feed, name="feed"),
    path("afspraken/", promises.promises, name="promises"),
    path("afspraken/<uuid:promise_id>/", promises.promise, name="promise"),
    path("afspraken/<uuid:promise_id>/wijzigen/", promises.promise_edit, name="promise_edit"),
    path("afspraken/<uuid:promise_id>/vertellen/", promises.report, name="report"),
]
