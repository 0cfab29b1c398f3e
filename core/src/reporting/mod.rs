//! What an organisation owes, how it stands, and the papers that come of it.

mod agenda;
#[cfg(feature = "html")]
mod charts;
#[cfg(feature = "docx")]
mod docx;
mod form;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "ics")]
mod ics;
mod known;
mod listing;
mod office;
#[cfg(any(feature = "html", feature = "docx"))]
mod page;
mod paper;
mod summary;

pub use agenda::Agenda;
pub use agenda::Duty;
pub use agenda::DutyStatus;
pub use agenda::Sending;
pub use form::ReportTemplate;
pub use known::Fact;
pub use known::Known;
pub use known::Sent;
pub use office::Office;
pub use office::OwnRegime;
pub use paper::ReportPaper;
pub use summary::ReportFacts;
pub use summary::ReportTally;
pub use summary::Summary;
