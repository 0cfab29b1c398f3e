use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::text::Lang;

macro_rules! fields {
    ($($variant:ident = $name:literal, $vi:literal;)*) => {
        /// The name of a field of a record.
        ///
        /// The same word names the same fact in every kind of record.
        ///
        /// # Examples
        /// ```
        /// use quyche::{Field, Lang};
        ///
        /// assert_eq!(Field::SourceAgency.name(), "source_agency");
        /// assert_eq!(Field::SourceAgency.label(Lang::Vi), "cơ quan của nguồn tin");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[non_exhaustive]
        pub enum Field {
            $(
                #[doc = concat!("`", $name, "`: ", $vi, ".")]
                #[serde(rename = $name)]
                $variant,
            )*
        }

        impl Field {
            /// Every field, in alphabetical order of the names.
            ///
            /// # Examples
            /// ```
            /// assert!(quyche::Field::ALL.contains(&quyche::Field::Body));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the name used in data: TOML, JSON and Python; Node writes it in camel case.
            ///
            /// # Examples
            /// ```
            /// assert_eq!(quyche::Field::Body.name(), "body");
            /// ```
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// Returns the name for people.
            ///
            /// # Examples
            /// ```
            /// use quyche::{Field, Lang};
            ///
            /// assert_eq!(Field::FullText.label(Lang::En), "full text");
            /// assert_eq!(Field::FullText.label(Lang::Vi), "toàn văn");
            /// ```
            #[must_use]
            pub fn label(self, lang: Lang) -> std::borrow::Cow<'static, str> {
                match lang {
                    Lang::En => self.name().replace('_', " ").into(),
                    Lang::Vi => match self {
                        $(Self::$variant => $vi,)*
                    }
                    .into(),
                }
            }
        }
    };
}

