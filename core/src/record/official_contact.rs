use crate::record::define::record;

record! {
    /// The contact of a competent official (thông tin liên hệ của cán bộ).
    OfficialContact = "official-contact" {
        /// The official e-mail address.
        email: String = Email,
        /// The fax number.
        fax: String = Fax,
        /// The full name.
        full_name: String = FullName,
        /// The telephone number.
        phone: String = Phone,
        /// The position.
        position: String = Position,
        /// The unit.
        unit: String = Unit,
    }
}
