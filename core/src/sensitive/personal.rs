use serde::Serialize;

use crate::date::Date;
use crate::sensitive::digits::Digits;
use crate::sensitive::digits::numbers;
use crate::sensitive::email::emails;
use crate::sensitive::identity::is_identity;
use crate::sensitive::keyword::precedes;
use crate::sensitive::phone::is_phone;
use crate::sensitive::plate::plates;
use crate::sensitive::tax::is_tax_code;
use crate::sorting::sort_by_key;
use crate::text::Span;

/// A piece of text that looks like personal data (dữ liệu cá nhân).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PersonalData {
    /// The place.
    pub span: Span,
    /// What it looks like.
    pub kind: PersonalDataKind,
}

/// What kind of personal data.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PersonalDataKind {
    /// A personal identification number (số định danh, căn cước): twelve digits, by their structure.
    Identity,
    /// A tax code of a person (mã số thuế), by keyword and check digit.
    TaxCode,
    /// A bank account (số tài khoản), by keyword.
    BankAccount,
    /// A social insurance number (bảo hiểm xã hội), by keyword.
    SocialInsurance,
    /// A telephone number.
    Phone,
    /// An e-mail address that is not official.
    Email,
    /// A vehicle plate (biển số).
    Plate,
}

impl PersonalDataKind {
    /// Returns the name in data.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::PersonalDataKind::TaxCode.code(), "tax-code");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::TaxCode => "tax-code",
            Self::BankAccount => "bank-account",
            Self::SocialInsurance => "social-insurance",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Plate => "plate",
        }
    }
}

/// Finds what looks like personal data, in the order of the text.
///
/// `on` bounds the years of birth. A finding asks for a person; finding nothing proves nothing.
///
/// # Examples
/// ```
/// use quyche::{PersonalDataKind, personal_data};
///
/// let text = "Ông A, căn cước 083201001234, điện thoại 0912 345 678.";
/// let found = personal_data(text, "2026-03-01".parse()?);
/// assert_eq!(found[0].kind, PersonalDataKind::Identity);
/// assert_eq!(found[1].span.of(text), Some("0912 345 678"));
/// # Ok::<(), quyche::Error>(())
/// ```
#[must_use]
pub fn personal_data(text: &str, on: Date) -> Vec<PersonalData> {
    let by_number = numbers(text).filter_map(|number| {
        number_kind(text, &number, on).map(|kind| PersonalData { span: number.span, kind })
    });
    let of = |kind| move |span| PersonalData { span, kind };
    let mut found: Vec<_> = by_number
        .chain(emails(text).map(of(PersonalDataKind::Email)))
        .chain(plates(text).map(of(PersonalDataKind::Plate)))
        .collect();
    sort_by_key(&mut found, |data| data.span);
    found
}

fn number_kind(text: &str, number: &Digits<'_>, on: Date) -> Option<PersonalDataKind> {
    let digits = number.digits.as_str();
    let length = digits.len();
    let after = |words: &[&str]| precedes(text, number.span.start, words);
    if after(&["so tai khoan", "stk", "tai khoan so", "tk so"]) {
        Some(PersonalDataKind::BankAccount)
    } else if length == 10 && after(&["bao hiem xa hoi", "bhxh", "so bhxh"]) {
        Some(PersonalDataKind::SocialInsurance)
    } else if is_tax_code(digits, number.printed) && after(&["ma so thue", "mst", "thue"]) {
        Some(PersonalDataKind::TaxCode)
    } else if is_identity(digits, on) {
        Some(PersonalDataKind::Identity)
    } else if is_phone(digits, number.plus) {
        Some(PersonalDataKind::Phone)
    } else {
        None
    }
}
