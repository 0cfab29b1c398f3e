use crate::record::define::record;

record! {
    /// An advertisement shown on a portal (quảng cáo).
    Advertisement = "advertisement" {
        /// Whether the reader can close it.
        closable: bool = Closable,
        /// Whether it stands in a fixed place.
        fixed: bool = Fixed,
        /// How many interactions closing it takes.
        interactions: u64 = Interactions,
        /// Whether it is marked as an advertisement.
        marked: bool = Marked,
        /// Whether it moves: a film or a moving picture.
        moving: bool = Moving,
        /// The name by which the host knows it.
        name: String = Name,
        /// Whether the reader can refuse it.
        refusable: bool = Refusable,
        /// Whether the reader can report a violation.
        reportable: bool = Reportable,
        /// How many seconds pass before the reader can close it.
        wait_seconds: u64 = WaitSeconds,
    }
}
