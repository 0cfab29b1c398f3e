//! Unifies features of shared dependencies, so that cargo, maturin and napi compile each of them once.
//!
//! What differs after a crate was added is seen by comparing
//! `cargo tree -p quyche-node -e normal,build -f '{p}|{f}' --prefix none | sort -u`
//! (and the same for `quyche-python`) with `--workspace` in place of `-p`.
