use serde::Serialize;

use crate::text::Lang;

macro_rules! themes {
    ($($variant:ident = $code:literal [$($prefix:literal),*] $vi:literal, $en:literal;)*) => {
        /// What a rule is about, for summaries.
        ///
        /// # Examples
        /// ```
        /// use quyche::{Lang, Theme};
        ///
        /// assert_eq!(Theme::of("ACCOUNT-PWD-ROTATION"), Theme::Accounts);
        /// assert_eq!(Theme::Accounts.label(Lang::Vi), "tài khoản");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum Theme {
            $(
                #[doc = concat!("`", $code, "`: ", $vi, ".")]
                $variant,
            )*
        }

        impl Theme {
            /// Every theme, in the order of a summary.
            ///
            /// # Examples
            /// ```
            /// assert_eq!(quyche::Theme::ALL.last(), Some(&quyche::Theme::Other));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the theme of a rule, by the first word of its identifier.
            ///
            /// # Examples
            /// ```
            /// use quyche::Theme;
            ///
            /// assert_eq!(Theme::of("FIELDS-MAP"), Theme::Content);
            /// assert_eq!(Theme::of("MY-OWN-RULE"), Theme::Other);
            /// ```
            #[must_use]
            pub fn of(rule: &str) -> Self {
                match rule.split('-').next().unwrap_or_default() {
                    $($($prefix => Self::$variant,)*)*
                    _ => Self::Other,
                }
            }

            /// Returns the name in data.
            ///
            /// # Examples
            /// ```
            /// assert_eq!(quyche::Theme::Accounts.code(), "accounts");
            /// ```
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }

            /// Returns the name for people.
            ///
            /// # Examples
            /// ```
            /// use quyche::{Lang, Theme};
            ///
            /// assert_eq!(Theme::Backup.label(Lang::En), "backup, logs, archive");
            /// ```
            #[must_use]
            pub fn label(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $(
                        (Self::$variant, Lang::Vi) => $vi,
                        (Self::$variant, Lang::En) => $en,
                    )*
                }
            }
        }
    };
}

themes! {
    Identity = "identity" ["PROFILE"] "văn bản và phạm vi áp dụng", "the instrument and its scope";
    Characters = "characters" ["UNICODE"] "bộ mã chữ", "characters";
    Attribution = "attribution" ["ATTRIBUTION"] "ghi nguồn, tác giả", "attribution";
    Content = "content" ["CONTENT", "FIELDS", "PRIVACY", "FEATURES"] "nội dung thông tin", "content";
    Organisation = "organisation" ["WORKFLOW", "RESPONSIBLE", "EB", "ORG", "FEEDBACK"]
        "kiểm duyệt, tổ chức, trách nhiệm", "review, organisation, responsibility";
    Reports = "reports" ["REPORT", "EVAL", "CONSULT"] "báo cáo, thời hạn", "reports and deadlines";
    ReportingSystem = "reporting-system" ["RIS", "DASH"] "hệ thống thông tin báo cáo", "reporting system";
    Accounts = "accounts" ["ACCOUNT"] "tài khoản", "accounts";
    Domains = "domains" ["DOMAIN", "NAME"] "tên miền, tên gọi", "domains and names";
    Backup = "backup" ["BACKUP", "LOG", "ARCHIVE"] "sao lưu, nhật ký, lưu trữ", "backup, logs, archive";
    Operation = "operation" ["OPS", "INFRA", "HARDEN", "SEC"] "vận hành, an toàn thông tin", "operation and security";
    Standards = "standards" ["STD", "A11Y", "I18N"] "tiêu chuẩn, tiếp cận, ngôn ngữ", "standards, access, language";
    Search = "search" ["SEARCH"] "tìm kiếm", "search";
    Advertising = "advertising" ["AD"] "quảng cáo", "advertising";
    Integration = "integration" ["INTEGRATE"] "tích hợp, kết nối", "integration";
    Money = "money" ["FINANCE"] "kinh phí", "money";
    Other = "other" [] "nội dung khác", "other";
}
