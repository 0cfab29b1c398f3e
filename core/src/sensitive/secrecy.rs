use serde::Serialize;

use crate::text::Span;
use crate::text::seek;
use crate::unicode::normalize;

/// A secrecy stamp found as a line of its own.
///
/// Legal source: Luật Bảo vệ bí mật nhà nước 29/2018/QH14 Điều 8; Nghị định 30/2020/NĐ-CP, Phụ lục I.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SecrecyMark {
    /// The place of the words.
    pub span: Span,
    /// What they say.
    pub level: SecrecyLevel,
}

/// What a stamp says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SecrecyLevel {
    /// TUYỆT MẬT.
    TopSecret,
    /// TỐI MẬT.
    HighlySecret,
    /// MẬT.
    Secret,
    /// LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI, TÀI LIỆU THU HỒI: not for the public.
    Internal,
}

const STAMPS: &[(&str, SecrecyLevel)] = &[
    ("TUYỆT MẬT", SecrecyLevel::TopSecret),
    ("TỐI MẬT", SecrecyLevel::HighlySecret),
    ("MẬT", SecrecyLevel::Secret),
    ("ĐỘ MẬT: TUYỆT MẬT", SecrecyLevel::TopSecret),
    ("ĐỘ MẬT: TỐI MẬT", SecrecyLevel::HighlySecret),
    ("ĐỘ MẬT: MẬT", SecrecyLevel::Secret),
    ("LƯU HÀNH NỘI BỘ", SecrecyLevel::Internal),
    ("XEM XONG TRẢ LẠI", SecrecyLevel::Internal),
    ("TÀI LIỆU THU HỒI", SecrecyLevel::Internal),
    ("CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ", SecrecyLevel::Internal),
];

/// No stamp with its frame is longer, in bytes.
const LONGEST: usize = 120;

/// Finds secrecy stamps: a line that holds nothing but the words of a stamp, in capitals.
///
/// The word *mật* in a sentence (bảo mật, mật ong, mật độ) is no stamp. Finding none proves nothing.
///
/// # Examples
/// ```
/// use quyche::{SecrecyLevel, secrecy_marks};
///
/// let found = secrecy_marks("ỦY BAN NHÂN DÂN\n  TỐI MẬT  \nBảo mật thông tin");
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].level, SecrecyLevel::HighlySecret);
/// ```
#[must_use]
pub fn secrecy_marks(text: &str) -> Vec<SecrecyMark> {
    lines(text)
        .filter(|(_, line)| line.len() <= LONGEST)
        .filter_map(|(start, line)| stamp(line, start))
        .collect()
}

/// The lines of a text, each with its start.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        loop {
            let end = seek(bytes, at, may_end_line).unwrap_or(bytes.len());
            let separator = match bytes.get(end..)? {
                [b'\n' | b'\r', ..] => 1,
                // U+2028 and U+2029.
                [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
                [] => 1,
                _ => {
                    at = end + 1;
                    continue;
                }
            };
            at = end + separator;
            return Some((start, text.get(start..end)?));
        }
    })
}

/// Without branches, so that many bytes are looked at together.
fn may_end_line(byte: u8) -> bool {
    (byte == b'\n') | (byte == b'\r') | (byte == 0xE2)
}

fn stamp(line: &str, start: usize) -> Option<SecrecyMark> {
    let frame =
        |c: char| !c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(c);
    let words = line.trim_matches(frame);
    if words.is_empty() || words.chars().any(char::is_lowercase) {
        return None;
    }
    let joined = normalize(words).split_whitespace().collect::<Vec<_>>().join(" ");
    let spaced = spaced_out(&joined);
    let (_, level) =
        STAMPS.iter().find(|(stamp, _)| *stamp == joined || Some(*stamp) == spaced.as_deref())?;
    let at = start + (line.len() - line.trim_start_matches(frame).len());
    Some(SecrecyMark { span: Span::new(at, at + words.len()), level: *level })
}

/// `M Ậ T` is written for its looks.
fn spaced_out(words: &str) -> Option<String> {
    words
        .split(' ')
        .all(|letter| letter.chars().count() == 1)
        .then(|| words.chars().filter(|c| *c != ' ').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_where_they_do() {
        let text = "a\r\nb\u{2028}“c”\u{2029}\n";
        let read: Vec<_> = lines(text).collect();
        let wanted = [(0, "a"), (2, ""), (3, "b"), (7, "“c”"), (17, ""), (18, "")];
        assert_eq!(read, wanted);
        assert_eq!(lines("").collect::<Vec<_>>(), [(0, "")]);
    }
}
