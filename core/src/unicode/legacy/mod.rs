//! Legacy Vietnamese character sets: reading, writing, and finding them out.

mod capitals;
mod charset;
mod decode;
mod detect;
mod encode;
mod misread;
#[rustfmt::skip]
mod pages;
mod viqr;

pub use charset::Charset;
pub use decode::Capitals;
pub use decode::Decoded;
pub use decode::decode;
pub use decode::decode_font;
pub use detect::Detection;
pub use detect::detect;
pub use encode::Encoded;
pub use encode::encode;
pub use misread::Misread;
pub use misread::misread;
