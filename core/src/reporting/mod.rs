//! What an organisation owes, how it stands, and the papers that come of it.

mod agenda;
#[cfg(feature = "ics")]
mod ics;
mod listing;
mod office;

pub use agenda::Agenda;
pub use agenda::Duty;
pub use agenda::DutyStatus;
pub use agenda::Sending;
pub use office::Office;
pub use office::Sent;
