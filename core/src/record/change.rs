use crate::date::Moment;

use crate::record::define::record;

record! {
    /// A change of functions, of a configuration or of a version (thay đổi hệ thống).
    Change = "change" {
        /// What changes: `function`, `configuration` or `upgrade`.
        category: String = Category,
        /// The document or person that agreed.
        consent: String = Consent,
        /// When it was made.
        done_at: Moment = DoneAt,
        /// The portal: `provincial`, `component` or `reporting-system`.
        portal: String = Portal,
        /// What it is.
        title: String = Title,
    }
}
