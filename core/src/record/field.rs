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
    Address = "address", "địa chỉ";
    Addressee = "addressee", "nơi nhận báo cáo";
    Administration = "administration", "tài khoản quản trị";
    Advertisement = "advertisement", "nội dung quảng cáo";
    Agency = "agency", "cơ quan";
    Analysis = "analysis", "bản phân tích số liệu";
    ApplicationReport = "application_report", "báo cáo kết quả triển khai ứng dụng";
    Articles = "articles", "số điều";
    Attachments = "attachments", "tệp đính kèm";
    Author = "author", "tác giả";
    Bases = "bases", "căn cứ ban hành";
    Biographies = "biographies", "tiểu sử tóm tắt của lãnh đạo";
    Body = "body", "nội dung";
    Category = "category", "chuyên mục";
    Chapters = "chapters", "số chương";
    Chart = "chart", "sơ đồ tổ chức";
    ClosedAt = "closed_at", "thời điểm đóng";
    Code = "code", "mã số";
    Cost = "cost", "kinh phí";
    CouncilAcceptance = "council_acceptance", "nghiệm thu của hội đồng khoa học";
    Credit = "credit", "dòng ghi nguồn";
    Deadline = "deadline", "thời hạn góp ý";
    Duration = "duration", "thời gian thực hiện";
    Duties = "duties", "nhiệm vụ";
    Effective = "effective", "ngày có hiệu lực";
    Email = "email", "thư điện tử chính thức";
    Emergency = "emergency", "xử lý khẩn cấp";
    EnglishNames = "english_names", "tên tiếng Anh";
    Event = "event", "sự kiện";
    Fax = "fax", "số fax";
    FieldOfWork = "field_of_work", "lĩnh vực chuyên môn";
    Figures = "figures", "số liệu thống kê";
    File = "file", "tệp văn bản";
    Form = "form", "hình thức văn bản";
    FromSurvey = "from_survey", "số liệu điều tra thống kê";
    FullName = "full_name", "họ và tên";
    FullText = "full_text", "toàn văn";
    Functions = "functions", "chức năng";
    FundingType = "funding_type", "loại hình tài trợ";
    GeneralReport = "general_report", "báo cáo tổng hợp";
    GrantedAt = "granted_at", "thời điểm cấp";
    History = "history", "quá trình hình thành và phát triển";
    Host = "host", "tên miền";
    HostDue = "host_due", "hạn nộp do cơ quan tự ấn định";
    InterfaceLanguage = "interface_language", "ngôn ngữ giao diện";
    Issued = "issued", "ngày ban hành";
    Issuer = "issuer", "cơ quan ban hành";
    Language = "language", "ngôn ngữ";
    Languages = "languages", "các ngôn ngữ";
    LeadUnit = "lead_unit", "đơn vị chủ trì";
    LeaderDuties = "leader_duties", "nhiệm vụ đảm nhiệm của lãnh đạo";
    ManagementLevel = "management_level", "cấp quản lý";
    Markup = "markup", "dạng đánh dấu của nội dung";
    Media = "media", "hình thức thể hiện";
    Method = "method", "phương pháp thống kê";
    Name = "name", "tên";
    Names = "names", "tên gọi chính thức";
    NewOpinions = "new_opinions", "nơi nhập ý kiến góp ý mới";
    Notices = "notices", "thông báo nâng cấp";
    Number = "number", "số, ký hiệu";
    Objective = "objective", "mục tiêu chính";
    Opinions = "opinions", "nội dung ý kiến góp ý";
    Origin = "origin", "nguồn gốc thông tin";
    Owner = "owner", "cơ quan chủ quản";
    OwnerKind = "owner_kind", "loại cơ quan chủ quản";
    Password = "password", "mật khẩu";
    PasswordChanged = "password_changed", "ngày đổi mật khẩu gần nhất";
    Phone = "phone", "điện thoại";
    Place = "place", "địa danh";
    Portal = "portal", "loại cổng";
    Position = "position", "chức vụ";
    PostedAt = "posted_at", "thời điểm đã đăng, phát";
    Powers = "powers", "quyền hạn";
    ProjectType = "project_type", "loại dự án";
    PublishedAt = "published_at", "thời điểm đăng";
    Reason = "reason", "lý do";
    ReceivedBy = "received_by", "cơ quan tiếp nhận";
    Recipients = "recipients", "các cơ quan liên quan";
    RegimeType = "regime_type", "loại chế độ báo cáo";
    Replaces = "replaces", "văn bản bị thay thế";
    Report = "report", "báo cáo thống kê";
    Responsible = "responsible", "người chịu trách nhiệm";
    Reuse = "reuse", "trích dẫn hoặc sử dụng lại";
    Reviews = "reviews", "kết quả kiểm duyệt";
    Role = "role", "vai trò";
    Sections = "sections", "các mục tin";
    SentAt = "sent_at", "thời điểm gửi";
    ShortNames = "short_names", "tên viết tắt đã đăng ký";
    Signed = "signed", "ký, ghi rõ họ tên, đóng dấu";
    Source = "source", "nguồn tin";
    SourceAgency = "source_agency", "cơ quan của nguồn tin";
    Sponsor = "sponsor", "nhà tài trợ";
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
    Typefaces = "typefaces", "kiểu chữ";
    Unit = "unit", "đơn vị";
    Url = "url", "địa chỉ truy cập";
    Use = "use", "nội dung chi";
    WindowFrom = "window_from", "ngày bắt đầu số liệu";
    WindowTo = "window_to", "ngày chốt số liệu";
    Year = "year", "năm báo cáo";
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
