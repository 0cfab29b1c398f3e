use napi::Unknown;
use napi_derive::napi;
use quyche::CreditStyle;
use quyche::FormulaMatch;
use quyche::Offsets;
use quyche::ReuseKind;
use serde_json::Value;

use crate::errors;
use crate::errors::Result;
use crate::errors::parse;
use crate::text::Span;
use crate::value::plain;
use crate::value::take;

/// A credit as it stands at the end of an article.
#[napi(object, object_from_js = false)]
pub struct Credit {
    /// The whole credit.
    pub span: Span,
    /// What it says.
    #[napi(ts_type = "Attribution")]
    pub attribution: Value,
    /// Where the author is named.
    pub author: Option<Span>,
    /// Where the source is named.
    pub source: Option<Span>,
}

/// A place that shows that a text was taken over from elsewhere.
#[napi(object, object_from_js = false)]
pub struct ReuseSign {
    pub span: Span,
    /// What it shows: a credit with a source, words that quote, an agency in brackets.
    #[napi(ts_type = "'credit' | 'quotation' | 'agency'")]
    pub kind: &'static str,
}

/// How a text compares with fixed formulas of credit; see `FormulaMatch`.
#[napi(object, object_from_js = false)]
pub struct FormulaMatchBase {
    #[napi(ts_type = "'exact' | 'near-miss' | 'none'")]
    pub kind: &'static str,
    /// The place of the formula in the list.
    pub formula: Option<u32>,
    pub span: Option<Span>,
}

/// Reads a credit line, such as `Nguồn: TTXVN, 01/03/2026`.
#[napi(ts_return_type = "Attribution")]
pub fn parse_attribution(text: String) -> Result<Value> {
    plain(&parse::<quyche::Attribution>(&text)?)
}

/// Writes the credit line of an attribution; empty where there is nothing to say.
#[napi(ts_args_type = "attribution: Attribution, style?: 'labelled' | 'press' | 'source'")]
pub fn credit_line(attribution: Unknown<'_>, style: Option<String>) -> Result<String> {
    let attribution: quyche::Attribution = take(attribution, "attribution")?;
    let style = match style.as_deref() {
        None | Some("labelled") => CreditStyle::Labelled,
        Some("press") => CreditStyle::Press,
        Some("source") => CreditStyle::Source,
        Some(other) => return Err(errors::misuse(format!("no style of credit `{other}`"))),
    };
    Ok(quyche::credit_line(&attribution, style))
}

/// Finds the credit at the end of an article: byline, source, or both; `null` where there is none.
#[napi]
pub fn find_credit(body: String) -> Result<Option<Credit>> {
    let Some(credit) = quyche::find_credit(&body) else { return Ok(None) };
    let offsets = Offsets::new(&body);
    Ok(Some(Credit {
        span: Span::new(credit.span, &offsets),
        attribution: plain(&credit.attribution)?,
        author: credit.author.map(|span| Span::new(span, &offsets)),
        source: credit.source.map(|span| Span::new(span, &offsets)),
    }))
}

/// Compares a text with fixed formulas of credit; a near miss proposes the formula it is near to.
#[napi(ts_return_type = "FormulaMatch")]
pub fn formula_match(text: String, formulas: Vec<String>) -> FormulaMatchBase {
    let formulas: Vec<&str> = formulas.iter().map(String::as_str).collect();
    let (kind, found) = match quyche::formula_match(&text, &formulas) {
        FormulaMatch::Exact { formula, span } => ("exact", Some((formula, span))),
        FormulaMatch::NearMiss { formula, span } => ("near-miss", Some((formula, span))),
        _ => ("none", None),
    };
    FormulaMatchBase {
        kind,
        formula: found.and_then(|(formula, _)| u32::try_from(formula).ok()),
        span: found.map(|(_, span)| Span::new(span, &Offsets::new(&text))),
    }
}

/// Finds what shows that a text was taken over, in the order of the text: reasons to ask, no proof.
#[napi]
pub fn reuse_signs(body: String) -> Vec<ReuseSign> {
    let offsets = Offsets::new(&body);
    quyche::reuse_signs(&body)
        .into_iter()
        .map(|sign| ReuseSign {
            span: Span::new(sign.span, &offsets),
            kind: match sign.kind {
                ReuseKind::Quotation => "quotation",
                ReuseKind::Agency => "agency",
                _ => "credit",
            },
        })
        .collect()
}
