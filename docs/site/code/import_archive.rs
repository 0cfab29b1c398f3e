use quyche::{decode, detect, irregularities};

pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A page of an archive, one byte a letter.
    let bytes = b"U\xF1y ban nh\xA9n d\xA9n t\xD8nh c\xABng khai";
    let charset = detect(bytes).ok_or("nothing recognised")?.charset;
    let page = decode(bytes, charset);
    println!("{} | {} | {}", charset.name(), page.text, page.lost.len());

    // What is left to look at, after all is decoded: here a Cyrillic letter that looks like `c`.
    for doubt in irregularities("Thủ tụ\u{441}") {
        let edit = doubt.edit.map(|edit| edit.replacement).unwrap_or_default();
        println!("{} {edit}", doubt.kind.code());
    }
    Ok(())
}
