//! The vectors of `search.json`.

use std::collections::BTreeMap;

use quyche::Date;
use quyche::Document;
use quyche::Facet;
use quyche::Hit;
use quyche::Passages;
use quyche::Ranking;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Sort;
use quyche::TextFormat;
use quyche::Update;
use quyche::Words;
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    documents: Vec<serde_json::Map<String, serde_json::Value>>,
    cases: Vec<Case>,
    completions: Vec<Completion>,
    similar: Vec<Similar>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Completion {
    name: String,
    typed: String,
    limit: usize,
    expect: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Similar {
    name: String,
    id: String,
    #[serde(default)]
    rights: Vec<String>,
    first: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    query: String,
    limit: Option<usize>,
    offset: Option<usize>,
    #[serde(default)]
    rights: Vec<String>,
    #[serde(default)]
    only: BTreeMap<String, Vec<String>>,
    from: Option<Date>,
    until: Option<Date>,
    passages: Option<String>,
    #[serde(default)]
    facets: BTreeMap<String, BTreeMap<String, usize>>,
    sort: Option<String>,
    words: Option<String>,
    #[serde(default)]
    abbreviations: BTreeMap<String, String>,
    first: Option<String>,
    ids: Option<Vec<String>>,
    #[serde(default)]
    has: Vec<String>,
    #[serde(default)]
    without: Vec<String>,
    total: Option<usize>,
    count: Option<usize>,
    #[serde(default)]
    highlights: Vec<String>,
    #[serde(default)]
    sources: Vec<String>,
    low_trust: Option<bool>,
    suggestion: Option<String>,
    part: Option<String>,
    parts: Option<Vec<String>>,
    also: Option<Vec<String>>,
    path: Option<Vec<String>>,
}

impl Case {
    fn options(&self) -> SearchOptions {
        let mut options = SearchOptions::new()
            .limit(self.limit.unwrap_or(10))
            .offset(self.offset.unwrap_or(0))
            .rights(&self.rights);
        for (facet, values) in &self.only {
            options = options.only(Facet::named(facet).unwrap(), values);
        }
        if let Some(day) = self.from {
            options = options.from(day);
        }
        if let Some(day) = self.until {
            options = options.until(day);
        }
        options = options.facets(self.facets.keys().map(|name| Facet::named(name).unwrap()));
        let passages = self.passages.as_deref().map(|name| Passages::named(name).unwrap());
        options = options.passages(passages.unwrap_or_default());
        for (short, long) in &self.abbreviations {
            options = options.abbreviation(short, long);
        }
        let sort = self.sort.as_deref().map(|name| Sort::named(name).unwrap());
        let words = self.words.as_deref().map(|name| Words::named(name).unwrap());
        options.sort(sort.unwrap_or_default()).words(words.unwrap_or_default())
    }

    fn check(&self, index: &SearchIndex, sources: &Bodies, bodies: &Bodies) {
        let name = &self.name;
        let hits = index.search(&self.query, &self.options()).unwrap();
        let ids: Vec<&str> = hits.hits.iter().map(|hit| hit.id.as_str()).collect();
        if let Some(wanted) = &self.ids {
            assert_eq!(&ids, wanted, "{name}");
            assert_eq!(hits.total, wanted.len(), "{name}");
        }
        if let Some(first) = &self.first {
            assert_eq!(ids.first(), Some(&first.as_str()), "{name}: {ids:?}");
        }
        for id in &self.has {
            assert!(ids.contains(&id.as_str()), "{name}: {id} not in {ids:?}");
        }
        for id in &self.without {
            assert!(!ids.contains(&id.as_str()), "{name}: {id} in {ids:?}");
        }
        assert_eq!(self.total.unwrap_or(hits.total), hits.total, "{name}: {ids:?}");
        assert_eq!(self.count.unwrap_or(ids.len()), ids.len(), "{name}");
        if let Some(wanted) = &self.suggestion {
            assert_eq!(&hits.suggestion.unwrap_or_default(), wanted, "{name}");
        }
        for (name, wanted) in &self.facets {
            let counts = &hits.facets[&Facet::named(name).unwrap()];
            let counts = counts.iter().map(|one| (one.value.clone(), one.count));
            assert_eq!(&counts.collect::<BTreeMap<_, _>>(), wanted, "{}: {name}", self.name);
        }
        if let Some(wanted) = &self.parts {
            let parts = hits.hits.iter().map(|hit| hit.part.clone().unwrap_or_default());
            assert_eq!(&parts.collect::<Vec<_>>(), wanted, "{name}");
        }
        if let Some(hit) = hits.hits.first() {
            assert_eq!(self.also.as_ref().unwrap_or(&hit.also), &hit.also, "{name}");
            assert_eq!(self.low_trust.unwrap_or(hit.low_trust), hit.low_trust, "{name}");
            if self.part.is_some() {
                assert_eq!(hit.part, self.part, "{name}");
            }
            assert_eq!(self.path.as_ref().unwrap_or(&hit.path), &hit.path, "{name}");
            self.check_places(hit, bodies);
            for excerpt in &self.sources {
                let places = &hit.snippet.as_ref().unwrap().places;
                let shown: Vec<_> =
                    places.iter().filter_map(|place| place.bytes.of(&sources[&hit.id])).collect();
                assert!(shown.contains(&excerpt.as_str()), "{name}: {excerpt} not in {shown:?}");
            }
        }
        for hit in hits.hits.windows(2) {
            assert!(hit[0].score >= hit[1].score, "{name}: scores rise");
        }
    }

    fn check_places(&self, hit: &Hit, bodies: &Bodies) {
        let name = &self.name;
        let mut shown: Vec<String> = Vec::new();
        if let Some(title) = &hit.title {
            shown.extend(hit.title_spans.iter().map(|span| span.of(title).unwrap().to_owned()));
        }
        if let Some(snippet) = &hit.snippet
            && !bodies.contains_key(&hit.id)
        {
            let spans = snippet.spans.iter().map(|span| span.of(&snippet.text).unwrap().to_owned());
            shown.extend(spans);
        } else if let Some(snippet) = &hit.snippet {
            let body = &bodies[&hit.id];
            let units: Vec<u16> = body.encode_utf16().collect();
            assert_eq!(snippet.source.bytes.of(body), Some(snippet.text.as_str()), "{name}");
            for (span, place) in snippet.spans.iter().zip(&snippet.places) {
                let text = span.of(&snippet.text).unwrap();
                assert_eq!(place.bytes.of(body), Some(text), "{name}");
                let points =
                    body.chars().skip(place.code_points.start).take(place.code_points.len());
                assert_eq!(points.collect::<String>(), text, "{name}");
                let utf16 = &units[place.utf16.start..place.utf16.end];
                assert_eq!(String::from_utf16(utf16).unwrap(), text, "{name}");
                shown.push(text.to_owned());
            }
        }
        for excerpt in &self.highlights {
            assert!(shown.contains(excerpt), "{name}: {excerpt} not in {shown:?}");
        }
    }
}

fn vectors() -> (Vec<(String, Document)>, Vectors) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/search.json");
    let mut vectors: Vectors =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let documents = vectors.documents.drain(..).map(|mut record| {
        let id = record.remove("id").unwrap().as_str().unwrap().to_owned();
        (id, serde_json::from_value(serde_json::Value::Object(record)).unwrap())
    });
    (documents.collect(), vectors)
}

