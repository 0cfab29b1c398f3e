//! Checking one article of 5 KB against each regulation, beside reading the same record with `serde_json` and one
//! bare pass of `lol_html`, and which rules the time goes to.

mod common;

use std::fmt::Write as _;
use std::hint::black_box;

use lol_html::HtmlRewriter;
use lol_html::Settings;
use lol_html::doc_text;
use quyche::Date;
use quyche::Profile;
use quyche::Record;
use quyche::Situation;
use serde_json::json;

use common::Dice;
use common::measured;
use common::prose;
use common::row;
use common::scaled;

/// An article as a host hands it in, every fact said.
fn article(body: &str, markup: &str) -> String {
    json!({
        "kind": "article", "portal": "component", "owner": "Sở Tài chính", "language": "vi",
        "title": "Khởi công tuyến đường ven sông", "summary": "Tuyến đường dài mười hai cây số.",
        "body": body, "markup": markup, "reuse": true, "source": "TTXVN", "author": "Lan Chi",
        "source_agency": "Thông tấn xã Việt Nam", "origin": "press", "posted_at": "2026-02-27T08:00:00+07:00",
        "published_at": "2026-02-28T09:00:00+07:00", "advertisement": false, "media": ["text"],
        "typefaces": ["Times New Roman"], "credit": "Theo TTXVN",
        "reviews": [{ "role": "component-editorial-board", "decision": "approved", "at": "2026-02-28T08:00:00+07:00" }],
    })
    .to_string()
}

/// The prose as an editor's HTML: paragraphs, headings, links, emphasis.
fn html(prose: &str) -> String {
    let mut page = String::new();
    for (at, sentence) in prose.split_inclusive(". ").enumerate() {
        let _ = match at % 5 {
            0 => write!(page, "<h2>{}</h2>", sentence.trim()),
            1 => write!(page, "<p>{sentence} <a href=\"/van-ban/{at}\">văn bản số {at}</a></p>"),
            _ => write!(page, "<p class=\"body\"><strong>{at}.</strong> {sentence}</p>"),
        };
    }
    page
}

/// One pass that looks at every text and does nothing with it, as forgiving as the library's own.
fn bare_pass(source: &str) -> bool {
    let settings =
        Settings::new().with_strict(false).append_document_content_handler(doc_text!(|chunk| {
            black_box(chunk.as_str());
            Ok(())
        }));
    let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| ());
    rewriter.write(source.as_bytes()).and_then(|()| rewriter.end()).is_ok()
}

/// A regulation with one rule of a built-in one; none where its identifier covers several.
fn alone(profile: &Profile, rule: &str) -> Result<Profile, quyche::Error> {
    let others = profile.rules().iter().map(quyche::Rule::id).filter(|id| *id != rule);
    let without: std::collections::BTreeSet<&str> = others.collect();
    let file = json!({
        "extends": profile.id(), "without": without,
        "profile": {
            "id": "alone", "title": "Một", "title_en": "One", "province": "–", "status": "issued",
            "effect": { "from": "2000-01-01" }, "issuer": "–", "structure": { "articles": 0 },
        },
    });
    Profile::parse(&file.to_string(), "alone.json")
}

fn whole(
    body: &str,
    markup: &str,
    peer: (f64, f64, f64),
    peer_name: &str,
) -> Result<(), quyche::Error> {
    let text = article(body, markup);
    let record = Record::from_json(&text)?;
    let on: Date = "2026-03-01".parse()?;
    println!("| regulation | least | median | most | |\n|---|--:|--:|--:|---|");
    row(peer_name, "µs", scaled(peer, 1e6), 1);
    for id in Profile::builtin_ids() {
        let profile = Profile::builtin(id)?;
        let situation = Situation::on(on).assume_in_force();
        let times = measured(|| {
            black_box(profile.validate(black_box(&record), situation.clone()));
        });
        let rules = profile.validate(&record, situation.clone()).verdicts().len();
        let ratio = times.1 / peer.1;
        row(&format!("{id}, {rules} rules ({ratio:.1} times that)"), "µs", scaled(times, 1e6), 1);
    }
    Ok(())
}

fn by_rule(id: &str, body: &str, markup: &str) -> Result<(), quyche::Error> {
    let record = Record::from_json(&article(body, markup))?;
    let situation = Situation::on("2026-03-01".parse()?).assume_in_force();
    let profile = Profile::builtin(id)?;
    let mut seen = std::collections::BTreeSet::new();
    let mut lines = Vec::new();
    for rule in profile.rules() {
        let looks = rule.kinds().contains(&quyche::RecordKind::Article);
        if !looks || !seen.insert(rule.id().to_owned()) {
            continue;
        }
        let one = alone(&profile, rule.id())?;
        let times = measured(|| {
            black_box(one.validate(black_box(&record), situation.clone()));
        });
        lines.push((times.1, rule.id().to_owned(), rule.check()));
    }
    lines.sort_by(|one, other| other.0.total_cmp(&one.0));
    println!("| rule of {id} | check | µs alone |\n|---|---|--:|");
    for (seconds, rule, check) in lines.iter().take(8) {
        println!("| {rule} | `{check}` | {:.2} |", seconds * 1e6);
    }
    let rest: f64 = lines.iter().skip(8).map(|(seconds, ..)| seconds).sum();
    println!("| the other {} together | | {:.2} |\n", lines.len().saturating_sub(8), rest * 1e6);
    Ok(())
}

fn main() -> Result<(), quyche::Error> {
    let body = prose(&mut Dice(2026), 5_000);
    let page = html(&body);
    let text = article(&body, "text");
    println!("\n## One article of 5 KB against a regulation\n");
    println!("Plain text, {} bytes as JSON with every fact said.\n", text.len());
    let parse = measured(|| {
        black_box(serde_json::from_str::<serde_json::Value>(black_box(&text)).is_ok());
    });
    whole(&body, "text", parse, "reading the same record with `serde_json`, into a `Value`")?;
    println!("\nThe same as HTML, {} bytes.\n", page.len());
    let pass = measured(|| {
        black_box(bare_pass(black_box(&page)));
    });
    whole(&page, "html", pass, "one bare pass of `lol_html` over the body")?;
    println!("\nWhere the time goes, HTML:\n");
    for id in ["binh-phuoc-draft-2015", "nghe-an-80-2025"] {
        by_rule(id, &page, "html")?;
    }
    let times = measured(|| {
        black_box(Profile::builtin(black_box("ben-tre-03-2019")).is_ok());
    });
    println!("| once a process | least | median | most | |\n|---|--:|--:|--:|---|");
    row("reading a regulation", "µs", scaled(times, 1e6), 0);
    Ok(())
}
