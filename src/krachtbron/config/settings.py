"""Django's settings. Everything that differs between installations comes from ``environment``."""

import sys
from pathlib import Path

from csp.constants import NONE, SELF

from krachtbron.config.environment import HOME, database, database_of_keys, flag, secret_key, vault_key, words
from krachtbron.config.logs import logging_settings

PACKAGE = Path(__file__).parent.parent
DEBUG = flag("KRACHTBRON_DEBUG")
DEMO = flag("KRACHTBRON_DEMO")  # asked for; it holds where the database is that of the demonstration
SECRET_KEY = secret_key()
ALLOWED_HOSTS = words("KRACHTBRON_HOSTS") or ["localhost", "127.0.0.1", "[::1]"]
SECURE = flag("KRACHTBRON_HTTPS")

INSTALLED_APPS = [
    "krachtbron.config",
    "krachtbron.ui",
    "krachtbron.access",
    "krachtbron.framework",
    "krachtbron.groups",
    "krachtbron.instruments",
    "krachtbron.results",
    "krachtbron.growth",
    "krachtbron.outreach",
    "krachtbron.reflection",
    "krachtbron.demo",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "krachtbron.config.headers.HeadersMiddleware",
    "krachtbron.config.htmx.RedirectsMiddleware",
    "krachtbron.config.terms.TermsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "krachtbron.access.middleware.ActorMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "krachtbron.config.urls"
WSGI_APPLICATION = "krachtbron.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "ui"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "krachtbron.ui.templatetags.ui",
                "krachtbron.framework.templatetags.handbook",
                "django.templatetags.i18n",
                "django.templatetags.static",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "krachtbron.ui.context.page",
                "krachtbron.config.places.page",
            ],
        },
    }
]

DATABASES = {"default": database(), "keys": database_of_keys()}
DATABASE_ROUTERS = ["krachtbron.config.router.KeysApart"]
VAULT_KEY = vault_key()
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # Limits stand here. When it is full a third goes, whatever it is: so it must never get full by trying names.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

AUTH_USER_MODEL = "access.Account"
AUTHENTICATION_BACKENDS = ["krachtbron.access.backend.Backend"]
PASSWORD_HASHERS = [f"django.contrib.auth.hashers.{name}PasswordHasher" for name in ("Argon2", "PBKDF2")]
LOGIN_URL, LOGIN_REDIRECT_URL, LOGOUT_REDIRECT_URL = "account_login", "groups:today", "access:start"
JOIN_URL = "instruments:enter"  # where somebody types the code of a live round
QUICK_EXIT_URL = next(iter(words("KRACHTBRON_QUICK_EXIT")), "https://www.wikipedia.org/")
SECOND_FACTOR = True  # professionals set one up before anything else, except in the demonstration
DEMO_CAST = ("bram", "amina", "els", "greet", "farid", "carla", "dirk")  # who one can look around as, in the demo

SESSION_ENGINE = "krachtbron.access.sessions"
SESSION_COOKIE_AGE, SHARED_SESSION_AGE = 30 * 60, 5 * 60  # without a sign of life
LONGEST_SESSION = 12 * 3600  # whatever happens, also when a clock jumps
SESSION_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True

ACCOUNT_ADAPTER, MFA_ADAPTER = "krachtbron.access.adapters.AccountAdapter", "krachtbron.access.adapters.MfaAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "name"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False  # krachtbron.access.sessions decides how long
# One café is one address: generous there, strict per account.
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",
    "login_failed": "60/m/ip,8/5m/key",
    "reauthenticate": "10/m/user",
    "change_password": "10/m/user",
}
ACCOUNT_FORMS = {
    "login": "krachtbron.access.web.allauth_forms.SignInForm",
    "reauthenticate": "krachtbron.access.web.allauth_forms.AgainForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # clocks of telephones run half a minute ahead or behind
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
MFA_FORMS = {
    "authenticate": "krachtbron.access.web.allauth_forms.SecondStepForm",
    "reauthenticate": "krachtbron.access.web.allauth_forms.AgainByCodeForm",
    "activate_totp": "krachtbron.access.web.allauth_forms.AppForm",
    "add_webauthn": "krachtbron.access.web.allauth_forms.KeyForm",
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English"), ("fr", "Français")]
LOCALE_PATHS = [PACKAGE / "locale"]
if flag("KRACHTBRON_PSEUDO"):  # for tests: Dutch in Arabic letters, made by tools/translations.py
    LANGUAGES.append(("ar", "العربية"))
    LOCALE_PATHS.insert(0, HOME / "pseudo")
USE_TZ = True
TIME_ZONE = "Europe/Brussels"

# Static files: one stylesheet and one script, joined by ``ui.bundle``; hashed and compressed names once collected.
PLAIN_NAMES = DEBUG or "pytest" in sys.modules
STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
BUNDLE_ROOT = HOME / "bundle"
STATICFILES_FINDERS = [
    "krachtbron.ui.bundle.BundleFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if PLAIN_NAMES
        else "krachtbron.ui.bundle.Names"
    },
}
FILE_UPLOAD_PERMISSIONS = 0o600  # of what is collected; what is uploaded never comes on the disk
FILE_UPLOAD_HANDLERS = ["krachtbron.config.uploads.OnlyInMemory"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 24_000_000  # of one request: a large photo still gets its sentence beside the field
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000  # words, all fields together
DATA_UPLOAD_MAX_NUMBER_FILES = 4
WHITENOISE_USE_FINDERS = True
UI_EXAMPLES = flag("KRACHTBRON_UI_EXAMPLES")  # the page /ui/ that shows every component
MESSAGE_TAGS = {10: "plain", 20: "plain", 25: "good", 30: "fault", 40: "fault"}

# What the browser may load and do: ours, and nothing written into a page.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        **{kind: [SELF] for kind in ("script-src", "style-src", "img-src", "connect-src", "font-src", "form-action")},
        **{kind: [NONE] for kind in ("base-uri", "frame-ancestors", "object-src")},
        "manifest-src": [SELF],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["default"],
    }
}
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_REFERRER_POLICY = "same-origin"  # not "no-referrer": the check against forged forms reads it
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE
if SECURE:  # a web server with a certificate stands in front and passes this header on
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # limits count the address that it passes on
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
LOGGING = logging_settings(DEBUG)
