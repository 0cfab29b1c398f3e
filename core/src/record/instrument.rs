use crate::date::Date;

use crate::record::define::record;

record! {
    /// A regulation as an instrument of law: its number, dates and structure (văn bản).
    Instrument = "instrument" {
        /// How many articles were found.
        articles: u64 = Articles,
        /// The instruments it rests on.
        bases: Vec<String> = Bases,
        /// How many chapters were found.
        chapters: u64 = Chapters,
        /// The day it takes effect.
        effective: Date = Effective,
        /// The day of issue.
        issued: Date = Issued,
        /// The issuing authority.
        issuer: String = Issuer,
        /// Number and sign.
        number: String = Number,
        /// The instruments it replaces.
        replaces: Vec<String> = Replaces,
        /// The status: `issued`, `draft`, `replaced` or `unknown`.
        status: String = Status,
        /// The title.
        title: String = Title,
    }
}
