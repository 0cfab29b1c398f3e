//! The material of the benchmarks of search, which may be absent, and how figures are printed.

use std::path::Path;
use std::path::PathBuf;

use serde_json::Value;

/// Finds the development data beside the repository; says so where it is not there.
pub fn folder() -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared");
    let shared =
        std::env::var_os("QUYCHE_SHARED").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let folder = Some(shared.join("data")).filter(|folder| folder.is_dir());
    if folder.is_none() {
        println!("Skipped: the development data is not beside the repository.");
    }
    folder
}

pub fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

pub fn lines(folder: &Path, name: &str) -> Vec<Value> {
    let all = std::fs::read_to_string(folder.join(name)).unwrap();
    all.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

pub fn list(folder: &Path, name: &str) -> Vec<Value> {
    serde_json::from_str(&std::fs::read_to_string(folder.join(name)).unwrap()).unwrap()
}

/// Prints the head of a table.
pub fn head(columns: &[&str]) {
    println!("| {} |", columns.join(" | "));
    println!("|---|{}", "--:|".repeat(columns.len() - 1));
}

/// Prints a row of a table.
pub fn row(name: &str, cells: &[String]) {
    println!("| {name} | {} |", cells.join(" | "));
}
