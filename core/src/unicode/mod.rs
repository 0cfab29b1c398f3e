//! Vietnamese text: canonical form, folding, repertoire.
//!
//! Composition keeps meaning, folding loses it: the first is for storing, the second for comparing.

mod clusters;
mod compose;
mod confusable;
mod fold;
mod normalize;
mod repertoire;
mod scan;
mod stream;
#[rustfmt::skip]
mod tables;

pub use fold::Folded;
pub use fold::fold;
pub use fold::fold_into;

pub use normalize::is_normalized;
pub use normalize::normalization_edits;
pub use normalize::normalize;
pub use repertoire::Irregularity;
pub use repertoire::IrregularityKind;
pub use repertoire::irregularities;
pub use stream::Normalizer;
