#![doc = include_str!("../../README.md")]
#![forbid(unsafe_code)]

mod date;
mod error;
mod record;
mod text;

pub use date::Date;
pub use date::Moment;
pub use error::Error;
pub use error::ErrorKind;
pub use record::Account;
pub use record::Article;
pub use record::Attestation;
pub use record::Comment;
pub use record::Consultation;
pub use record::Expense;
pub use record::Facts;
pub use record::Field;
pub use record::Instrument;
pub use record::LegalDocument;
pub use record::Notice;
pub use record::OfficialContact;
pub use record::Organisation;
pub use record::PeriodicReport;
pub use record::PortalContact;
pub use record::Project;
pub use record::Record;
pub use record::RecordKind;
pub use record::Regime;
pub use record::ReportEvent;
pub use record::Review;
pub use record::ScienceTopic;
pub use record::Secret;
pub use record::Section;
pub use record::Shape;
pub use record::Site;
pub use record::Statistics;
pub use record::UpgradeNotice;
pub use record::Value;
pub use text::Edit;
pub use text::Lang;
pub use text::Offsets;
pub use text::Span;
