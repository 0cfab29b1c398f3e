use crate::date::Moment;

use crate::record::define::record;

record! {
    /// A report on the reporting system (báo cáo trên hệ thống).
    SystemReport = "system-report" {
        /// The bodies it was assigned to.
        assigned: Vec<String> = Assigned,
        /// When it was entered after an outage.
        caught_up_at: Moment = CaughtUpAt,
        /// How it was sent: `system` or `fallback`.
        channel: String = Channel,
        /// The report and the forms attached.
        documents: Vec<String> = Documents,
        /// The bodies that have done their part.
        done: Vec<String> = Done,
        /// When it is due.
        due_at: Moment = DueAt,
        /// The figures filled in.
        filled: Vec<String> = Filled,
        /// The document number of a report sent another way.
        number: String = Number,
        /// When the system failed.
        outage_from: Moment = OutageFrom,
        /// When it worked again.
        outage_to: Moment = OutageTo,
        /// The figures asked for.
        required: Vec<String> = Required,
        /// When it was returned.
        returned_at: Moment = ReturnedAt,
        /// When it was sent.
        sent_at: Moment = SentAt,
        /// The report and forms that are digitally signed.
        signed_documents: Vec<String> = SignedDocuments,
        /// The title.
        title: String = Title,
        /// Whether concept, method and unit of each figure agree with the dictionary.
        units_agree: bool = UnitsAgree,
    }
}
