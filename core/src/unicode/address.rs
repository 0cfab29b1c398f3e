//! Mail addresses and names of sites, whose letters are no words.

/// The length of the mail address or the name of a site that `rest` starts with, else 0.
pub(super) fn address(rest: &str) -> usize {
    let token = rest.split(char::is_whitespace).next().unwrap_or_default();
    let token = token.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut around = token.bytes().zip(token.bytes().skip(1));
    let dotted =
        around.any(|(dot, next)| dot == b'@' || (dot == b'.' && next.is_ascii_alphabetic()));
    if dotted { token.len() } else { 0 }
}
