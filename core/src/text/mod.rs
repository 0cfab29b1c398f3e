//! Places in a text and changes to it.

mod edit;
mod lang;
mod nearest;
mod offsets;
mod seek;
mod span;

pub use edit::Edit;
pub use lang::Lang;
pub(crate) use nearest::nearest;
pub(crate) use nearest::offer;
pub use offsets::Offsets;
pub(crate) use seek::seek;
pub use span::Span;
