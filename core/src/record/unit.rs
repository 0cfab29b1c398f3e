use crate::date::Date;

use crate::record::define::record;

record! {
    /// An agency with what it has set up (cơ quan, đơn vị).
    Unit = "unit" {
        /// The duties assigned to named staff: `receiving`, `processing`, `editing`, `updating`.
        assigned_duties: Vec<String> = AssignedDuties,
        /// The systems it is connected with, or the units integrated.
        connected: Vec<String> = Connected,
        /// The systems or units that have to be connected.
        connections: Vec<String> = Connections,
        /// The name.
        name: String = Name,
        /// The kind of agency: `department`, `locality`, `provincial-unit` or `other`.
        owner_kind: String = OwnerKind,
        /// Whether it takes part in the portal.
        participates: bool = Participates,
        /// Its operating regulation.
        regulation: String = Regulation,
        /// The person who answers.
        responsible: String = Responsible,
        /// The day of the last review.
        reviewed: Date = Reviewed,
        /// The approval of its security level dossier.
        security_level: String = SecurityLevel,
        /// The staff in charge.
        staff: Vec<String> = Staff,
        /// The day of the last training.
        trained: Date = Trained,
    }
}
