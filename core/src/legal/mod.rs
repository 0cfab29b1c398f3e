//! The forms of Vietnamese legal writing: citations, document numbers, dates, the structure of a text.

mod citation;
mod part;

pub use citation::Citation;
pub use part::Part;
