use serde::Deserialize;

use crate::calendar::period::Every;
use crate::calendar::schedule::Window;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::file;

/// The windows that come with the library, by act.
const BUILTIN: &[(&str, &str)] =
    &[("nd-09-2019", include_str!("../../law/calendars/windows-nd-09-2019.toml"))];

/// The days over which figures run where a regulation names none, as a national act sets them.
///
/// # Examples
/// ```
/// use quyche::{Calendar, FallbackWindows, Schedule, ScheduleOptions};
///
/// let schedule: Schedule = serde_json::from_str(r#"{ "every": "quarter" }"#).unwrap();
/// let options = ScheduleOptions::new().fallback(FallbackWindows::builtin("nd-09-2019")?);
/// let days = "2026-01-01".parse()?..="2026-03-31".parse()?;
/// let found = schedule.occurrences(days, &Calendar::vietnam()?, &options)?;
/// let window = found[0].window.unwrap();
/// assert_eq!((window.from.to_string(), window.to.to_string()), ("2025-12-15".into(), "2026-03-14".into()));
/// assert_eq!(found[0].notes[0].code(), "fallback-window");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FallbackWindows {
    /// The number of the act.
    pub(super) act: String,
    #[serde(rename = "window")]
    windows: Vec<FallbackWindow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FallbackWindow {
    every: Every,
    pub(super) cite: String,
    #[serde(flatten)]
    pub(super) days: Window,
}

impl FallbackWindows {
    /// Returns the windows that a national act sets.
    ///
    /// # Errors
    /// `invalid-calendar` where the library holds none of that act.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::FallbackWindows::builtin("nd-43-2011").is_err());
    /// ```
    pub fn builtin(act: &str) -> Result<Self, Error> {
        let known = BUILTIN.iter().find(|(known, _)| *known == act);
        let (name, text) = known.ok_or_else(|| {
            Error::not(ErrorKind::InvalidCalendar, act, "an act with windows, such as nd-09-2019")
        })?;
        file::toml(text).map_err(|fault| fault.of_file(ErrorKind::InvalidCalendar, name, text))
    }

    pub(super) fn of(&self, every: Every) -> Option<&FallbackWindow> {
        self.windows.iter().find(|window| window.every == every)
    }
}
