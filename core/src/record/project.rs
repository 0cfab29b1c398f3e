use crate::record::define::record;

record! {
    /// A project in the lists of investment or public procurement (dự án).
    Project = "project" {
        /// The agency that supplies it.
        agency: String = Agency,
        /// The list it stands in: `investment` or `procurement`.
        category: String = Category,
        /// The cost (kinh phí).
        cost: String = Cost,
        /// The time of implementation (thời gian thực hiện).
        duration: String = Duration,
        /// The specialised field (lĩnh vực chuyên môn).
        field_of_work: String = FieldOfWork,
        /// The type of funding (loại hình tài trợ).
        funding_type: String = FundingType,
        /// The name.
        name: String = Name,
        /// The main objective (mục tiêu chính).
        objective: String = Objective,
        /// The type of project (loại dự án).
        project_type: String = ProjectType,
        /// The sponsor (nhà tài trợ).
        sponsor: String = Sponsor,
        /// The state: `preparing`, `in-progress` or `completed`.
        status: String = Status,
    }
}
