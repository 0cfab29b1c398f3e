use super::Attribution;
use crate::text::Lang;

/// How a credit line is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreditStyle {
    /// `Tác giả: Thu An; Nguồn: TTXVN, 01/03/2026`.
    #[default]
    Labelled,
    /// `Thu An (Theo TTXVN)`, as newspapers have it.
    Press,
    /// `Theo TTXVN`, the source alone.
    Source,
}

/// Returns the credit line of an attribution; empty where there is nothing to say.
///
/// # Examples
/// ```
/// use quyche::{Attribution, CreditStyle, credit_line};
///
/// let mut attribution = Attribution::default();
/// attribution.author = Some("Thu An".into());
/// attribution.source = Some("TTXVN".into());
/// assert_eq!(credit_line(&attribution, CreditStyle::Labelled), "Tác giả: Thu An; Nguồn: TTXVN");
/// assert_eq!(credit_line(&attribution, CreditStyle::Press), "Thu An (Theo TTXVN)");
/// assert_eq!(credit_line(&attribution, CreditStyle::Source), "Theo TTXVN");
/// ```
#[must_use]
pub fn credit_line(attribution: &Attribution, style: CreditStyle) -> String {
    let author = attribution.author.as_deref();
    let source = attribution.source.as_deref();
    let theo = source.map(|source| format!("Theo {source}"));
    let compiled = attribution.compiled.then_some("Tổng hợp");
    match style {
        CreditStyle::Labelled => {
            let mut pieces = Vec::new();
            if let Some(author) = author {
                let note = compiled.map(|word| format!(" ({word})")).unwrap_or_default();
                pieces.push(format!("Tác giả: {author}{note}"));
            }
            let details: Vec<String> = [
                source.map(str::to_owned),
                attribution.url.clone(),
                attribution.date.map(|date| date.written(Lang::Vi)),
            ]
            .into_iter()
            .flatten()
            .collect();
            if !details.is_empty() {
                pieces.push(format!("Nguồn: {}", details.join(", ")));
            }
            pieces.join("; ")
        }
        CreditStyle::Press => match (author, theo.as_deref().or(compiled)) {
            (Some(author), Some(note)) => format!("{author} ({note})"),
            (Some(author), None) => author.to_owned(),
            (None, note) => note.unwrap_or_default().to_owned(),
        },
        CreditStyle::Source => theo.unwrap_or_default(),
    }
}
