//! What a scan or a typist makes of Vietnamese letters, and how dear it is to take one for another.

use crate::unicode::syllable::bare_letter;

/// The price of a lost mark and of a wrong one, in bits, as the text around tells.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prices {
    lost: f32,
    wrong: f32,
    /// What it costs to leave a word that is no syllable.
    pub(super) strange: f32,
}

impl Prices {
    /// Takes how ruined the text is, from 0 to 1.
    pub(super) fn new(ruined: f64) -> Self {
        let ruined = ruined as f32;
        let between = |sound: f32, ruin: f32| sound + (ruin - sound) * ruined;
        Self { lost: between(10.0, 0.6), wrong: between(10.0, 0.8), strange: between(15.0, 20.0) }
    }

    /// The price of reading `meant`, a small letter, where `seen` stands.
    pub(super) fn of(self, seen: char, meant: char) -> Option<f32> {
        let small = seen.to_lowercase().next().unwrap_or(seen);
        if small == meant {
            return Some(0.0);
        }
        let known = |c: char| {
            let row = CONFUSED.iter().find(|(pair, of, _)| *pair == c && of.contains(meant));
            row.map(|&(.., price)| price)
        };
        let marks = match (bare_letter(small), bare_letter(meant)) {
            (seen, meant) if seen != meant => None,
            (seen, _) if seen == small => Some(self.lost),
            _ => Some(self.wrong),
        };
        // In a sound text a letter is hardly ever another, but a symbol still is one.
        let least = if seen.is_alphabetic() { self.wrong } else { 0.0 };
        let shape = known(seen).or_else(|| known(small)).map(|price| price.max(least));
        match (marks, shape) {
            (Some(marks), Some(shape)) => Some(marks.min(shape)),
            (one, other) => one.or(other),
        }
    }

    /// The price of reading one letter where two stand.
    pub(super) fn of_two(self, first: char, second: char, meant: char) -> Option<f32> {
        let row = RUN_TOGETHER
            .iter()
            .find(|(seen, of, _)| *seen == [first, second] && of.contains(meant));
        row.map(|&(.., price)| price.max(self.wrong))
    }
}

/// What is seen, what may be meant, and its price in bits.
const CONFUSED: &[(char, &str, f32)] = &[
    ('é', "êếềểễệ", 0.6),
    ('é', "ôốồổỗộơớờởỡợâấầẩẫậá", 4.0),
    ('D', "đ", 0.5),
    ('P', "đ", 1.5),
    ('B', "đ", 7.5),
    ('Q', "ôộơợ", 4.0),
    ('d', "ôốồổỗộơớờởỡợ", 4.0),
    ('d', "áàảạâấầẩậăắặ", 5.0),
    ('g', "ợộệ", 3.5),
    ('i', "âấầẩậăắằặá", 4.5),
    ('i', "ưứừửữựủú", 4.5),
    ('t', "ủứừửữú", 4.0),
    ('t', "i", 7.0),
    ('y', "ự", 2.5),
    ('y', "ụư", 5.0),
    ('j', "ịi", 3.0),
    ('l', "i", 6.0),
    ('I', "l", 2.0),
    ('w', "ưựứừử", 1.5),
    ('v', "ư", 7.0),
    ('e', "c", 4.5),
    ('c', "eêệềế", 5.0),
    ('m', "n", 7.0),
    ('n', "m", 7.0),
    ('p', "n", 8.0),
    ('b', "h", 7.0),
    ('h', "b", 7.0),
    ('b', "ốộ", 6.0),
    ('o', "c", 7.0),
    ('a', "ơớờợ", 6.5),
    ('0', "oôốồổộơớờởợ", 2.0),
    ('1', "l", 1.0),
    ('1', "iịí", 2.5),
    ('3', "ãàa", 3.0),
    ('4', "áãàạâấậa", 1.5),
    ('5', "ỗs", 4.0),
    ('6', "óõòôốồổỗộơớờở", 1.5),
    ('8', "sễ", 3.0),
    ('9', "g", 4.0),
    ('¢', "cêệểềếởe", 1.5),
    ('¢', "aảấậâăặ", 3.0),
    ('€', "êếềệểec", 1.5),
    ('¥', "ỹýỷy", 1.0),
    ('§', "ộsôố", 3.0),
    ('£', "ệêếẻ", 3.0),
    ('&', "ởỡớở", 1.5),
    ('|', "li", 1.5),
    ('©', "oôộ", 3.0),
];

/// Two signs for one letter.
const RUN_TOGETHER: &[([char; 2], &str, f32)] = &[
    (['i', 'r'], "ưứừửữự", 1.0),
    (['i', 't'], "ưứừửữự", 2.0),
    (['t', 'r'], "ưứừửữự", 2.5),
    (['u', 'r'], "ưứừửữự", 2.0),
    (['u', 't'], "ưứừửữự", 3.0),
    (['ú', 't'], "ưứừửữự", 3.0),
    (['o', 'r'], "ơớờởỡợ", 3.0),
    (['c', 'r'], "ơớờởỡợ", 4.0),
    (['t', 'i'], "ủứừửữú", 2.5),
    (['o', 'g'], "ợ", 1.5),
    (['o', 'é'], "ôốồổỗộ", 2.0),
    (['e', 'é'], "êếềểễệ", 2.0),
    (['a', 'é'], "âấầẩậ", 2.0),
    (['i', 'i'], "uủúü", 4.0),
    (['r', 'n'], "m", 2.0),
    (['v', 'v'], "w", 4.0),
    (['D', 'P'], "đ", 0.5),
    (['D', 'D'], "đ", 2.0),
    (['d', 'p'], "đ", 2.0),
];
