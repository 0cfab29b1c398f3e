//! The programs of the guides; `cargo xtask test` runs each by its name.

mod due_this_month;
mod first;
mod import_archive;
mod review;
mod search;
mod stop_article;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    match std::env::args().nth(1).as_deref() {
        Some("due_this_month") => due_this_month::main(),
        Some("first") => first::main(),
        Some("import_archive") => import_archive::main(),
        Some("review") => review::main(),
        Some("search") => search::main(),
        Some("stop_article") => stop_article::main(),
        other => Err(format!("no such guide: {other:?}").into()),
    }
}
