use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::record::PeriodicReport;
use crate::reporting::form::ReportTemplate;

/// The content of a report on paper, to be laid out by a [`ReportTemplate`].
///
/// What is not said stays a dotted line, so an empty paper gives the blank form.
///
/// # Examples
/// ```
/// let paper: quyche::ReportPaper = serde_json::from_str(r#"{
///     "agency": "UBND xã Kim Liên", "year": 2026, "sections": { "I": ["Đã ban hành 02 văn bản."] }
/// }"#)?;
/// assert_eq!(paper.sections["I"].len(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportPaper {
    /// The superior body (cơ quan chủ quản).
    pub superior: Option<String>,
    /// The body that reports.
    pub agency: Option<String>,
    /// The number alone, such as `12`, or number and sign, such as `12/BC-UBND`.
    pub number: Option<String>,
    /// The sign of the body in the number line, such as `UBND`.
    pub sign: Option<String>,
    /// The place it is dated from.
    pub place: Option<String>,
    /// The day it is dated.
    pub issued: Option<Date>,
    /// The name of the portal or its unit in the title.
    pub portal: Option<String>,
    /// Whom it is addressed to.
    pub addressee: Option<String>,
    /// The year reported on.
    pub year: Option<u16>,
    /// The first day of the figures.
    pub window_from: Option<Date>,
    /// The last day of the figures.
    pub window_to: Option<Date>,
    /// The paragraphs of each section, by its key in the form.
    pub sections: BTreeMap<String, Vec<String>>,
    /// Who receives it, beside the addressee and the archive.
    pub recipients: Vec<String>,
    /// The title of the signer.
    pub signer_title: Option<String>,
    /// The full name of the signer.
    pub signer_name: Option<String>,
    /// Whether it is signed and sealed.
    pub signed: Option<bool>,
}

/// What stands where nothing is filled in.
pub(super) const DOTS: &str = "………";

impl ReportPaper {
    /// Returns the number line: `12/BC-UBND`.
    pub(super) fn number_line(&self, symbol: &str) -> String {
        let number = self.number.as_deref().map(str::trim).filter(|number| !number.is_empty());
        match number {
            Some(number) if number.contains('/') => number.to_owned(),
            number => {
                // One digit gets a zero before it (Decree 30/2020, annex I).
                let number = number.map_or(DOTS.to_owned(), |n| format!("{n:0>2}"));
                format!("{number}/{symbol}-{}", self.sign.as_deref().unwrap_or(DOTS))
            }
        }
    }

    /// Returns place and day: `Kim Liên, ngày 04 tháng 12 năm 2026`; months 1 and 2 have two digits.
    #[cfg(any(feature = "html", feature = "docx"))]
    pub(super) fn date_line(&self) -> String {
        let place = self.place.as_deref().unwrap_or(DOTS);
        match self.issued {
            Some(day) if day.month() < 3 => {
                format!(
                    "{place}, ngày {:02} tháng {:02} năm {}",
                    day.day(),
                    day.month(),
                    day.year()
                )
            }
            Some(day) => {
                format!("{place}, ngày {:02} tháng {} năm {}", day.day(), day.month(), day.year())
            }
            None => format!("{place}, ngày … tháng … năm 20…"),
        }
    }

    /// Returns the lines under "Nơi nhận".
    #[cfg(any(feature = "html", feature = "docx"))]
    pub(super) fn recipient_lines(&self) -> Vec<String> {
        let mut lines = vec!["Như trên;".to_owned()];
        lines.extend(self.recipients.iter().map(|name| format!("{};", name.trim_end_matches(';'))));
        lines.push("Lưu: VT.".to_owned());
        lines
    }

    /// Returns the report as the record that a profile judges.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Date, Profile, ReportPaper, ReportTemplate};
    ///
    /// let template = ReportTemplate::builtin("nghe-an-80-2025")?;
    /// let record = ReportPaper::default().record(&template);
    /// let report = Profile::builtin("nghe-an-80-2025")?.validate(&record, "2026-12-01".parse::<Date>()?);
    /// assert!(report.failures().any(|verdict| &*verdict.rule == "REPORT-FORM"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn record(&self, template: &ReportTemplate) -> PeriodicReport {
        let mut record = PeriodicReport::default();
        record.superior.clone_from(&self.superior);
        record.agency.clone_from(&self.agency);
        record.addressee.clone_from(&self.addressee);
        record.place.clone_from(&self.place);
        // Empty stays empty: the dots of the blank form are no number.
        record.number = self.number.as_ref().map(|number| match number.trim() {
            "" => String::new(),
            _ => self.number_line(template.symbol()),
        });
        record.issued = self.issued;
        record.signed = self.signed;
        record.window_from = self.window_from;
        record.window_to = self.window_to;
        record.year = self.year.map(u64::from);
        record.body = Some(template.text(self));
        record
    }
}
