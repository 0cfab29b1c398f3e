//! Places in a text and changes to it.

mod edit;
mod lang;
mod nearest;
mod offsets;
mod span;

pub use edit::Edit;
pub use lang::Lang;
pub(crate) use nearest::nearest;
pub use offsets::Offsets;
pub use span::Span;
