use crate::date::Date;

use crate::record::define::record;

record! {
    /// An editorial board (ban biên tập).
    EditorialBoard = "editorial-board" {
        /// Who set it up: `peoples-committee-chair`, `peoples-committee`, `head` or `owner-agency`.
        appointed_by: String = AppointedBy,
        /// The decision that set it up.
        decision: String = Decision,
        /// Its mailbox.
        email: String = Email,
        /// The roles that work full-time.
        full_time: Vec<String> = FullTime,
        /// The post of its head.
        head: String = Head,
        /// The portal: `provincial` or `component`.
        portal: String = Portal,
        /// Its operating regulation.
        regulation: String = Regulation,
        /// The roles filled: `head`, `deputy`, `secretary`, `member`.
        roles: Vec<String> = Roles,
        /// The day of the last training.
        trained: Date = Trained,
        /// Members without an appointment.
        without_appointment: Vec<String> = WithoutAppointment,
        /// Members without an assigned duty.
        without_duty: Vec<String> = WithoutDuty,
    }
}
