//! The Python module `quyche._native`: converts, calls the core, converts back.

mod calendar;
mod day;
mod errors;
mod json;
mod legal;
mod record;
mod text;
mod unicode;
mod value;

#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::calendar::{Calendar, CalendarDecision, DayOff, LunarDate, MakeUpDay, OpenPoint};
    #[pymodule_export]
    use crate::legal::Citation;
    #[pymodule_export]
    use crate::record::to_data;
    #[pymodule_export]
    use crate::text::{Edit, Span};
    #[pymodule_export]
    use crate::unicode::{
        Folded, Irregularity, fold, irregularities, is_normalized, normalization_edits, normalize,
    };
}
