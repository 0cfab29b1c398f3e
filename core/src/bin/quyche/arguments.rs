use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::Args;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;
use quyche::Charset;
use quyche::Date;
use quyche::Lang;
use quyche::Outcome;
use quyche::Profile;
use quyche::RecordKind;
use quyche::Verdict;

use crate::failure::Failure;
use crate::records::Reading;
use crate::today::today;

/// The regulation of a Vietnamese provincial portal: checks records, mends text, searches, reckons
/// deadlines.
///
/// Exit code 0: nothing failed. 1: something failed. 2: the work could not be done.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
pub struct Arguments {
    /// How to print.
    #[arg(long, global = true, value_enum, default_value_t = Style::Text)]
    format: Style,
    /// The language of messages.
    #[arg(long, global = true, value_enum, default_value_t = Tongue::Vi)]
    lang: Tongue,
    #[command(subcommand)]
    pub task: Task,
}

impl Arguments {
    /// How to print, for tasks that know text and JSON.
    pub fn format(&self) -> Result<Format, Failure> {
        match self.format {
            Style::Text => Ok(Format::Text),
            Style::Json => Ok(Format::Json),
            Style::Jsonl | Style::Sarif => Err(Failure::Plain(
                "formats `jsonl` and `sarif` are those of `quyche check`".into(),
            )),
        }
    }

    /// The format in which `check` hands its reports on, where one was chosen.
    pub fn export(&self) -> Option<Export> {
        match self.format {
            Style::Jsonl => Some(Export::Jsonl),
            Style::Sarif => Some(Export::Sarif),
            Style::Text | Style::Json => None,
        }
    }

