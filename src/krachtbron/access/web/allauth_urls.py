"""The pages of allauth that this house uses, under its own addresses. Signing up, mail and social: nowhere."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.urls import URLPattern, URLResolver, path

from krachtbron.access.web.views import front

urlpatterns: list[URLPattern | URLResolver] = [
    path("aanmelden/", account.login, name="account_login"),
    path("aanmelden/sleutel/", keys.login_webauthn, name="mfa_login_webauthn"),
    path("aanmelden/tweede-stap/", mfa.authenticate, name="mfa_authenticate"),
    path("afmelden/", front.sign_out, name="account_logout"),  # also leaves a second step
    path("ik/beveiliging/", mfa.index, name="mfa_index"),
    path("ik/beveiliging/", mfa.index, name="mfa_list_webauthn"),
    path("ik/beveiliging/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("ik/beveiliging/app/weg/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("ik/beveiliging/sleutel/", keys.add_webauthn, name="mfa_add_webauthn"),
    path("ik/beveiliging/sleutel/<int:pk>/weg/", keys.remove_webauthn, name="mfa_remove_webauthn"),
    path("ik/beveiliging/reservecodes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("ik/beveiliging/reservecodes/nieuw/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("ik/beveiliging/reservecodes.txt", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("ik/beveiliging/nog-eens/", account.reauthenticate, name="account_reauthenticate"),
    path("ik/beveiliging/nog-eens/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("ik/beveiliging/nog-eens/sleutel/", keys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
]
