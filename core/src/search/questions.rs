//! What makes a question of a query, and says nothing about what is asked.

use crate::search::scan::Word;

/// A query of so few words is no question that has to be pruned.
const LONG: usize = 7;
/// So many words must be left.
const LEAST: usize = 3;

/// How questions are framed, folded; longer frames before those that they begin with.
const FRAMES: [&[&str]; 33] = [
    &["duoc", "quy", "dinh", "nhu", "the", "nao"],
    &["quy", "dinh", "nhu", "the", "nao"],
    &["duoc", "hieu", "nhu", "the", "nao"],
    &["duoc", "hieu", "la"],
    &["nhu", "the", "nao"],
    &["the", "nao"],
    &["bao", "gom", "nhung", "gi"],
    &["la", "bao", "nhieu"],
    &["la", "bao", "lau"],
    &["bao", "nhieu"],
    &["bao", "lau"],
    &["la", "nhung", "gi"],
    &["la", "gi"],
    &["la", "ai"],
    &["nhung", "gi"],
    &["co", "duoc", "khong"],
    &["duoc", "khong"],
    &["co", "phai", "khong"],
    &["phai", "khong"],
    &["hay", "khong"],
    &["dung", "hay", "sai"],
    &["dung", "khong"],
    &["ra", "sao"],
    &["tai", "sao"],
    &["vi", "sao"],
    &["khi", "nao"],
    &["o", "dau"],
    &["truong", "hop", "nao"],
    &["theo", "quy", "dinh", "cua"],
    &["theo", "quy", "dinh"],
    &["xin", "hoi"],
    &["cho", "hoi"],
    &["toi", "muon", "hoi"],
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
    // Words are folded with the one spelling of both: `quy` is `qui`.
    let same =
        |word: &Word, said: &str| word.folded == said || said == "quy" && word.folded == "qui";
    words.len() >= frame.len() && words.iter().zip(frame).all(|(word, said)| same(word, said))
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
            Some("thoi han cap giay phep xay dung")
        );
        assert_eq!(kept("cấp phép như thế nào"), None);
        assert_eq!(kept("được quy định như thế nào là gì bao nhiêu"), None);
    }
}
