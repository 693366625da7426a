from django.urls import URLPattern, URLResolver

app_name = "framework"
urlpatterns: list[URLPattern | URLResolver] = []
