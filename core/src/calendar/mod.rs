//! Days: the lunar calendar, days off, working days, terms and duties that recur.

mod day_off;
mod lunar;
mod statute;
mod table;
mod work_calendar;
mod year_file;

pub use day_off::CalendarDecision;
pub use day_off::CalendarStanding;
pub use day_off::DayOff;
pub use day_off::DayOffKind;
pub use day_off::MakeUpDay;
pub use day_off::OpenPoint;
pub use lunar::LunarDate;
pub use lunar::LunarRule;
pub use work_calendar::Calendar;
