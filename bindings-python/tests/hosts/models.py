"""A news item, as a portal has it."""

from django.db import models

from quyche.django.fields import NormalizedCharField, NormalizedTextField
from quyche.django.reviews import Reviewed


class News(Reviewed, models.Model):
    title = NormalizedCharField("Tiêu đề", max_length=200)
    summary = NormalizedTextField("Tóm tắt", blank=True)
    body = NormalizedTextField("Nội dung", blank=True)
    reuse = models.BooleanField("Sử dụng lại", null=True)
    author = NormalizedCharField("Tác giả", max_length=200, blank=True)
    source = NormalizedCharField("Nguồn", max_length=200, blank=True)
    section = models.CharField("Chuyên mục", max_length=50, blank=True)
    advertisement = models.BooleanField("Quảng cáo", default=False)
    attestations = models.JSONField("Xác nhận", default=list, blank=True)
    history = models.JSONField(null=True, editable=False)

    quyche_fields = {
        "category": "section",
        "portal": "of_province",
        "received_by": "office",
        "responsible": "board",
        "media": "presented_as",
    }
    of_province = "provincial"
    office = "Văn phòng Ủy ban nhân dân tỉnh"
    board = "Ban Biên tập Cổng Thông tin điện tử tỉnh"
    presented_as = ("text",)

    class Meta:
        app_label = "hosts"

    def __str__(self) -> str:
        return str(self.title)

    def get_absolute_url(self) -> str:
        return f"/tin/{self.pk}/"
