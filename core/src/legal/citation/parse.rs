use std::str::FromStr;

use super::Citation;
use super::Level;
use super::Place;
use super::words::Token;
use super::words::roman;
use super::words::tokens;
use super::words::write_roman;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::legal::Part;
use crate::sorting::sort_by_key;

const EXPECTED: &str = "a citation such as `QC Điều 9 khoản 3`";
const ORDINALS: [&str; 9] = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin"];

/// What a run of folded words means, longest run first.
const KEYWORDS: &[(&[&str], Key)] = &[
    (&["ten", "van", "ban"], Key::Name("tên văn bản")),
    (&["ten", "bao", "cao"], Key::Name("tên báo cáo")),
    (&["gach", "dau", "dong"], Key::Dash),
    (&["tieu", "ngu"], Key::Name("tiêu ngữ")),
    (&["so", "ngay"], Key::Name("số/ngày")),
    (&["can", "cu"], Key::Name("căn cứ")),
    (&["chu", "ky"], Key::Name("chữ ký")),
    (&["dau", "bieu"], Key::Name("đầu biểu")),
    (&["cuoi", "bieu"], Key::Name("cuối biểu")),
    (&["tieu", "de"], Key::Heading),
    (&["tieu", "muc"], Key::Division(Level::Subsection)),
    (&["cong", "van"], Key::Part(Part::Letter)),
    (&["van", "ban"], Key::Part(Part::Text)),
    (&["quyet", "dinh"], Key::Part(Part::Decision)),
    (&["quy", "che"], Key::Part(Part::Regulation)),
    (&["phu", "luc"], Key::Part(Part::Appendix)),
    (&["cv"], Key::Part(Part::Letter)),
    (&["vb"], Key::Part(Part::Text)),
    (&["qd"], Key::Part(Part::Decision)),
    (&["qc"], Key::Part(Part::Regulation)),
    (&["pl"], Key::Part(Part::Appendix)),
    (&["dieu"], Key::Article),
    (&["d"], Key::Article),
    (&["khoan"], Key::Clause),
    (&["diem"], Key::Point),
    (&["doan"], Key::Paragraph),
    (&["gach"], Key::Dash),
    (&["y"], Key::Sentence),
    (&["chuong"], Key::Division(Level::Chapter)),
    (&["ch"], Key::Division(Level::Chapter)),
    (&["muc"], Key::Division(Level::Section)),
    (&["phan"], Key::Division(Level::Book)),
    (&["cua"], Key::Skip),
    (&["cac"], Key::Skip),
    (&["thuoc"], Key::Skip),
];

#[derive(Clone, Copy)]
enum Key {
    Part(Part),
    Name(&'static str),
    Division(Level),
    Article,
    Clause,
    Point,
    Paragraph,
    Dash,
    Sentence,
    Heading,
    Skip,
}

impl FromStr for Citation {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        citation(text, None)
    }
}

pub(super) fn citation(text: &str, part: Option<Part>) -> Result<Citation, Error> {
    let fail = || Error::not(ErrorKind::InvalidCitation, text, EXPECTED);
    if text.len() > 400 {
        return Err(fail());
    }
    let mut reader = Reader::new(tokens(text), part);
    while reader.peek().is_some() {
        reader.step().ok_or_else(fail)?;
    }
    let named = reader.part.or(part);
    let Some(named) = named else {
        return Err(Error::plain(
            ErrorKind::InvalidCitation,
            format!("`{text}` does not name its part: QĐ, QC, PL, CV or VB"),
        ));
    };
    reader.finish(named).ok_or_else(fail)
}

pub(super) fn list(text: &str, part: Part) -> Result<Vec<Citation>, Error> {
    let mut out: Vec<Citation> = Vec::new();
    for group in text.split(';').filter(|group| !group.trim().is_empty()) {
        let whole = citation(group, Some(part));
        if group.contains(',') && whole.is_err() {
            let start = out.len();
            for piece in group.split(',') {
                let mut next = citation(piece, Some(part))?;
                if let Some(first) = out.get(start) {
                    next.heading |= first.heading;
                }
                out.push(next);
            }
        } else {
            out.push(whole?);
        }
    }
    Ok(out)
}

