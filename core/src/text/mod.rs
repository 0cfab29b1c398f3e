//! Places in a text and changes to it.

mod edit;
mod offsets;
mod span;

pub use edit::Edit;
pub use offsets::Offsets;
pub use span::Span;
