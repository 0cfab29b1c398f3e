//! `regex-lite` under the name of `regex`: the same patterns and calls without the tables of Unicode, which would
//! be a twentieth of our binaries.

pub use regex_lite::*;
