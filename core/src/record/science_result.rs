use crate::record::define::record;

record! {
    /// The result of a scientific programme or topic (kết quả chương trình, đề tài).
    ScienceResult = "science-result" {
        /// The report on application.
        application_report: String = ApplicationReport,
        /// The acceptance by the scientific council.
        council_acceptance: String = CouncilAcceptance,
        /// The general report.
        general_report: String = GeneralReport,
        /// The title.
        title: String = Title,
    }
}
