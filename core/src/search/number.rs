//! Keys under which document numbers and days are found however they are typed.

use crate::date::Date;
use crate::legal::DocumentNumber;
use crate::search::scan::Word;
use crate::search::scan::first_words;
use crate::search::scan::words;
use crate::text::seek;

/// Kinds of documents as people write them out, folded, and the letters that stand for them.
const KINDS: [(&[&str], &str); 17] = [
    (&["nghi", "quiet", "lien", "tich"], "nqlt"),
    (&["thong", "tu", "lien", "tich"], "ttlt"),
    (&["van", "ban", "hop", "nhat"], "vbhn"),
    (&["nghi", "quiet"], "nq"),
    (&["nghi", "dinh"], "nd"),
    (&["quiet", "dinh"], "qd"),
    (&["thong", "tu"], "tt"),
    (&["chi", "thi"], "ct"),
    (&["cong", "dien"], "cd"),
    (&["ke", "hoach"], "kh"),
    (&["huong", "dan"], "hd"),
    (&["thong", "bao"], "tb"),
    (&["bao", "cao"], "bc"),
    (&["to", "trinh"], "ttr"),
    (&["phap", "lenh"], "pl"),
    (&["sac", "lenh"], "sl"),
    (&["lenh"], "l"),
];

/// The words of a document number: `03/2019/QĐ-UBND` is 3, 2019, qd and ubnd.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub serial: String,
    pub year: Option<String>,
    pub codes: Vec<String>,
}

impl Parts {
    /// Reads a number that stands alone; `None` when it does not start with its serial number.
    pub(super) fn of(number: &str) -> Option<Self> {
        let all = words(number);
        let mut all = all.into_iter();
        let first = all.next().filter(|word| word.is_number)?;
        let mut parts = Self { serial: first.folded, ..Self::default() };
        for word in all {
            if parts.year.is_none() && parts.codes.is_empty() && is_year(&word.folded) {
                parts.year = Some(word.folded);
            } else {
                parts.codes.push(word.folded);
            }
        }
        Some(parts)
    }

    /// The key of the number as a whole.
    pub(super) fn key(&self) -> String {
        key(&self.serial, self.year.as_deref(), &self.codes)
    }

