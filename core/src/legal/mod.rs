//! The forms of Vietnamese legal writing: citations, document numbers, dates, the structure of a text.

mod citation;
mod dates;
mod number;
mod part;
mod structure;

pub use citation::Citation;
pub use dates::DateMention;
pub use dates::find_dates;
pub use dates::parse_date;
pub use number::DocumentNumber;
pub use number::NumberMention;
pub use part::Part;
pub use structure::Basis;
pub use structure::Header;
pub use structure::LegalText;
pub use structure::LegalUnit;
pub use structure::LegalUnitKind;
pub use structure::Reading;
