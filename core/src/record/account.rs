use crate::date::Date;
use crate::date::Moment;
use crate::record::Secret;

use crate::record::define::record;

record! {
    /// An account of a portal or system (tài khoản).
    Account = "account" {
        /// Whether it administers the portal.
        administration: bool = Administration,
        /// When the password was first changed.
        changed_at: Moment = ChangedAt,
        /// How it was delivered: `document`, `official-email` or another.
        channel: String = Channel,
        /// The day its closing was asked for in writing.
        close_requested: Date = CloseRequested,
        /// When it was closed.
        closed_at: Moment = ClosedAt,
        /// To whom it was lent.
        delegated_to: String = DelegatedTo,
        /// When the request was carried out.
        done_at: Moment = DoneAt,
        /// The rights that the duty of its holder needs.
        duty_rights: Vec<String> = DutyRights,
        /// When it was first used for other work.
        first_used_at: Moment = FirstUsedAt,
        /// When it was granted.
        granted_at: Moment = GrantedAt,
        /// The record of its handover.
        handover: String = Handover,
        /// The person who holds it.
        holder: String = Holder,
        /// The account name.
        name: String = Name,
        /// The notice or list that names its holder.
        nomination: String = Nomination,
        /// The password to be checked; never printed, never stored.
        password: Secret = Password,
        /// The day the password was last changed.
        password_changed: Date = PasswordChanged,
        /// The permission to lend it.
        permission: String = Permission,
        /// The portal it belongs to: `provincial`, `component` or `reporting-system`.
        portal: String = Portal,
        /// When the written request was received.
        requested_at: Moment = RequestedAt,
        /// Its rights.
        rights: Vec<String> = Rights,
        /// The abbreviations registered for the unit.
        short_names: Vec<String> = ShortNames,
        /// Its state: `open`, `lent`, `close-requested` or `closed`.
        state: String = State,
        /// The unit it was granted to.
        unit: String = Unit,
    }
}
