use crate::date::Date;
use crate::date::Moment;
use crate::record::Notice;

use crate::record::define::record;

record! {
    /// The notice of an upgrade of a system (thông báo nâng cấp).
    UpgradeNotice = "upgrade-notice" {
        /// Whether it is an emergency repair; shown, never an excuse.
        emergency: bool = Emergency,
        /// The notices given.
        notices: Vec<Notice> = Notices,
        /// The day the users were told in public.
        notified: Date = Notified,
        /// The bodies concerned.
        recipients: Vec<String> = Recipients,
        /// When the upgrade starts.
        starts_at: Moment = StartsAt,
    }
}
