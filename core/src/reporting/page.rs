//! Papers from templates: every value is escaped, text stays text.

use minijinja::AutoEscape;
use minijinja::Environment;
use minijinja::Value;
use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::reporting::form::ReportTemplate;
use crate::reporting::paper::DOTS;
use crate::reporting::paper::ReportPaper;

/// Fills a template of minijinja; all values are escaped for HTML and XML.
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
    /// Returns what a template can show of a report.
    pub(super) fn values(&self, paper: &ReportPaper) -> Result<Value, Error> {
        self.accept(paper)?;
        let or_dots = |text: &Option<String>| text.clone().unwrap_or_else(|| DOTS.to_owned());
        Ok(context! {
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
        })
    }
}