fields! {
    Acceptance = "acceptance", "văn bản chấp thuận";
    Address = "address", "địa chỉ";
    Addressee = "addressee", "nơi nhận báo cáo";
    Administration = "administration", "tài khoản quản trị";
    Advertisement = "advertisement", "nội dung quảng cáo";
    Agency = "agency", "cơ quan";
    Analysis = "analysis", "bản phân tích số liệu";
    Antivirus = "antivirus", "phần mềm diệt vi rút có bản quyền";
    AntivirusAutomatic = "antivirus_automatic", "tự động cập nhật, quét mã độc";
    ApplicationReport = "application_report", "báo cáo kết quả triển khai ứng dụng";
    AppointedBy = "appointed_by", "người thành lập";
    Articles = "articles", "số điều";
    Assigned = "assigned", "đơn vị được giao";
    AssignedDuties = "assigned_duties", "nhiệm vụ đã phân công";
    AssignedStaff = "assigned_staff", "cán bộ được vào phòng máy chủ";
    Attachments = "attachments", "tệp đính kèm";
    Author = "author", "tác giả";
    Bases = "bases", "căn cứ ban hành";
    Basis = "basis", "căn cứ của chế độ báo cáo";
    Biographies = "biographies", "tiểu sử tóm tắt của lãnh đạo";
    Body = "body", "nội dung";
    Category = "category", "chuyên mục";
    CaughtUpAt = "caught_up_at", "thời điểm cập nhật bổ sung";
    ChangedAt = "changed_at", "thời điểm thay đổi";
    Channel = "channel", "hình thức gửi";
    Chapters = "chapters", "số chương";
    Chart = "chart", "sơ đồ tổ chức";
    Closable = "closable", "nút tắt quảng cáo";
    CloseRequested = "close_requested", "ngày đề nghị đóng tài khoản";
    ClosedAt = "closed_at", "thời điểm đóng";
    Code = "code", "mã số";
    Communes = "communes", "các xã";
    CommunesWithArea = "communes_with_area", "các xã có diện tích";
    Components = "components", "dữ liệu được sao lưu";
    ConfiguredBy = "configured_by", "đơn vị cài đặt";
    Connected = "connected", "hệ thống đã kết nối";
    Connections = "connections", "hệ thống phải kết nối";
    Consent = "consent", "văn bản đồng ý";
    Cost = "cost", "kinh phí";
    CouncilAcceptance = "council_acceptance", "nghiệm thu của hội đồng khoa học";
    Credit = "credit", "dòng ghi nguồn";
    Days = "days", "các ngày sao lưu";
    Deadline = "deadline", "thời hạn góp ý";
    Decided = "decided", "ngày ra quyết định";
    Decision = "decision", "quyết định thành lập";
    DelegatedTo = "delegated_to", "người được giao lại tài khoản";
    Documents = "documents", "báo cáo và biểu mẫu";
    Done = "done", "đơn vị đã thực hiện";
    DoneAt = "done_at", "thời điểm thực hiện";
    DueAt = "due_at", "thời hạn";
    Duration = "duration", "thời gian thực hiện";
    Duties = "duties", "nhiệm vụ";
    DutyRights = "duty_rights", "quyền theo nhiệm vụ";
    Effective = "effective", "ngày có hiệu lực";
    Email = "email", "thư điện tử chính thức";
    Emergency = "emergency", "xử lý khẩn cấp";
    EnglishNames = "english_names", "tên tiếng Anh";
    Event = "event", "sự kiện";
    Fax = "fax", "số fax";
    FieldOfWork = "field_of_work", "lĩnh vực chuyên môn";
    Figures = "figures", "số liệu thống kê";
    File = "file", "tệp văn bản";
    Filled = "filled", "chỉ tiêu đã nhập";
    FirstUsedAt = "first_used_at", "lần sử dụng đầu tiên";
    Fixed = "fixed", "quảng cáo ở khu vực cố định";
    Form = "form", "hình thức văn bản";
    ForwardedAt = "forwarded_at", "thời điểm chuyển đến";
    FromSurvey = "from_survey", "số liệu điều tra thống kê";
    FullName = "full_name", "họ và tên";
    FullText = "full_text", "toàn văn";
    FullTime = "full_time", "vai trò chuyên trách";
    Functions = "functions", "chức năng";
    FundingType = "funding_type", "loại hình tài trợ";
    GeneralReport = "general_report", "báo cáo tổng hợp";
    GrantedAt = "granted_at", "thời điểm cấp";
    HandedOver = "handed_over", "ngày bàn giao";
    Handover = "handover", "biên bản bàn giao";
    Head = "head", "trưởng ban";
    History = "history", "quá trình hình thành và phát triển";
    Holder = "holder", "người giữ tài khoản";
    Host = "host", "tên miền";
    HostDue = "host_due", "hạn nộp do cơ quan tự ấn định";
    Indexed = "indexed", "trang đã có trong công cụ tìm kiếm";
    Interactions = "interactions", "số thao tác để tắt quảng cáo";
    InterfaceLanguage = "interface_language", "ngôn ngữ giao diện";
    Issued = "issued", "ngày ban hành";
    Issuer = "issuer", "cơ quan ban hành";
    Language = "language", "ngôn ngữ";
    Languages = "languages", "các ngôn ngữ";
    LeadUnit = "lead_unit", "đơn vị chủ trì";
    LeaderDuties = "leader_duties", "nhiệm vụ đảm nhiệm của lãnh đạo";
    Level = "level", "cấp hành chính";
    LogDays = "log_days", "số ngày lưu nhật ký";
    ManagementLevel = "management_level", "cấp quản lý";
    Marked = "marked", "dấu hiệu phân biệt quảng cáo";
    Markup = "markup", "dạng đánh dấu của nội dung";
    Media = "media", "hình thức thể hiện";
    Method = "method", "phương pháp thống kê";
    MinistrySystem = "ministry_system", "bộ, ngành có hệ thống riêng";
    Moving = "moving", "quảng cáo có hình ảnh chuyển động";
    Name = "name", "tên";
    Names = "names", "tên gọi chính thức";
    NeededPorts = "needed_ports", "cổng dịch vụ cần mở";
    NeededSoftware = "needed_software", "phần mềm được phép cài đặt";
    NewOpinions = "new_opinions", "nơi nhập ý kiến góp ý mới";
    Nomination = "nomination", "văn bản cử người";
    Notices = "notices", "thông báo nâng cấp";
    Notified = "notified", "ngày thông báo";
    Number = "number", "số, ký hiệu";
    Objective = "objective", "mục tiêu chính";
    OccurredAt = "occurred_at", "thời điểm phát hiện";
    Offered = "offered", "chức năng đã có";
    Oldest = "oldest", "bản cũ nhất còn giữ";
    Opinions = "opinions", "nội dung ý kiến góp ý";
    Origin = "origin", "nguồn gốc thông tin";
    OutageFrom = "outage_from", "thời điểm hệ thống gián đoạn";
    OutageTo = "outage_to", "thời điểm khắc phục";
    Outline = "outline", "đề cương";
    Owner = "owner", "cơ quan chủ quản";
    OwnerKind = "owner_kind", "loại cơ quan chủ quản";
    Participates = "participates", "tham gia cổng";
    Password = "password", "mật khẩu";
    PasswordChanged = "password_changed", "ngày đổi mật khẩu gần nhất";
    PatchesAutomatic = "patches_automatic", "tự động cập nhật bản vá";
    Permission = "permission", "văn bản cho phép";
    Phone = "phone", "điện thoại";
    Place = "place", "địa danh";
    Portal = "portal", "loại cổng";
    Ports = "ports", "cổng dịch vụ đang mở";
    Position = "position", "chức vụ";
    PostedAt = "posted_at", "thời điểm đã đăng, phát";
    Powers = "powers", "quyền hạn";
    ProjectType = "project_type", "loại dự án";
    Proposal = "proposal", "văn bản đề nghị";
    PublishedAt = "published_at", "thời điểm đăng";
    Reason = "reason", "lý do";
    ReceivedAt = "received_at", "thời điểm tiếp nhận";
    ReceivedBy = "received_by", "cơ quan tiếp nhận";
    Recipients = "recipients", "các cơ quan liên quan";
    Refusable = "refusable", "chức năng từ chối quảng cáo";
    RegimeType = "regime_type", "loại chế độ báo cáo";
    Regulation = "regulation", "quy chế hoạt động";
    Replaces = "replaces", "văn bản bị thay thế";
    RepliedAt = "replied_at", "thời điểm trả lời";
    ReplyForm = "reply_form", "hình thức trả lời";
    Report = "report", "báo cáo thống kê";
    Reportable = "reportable", "chức năng thông báo quảng cáo vi phạm";
    ReportedAt = "reported_at", "thời điểm báo cáo";
    ReportedTo = "reported_to", "nơi nhận báo cáo sự cố";
    RequestedAt = "requested_at", "thời điểm nhận văn bản đề nghị";
    Required = "required", "chỉ tiêu yêu cầu";
    RequiredSections = "required_sections", "các mục phải có";
    ResolvedAt = "resolved_at", "thời điểm khắc phục xong";
    Resolves = "resolves", "phân giải tên miền";
    Responsible = "responsible", "người chịu trách nhiệm";
    ReturnedAt = "returned_at", "thời điểm trả lại";
    Reuse = "reuse", "trích dẫn hoặc sử dụng lại";
    Reviewed = "reviewed", "ngày rà soát gần nhất";
    Reviews = "reviews", "kết quả kiểm duyệt";
    Rights = "rights", "quyền của tài khoản";
    Role = "role", "vai trò";
    Roles = "roles", "các chức danh";
    RoomEntries = "room_entries", "người đã vào phòng máy chủ";
    Sections = "sections", "các mục tin";
    SecurityLevel = "security_level", "hồ sơ cấp độ được phê duyệt";
    SentAt = "sent_at", "thời điểm gửi";
    Services = "services", "dịch vụ đang chạy";
    ShortNames = "short_names", "tên viết tắt đã đăng ký";
    Signed = "signed", "ký, ghi rõ họ tên, đóng dấu";
    SignedDocuments = "signed_documents", "báo cáo, biểu mẫu đã ký số";
    Since = "since", "ngày đưa vào sử dụng";
    Software = "software", "phần mềm đã cài đặt";
    Source = "source", "nguồn tin";
    SourceAgency = "source_agency", "cơ quan của nguồn tin";
    Sponsor = "sponsor", "nhà tài trợ";
    Staff = "staff", "cán bộ phụ trách";
    StartsAt = "starts_at", "thời điểm bắt đầu";
    State = "state", "trạng thái";
    StateBudget = "state_budget", "sử dụng ngân sách nhà nước";
    Status = "status", "tình trạng";
    Structure = "structure", "cơ cấu tổ chức";
    Summary = "summary", "trích yếu";
    Superior = "superior", "cơ quan cấp trên";
    Supplier = "supplier", "đơn vị cung cấp";
    Survey = "survey", "thời gian thực hiện thống kê";
    Title = "title", "tiêu đề";
    Trained = "trained", "ngày bồi dưỡng gần nhất";
    Typefaces = "typefaces", "kiểu chữ";
    Unit = "unit", "đơn vị";
    UnitsAgree = "units_agree", "thống nhất khái niệm, cách tính, đơn vị tính";
    UpdatedAt = "updated_at", "thời điểm cập nhật";
    Url = "url", "địa chỉ truy cập";
    Use = "use", "nội dung chi";
    WaitSeconds = "wait_seconds", "số giây chờ trước khi tắt quảng cáo";
    WindowFrom = "window_from", "ngày bắt đầu số liệu";
    WindowTo = "window_to", "ngày chốt số liệu";
    WithoutAppointment = "without_appointment", "thành viên chưa được bổ nhiệm";
    WithoutDuty = "without_duty", "thành viên chưa được phân công";
    Year = "year", "năm báo cáo";
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
