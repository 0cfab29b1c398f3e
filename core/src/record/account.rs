use crate::date::Date;
use crate::date::Moment;
use crate::record::Secret;

use crate::record::define::record;

record! {
    /// An account of a portal or system (tài khoản).
    Account = "account" {
        /// Whether it administers the portal.
        administration: bool = Administration,
        /// When it was closed.
        closed_at: Moment = ClosedAt,
        /// When it was granted.
        granted_at: Moment = GrantedAt,
        /// The account name.
        name: String = Name,
        /// The password to be checked; never printed, never stored.
        password: Secret = Password,
        /// The day the password was last changed.
        password_changed: Date = PasswordChanged,
        /// The portal it belongs to: `provincial`, `component` or `reporting-system`.
        portal: String = Portal,
        /// The abbreviations registered for the unit.
        short_names: Vec<String> = ShortNames,
        /// The unit it was granted to.
        unit: String = Unit,
    }
}
