use crate::checks::Outcome;
use crate::checks::Place;
use crate::profile::import::Source;
use crate::profile::report::Verdict;
use crate::record::Field;
use crate::text::Lang;

impl Verdict {
    /// Says what is wrong, which clause asks for it, and what to do.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Article, Date, Lang, Profile};
    ///
    /// let mut article = Article::default();
    /// article.reuse = Some(true);
    /// article.source = Some("TTXVN".into());
    /// article.author = Some(String::new());
    /// let profile = Profile::builtin("ben-tre-03-2019")?;
    /// let report = profile.validate(&article, "2026-03-01".parse::<Date>()?);
    /// let verdict = report.failures().next().unwrap();
    /// assert!(verdict.message(Lang::Vi).starts_with("Tác giả để trống, cần điền. "));
    /// assert!(verdict.message(Lang::En).starts_with("Author is empty, fill it in. "));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.told(lang, usize::MAX)
    }

    /// Says the same with the first three places only, and how many more there are.
    pub(super) fn brief(&self, lang: Lang) -> String {
        self.told(lang, 3)
    }

    fn told(&self, lang: Lang, shown: usize) -> String {
        let found = match &self.outcome {
            Outcome::Fail(places) => sentences(places, lang, shown),
            Outcome::NeedsFact(fields) if fields.is_empty() => self.unread(lang),
            Outcome::NeedsFact(fields) => unknown(fields, lang),
            Outcome::NeedsAttestation(places) => vouch(places, lang, shown),
            Outcome::Pass => match lang {
                Lang::Vi => "Đạt.".to_owned(),
                Lang::En => "Kept.".to_owned(),
            },
            Outcome::NotApplicable if !self.advice.is_empty() => advice(&self.advice, lang, shown),
            Outcome::NotApplicable => match lang {
                Lang::Vi => "Không áp dụng.".to_owned(),
                Lang::En => "Not applicable.".to_owned(),
            },
        };
        let source = match (&self.source, lang) {
            (Some(source), Lang::Vi) => format!(" (theo {})", source.printed()),
            (Some(source), Lang::En) => format!(" (by {})", source.printed()),
            (None, _) => String::new(),
        };
        format!("{found} {}{source}: {}", self.citation, self.duty.text(lang))
    }

    /// The national act whose content nobody has read.
    fn unread(&self, lang: Lang) -> String {
        let act = self.source.as_ref().map_or("", |source| source.act.as_str());
        let next = self.source.iter().flat_map(|source| &source.replaced_by);
        let next = next.cloned().collect::<Vec<_>>().join(", ");
        match (lang, next.is_empty()) {
            (Lang::Vi, true) => format!("Chưa có nội dung {act} để kết luận."),
            (Lang::En, true) => format!("The content of {act} is not known."),
            (Lang::Vi, false) => {
                format!(
                    "{act} đã được thay thế bằng {next}; quy chế không nêu việc áp dụng văn bản thay thế."
                )
            }
            (Lang::En, false) => {
                format!(
                    "{act} was replaced by {next}; the regulation does not say that it applies."
                )
            }
        }
    }
}

impl Source {
    /// Number and, where known, place of the act.
    fn printed(&self) -> String {
        match &self.citation {
            Some(citation) => format!("{citation}, {}", self.act),
            None => self.act.clone(),
        }
    }
}

fn sentences(places: &[Place], lang: Lang, shown: usize) -> String {
    let one = |place: &Place| {
        let label = place.field.label(lang);
        let entry = place.entry.map_or(String::new(), |entry| format!(" {}", entry + 1));
        format!("{}{entry} {}.", capital(&label), place.reason.message(lang))
    };
    let mut said: Vec<_> = places.iter().take(shown).map(one).collect();
    match (places.len().saturating_sub(shown), lang) {
        (0, _) => {}
        (more, Lang::Vi) => said.push(format!("Còn {more} chỗ khác.")),
        (more, Lang::En) => said.push(format!("There are {more} more places.")),
    }
    said.join(" ")
}

fn unknown(fields: &[Field], lang: Lang) -> String {
    let names: Vec<_> = fields.iter().map(|field| field.label(lang)).collect();
    match lang {
        Lang::Vi => format!("Chưa đủ thông tin để kết luận, cần bổ sung: {}.", names.join(", ")),
        Lang::En => format!("Not known, supply: {}.", names.join(", ")),
    }
}

fn vouch(places: &[Place], lang: Lang, shown: usize) -> String {
    let ask = match lang {
        Lang::Vi => "Cần người có trách nhiệm xác nhận.",
        Lang::En => "A responsible person has to vouch for it.",
    };
    if places.is_empty() {
        ask.to_owned()
    } else {
        format!("{ask} {}", sentences(places, lang, shown))
    }
}

fn advice(places: &[Place], lang: Lang, shown: usize) -> String {
    let lead = match lang {
        Lang::Vi => "Lưu ý:",
        Lang::En => "Note:",
    };
    format!("{lead} {}", sentences(places, lang, shown))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
