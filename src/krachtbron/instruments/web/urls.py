"""Addresses of rounds: the list and one round, the shared screen, the telephone."""

from django.urls import URLPattern, URLResolver, path

from krachtbron.instruments.domain import Subject
from krachtbron.instruments.web.views import across, answering, choosing, files, live, mee, paper, rounds, subjects

OURS = {"subject": Subject.ORGANISATION}
OWN = {"subject": Subject.ONESELF}

app_name = "instruments"
urlpatterns: list[URLPattern | URLResolver] = [
    path("rozen/", rounds.index, name="rounds"),
    path("rozen/over-projecten/", across.across, name="across"),
    path("rozen/nieuw/<uuid:project_id>/", rounds.start, name="start"),
    path("rozen/nieuw/<uuid:project_id>/<str:instrument>/", rounds.start, name="start_with"),
    path("rozen/kiezen/<uuid:project_id>/", rounds.catalogue, name="catalogue"),
    path("rozen/project/<uuid:project_id>/", rounds.of_project, name="of_project"),
    path("rozen/project/<uuid:project_id>/<str:instrument>/", rounds.of_project, name="of_project_with"),
    path("rozen/onze-organisatie/", subjects.over_time, OURS, name="of_organisation"),
    path("rozen/onze-organisatie/<str:instrument>/", subjects.over_time, OURS, name="of_organisation_with"),
    path("rozen/kiezen/onze-organisatie/", subjects.catalogue, OURS, name="catalogue_organisation"),
    path("rozen/nieuw/onze-organisatie/<str:instrument>/", subjects.start, OURS, name="start_organisation"),
    path("rozen/jezelf/", subjects.over_time, OWN, name="of_oneself"),
    path("rozen/jezelf/<str:instrument>/", subjects.over_time, OWN, name="of_oneself_with"),
    path("rozen/kiezen/jezelf/", subjects.catalogue, OWN, name="catalogue_oneself"),
    path("rozen/nieuw/jezelf/<str:instrument>/", subjects.start, OWN, name="start_oneself"),
    path("rozen/<uuid:round_id>/", rounds.detail, name="round"),
    path("rozen/<uuid:round_id>/tonen/", rounds.share, name="share"),
    path("rozen/<uuid:round_id>/weg/", rounds.remove, name="remove"),
    path("rozen/<uuid:round_id>/invullen/", answering.whole, name="fill"),
    path("rozen/<uuid:round_id>/invullen/<int:number>/", answering.question, name="fill_question"),
    path("rozen/<uuid:round_id>/klopt/", answering.overview, name="fill_overview"),
    path("rozen/<uuid:round_id>/terugnemen/", answering.withdraw, name="fill_withdraw"),
    path("rozen/<uuid:round_id>/stap/", choosing.axis, name="choose"),
    path("rozen/<uuid:round_id>/stap/<slug:item>/", choosing.step, name="step"),
    path("rozen/<uuid:round_id>/stap/<uuid:choice_id>/vertellen/", choosing.tell_step, name="tell_step"),
    path("rozen/<uuid:round_id>/papier/", paper.type_in, name="paper"),
    path("rozen/<uuid:round_id>/roos.<str:kind>", files.picture, name="picture"),
    path("rozen/leeg.pdf", files.empty, name="empty_paper"),
    path("rozen/mijn-rozen.csv", files.own_rounds, name="own_csv"),
    path("samen/nieuw/<uuid:group_id>/", live.begin, name="begin_live"),
    path("samen/<uuid:round_id>/", live.screen, name="live"),
    path("samen/<uuid:round_id>/tel/", live.count, name="live_count"),
    path("samen/<uuid:round_id>/fase/", live.phase, name="live_phase"),
    path("samen/<uuid:round_id>/toestel/", live.hand_on, name="hand_on"),
    path("samen/<uuid:round_id>/afspreken/", live.agree, name="live_agree"),
    path("mee/", mee.enter, name="enter"),
    path("mee/<str:entry>/", mee.door, name="door"),
    path("mee/<str:entry>/<int:number>/", mee.question, name="question"),
    path("mee/<str:entry>/klopt/", mee.overview, name="overview"),
    path("mee/<str:entry>/dank/", mee.thanks, name="thanks"),
    path("mee/<str:entry>/volgende/", mee.next_person, name="next_person"),
    path("mee/<str:entry>/terugnemen/", mee.withdraw, name="withdraw"),
]
