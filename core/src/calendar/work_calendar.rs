use std::collections::BTreeMap;

use crate::calendar::day_off::CalendarDecision;
use crate::calendar::day_off::CalendarStanding;
use crate::calendar::day_off::DayOff;
use crate::calendar::day_off::DayOffKind;
use crate::calendar::day_off::MakeUpDay;
use crate::calendar::day_off::OpenPoint;
use crate::calendar::statute;
use crate::calendar::statute::is_weekend;
use crate::calendar::table::Table;
use crate::calendar::year_file::YearFile;
use crate::date::Date;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::sorting::gather;

macro_rules! year_files {
    ($($year:literal),*) => {
        [$((
            concat!("law/calendars/", $year, ".toml"),
            include_str!(concat!("../../law/calendars/", $year, ".toml")),
        ),)*]
    };
}

/// The years whose days off are known from decisions.
const KNOWN: [(&str, &str); 8] = year_files!(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);

/// The years that are computed from the law; the lunar table ends with the last.
const PROJECTED: std::ops::RangeInclusive<i16> = 2027..=2100;

/// The days that state offices work, Monday to Friday without days off and with days made up.
///
/// # Examples
/// ```
/// use quyche::{Calendar, Date};
///
/// let calendar = Calendar::vietnam()?;
/// let event: Date = "2026-02-13".parse()?; // the Friday before Tết
/// assert_eq!(calendar.add_workdays(event, 1)?.to_string(), "2026-02-23");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Calendar {
    years: BTreeMap<i16, Year>,
    table: Table,
}

#[derive(Clone, Debug)]
struct Year {
    standing: CalendarStanding,
    decisions: Vec<CalendarDecision>,
    days_off: BTreeMap<Date, DayOff>,
    make_up_days: BTreeMap<Date, MakeUpDay>,
    open: Vec<OpenPoint>,
}

impl Calendar {
    /// Gives the calendar of Vietnam: 2019 to 2026 from decisions, 2027 to 2100 computed and labelled so.
    ///
    /// # Errors
    /// `invalid-calendar` where a file of the library is wrong, which its tests exclude.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?;
    /// assert!(!calendar.is_workday("2026-11-24".parse()?)?); // Ngày Văn hóa Việt Nam
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn vietnam() -> Result<Self, Error> {
        let mut years = BTreeMap::new();
        for (name, text) in KNOWN {
            put(&mut years, YearFile::parse(name, text)?)?;
        }
        for year in PROJECTED {
            let days = statute::days_off(year)?;
            years.insert(year, Year::new(CalendarStanding::Projected, days, Vec::new()));
        }
        Self::build(years)
    }