    /// All keys under which the number is found.
    pub(super) fn keys(&self) -> Vec<String> {
        let mut keys = vec![self.key()];
        let first = self.codes.get(..1).unwrap_or_default();
        if let Some(year) = self.year.as_deref() {
            keys.push(key(&self.serial, Some(year), &[]));
            keys.push(key(&self.serial, Some(year), first));
            keys.push(key(&self.serial, None, &self.codes));
        }
        keys.push(key(&self.serial, None, first));
        for n in 2..self.codes.len() {
            keys.push(key(
                &self.serial,
                self.year.as_deref(),
                self.codes.get(..n).unwrap_or_default(),
            ));
        }
        if let (Some(year), Some(last)) = (self.year.as_deref(), self.codes.last()) {
            keys.push(key(&self.serial, Some(year), std::slice::from_ref(last)));
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}

/// The key of some parts: serial, year or nothing, letters.
pub(super) fn key(serial: &str, year: Option<&str>, codes: &[String]) -> String {
    let mut key = format!("{serial}/{}", year.unwrap_or_default());
    for code in codes {
        key.push('/');
        key.push_str(code);
    }
    key
}

/// The key of a day.
pub(super) fn day_key(day: Date) -> String {
    format!("d{}", ordinal(day))
}

/// Year, month and day as one number that sorts.
pub(super) fn ordinal(day: Date) -> u64 {
    let year = u64::try_from(day.year()).unwrap_or(0);
    year * 10_000 + u64::from(day.month()) * 100 + u64::from(day.day())
}

pub(super) fn is_year(folded: &str) -> bool {
    folded.len() == 4 && (folded.starts_with("19") || folded.starts_with("20"))
}

/// The year that two digits after a slash stand for.
pub(super) fn long_year(folded: &str) -> Option<String> {
    let n: u8 = folded.parse().ok().filter(|_| folded.len() <= 2)?;
    Some(if n >= 45 { format!("19{n:02}") } else { format!("20{n:02}") })
}

/// Reads a kind of document written out at the start of these words: how many words, and its letters.
pub(super) fn written_kind(words: &[Word]) -> Option<(usize, &'static str)> {
    KINDS.iter().find_map(|(names, code)| {
        let found = words.get(..names.len())?;
        found
            .iter()
            .zip(*names)
            .all(|(word, name)| word.folded == *name)
            .then_some((names.len(), *code))
    })
}

/// Reads a day at the start of these words (`11/01/2019`, `11 tháng 01 năm 2019`): how many words, and the day.
pub(super) fn written_day(text: &str, words: &[Word]) -> Option<(usize, Date)> {
    let number = |n: usize| words.get(n).filter(|word| word.is_number);
    let said = |n: usize, what: &str| words.get(n).is_some_and(|word| word.folded == what);
    let (month, year, len) = if said(1, "thang") && said(3, "nam") { (2, 4, 5) } else { (1, 2, 3) };
    let day = number(0)?;
    let month = number(month)?;
    let year = number(year)?;
    if len == 3 {
        let gap = |one: &Word, two: &Word| text.get(one.span.end..two.span.start);
        let sign = gap(day, month)?;
        if !["/", "-", "."].contains(&sign) || gap(month, year)? != sign {
            return None;
        }
    }
    let year = if is_year(&year.folded) { year.folded.parse().ok()? } else { return None };
    let date = Date::new(year, month.folded.parse().ok()?, day.folded.parse().ok()?).ok()?;
    Some((len, date))
}

/// The keys of the document numbers that a text mentions.
pub(super) fn mentions(text: &str) -> Vec<String> {
    // Most texts have no slash, and every number has one.
    if !text.as_bytes().contains(&b'/') {
        return Vec::new();
    }
    let found = DocumentNumber::find_all(text);
    let parts = found.iter().filter_map(|found| Parts::of(&found.printed));
    let mut keys: Vec<String> = parts.flat_map(|parts| parts.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The keys of the days that a text names.
pub(super) fn days_in(text: &str) -> Vec<String> {
    let bytes = text.as_bytes();
    let mut keys = Vec::new();
    let mut at = 0;
    while let Some(start) = seek(bytes, at, |byte| byte.is_ascii_digit()) {
        at = digits(bytes, start);
        if at - start <= 2 && may_go_on(bytes, at) {
            let end = floor(text, start.saturating_add(LONGEST_DAY).min(text.len()));
            let near = text.get(start..end).unwrap_or_default();
            if let Some((_, day)) = written_day(near, &first_words(near, DAY_WORDS)) {
                keys.push(day_key(day));
            }
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// A day written out has so many words: `11 tháng 01 năm 2019`.
const DAY_WORDS: usize = 5;
/// A day written out is not longer than this.
const LONGEST_DAY: usize = 48;

/// Where the digits end that begin here.
fn digits(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// Says whether a month may follow the number that ends here.
fn may_go_on(bytes: &[u8], at: usize) -> bool {
    let next = |at: usize| bytes.get(at).copied().unwrap_or_default();
    match next(at) {
        // Behind the month the same sign stands again, or what belongs to its number.
        sign @ (b'/' | b'-' | b'.') => {
            let end = digits(bytes, at + 1);
            end > at + 1 && (next(end) == sign || !next(end).is_ascii())
        }
        b' ' => matches!(next(at + 1), b't' | b'T') && matches!(next(at + 2), b'h' | b'H'),
        _ => false,
    }
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_a_text_are_found_with_their_blanks() {
        let text = "Căn cứ 03/2019/QĐ-UBND, 12/2022/TT- BTTTT và 1293 /VPUBND-TTTH-CB ngày 11/01/2019; \
                    239/QĐ-UBND; Luật 67/2006/QH11; 24/24 giờ; số /2025/QĐ-UBND";
        let found = mentions(text);
        for key in [
            "12/2022/tt/btttt",
            "1293//vpubnd/ttth/cb",
            "239//qd/ubnd",
            "3/2019/qd/ubnd",
            "67/2006/qh11",
        ] {
            assert!(found.iter().any(|one| one == key), "{key}");
        }
        assert!(found.iter().all(|key| !key.starts_with("24/") && !key.starts_with("2025/")));
    }

    #[test]
    fn kinds_typed_out_stand_for_the_codes_of_document_numbers() {
        let codes = [
            "NQLT", "TTLT", "VBHN", "NQ", "NĐ", "QĐ", "TT", "CT", "CĐ", "KH", "HD", "TB", "BC",
            "TTr", "PL", "L",
        ];
        // An order of 1945 (sắc lệnh) has a code that stands for a copy (sao lục) today.
        assert_eq!(codes.len() + 1, KINDS.len());
        for code in codes {
            let number: DocumentNumber = format!("1/2019/{code}-CP").parse().unwrap();
            let name = words(number.kind_name().unwrap());
            let code = words(code).remove(0).folded;
            assert_eq!(written_kind(&name), Some((name.len(), code.as_str())));
            // Typed as words or printed as a number, the keys are the same.
            let printed = Parts::of(&number.to_string()).unwrap();
            assert_eq!(words(&number.search_key()).len(), 2 + printed.codes.len());
            assert_eq!(printed.codes.first(), Some(&code));
        }
    }

    #[test]
    fn days_are_read_in_both_forms() {
        for text in ["11/01/2019", "11 tháng 01 năm 2019", "11-1-2019", "11.1.2019 và"] {
            let (_, day) = written_day(text, &words(text)).unwrap();
            assert_eq!(day_key(day), "d20190111");
        }
        assert_eq!(written_day("31/02/2019", &words("31/02/2019")), None);
        assert_eq!(written_day("11/01-2019", &words("11/01-2019")), None);
    }
}
