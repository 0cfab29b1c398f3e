use napi::Unknown;
use napi_derive::napi;
use quyche::Lang;
use serde_json::Value;

use crate::calendar::Calendar;
use crate::calendar::short;
use crate::errors::Result;
use crate::errors::from_core;
use crate::errors::parse;
use crate::profile::Profile;
use crate::profile::deadline;
use crate::record;
use crate::schedule::days;
use crate::schedule::said;
use crate::value::choice;
use crate::value::plain;
use crate::value::take;

/// Which days to list, on which day to judge them, and what was sent.
#[napi(object, object_to_js = false)]
pub struct AgendaQuery<'e> {
    #[napi(ts_type = "Day")]
    pub from: String,
    #[napi(ts_type = "Day")]
    pub to: String,
    #[napi(ts_type = "Day")]
    pub on: String,
    /// What was sent: the identifier of the deadline, and when.
    #[napi(ts_type = "{ deadline: string; at: Moment }[]")]
    pub sent: Option<Unknown<'e>>,
    /// Records from which duties follow, each with the host's name for what it describes.
    #[napi(ts_type = "{ subject: string; record: Record }[]")]
    pub facts: Option<Vec<Fact<'e>>>,
}

/// Something the host knows from which duties follow.
#[napi(object, object_to_js = false)]
pub struct Fact<'e> {
    /// The host's name for what the record describes.
    pub subject: String,
    #[napi(ts_type = "Record")]
    pub record: Unknown<'e>,
}

/// The year of an organisation: what it owes and how each duty stands on a day.
#[napi]
pub struct Agenda(quyche::Agenda);

#[napi]
impl Agenda {
    #[napi(
        constructor,
        ts_args_type = "office: Office, profiles: Profile[], calendar: Calendar, query: AgendaQuery"
    )]
    pub fn new(
        office: Unknown<'_>,
        profiles: Vec<&Profile>,
        calendar: &Calendar,
        query: AgendaQuery<'_>,
    ) -> Result<Self> {
        let office: quyche::Office = take(office, "office")?;
        let profiles: Vec<quyche::Profile> =
            profiles.into_iter().map(|profile| profile.0.clone()).collect();
        let sent: Vec<quyche::Sent> = match query.sent {
            Some(sent) => take(sent, "sent")?,
            None => Vec::new(),
        };
        let facts = query.facts.unwrap_or_default().into_iter();
        let facts = facts.map(|Fact { subject, record }| {
            record::read(record).map(|record| quyche::Fact::new(subject, record))
        });
        let facts: Vec<quyche::Fact> = facts.collect::<Result<_>>()?;
        let (days, on) = (days(&query.from, &query.to)?, parse(&query.on)?);
        let known = quyche::Known::new().sent(&sent).facts(&facts);
        quyche::Agenda::new(&office, &profiles, &calendar.0, days, on, known)
            .map(Self)
            .map_err(from_core)
    }

    /// The duties in order.
    #[napi(getter, ts_return_type = "Duty[]")]
    pub fn duties(&self) -> Result<Vec<Value>> {
        self.0.duties.iter().map(duty).collect()
    }

    /// The duties of which the office is to be reminded on the day asked about.
    #[napi(getter, ts_return_type = "Duty[]")]
    pub fn reminders(&self) -> Result<Vec<Value>> {
        self.0.reminders().map(duty).collect()
    }

    /// A list for people to read; in Vietnamese, unless said otherwise.
    #[napi(ts_args_type = "lang?: 'vi' | 'en'")]
    pub fn to_text(&self, language: Option<String>) -> Result<String> {
        Ok(self.0.to_text(lang(language)?))
    }

    /// A table in CSV.
    #[napi(ts_args_type = "lang?: 'vi' | 'en'")]
    pub fn to_csv(&self, language: Option<String>) -> Result<String> {
        Ok(self.0.to_csv(lang(language)?))
    }

    /// An iCalendar with reminders, stamped with the moment of its making.
    #[napi(ts_args_type = "stamp: Moment, lang?: 'vi' | 'en'")]
    pub fn to_ics(&self, stamp: String, language: Option<String>) -> Result<String> {
        Ok(self.0.to_ics(lang(language)?, parse(&stamp)?))
    }

    /// A year as an HTML page with its days off and due days.
    #[napi(ts_args_type = "year: number, calendar: Calendar, lang?: 'vi' | 'en'")]
    pub fn to_year_page(
        &self,
        year: i32,
        calendar: &Calendar,
        language: Option<String>,
    ) -> Result<String> {
        self.0.to_year_page(short(year)?, &calendar.0, lang(language)?).map_err(from_core)
    }
}

/// The language of a text; Vietnamese, unless said otherwise.
pub fn lang(language: Option<String>) -> Result<Lang> {
    language.map_or(Ok(Lang::Vi), |word| choice(&word, "lang"))
}

fn duty(duty: &quyche::Duty) -> Result<Value> {
    let mut object = plain(duty)?;
    if let Value::Object(fields) = &mut object {
        fields.insert("deadline".into(), deadline(&duty.deadline)?);
        fields.insert("text".into(), said(|lang| duty.status.text(lang)));
    }
    Ok(object)
}
