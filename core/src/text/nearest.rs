/// Returns the known word closest to a mistyped one, where one is close enough to offer.
pub(crate) fn nearest<'n>(wrong: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let limit = (wrong.chars().count() / 3).max(1);
    known
        .map(|word| (distance(wrong, word), word))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// Adds the nearest of the known words to a message, where one is near.
pub(crate) fn offer<'n>(
    message: String,
    wrong: &str,
    known: impl Iterator<Item = &'n str>,
) -> String {
    match nearest(wrong, known) {
        Some(near) => format!("{message}, did you mean `{near}`?"),
        None => message,
    }
}

/// Counts insertions, deletions, replacements and swaps of neighbours between two words.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut last = None;
    for (i, x) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], k: usize| row.get(k).copied().unwrap_or(usize::MAX / 2);
            let mut best =
                (at(&row, j) + usize::from(x != *y)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            if j > 0 && last == Some(*y) && b.get(j - 1) == Some(&x) {
                best = best.min(at(&before, j - 1) + 1);
            }
            next.push(best);
        }
        last = Some(x);
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn offers_only_close_words() {
        let known = ["author", "source", "sponsor"];
        assert_eq!(nearest("auhtor", known.into_iter()), Some("author"));
        assert_eq!(nearest("sponser", known.into_iter()), Some("sponsor"));
        assert_eq!(nearest("banana", known.into_iter()), None);
    }
}
