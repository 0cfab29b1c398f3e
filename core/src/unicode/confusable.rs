//! Letters that look like Vietnamese ones and are others.

use unicode_normalization::UnicodeNormalization;

/// Returns the letter that `c` is taken for, when it is a foreign look-alike.
pub(super) fn look_alike(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    if is_styled(c) {
        let mut plain = std::iter::once(c).nfkc();
        return plain.next().filter(|p| p.is_ascii_alphanumeric() && plain.next().is_none());
    }
    let at = LOOK_ALIKES.binary_search_by_key(&c, |&(foreign, _)| foreign).ok()?;
    LOOK_ALIKES.get(at).map(|&(_, own)| own)
}

/// Tells whether `c` is a fullwidth or a mathematical form.
pub(super) fn is_styled(c: char) -> bool {
    matches!(c, '\u{FF10}'..='\u{FF5A}' | '\u{1D400}'..='\u{1D7FF}' | '\u{2100}'..='\u{214F}')
}

/// Tells whether `c` belongs to a script whose letters pass for Latin ones.
pub(super) fn is_greek_or_cyrillic(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52F}' | '\u{1C80}'..='\u{1C8F}' | '\u{1F00}'..='\u{1FFF}')
}

/// Sorted by the foreign letter.
const LOOK_ALIKES: &[(char, char)] = &[
    ('\u{D0}', 'Đ'),
    ('\u{F0}', 'đ'),
    ('\u{131}', 'i'),
    ('\u{189}', 'Đ'),
    ('\u{18C}', 'đ'),
    ('\u{1CD}', 'Ă'),
    ('\u{1CE}', 'ă'),
    ('\u{251}', 'a'),
    ('\u{256}', 'đ'),
    ('\u{261}', 'g'),
    ('\u{391}', 'A'),
    ('\u{392}', 'B'),
    ('\u{395}', 'E'),
    ('\u{396}', 'Z'),
    ('\u{397}', 'H'),
    ('\u{399}', 'I'),
    ('\u{39A}', 'K'),
    ('\u{39C}', 'M'),
    ('\u{39D}', 'N'),
    ('\u{39F}', 'O'),
    ('\u{3A1}', 'P'),
    ('\u{3A4}', 'T'),
    ('\u{3A5}', 'Y'),
    ('\u{3A7}', 'X'),
    ('\u{3BF}', 'o'),
    ('\u{405}', 'S'),
    ('\u{406}', 'I'),
    ('\u{408}', 'J'),
    ('\u{410}', 'A'),
    ('\u{412}', 'B'),
    ('\u{415}', 'E'),
    ('\u{41A}', 'K'),
    ('\u{41C}', 'M'),
    ('\u{41D}', 'H'),
    ('\u{41E}', 'O'),
    ('\u{420}', 'P'),
    ('\u{421}', 'C'),
    ('\u{422}', 'T'),
    ('\u{423}', 'Y'),
    ('\u{425}', 'X'),
    ('\u{430}', 'a'),
    ('\u{435}', 'e'),
    ('\u{43E}', 'o'),
    ('\u{440}', 'p'),
    ('\u{441}', 'c'),
    ('\u{443}', 'y'),
    ('\u{445}', 'x'),
    ('\u{455}', 's'),
    ('\u{456}', 'i'),
    ('\u{458}', 'j'),
    ('\u{4AE}', 'Y'),
    ('\u{4BB}', 'h'),
    ('\u{501}', 'd'),
    ('\u{51A}', 'Q'),
    ('\u{51B}', 'q'),
    ('\u{51C}', 'W'),
    ('\u{51D}', 'w'),
];
