//! Anything may be typed and anything may be indexed: no panic, no error, spans inside the text.

use quyche::Document;
use quyche::Facet;
use quyche::Hits;
use quyche::Passages;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;

/// A small generator with the same numbers everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len())]
    }
}

const PIECES: [&str; 51] = [
    "quyết định",
    "QD",
    "đ",
    "Đ",
    "ư\u{31B}",
    "e\u{302}\u{301}",
    "\u{301}",
    "\u{323}\u{306}",
    "Uỷ",
    "ủy",
    "03",
    "2019",
    "/",
    "-",
    "–",
    " ",
    "  ",
    "\n",
    "\t",
    "\"",
    "“",
    "”",
    ":",
    "số:",
    "cơ quan:",
    "năm:",
    "nam:99999999",
    "-x",
    "(",
    ")",
    "[",
    "]",
    "*",
    "?",
    "~",
    "^",
    "\\",
    "AND",
    "😀",
    "\u{200B}",
    "\u{FEFF}",
    "ﬁ",
    "１２",
    "中文",
    "\u{0}",
    "\u{1}",
    "1.250.000",
    "Điều 2",
    "khoan 1",
    "\nĐiều 3. ",
    "99999999999999999999",
];

fn filled() -> SearchIndex {
    let mut dice = Dice(0x5EED);
    let mut update = Update::new();
    for n in 0..60 {
        let mut document = Document::default();
        let mut text = || (0..40).map(|_| dice.of(&PIECES)).collect::<Vec<_>>().join(" ");
        document.title = Some(text());
        document.number = Some(text());
        document.kind = Some(text());
        document.body = Some(text());
        document.low_trust = Some(text());
        if n % 3 == 0 {
            // A legal text, whose articles are entries of their own.
            document.kind = Some("legal-document".into());
            let article = |at: usize| format!("Điều {at}. {}\n1. {}\n", text(), text());
            document.body = Some((0..1 + n % 5).map(article).collect());
        }
        if n % 7 == 0 {
            document.rights = vec![text(), "\u{1}".into(), String::new()];
        }
        update = update.add(format!("{n}"), document);
    }
    let mut real = Document::default();
    real.number = Some("03/2019/QĐ-UBND".into());
    real.body = Some(
        "Ủy ban nhân dân tỉnh quy định về Cổng thông tin điện tử 😀 của e\u{302}\u{301}.".into(),
    );
    let index = SearchIndex::in_memory().unwrap();
    index.update(&update.add("real", real)).unwrap();
    index
}

fn check(query: &str, hits: &Hits) {
    for hit in &hits.hits {
        assert!(hit.id.parse::<usize>().map_or(true, |n| n % 7 != 0), "{query}: restricted");
        if let Some(title) = &hit.title {
            assert!(hit.title_spans.iter().all(|span| span.of(title).is_some()), "{query}");
        }
        if let Some(snippet) = &hit.snippet {
            assert!(snippet.spans.iter().all(|span| span.of(&snippet.text).is_some()), "{query}");
        }
    }
    assert!(hits.total >= hits.hits.len(), "{query}");
}

#[test]
fn a_thousand_hostile_queries() {
    let index = filled();
    let mut dice = Dice(42);
    let options = SearchOptions::new().facets(Facet::ALL).limit(20).snippet(60);
    for n in 0..1_000 {
        let mut query: String = (0..dice.roll(12)).map(|_| dice.of(&PIECES)).collect();
        if n % 100 == 0 {
            query = query.repeat(2_000);
        }
        let passages = if n % 2 == 0 { Passages::Grouped } else { Passages::Listed };
        let options = options.clone().passages(passages);
        check(&query, &index.search(&query, &options).unwrap());
        index.complete(&query, 5).unwrap();
    }
}

/// `QUYCHE_ROUNDS=100000` for a long run.
#[test]
fn random_bytes_as_queries() {
    let index = filled();
    let mut dice = Dice(7);
    let options = SearchOptions::new().limit(3).snippet(40).count(false);
    let rounds = std::env::var("QUYCHE_ROUNDS").map_or(800, |rounds| rounds.parse().unwrap());
    for _ in 0..rounds {
        let bytes: Vec<u8> = (0..dice.roll(24)).map(|_| dice.roll(256) as u8).collect();
        let query = String::from_utf8_lossy(&bytes);
        check(&query, &index.search(&query, &options).unwrap());
    }
}

#[test]
fn odd_numbers_in_options() {
    let index = filled();
    for (limit, offset) in [(0, 0), (usize::MAX, 0), (1, usize::MAX), (usize::MAX, usize::MAX)] {
        let options = SearchOptions::new().limit(limit).offset(offset).snippet(usize::MAX);
        check("cong", &index.search("quyết định", &options).unwrap());
        let options = options.snippet(1);
        check("cong", &index.search("\"quyết định\"", &options).unwrap());
    }
}

#[test]
fn empty_and_very_large_records() {
    let index = SearchIndex::in_memory().unwrap();
    let mut large = Document::default();
    large.body = Some(format!("{} cổng thông tin", "quy định về hoạt động ".repeat(200_000)));
    index.update(&Update::new().add("", Document::default()).add("large", large)).unwrap();
    assert_eq!(index.len().unwrap(), 2);
    let hits = index.search("cong thong tin", &SearchOptions::new()).unwrap();
    assert_eq!(hits.hits[0].id, "large");
}
