//! Records that a host hands in: absent is unknown, empty is empty.

mod account;
mod advertisement;
mod article;
mod backup;
mod boundary_map;
mod change;
mod comment;
mod consultation;
mod define;
mod editorial_board;
mod entries;
mod expense;
mod facts;
mod feedback;
mod field;
mod given;
mod incident;
mod instrument;
mod legal_document;
mod official_contact;
mod organisation;
mod periodic_report;
mod portal_contact;
mod project;
mod read;
mod regime;
mod remote_session;
mod report_event;
mod science_result;
mod science_topic;
mod secret;
mod server;
mod site;
mod staff_event;
mod statistics;
mod system_report;
mod unit;
mod upgrade_notice;
mod value;
mod write;

pub use account::Account;
pub use advertisement::Advertisement;
pub use article::Article;
pub use backup::Backup;
pub use boundary_map::BoundaryMap;
pub use change::Change;
pub use comment::Comment;
pub use consultation::Consultation;
pub use editorial_board::EditorialBoard;
pub use entries::Attestation;
pub use entries::Notice;
pub use entries::Review;
pub use entries::Section;
pub use expense::Expense;
pub use facts::Facts;
pub use feedback::Feedback;
pub use field::Field;
pub use given::Given;
pub use incident::Incident;
pub use instrument::Instrument;
pub use legal_document::LegalDocument;
pub use official_contact::OfficialContact;
pub use organisation::Organisation;
pub use periodic_report::PeriodicReport;
pub use portal_contact::PortalContact;
pub use project::Project;
pub use regime::Regime;
pub use remote_session::RemoteSession;
pub use report_event::ReportEvent;
pub use science_result::ScienceResult;
pub use science_topic::ScienceTopic;
pub use secret::Secret;
pub use server::Server;
pub use site::Site;
pub use staff_event::StaffEvent;
pub use statistics::Statistics;
pub use system_report::SystemReport;
pub use unit::Unit;
pub use upgrade_notice::UpgradeNotice;
pub use value::Shape;
pub use value::Value;

define::kinds! {
    Account,
    Advertisement,
    Article,
    Backup,
    Change,
    Comment,
    Consultation,
    EditorialBoard,
    Expense,
    Feedback,
    Incident,
    Instrument,
    LegalDocument,
    BoundaryMap,
    OfficialContact,
    Organisation,
    PeriodicReport,
    PortalContact,
    Project,
    Regime,
    RemoteSession,
    ReportEvent,
    ScienceResult,
    ScienceTopic,
    Server,
    Site,
    StaffEvent,
    Statistics,
    SystemReport,
    Unit,
    UpgradeNotice,
}
