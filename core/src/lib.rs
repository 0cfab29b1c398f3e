#![doc = include_str!("../../README.md")]
#![forbid(unsafe_code)]

mod attribution;
mod calendar;
mod checks;
mod date;
mod error;
mod legal;
mod markup;
mod profile;
mod record;
#[cfg(feature = "search")]
mod search;
mod sensitive;
mod text;
mod unicode;

pub use attribution::Attribution;
pub use attribution::Credit;
pub use attribution::CreditStyle;
pub use attribution::FormulaMatch;
pub use attribution::ReuseKind;
pub use attribution::ReuseSign;
pub use attribution::credit_line;
pub use attribution::find_credit;
pub use attribution::formula_match;
pub use attribution::reuse_signs;
pub use calendar::BeforeReading;
pub use calendar::Calendar;
pub use calendar::CalendarDecision;
pub use calendar::CalendarStanding;
pub use calendar::DataWindow;
pub use calendar::DayOfPeriod;
pub use calendar::DayOff;
pub use calendar::DayOffKind;
pub use calendar::Due;
pub use calendar::DueSource;
pub use calendar::Every;
pub use calendar::FirstPeriod;
pub use calendar::HostDue;
pub use calendar::LunarDate;
pub use calendar::LunarRule;
pub use calendar::MakeUpDay;
pub use calendar::Occurrence;
pub use calendar::OccurrenceNote;
pub use calendar::OpenPoint;
pub use calendar::Period;
pub use calendar::Roll;
pub use calendar::Schedule;
pub use calendar::ScheduleOptions;
pub use calendar::Term;
pub use calendar::Window;
pub use checks::Outcome;
pub use checks::Place;
pub use checks::Reason;
pub use date::Date;
pub use date::Moment;
pub use error::Error;
pub use error::ErrorKind;
pub use legal::Citation;
pub use legal::DateMention;
pub use legal::DocumentNumber;
pub use legal::NumberMention;
pub use legal::Part;
pub use legal::find_dates;
pub use legal::parse_date;
pub use markup::PlainText;
pub use profile::Attested;
pub use profile::Dated;
pub use profile::Deadline;
pub use profile::DeadlineQuery;
pub use profile::Effect;
pub use profile::Modality;
pub use profile::Note;
pub use profile::Profile;
pub use profile::ProfileHead;
pub use profile::Replaced;
pub use profile::Report;
pub use profile::Rule;
pub use profile::Said;
pub use profile::Severity;
pub use profile::Situation;
pub use profile::Status;
pub use profile::Structure;
pub use profile::Validity;
pub use profile::Variant;
pub use profile::Verdict;
pub use profile::check_names;
pub use profile::check_page;
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
#[cfg(feature = "search")]
pub use search::Change;
#[cfg(feature = "search")]
pub use search::Document;
#[cfg(feature = "search")]
pub use search::Facet;
#[cfg(feature = "search")]
pub use search::FacetCount;
#[cfg(feature = "search")]
pub use search::Hit;
#[cfg(feature = "search")]
pub use search::Hits;
#[cfg(feature = "search")]
pub use search::IndexOptions;
#[cfg(feature = "search")]
pub use search::SearchIndex;
#[cfg(feature = "search")]
pub use search::SearchOptions;
#[cfg(feature = "search")]
pub use search::Snippet;
#[cfg(feature = "search")]
pub use search::Sort;
#[cfg(feature = "search")]
pub use search::Stretch;
#[cfg(feature = "search")]
pub use search::Update;
pub use sensitive::PersonalData;
pub use sensitive::PersonalDataKind;
pub use sensitive::SecrecyLevel;
pub use sensitive::SecrecyMark;
pub use sensitive::WatchHit;
pub use sensitive::WatchList;
pub use sensitive::WatchTerm;
pub use sensitive::personal_data;
pub use sensitive::secrecy_marks;
pub use text::Edit;
pub use text::Lang;
pub use text::Offsets;
pub use text::Span;
pub use unicode::Folded;
pub use unicode::Irregularity;
pub use unicode::IrregularityKind;
pub use unicode::Normalizer;
pub use unicode::fold;
pub use unicode::fold_into;
pub use unicode::irregularities;
pub use unicode::is_normalized;
pub use unicode::normalization_edits;
pub use unicode::normalize;
