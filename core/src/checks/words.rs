use crate::unicode::fold;
use crate::unicode::normalize;

/// Whether two names are the same to a reader: marks, case and blanks do not matter.
pub(crate) fn alike(one: &str, other: &str) -> bool {
    fold(one).split_whitespace().eq(fold(other).split_whitespace())
}

/// Whether two names are written the same, whatever form their letters are composed in.
pub(crate) fn same(one: &str, other: &str) -> bool {
    normalize(one).split_whitespace().eq(normalize(other).split_whitespace())
}
