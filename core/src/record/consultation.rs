use crate::date::Date;

use crate::record::define::record;

record! {
    /// A draft put up for comment (lấy ý kiến góp ý).
    Consultation = "consultation" {
        /// The address of the receiving body.
        address: String = Address,
        /// The last day for comments.
        deadline: Date = Deadline,
        /// The e-mail address of the receiving body.
        email: String = Email,
        /// The full text of the draft.
        full_text: String = FullText,
        /// Whether readers can enter a new comment.
        new_opinions: bool = NewOpinions,
        /// Whether readers can see comments received.
        opinions: bool = Opinions,
        /// The title.
        title: String = Title,
    }
}
