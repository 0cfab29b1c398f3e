use crate::date::Date;
use crate::date::Moment;

use crate::record::Section;

use crate::record::define::record;

record! {
    /// A portal or a component site (cổng, trang thông tin điện tử).
    Site = "site" {
        /// The systems, services and component portals that it is connected with.
        connected: Vec<String> = Connected,
        /// What it has to be connected with.
        connections: Vec<String> = Connections,
        /// English names as shown.
        english_names: Vec<String> = EnglishNames,
        /// The host name, without scheme.
        host: String = Host,
        /// The component portals whose content its search finds.
        indexed: Vec<String> = Indexed,
        /// The language of the interface, as an IETF tag.
        interface_language: String = InterfaceLanguage,
        /// The languages of its editions, as IETF tags.
        languages: Vec<String> = Languages,
        /// Names as shown.
        names: Vec<String> = Names,
        /// The functions it offers.
        offered: Vec<String> = Offered,
        /// The agency that owns it.
        owner: String = Owner,
        /// The kind of owner: `province`, `department` or `locality`.
        owner_kind: String = OwnerKind,
        /// What it is: `provincial`, `component` or `reporting-system`.
        portal: String = Portal,
        /// The sections that it has to have by another text.
        required_sections: Vec<String> = RequiredSections,
        /// Whether its host name resolves.
        resolves: bool = Resolves,
        /// The day of the last review.
        reviewed: Date = Reviewed,
        /// Its sections.
        sections: Vec<Section> = Sections,
        /// The abbreviations and English short names registered for the owner.
        short_names: Vec<String> = ShortNames,
        /// When it was last updated.
        updated_at: Moment = UpdatedAt,
        /// The address as shown, with scheme.
        url: String = Url,
    }
}
