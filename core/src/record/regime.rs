use crate::record::define::record;

record! {
    /// A reporting regime set up on the reporting system (chế độ báo cáo).
    Regime = "regime" {
        /// The name.
        name: String = Name,
        /// The order it rests on, for a thematic or ad hoc report.
        number: String = Number,
        /// The type: `periodic`, `ministry`, `thematic` or `ad-hoc`.
        regime_type: String = RegimeType,
    }
}
