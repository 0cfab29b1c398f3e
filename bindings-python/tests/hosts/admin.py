"""The admin of the tests."""

from django.contrib import admin

from hosts.models import News
from quyche.django.admin import RegulatedAdmin

admin.site.register(News, RegulatedAdmin)
