use crate::date::Date;

use crate::record::define::record;

record! {
    /// A reporting regime set up on the reporting system (chế độ báo cáo).
    Regime = "regime" {
        /// What it rests on.
        basis: String = Basis,
        /// Who set it up: `lead`, `unit`, `operator`.
        configured_by: Vec<String> = ConfiguredBy,
        /// The form.
        form: String = Form,
        /// Whether the ministry asks for its own system.
        ministry_system: bool = MinistrySystem,
        /// The name.
        name: String = Name,
        /// The order it rests on, for a thematic or ad hoc report.
        number: String = Number,
        /// The outline.
        outline: String = Outline,
        /// The type: `periodic`, `ministry`, `thematic` or `ad-hoc`.
        regime_type: String = RegimeType,
        /// The day of the last review.
        reviewed: Date = Reviewed,
    }
}
