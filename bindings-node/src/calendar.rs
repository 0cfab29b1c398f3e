use napi_derive::napi;
use quyche::ErrorKind;

use crate::errors;
use crate::errors::Result;
use crate::errors::from_core;
use crate::errors::parse;

/// Which days offices work on: holidays, days instead, swapped days.
#[napi]
pub struct Calendar(pub(crate) quyche::Calendar);

/// A day that is not worked, and why.
#[napi(object, object_from_js = false)]
pub struct DayOff {
    #[napi(ts_type = "Day")]
    pub day: String,
    /// The name of the holiday, or of the day of the week.
    pub name: String,
    #[napi(ts_type = "'weekly-rest' | 'holiday' | 'instead' | 'swap'")]
    pub kind: &'static str,
    /// The holiday that this day stands for, or the rest day that is worked for it.
    #[napi(ts_type = "Day")]
    pub other: Option<String>,
    /// The numbers of the decisions behind it.
    pub decisions: Vec<String>,
    #[napi(ts_type = "CalendarStanding")]
    pub standing: &'static str,
    /// One line for people.
    pub text: String,
}

/// A weekly rest day that is worked for a day off (ngày làm bù).
#[napi(object, object_from_js = false)]
pub struct MakeUpDay {
    #[napi(ts_type = "Day")]
    pub day: String,
    #[napi(ts_type = "Day")]
    pub instead_of: String,
    /// The numbers of the decisions behind it.
    pub decisions: Vec<String>,
    #[napi(ts_type = "CalendarStanding")]
    pub standing: &'static str,
}

/// A decision behind the calendar of a year.
#[napi(object, object_from_js = false)]
pub struct CalendarDecision {
    /// The number of the document.
    pub number: String,
    /// The day of issue, where it is known.
    #[napi(ts_type = "Day")]
    pub issued: Option<String>,
    /// What it decides.
    pub about: String,
    #[napi(ts_type = "CalendarStanding")]
    pub standing: &'static str,
}

/// What is not settled about a year.
#[napi(object, object_from_js = false)]
pub struct OpenPoint {
    #[napi(ts_type = "Day")]
    pub day: String,
    pub note: String,
}

#[napi]
impl Calendar {
    /// The calendar of Vietnam: 2019 to 2026 from decisions, 2027 to 2100 computed and labelled so.
    #[napi(factory)]
    pub fn vietnam() -> Result<Self> {
        quyche::Calendar::vietnam().map(Self).map_err(from_core)
    }

    /// Reads the calendar of one year from TOML.
    #[napi(factory)]
    pub fn parse(text: String) -> Result<Self> {
        quyche::Calendar::parse(&text).map(Self).map_err(from_core)
    }

    /// This calendar with the host's own year in it, from TOML.
    #[napi(js_name = "with")]
    pub fn with_year(&self, text: String) -> Result<Self> {
        self.0.clone().with(&text).map(Self).map_err(from_core)
    }

    /// Tells whether offices work on a day.
    #[napi]
    pub fn is_workday(&self, #[napi(ts_arg_type = "Day")] day: String) -> Result<bool> {
        self.0.is_workday(parse(&day)?).map_err(from_core)
    }

    /// The first working day after `day`.
    #[napi(ts_return_type = "Day")]
    pub fn next_workday(&self, #[napi(ts_arg_type = "Day")] day: String) -> Result<String> {
        written(self.0.next_workday(parse(&day)?))
    }

    /// The `n`th working day after the day of the event, which is not counted; negative counts back.
    #[napi(ts_return_type = "Day")]
    pub fn add_workdays(
        &self,
        #[napi(ts_arg_type = "Day")] event: String,
        n: i32,
    ) -> Result<String> {
        written(self.0.add_workdays(parse(&event)?, n))
    }

    /// `addWorkdays` of each event with its own number, crossing into the library only once.
    #[napi(ts_args_type = "events: Day[], numbers: number[]", ts_return_type = "Day[]")]
    pub fn add_workdays_many(&self, events: Vec<String>, numbers: Vec<i32>) -> Result<Vec<String>> {
        if events.len() != numbers.len() {
            let (days, numbers) = (events.len(), numbers.len());
            let message = format!("{days} events cannot be paired with {numbers} numbers");
            return Err(errors::misuse(message));
        }
        let pairs = events.iter().zip(numbers);
        pairs.map(|(event, n)| written(self.0.add_workdays(parse(event)?, n))).collect()
    }

