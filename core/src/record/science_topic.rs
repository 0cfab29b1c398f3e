use crate::record::define::record;

record! {
    /// A scientific programme or topic (chương trình, đề tài khoa học).
    ScienceTopic = "science-topic" {
        /// The code (mã số).
        code: String = Code,
        /// The time of implementation.
        duration: String = Duration,
        /// The field (lĩnh vực).
        field_of_work: String = FieldOfWork,
        /// The lead unit (đơn vị chủ trì).
        lead_unit: String = LeadUnit,
        /// The level of management (cấp quản lý).
        management_level: String = ManagementLevel,
        /// The name.
        name: String = Name,
        /// Whether the State budget pays.
        state_budget: bool = StateBudget,
    }
}
