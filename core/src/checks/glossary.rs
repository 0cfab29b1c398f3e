//! What the codes in records and profiles are called by people.

use std::fmt;

use serde::Serialize;

use crate::date::Date;
use crate::text::Lang;

/// A text of a reason in which a code may stand, alone or in a list with commas.
///
/// In data it is what stands there; a message names it for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Word(String);

impl Word {
    /// Makes one from a text.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Word::new("office").as_str(), "office");
    /// ```
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Returns what stands there.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Word::new("office").as_str(), "office");
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns what people call it; a text that is no known code stays as it is.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Lang, Word};
    ///
    /// let role = Word::new("portal-editorial-board");
    /// assert_eq!(role.name(Lang::Vi), "Ban biên tập Cổng Thông tin điện tử tỉnh");
    /// assert_eq!(role.name(Lang::En), "editorial board of the provincial portal");
    /// assert_eq!(Word::new("Báo Đồng Khởi").name(Lang::Vi), "Báo Đồng Khởi");
    /// assert_eq!(Word::new("2026-03-01").name(Lang::Vi), "01/03/2026");
    /// ```
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        let known = |code: &str| NAMES.iter().find(|(known, ..)| *known == code);
        let one = |code: &str| match (known(code), lang) {
            (Some((_, vi, _)), Lang::Vi) => (*vi).to_owned(),
            (Some((.., en)), Lang::En) => (*en).to_owned(),
            (None, _) => code
                .parse::<Date>()
                .map_or_else(|_| code.to_owned(), |day| day.written(lang).to_string()),
        };
        self.0.split(", ").map(one).collect::<Vec<_>>().join(", ")
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<T: Into<String>> From<T> for Word {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

/// Code, Vietnamese name, English name.
const NAMES: &[(&str, &str, &str)] = &[
    // Roles.
    (
        "component-editorial-board",
        "Ban biên tập cổng thành phần",
        "editorial board of the component portal",
    ),
    ("contributor", "cộng tác viên", "contributor"),
    ("direct-leader", "lãnh đạo trực tiếp quản lý", "direct superior"),
    ("editor", "biên tập viên", "editor"),
    ("editorial-board", "Ban biên tập", "editorial board"),
    ("editorial-board-deputy", "Phó Trưởng Ban biên tập", "deputy head of the editorial board"),
    ("editorial-board-head", "Trưởng Ban biên tập", "head of the editorial board"),
    ("everyone", "mọi tổ chức, cá nhân", "everyone"),
    ("head", "Thủ trưởng cơ quan", "head of the agency"),
    ("informatics-centre", "Trung tâm Tin học", "informatics centre"),
    ("lead", "cơ quan chủ trì", "leading agency"),
    ("office", "Văn phòng Ủy ban nhân dân tỉnh", "office of the provincial people's committee"),
    ("operator", "đơn vị quản lý, vận hành", "operator"),
    ("owner", "cơ quan chủ quản", "owner"),
    ("owner-agency", "cơ quan chủ quản", "owner agency"),
    ("peoples-committee", "Ủy ban nhân dân tỉnh", "provincial people's committee"),
    ("police", "Công an tỉnh", "provincial police"),
    (
        "portal-editorial-board",
        "Ban biên tập Cổng Thông tin điện tử tỉnh",
        "editorial board of the provincial portal",
    ),
    ("portal-unit", "đơn vị quản lý Cổng", "unit in charge of the portal"),
    ("reporter", "cơ quan báo cáo", "reporting agency"),
    ("sender", "người gửi", "sender"),
    ("standing-body", "cơ quan thường trực", "standing body"),
    ("statistics-office", "Cục Thống kê", "statistics office"),
    ("unit", "cơ quan, đơn vị", "unit"),
    ("unit-head", "thủ trưởng đơn vị", "head of the unit"),
    ("user", "người sử dụng", "user"),
    ("construction-department", "Sở Xây dựng", "Department of Construction"),
    (
        "culture-department",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Department of Culture, Sports and Tourism",
    ),
    ("finance-department", "Sở Tài chính", "Department of Finance"),
    ("home-affairs-department", "Sở Nội vụ", "Department of Home Affairs"),
    (
        "information-department",
        "Sở Thông tin và Truyền thông",
        "Department of Information and Communications",
    ),
    ("justice-department", "Sở Tư pháp", "Department of Justice"),
    (
        "natural-resources-department",
        "Sở Tài nguyên và Môi trường",
        "Department of Natural Resources and Environment",
    ),
    (
        "peoples-committee-chair",
        "Chủ tịch Ủy ban nhân dân tỉnh",
        "chair of the provincial people's committee",
    ),
    ("planning-department", "Sở Kế hoạch và Đầu tư", "Department of Planning and Investment"),
    ("public", "tổ chức, công dân", "the public"),
    ("science-department", "Sở Khoa học và Công nghệ", "Department of Science and Technology"),
    ("vendor", "đơn vị cung cấp dịch vụ", "vendor"),
    // States and events of a report.
    ("approve", "phê duyệt", "approve"),
    ("approved", "đã phê duyệt", "approved"),
    ("ask-correction", "yêu cầu chỉnh sửa", "ask for a correction"),
    ("correction-asked", "chờ chỉnh sửa", "waiting for a correction"),
    ("decided", "đã quyết định", "decided"),
    ("decline", "không chấp thuận", "decline"),
    ("draft", "dự thảo", "draft"),
    ("edited", "đã biên tập", "edited"),
    ("issued", "đã ban hành", "issued"),
    ("recall", "thu hồi", "recall"),
    ("recalled", "đã thu hồi", "recalled"),
    ("reject", "từ chối", "reject"),
    ("rejected", "bị từ chối", "rejected"),
    ("replaced", "đã bị thay thế", "replaced"),
    ("return", "trả lại", "return"),
    ("returned", "bị trả lại", "returned"),
    ("roll-up", "tổng hợp", "roll up"),
    ("sent", "đã gửi", "sent"),
    ("unknown", "chưa rõ", "not known"),
    // Portals, owners, channels, media.
    ("component", "cổng thành phần", "component portal"),
    ("department", "sở, ban, ngành", "department"),
    ("document", "văn bản", "document"),
    ("document-system", "hệ thống quản lý văn bản", "document management system"),
    ("fallback", "phương thức khác khi có sự cố", "another way in an outage"),
    ("locality", "địa phương", "locality"),
    ("official-email", "thư điện tử công vụ", "official e-mail"),
    ("personal-email", "thư điện tử cá nhân", "personal e-mail"),
    ("phone", "điện thoại", "telephone"),
    ("provincial", "cổng của tỉnh", "provincial portal"),
    ("reporting-system", "hệ thống báo cáo", "reporting system"),
    ("user-data", "dữ liệu quản lý người sử dụng", "user data"),
    // Foreign characters.
    (
        "compatibility-form",
        "dạng chữ tương thích, nên thay bằng chữ thường dùng",
        "compatibility form",
    ),
    ("control", "ký tự điều khiển", "control character"),
    ("direction", "ký tự đổi chiều viết", "direction control"),
    ("invisible", "ký tự không nhìn thấy", "invisible character"),
    (
        "look-alike",
        "chữ của bảng chữ khác trông giống chữ Việt",
        "letter of another script that looks alike",
    ),
    ("lost", "ký tự bị mất", "lost character"),
    ("private-use", "mã riêng của một phông chữ", "private code of one font"),
    ("symbol-in-word", "ký hiệu lẫn trong chữ", "symbol inside a word"),
    // Personal data.
    ("bank-account", "số tài khoản ngân hàng", "bank account"),
    ("email", "thư điện tử", "e-mail address"),
    ("identity", "số định danh cá nhân, căn cước", "personal identification number"),
    ("plate", "biển số xe", "vehicle plate"),
    ("social-insurance", "số bảo hiểm xã hội", "social insurance number"),
    ("tax-code", "mã số thuế", "tax code"),
    // Languages.
    ("en", "tiếng Anh", "English"),
    ("fr", "tiếng Pháp", "French"),
    ("ja", "tiếng Nhật", "Japanese"),
    ("km", "tiếng Khmer", "Khmer"),
    ("ko", "tiếng Hàn", "Korean"),
    ("lo", "tiếng Lào", "Lao"),
    ("vi", "tiếng Việt", "Vietnamese"),
    ("zh", "tiếng Trung", "Chinese"),
];
