// Made by `cargo xtask generate` from `core/data/standards.tsv`; do not edit.

/// What is printed, the standard, and whether it is its name; longer ones first.
pub(super) const NAMES: &[(&str, &str, bool)] = &[
    ("6909:2001", "TCVN 6909:2001", true),
    ("6909-2001", "TCVN 6909:2001", true),
    ("6909:2011", "TCVN 6909:2001", false),
    ("6909-2011", "TCVN 6909:2001", false),
    ("6909", "TCVN 6909:2001", true),
    ("5712:1993", "TCVN 5712:1993", true),
    ("5712-1993", "TCVN 5712:1993", true),
    ("5712:1999", "TCVN 5712:1999", true),
    ("5712-1999", "TCVN 5712:1999", true),
    ("5712", "TCVN 5712:1993", true),
];
