//! Days: the lunar calendar, days off, working days, terms and duties that recur.

mod day_off;
mod lunar;
mod occurrence;
mod occurrence_note;
mod period;
mod schedule;
mod statute;
mod table;
mod term;
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
pub use occurrence::DataWindow;
pub use occurrence::DueSource;
pub use occurrence::Occurrence;
pub use occurrence_note::OccurrenceNote;
pub use period::Every;
pub use period::Period;
pub use schedule::BeforeReading;
pub use schedule::DayOfPeriod;
pub use schedule::Due;
pub use schedule::FirstPeriod;
pub use schedule::HostDue;
pub use schedule::Schedule;
pub use schedule::ScheduleOptions;
pub use schedule::Window;
pub use term::Roll;
pub use term::Term;
pub use work_calendar::Calendar;
