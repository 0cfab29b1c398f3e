use std::fs;

use quyche::Facts;
use quyche::Field;
use quyche::Irregularity;
use quyche::IrregularityKind;
use quyche::Value;
use quyche::decode;
use quyche::detect;
use quyche::irregularities;
use quyche::misread;
use quyche::normalize;
use quyche_examples::Done;
use quyche_examples::cut;
use quyche_examples::data;

use crate::Desk;

/// Brings the texts into the canonical form, and says what no machine should change by itself.
pub fn report(desk: &Desk) -> Done {
    desk.heading(1, "Chuẩn hóa chữ Việt (Unicode dựng sẵn, TCVN 6909:2001)");
    let mut texts = 0;
    for item in &desk.items {
        for field in [Field::Title, Field::Summary, Field::Body] {
            let Some(Value::Text(text)) = item.record.value(field) else { continue };
            texts += 1;
            let found = irregularities(text);
            let (open, composed): (Vec<_>, Vec<_>) =
                found.iter().partition(|one| one.kind != IrregularityKind::NotComposed);
            if let Some(first) = composed.first() {
                let places = composed.len();
                let before = first.span.of(text).unwrap_or_default().escape_unicode();
                println!(
                    "   {} {}: ghép {places} chữ rời, {} → {}; viết lại: {}",
                    desk.paint.good(&item.id),
                    field.label(quyche::Lang::Vi),
                    before,
                    normalize(first.span.of(text).unwrap_or_default()),
                    desk.paint.quiet(&cut(&normalize(text), 36)),
                );
            }
            for one in misread(text) {
                println!(
                    "   {} {}: chữ {} bị đọc nhầm; có lẽ là: {}",
                    desk.paint.open(&item.id),
                    field.label(quyche::Lang::Vi),
                    one.charset.name(),
                    desk.paint.quiet(&cut(&one.text, 60)),
                );
            }
            if !open.is_empty() {
                println!(
                    "   {} {}: {}",
                    desk.paint.open(&item.id),
                    field.label(quyche::Lang::Vi),
                    listed(text, &open)
                );
            }
        }
    }
    let file = "don-de-nghi.tcvn3.txt";
    let bytes = fs::read(data().join(file))?;
    if let (Err(error), Some(found)) = (std::str::from_utf8(&bytes), detect(&bytes)) {
        println!(
            "   {} không phải UTF-8 từ byte {}, giống {}; đọc ra: {}",
            desk.paint.open(file),
            error.valid_up_to(),
            found.charset.name(),
            desk.paint.quiet(decode(&bytes, found.charset).text.lines().next().unwrap_or_default()),
        );
    }
    println!(
        "   {}",
        desk.paint.quiet(&format!("{texts} đoạn văn đã đọc; đoạn không nêu tên là đúng chuẩn"))
    );
    Ok(())
}

/// Names the characters that a person has to look at.
fn listed(text: &str, found: &[&Irregularity]) -> String {
    const SHOWN: usize = 3;
    let mut rows: Vec<String> = found
        .iter()
        .take(SHOWN)
        .map(|one| {
            let code = one.span.of(text).unwrap_or_default().escape_unicode();
            let word = around(text, one);
            format!("{} {code} trong “{word}”", name(one.kind))
        })
        .collect();
    if found.len() > SHOWN {
        rows.push(format!("và {} chỗ khác", found.len() - SHOWN));
    }
    rows.join("; ")
}

fn name(kind: IrregularityKind) -> &'static str {
    match kind {
        IrregularityKind::LookAlike => "chữ của bộ chữ khác",
        IrregularityKind::Invisible => "ký tự không thấy được",
        IrregularityKind::SymbolInWord => "ký hiệu giữa chữ",
        _ => "ký tự lạ",
    }
}

/// Returns the word in which a place stands.
fn around<'t>(text: &'t str, one: &Irregularity) -> &'t str {
    let head = text.get(..one.span.start).unwrap_or_default();
    let tail = text.get(one.span.end..).unwrap_or_default();
    let start = head.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let end = one.span.end + tail.find(char::is_whitespace).unwrap_or(tail.len());
    text.get(start..end).unwrap_or_default()
}
