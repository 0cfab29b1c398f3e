//! Life cycles of reports and of items: events in, a new state out, or a refusal that cites its clause.

mod history;
mod refusal;
mod report_action;
mod report_case;
mod report_flow;
mod table;

pub use history::Actor;
pub use history::CaseEvent;
pub use history::Entry;
pub use history::History;
pub use refusal::Refusal;
pub use refusal::RefusalReason;
pub use report_action::Outage;
pub use report_action::RegimeType;
pub use report_action::ReportAction;
pub use report_action::ReportForm;
pub use report_action::SendChannel;
pub use report_case::Fallback;
pub use report_case::Figure;
pub use report_case::ReportCase;
pub use report_case::ReportState;
pub use report_case::SignedVersion;
pub use report_case::Timeliness;
pub use report_flow::ReportFlow;