    /// Reads the calendar of one year from TOML, shaped as the files in `law/calendars`.
    ///
    /// # Errors
    /// `invalid-calendar` with line and column, or with what contradicts itself.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::parse(r#"
    ///     year = 2027
    ///     standing = "decided"
    ///     [[holiday]]
    ///     name = "Tết Dương lịch"
    ///     days = ["2027-01-01"]
    /// "#)?;
    /// assert!(!calendar.is_workday("2027-01-01".parse()?)?);
    /// assert!(calendar.is_workday("2026-01-02".parse()?).is_err()); // another year
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut years = BTreeMap::new();
        put(&mut years, YearFile::parse("calendar", text)?)?;
        Self::build(years)
    }

    /// Gives this calendar with the host's own year, which replaces what was known of it.
    ///
    /// A text with `amends = true` adds its holidays and swaps to the year, and takes the days of
    /// `cancel` out, instead of replacing it; the standing of the year stays as it was.
    ///
    /// # Errors
    /// `invalid-calendar` as for [`parse`](Self::parse), or where the years would leave a gap.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?.with(r#"
    ///     year = 2026
    ///     amends = true
    ///     standing = "decided"
    ///     [[swap]]
    ///     name = "Ngày Văn hóa Việt Nam"
    ///     off = "2026-11-23"
    ///     work = "2026-11-28"
    /// "#)?;
    /// assert!(!calendar.is_workday("2026-11-23".parse()?)?);
    /// assert!(calendar.is_workday("2026-11-28".parse()?)?);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn with(mut self, text: &str) -> Result<Self, Error> {
        put(&mut self.years, YearFile::parse("calendar", text)?)?;
        Self::build(self.years)
    }

    fn build(years: BTreeMap<i16, Year>) -> Result<Self, Error> {
        let ends = years.keys().next().zip(years.keys().next_back());
        let (first, last) = ends.map_or((0, 0), |(first, last)| (*first, *last));
        if let Some(gap) = (first..=last).find(|year| !years.contains_key(year)) {
            let message = format!("the calendar has no year {gap} between {first} and {last}");
            return Err(Error::plain(ErrorKind::InvalidCalendar, message));
        }
        // A swap may reach into a neighbouring year, so all years are asked.
        let off: BTreeMap<Date, ()> =
            gather(years.values().flat_map(|y| y.days_off.keys()).map(|day| (*day, ())));
        let worked: BTreeMap<Date, ()> =
            gather(years.values().flat_map(|y| y.make_up_days.keys()).map(|day| (*day, ())));
        let table = Table::new(first..=last, |day| {
            worked.contains_key(&day) || !(is_weekend(day) || off.contains_key(&day))
        })?;
        Ok(Self { years, table })
    }

    /// Returns whether offices work on a day.
    ///
    /// # Errors
    /// `out-of-range` outside the years of the calendar.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?;
    /// assert!(calendar.is_workday("2026-08-22".parse()?)?); // a Saturday, worked for 31/8
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn is_workday(&self, day: Date) -> Result<bool, Error> {
        self.table.is_workday(day).ok_or_else(|| self.outside(day))
    }

    /// Returns the first working day after `day`.
    ///
    /// # Errors
    /// `out-of-range` outside the years of the calendar.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?;
    /// assert_eq!(calendar.next_workday("2025-12-31".parse()?)?.to_string(), "2026-01-05");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn next_workday(&self, day: Date) -> Result<Date, Error> {
        self.add_workdays(day, 1)
    }

    /// Returns the `n`th working day after the day of the event, which is not counted itself.
    ///
    /// A negative `n` counts back, as for a notice so many working days ahead; 0 is
    /// [`roll_forward`](Self::roll_forward). The result is always a working day.
    ///
    /// Legal source: Bộ luật Dân sự 91/2015 Điều 147.
    ///
    /// # Errors
    /// `out-of-range` outside the years of the calendar.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?;
    /// assert_eq!(calendar.add_workdays("2026-04-24".parse()?, 5)?.to_string(), "2026-05-06");
    /// assert_eq!(calendar.add_workdays("2026-05-06".parse()?, -5)?.to_string(), "2026-04-24");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[inline]
    pub fn add_workdays(&self, event: Date, n: i32) -> Result<Date, Error> {
        self.table.add(event, n).ok_or_else(|| self.outside(event))
    }

    /// Counts the working days after `from` up to and with `to`; negative where `to` lies before.
    ///
    /// # Errors
    /// `out-of-range` outside the years of the calendar.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?;
    /// let year = calendar.workdays_between("2025-12-31".parse()?, "2026-12-31".parse()?)?;
    /// assert_eq!(year, 249);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn workdays_between(&self, from: Date, to: Date) -> Result<i32, Error> {
        self.table.count(from, to).ok_or_else(|| self.outside(from))
    }

    /// Returns `day` itself where it is worked, else the next working day.
    ///
    /// Legal source: Bộ luật Dân sự 91/2015 Điều 148 khoản 5.
    ///
    /// # Errors
    /// `out-of-range` outside the years of the calendar.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?;
    /// assert_eq!(calendar.roll_forward("2026-04-26".parse()?)?.to_string(), "2026-04-28");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn roll_forward(&self, day: Date) -> Result<Date, Error> {
        self.add_workdays(day, 0)
    }

    /// Tells why a day is off; nothing where it is worked.
    ///
    /// # Errors
    /// `out-of-range` outside the years of the calendar.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?;
    /// assert_eq!(calendar.day_off("2026-09-01".parse()?)?.unwrap().name, "Quốc khánh");
    /// assert_eq!(calendar.day_off("2026-09-05".parse()?)?.unwrap().name, "thứ Bảy");
    /// assert!(calendar.day_off("2026-09-03".parse()?)?.is_none());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn day_off(&self, day: Date) -> Result<Option<DayOff>, Error> {
        if self.is_workday(day)? {
            return Ok(None);
        }
        let named = self.years.values().find_map(|year| year.days_off.get(&day));
        Ok(Some(named.cloned().unwrap_or_else(|| DayOff {
            day,
            name: if day.weekday() == 6 { "thứ Bảy" } else { "Chủ nhật" }.to_owned(),
            kind: DayOffKind::WeeklyRest,
            other: None,
            decisions: Vec::new(),
            standing: self.standing(day.year()).unwrap_or(CalendarStanding::Projected),
        })))
    }

    /// Lists the holidays, the days instead and the swapped days off of a year, in order.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?;
    /// assert_eq!(calendar.days_off(2026).count(), 15);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn days_off(&self, year: i16) -> impl Iterator<Item = &DayOff> {
        let known = self.years.values().flat_map(|year| year.days_off.values());
        known.filter(move |off| off.day.year() == year)
    }

    /// Tells for which day off a weekly rest day is worked.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?;
    /// assert!(calendar.make_up_day("2026-01-10".parse()?).is_some());
    /// assert!(calendar.make_up_day("2026-01-17".parse()?).is_none());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn make_up_day(&self, day: Date) -> Option<&MakeUpDay> {
        self.years.values().find_map(|year| year.make_up_days.get(&day))
    }

    /// Lists the weekly rest days that are worked in a year, in order.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?;
    /// let days: Vec<String> = calendar.make_up_days(2026).map(|d| d.day.to_string()).collect();
    /// assert_eq!(days, ["2026-01-10", "2026-08-22"]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn make_up_days(&self, year: i16) -> impl Iterator<Item = &MakeUpDay> {
        let known = self.years.values().flat_map(|year| year.make_up_days.values());
        known.filter(move |worked| worked.day.year() == year)
    }

    /// Tells how well a year is attested; nothing where the calendar does not know it.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Calendar::vietnam()?.standing(2018).is_none());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn standing(&self, year: i16) -> Option<CalendarStanding> {
        self.years.get(&year).map(|year| year.standing)
    }

    /// Lists the decisions behind a year.
    ///
    /// # Examples
    /// ```
    /// let calendar = quyche::Calendar::vietnam()?;
    /// assert_eq!(calendar.decisions(2024)[1].number, "2450/VPCP-KGVX");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn decisions(&self, year: i16) -> &[CalendarDecision] {
        self.years.get(&year).map(|year| year.decisions.as_slice()).unwrap_or_default()
    }

    /// Lists what is not settled about a year.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Calendar::vietnam()?.open_points(2025).is_empty());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn open_points(&self, year: i16) -> &[OpenPoint] {
        self.years.get(&year).map(|year| year.open.as_slice()).unwrap_or_default()
    }

    #[cold]
    fn outside(&self, day: Date) -> Error {
        let ends = self.years.keys().next().zip(self.years.keys().next_back());
        let (first, last) = ends.map_or((0, 0), |(first, last)| (*first, *last));
        Error::plain(
            ErrorKind::OutOfRange,
            format!("a count from {day} leaves the years {first} to {last} of the calendar"),
        )
    }
}