/// The texts of records by their ids.
type Bodies = BTreeMap<String, String>;

fn bodies(documents: &[(String, Document)]) -> Bodies {
    let text = |document: &Document| document.body.clone().or_else(|| document.low_trust.clone());
    documents
        .iter()
        .map(|(id, document)| (id.clone(), text(document).unwrap_or_default()))
        .collect()
}

fn check_all(cases: &[Case], index: &SearchIndex, documents: &[(String, Document)]) {
    let sources = bodies(documents);
    // The plain texts, in which places can be compared with what is shown.
    let mut bodies = sources.clone();
    for (id, _) in documents.iter().filter(|(_, one)| one.format != TextFormat::Plain) {
        bodies.remove(id);
    }
    let check =
        |case: &Case| std::panic::catch_unwind(|| case.check(index, &sources, &bodies)).is_err();
    let failed: Vec<&str> =
        cases.iter().filter(|case| check(case)).map(|case| case.name.as_str()).collect();
    assert!(failed.is_empty(), "these cases failed: {failed:?}");
}

#[test]
fn vectors_hold_in_one_commit() {
    let (documents, vectors) = vectors();
    let index = SearchIndex::in_memory().unwrap();
    let update =
        documents.iter().fold(Update::new(), |update, (id, record)| update.add(id, record));
    index.update(&update).unwrap();
    check_all(&vectors.cases, &index, &documents);
}

#[test]
fn vectors_hold_with_a_commit_a_record_and_without_pairs() {
    let (documents, vectors) = vectors();
    let index = SearchIndex::in_memory_with(&quyche::IndexOptions::new().pairs(false)).unwrap();
    for (id, record) in &documents {
        index.update(&Update::new().add(id, Document::default())).unwrap();
        index.update(&Update::new().add(id, record)).unwrap();
    }
    check_all(&vectors.cases, &index, &documents);
}

#[test]
fn completions_and_similar_records() {
    let (documents, vectors) = vectors();
    let index = SearchIndex::in_memory().unwrap();
    let update =
        documents.iter().fold(Update::new(), |update, (id, record)| update.add(id, record));
    index.update(&update).unwrap();
    for case in &vectors.completions {
        assert_eq!(index.complete(&case.typed, case.limit).unwrap(), case.expect, "{}", case.name);
    }
    for case in &vectors.similar {
        let options = SearchOptions::new().rights(&case.rights);
        let hits = index.similar(&case.id, &options).unwrap().hits;
        assert!(hits.iter().all(|hit| hit.id != case.id), "{}", case.name);
        assert_eq!(hits.first().map(|hit| &hit.id), case.first.as_ref(), "{}", case.name);
    }
}

#[test]
fn pages_fit_together() {
    let (documents, _) = vectors();
    let index = SearchIndex::in_memory().unwrap();
    // More than are compared with one another at the head of an answer.
    let many =
        (0..12).flat_map(|n| documents.iter().map(move |(id, one)| (format!("{id}-{n}"), one)));
    index.update(&many.fold(Update::new(), |update, (id, one)| update.add(id, one))).unwrap();
    let newest = Ranking { freshness: 0.1, ..Ranking::default() };
    let queries = [
        "quy định về cấp giấy phép và bảo đảm an toàn thông tin của tỉnh như thế nào",
        "quyết định ủy ban nhân dân 239",
        "giay phep chat ha",
        "cổng thông tin",
    ];
    for query in queries {
        for options in [
            SearchOptions::new().snippet(0),
            SearchOptions::new().snippet(0).ranking(newest),
            SearchOptions::new().snippet(0).passages(Passages::Listed),
        ] {
            let page = |limit, offset| {
                let hits = index.search(query, &options.clone().limit(limit).offset(offset));
                let hits = hits.unwrap().hits.into_iter();
                hits.map(|hit| (hit.id, hit.part)).collect::<Vec<_>>()
            };
            let whole = page(90, 0);
            let joined: Vec<_> = (0..9).flat_map(|n| page(10, 10 * n)).collect();
            assert_eq!(joined, whole, "{query}");
        }
    }
}
