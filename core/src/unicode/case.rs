//! The case of one word, given to another.

/// Returns `small` in the case of `word`, whose letters may be others.
pub(super) fn in_case(small: &str, word: &str) -> String {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let all = letters.clone().count() > 1 && letters.all(char::is_uppercase);
    let mut rest = small.chars();
    match rest.next() {
        Some(first) if all => {
            first.to_uppercase().chain(rest.flat_map(char::to_uppercase)).collect()
        }
        Some(first) if capital => first.to_uppercase().chain(rest).collect(),
        _ => small.to_owned(),
    }
}
