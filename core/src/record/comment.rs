use crate::date::Moment;

use crate::record::define::record;

record! {
    /// A comment that an agency sent on a draft (ý kiến góp ý).
    Comment = "comment" {
        /// The agency that comments.
        agency: String = Agency,
        /// The text.
        body: String = Body,
        /// When it was sent.
        sent_at: Moment = SentAt,
    }
}