struct Reader {
    tokens: Vec<Token>,
    /// The folded words, empty for other tokens.
    folded: Vec<String>,
    at: usize,
    default: Option<Part>,
    part: Option<Part>,
    name: Option<&'static str>,
    divisions: Vec<(Level, String)>,
    section: Option<String>,
    article: Option<String>,
    clause: Option<String>,
    point: Option<String>,
    paragraph: Option<u32>,
    dash: Option<u32>,
    sentence: Option<u32>,
    heading: bool,
    opened: bool,
    inferred: bool,
}

/// Fills an empty slot; a unit that is named twice makes the citation wrong.
fn set<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    slot.is_none().then(|| *slot = Some(value))
}

impl Reader {
    fn new(tokens: Vec<Token>, default: Option<Part>) -> Self {
        Self {
            folded: tokens.iter().map(|token| token.word().unwrap_or_default()).collect(),
            tokens,
            at: 0,
            default,
            part: None,
            name: None,
            divisions: Vec::new(),
            section: None,
            article: None,
            clause: None,
            point: None,
            paragraph: None,
            dash: None,
            sentence: None,
            heading: false,
            opened: false,
            inferred: false,
        }
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn next_if(&mut self, wanted: impl Fn(&Token) -> bool) {
        if self.peek().is_some_and(wanted) {
            self.at += 1;
        }
    }

    fn step(&mut self) -> Option<()> {
        match self.peek()? {
            Token::Sign(',') => self.next().map(|_| ()),
            Token::Sign('[') => {
                self.next();
                (!self.opened && !self.inferred).then(|| self.opened = true)
            }
            Token::Sign(']') => {
                self.next();
                self.inferred = std::mem::take(&mut self.opened);
                (self.inferred && (self.article.is_some() || self.is_division())).then_some(())
            }
            Token::Sign('.') => {
                self.next();
                self.dotted()
            }
            Token::Sign('¶') => {
                self.next();
                let number = self.count()?;
                set(&mut self.paragraph, number)
            }
            Token::Word(word) => {
                let word = word.clone();
                if let Some(key) = self.keyword() {
                    return self.apply(key);
                }
                let appendix = self.part.or(self.default) == Some(Part::Appendix);
                if !appendix || roman(&word).is_none() {
                    return None;
                }
                self.next();
                set(&mut self.section, word)
            }
            _ => None,
        }
    }

    fn is_division(&self) -> bool {
        self.section.is_some() || !self.divisions.is_empty()
    }

    fn keyword(&mut self) -> Option<Key> {
        let (key, next) = self.keyword_at(self.at)?;
        self.at = next;
        Some(key)
    }

    /// The keyword that begins at a token, and the token behind it.
    fn keyword_at(&self, at: usize) -> Option<(Key, usize)> {
        KEYWORDS.iter().find_map(|(words, key)| {
            let mut next = at;
            for (i, word) in words.iter().enumerate() {
                if i > 0 && self.tokens.get(next) == Some(&Token::Sign('/')) {
                    next += 1;
                }
                if self.folded.get(next).is_none_or(|said| said != word) {
                    return None;
                }
                next += 1;
            }
            Some((*key, next))
        })
    }

    fn apply(&mut self, key: Key) -> Option<()> {
        match key {
            Key::Skip => Some(()),
            Key::Part(part) => set(&mut self.part, part),
            Key::Name(name) => set(&mut self.name, name),
            Key::Heading => {
                let first = !self.heading;
                self.heading = true;
                first.then_some(())
            }
            Key::Division(level) => self.division(level),
            Key::Article => {
                let number = self.number()?;
                set(&mut self.article, number)
            }
            Key::Clause => {
                let number = self.number()?;
                set(&mut self.clause, number)
            }
            Key::Point => {
                let letter = self.letter()?;
                set(&mut self.point, letter)
            }
            Key::Paragraph => {
                let number = self.count()?;
                set(&mut self.paragraph, number)
            }
            Key::Dash => {
                let number = self.count()?;
                set(&mut self.dash, number)
            }
            Key::Sentence => {
                let number = self.count()?;
                set(&mut self.sentence, number)
            }
        }
    }

    /// `.5` after an article is a clause, `.b` after a clause a point.
    fn dotted(&mut self) -> Option<()> {
        self.article.as_ref()?;
        match self.peek()? {
            Token::Number(_) if self.clause.is_none() && self.point.is_none() => {
                self.clause = Some(self.number()?);
                Some(())
            }
            Token::Word(_) if self.point.is_none() => {
                self.point = Some(self.letter()?);
                Some(())
            }
            _ => None,
        }
    }

    fn division(&mut self, level: Level) -> Option<()> {
        if level == Level::Book {
            // "phần căn cứ" is a name, not a division
            if matches!(self.keyword_at(self.at), Some((Key::Name(_), _))) {
                return Some(());
            }
        }
        self.next_if(|token| *token == Token::Sign('.'));
        self.skip_word("thu");
        let number = match self.next()? {
            Token::Number(number) => number,
            Token::Word(word) if roman(&word).is_some() => word,
            other => {
                let word = other.word()?;
                let value = ORDINALS.iter().position(|ordinal| *ordinal == word)?;
                write_roman(u32::try_from(value).ok()? + 1)
            }
        };
        let number = match (self.is_dash(), roman(&number)) {
            (true, Some(_)) => {
                self.next();
                match self.next()? {
                    Token::Word(last) if roman(&last).is_some() => format!("{number}-{last}"),
                    _ => return None,
                }
            }
            _ => number,
        };
        if self.divisions.iter().any(|(known, _)| *known == level) {
            return None;
        }
        self.divisions.push((level, number));
        sort_by_key(&mut self.divisions, |(level, _)| *level);
        Some(())
    }

    fn is_dash(&mut self) -> bool {
        matches!(self.peek(), Some(Token::Sign('-' | '–')))
    }

    fn skip_word(&mut self, word: &str) {
        self.next_if(|token| token.word().as_deref() == Some(word));
    }

    /// A number that may carry a letter.
    fn number(&mut self) -> Option<String> {
        match self.next()? {
            Token::Number(number) if number.len() <= 5 => Some(number),
            _ => None,
        }
    }

    /// A plain count, with or without `thứ`.
    fn count(&mut self) -> Option<u32> {
        self.skip_word("thu");
        self.number()?.parse().ok().filter(|count| *count > 0)
    }

    /// A letter as printed, or a range of letters.
    fn letter(&mut self) -> Option<String> {
        self.skip_word("tu");
        let first = self.one_letter()?;
        let to = self.peek().and_then(Token::word).as_deref() == Some("den");
        if !to && !self.is_dash() {
            return Some(first);
        }
        self.next();
        self.skip_word("diem");
        let last = self.one_letter()?;
        Some(format!("{first}-{last}"))
    }

    fn one_letter(&mut self) -> Option<String> {
        match self.next()? {
            Token::Word(word) if word.chars().count() <= 2 => Some(word.to_lowercase()),
            _ => None,
        }
    }

    fn finish(mut self, part: Part) -> Option<Citation> {
        if self.opened {
            return None;
        }
        if part == Part::Appendix
            && self.article.is_none()
            && self.section.is_none()
            && let [(Level::Section, number)] = self.divisions.as_slice()
            && roman(number).is_some()
        {
            self.section = Some(number.clone());
            self.divisions.clear();
        }
        // a chapter beside an article only repeats where the article stands
        let place = match (self.article, self.section, self.name) {
            (Some(article), None, None) => Place::Article(article),
            (None, Some(section), None) if self.divisions.is_empty() => Place::Section(section),
            (None, None, Some(name)) if self.divisions.is_empty() => Place::Named(name),
            (None, None, None) if self.divisions.is_empty() => Place::Whole,
            (None, None, None) => Place::Division(self.divisions),
            _ => return None,
        };
        let is_article = matches!(place, Place::Article(_));
        if (self.clause.is_some() || self.point.is_some()) && !is_article {
            return None;
        }
        Some(Citation {
            part,
            place,
            clause: self.clause,
            point: self.point,
            paragraph: self.paragraph,
            dash: self.dash,
            sentence: self.sentence,
            heading: self.heading,
            inferred: self.inferred,
        })
    }
}
