//! The names of the standards of character sets, from `core/data/standards.tsv`.

use std::fmt::Write;

use crate::generate::tables::Generated;
use crate::generate::tables::rows;

pub(super) fn tables() -> Result<Generated, String> {
    let mut code = String::from(
        "// Made by `cargo xtask generate` from `core/data/standards.tsv`; do not edit.\n\n\
         /// What is printed, the standard, and whether it is its name; longer ones first.\n\
         pub(super) const NAMES: &[(&str, &str, bool)] = &[\n",
    );
    for row in rows("standards.tsv")? {
        let [printed, standard, exact, _source] = row.as_slice() else {
            return Err(format!("standards.tsv: four columns wanted in {row:?}"));
        };
        let exact = match exact.as_str() {
            "yes" => true,
            "no" => false,
            other => return Err(format!("standards.tsv: `yes` or `no` wanted, not `{other}`")),
        };
        writeln!(code, "    ({printed:?}, {standard:?}, {exact}),").map_err(|e| e.to_string())?;
    }
    code.push_str("];\n");
    Ok(Generated { path: "core/src/unicode/standard_names.rs", content: code.into_bytes() })
}
