use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use quyche::Date;

use crate::failure::Failure;

/// Vietnam keeps UTC+7 the whole year.
const HANOI: u64 = 7 * 3600;

/// Returns the day in Vietnam by the clock of this machine. The library has no clock; the program does.
pub fn today() -> Result<Date, Failure> {
    let clock = || Failure::Plain("the clock of this machine is off; give the day by --on".into());
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|_| clock())?.as_secs();
    let days = i32::try_from((seconds + HANOI) / 86_400).map_err(|_| clock())?;
    Ok(Date::new(1970, 1, 1)?.add_days(days)?)
}
