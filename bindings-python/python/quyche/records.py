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
    "Advertisement",
    "Article",
    "Backup",
    "BoundaryMap",
    "Comment",
    "Consultation",
    "EditorialBoard",
    "Expense",
    "Feedback",
    "Incident",
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
    "RemoteSession",
    "ReportEvent",
    "ScienceResult",
    "ScienceTopic",
    "Server",
    "Site",
    "StaffEvent",
    "Statistics",
    "SystemChange",
    "SystemReport",
    "Unit",
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
    changed_at: dt.datetime | None = None
    """When the password was first changed (thời điểm thay đổi)."""
    channel: str | None = None
    """How it was delivered: `document`, `official-email` or another (hình thức gửi)."""
    close_requested: dt.date | None = None
    """The day its closing was asked for in writing (ngày đề nghị đóng tài khoản)."""
    closed_at: dt.datetime | None = None
    """When it was closed (thời điểm đóng)."""
    delegated_to: str | None = None
    """To whom it was lent (người được giao lại tài khoản)."""
    done_at: dt.datetime | None = None
    """When the request was carried out (thời điểm thực hiện)."""
    duty_rights: Sequence[str] | None = None
    """The rights that the duty of its holder needs (quyền theo nhiệm vụ)."""
    first_used_at: dt.datetime | None = None
    """When it was first used for other work (lần sử dụng đầu tiên)."""
    granted_at: dt.datetime | None = None
    """When it was granted (thời điểm cấp)."""
    handover: str | None = None
    """The record of its handover (biên bản bàn giao)."""
    holder: str | None = None
    """The person who holds it (người giữ tài khoản)."""
    name: str | None = None
    """The account name (tên)."""
    nomination: str | None = None
    """The notice or list that names its holder (văn bản cử người)."""
    password: str | None = None
    """The password to be checked; never printed, never stored (mật khẩu)."""
    password_changed: dt.date | None = None
    """The day the password was last changed (ngày đổi mật khẩu gần nhất)."""
    permission: str | None = None
    """The permission to lend it (văn bản cho phép)."""
    portal: str | None = None
    """The portal it belongs to: `provincial`, `component` or `reporting-system` (loại cổng)."""
    requested_at: dt.datetime | None = None
    """When the written request was received (thời điểm nhận văn bản đề nghị)."""
    rights: Sequence[str] | None = None
    """Its rights (quyền của tài khoản)."""
    short_names: Sequence[str] | None = None
    """The abbreviations registered for the unit (tên viết tắt đã đăng ký)."""
    state: str | None = None
    """Its state: `open`, `lent`, `close-requested` or `closed` (trạng thái)."""
    unit: str | None = None
    """The unit it was granted to (đơn vị)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Advertisement(Record):
    """An advertisement shown on a portal (quảng cáo)."""

    kind: ClassVar[Literal["advertisement"]] = "advertisement"

    closable: bool | None = None
    """Whether the reader can close it (nút tắt quảng cáo)."""
    fixed: bool | None = None
    """Whether it stands in a fixed place (quảng cáo ở khu vực cố định)."""
    interactions: int | None = None
    """How many interactions closing it takes (số thao tác để tắt quảng cáo)."""
    marked: bool | None = None
    """Whether it is marked as an advertisement (dấu hiệu phân biệt quảng cáo)."""
    moving: bool | None = None
    """Whether it moves: a film or a moving picture (quảng cáo có hình ảnh chuyển động)."""
    name: str | None = None
    """The name by which the host knows it (tên)."""
    refusable: bool | None = None
    """Whether the reader can refuse it (chức năng từ chối quảng cáo)."""
    reportable: bool | None = None
    """Whether the reader can report a violation (chức năng thông báo quảng cáo vi phạm)."""
    wait_seconds: int | None = None
    """How many seconds pass before the reader can close it (số giây chờ trước khi tắt quảng cáo)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Article(Record):
    """A news item or page (tin, bài)."""

    kind: ClassVar[Literal["article"]] = "article"

    acceptance: str | None = None
    """The acceptance by the authority that has to give it (văn bản chấp thuận)."""
    advertisement: bool | None = None
    """Whether it is an advertisement (nội dung quảng cáo)."""
    agency: str | None = None
    """The agency that supplied it (cơ quan)."""
    author: str | None = None
    """The author of the text (tác giả)."""
    body: str | None = None
    """The text (nội dung)."""
    category: str | None = None
    """The section it belongs to (chuyên mục)."""
    changed_at: dt.datetime | None = None
    """When what it tells of was decided or changed (thời điểm thay đổi)."""
    credit: str | None = None
    """The credit line as shown to readers (dòng ghi nguồn)."""
    language: str | None = None
    """The language, as an IETF tag (ngôn ngữ)."""
    markup: str | None = None
    """How the text is written: `text` (unless said), `html` or `markdown` (dạng đánh dấu của nội dung)."""
    media: Sequence[str] | None = None
    """How it is presented: `text`, `image`, `audio`, `video`, `graphics`, `hyperlink` (hình thức thể hiện)."""
    number: str | None = None
    """The number of the document it reports, for a direction issued in writing (số, ký hiệu)."""
    origin: str | None = None
    """Where reused information comes from: `portal`, `official-source`, `press` or `other` (nguồn gốc thông tin)."""
    owner: str | None = None
    """The agency that owns the target portal (cơ quan chủ quản)."""
    portal: str | None = None
    """The target: `provincial` or `component` (loại cổng)."""
    posted_at: dt.datetime | None = None
    """When the source posted it (thời điểm đã đăng, phát)."""
    proposal: str | None = None
    """The proposal for other content (văn bản đề nghị)."""
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
    updated_at: dt.datetime | None = None
    """When it was updated on the portal (thời điểm cập nhật)."""
    url: str | None = None
    """Its address on the portal (địa chỉ truy cập)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Backup(Record):
    """The backups of a system (sao lưu)."""

    kind: ClassVar[Literal["backup"]] = "backup"

    components: Sequence[str] | None = None
    """What is backed up: `user-data`, `channel-settings`, `content-database`, `related-data` and others (dữ liệu được sao lưu)."""
    days: Sequence[dt.date] | None = None
    """The days on which a backup was taken (các ngày sao lưu)."""
    handed_over: dt.date | None = None
    """The day the database was last handed over for storage (ngày bàn giao)."""
    oldest: dt.date | None = None
    """The day of the oldest copy kept (bản cũ nhất còn giữ)."""
    portal: str | None = None
    """The portal: `provincial`, `component` or `reporting-system` (loại cổng)."""
    unit: str | None = None
    """The unit in charge (đơn vị)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class SystemChange(Record):
    """A change of functions, of a configuration or of a version (thay đổi hệ thống)."""

    kind: ClassVar[Literal["change"]] = "change"

    category: str | None = None
    """What changes: `function`, `configuration` or `upgrade` (chuyên mục)."""
    consent: str | None = None
    """The document or person that agreed (văn bản đồng ý)."""
    done_at: dt.datetime | None = None
    """When it was made (thời điểm thực hiện)."""
    portal: str | None = None
    """The portal: `provincial`, `component` or `reporting-system` (loại cổng)."""
    title: str | None = None
    """What it is (tiêu đề)."""
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
class EditorialBoard(Record):
    """An editorial board (ban biên tập)."""

    kind: ClassVar[Literal["editorial-board"]] = "editorial-board"

    appointed_by: str | None = None
    """Who set it up: `peoples-committee-chair`, `peoples-committee`, `head` or `owner-agency` (người thành lập)."""
    decision: str | None = None
    """The decision that set it up (quyết định thành lập)."""
    email: str | None = None
    """Its mailbox (thư điện tử chính thức)."""
    full_time: Sequence[str] | None = None
    """The roles that work full-time (vai trò chuyên trách)."""
    head: str | None = None
    """The post of its head (trưởng ban)."""
    portal: str | None = None
    """The portal: `provincial` or `component` (loại cổng)."""
    regulation: str | None = None
    """Its operating regulation (quy chế hoạt động)."""
    roles: Sequence[str] | None = None
    """The roles filled: `head`, `deputy`, `secretary`, `member` (các chức danh)."""
    trained: dt.date | None = None
    """The day of the last training (ngày bồi dưỡng gần nhất)."""
    without_appointment: Sequence[str] | None = None
    """Members without an appointment (thành viên chưa được bổ nhiệm)."""
    without_duty: Sequence[str] | None = None
    """Members without an assigned duty (thành viên chưa được phân công)."""
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
class Feedback(Record):
    """A question, opinion or petition, a request for information, or a problem reported (ý kiến, phản ánh)."""

    kind: ClassVar[Literal["feedback"]] = "feedback"

    body: str | None = None
    """The text (nội dung)."""
    category: str | None = None
    """What it is: `question`, `request` (of the editorial board) or `amendment` (a problem with the regulation) (chuyên mục)."""
    forwarded_at: dt.datetime | None = None
    """When it was forwarded to the unit (thời điểm chuyển đến)."""
    received_at: dt.datetime | None = None
    """When it was received (thời điểm tiếp nhận)."""
    received_by: str | None = None
    """The body that received it (cơ quan tiếp nhận)."""
    replied_at: dt.datetime | None = None
    """When it was answered (thời điểm trả lời)."""
    reply_form: str | None = None
    """How it was answered: `written`, `phone` or another (hình thức trả lời)."""
    unit: str | None = None
    """The unit that has to answer (đơn vị)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Incident(Record):
    """A technical or security incident (sự cố)."""

    kind: ClassVar[Literal["incident"]] = "incident"

    occurred_at: dt.datetime | None = None
    """When it was found (thời điểm phát hiện)."""
    owner: str | None = None
    """The owner of the account it is traced to (cơ quan chủ quản)."""
    portal: str | None = None
    """The portal: `provincial`, `component` or `reporting-system` (loại cổng)."""
    reported_at: dt.datetime | None = None
    """When it was reported (thời điểm báo cáo)."""
    reported_to: Sequence[str] | None = None
    """Who was told: `direct-leader`, `office`, `head`, `portal-editorial-board`, `operator`, `portal-unit` (nơi nhận báo cáo sự cố)."""
    resolved_at: dt.datetime | None = None
    """When it was resolved (thời điểm khắc phục xong)."""
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
    markup: str | None = None
    """How the text is written: `text` (unless said), `html` or `markdown` (dạng đánh dấu của nội dung)."""
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
class BoundaryMap(Record):
    """A map of administrative boundaries (bản đồ địa giới hành chính)."""

    kind: ClassVar[Literal["boundary-map"]] = "boundary-map"

    communes: Sequence[str] | None = None
    """The communes shown (các xã)."""
    communes_with_area: Sequence[str] | None = None
    """The communes whose natural area is given (các xã có diện tích)."""
    level: str | None = None
    """The lowest level shown: `province`, `district` or `commune` (cấp hành chính)."""
    media: Sequence[str] | None = None
    """How it is presented (hình thức thể hiện)."""
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
    full_name: str | None = None
    """The full name of who signs (họ và tên)."""
    host_due: dt.date | None = None
    """The last good day that the host sets where the text names none (hạn nộp do cơ quan tự ấn định)."""
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
    superior: str | None = None
    """The body above the one that reports (cơ quan cấp trên)."""
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
    name: str | None = None
    """The name of the agency as shown (tên)."""
    phone: str | None = None
    """The telephone number (điện thoại)."""
    responsible: str | None = None
    """Who answers for the content (người chịu trách nhiệm)."""
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

    basis: str | None = None
    """What it rests on (căn cứ của chế độ báo cáo)."""
    configured_by: Sequence[str] | None = None
    """Who set it up: `lead`, `unit`, `operator` (đơn vị cài đặt)."""
    form: str | None = None
    """The form (hình thức văn bản)."""
    ministry_system: bool | None = None
    """Whether the ministry asks for its own system (bộ, ngành có hệ thống riêng)."""
    name: str | None = None
    """The name (tên)."""
    number: str | None = None
    """The order it rests on, for a thematic or ad hoc report (số, ký hiệu)."""
    outline: str | None = None
    """The outline (đề cương)."""
    regime_type: str | None = None
    """The type: `periodic`, `ministry`, `thematic` or `ad-hoc` (loại chế độ báo cáo)."""
    reviewed: dt.date | None = None
    """The day of the last review (ngày rà soát gần nhất)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class RemoteSession(Record):
    """Remote administration of a system (quản trị từ xa)."""

    kind: ClassVar[Literal["remote-session"]] = "remote-session"

    consent: str | None = None
    """Who agreed (văn bản đồng ý)."""
    method: str | None = None
    """How it connects: `ssh`, `vpn`, `ftps` or another (phương pháp thống kê)."""
    portal: str | None = None
    """The portal: `provincial`, `component` or `reporting-system` (loại cổng)."""
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
class ScienceResult(Record):
    """The result of a scientific programme or topic (kết quả chương trình, đề tài)."""

    kind: ClassVar[Literal["science-result"]] = "science-result"

    application_report: str | None = None
    """The report on application (báo cáo kết quả triển khai ứng dụng)."""
    council_acceptance: str | None = None
    """The acceptance by the scientific council (nghiệm thu của hội đồng khoa học)."""
    general_report: str | None = None
    """The general report (báo cáo tổng hợp)."""
    title: str | None = None
    """The title (tiêu đề)."""
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
class Server(Record):
    """A server with what runs on it (máy chủ)."""

    kind: ClassVar[Literal["server"]] = "server"

    antivirus: bool | None = None
    """Whether licensed antivirus is installed (phần mềm diệt vi rút có bản quyền)."""
    antivirus_automatic: bool | None = None
    """Whether it updates and scans by itself (tự động cập nhật, quét mã độc)."""
    assigned_staff: Sequence[str] | None = None
    """The staff assigned to the server room (cán bộ được vào phòng máy chủ)."""
    log_days: int | None = None
    """How many days its logs are kept by its settings (số ngày lưu nhật ký)."""
    name: str | None = None
    """Its name (tên)."""
    needed_ports: Sequence[str] | None = None
    """The ports that are needed (cổng dịch vụ cần mở)."""
    needed_software: Sequence[str] | None = None
    """The software that may be installed (phần mềm được phép cài đặt)."""
    oldest: dt.date | None = None
    """The day of the oldest log kept (bản cũ nhất còn giữ)."""
    patches_automatic: bool | None = None
    """Whether security patches are installed by themselves (tự động cập nhật bản vá)."""
    portal: str | None = None
    """The portal: `provincial`, `component` or `reporting-system` (loại cổng)."""
    ports: Sequence[str] | None = None
    """The ports that are open (cổng dịch vụ đang mở)."""
    room_entries: Sequence[str] | None = None
    """The people who entered the server room (người đã vào phòng máy chủ)."""
    services: Sequence[str] | None = None
    """The services that run (dịch vụ đang chạy)."""
    since: dt.date | None = None
    """The day it went into service (ngày đưa vào sử dụng)."""
    software: Sequence[str] | None = None
    """The software installed (phần mềm đã cài đặt)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Site(Record):
    """A portal or a component site (cổng, trang thông tin điện tử)."""

    kind: ClassVar[Literal["site"]] = "site"

    connected: Sequence[str] | None = None
    """The systems, services and component portals that it is connected with (hệ thống đã kết nối)."""
    connections: Sequence[str] | None = None
    """What it has to be connected with (hệ thống phải kết nối)."""
    english_names: Sequence[str] | None = None
    """English names as shown (tên tiếng Anh)."""
    host: str | None = None
    """The host name, without scheme (tên miền)."""
    indexed: Sequence[str] | None = None
    """The component portals whose content its search finds (trang đã có trong công cụ tìm kiếm)."""
    interface_language: str | None = None
    """The language of the interface, as an IETF tag (ngôn ngữ giao diện)."""
    languages: Sequence[str] | None = None
    """The languages of its editions, as IETF tags (các ngôn ngữ)."""
    names: Sequence[str] | None = None
    """Names as shown (tên gọi chính thức)."""
    offered: Sequence[str] | None = None
    """The functions it offers (chức năng đã có)."""
    owner: str | None = None
    """The agency that owns it (cơ quan chủ quản)."""
    owner_kind: str | None = None
    """The kind of owner: `province`, `department` or `locality` (loại cơ quan chủ quản)."""
    portal: str | None = None
    """What it is: `provincial`, `component` or `reporting-system` (loại cổng)."""
    required_sections: Sequence[str] | None = None
    """The sections that it has to have by another text (các mục phải có)."""
    resolves: bool | None = None
    """Whether its host name resolves (phân giải tên miền)."""
    reviewed: dt.date | None = None
    """The day of the last review (ngày rà soát gần nhất)."""
    sections: Sequence[Section] | None = None
    """Its sections (các mục tin)."""
    short_names: Sequence[str] | None = None
    """The abbreviations and English short names registered for the owner (tên viết tắt đã đăng ký)."""
    updated_at: dt.datetime | None = None
    """When it was last updated (thời điểm cập nhật)."""
    url: str | None = None
    """The address as shown, with scheme (địa chỉ truy cập)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class StaffEvent(Record):
    """A change of staff who hold an account (thay đổi nhân sự)."""

    kind: ClassVar[Literal["staff-event"]] = "staff-event"

    decided: dt.date | None = None
    """The day of the decision (ngày ra quyết định)."""
    event: str | None = None
    """What happened: `transfer`, `rotation`, `resignation`, `retirement`, `move` or `change-of-post` (sự kiện)."""
    handed_over: dt.date | None = None
    """The day account and password were handed over (ngày bàn giao)."""
    notified: dt.date | None = None
    """The day the operator was told (ngày thông báo)."""
    unit: str | None = None
    """The unit (đơn vị)."""
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
class SystemReport(Record):
    """A report on the reporting system (báo cáo trên hệ thống)."""

    kind: ClassVar[Literal["system-report"]] = "system-report"

    assigned: Sequence[str] | None = None
    """The bodies it was assigned to (đơn vị được giao)."""
    caught_up_at: dt.datetime | None = None
    """When it was entered after an outage (thời điểm cập nhật bổ sung)."""
    channel: str | None = None
    """How it was sent: `system` or `fallback` (hình thức gửi)."""
    documents: Sequence[str] | None = None
    """The report and the forms attached (báo cáo và biểu mẫu)."""
    done: Sequence[str] | None = None
    """The bodies that have done their part (đơn vị đã thực hiện)."""
    due_at: dt.datetime | None = None
    """When it is due (thời hạn)."""
    filled: Sequence[str] | None = None
    """The figures filled in (chỉ tiêu đã nhập)."""
    number: str | None = None
    """The document number of a report sent another way (số, ký hiệu)."""
    outage_from: dt.datetime | None = None
    """When the system failed (thời điểm hệ thống gián đoạn)."""
    outage_to: dt.datetime | None = None
    """When it worked again (thời điểm khắc phục)."""
    required: Sequence[str] | None = None
    """The figures asked for (chỉ tiêu yêu cầu)."""
    returned_at: dt.datetime | None = None
    """When it was returned (thời điểm trả lại)."""
    sent_at: dt.datetime | None = None
    """When it was sent (thời điểm gửi)."""
    signed_documents: Sequence[str] | None = None
    """The report and forms that are digitally signed (báo cáo, biểu mẫu đã ký số)."""
    title: str | None = None
    """The title (tiêu đề)."""
    units_agree: bool | None = None
    """Whether concept, method and unit of each figure agree with the dictionary (thống nhất khái niệm, cách tính, đơn vị tính)."""
    attestations: Sequence[Attestation] = ()
    """What a person has vouched for."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Unit(Record):
    """An agency with what it has set up (cơ quan, đơn vị)."""

    kind: ClassVar[Literal["unit"]] = "unit"

    assigned_duties: Sequence[str] | None = None
    """The duties assigned to named staff: `receiving`, `processing`, `editing`, `updating` (nhiệm vụ đã phân công)."""
    connected: Sequence[str] | None = None
    """The systems it is connected with, or the units integrated (hệ thống đã kết nối)."""
    connections: Sequence[str] | None = None
    """The systems or units that have to be connected (hệ thống phải kết nối)."""
    name: str | None = None
    """The name (tên)."""
    owner_kind: str | None = None
    """The kind of agency: `department`, `locality`, `provincial-unit` or `other` (loại cơ quan chủ quản)."""
    participates: bool | None = None
    """Whether it takes part in the portal (tham gia cổng)."""
    regulation: str | None = None
    """Its operating regulation (quy chế hoạt động)."""
    responsible: str | None = None
    """The person who answers (người chịu trách nhiệm)."""
    reviewed: dt.date | None = None
    """The day of the last review (ngày rà soát gần nhất)."""
    security_level: str | None = None
    """The approval of its security level dossier (hồ sơ cấp độ được phê duyệt)."""
    staff: Sequence[str] | None = None
    """The staff in charge (cán bộ phụ trách)."""
    trained: dt.date | None = None
    """The day of the last training (ngày bồi dưỡng gần nhất)."""
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
    notified: dt.date | None = None
    """The day the users were told in public (ngày thông báo)."""
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
