//! The report as a page.

use crate::error::Error;
use crate::reporting::form::ReportTemplate;
use crate::reporting::page::filled;
use crate::reporting::paper::ReportPaper;

const REPORT: &str = include_str!("../../templates/report.html.jinja");

impl ReportTemplate {
    /// Lays the report out as an HTML page, ready to print on A4 by Decree 30/2020.
    ///
    /// # Errors
    /// `invalid-form` where the paper has a section that the form does not have.
    ///
    /// # Examples
    /// ```
    /// use quyche::{ReportPaper, ReportTemplate};
    ///
    /// let template = ReportTemplate::builtin("nghe-an-80-2025")?;
    /// let mut paper = ReportPaper::default();
    /// paper.agency = Some("UBND xã <Kim Liên>".into());
    /// assert!(template.to_html(&paper)?.contains("UBND XÃ &lt;KIM LIÊN&gt;"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn to_html(&self, paper: &ReportPaper) -> Result<String, Error> {
        self.to_page(paper, REPORT)
    }

    /// Lays the report out by the host's own template of minijinja, with the values of the built-in one.
    ///
    /// # Errors
    /// `invalid-form` where the template cannot be filled.
    ///
    /// # Examples
    /// ```
    /// use quyche::{ReportPaper, ReportTemplate};
    ///
    /// let template = ReportTemplate::builtin("nghe-an-80-2025")?;
    /// let page = template.to_page(&ReportPaper::default(), "<h1>{{ title }}</h1>")?;
    /// assert_eq!(page, "<h1>BÁO CÁO</h1>");
    /// assert!(template.to_page(&ReportPaper::default(), "{{ nothing }}").is_err());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn to_page(&self, paper: &ReportPaper, template: &str) -> Result<String, Error> {
        filled(template, self.values(paper)?)
    }
}
