use std::collections::BTreeMap;

use napi::Env;
use napi::JsString;
use napi::Unknown;
use napi_derive::napi;
use quyche::HostDue;
use serde_json::Value;

use crate::audit::Audit;
use crate::audit::inventory;
use crate::calendar::Calendar;
use crate::errors::Result;
use crate::errors::from_core;
use crate::errors::parse;
use crate::names::camel;
use crate::record;
use crate::report;
use crate::schedule::days;
use crate::schedule::occurrence;
use crate::schedule::said;
use crate::strings::utf8;
use crate::value::choice;
use crate::value::plain;
use crate::value::take;
use crate::value::word;
use crate::verdict::Said;
use crate::written::Written;

/// A regulation (quy chế) with its rules, ready to judge records.
#[napi]
pub struct Profile(pub(crate) quyche::Profile);

/// The day asked about, and what else the host says about the world.
#[napi(object, object_to_js = false)]
pub struct Situation {
    #[napi(ts_type = "Day")]
    pub on: String,
    /// Applies the rules of a draft, or of a regulation not in force on that day, as if it bound.
    pub assume_in_force: Option<bool>,
}

/// Which deadlines to list, and how to read them.
#[napi(object, object_to_js = false)]
pub struct DeadlineQuery<'e> {
    #[napi(ts_type = "Day")]
    pub from: String,
    /// Duties without a day count under the end of their period.
    #[napi(ts_type = "Day")]
    pub to: String,
    /// Keeps what any of these roles owes.
    pub roles: Option<Vec<String>>,
    /// How "before a day" is read: strictly, unless said otherwise.
    #[napi(ts_type = "'strict' | 'on-the-day'")]
    pub reading: Option<String>,
    /// Whether a fixed day moves off a day without work: it stays, unless said otherwise.
    #[napi(ts_type = "Roll")]
    pub roll: Option<String>,
    /// The host's own days, by rule.
    #[napi(ts_type = "{ [rule: string]: HostDue }")]
    pub host_due: Option<Unknown<'e>>,
    /// Lists the duties of a draft, or of days outside the regulation's validity, as if it bound.
    pub assume_in_force: Option<bool>,
}

/// A rule of a regulation.
#[napi(object, object_from_js = false)]
pub struct Rule {
    /// Such as `ATTRIBUTION-SOURCE`; never renamed.
    pub id: String,
    /// The first place of the regulation that says it.
    pub citation: String,
    /// Every place of the regulation that says it.
    pub citations: Vec<String>,
    #[napi(ts_type = "Modality")]
    pub modality: String,
    #[napi(ts_type = "Severity")]
    pub severity: String,
    /// Whom it binds.
    pub binds: Vec<String>,
    /// What it asks for.
    pub duty: Said,
    #[napi(ts_type = "Attested")]
    pub attested: String,
    /// The check that looks at it.
    pub check: &'static str,
    /// The kinds of record it looks at.
    #[napi(ts_type = "RecordKind[]")]
    pub kinds: Vec<&'static str>,
    /// The fields it looks at.
    #[napi(ts_type = "Field[]")]
    pub fields: Vec<String>,
    /// The notes of the profile that touch it.
    pub notes: Vec<String>,
}

