use napi_derive::napi;
use quyche::ErrorKind;

use crate::calendar::short;
use crate::calendar::written;
use crate::errors;
use crate::errors::Result;
use crate::errors::from_core;
use crate::errors::parse;

/// A day of the Vietnamese lunar calendar (ngày âm lịch), 1900 to 2100.
#[napi]
pub struct LunarDate(quyche::LunarDate);

#[napi(object, object_to_js = false)]
pub struct LunarDateOptions {
    /// Whether the month is a leap month (tháng nhuận).
    pub leap: Option<bool>,
}

#[napi]
impl LunarDate {
    /// The day of a lunar year, month (1 to 12) and day (1 to 30).
    #[napi(constructor)]
    pub fn new(year: i32, month: i32, day: i32, options: Option<LunarDateOptions>) -> Result<Self> {
        let leap = options.and_then(|options| options.leap).unwrap_or(false);
        let make = if leap { quyche::LunarDate::new_leap } else { quyche::LunarDate::new };
        make(short(year)?, small(month)?, small(day)?).map(Self).map_err(from_core)
    }

    /// The lunar day that falls on a solar day.
    #[napi(factory)]
    pub fn of(#[napi(ts_arg_type = "Day")] day: String) -> Result<Self> {
        quyche::LunarDate::of(parse(&day)?).map(Self).map_err(from_core)
    }

    /// The solar day on which this lunar day falls.
    #[napi(ts_return_type = "Day")]
    pub fn date(&self) -> Result<String> {
        written(self.0.date())
    }

    #[napi(getter)]
    pub fn year(&self) -> i32 {
        self.0.year().into()
    }

    #[napi(getter)]
    pub fn month(&self) -> u32 {
        self.0.month().into()
    }

    #[napi(getter)]
    pub fn day(&self) -> u32 {
        self.0.day().into()
    }

    #[napi(getter)]
    pub fn is_leap(&self) -> bool {
        self.0.is_leap()
    }

    /// The name of the year in the cycle of sixty (can chi).
    #[napi(getter)]
    pub fn year_name(&self) -> String {
        self.0.year_name()
    }

    /// The rule by which the day was computed: new moons at UTC+7, or in China before 1968.
    #[napi(getter, ts_return_type = "'hanoi' | 'chinese'")]
    pub fn rule(&self) -> &'static str {
        self.0.rule().code()
    }

    #[napi(js_name = "toString")]
    pub fn text(&self) -> String {
        self.0.to_string()
    }
}

fn small(n: i32) -> Result<u8> {
    u8::try_from(n).map_err(|_| {
        errors::new(ErrorKind::InvalidDate, format!("`{n}` is not a month or a day of a month"))
    })
}
