use crate::unicode::fold;
use crate::unicode::normalize;

/// A word, a number or a sign of a citation; words keep their marks, since `điểm d` is not `điểm đ`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Word(String),
    Number(String),
    Sign(char),
}

impl Token {
    /// The folded word, or nothing for other tokens.
    pub(super) fn word(&self) -> Option<String> {
        match self {
            Self::Word(word) => Some(fold(word)),
            _ => None,
        }
    }
}

/// Splits at the border of letters and digits, so that `Đ18` is a word and a number; `9a` stays whole.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let text = normalize(text);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        if c.is_ascii_digit() {
            let mut number = c.to_string();
            while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                number.push(digit);
            }
            let mut suffix = String::new();
            while let Some(letter) = chars.next_if(|c| c.is_alphabetic()) {
                suffix.push(letter);
            }
            let trimmed = number.trim_start_matches('0');
            let number = if trimmed.is_empty() { "0" } else { trimmed };
            if suffix.chars().count() == 1 {
                out.push(Token::Number(format!("{number}{}", suffix.to_lowercase())));
            } else {
                out.push(Token::Number(number.to_owned()));
                if !suffix.is_empty() {
                    out.push(Token::Word(suffix));
                }
            }
        } else if c.is_alphabetic() {
            let mut word = c.to_string();
            while let Some(letter) = chars.next_if(|c| c.is_alphabetic()) {
                word.push(letter);
            }
            out.push(Token::Word(word));
        } else {
            out.push(Token::Sign(c));
        }
    }
    out
}

/// The value of a Roman numeral in capitals, up to 899.
pub(super) fn roman(text: &str) -> Option<u32> {
    let mut total = 0;
    let mut largest = 0;
    for c in text.chars().rev() {
        let value = match c {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            'C' => 100,
            _ => return None,
        };
        if value < largest {
            total -= value;
        } else {
            total += value;
            largest = value;
        }
    }
    (total > 0 && write_roman(total) == text).then_some(total)
}

/// A number as a Roman numeral.
pub(crate) fn write_roman(mut value: u32) -> String {
    let steps = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    for (step, letters) in steps {
        while value >= step && out.len() < 16 {
            out.push_str(letters);
            value -= step;
        }
    }
    out
}
