use std::ops::RangeInclusive;

use napi::Unknown;
use napi_derive::napi;
use quyche::Lang;
use quyche::Occurrence;
use quyche::Schedule;
use quyche::ScheduleOptions;
use quyche::Term;
use serde_json::Value;
use serde_json::json;

use crate::calendar::Calendar;
use crate::errors::Result;
use crate::errors::from_core;
use crate::errors::parse;
use crate::value::choice;
use crate::value::plain;
use crate::value::take;

/// Which days to list, and how to read the text.
#[napi(object, object_to_js = false)]
pub struct OccurrenceQuery<'e> {
    #[napi(ts_type = "Day")]
    pub from: String,
    #[napi(ts_type = "Day")]
    pub to: String,
    /// The days between which the duty binds.
    #[napi(ts_type = "{ from?: Day; to?: Day }")]
    pub in_force: Option<InForce>,
    /// How "before a day" is read: strictly, unless said otherwise.
    #[napi(ts_type = "'strict' | 'on-the-day'")]
    pub reading: Option<String>,
    /// Whether a fixed day moves off a day without work: it stays, unless said otherwise.
    #[napi(ts_type = "Roll")]
    pub roll: Option<String>,
    /// The days that the host supplies.
    #[napi(ts_type = "HostDue")]
    pub host_due: Option<Unknown<'e>>,
    /// The days on which a duty that is due once was asked for.
    #[napi(ts_type = "Day[]")]
    pub asked_on: Option<Vec<String>>,
}

#[napi(object, object_to_js = false)]
pub struct InForce {
    #[napi(ts_type = "Day")]
    pub from: Option<String>,
    #[napi(ts_type = "Day")]
    pub to: Option<String>,
}

/// Lists the times that a recurring duty falls due between two days, in order.
#[napi(
    ts_args_type = "schedule: Schedule, calendar: Calendar, query: OccurrenceQuery",
    ts_return_type = "Occurrence[]"
)]
pub fn occurrences(
    schedule: Unknown<'_>,
    calendar: &Calendar,
    query: OccurrenceQuery<'_>,
) -> Result<Vec<Value>> {
    let schedule: Schedule = take(schedule, "schedule")?;
    let mut options = ScheduleOptions::new();
    if let Some(InForce { from, to }) = &query.in_force {
        let day = |text: &Option<String>| text.as_deref().map(parse).transpose();
        options = options.in_force(day(from)?, day(to)?);
    }
    if let Some(reading) = &query.reading {
        options = options.reading(choice(reading, "reading")?);
    }
    if let Some(roll) = &query.roll {
        options = options.roll(choice(roll, "roll")?);
    }
    if let Some(due) = query.host_due {
        options = options.host_due(take(due, "hostDue")?);
    }
    let asked = query.asked_on.unwrap_or_default();
    let asked: Vec<quyche::Date> = asked.iter().map(|day| parse(day)).collect::<Result<_>>()?;
    let options = options.asked_on(asked);
    let days = days(&query.from, &query.to)?;
    let found = schedule.occurrences(days, &calendar.0, &options).map_err(from_core)?;
    found.iter().map(occurrence).collect()
}

/// The last day of a term that runs from the day of an event, which is not counted.
#[napi(
    ts_args_type = "term: Term, event: Day, calendar: Calendar, roll?: Roll",
    ts_return_type = "Day"
)]
pub fn last_day(
    term: Unknown<'_>,
    event: String,
    calendar: &Calendar,
    roll: Option<String>,
) -> Result<String> {
    let term: Term = take(term, "term")?;
    let roll = choice(roll.as_deref().unwrap_or("stay"), "roll")?;
    let day = term.last_day(parse(&event)?, &calendar.0, roll).map_err(from_core)?;
    Ok(day.to_string())
}

/// The instant at which a term that runs from another is over.
#[napi(
    ts_args_type = "term: Term, from: Moment, calendar: Calendar, roll?: Roll",
    ts_return_type = "Moment"
)]
pub fn term_end(
    term: Unknown<'_>,
    from: String,
    calendar: &Calendar,
    roll: Option<String>,
) -> Result<String> {
    let term: Term = take(term, "term")?;
    let roll = choice(roll.as_deref().unwrap_or("stay"), "roll")?;
    let end = term.end(parse(&from)?, &calendar.0, roll).map_err(from_core)?;
    Ok(end.to_string())
}

pub fn days(from: &str, to: &str) -> Result<RangeInclusive<quyche::Date>> {
    Ok(parse(from)?..=parse(to)?)
}

/// An occurrence as a plain object, with its sentences.
pub fn occurrence(occurrence: &Occurrence) -> Result<Value> {
    let mut object = plain(occurrence)?;
    let notes = occurrence.notes.iter().map(|note| {
        let mut object = plain(note)?;
        if let Value::Object(fields) = &mut object {
            let code = fields.remove("note").unwrap_or_default();
            fields.insert("code".into(), code);
            fields.insert("warning".into(), note.is_warning().into());
            fields.insert("message".into(), said(|lang| note.message(lang)));
        }
        Ok(object)
    });
    let notes = notes.collect::<Result<Vec<_>>>()?;
    if let Value::Object(fields) = &mut object {
        fields.insert("notes".into(), notes.into());
        fields.insert("why".into(), said(|lang| occurrence.why(lang)));
        fields.insert("period".into(), period(&occurrence.period)?);
        if let (Some(Value::Object(window)), Some(known)) =
            (fields.get_mut("window"), occurrence.window)
        {
            window.insert("firstDay".into(), known.first_day().to_string().into());
            window.insert("lastDay".into(), known.last_day().to_string().into());
        }
    }
    Ok(object)
}

/// A period as a plain object, with its code and name.
fn period(period: &quyche::Period) -> Result<Value> {
    let mut object = plain(period)?;
    if let Value::Object(fields) = &mut object {
        fields.insert("code".into(), period.code().into());
        fields.insert("name".into(), said(|lang| period.name(lang)));
    }
    Ok(object)
}

/// The period in which a day lies; `null` for a day after the first six or nine months.
#[napi(ts_args_type = "every: Every, day: Day", ts_return_type = "Period | null")]
pub fn period_containing(every: String, day: String) -> Result<Option<Value>> {
    let found = quyche::Period::containing(choice(&every, "every")?, parse(&day)?);
    found.map_err(from_core)?.as_ref().map(period).transpose()
}

/// A sentence in both languages.
pub fn said(text: impl Fn(Lang) -> String) -> Value {
    json!({ "vi": text(Lang::Vi), "en": text(Lang::En) })
}
