//! What each precomposed letter is made of: base, shape and tone.

/// One letter taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// The ASCII letter under the marks, in lower case; 0 for "not in this table".
    pub base: u8,
    pub shape: Shape,
    pub tone: Tone,
}

/// The mark that makes another letter: ă, â, ơ, đ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Plain,
    Breve,
    Circumflex,
    Horn,
    Stroke,
}

/// The mark that makes another tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Level,
    Grave,
    Acute,
    Hook,
    Tilde,
    Dot,
}

impl Tone {
    pub(super) const ALL: [Self; 6] =
        [Self::Level, Self::Grave, Self::Acute, Self::Hook, Self::Tilde, Self::Dot];

    /// The character that stands for the tone at the end of an exact token.
    pub(super) const fn sign(self) -> Option<char> {
        match self {
            Self::Level => None,
            Self::Grave => Some('`'),
            Self::Acute => Some('\''),
            Self::Hook => Some('?'),
            Self::Tilde => Some('~'),
            Self::Dot => Some('.'),
        }
    }
}

/// The lower-case letter that a base and a shape make, without tone.
pub(super) const fn shaped(base: u8, shape: Shape) -> char {
    match (base, shape) {
        (b'a', Shape::Breve) => 'ă',
        (b'a', Shape::Circumflex) => 'â',
        (b'e', Shape::Circumflex) => 'ê',
        (b'o', Shape::Circumflex) => 'ô',
        (b'o', Shape::Horn) => 'ơ',
        (b'u', Shape::Horn) => 'ư',
        (b'd', Shape::Stroke) => 'đ',
        _ => base as char,
    }
}

const NONE: Letter = Letter { base: 0, shape: Shape::Plain, tone: Tone::Level };
const LOW_START: u32 = 0xC0;
const LOW_END: u32 = 0x1B1;
const HIGH_START: u32 = 0x1EA0;
const HIGH_END: u32 = 0x1EFA;

/// Six tones of a vowel, lower then upper case, as code points.
type Row = (u8, Shape, [u16; 6], [u16; 6]);

#[rustfmt::skip]
const ROWS: [Row; 12] = [
    (b'a', Shape::Plain, [0x61, 0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1], [0x41, 0xC0, 0xC1, 0x1EA2, 0xC3, 0x1EA0]),
    (b'a', Shape::Breve, [0x103, 0x1EB1, 0x1EAF, 0x1EB3, 0x1EB5, 0x1EB7], [0x102, 0x1EB0, 0x1EAE, 0x1EB2, 0x1EB4, 0x1EB6]),
    (b'a', Shape::Circumflex, [0xE2, 0x1EA7, 0x1EA5, 0x1EA9, 0x1EAB, 0x1EAD], [0xC2, 0x1EA6, 0x1EA4, 0x1EA8, 0x1EAA, 0x1EAC]),
    (b'e', Shape::Plain, [0x65, 0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9], [0x45, 0xC8, 0xC9, 0x1EBA, 0x1EBC, 0x1EB8]),
    (b'e', Shape::Circumflex, [0xEA, 0x1EC1, 0x1EBF, 0x1EC3, 0x1EC5, 0x1EC7], [0xCA, 0x1EC0, 0x1EBE, 0x1EC2, 0x1EC4, 0x1EC6]),
    (b'i', Shape::Plain, [0x69, 0xEC, 0xED, 0x1EC9, 0x129, 0x1ECB], [0x49, 0xCC, 0xCD, 0x1EC8, 0x128, 0x1ECA]),
    (b'o', Shape::Plain, [0x6F, 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD], [0x4F, 0xD2, 0xD3, 0x1ECE, 0xD5, 0x1ECC]),
    (b'o', Shape::Circumflex, [0xF4, 0x1ED3, 0x1ED1, 0x1ED5, 0x1ED7, 0x1ED9], [0xD4, 0x1ED2, 0x1ED0, 0x1ED4, 0x1ED6, 0x1ED8]),
    (b'o', Shape::Horn, [0x1A1, 0x1EDD, 0x1EDB, 0x1EDF, 0x1EE1, 0x1EE3], [0x1A0, 0x1EDC, 0x1EDA, 0x1EDE, 0x1EE0, 0x1EE2]),
    (b'u', Shape::Plain, [0x75, 0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5], [0x55, 0xD9, 0xDA, 0x1EE6, 0x168, 0x1EE4]),
    (b'u', Shape::Horn, [0x1B0, 0x1EEB, 0x1EE9, 0x1EED, 0x1EEF, 0x1EF1], [0x1AF, 0x1EEA, 0x1EE8, 0x1EEC, 0x1EEE, 0x1EF0]),
    (b'y', Shape::Plain, [0x79, 0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5], [0x59, 0x1EF2, 0xDD, 0x1EF6, 0x1EF8, 0x1EF4]),
];

const LOW: [Letter; (LOW_END - LOW_START) as usize] =
    table::<{ (LOW_END - LOW_START) as usize }>(LOW_START);
const HIGH: [Letter; (HIGH_END - HIGH_START) as usize] =
    table::<{ (HIGH_END - HIGH_START) as usize }>(HIGH_START);

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which reports any overrun")]
const fn table<const N: usize>(start: u32) -> [Letter; N] {
    let mut table = [NONE; N];
    let mut row = 0;
    while row < ROWS.len() {
        let (base, shape, lower, upper) = ROWS[row];
        let mut tone = 0;
        while tone < 6 {
            let letter = Letter { base, shape, tone: Tone::ALL[tone] };
            let mut case = 0;
            while case < 2 {
                let code = if case == 0 { lower[tone] } else { upper[tone] } as u32;
                if code >= start && code < start + N as u32 {
                    table[(code - start) as usize] = letter;
                }
                case += 1;
            }
            tone += 1;
        }
        row += 1;
    }
    let stroke = Letter { base: b'd', shape: Shape::Stroke, tone: Tone::Level };
    let mut code = 0x110;
    while code <= 0x111 {
        if code >= start && code < start + N as u32 {
            table[(code - start) as usize] = stroke;
        }
        code += 1;
    }
    table
}

/// Takes a precomposed Vietnamese letter apart.
#[inline(always)]
pub(super) fn letter(code: u32) -> Option<Letter> {
    let found = match code {
        LOW_START..LOW_END => LOW.get((code - LOW_START) as usize),
        HIGH_START..HIGH_END => HIGH.get((code - HIGH_START) as usize),
        _ => None,
    };
    found.copied().filter(|letter| letter.base != 0)
}

/// The lower-case letter or digit that an ASCII byte stands for in a word; 0 for none.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which reports any overrun")]
pub(super) const PLAIN: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            table[byte] = (byte as u8).to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// What a combining mark does to the letter before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Tone(Tone),
    Shape(Shape),
    Other,
}

/// Reads a combining mark (U+0300–U+036F).
#[inline]
pub(super) fn mark(code: u32) -> Option<Mark> {
    Some(match code {
        0x300 | 0x340 => Mark::Tone(Tone::Grave),
        0x301 | 0x341 => Mark::Tone(Tone::Acute),
        0x309 => Mark::Tone(Tone::Hook),
        0x303 => Mark::Tone(Tone::Tilde),
        0x323 => Mark::Tone(Tone::Dot),
        0x302 => Mark::Shape(Shape::Circumflex),
        0x306 => Mark::Shape(Shape::Breve),
        0x31B => Mark::Shape(Shape::Horn),
        0x300..=0x36F => Mark::Other,
        _ => return None,
    })
}
