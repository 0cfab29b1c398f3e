use super::Citation;
use super::Level;
use super::Place;
use crate::legal::Part;

impl Citation {
    /// Returns the citation in English, the smallest unit first; letters and numerals stay as printed.
    ///
    /// # Examples
    /// ```
    /// let citation: quyche::Citation = "QC Đ10.5.b ý2".parse()?;
    /// assert_eq!(
    ///     citation.english(),
    ///     "duty 2 of point b of clause 5 of Article 10 of the Regulation"
    /// );
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn english(&self) -> String {
        let mut words = Vec::new();
        if let Some(sentence) = self.sentence {
            words.push(format!("duty {sentence}"));
        }
        if let Some(dash) = self.dash {
            words.push(format!("dash item {dash}"));
        }
        if let Some(paragraph) = self.paragraph {
            words.push(format!("paragraph {paragraph}"));
        }
        if let Some(point) = &self.point {
            words.push(match point.split_once('-') {
                Some((first, last)) => format!("points {first} to {last}"),
                None => format!("point {point}"),
            });
        }
        if let Some(clause) = &self.clause {
            words.push(format!("clause {clause}"));
        }
        if self.heading {
            words.push("the heading".to_owned());
        }
        let place = match &self.place {
            Place::Whole => None,
            Place::Named(name) => Some(named(name).to_owned()),
            Place::Section(number) => Some(format!("heading {number}")),
            Place::Article(number) => Some(format!("Article {number}")),
            Place::Division(levels) => {
                let levels: Vec<_> = levels
                    .iter()
                    .rev()
                    .map(|(level, n)| format!("{} {n}", title(*level)))
                    .collect();
                Some(levels.join(" of "))
            }
        };
        if let Some(place) = place {
            words.push(if self.inferred { format!("[{place}]") } else { place });
        }
        words.push(part(self.part).to_owned());
        words.join(" of ")
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Letter => "the covering letter",
        Part::Text => "the document",
        Part::Decision => "the Decision",
        Part::Regulation => "the Regulation",
        Part::Appendix => "the Appendix",
    }
}

fn title(level: Level) -> &'static str {
    match level {
        Level::Book => "Part",
        Level::Chapter => "Chapter",
        Level::Section => "Section",
        Level::Subsection => "Subsection",
    }
}

fn named(name: &str) -> &str {
    match name {
        "tiêu ngữ" => "the caption",
        "số/ngày" => "the number and date",
        "tên văn bản" => "the title",
        "căn cứ" => "the legal bases",
        "đầu biểu" => "the head of the form",
        "tên báo cáo" => "the name of the report",
        "cuối biểu" => "the foot of the form",
        "chữ ký" => "the signature",
        other => other,
    }
}