#[napi]
impl Profile {
    /// The identifiers of the regulations that come with the library.
    #[napi]
    pub fn builtin_ids() -> Vec<&'static str> {
        quyche::Profile::builtin_ids().collect()
    }

    /// A regulation that comes with the library.
    #[napi(factory)]
    pub fn builtin(id: String) -> Result<Self> {
        quyche::Profile::builtin(&id).map(Self).map_err(from_core)
    }

    /// Reads a regulation from TOML or JSON; errors name `file`, line and column.
    #[napi(factory)]
    pub fn parse(text: String, file: Option<String>) -> Result<Self> {
        let file = file.unwrap_or_else(|| "profile".into());
        quyche::Profile::parse(&text, &file).map(Self).map_err(from_core)
    }

    #[napi(getter)]
    pub fn id(&self) -> &str {
        self.0.id()
    }

    /// Number, dates, status and structure.
    #[napi(getter, ts_return_type = "ProfileHead")]
    pub fn head(&self) -> Result<Value> {
        plain(self.0.head())
    }

    /// The rules, in the order of the text.
    #[napi(getter)]
    pub fn rules(&self) -> Vec<Rule> {
        self.0.rules().iter().map(Rule::from).collect()
    }

    /// The notes on defects of the text and how they are read.
    #[napi(getter, ts_return_type = "Note[]")]
    pub fn notes(&self) -> Result<Value> {
        plain(self.0.notes())
    }

    /// Whether the regulation binds on a day.
    #[napi(ts_return_type = "Validity")]
    pub fn validity(&self, #[napi(ts_arg_type = "Day")] on: String) -> Result<Value> {
        report::validity(&self.0.validity(parse(&on)?))
    }

    /// Looks at a record with every rule that concerns its kind, on the day asked about.
    #[napi(
        configurable = true,
        writable = true,
        ts_args_type = "record: Record, situation: Situation",
        ts_return_type = "Report"
    )]
    pub fn validate<'e>(
        &self,
        env: &'e Env,
        record: Unknown<'e>,
        situation: Situation,
        text: JsString<'e>,
        words: u32,
        long: Vec<JsString<'e>>,
    ) -> Result<JsString<'e>> {
        let text = utf8(&text).unwrap_or_default();
        self.judge(env, record, &situation.read()?, &mut Written::new(&text, words, long))
    }

    /// Looks at the regulation itself with its own rules on number, dates, bases and structure.
    #[napi(configurable = true, writable = true, ts_return_type = "Report")]
    pub fn inspect<'e>(
        &self,
        env: &'e Env,
        #[napi(ts_arg_type = "Day")] on: String,
    ) -> Result<JsString<'e>> {
        let record = quyche::Record::from(self.0.head().instrument());
        let situation = quyche::Situation::on(parse(&on)?).assume_in_force();
        report::packed(env, &self.0, &record, &situation)
    }

    /// Looks at many records, each with the host's name for it, and sums up.
    #[napi(ts_args_type = "records: { [name: string]: Record }, situation: Situation")]
    pub fn audit(
        &self,
        records: BTreeMap<String, Unknown<'_>>,
        situation: Situation,
    ) -> Result<Audit> {
        let records = inventory(records)?;
        Ok(Audit::new(self.0.audit(&records, situation.read()?), &records))
    }

    /// Looks at many records in one call; one that cannot be read stops the call.
    #[napi(
        configurable = true,
        writable = true,
        ts_args_type = "records: Record[], situation: Situation",
        ts_return_type = "Array<Report>"
    )]
    pub fn validate_many<'e>(
        &self,
        env: &'e Env,
        records: Vec<Unknown<'e>>,
        situation: Situation,
        text: JsString<'e>,
        words: u32,
        long: Vec<JsString<'e>>,
    ) -> Result<Vec<JsString<'e>>> {
        let (situation, text) = (situation.read()?, utf8(&text).unwrap_or_default());
        let mut written = Written::new(&text, words, long);
        let records = records.into_iter();
        records.map(|record| self.judge(env, record, &situation, &mut written)).collect()
    }

    /// Lists what the regulation makes fall due, in order, with its clauses.
    #[napi(
        ts_args_type = "calendar: Calendar, query: DeadlineQuery",
        ts_return_type = "Deadline[]"
    )]
    pub fn deadlines(&self, calendar: &Calendar, query: DeadlineQuery<'_>) -> Result<Vec<Value>> {
        let found = self.0.deadlines(&calendar.0, query.read()?).map_err(from_core)?;
        found.iter().map(deadline).collect()
    }
}

impl Profile {
    fn judge<'e>(
        &self,
        env: &'e Env,
        record: Unknown<'_>,
        situation: &quyche::Situation,
        written: &mut Written<'_>,
    ) -> Result<JsString<'e>> {
        let record = written.next().map_or_else(|| record::read(record), Ok)?;
        report::packed(env, &self.0, &record, situation)
    }
}

impl DeadlineQuery<'_> {
    fn read(self) -> Result<quyche::DeadlineQuery> {
        let mut query = quyche::DeadlineQuery::between(days(&self.from, &self.to)?);
        for role in self.roles.unwrap_or_default() {
            query = query.role(role);
        }
        if let Some(reading) = &self.reading {
            query = query.reading(choice(reading, "reading")?);
        }
        if let Some(roll) = &self.roll {
            query = query.roll(choice(roll, "roll")?);
        }
        if let Some(due) = self.host_due {
            let due: BTreeMap<String, HostDue> = take(due, "hostDue")?;
            for (rule, due) in due {
                query = query.host_due(rule, due);
            }
        }
        Ok(if self.assume_in_force == Some(true) { query.assume_in_force() } else { query })
    }
}

/// A deadline as a plain object, with its sentences.
pub fn deadline(deadline: &quyche::Deadline) -> Result<Value> {
    let mut object = plain(deadline)?;
    if let Value::Object(fields) = &mut object {
        fields.insert("id".into(), deadline.id().into());
        fields.insert("title".into(), said(|lang| deadline.title(lang)));
        fields.insert("validity".into(), report::validity(&deadline.validity)?);
        fields.insert("occurrence".into(), occurrence(&deadline.occurrence)?);
    }
    Ok(object)
}

impl Situation {
    fn read(&self) -> Result<quyche::Situation> {
        let situation = quyche::Situation::on(parse(&self.on)?);
        Ok(match self.assume_in_force {
            Some(true) => situation.assume_in_force(),
            _ => situation,
        })
    }
}

impl From<&quyche::Rule> for Rule {
    fn from(rule: &quyche::Rule) -> Self {
        Self {
            id: rule.id().to_owned(),
            citation: rule.citation().to_string(),
            citations: rule.citations().iter().map(ToString::to_string).collect(),
            modality: word(&rule.modality()),
            severity: word(&rule.modality().severity()),
            binds: rule.binds().to_vec(),
            duty: Said::from(rule.duty()),
            attested: word(&rule.attested()),
            check: rule.check(),
            kinds: rule.kinds().iter().map(|kind| kind.name()).collect(),
            fields: rule.fields().iter().map(|field| camel(field.name())).collect(),
            notes: rule.notes().to_vec(),
        }
    }
}

/// The page of a check: what it does, its parameters, and examples that run; `null` for no check.
#[napi]
pub fn check_page(name: String) -> Option<&'static str> {
    quyche::check_page(&name)
}

/// The names of all checks.
#[napi]
pub fn check_names() -> Vec<&'static str> {
    quyche::check_names().collect()
}
