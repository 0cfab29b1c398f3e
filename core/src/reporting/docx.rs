//! The report as a Word document.

use std::io::Cursor;

use docx_rs::AlignmentType;
use docx_rs::Docx;
use docx_rs::LineSpacing;
use docx_rs::PageMargin;
use docx_rs::Paragraph;
use docx_rs::Run;
use docx_rs::RunFonts;
use docx_rs::SpecialIndentType;
use docx_rs::Table;
use docx_rs::TableCell;
use docx_rs::TableLayoutType;
use docx_rs::TableRow;
use docx_rs::WidthType;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::reporting::form::ReportTemplate;
use crate::reporting::paper::DOTS;
use crate::reporting::paper::ReportPaper;

/// A4 in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
/// One millimetre in twentieths of a point, by a hundred.
const MM: i32 = 5669;
const FONT: &str = "Times New Roman";

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
        self.accept(paper)?;
        let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).east_asia(FONT).cs(FONT);
        let margin = PageMargin::new().top(mm(20)).bottom(mm(20)).left(mm(30)).right(mm(15));
        let mut docx = Docx::new()
            .page_size(PAGE.0, PAGE.1)
            .page_margin(margin)
            .default_fonts(fonts)
            .default_size(28)
            .add_table(head(self, paper))
            .add_paragraph(centred(bold(self.title(), 28), 240))
            .add_paragraph(centred(bold(&self.subtitle(paper), 28), 0))
            .add_paragraph(centred(plain(RULE, 28), 0))
            .add_paragraph(centred(
                plain(&format!("Kính gửi: {}", said(&paper.addressee)), 28),
                160,
            ));
        for line in self.lines(paper) {
            docx = docx.add_paragraph(match line.level {
                0 => body(plain(&line.text, 28)).align(AlignmentType::Both),
                _ => body(bold(&line.text, 28)).keep_next(true),
            });
        }
        let mut file = Cursor::new(Vec::new());
        docx.add_paragraph(Paragraph::new())
            .add_table(foot(paper))
            .build()
            .pack(&mut file)
            .map_err(|e| {
                Error::caused(ErrorKind::InvalidForm, "the document cannot be written", e)
            })?;
        Ok(file.into_inner())
    }
}

/// The short line under a heading.
const RULE: &str = "―――――";

fn head(template: &ReportTemplate, paper: &ReportPaper) -> Table {
    let left = [
        centred(plain(&said(&paper.superior).to_uppercase(), 24), 0),
        centred(bold(&said(&paper.agency).to_uppercase(), 24), 0),
        centred(plain(RULE, 20), 0),
        centred(plain(&format!("Số: {}", paper.number_line(template.symbol())), 26), 60),
    ];
    let right = [
        centred(bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24), 0),
        centred(bold("Độc lập - Tự do - Hạnh phúc", 26), 0),
        centred(plain(&RULE.repeat(2), 20), 0),
        centred(plain(&paper.date_line(), 28).italic(), 60),
    ];
    columns([(3750, left.into()), (5600, right.into())])
}

fn foot(paper: &ReportPaper) -> Table {
    let mut left = vec![Paragraph::new().add_run(bold("Nơi nhận:", 24).italic())];
    left.extend(
        paper
            .recipient_lines()
            .iter()
            .map(|line| Paragraph::new().add_run(plain(&format!("- {line}"), 22))),
    );
    let title = said(&paper.signer_title).to_uppercase();
    let mut right: Vec<Paragraph> = title.lines().map(|line| centred(bold(line, 28), 0)).collect();
    right.push(centred(plain("(ký, ghi rõ họ tên, đóng dấu)", 26).italic(), 0));
    right.extend((0..4).map(|_| Paragraph::new()));
    right.push(centred(bold(paper.signer_name.as_deref().unwrap_or_default(), 28), 0));
    columns([(4700, left), (4700, right)])
}

fn columns(cells: [(usize, Vec<Paragraph>); 2]) -> Table {
    let widths = cells.iter().map(|(width, _)| *width).collect();
    let cells = cells.into_iter().map(|(width, lines)| {
        let cell = TableCell::new().width(width, WidthType::Dxa);
        lines.into_iter().fold(cell, TableCell::add_paragraph)
    });
    Table::without_borders(vec![TableRow::new(cells.collect()).cant_split()])
        .set_grid(widths)
        .layout(TableLayoutType::Fixed)
}

fn plain(text: &str, half_points: usize) -> Run {
    Run::new().add_text(text).size(half_points)
}

fn bold(text: &str, half_points: usize) -> Run {
    plain(text, half_points).bold()
}

fn centred(run: Run, before: u32) -> Paragraph {
    Paragraph::new()
        .add_run(run)
        .align(AlignmentType::Center)
        .line_spacing(LineSpacing::new().before(before))
}

fn body(run: Run) -> Paragraph {
    Paragraph::new()
        .add_run(run)
        .indent(None, Some(SpecialIndentType::FirstLine(mm(10))), None, None)
        .line_spacing(LineSpacing::new().before(120).line(288))
}

fn mm(mm: i32) -> i32 {
    mm * MM / 100
}

fn said(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or(DOTS)
}
