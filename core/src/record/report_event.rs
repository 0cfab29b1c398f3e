use crate::record::define::record;

record! {
    /// An event in the life of a report on the reporting system.
    ReportEvent = "report-event" {
        /// The event: `approve`, `return`, `recall`, `reject` and others of the life cycle.
        event: String = Event,
        /// Why, where the event needs a reason.
        reason: String = Reason,
        /// The role of who acts: `lead`, `reporter`, `sender` and others.
        role: String = Role,
        /// The state of the report before the event.
        state: String = State,
    }
}
