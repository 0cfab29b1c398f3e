# Made by `cargo xtask generate`; do not edit.
"""Records that a host hands in: what is not said stays unknown, and an empty text says "nothing".

A plain mapping with its ``kind``, a dataclass or a Pydantic model is accepted wherever these are.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, Protocol

from quyche.entries import Attestation, Entry, Notice, Review, Section

__all__ = [
    "Account",
    "Article",
    "Comment",
    "Consultation",
    "Expense",
    "Instrument",
    "LegalDocument",
    "OfficialContact",
    "Organisation",
    "PeriodicReport",
    "PortalContact",
    "Project",
    "Record",
    "RecordLike",
    "Regime",
    "ReportEvent",
    "ScienceTopic",
    "Site",
    "Statistics",
    "UpgradeNotice",
]


class Record(Entry):
    """What the records have in common."""

    __slots__ = ()

    kind: ClassVar[str]
    """The kind, as in data."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Account(Record):
    """An account of a portal or system (tài khoản)."""

    kind: ClassVar[Literal["account"]] = "account"

    administration: bool | None = None
    """Whether it administers the portal (tài khoản quản trị)."""
    closed_at: dt.datetime | None = None
    """When it was closed (thời điểm đóng)."""
    granted_at: dt.datetime | None = None
    """When it was granted (thời điểm cấp)."""
    name: str | None = None
    """The account name (tên)."""
    password: str | None = None
    """The password to be checked; never printed, never stored (mật khẩu)."""
    password_changed: dt.date | None = None
    """The day the password was last changed (ngày đổi mật khẩu gần nhất)."""
    portal: str | None = None
    """The portal it belongs to: `provincial`, `component` or `reporting-system` (loại cổng)."""
    unit: str | None = None
    """The unit it was granted to (đơn vị)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Article(Record):
    """A news item or page (tin, bài)."""

    kind: ClassVar[Literal["article"]] = "article"

    advertisement: bool | None = None
    """Whether it is an advertisement (nội dung quảng cáo)."""
    agency: str | None = None
    """The agency that supplied it (cơ quan)."""
    author: str | None = None
    """The author of the text (tác giả)."""
    body: str | None = None
    """The text, as plain text (nội dung)."""
    category: str | None = None
    """The section it belongs to (chuyên mục)."""
    credit: str | None = None
    """The credit line as shown to readers (dòng ghi nguồn)."""
    language: str | None = None
    """The language, as an IETF tag (ngôn ngữ)."""
    media: Sequence[str] | None = None
    """How it is presented: `text`, `image`, `audio`, `video`, `graphics`, `hyperlink` (hình thức thể hiện)."""
    number: str | None = None
    """The number of the document it reports, for a direction issued in writing (số, ký hiệu)."""
    origin: str | None = None
    """Where reused information comes from: `portal`, `official-source`, `press` or `other` (nguồn gốc thông tin)."""
    portal: str | None = None
    """The target: `provincial` or `component` (loại cổng)."""
    posted_at: dt.datetime | None = None
    """When the source posted it (thời điểm đã đăng, phát)."""
    published_at: dt.datetime | None = None
    """When it went or will go on the portal (thời điểm đăng)."""
    received_by: str | None = None
    """The agency that received it for posting (cơ quan tiếp nhận)."""
    responsible: str | None = None
    """Who answers for it (người chịu trách nhiệm)."""
    reuse: bool | None = None
    """Whether it quotes or reuses the work of others (trích dẫn hoặc sử dụng lại)."""
    reviews: Sequence[Review] | None = None
    """The steps of its review (kết quả kiểm duyệt)."""
    source: str | None = None
    """The source of reused information (nguồn tin)."""
    source_agency: str | None = None
    """The agency of the official source (cơ quan của nguồn tin)."""
    summary: str | None = None
    """The lead or abstract (trích yếu)."""
    title: str | None = None
    """The title (tiêu đề)."""
    typefaces: Sequence[str] | None = None
    """The typefaces that its style names (kiểu chữ)."""
    url: str | None = None
    """Its address on the portal (địa chỉ truy cập)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Comment(Record):
    """A comment that an agency sent on a draft (ý kiến góp ý)."""

    kind: ClassVar[Literal["comment"]] = "comment"

    agency: str | None = None
    """The agency that comments (cơ quan)."""
    body: str | None = None
    """The text (nội dung)."""
    sent_at: dt.datetime | None = None
    """When it was sent (thời điểm gửi)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Consultation(Record):
    """A draft put up for comment (lấy ý kiến góp ý)."""

    kind: ClassVar[Literal["consultation"]] = "consultation"

    address: str | None = None
    """The address of the receiving body (địa chỉ)."""
    deadline: dt.date | None = None
    """The last day for comments (thời hạn góp ý)."""
    email: str | None = None
    """The e-mail address of the receiving body (thư điện tử chính thức)."""
    full_text: str | None = None
    """The full text of the draft (toàn văn)."""
    new_opinions: bool | None = None
    """Whether readers can enter a new comment (nơi nhập ý kiến góp ý mới)."""
    opinions: bool | None = None
    """Whether readers can see comments received (nội dung ý kiến góp ý)."""
    title: str | None = None
    """The title (tiêu đề)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Expense(Record):
    """An expense of a portal, with where the money comes from (khoản chi)."""

    kind: ClassVar[Literal["expense"]] = "expense"

    agency: str | None = None
    """The agency that spends (cơ quan)."""
    source: str | None = None
    """The source of the money (nguồn tin)."""
    use: str | None = None
    """What the money is used for (nội dung chi)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Instrument(Record):
    """A regulation as an instrument of law: its number, dates and structure (văn bản)."""

    kind: ClassVar[Literal["instrument"]] = "instrument"

    articles: int | None = None
    """How many articles were found (số điều)."""
    bases: Sequence[str] | None = None
    """The instruments it rests on (căn cứ ban hành)."""
    chapters: int | None = None
    """How many chapters were found (số chương)."""
    effective: dt.date | None = None
    """The day it takes effect (ngày có hiệu lực)."""
    issued: dt.date | None = None
    """The day of issue (ngày ban hành)."""
    issuer: str | None = None
    """The issuing authority (cơ quan ban hành)."""
    number: str | None = None
    """Number and sign (số, ký hiệu)."""
    replaces: Sequence[str] | None = None
    """The instruments it replaces (văn bản bị thay thế)."""
    status: str | None = None
    """The status: `issued`, `draft`, `replaced` or `unknown` (tình trạng)."""
    title: str | None = None
    """The title (tiêu đề)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class LegalDocument(Record):
    """A legal document posted on the portal (văn bản)."""

    kind: ClassVar[Literal["legal-document"]] = "legal-document"

    agency: str | None = None
    """The agency that supplies it (cơ quan)."""
    body: str | None = None
    """The text (nội dung)."""
    category: str | None = None
    """The section it belongs to (chuyên mục)."""
    effective: dt.date | None = None
    """The day it takes effect (ngày có hiệu lực)."""
    file: str | None = None
    """The file to download (tệp văn bản)."""
    form: str | None = None
    """The form of the document (hình thức), such as Quyết định (hình thức văn bản)."""
    issued: dt.date | None = None
    """The day of issue (ngày ban hành)."""
    issuer: str | None = None
    """The issuing authority (cơ quan ban hành)."""
    language: str | None = None
    """The language, as an IETF tag (ngôn ngữ)."""
    number: str | None = None
    """Number and sign (số, ký hiệu) (số, ký hiệu)."""
    summary: str | None = None
    """The abstract (trích yếu) (trích yếu)."""
    title: str | None = None
    """The title (tiêu đề)."""
    url: str | None = None
    """Its address on the portal (địa chỉ truy cập)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class OfficialContact(Record):
    """The contact of a competent official (thông tin liên hệ của cán bộ)."""

    kind: ClassVar[Literal["official-contact"]] = "official-contact"

    email: str | None = None
    """The official e-mail address (thư điện tử chính thức)."""
    fax: str | None = None
    """The fax number (số fax)."""
    full_name: str | None = None
    """The full name (họ và tên)."""
    phone: str | None = None
    """The telephone number (điện thoại)."""
    position: str | None = None
    """The position (chức vụ)."""
    unit: str | None = None
    """The unit (đơn vị)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Organisation(Record):
    """The page that introduces an agency (giới thiệu cơ quan)."""

    kind: ClassVar[Literal["organisation"]] = "organisation"

    biographies: str | None = None
    """Short biographies of its leaders (tiểu sử tóm tắt của lãnh đạo)."""
    chart: str | None = None
    """The chart (sơ đồ tổ chức)."""
    duties: str | None = None
    """The duties (nhiệm vụ) (nhiệm vụ)."""
    functions: str | None = None
    """The functions (chức năng) (chức năng)."""
    history: str | None = None
    """How it was formed and grew (quá trình hình thành và phát triển)."""
    leader_duties: str | None = None
    """What each leader is in charge of (nhiệm vụ đảm nhiệm của lãnh đạo)."""
    name: str | None = None
    """The name of the agency (tên)."""
    owner_kind: str | None = None
    """The kind of agency: `department`, `locality`, `provincial-unit` or `other` (loại cơ quan chủ quản)."""
    powers: str | None = None
    """The powers (quyền hạn) (quyền hạn)."""
    structure: str | None = None
    """The structure (cơ cấu tổ chức)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class PeriodicReport(Record):
    """A report sent on a fixed date (báo cáo định kỳ)."""

    kind: ClassVar[Literal["periodic-report"]] = "periodic-report"

    addressee: str | None = None
    """Whom it is addressed to (nơi nhận báo cáo)."""
    agency: str | None = None
    """The agency that reports (cơ quan)."""
    body: str | None = None
    """The text of the report (nội dung)."""
    issued: dt.date | None = None
    """The day it is dated (ngày ban hành)."""
    number: str | None = None
    """Number and sign (số, ký hiệu)."""
    place: str | None = None
    """The place it is dated from (địa danh)."""
    sent_at: dt.datetime | None = None
    """When it was sent (thời điểm gửi)."""
    signed: bool | None = None
    """Whether it is signed, with full name and seal (ký, ghi rõ họ tên, đóng dấu)."""
    window_from: dt.date | None = None
    """First day of the figures (ngày bắt đầu số liệu)."""
    window_to: dt.date | None = None
    """Last day of the figures (ngày chốt số liệu)."""
    year: int | None = None
    """The year reported on (năm báo cáo)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class PortalContact(Record):
    """The contact of a portal (thông tin giao dịch của cổng)."""

    kind: ClassVar[Literal["portal-contact"]] = "portal-contact"

    address: str | None = None
    """The postal address (địa chỉ)."""
    email: str | None = None
    """The official e-mail address (thư điện tử chính thức)."""
    fax: str | None = None
    """The fax number (số fax)."""
    phone: str | None = None
    """The telephone number (điện thoại)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Project(Record):
    """A project in the lists of investment or public procurement (dự án)."""

    kind: ClassVar[Literal["project"]] = "project"

    agency: str | None = None
    """The agency that supplies it (cơ quan)."""
    category: str | None = None
    """The list it stands in: `investment` or `procurement` (chuyên mục)."""
    cost: str | None = None
    """The cost (kinh phí) (kinh phí)."""
    duration: str | None = None
    """The time of implementation (thời gian thực hiện) (thời gian thực hiện)."""
    field_of_work: str | None = None
    """The specialised field (lĩnh vực chuyên môn) (lĩnh vực chuyên môn)."""
    funding_type: str | None = None
    """The type of funding (loại hình tài trợ) (loại hình tài trợ)."""
    name: str | None = None
    """The name (tên)."""
    objective: str | None = None
    """The main objective (mục tiêu chính) (mục tiêu chính)."""
    project_type: str | None = None
    """The type of project (loại dự án) (loại dự án)."""
    sponsor: str | None = None
    """The sponsor (nhà tài trợ) (nhà tài trợ)."""
    status: str | None = None
    """The state: `preparing`, `in-progress` or `completed` (tình trạng)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Regime(Record):
    """A reporting regime set up on the reporting system (chế độ báo cáo)."""

    kind: ClassVar[Literal["regime"]] = "regime"

    name: str | None = None
    """The name (tên)."""
    number: str | None = None
    """The order it rests on, for a thematic or ad hoc report (số, ký hiệu)."""
    regime_type: str | None = None
    """The type: `periodic`, `ministry`, `thematic` or `ad-hoc` (loại chế độ báo cáo)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class ReportEvent(Record):
    """An event in the life of a report on the reporting system."""

    kind: ClassVar[Literal["report-event"]] = "report-event"

    event: str | None = None
    """The event: `approve`, `return`, `recall`, `reject` and others of the life cycle (sự kiện)."""
    reason: str | None = None
    """Why, where the event needs a reason (lý do)."""
    role: str | None = None
    """The role of who acts: `lead`, `reporter`, `sender` and others (vai trò)."""
    state: str | None = None
    """The state of the report before the event (trạng thái)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class ScienceTopic(Record):
    """A scientific programme or topic (chương trình, đề tài khoa học)."""

    kind: ClassVar[Literal["science-topic"]] = "science-topic"

    code: str | None = None
    """The code (mã số) (mã số)."""
    duration: str | None = None
    """The time of implementation (thời gian thực hiện)."""
    field_of_work: str | None = None
    """The field (lĩnh vực) (lĩnh vực chuyên môn)."""
    lead_unit: str | None = None
    """The lead unit (đơn vị chủ trì) (đơn vị chủ trì)."""
    management_level: str | None = None
    """The level of management (cấp quản lý) (cấp quản lý)."""
    name: str | None = None
    """The name (tên)."""
    state_budget: bool | None = None
    """Whether the State budget pays (sử dụng ngân sách nhà nước)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Site(Record):
    """A portal or a component site (cổng, trang thông tin điện tử)."""

    kind: ClassVar[Literal["site"]] = "site"

    english_names: Sequence[str] | None = None
    """English names as shown (tên tiếng Anh)."""
    host: str | None = None
    """The host name, without scheme (tên miền)."""
    interface_language: str | None = None
    """The language of the interface, as an IETF tag (ngôn ngữ giao diện)."""
    languages: Sequence[str] | None = None
    """The languages of its editions, as IETF tags (các ngôn ngữ)."""
    names: Sequence[str] | None = None
    """Names as shown (tên gọi chính thức)."""
    owner: str | None = None
    """The agency that owns it (cơ quan chủ quản)."""
    owner_kind: str | None = None
    """The kind of owner: `province`, `department` or `locality` (loại cơ quan chủ quản)."""
    portal: str | None = None
    """What it is: `provincial`, `component` or `reporting-system` (loại cổng)."""
    sections: Sequence[Section] | None = None
    """Its sections (các mục tin)."""
    url: str | None = None
    """The address as shown, with scheme (địa chỉ truy cập)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Statistics(Record):
    """A release of survey statistics (thông tin thống kê)."""

    kind: ClassVar[Literal["statistics"]] = "statistics"

    analysis: str | None = None
    """The analysis of the figures (bản phân tích số liệu)."""
    figures: str | None = None
    """The figures (số liệu thống kê)."""
    from_survey: bool | None = None
    """Whether the figures come from a statistical survey (số liệu điều tra thống kê)."""
    method: str | None = None
    """The method (phương pháp thống kê)."""
    report: str | None = None
    """The report (báo cáo thống kê)."""
    supplier: str | None = None
    """The agency that supplied it (đơn vị cung cấp)."""
    survey: str | None = None
    """The time the statistics were made (thời gian thực hiện thống kê)."""
    title: str | None = None
    """The title (tiêu đề)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class UpgradeNotice(Record):
    """The notice of an upgrade of a system (thông báo nâng cấp)."""

    kind: ClassVar[Literal["upgrade-notice"]] = "upgrade-notice"

    emergency: bool | None = None
    """Whether it is an emergency repair; shown, never an excuse (xử lý khẩn cấp)."""
    notices: Sequence[Notice] | None = None
    """The notices given (thông báo nâng cấp)."""
    recipients: Sequence[str] | None = None
    """The bodies concerned (các cơ quan liên quan)."""
    starts_at: dt.datetime | None = None
    """When the upgrade starts (thời điểm bắt đầu)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


class SupportsModelDump(Protocol):
    """A Pydantic model with the fields of a record and its ``kind``."""

    def model_dump(self) -> dict[str, Any]:
        """Returns the fields."""


class DataclassInstance(Protocol):
    """A dataclass of the host with the fields of a record and its ``kind``."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


RecordLike = Record | Mapping[str, Any] | SupportsModelDump | DataclassInstance
"""What is accepted wherever a record is."""
