//! What should make a person look before a text goes public: secrecy stamps, personal data, and the
//! host's own terms. A finding is a hint, and finding nothing proves nothing.

mod digits;
mod email;
mod identity;
mod keyword;
mod personal;
mod phone;
mod plate;
mod secrecy;
mod tax;
mod watch_list;

pub use personal::PersonalData;
pub use personal::PersonalDataKind;
pub use personal::personal_data;
pub use secrecy::SecrecyLevel;
pub use secrecy::SecrecyMark;
pub use secrecy::secrecy_marks;
pub use watch_list::WatchHit;
pub use watch_list::WatchList;
pub use watch_list::WatchTerm;
