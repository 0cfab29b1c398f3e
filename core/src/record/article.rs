use crate::date::Moment;
use crate::record::Review;

use crate::record::define::record;

record! {
    /// A news item or page (tin, bài).
    Article = "article" {
        /// The acceptance by the authority that has to give it.
        acceptance: String = Acceptance,
        /// Whether it is an advertisement.
        advertisement: bool = Advertisement,
        /// The agency that supplied it.
        agency: String = Agency,
        /// The author of the text.
        author: String = Author,
        /// The text.
        body: String = Body,
        /// The section it belongs to.
        category: String = Category,
        /// When what it tells of was decided or changed.
        changed_at: Moment = ChangedAt,
        /// The credit line as shown to readers.
        credit: String = Credit,
        /// The language, as an IETF tag.
        language: String = Language,
        /// How the text is written: `text` (unless said), `html` or `markdown`.
        markup: String = Markup,
        /// How it is presented: `text`, `image`, `audio`, `video`, `graphics`, `hyperlink`.
        media: Vec<String> = Media,
        /// The number of the document it reports, for a direction issued in writing.
        number: String = Number,
        /// Where reused information comes from: `portal`, `official-source`, `press` or `other`.
        origin: String = Origin,
        /// The agency that owns the target portal.
        owner: String = Owner,
        /// The target: `provincial` or `component`.
        portal: String = Portal,
        /// When the source posted it.
        posted_at: Moment = PostedAt,
        /// The proposal for other content.
        proposal: String = Proposal,
        /// When it went or will go on the portal.
        published_at: Moment = PublishedAt,
        /// The agency that received it for posting.
        received_by: String = ReceivedBy,
        /// Who answers for it.
        responsible: String = Responsible,
        /// Whether it quotes or reuses the work of others.
        reuse: bool = Reuse,
        /// The steps of its review.
        reviews: Vec<Review> = Reviews,
        /// The source of reused information.
        source: String = Source,
        /// The agency of the official source.
        source_agency: String = SourceAgency,
        /// The lead or abstract.
        summary: String = Summary,
        /// The title.
        title: String = Title,
        /// The typefaces that its style names.
        typefaces: Vec<String> = Typefaces,
        /// When it was updated on the portal.
        updated_at: Moment = UpdatedAt,
        /// Its address on the portal.
        url: String = Url,
    }
}
