//! The report as a Word document: a few parts of Office Open XML in a ZIP file.

use std::io::Cursor;
use std::io::Write as _;

use zip::CompressionMethod;
use zip::DateTime;
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::reporting::form::ReportTemplate;
use crate::reporting::page::filled;
use crate::reporting::paper::ReportPaper;

/// The text, whose lengths are twentieths of a point and whose letters half points.
const TEXT: &str = include_str!("../../templates/report.docx.jinja");

/// What every document has beside its text: names of the parts and what is in them.
const PARTS: [(&str, &str); 4] = [
    (
        "[Content_Types].xml",
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#,
    ),
    (
        "word/_rels/document.xml.rels",
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
    ),
    (
        "word/styles.xml",
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>"#,
    ),
];

impl ReportTemplate {
    /// Lays the report out as a Word document (DOCX), A4 by Decree 30/2020.
    ///
    /// # Errors
    /// `invalid-form` where the paper has a section that the form does not have.
    ///
    /// # Examples
    /// ```
    /// use quyche::{ReportPaper, ReportTemplate};
    ///
    /// let template = ReportTemplate::builtin("nghe-an-80-2025")?;
    /// let docx = template.to_docx(&ReportPaper::default())?;
    /// assert!(docx.starts_with(b"PK"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn to_docx(&self, paper: &ReportPaper) -> Result<Vec<u8>, Error> {
        let text = filled(TEXT, self.values(paper)?)?;
        // XML has no place for these characters, however they are written.
        let text = text.replace(is_outside_xml, "");
        packed(PARTS.into_iter().chain([("word/document.xml", text.as_str())]))
            .map_err(|e| Error::caused(ErrorKind::InvalidForm, "the document cannot be written", e))
    }
}

fn is_outside_xml(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Writes the parts as they are, with one day for all so that the same report is the same file.
fn packed<'p>(parts: impl Iterator<Item = (&'p str, &'p str)>) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        file.start_file(name, options)?;
        file.write_all(text.as_bytes())?;
    }
    Ok(file.finish()?.into_inner())
}
