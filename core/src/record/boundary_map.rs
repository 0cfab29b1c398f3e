use crate::record::define::record;

record! {
    /// A map of administrative boundaries (bản đồ địa giới hành chính).
    BoundaryMap = "boundary-map" {
        /// The communes shown.
        communes: Vec<String> = Communes,
        /// The communes whose natural area is given.
        communes_with_area: Vec<String> = CommunesWithArea,
        /// The lowest level shown: `province`, `district` or `commune`.
        level: String = Level,
        /// How it is presented.
        media: Vec<String> = Media,
    }
}
