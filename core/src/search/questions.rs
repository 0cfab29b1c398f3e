//! What makes a question of a query, and says nothing about what is asked.

use crate::search::scan::Word;

/// A query of so few words is no question that has to be pruned.
const LONG: usize = 7;
/// So many words must be left.
const LEAST: usize = 3;

/// How questions ask, folded; longer ways before those that they begin with. Verbs stay: `là` and `quy định`
/// stand in the answers too.
const FRAMES: [&[&str]; 16] = [
    &["nhu", "the", "nao"],
    &["the", "nao"],
    &["ra", "sao"],
    &["tai", "sao"],
    &["vi", "sao"],
    &["bao", "nhieu"],
    &["bao", "lau"],
    &["nhung", "gi"],
    &["gi"],
    &["hay", "khong"],
    &["dung", "hay", "sai"],
    &["xin", "hoi"],
    &["cho", "hoi"],
    &["toi", "muon", "hoi"],
    &["khi", "nao"],
    &["o", "dau"],
];

/// Takes the frame of a long question away, as long as something is left to look for.
pub(super) fn without_frame(words: &[Word]) -> Option<Vec<Word>> {
    if words.len() < LONG {
        return None;
    }
    let mut kept = Vec::with_capacity(words.len());
    let mut rest = words;
    while let Some((first, after)) = rest.split_first() {
        match FRAMES.iter().find(|frame| is_at(frame, rest)) {
            Some(frame) => rest = rest.get(frame.len()..).unwrap_or_default(),
            None => {
                kept.push(first.clone());
                rest = after;
            }
        }
    }
    (kept.len() >= LEAST && kept.len() < words.len()).then_some(kept)
}

fn is_at(frame: &[&str], words: &[Word]) -> bool {
    words.len() >= frame.len() && words.iter().zip(frame).all(|(word, said)| word.folded == *said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::scan::words;

    #[test]
    fn the_frame_goes_and_what_is_asked_stays() {
        let kept = |text: &str| {
            let kept = without_frame(&words(text));
            kept.map(|kept| kept.iter().map(|w| w.folded.clone()).collect::<Vec<_>>().join(" "))
        };
        assert_eq!(
            kept("Thời hạn cấp giấy phép xây dựng được quy định như thế nào?").as_deref(),
            Some("thoi han cap giay phep xay dung duoc qui dinh")
        );
        assert_eq!(kept("cấp phép như thế nào"), None);
        assert_eq!(kept("cái gì như thế nào là bao nhiêu"), None);
    }
}