    /// The working days after `from` up to and with `to`; negative where `to` lies before.
    #[napi]
    pub fn workdays_between(
        &self,
        #[napi(ts_arg_type = "Day")] from: String,
        #[napi(ts_arg_type = "Day")] to: String,
    ) -> Result<i32> {
        self.0.workdays_between(parse(&from)?, parse(&to)?).map_err(from_core)
    }

    /// `day` itself where it is worked, else the next working day.
    #[napi(ts_return_type = "Day")]
    pub fn roll_forward(&self, #[napi(ts_arg_type = "Day")] day: String) -> Result<String> {
        written(self.0.roll_forward(parse(&day)?))
    }

    /// Why a day is off; `null` where it is worked.
    #[napi]
    pub fn day_off(&self, #[napi(ts_arg_type = "Day")] day: String) -> Result<Option<DayOff>> {
        let found = self.0.day_off(parse(&day)?).map_err(from_core)?;
        Ok(found.as_ref().map(DayOff::from))
    }

    /// The holidays, the days instead and the swapped days off of a year, in order.
    #[napi]
    pub fn days_off(&self, year: i32) -> Result<Vec<DayOff>> {
        Ok(self.0.days_off(short(year)?).map(DayOff::from).collect())
    }

    /// For which day off a weekly rest day is worked; `null` where it is not.
    #[napi]
    pub fn make_up_day(
        &self,
        #[napi(ts_arg_type = "Day")] day: String,
    ) -> Result<Option<MakeUpDay>> {
        Ok(self.0.make_up_day(parse(&day)?).map(MakeUpDay::from))
    }

    /// The weekly rest days that are worked in a year, in order.
    #[napi]
    pub fn make_up_days(&self, year: i32) -> Result<Vec<MakeUpDay>> {
        Ok(self.0.make_up_days(short(year)?).map(MakeUpDay::from).collect())
    }

    /// How well a year is attested; `null` where the calendar does not know it.
    #[napi(ts_return_type = "CalendarStanding | null")]
    pub fn standing(&self, year: i32) -> Result<Option<&'static str>> {
        Ok(self.0.standing(short(year)?).map(quyche::CalendarStanding::code))
    }

    /// The decisions behind a year.
    #[napi]
    pub fn decisions(&self, year: i32) -> Result<Vec<CalendarDecision>> {
        Ok(self.0.decisions(short(year)?).iter().map(CalendarDecision::from).collect())
    }

    /// What is not settled about a year.
    #[napi]
    pub fn open_points(&self, year: i32) -> Result<Vec<OpenPoint>> {
        Ok(self.0.open_points(short(year)?).iter().map(OpenPoint::from).collect())
    }
}

impl From<&quyche::DayOff> for DayOff {
    fn from(day: &quyche::DayOff) -> Self {
        Self {
            text: day.to_string(),
            day: day.day.to_string(),
            name: day.name.clone(),
            kind: day.kind.code(),
            other: day.other.map(|other| other.to_string()),
            decisions: day.decisions.clone(),
            standing: day.standing.code(),
        }
    }
}

impl From<&quyche::MakeUpDay> for MakeUpDay {
    fn from(day: &quyche::MakeUpDay) -> Self {
        Self {
            day: day.day.to_string(),
            instead_of: day.instead_of.to_string(),
            decisions: day.decisions.clone(),
            standing: day.standing.code(),
        }
    }
}

impl From<&quyche::CalendarDecision> for CalendarDecision {
    fn from(decision: &quyche::CalendarDecision) -> Self {
        Self {
            number: decision.number.clone(),
            issued: decision.issued.map(|day| day.to_string()),
            about: decision.about.clone(),
            standing: decision.standing.code(),
        }
    }
}

impl From<&quyche::OpenPoint> for OpenPoint {
    fn from(point: &quyche::OpenPoint) -> Self {
        Self { day: point.day.to_string(), note: point.note.clone() }
    }
}

/// A day as JavaScript sees it.
pub fn written(day: std::result::Result<quyche::Date, quyche::Error>) -> Result<String> {
    day.map(|day| day.to_string()).map_err(from_core)
}

/// A year as the core counts it.
pub fn short(year: i32) -> Result<i16> {
    i16::try_from(year)
        .map_err(|_| errors::new(ErrorKind::OutOfRange, format!("no calendar has a year {year}")))
}
