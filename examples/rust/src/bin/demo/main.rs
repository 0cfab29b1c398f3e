//! `cargo demo`: a day's work of the IT centre of a province, on the records of `examples/data`.

mod credits;
mod finding;
mod regulation;
mod text;
mod year;

use std::time::Instant;

use quyche::Date;
use quyche_examples::Done;
use quyche_examples::Item;
use quyche_examples::Paint;
use quyche_examples::records;

/// What every section of the report is given.
struct Desk {
    items: Vec<Item>,
    today: Date,
    paint: Paint,
}

impl Desk {
    fn heading(&self, number: u8, title: &str) {
        println!("\n{}", self.paint.strong(&format!("{number}. {title}")));
    }
}

fn main() -> Done {
    let begun = Instant::now();
    let desk = Desk { items: records()?, today: "2026-03-01".parse()?, paint: Paint::new() };
    println!("{}", desk.paint.strong("BÁO CÁO KIỂM TRA DỮ LIỆU CỔNG THÔNG TIN ĐIỆN TỬ"));
    println!("{} hồ sơ trong examples/data, xét tại ngày 01/03/2026", desk.items.len());

    text::report(&desk)?;
    regulation::report(&desk)?;
    credits::report(&desk);
    finding::report(&desk)?;
    year::report(&desk)?;

    let took = begun.elapsed().as_secs_f64();
    println!("\n{}", desk.paint.quiet(&format!("Xong trong {took:.1} giây.")));
    Ok(())
}
