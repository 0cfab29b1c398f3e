use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::error::Error;
use crate::text::Lang;

/// How often a duty recurs (tần suất, kỳ báo cáo).
///
/// # Examples
/// ```
/// let every: quyche::Every = serde_json::from_str(r#""half-year""#)?;
/// assert_eq!(every, quyche::Every::HalfYear);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Every {
    /// Once a year (hằng năm).
    Year,
    /// Both halves of the year (06 tháng).
    HalfYear,
    /// The first six months only, where the year has a report of its own (06 tháng đầu năm).
    FirstHalf,
    /// The first nine months (09 tháng).
    NineMonths,
    /// Each quarter (hằng quý).
    Quarter,
    /// Each month (hằng tháng).
    Month,
    /// Each week from Monday (hằng tuần).
    Week,
    /// Each time it is asked for, or each time something happens (đột xuất).
    Once,
}

impl Every {
    /// Months in a period and periods in a year; weeks are apart, and what is asked for has none.
    fn shape(self) -> (i32, u8) {
        match self {
            Self::Year => (12, 1),
            Self::HalfYear => (6, 2),
            Self::FirstHalf => (6, 1),
            Self::NineMonths => (9, 1),
            Self::Quarter => (3, 4),
            Self::Month => (1, 12),
            Self::Week => (0, 53),
            Self::Once => (0, 0),
        }
    }

    /// The periods of a year, in order.
    pub(crate) fn periods(self, year: i16) -> Result<Vec<Period>, Error> {
        let (months, count) = self.shape();
        let mut periods = Vec::with_capacity(count.into());
        for number in 1..=count {
            let (first, last) = if self == Self::Week {
                // Week 1 holds 4 January, as ISO 8601 counts.
                let fourth = Date::new(year, 1, 4)?;
                let monday = fourth.add_days(1 - i32::from(fourth.weekday()))?;
                let first = monday.add_days(7 * (i32::from(number) - 1))?;
                (first, first.add_days(6)?)
            } else {
                let first = Date::new(year, 1, 1)?.add_months(months * (i32::from(number) - 1))?;
                (first, first.add_months(months)?.add_days(-1)?)
            };
            if self == Self::Week && first.add_days(3)?.year() != year {
                continue;
            }
            periods.push(Period { every: self, year, number, first, last });
        }
        Ok(periods)
    }
}

/// One period of a recurring duty (kỳ): a year, a half, a quarter, a month, a week.
///
/// # Examples
/// ```
/// use quyche::{Every, Lang, Period};
///
/// let period = Period::containing(Every::Quarter, "2026-05-20".parse()?)?.unwrap();
/// assert_eq!(period.code(), "2026-Q2");
/// assert_eq!(period.name(Lang::Vi), "quý II năm 2026");
/// assert_eq!(period.last.to_string(), "2026-06-30");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Period {
    /// The kind of period.
    pub every: Every,
    /// The year to which it belongs.
    pub year: i16,
    /// Its number in the year, from 1.
    pub number: u8,
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
}

impl Period {
    /// Returns the period of what is asked for, or happens, on a day.
    ///
    /// # Examples
    /// ```
    /// let asked = quyche::Period::once("2026-05-20".parse()?);
    /// assert_eq!(asked.code(), "2026-05-20");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn once(day: Date) -> Self {
        Self { every: Every::Once, year: day.year(), number: 1, first: day, last: day }
    }

    /// Returns the period in which a day lies; nothing for a day after the first six or nine months.
    ///
    /// # Errors
    /// `out-of-range` at the very ends of the calendar.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Every, Period};
    ///
    /// let week = Period::containing(Every::Week, "2027-01-02".parse()?)?.unwrap();
    /// assert_eq!(week.code(), "2026-W53");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn containing(every: Every, day: Date) -> Result<Option<Self>, Error> {
        if every == Every::Once {
            return Ok(Some(Self::once(day)));
        }
        for year in [day.year(), day.year() - 1, day.year() + 1] {
            let found = every.periods(year)?.into_iter().find(|p| p.first <= day && day <= p.last);
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// Returns the stable code: `2026`, `2026-H1`, `2026-9M`, `2026-Q2`, `2026-05`, `2026-W21`, or a day.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Every, Period};
    ///
    /// let day = "2026-05-20".parse()?;
    /// assert_eq!(Period::containing(Every::Month, day)?.unwrap().code(), "2026-05");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn code(&self) -> String {
        let Self { year, number, .. } = self;
        match self.every {
            Every::Year => format!("{year}"),
            Every::HalfYear | Every::FirstHalf => format!("{year}-H{number}"),
            Every::NineMonths => format!("{year}-9M"),
            Every::Quarter => format!("{year}-Q{number}"),
            Every::Month => format!("{year}-{number:02}"),
            Every::Week => format!("{year}-W{number:02}"),
            Every::Once => self.first.to_string(),
        }
    }

    /// Says the period in words.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Every, Lang, Period};
    ///
    /// let half = Period::containing(Every::HalfYear, "2026-09-01".parse()?)?.unwrap();
    /// assert_eq!(half.name(Lang::Vi), "06 tháng cuối năm 2026");
    /// assert_eq!(half.name(Lang::En), "second half of 2026");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        let Self { year, number, .. } = self;
        let roman = ["", "I", "II", "III", "IV"].get(usize::from(*number)).copied();
        let roman = roman.unwrap_or_default();
        match (self.every, lang) {
            (Every::Year, Lang::Vi) => format!("năm {year}"),
            (Every::Year, Lang::En) => format!("{year}"),
            (Every::HalfYear | Every::FirstHalf, Lang::Vi) if *number == 1 => {
                format!("06 tháng đầu năm {year}")
            }
            (Every::HalfYear | Every::FirstHalf, Lang::Vi) => format!("06 tháng cuối năm {year}"),
            (Every::HalfYear | Every::FirstHalf, Lang::En) if *number == 1 => {
                format!("first half of {year}")
            }
            (Every::HalfYear | Every::FirstHalf, Lang::En) => format!("second half of {year}"),
            (Every::NineMonths, Lang::Vi) => format!("09 tháng năm {year}"),
            (Every::NineMonths, Lang::En) => format!("nine months of {year}"),
            (Every::Quarter, Lang::Vi) => format!("quý {roman} năm {year}"),
            (Every::Quarter, Lang::En) => format!("quarter {number} of {year}"),
            (Every::Month, Lang::Vi) => format!("tháng {number} năm {year}"),
            (Every::Month, Lang::En) => format!("{year}-{number:02}"),
            (Every::Week, Lang::Vi) => format!("tuần {number} năm {year}"),
            (Every::Week, Lang::En) => format!("week {number} of {year}"),
            (Every::Once, Lang::Vi) => format!("ngày {}", self.first.written(lang)),
            (Every::Once, Lang::En) => self.first.to_string(),
        }
    }
}
