//! Bodies as a content editor writes them, read as plain text whose places lead back to the markup.

mod entities;
mod html;
mod markdown;
mod plain;

pub use plain::PlainText;
