use crate::date::Date;

use crate::record::define::record;

record! {
    /// The backups of a system (sao lưu).
    Backup = "backup" {
        /// What is backed up: `user-data`, `channel-settings`, `content-database`, `related-data` and others.
        components: Vec<String> = Components,
        /// The days on which a backup was taken.
        days: Vec<Date> = Days,
        /// The day the database was last handed over for storage.
        handed_over: Date = HandedOver,
        /// The day of the oldest copy kept.
        oldest: Date = Oldest,
        /// The portal: `provincial`, `component` or `reporting-system`.
        portal: String = Portal,
        /// The unit in charge.
        unit: String = Unit,
    }
}
