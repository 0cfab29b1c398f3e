"""Addresses for readers and editors."""

from django.urls import path

from news import desk, views

urlpatterns = [
    path("", views.home, name="home"),
    path("tin/<int:pk>/", views.article, name="article"),
    path("tim-kiem/", views.search, name="search"),
    path("thoi-han/", views.deadlines, name="deadlines"),
    path("kiem-tra/", views.audit, name="audit"),
    path("ban-bien-tap/", desk.listing, name="desk"),
    path("ban-bien-tap/moi/", desk.edit, name="write"),
    path("ban-bien-tap/<int:pk>/", desk.edit, name="edit"),
    path("ban-bien-tap/nhan-xet/", desk.remarks, name="remarks"),
]