    pub fn lang(&self) -> Lang {
        match self.lang {
            Tongue::Vi => Lang::Vi,
            Tongue::En => Lang::En,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Style {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// JSON Lines, one line for each verdict that fails or is open; of `check` only.
    Jsonl,
    /// SARIF 2.1.0, which code review tools read; of `check` only.
    Sarif,
}

/// How a task prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Json,
}

/// How `check` hands its reports on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    Jsonl,
    Sarif,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Tongue {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

#[derive(Subcommand)]
pub enum Task {
    Check(Check),
    Audit(Audit),
    Normalize(Normalize),
    Index(Index),
    Search(Search),
    Deadlines(Deadlines),
    Profiles(Profiles),
    Explain(Explain),
}

/// Checks records against a regulation on a day: what fails, by which article and clause.
///
/// Exit code 1 where a rule fails, 2 where a record could not be read.
#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    pub records: Records,
    /// The regulation: a name that `quyche profiles` lists, or a file in TOML or JSON.
    #[arg(long, short, value_name = "NAME|FILE")]
    pub profile: String,
    #[command(flatten)]
    pub day: Day,
    /// Applies a draft, or a regulation not in force on that day, as if it bound.
    #[arg(long)]
    pub assume_in_force: bool,
    /// The outcomes to list; all are counted. Unless said: what fails, what lacks facts, and what a
    /// person should look at in the text.
    #[arg(long, value_enum, value_delimiter = ',')]
    show: Vec<Show>,
}

impl Check {
    /// Tells whether a verdict is listed.
    pub fn shows(&self, verdict: &Verdict) -> bool {
        match &verdict.outcome {
            Outcome::Fail(_) | Outcome::NeedsFact(_) if self.show.is_empty() => true,
            Outcome::NeedsAttestation(places) if self.show.is_empty() => !places.is_empty(),
            outcome => self.show.iter().any(|one| one.name() == outcome.name()),
        }
    }
}

/// Audits a portal as a whole: many records, one summary by theme and by body responsible.
///
/// Exit code 1 where a rule fails, 2 where a record could not be read.
#[derive(Args)]
pub struct Audit {
    #[command(flatten)]
    pub check: Check,
    /// Writes the result as a page to read or print.
    #[arg(long, value_name = "FILE")]
    pub page: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Show {
    Fail,
    NeedsFact,
    NeedsAttestation,
    Pass,
    NotApplicable,
}

impl Show {
    pub fn name(self) -> &'static str {
        match self {
            Self::Fail => "fail",
            Self::NeedsFact => "needs-fact",
            Self::NeedsAttestation => "needs-attestation",
            Self::Pass => "pass",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// Writes text in the canonical form of stored text (NFC), or says where it is not.
#[derive(Args)]
pub struct Normalize {
    /// Text files, or `-` for standard input.
    #[arg(default_value = "-")]
    pub files: Vec<PathBuf>,
    /// Reads the files in this character set, such as tcvn3, vni-windows or windows-1258; UTF-8 where
    /// none is named, for none is guessed.
    #[arg(long, value_name = "CHARSET")]
    pub from: Option<Charset>,
    /// Only says what would change, and which characters no change mends; exit code 1 where there are
    /// any.
    #[arg(long)]
    pub check: bool,
}

/// Puts records into a search index: all of them, or none where one cannot be read.
///
/// A record with an `id` that the index holds replaces it. Records that are not for readers, such as
/// accounts and reports, are left out.
#[derive(Args)]
pub struct Index {
    /// The folder of the index; made where it is missing.
    pub folder: PathBuf,
    #[command(flatten)]
    pub records: Records,
    /// Removes the record of this id in the same commit.
    #[arg(long, value_name = "ID")]
    pub remove: Vec<String>,
}

/// Searches an index; marks, case and the way a number is typed make no difference.
#[derive(Args)]
pub struct Search {
    /// The folder of the index.
    pub folder: PathBuf,
    /// What to find.
    pub query: String,
    /// How many hits.
    #[arg(long, default_value_t = 10)]
    pub limit: usize,
    /// How many hits to pass over.
    #[arg(long, default_value_t = 0)]
    pub offset: usize,
}

/// Lists what has to be reported or done by when.
#[derive(Args)]
pub struct Deadlines {
    /// The regulation: a name that `quyche profiles` lists, or a file in TOML or JSON; all that come with the
    /// library where it is not given.
    #[arg(long, short, value_name = "NAME|FILE")]
    profile: Option<String>,
    /// The year; this year in Vietnam where no day is given.
    #[arg(long, conflicts_with_all = ["from", "to"])]
    year: Option<i16>,
    /// The first day.
    #[arg(long, value_name = "DATE", requires = "to")]
    from: Option<Date>,
    /// The last day.
    #[arg(long, value_name = "DATE", requires = "from")]
    to: Option<Date>,
    /// Only what binds this role, such as `owner-agency`.
    #[arg(long)]
    pub role: Vec<String>,
    /// Lists the duties of a draft, or of a regulation not in force, as if it bound.
    #[arg(long)]
    pub assume_in_force: bool,
}

impl Deadlines {
    pub fn days(&self) -> Result<RangeInclusive<Date>, Failure> {
        if let (Some(from), Some(to)) = (self.from, self.to) {
            if from > to {
                return Err(Failure::Plain(format!("--from {from} lies after --to {to}")));
            }
            return Ok(from..=to);
        }
        let year = self.year.map_or_else(|| today().map(Date::year), Ok)?;
        Ok(Date::new(year, 1, 1)?..=Date::new(year, 12, 31)?)
    }

    pub fn names(&self) -> Vec<String> {
        match &self.profile {
            Some(name) => vec![name.clone()],
            None => Profile::builtin_ids().map(str::to_owned).collect(),
        }
    }
}

/// Lists the regulations that come with the library, or the rules of one.
#[derive(Args)]
pub struct Profiles {
    /// A name, or a file in TOML or JSON; without it, all are listed.
    #[arg(value_name = "NAME|FILE")]
    pub profile: Option<String>,
    #[command(flatten)]
    pub day: Day,
}

/// Explains a rule (such as ATTRIBUTION-SOURCE) or a check (such as attribution-source).
#[derive(Args)]
pub struct Explain {
    /// The rule or the check; without it, all checks are named.
    pub name: Option<String>,
}

/// Where records come from.
#[derive(Args)]
pub struct Records {
    /// Records as JSON, JSON Lines or text files; `-` is standard input. A record may carry an `id`,
    /// the caller's own key.
    #[arg(default_value = "-")]
    pub files: Vec<PathBuf>,
    /// The kind of records that state none, and of text files.
    #[arg(long, default_value = "article", value_name = "KIND")]
    kind: String,
    /// Leaves this field of the input out, as a system may export more than a record has.
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    drop: Vec<String>,
}

impl Records {
    pub fn reading(&self) -> Result<Reading, Failure> {
        Ok(Reading { kind: RecordKind::named(&self.kind)?, drop: self.drop.clone() })
    }
}

/// The day asked about.
#[derive(Args)]
pub struct Day {
    /// The day asked about, such as 2026-03-01; today in Vietnam where it is not given (the library
    /// itself has no clock).
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
}

impl Day {
    pub fn get(&self) -> Result<Date, Failure> {
        self.on.map_or_else(today, Ok)
    }
}
