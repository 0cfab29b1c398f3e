//! Records that a host hands in: absent is unknown, empty is empty.

mod account;
mod article;
mod comment;
mod consultation;
mod define;
mod entries;
mod expense;
mod facts;
mod field;
mod instrument;
mod legal_document;
mod official_contact;
mod organisation;
mod periodic_report;
mod portal_contact;
mod project;
mod read;
mod regime;
mod report_event;
mod science_topic;
mod secret;
mod site;
mod statistics;
mod upgrade_notice;
mod value;

pub use account::Account;
pub use article::Article;
pub use comment::Comment;
pub use consultation::Consultation;
pub use entries::Attestation;
pub use entries::Notice;
pub use entries::Review;
pub use entries::Section;
pub use expense::Expense;
pub use facts::Facts;
pub use field::Field;
pub use instrument::Instrument;
pub use legal_document::LegalDocument;
pub use official_contact::OfficialContact;
pub use organisation::Organisation;
pub use periodic_report::PeriodicReport;
pub use portal_contact::PortalContact;
pub use project::Project;
pub use regime::Regime;
pub use report_event::ReportEvent;
pub use science_topic::ScienceTopic;
pub use secret::Secret;
pub use site::Site;
pub use statistics::Statistics;
pub use upgrade_notice::UpgradeNotice;
pub use value::Shape;
pub use value::Value;

define::kinds! {
    Account,
    Article,
    Comment,
    Consultation,
    Expense,
    Instrument,
    LegalDocument,
    OfficialContact,
    Organisation,
    PeriodicReport,
    PortalContact,
    Project,
    Regime,
    ReportEvent,
    ScienceTopic,
    Site,
    Statistics,
    UpgradeNotice,
}
