use crate::date::Date;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::text::Span;
use crate::unicode::fold;
use crate::unicode::normalize;

/// A day as it stands in a text; the year may be left to the context.
///
/// # Examples
/// ```
/// use quyche::find_dates;
///
/// let found = find_dates("gửi trước ngày 11/12 hằng năm, bảo đảm 24/7");
/// assert_eq!(found.len(), 1);
/// assert_eq!((found[0].day, found[0].month, found[0].year), (11, 12, None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DateMention {
    /// The place in the caller's text, from the first figure to the last.
    pub span: Span,
    /// Day of the month.
    pub day: u8,
    /// Month.
    pub month: u8,
    /// Year, where it is printed.
    pub year: Option<i16>,
}

impl DateMention {
    /// Returns the day, where the year is printed and the day exists.
    ///
    /// # Examples
    /// ```
    /// let found = quyche::find_dates("ngày 11 tháng 01 năm 2019");
    /// assert_eq!(found[0].date().map(|day| day.to_string()).as_deref(), Some("2019-01-11"));
    /// ```
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        Date::new(self.year?, self.month, self.day).ok()
    }
}

/// Finds the days in a Vietnamese text: `11 tháng 01 năm 2019`, `11/01/2019`, and behind `ngày` also `11/12`.
///
/// The day stands before the month, always. Figures of availability such as `24/7` and `24h/24h`,
/// fractions, and numbers of documents are passed over.
///
/// # Examples
/// ```
/// use quyche::find_dates;
///
/// let text = "Quyết định số 26/2011/QĐ-UBND ngày 31 tháng 5 năm 2011, có hiệu lực từ 10/6/2011";
/// let found = find_dates(text);
/// assert_eq!(found.len(), 2);
/// assert_eq!(found[1].span.of(text), Some("10/6/2011"));
/// ```
#[must_use]
pub fn find_dates(text: &str) -> Vec<DateMention> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(digit) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit()))
    {
        let start = at + digit;
        let mut reader = Reader { text, at: start };
        let found = reader.date(start);
        at = match &found {
            Some(mention) => mention.span.end,
            None => start + reader_digits(text, start),
        };
        out.extend(found);
    }
    out
}

/// Reads a text that is one day, in words or figures.
///
/// # Errors
/// `invalid-date` where it is none, or has no year.
///
/// # Examples
/// ```
/// use quyche::parse_date;
///
/// assert_eq!(parse_date("ngày 11 tháng 01 năm 2019")?.to_string(), "2019-01-11");
/// assert_eq!(parse_date("10/10/2015")?.to_string(), "2015-10-10");
/// assert!(parse_date("24/7").is_err());
/// # Ok::<(), quyche::Error>(())
/// ```
pub fn parse_date(text: &str) -> Result<Date, Error> {
    let normal = normalize(text.trim());
    find_dates(&normal)
        .first()
        .filter(|mention| {
            let before = normal.get(..mention.span.start).unwrap_or_default();
            mention.span.end == normal.len() && (before.is_empty() || fold(before.trim()) == "ngay")
        })
        .and_then(DateMention::date)
        .ok_or_else(|| Error::not(ErrorKind::InvalidDate, text, "a day such as 11/01/2019"))
}

fn reader_digits(text: &str, start: usize) -> usize {
    text.get(start..).map_or(1, |rest| rest.bytes().take_while(u8::is_ascii_digit).count()).max(1)
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn number(&mut self, longest: usize) -> Option<u16> {
        let len = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let value = self.rest().get(..len)?.parse().ok().filter(|_| len <= longest)?;
        self.at += len;
        Some(value)
    }

    /// Skips blanks, a line end among them.
    fn blanks(&mut self) {
        let rest = self.rest();
        let trimmed = rest.trim_start();
        let skipped = rest.get(..rest.len() - trimmed.len()).unwrap_or_default();
        if skipped.matches('\n').count() <= 1 {
            self.at += skipped.len();
        }
    }

    fn sign(&mut self, sign: char) -> Option<()> {
        self.rest().starts_with(sign).then(|| self.at += sign.len_utf8())
    }

    fn word(&mut self, wanted: &str) -> Option<()> {
        self.blanks();
        let rest = self.rest();
        let len =
            rest.find(|c: char| c.is_whitespace() || c.is_ascii_digit()).unwrap_or(rest.len());
        let word = rest.get(..len).filter(|word| word.len() <= 12)?;
        (fold(word.trim_end_matches([',', '.'])) == wanted).then(|| self.at += len)?;
        self.blanks();
        Some(())
    }

    fn date(&mut self, start: usize) -> Option<DateMention> {
        let before = self.text.get(..start)?;
        if before.chars().next_back().is_some_and(|c| c.is_alphanumeric() || "/.,:".contains(c)) {
            return None;
        }
        let day = self.number(2)?;
        let behind = self.at;
        let found = self.in_words(before).or_else(|| {
            self.at = behind;
            self.in_figures(before)
        });
        let (month, year) = found?;
        let next = self.rest().chars().next();
        let after = self.rest().chars().nth(1);
        // "01/01/2025-31/03/2025" is two days, "05-12-2025-1" is none
        let slashed =
            Span::new(start, self.at).of(self.text).is_some_and(|text| text.contains('/'));
        let runs_on = next.is_some_and(|c| c.is_alphanumeric() || c == '/')
            || (next == Some('.') && after.is_some_and(|c| c.is_ascii_digit()))
            || (!slashed && (before.ends_with('-') || next == Some('-')));
        if runs_on || !(1..=31).contains(&day) || !(1..=12).contains(&month) {
            return None;
        }
        let mention = DateMention {
            span: Span::new(start, self.at),
            day: u8::try_from(day).ok()?,
            month: u8::try_from(month).ok()?,
            year,
        };
        (year.is_none() || mention.date().is_some()).then_some(mention)
    }

    /// ` tháng 01 năm 2019`, the year only where it follows.
    fn in_words(&mut self, before: &str) -> Option<(u16, Option<i16>)> {
        self.word("thang")?;
        let month = self.number(2)?;
        let behind = self.at;
        let year = self.word("nam").and_then(|()| self.number(4)).and_then(likely_year);
        if year.is_none() {
            self.at = behind;
        }
        // "3 tháng 6 ngày" is a time, not a day
        (year.is_some() || said_to_be_day(before)).then_some((month, year))
    }

    /// `/01/2019`, with dashes or points too; without a year only behind `ngày`.
    fn in_figures(&mut self, before: &str) -> Option<(u16, Option<i16>)> {
        let sign = self.rest().chars().next().filter(|c| "/-.".contains(*c))?;
        self.sign(sign)?;
        let month = self.number(2)?;
        let behind = self.at;
        let year = self.sign(sign).and_then(|()| self.number(4)).and_then(likely_year);
        if year.is_some() {
            return Some((month, year));
        }
        self.at = behind;
        (sign == '/' && said_to_be_day(before)).then_some((month, None))
    }
}

/// Tells whether the word before is `ngày`.
fn said_to_be_day(before: &str) -> bool {
    let word = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    fold(word) == "ngay"
}

fn likely_year(year: u16) -> Option<i16> {
    i16::try_from(year).ok().filter(|year| (1900..=2199).contains(year))
}
