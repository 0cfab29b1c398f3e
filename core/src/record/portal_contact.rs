use crate::record::define::record;

record! {
    /// The contact of a portal (thông tin giao dịch của cổng).
    PortalContact = "portal-contact" {
        /// The postal address.
        address: String = Address,
        /// The official e-mail address.
        email: String = Email,
        /// The fax number.
        fax: String = Fax,
        /// The name of the agency as shown.
        name: String = Name,
        /// The telephone number.
        phone: String = Phone,
        /// Who answers for the content.
        responsible: String = Responsible,
    }
}
