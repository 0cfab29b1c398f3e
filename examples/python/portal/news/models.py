"""A news item with its review."""

from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse

from quyche.django.fields import NormalizedCharField, NormalizedTextField
from quyche.django.reviews import STATES, Reviewed
from quyche.django.validators import TextValidator


class Section(models.TextChoices):
    """The sections of the portal."""

    NEWS = "news", "Tin tức"
    DIRECTIVE = "directive", "Chỉ đạo, điều hành"
    POLICY = "policy", "Chính sách mới"
    NOTICE = "notice", "Thông báo"


class Article(Reviewed, models.Model):
    """A news item (tin, bài)."""

    title = NormalizedCharField("Tiêu đề", max_length=250, validators=[TextValidator()])
    summary = NormalizedTextField("Tóm tắt", blank=True, validators=[TextValidator()])
    body = NormalizedTextField("Nội dung", blank=True)
    section = models.CharField("Chuyên mục", max_length=20, choices=Section, default=Section.NEWS)
    number = NormalizedCharField("Số, ký hiệu văn bản", max_length=60, null=True, blank=True)
    reuse = models.BooleanField("Có trích dẫn, sử dụng lại thông tin", null=True, blank=True)
    author = NormalizedCharField("Tác giả", max_length=150, blank=True)
    source = NormalizedCharField("Nguồn tin", max_length=150, blank=True)
    advertisement = models.BooleanField("Là nội dung quảng cáo", default=False)
    attestations = models.JSONField("Xác nhận", default=list, blank=True)
    history = models.JSONField("Nhật ký kiểm duyệt", null=True, editable=False)
    creator = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="Người soạn")
    created_at = models.DateTimeField("Ngày soạn", auto_now_add=True)
    published_at = models.DateTimeField("Ngày đăng", null=True, blank=True, editable=False)
    state = models.CharField("Trạng thái", max_length=10, default="draft", editable=False)

    quyche_fields = {
        "category": "section",
        "portal": "of_the_province",
        "received_by": "received_by_office",
        "responsible": "responsible_board",
        "media": "presented_as",
    }
    of_the_province = "provincial"
    received_by_office = "Văn phòng Ủy ban nhân dân tỉnh"
    responsible_board = "Ban Biên tập Cổng Thông tin điện tử tỉnh"
    presented_as = ("text",)

    class Meta:
        verbose_name = "tin, bài"
        verbose_name_plural = "tin, bài"
        ordering = ["-published_at", "-created_at"]

    def __str__(self) -> str:
        return str(self.title)

    def get_absolute_url(self) -> str:
        """Returns the address for readers."""
        return str(reverse("article", args=[self.pk]))

    def save(self, **kwargs: Any) -> None:
        """Keeps the state beside the history, for lists."""
        self.state = self.quyche_state
        fields = kwargs.get("update_fields")
        if fields is not None:
            kwargs["update_fields"] = {*fields, "state", "published_at"}
        super().save(**kwargs)

    @property
    def state_name(self) -> str:
        """Returns the state in words."""
        return STATES[self.state][0]
