"""The addresses of this room. Those of allauth that we use stand in ``allauth_urls``."""

from allauth.account import views as allauth_account
from django.urls import URLPattern, URLResolver, path

from krachtbron.access.web.views import accept, card, front, known, looks, me, own_data, people

app_name = "access"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", front.start, name="start"),
    path("voorbeeld/<str:name>/", front.demo_sign_in, name="demo_sign_in"),
    path("aanmelden/", allauth_account.login, name="sign_in"),
    path("afmelden/", front.sign_out, name="sign_out"),
    path("snel-weg/", front.quick_exit, name="quick_exit"),
    path("uitnodiging/<str:secret>/", accept.accept, name="accept"),
    path("mensen/", people.people, name="people"),
    path("mensen/uitnodigen/", people.invite, name="invite"),
    path("mensen/uitnodigingen/<uuid:invitation_id>/intrekken/", people.withdraw, name="withdraw"),
    path("mensen/<uuid:membership_id>/einde/", people.end_membership, name="end_membership"),
    path("mensen/<uuid:membership_id>/code/", people.member_code, name="member_code"),
    path("ik/", me.me, name="me"),
    path("ik/wachtzin/", me.passphrase, name="passphrase"),
    path("ik/toestellen/", me.devices, name="devices"),
    path("ik/organisaties/", me.organisations, name="organisations"),
    path("ik/wie-keek-mee/", looks.looks, name="looks"),
    path("ik/gegevens.pdf", own_data.book, name="book"),
    path("ik/geweten/", known.known, name="known"),
    path("ik/kaart/", card.card, name="card"),
    path("ik/slot/", card.unlock, name="unlock"),
    path("ik/slot/opnieuw/", card.begin_anew, name="begin_anew"),
    path("ik/gegevens.json", own_data.export, name="export"),
    path("ik/wissen/", own_data.before_erasing, name="before_erasing"),
    path("ik/wissen/verhaal/", own_data.erase_words, name="erase_words"),
    path("ik/wissen/zeker/", own_data.erase, name="erase"),
    path("gewist/", own_data.erased, name="erased"),
]
