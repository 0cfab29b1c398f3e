//! The forms of Vietnamese legal writing: citations, document numbers, dates, the structure of a text.

mod citation;
mod number;
mod part;

pub use citation::Citation;
pub use number::DocumentNumber;
pub use number::NumberMention;
pub use part::Part;
