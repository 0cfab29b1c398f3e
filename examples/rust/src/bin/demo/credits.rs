use quyche::Attribution;
use quyche::CreditStyle;
use quyche::FormulaMatch;
use quyche::Record;
use quyche::credit_line;
use quyche::formula_match;

use crate::Desk;

/// The two credits that the draft of Bình Phước allows for what its portal wrote.
const FORMULAS: [&str; 2] = ["Theo Cổng TTĐT tỉnh Bình Phước", "Theo binhphuoc.gov.vn"];

/// Writes the credit line of every reused article, and compares fixed formulas.
pub fn report(desk: &Desk) {
    desk.heading(3, "Dòng ghi nguồn của tin, bài sử dụng lại");
    for item in &desk.items {
        let Record::Article(article) = &item.record else { continue };
        if article.reuse != Some(true) {
            continue;
        }
        let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let mut attribution = Attribution::default();
        attribution.author = said(&article.author);
        attribution.source = said(&article.source);
        let line = credit_line(&attribution, CreditStyle::Labelled);
        let missing = match (&attribution.author, &attribution.source) {
            (None, _) => desk.paint.bad("  chưa có tác giả"),
            (_, None) => desk.paint.bad("  chưa có nguồn"),
            _ => String::new(),
        };
        println!("   {} {line}{missing}", desk.paint.strong(&item.id));
        let Some(credit) = said(&article.credit) else { continue };
        match formula_match(&credit, &FORMULAS) {
            FormulaMatch::Exact { .. } => {
                println!("      {} “{credit}”", desk.paint.good("đúng mẫu"))
            }
            FormulaMatch::NearMiss { formula, .. } => println!(
                "      {} “{credit}”, mẫu là “{}”",
                desk.paint.open("gần đúng mẫu"),
                FORMULAS.get(formula).copied().unwrap_or_default()
            ),
            _ => println!("      {} “{credit}”", desk.paint.quiet("in trên cổng:")),
        }
    }
}
