use crate::text::Span;

/// Finds e-mail addresses, but not official ones (`gov.vn`), which are there to be published.
pub(super) fn emails(text: &str) -> impl Iterator<Item = Span> {
    text.match_indices('@').filter_map(move |(at, _)| {
        let before = text.get(..at)?;
        let after = text.get(at + 1..)?;
        let local = before.bytes().rev().take_while(|b| is_local(*b)).count();
        let domain = after.bytes().take_while(|b| is_domain(*b)).count();
        let domain = after.get(..domain)?.trim_end_matches(['.', '-']);
        let labels: Vec<&str> = domain.split('.').collect();
        let last = labels.last()?;
        let real = local > 0
            && labels.len() > 1
            && labels.iter().all(|label| !label.is_empty())
            && last.len() > 1
            && last.bytes().all(|b| b.is_ascii_alphabetic());
        let official = domain.to_ascii_lowercase().ends_with("gov.vn");
        (real && !official).then(|| Span::new(at - local, at + 1 + domain.len()))
    })
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+')
}

fn is_domain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')
}
