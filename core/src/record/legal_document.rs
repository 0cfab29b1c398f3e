use crate::date::Date;

use crate::record::define::record;

record! {
    /// A legal document posted on the portal (văn bản).
    LegalDocument = "legal-document" {
        /// The agency that supplies it.
        agency: String = Agency,
        /// The text.
        body: String = Body,
        /// The section it belongs to.
        category: String = Category,
        /// The day it takes effect.
        effective: Date = Effective,
        /// The file to download.
        file: String = File,
        /// The form of the document (hình thức), such as Quyết định.
        form: String = Form,
        /// The day of issue.
        issued: Date = Issued,
        /// The issuing authority.
        issuer: String = Issuer,
        /// The language, as an IETF tag.
        language: String = Language,
        /// How the text is written: `text` (unless said), `html` or `markdown`.
        markup: String = Markup,
        /// Number and sign (số, ký hiệu).
        number: String = Number,
        /// The abstract (trích yếu).
        summary: String = Summary,
        /// The title.
        title: String = Title,
        /// Its address on the portal.
        url: String = Url,
    }
}
