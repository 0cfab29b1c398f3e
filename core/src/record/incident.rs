use crate::date::Moment;

use crate::record::define::record;

record! {
    /// A technical or security incident (sự cố).
    Incident = "incident" {
        /// When it was found.
        occurred_at: Moment = OccurredAt,
        /// The owner of the account it is traced to.
        owner: String = Owner,
        /// The portal: `provincial`, `component` or `reporting-system`.
        portal: String = Portal,
        /// When it was reported.
        reported_at: Moment = ReportedAt,
        /// Who was told: `direct-leader`, `office`, `head`, `portal-editorial-board`, `operator`, `portal-unit`.
        reported_to: Vec<String> = ReportedTo,
        /// When it was resolved.
        resolved_at: Moment = ResolvedAt,
    }
}
