//! The TOML file of one year: holidays, swapped days, decisions.

use serde::Deserialize;

use crate::calendar::day_off::CalendarDecision;
use crate::calendar::day_off::CalendarStanding;
use crate::calendar::day_off::DayOff;
use crate::calendar::day_off::DayOffKind;
use crate::calendar::day_off::MakeUpDay;
use crate::calendar::day_off::OpenPoint;
use crate::calendar::statute::is_weekend;
use crate::date::Date;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::file;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    year: i16,
    #[serde(default)]
    amends: bool,
    standing: CalendarStanding,
    #[serde(default)]
    decision: Vec<CalendarDecision>,
    #[serde(default)]
    holiday: Vec<Holiday>,
    #[serde(default)]
    swap: Vec<Swap>,
    #[serde(default)]
    cancel: Vec<Date>,
    #[serde(default)]
    open: Vec<OpenPoint>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Holiday {
    name: String,
    days: Vec<Date>,
    #[serde(default)]
    instead: Vec<Date>,
    #[serde(default)]
    decisions: Vec<String>,
    standing: Option<CalendarStanding>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Swap {
    name: String,
    off: Date,
    work: Date,
    #[serde(default)]
    decisions: Vec<String>,
    standing: Option<CalendarStanding>,
}

/// What a file says, checked.
#[derive(Clone, Debug)]
pub(super) struct YearFile {
    pub(super) year: i16,
    /// Adds to what is known of the year instead of replacing it.
    pub(super) amends: bool,
    pub(super) standing: CalendarStanding,
    pub(super) decisions: Vec<CalendarDecision>,
    pub(super) days_off: Vec<DayOff>,
    pub(super) make_up_days: Vec<MakeUpDay>,
    /// Days that are no longer off, and rest days that are no longer worked.
    pub(super) cancelled: Vec<Date>,
    pub(super) open: Vec<OpenPoint>,
}

impl YearFile {
    pub(super) fn parse(name: &str, text: &str) -> Result<Self, Error> {
        let file: File = file::toml(text)
            .map_err(|fault| fault.of_file(ErrorKind::InvalidCalendar, name, text))?;
        let wrong =
            |what: String| Error::plain(ErrorKind::InvalidCalendar, format!("{name}: {what}"));
        let named = file.holiday.iter().flat_map(|h| &h.decisions);
        for number in named.chain(file.swap.iter().flat_map(|s| &s.decisions)) {
            if !file.amends && file.decision.iter().all(|d| d.number != *number) {
                return Err(wrong(format!("decision `{number}` is not listed")));
            }
        }
        let mut days_off = Vec::new();
        for holiday in file.holiday {
            let standing = holiday.standing.unwrap_or(file.standing);
            let of_year = |day: &&Date| day.year() != file.year;
            if let Some(day) = holiday.days.iter().chain(&holiday.instead).find(of_year) {
                return Err(wrong(format!("{day} is not a day of {}", file.year)));
            }
            let on_rest: Vec<Date> =
                holiday.days.iter().copied().filter(|day| is_weekend(*day)).collect();
            if on_rest.len() != holiday.instead.len() {
                return Err(wrong(format!(
                    "`{}` has {} days on a weekend but {} instead",
                    holiday.name,
                    on_rest.len(),
                    holiday.instead.len()
                )));
            }
            let plain = holiday.days.iter().map(|day| (*day, DayOffKind::Holiday, None));
            let instead = holiday.instead.iter().zip(on_rest);
            let instead = instead.map(|(day, on)| (*day, DayOffKind::Instead, Some(on)));
            for (day, kind, other) in plain.chain(instead) {
                let (name, decisions) = (holiday.name.clone(), holiday.decisions.clone());
                days_off.push(DayOff { day, name, kind, other, decisions, standing });
            }
        }
        let mut make_up_days = Vec::new();
        for Swap { name: title, off, work, decisions, standing } in file.swap {
            if !is_weekend(work) || is_weekend(off) {
                return Err(wrong(format!("{off} cannot be swapped with {work}")));
            }
            let standing = standing.unwrap_or(file.standing);
            let kind = DayOffKind::Swap;
            make_up_days.push(MakeUpDay {
                day: work,
                instead_of: off,
                decisions: decisions.clone(),
                standing,
            });
            let other = Some(work);
            days_off.push(DayOff { day: off, name: title, kind, other, decisions, standing });
        }
        Ok(Self {
            year: file.year,
            amends: file.amends,
            standing: file.standing,
            decisions: file.decision,
            days_off,
            make_up_days,
            cancelled: file.cancel,
            open: file.open,
        })
    }
}
