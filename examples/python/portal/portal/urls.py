"""Addresses of the portal."""

from django.contrib import admin
from django.contrib.auth import views as auth
from django.urls import include, path

urlpatterns = [
    path("quan-tri/", admin.site.urls),
    path("dang-nhap/", auth.LoginView.as_view(template_name="login.html"), name="login"),
    path("dang-xuat/", auth.LogoutView.as_view(), name="logout"),
    path("", include("news.urls")),
]
