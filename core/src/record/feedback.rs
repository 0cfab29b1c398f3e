use crate::date::Moment;

use crate::record::define::record;

record! {
    /// A question, opinion or petition, a request for information, or a problem reported (ý kiến, phản ánh).
    Feedback = "feedback" {
        /// The text.
        body: String = Body,
        /// What it is: `question`, `request` (of the editorial board) or `amendment` (a problem with the regulation).
        category: String = Category,
        /// When it was forwarded to the unit.
        forwarded_at: Moment = ForwardedAt,
        /// When it was received.
        received_at: Moment = ReceivedAt,
        /// The body that received it.
        received_by: String = ReceivedBy,
        /// When it was answered.
        replied_at: Moment = RepliedAt,
        /// How it was answered: `written`, `phone` or another.
        reply_form: String = ReplyForm,
        /// The unit that has to answer.
        unit: String = Unit,
    }
}
