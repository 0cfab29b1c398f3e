#![doc = include_str!("guide.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(clippy::expect_used)]
#![deny(clippy::indexing_slicing)]
#![deny(clippy::panic)]
#![deny(clippy::string_slice)]
#![deny(clippy::unreachable)]
#![deny(clippy::unwrap_used)]

mod attribution;
mod calendar;
mod checks;
mod date;
mod error;
mod file;
mod legal;
mod markup;
mod profile;
mod record;
mod reporting;
#[cfg(feature = "search")]
mod search;
mod sensitive;
mod sorting;
mod text;
mod unicode;
mod workflow;

// The page of the package, whose example runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

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
pub use calendar::FallbackWindows;
pub use calendar::FirstPeriod;
pub use calendar::HostDue;
pub use calendar::LunarDate;
pub use calendar::LunarRule;
pub use calendar::MakeUpDay;
pub use calendar::Occurrence;
pub use calendar::OccurrenceNote;
pub use calendar::OpenPoint;
pub use calendar::Period;
pub use calendar::RegimeType;
pub use calendar::Roll;
pub use calendar::Schedule;
pub use calendar::ScheduleOptions;
pub use calendar::Term;
pub use calendar::Window;
pub use checks::Outcome;
pub use checks::Place;
pub use checks::Reason;
pub use checks::Word;
pub use date::Date;
pub use date::Moment;
pub use error::Error;
pub use error::ErrorKind;
pub use legal::Basis;
pub use legal::Citation;
pub use legal::DateMention;
pub use legal::DocumentNumber;
pub use legal::Header;
pub use legal::LegalText;
pub use legal::LegalUnit;
pub use legal::LegalUnitKind;
pub use legal::NumberMention;
pub use legal::Part;
pub use legal::Reading;
pub use legal::find_dates;
pub use legal::parse_date;
pub use markup::PlainText;
pub use profile::Act;
pub use profile::ActStanding;
pub use profile::Attested;
pub use profile::Audit;
pub use profile::BodySummary;
pub use profile::Confidence;
pub use profile::Dated;
pub use profile::Deadline;
pub use profile::DeadlineQuery;
pub use profile::Effect;
pub use profile::Finding;
pub use profile::KnownDay;
pub use profile::Modality;
pub use profile::Note;
pub use profile::OutcomeCounts;
pub use profile::Profile;
pub use profile::ProfileHead;
pub use profile::Provision;
pub use profile::Replaced;
pub use profile::Report;
pub use profile::Rule;
pub use profile::Said;
pub use profile::SectionAge;
pub use profile::Severity;
pub use profile::Situation;
pub use profile::Source;
pub use profile::Status;
pub use profile::Structure;
pub use profile::Theme;
pub use profile::ThemeSummary;
pub use profile::Unseen;
pub use profile::Validity;
pub use profile::Variant;
pub use profile::Verdict;
pub use profile::check_names;
pub use profile::check_page;
pub use record::Account;
pub use record::Advertisement;
pub use record::Article;
pub use record::Attestation;
pub use record::Backup;
pub use record::BoundaryMap;
pub use record::Change as SystemChange;
pub use record::Comment;
pub use record::Consultation;
pub use record::EditorialBoard;
pub use record::Expense;
pub use record::Facts;
pub use record::Feedback;
pub use record::Field;
pub use record::Given;
pub use record::Incident;
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
pub use record::RemoteSession;
pub use record::ReportEvent;
pub use record::Review;
pub use record::ScienceResult;
pub use record::ScienceTopic;
pub use record::Secret;
pub use record::Section;
pub use record::Server;
pub use record::Shape;
pub use record::Site;
pub use record::StaffEvent;
pub use record::Statistics;
pub use record::SystemReport;
pub use record::Unit;
pub use record::UpgradeNotice;
pub use record::Value;
pub use reporting::Agenda;
pub use reporting::Duty;
pub use reporting::DutyStatus;
pub use reporting::Fact;
pub use reporting::Known;
pub use reporting::Office;
pub use reporting::OwnRegime;
pub use reporting::ReportFacts;
pub use reporting::ReportPaper;
pub use reporting::ReportTally;
pub use reporting::ReportTemplate;
pub use reporting::Sending;
pub use reporting::Sent;
pub use reporting::Summary;
#[cfg(feature = "search")]
pub use search::Analysis;
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
pub use search::IndexChange;
#[cfg(feature = "search")]
pub use search::IndexOptions;
#[cfg(feature = "search")]
pub use search::Passages;
#[cfg(feature = "search")]
pub use search::Ranking;
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
pub use search::TextFormat;
#[cfg(feature = "search")]
pub use search::Update;
#[cfg(feature = "search")]
pub use search::Words;
#[cfg(feature = "search")]
pub use search::search_tokenizers;
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
pub use unicode::Capitals;
pub use unicode::Charset;
pub use unicode::Damage;
pub use unicode::DamageKind;
pub use unicode::DamageReason;
pub use unicode::Decoded;
pub use unicode::Detection;
pub use unicode::Encoded;
pub use unicode::Folded;
pub use unicode::Irregularity;
pub use unicode::IrregularityKind;
pub use unicode::Misread;
pub use unicode::Normalizer;
#[cfg(feature = "restore")]
pub use unicode::Repair;
#[cfg(feature = "restore")]
pub use unicode::Restoration;
#[cfg(feature = "restore")]
pub use unicode::Restorer;
pub use unicode::StandardMention;
pub use unicode::Syllable;
pub use unicode::TonePlacement;
pub use unicode::TypingMethod;
pub use unicode::TypingResidue;
pub use unicode::damage;
pub use unicode::decode;
pub use unicode::decode_font;
pub use unicode::detect;
pub use unicode::encode;
pub use unicode::fold;
pub use unicode::fold_case;
pub use unicode::fold_into;
pub use unicode::irregularities;
pub use unicode::is_normalized;
pub use unicode::is_normalized_utf16;
pub use unicode::misread;
pub use unicode::normalization_edits;
pub use unicode::normalize;
pub use unicode::normalize_utf16;
pub use unicode::place_tones;
pub use unicode::spelling_key;
pub use unicode::standard_mentions;
pub use unicode::typing_residue;
pub use workflow::Actor;
pub use workflow::CaseEvent;
pub use workflow::Entry;
pub use workflow::Fallback;
pub use workflow::Figure;
pub use workflow::Ground;
pub use workflow::History;
pub use workflow::MayPublish;
pub use workflow::Outage;
pub use workflow::Refusal;
pub use workflow::RefusalReason;
pub use workflow::ReportAction;
pub use workflow::ReportCase;
pub use workflow::ReportFlow;
pub use workflow::ReportForm;
pub use workflow::ReportState;
pub use workflow::RequiredStep;
pub use workflow::ReviewAction;
pub use workflow::ReviewCase;
pub use workflow::ReviewFlow;
pub use workflow::ReviewOrigin;
pub use workflow::ReviewState;
pub use workflow::ReviewStep;
pub use workflow::ReviewTarget;
pub use workflow::SendChannel;
pub use workflow::SignedVersion;
pub use workflow::Timeliness;
