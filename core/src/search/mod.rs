//! Full-text search over Vietnamese records and law.

mod analyzer;
mod collect;
mod document;
mod entry;
mod filter;
mod folder;
mod hit;
mod index;
mod letters;
mod number;
mod numbers;
mod options;
mod parse;
mod plan;
mod ranking;
mod run;
mod scan;
mod schema;
mod snippet;
mod storage;
mod update;

pub use document::Document;
pub use hit::FacetCount;
pub use hit::Hit;
pub use hit::Hits;
pub use hit::Snippet;
pub use hit::Stretch;
pub use index::SearchIndex;
pub use options::Facet;
pub use options::IndexOptions;
pub use options::SearchOptions;
pub use options::Sort;
pub use ranking::Ranking;
pub use update::Change;
pub use update::Update;
