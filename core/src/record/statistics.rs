use crate::record::define::record;

record! {
    /// A release of survey statistics (thông tin thống kê).
    Statistics = "statistics" {
        /// The analysis of the figures.
        analysis: String = Analysis,
        /// The figures.
        figures: String = Figures,
        /// Whether the figures come from a statistical survey.
        from_survey: bool = FromSurvey,
        /// The method.
        method: String = Method,
        /// The report.
        report: String = Report,
        /// The agency that supplied it.
        supplier: String = Supplier,
        /// The time the statistics were made.
        survey: String = Survey,
        /// The title.
        title: String = Title,
    }
}