impl Year {
    fn new(
        standing: CalendarStanding,
        days_off: Vec<DayOff>,
        make_up_days: Vec<MakeUpDay>,
    ) -> Self {
        Self {
            standing,
            decisions: Vec::new(),
            days_off: gather(days_off.into_iter().map(|off| (off.day, off))),
            make_up_days: gather(make_up_days.into_iter().map(|worked| (worked.day, worked))),
            open: Vec::new(),
        }
    }
}

/// Takes a file into the years.
fn put(years: &mut BTreeMap<i16, Year>, file: YearFile) -> Result<(), Error> {
    let given = Year {
        decisions: file.decisions,
        open: file.open,
        ..Year::new(file.standing, file.days_off, file.make_up_days)
    };
    if !file.amends {
        years.insert(file.year, given);
        return Ok(());
    }
    let year = years.get_mut(&file.year).ok_or_else(|| {
        let message = format!("calendar: there is no year {} to amend", file.year);
        Error::plain(ErrorKind::InvalidCalendar, message)
    })?;
    for day in &file.cancelled {
        year.days_off.remove(day);
        year.make_up_days.remove(day);
    }
    let settled = |day: &Date| {
        given.days_off.contains_key(day)
            || given.make_up_days.contains_key(day)
            || file.cancelled.contains(day)
    };
    year.open.retain(|open| !settled(&open.day));
    year.decisions.extend(given.decisions);
    year.open.extend(given.open);
    year.days_off.extend(given.days_off);
    year.make_up_days.extend(given.make_up_days);
    Ok(())
}
