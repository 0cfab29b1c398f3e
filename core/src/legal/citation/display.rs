use std::fmt;

use super::Citation;
use super::Place;
use crate::legal::Part;

impl fmt::Display for Citation {
    /// Writes the full form: `QC Điều 10 khoản 5 điểm b, ý 2`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.part.code())?;
        if self.heading {
            f.write_str(" tiêu đề")?;
        }
        match &self.place {
            Place::Whole => {}
            Place::Named(name) => write!(f, " {name}")?,
            Place::Section(number) => write!(f, " {}", self.bracketed(number.clone()))?,
            Place::Article(number) => write!(f, " {}", self.bracketed(format!("Điều {number}")))?,
            Place::Division(levels) => {
                let words: Vec<_> =
                    levels.iter().map(|(level, n)| format!("{} {n}", level.name())).collect();
                write!(f, " {}", self.bracketed(words.join(" ")))?;
            }
        }
        if let Some(clause) = &self.clause {
            write!(f, " khoản {clause}")?;
        }
        if let Some(point) = &self.point {
            write!(f, " điểm {point}")?;
        }
        let comma = if self.place == Place::Whole { "" } else { "," };
        if let Some(paragraph) = self.paragraph {
            write!(f, "{comma} đoạn {paragraph}")?;
        }
        if let Some(dash) = self.dash {
            write!(f, "{comma} gạch {dash}")?;
        }
        if let Some(sentence) = self.sentence {
            write!(f, "{comma} ý {sentence}")?;
        }
        Ok(())
    }
}

impl Citation {
    /// Returns the compact form.
    ///
    /// # Examples
    /// ```
    /// let citation: quyche::Citation = "QC [Điều 18] khoản 7 điểm a".parse()?;
    /// assert_eq!(citation.compact(), "QC [Đ18].7.a");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn compact(&self) -> String {
        let mut out = self.part.code().to_owned();
        if self.heading {
            out.push_str(" tiêu đề");
        }
        match &self.place {
            Place::Whole => {}
            Place::Named(name) => out.extend([" ", name]),
            Place::Section(number) => out.extend([" ", &self.bracketed(number.clone())]),
            Place::Article(number) => out.extend([" ", &self.bracketed(format!("Đ{number}"))]),
            Place::Division(levels) => {
                let words: Vec<_> =
                    levels.iter().map(|(level, n)| format!("{} {n}", level.short())).collect();
                out.extend([" ", &self.bracketed(words.join(" "))]);
            }
        }
        if let Some(clause) = &self.clause {
            out.extend([if self.article().is_some() { "." } else { " khoản " }, clause]);
        }
        if let Some(point) = &self.point {
            out.extend([if self.clause.is_some() { "." } else { " điểm " }, point]);
        }
        if let Some(paragraph) = self.paragraph {
            out.push_str(&format!(" ¶{paragraph}"));
        }
        if let Some(dash) = self.dash {
            out.push_str(&format!(" gạch {dash}"));
        }
        if let Some(sentence) = self.sentence {
            out.push_str(&format!(" ý{sentence}"));
        }
        out
    }

    /// Returns the citation as running Vietnamese has it, the smallest unit first.
    ///
    /// # Examples
    /// ```
    /// let citation: quyche::Citation = "QC Đ20.2.a-g".parse()?;
    /// assert_eq!(citation.prose(), "các điểm từ a đến g khoản 2 Điều 20 của Quy chế");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn prose(&self) -> String {
        let mut words = Vec::new();
        if let Some(sentence) = self.sentence {
            words.push(format!("ý {sentence}"));
        }
        if let Some(dash) = self.dash {
            words.push(format!("gạch đầu dòng thứ {dash}"));
        }
        if let Some(paragraph) = self.paragraph {
            words.push(format!("đoạn {paragraph}"));
        }
        if let Some(point) = &self.point {
            words.push(match point.split_once('-') {
                Some((first, last)) => format!("các điểm từ {first} đến {last}"),
                None => format!("điểm {point}"),
            });
        }
        if let Some(clause) = &self.clause {
            words.push(format!("khoản {clause}"));
        }
        if self.heading {
            words.push("tiêu đề".to_owned());
        }
        match &self.place {
            Place::Whole => {}
            Place::Named(name) => words.push((*name).to_owned()),
            Place::Section(number) => words.push(self.bracketed(format!("mục {number}"))),
            Place::Article(number) => words.push(self.bracketed(format!("Điều {number}"))),
            Place::Division(levels) => {
                let levels: Vec<_> =
                    levels.iter().rev().map(|(level, n)| format!("{} {n}", level.name())).collect();
                words.push(self.bracketed(levels.join(" ")));
            }
        }
        if words.is_empty() {
            return self.part.name().to_owned();
        }
        if self.part != Part::Text {
            words.push("của".to_owned());
            words.push(self.part.name().to_owned());
        }
        words.join(" ")
    }

    fn bracketed(&self, text: String) -> String {
        if self.inferred { format!("[{text}]") } else { text }
    }
}
