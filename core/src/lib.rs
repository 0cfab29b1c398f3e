#![doc = include_str!("../../README.md")]
#![forbid(unsafe_code)]

mod date;
mod error;
mod text;

pub use date::Date;
pub use date::Moment;
pub use error::Error;
pub use error::ErrorKind;
pub use text::Edit;
pub use text::Offsets;
pub use text::Span;
