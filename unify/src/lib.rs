//! Unifies features of shared dependencies; see `Cargo.toml`.
