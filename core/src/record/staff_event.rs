use crate::date::Date;

use crate::record::define::record;

record! {
    /// A change of staff who hold an account (thay đổi nhân sự).
    StaffEvent = "staff-event" {
        /// The day of the decision.
        decided: Date = Decided,
        /// What happened: `transfer`, `rotation`, `resignation`, `retirement`, `move` or `change-of-post`.
        event: String = Event,
        /// The day account and password were handed over.
        handed_over: Date = HandedOver,
        /// The day the operator was told.
        notified: Date = Notified,
        /// The unit.
        unit: String = Unit,
    }
}
