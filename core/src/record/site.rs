use crate::record::Section;

use crate::record::define::record;

record! {
    /// A portal or a component site (cổng, trang thông tin điện tử).
    Site = "site" {
        /// English names as shown.
        english_names: Vec<String> = EnglishNames,
        /// The host name, without scheme.
        host: String = Host,
        /// The language of the interface, as an IETF tag.
        interface_language: String = InterfaceLanguage,
        /// The languages of its editions, as IETF tags.
        languages: Vec<String> = Languages,
        /// Names as shown.
        names: Vec<String> = Names,
        /// The agency that owns it.
        owner: String = Owner,
        /// The kind of owner: `province`, `department` or `locality`.
        owner_kind: String = OwnerKind,
        /// What it is: `provincial`, `component` or `reporting-system`.
        portal: String = Portal,
        /// Its sections.
        sections: Vec<Section> = Sections,
        /// The abbreviations and English short names registered for the owner.
        short_names: Vec<String> = ShortNames,
        /// The address as shown, with scheme.
        url: String = Url,
    }
}
