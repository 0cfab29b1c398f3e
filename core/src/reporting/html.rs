//! Pages from templates: every value is escaped, text stays text.

use minijinja::AutoEscape;
use minijinja::Environment;
use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::reporting::form::ReportTemplate;
use crate::reporting::paper::DOTS;
use crate::reporting::paper::ReportPaper;

const REPORT: &str = include_str!("../../templates/report.html.jinja");

/// Fills a template of minijinja; all values are escaped for HTML.
pub(super) fn filled(template: &str, values: impl Serialize) -> Result<String, Error> {
    let wrong = |e: minijinja::Error| {
        Error::caused(ErrorKind::InvalidForm, "the template cannot be filled", e)
    };
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
    environment.add_template("page", template).map_err(wrong)?;
    environment.get_template("page").and_then(|page| page.render(Serde(values))).map_err(wrong)
}

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
        self.accept(paper)?;
        let or_dots = |text: &Option<String>| text.clone().unwrap_or_else(|| DOTS.to_owned());
        let values = context! {
            superior => or_dots(&paper.superior),
            agency => or_dots(&paper.agency),
            number => paper.number_line(self.symbol()),
            dated => paper.date_line(),
            title => self.title(),
            subtitle => self.subtitle(paper),
            addressee => or_dots(&paper.addressee),
            year => paper.year,
            lines => Serde(self.lines(paper)),
            recipients => paper.recipient_lines(),
            signer_title => or_dots(&paper.signer_title),
            signer_name => paper.signer_name.clone().unwrap_or_default(),
        };
        filled(template, values)
    }
}
