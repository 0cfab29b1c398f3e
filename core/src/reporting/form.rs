use serde::Deserialize;
use serde::Serialize;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::error::Repr;
use crate::file;
use crate::legal::Citation;
use crate::reporting::paper::DOTS;
use crate::reporting::paper::ReportPaper;

/// The forms that come with the library.
const BUILTIN: &[(&str, &str)] =
    &[("nghe-an-80-2025", include_str!("../../law/forms/report-nghe-an-80-2025.toml"))];

/// The form of a report (biểu mẫu báo cáo): its title and its sections in order.
///
/// # Examples
/// ```
/// use quyche::{ReportPaper, ReportTemplate};
///
/// let template = ReportTemplate::builtin("nghe-an-80-2025")?;
/// let text = template.text(&ReportPaper::default());
/// assert!(text.contains("III. ĐÁNH GIÁ CHUNG"));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportTemplate {
    profile: String,
    cite: Citation,
    symbol: String,
    title: String,
    subtitle: String,
    #[serde(rename = "section")]
    sections: Vec<Section>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    key: String,
    heading: String,
    #[serde(rename = "part", default)]
    parts: Vec<Part>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    key: String,
    heading: String,
}

/// A line of the body: a heading of level 1 or 2, or a paragraph of level 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Line {
    pub(super) level: u8,
    pub(super) text: String,
    /// Nothing was filled in.
    pub(super) blank: bool,
}

impl ReportTemplate {
    /// Returns the form that a built-in regulation prescribes.
    ///
    /// # Errors
    /// `unknown-profile` where it prescribes none.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::ReportTemplate::builtin("ben-tre-03-2019").is_err());
    /// ```
    pub fn builtin(profile: &str) -> Result<Self, Error> {
        let (name, text) = BUILTIN
            .iter()
            .find(|(known, _)| *known == profile)
            .ok_or_else(|| Repr::UnknownProfile(profile.to_owned()))?;
        Self::parse(text, name)
    }

    /// Reads a form that a host wrote, in TOML, shaped as those in `law/forms`.
    ///
    /// # Errors
    /// `invalid-form` with file, line and column.
    ///
    /// # Examples
    /// ```
    /// let error = quyche::ReportTemplate::parse("profile = 1", "own.toml").unwrap_err();
    /// assert!(error.to_string().starts_with("own.toml:1:11: "), "{error}");
    /// ```
    pub fn parse(text: &str, file: &str) -> Result<Self, Error> {
        file::toml(text).map_err(|fault| fault.of_file(ErrorKind::InvalidForm, file, text))
    }

    /// Returns the profile it belongs to.
    ///
    /// # Examples
    /// ```
    /// let template = quyche::ReportTemplate::builtin("nghe-an-80-2025")?;
    /// assert_eq!(template.profile(), "nghe-an-80-2025");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn profile(&self) -> &str {
        &self.profile
    }

    /// Returns the place of the regulation that prescribes it.
    ///
    /// # Examples
    /// ```
    /// let template = quyche::ReportTemplate::builtin("nghe-an-80-2025")?;
    /// assert_eq!(template.citation().to_string(), "PL");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn citation(&self) -> &Citation {
        &self.cite
    }

    /// Lists the keys of the sections and parts that take text.
    ///
    /// # Examples
    /// ```
    /// let template = quyche::ReportTemplate::builtin("nghe-an-80-2025")?;
    /// let keys: Vec<&str> = template.keys().collect();
    /// assert_eq!(keys, ["I", "II.1", "II.2", "II.3", "III.1", "III.2", "III.3", "IV", "V"]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.sections.iter().flat_map(|section| {
            let own = section.parts.is_empty().then_some(section.key.as_str());
            own.into_iter().chain(section.parts.iter().map(|part| part.key.as_str()))
        })
    }

    pub(super) fn symbol(&self) -> &str {
        &self.symbol
    }

    #[cfg(any(feature = "html", feature = "docx"))]
    pub(super) fn title(&self) -> &str {
        &self.title
    }

    pub(super) fn subtitle(&self, paper: &ReportPaper) -> String {
        self.filled(&self.subtitle, paper)
    }

    /// Writes title, addressee and sections as plain text, one line a paragraph.
    ///
    /// # Examples
    /// See [`ReportTemplate`].
    #[must_use]
    pub fn text(&self, paper: &ReportPaper) -> String {
        let addressee = paper.addressee.as_deref().unwrap_or(DOTS);
        let mut text = format!("{}\n{}\nKính gửi: {addressee}\n", self.title, self.subtitle(paper));
        for line in self.lines(paper).iter().filter(|line| !line.blank) {
            text += &line.text;
            text.push('\n');
        }
        text
    }

    /// Refuses sections that the form does not have, so that no text is lost.
    #[cfg(any(feature = "html", feature = "docx"))]
    pub(super) fn accept(&self, paper: &ReportPaper) -> Result<(), Error> {
        let known: Vec<&str> = self.keys().collect();
        match paper.sections.keys().find(|key| !known.contains(&key.as_str())) {
            None => Ok(()),
            Some(key) => Err(Error::plain(
                ErrorKind::InvalidForm,
                format!("the form has no section `{key}`, only {}", known.join(", ")),
            )),
        }
    }

    pub(super) fn lines(&self, paper: &ReportPaper) -> Vec<Line> {
        let mut lines = Vec::new();
        for section in &self.sections {
            let text = self.filled(&section.heading, paper);
            lines.push(Line { level: 1, text, blank: false });
            if section.parts.is_empty() {
                body(&section.key, paper, &mut lines);
            }
            for part in &section.parts {
                let text = self.filled(&part.heading, paper);
                lines.push(Line { level: 2, text, blank: false });
                body(&part.key, paper, &mut lines);
            }
        }
        lines
    }

    fn filled(&self, text: &str, paper: &ReportPaper) -> String {
        let next = paper.year.map_or("20…".to_owned(), |year| (year + 1).to_string());
        let portal = paper.portal.as_deref().or(paper.agency.as_deref()).unwrap_or(DOTS);
        text.replace("{next_year}", &next).replace("{portal}", portal)
    }
}

/// The paragraphs of a section, or the dotted line where there is none.
fn body(key: &str, paper: &ReportPaper, lines: &mut Vec<Line>) {
    let given = paper.sections.get(key).map(Vec::as_slice).unwrap_or_default();
    let said = given.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    let before = lines.len();
    lines.extend(said.map(|text| Line { level: 0, text: text.to_owned(), blank: false }));
    if lines.len() == before {
        lines.push(Line { level: 0, text: DOTS.repeat(9), blank: true });
    }
}
