use crate::record::define::record;

record! {
    /// The page that introduces an agency (giới thiệu cơ quan).
    Organisation = "organisation" {
        /// Short biographies of its leaders.
        biographies: String = Biographies,
        /// The chart.
        chart: String = Chart,
        /// The duties (nhiệm vụ).
        duties: String = Duties,
        /// The functions (chức năng).
        functions: String = Functions,
        /// How it was formed and grew.
        history: String = History,
        /// What each leader is in charge of.
        leader_duties: String = LeaderDuties,
        /// The name of the agency.
        name: String = Name,
        /// The kind of agency: `department`, `locality`, `provincial-unit` or `other`.
        owner_kind: String = OwnerKind,
        /// The powers (quyền hạn).
        powers: String = Powers,
        /// The structure.
        structure: String = Structure,
    }
}
