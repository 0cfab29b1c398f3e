//! Short forms of official Vietnamese, found whichever of the two is typed.

use std::collections::HashMap;

use crate::search::scan::Word;
use crate::search::scan::words;

/// The short forms that everybody in an office knows.
#[rustfmt::skip]
const KNOWN: [(&str, &str); 33] = [
    ("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"), ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
    ("MTTQ", "Mặt trận Tổ quốc"), ("QPPL", "quy phạm pháp luật"), ("VBQPPL", "văn bản quy phạm pháp luật"),
    ("TTHC", "thủ tục hành chính"), ("CCHC", "cải cách hành chính"), ("DVC", "dịch vụ công"),
    ("CNTT", "công nghệ thông tin"), ("TTĐT", "thông tin điện tử"), ("CSDL", "cơ sở dữ liệu"),
    ("ATTT", "an toàn thông tin"), ("CĐS", "chuyển đổi số"), ("TTTT", "thông tin và truyền thông"),
    ("KHCN", "khoa học và công nghệ"), ("GDĐT", "giáo dục và đào tạo"), ("TNMT", "tài nguyên và môi trường"),
    ("LĐTBXH", "lao động thương binh và xã hội"), ("KTXH", "kinh tế xã hội"), ("ANTT", "an ninh trật tự"),
    ("PCCC", "phòng cháy chữa cháy"), ("BHXH", "bảo hiểm xã hội"), ("BHYT", "bảo hiểm y tế"),
    ("BHTN", "bảo hiểm thất nghiệp"), ("GPMB", "giải phóng mặt bằng"), ("QSDĐ", "quyền sử dụng đất"),
    ("CBCC", "cán bộ công chức"), ("VPHC", "vi phạm hành chính"), ("TNHH", "trách nhiệm hữu hạn"),
    ("GTGT", "giá trị gia tăng"), ("TNCN", "thu nhập cá nhân"), ("TNDN", "thu nhập doanh nghiệp"),
];

/// Short forms and the words they stand for, folded.
#[derive(Clone, Debug)]
pub(super) struct Abbreviations {
    all: Vec<(String, Vec<Word>)>,
    /// Which of them a word is or begins, folded; most words of a query are in none.
    starts: HashMap<String, Vec<usize>>,
}

/// A stretch of the query that has another way of saying it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Other {
    /// First word of the stretch.
    pub start: usize,
    /// How many words it has.
    pub len: usize,
    /// The other way.
    pub words: Vec<Word>,
}

impl Abbreviations {
    pub(super) fn known() -> Self {
        KNOWN.into_iter().collect()
    }

    /// Finds the stretches of a query that can be said in another way.
    pub(super) fn others(&self, query: &[Word]) -> Vec<Other> {
        let mut found: Vec<Other> = Vec::new();
        for (start, first) in query.iter().enumerate() {
            let rest = query.get(start..).unwrap_or_default();
            let near = self.starts.get(&first.folded).into_iter().flatten();
            for (short, long) in near.filter_map(|at| self.all.get(*at)) {
                if first.folded == *short {
                    found.push(Other { start, len: 1, words: long.clone() });
                } else if rest.len() >= long.len()
                    && long.len() > 1
                    && rest.iter().zip(long).all(|(one, two)| one.folded == two.folded)
                {
                    let short =
                        Word { folded: short.clone(), exact: short.clone(), ..Word::default() };
                    found.push(Other { start, len: long.len(), words: vec![short] });
                }
            }
        }
        found
    }
}

impl<S: AsRef<str>> FromIterator<(S, S)> for Abbreviations {
    fn from_iter<I: IntoIterator<Item = (S, S)>>(pairs: I) -> Self {
        let pairs = pairs.into_iter();
        let all: Vec<_> =
            pairs.filter_map(|(short, long)| read(short.as_ref(), long.as_ref())).collect();
        let mut starts: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, (short, long)) in all.iter().enumerate() {
            let mut add = |word: &str| starts.entry(word.to_owned()).or_default().push(at);
            add(short);
            if let Some(first) = long.first().filter(|first| first.folded != *short) {
                add(&first.folded);
            }
        }
        Self { all, starts }
    }
}

fn read(short: &str, long: &str) -> Option<(String, Vec<Word>)> {
    let short = words(short).into_iter().next()?;
    Some((short.folded, words(long)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_are_found() {
        let known = Abbreviations::known();
        let others = known.others(&words("ubnd tinh va so y te"));
        assert_eq!((others[0].start, others[0].len, others[0].words.len()), (0, 1, 4));
        let own: Abbreviations = [("SYT", "Sở Y tế")].into_iter().collect();
        let others = own.others(&words("ubnd tinh va so y te"));
        assert_eq!((others[0].start, others[0].len), (3, 3));
        assert_eq!(others[0].words[0].folded, "syt");
        assert_eq!(known.others(&words("thủ tục hành")), []);
    }
}
