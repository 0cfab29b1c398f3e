use std::collections::HashMap;
use std::sync::Arc;

use napi::Unknown;
use napi::bindgen_prelude::AsyncTask;
use napi_derive::napi;
use quyche::Facet;
use quyche::IndexChange;
use quyche::Offsets;
use quyche::Passages;
use quyche::Sort;
use quyche::Words;

use crate::errors;
use crate::errors::Result;
use crate::errors::parse;
use crate::record;
use crate::task::Cancel;
use crate::task::Work;
use crate::text::Span;

/// A full-text index of Vietnamese records, in a folder of its own or in memory.
#[napi]
pub struct SearchIndex(Arc<quyche::SearchIndex>);

/// How an index is made and written.
#[napi(object, object_to_js = false)]
#[derive(Default)]
pub struct IndexOptions {
    /// How many bytes an update may hold in memory before it writes to disk: 128 MB.
    pub memory: Option<u32>,
    /// Whether neighbouring words are indexed as pairs, for better and faster phrases: yes.
    pub pairs: Option<bool>,
    /// Whether words are indexed with their marks too, so that marks typed rank first: yes.
    pub marks: Option<bool>,
    /// Whether the articles of legal documents are indexed on their own beside the whole texts: yes.
    pub passages: Option<bool>,
}

/// What to look for besides the words, and how much to return.
#[napi(object, object_to_js = false)]
#[derive(Default)]
pub struct SearchOptions {
    /// How many hits to return: 10.
    pub limit: Option<u32>,
    /// How many hits to leave out at the beginning.
    pub offset: Option<u32>,
    #[napi(ts_type = "'relevance' | 'newest' | 'oldest'")]
    pub sort: Option<String>,
    /// Keeps only records with one of these values; several facets must all fit.
    #[napi(ts_type = "{ [facet in Facet]?: string[] }")]
    pub only: Option<HashMap<String, Vec<String>>>,
    /// Asks for the number of hits for each value of these facets.
    #[napi(ts_type = "Facet[]")]
    pub facets: Option<Vec<String>>,
    /// Keeps only records of this day or later.
    #[napi(ts_type = "Day")]
    pub from: Option<String>,
    /// Keeps only records of this day or earlier.
    #[napi(ts_type = "Day")]
    pub until: Option<String>,
    /// Which rights the reader has; without any, only records without restriction are found.
    pub rights: Option<Vec<String>>,
    /// How long a snippet may be, in bytes: 240; 0 leaves snippets out.
    pub snippet: Option<u32>,
    /// Whether all hits are counted: yes.
    pub count: Option<bool>,
    /// How many of the words a record must have: of a few all, of many some.
    #[napi(ts_type = "'best' | 'all' | 'any'")]
    pub words: Option<String>,
    /// What each kind of evidence weighs.
    pub ranking: Option<Ranking>,
    /// Short forms and what they stand for, beside those that are known, such as UBND and TTHC.
    #[napi(ts_type = "{ [short: string]: string }")]
    pub abbreviations: Option<HashMap<String, String>>,
    /// Whether hits carry more than id and score: yes.
    pub details: Option<bool>,
    /// What a hit is in a legal text of several articles: the text, or each article that fits.
    #[napi(ts_type = "'grouped' | 'listed'")]
    pub passages: Option<String>,
}

/// How many completions to return.
#[napi(object, object_to_js = false)]
pub struct CompletionOptions {
    /// At most so many: 10.
    pub limit: Option<u32>,
}

/// How much each kind of evidence weighs beside a word found in the text, which weighs 1.
#[napi(object, object_to_js = false)]
pub struct Ranking {
    /// A word in title or summary.
    pub title: Option<f64>,
    /// Two neighbouring words of the query side by side in title or summary.
    pub title_pair: Option<f64>,
    /// Two neighbouring words of the query side by side in the text.
    pub pair: Option<f64>,
    /// A word with the very marks that were typed.
    pub exact: Option<f64>,
    /// A word typed without marks, with the marks that it most likely has beside its neighbours.
    pub restored: Option<f64>,
    /// A word in text of low trust.
    pub low_trust: Option<f64>,
    /// How much of the score a record loses that is a year older than the newest; 0 for none.
    pub freshness: Option<f64>,
}

impl Ranking {
    fn read(&self) -> quyche::Ranking {
        let usual = quyche::Ranking::default();
        let weight = |said: Option<f64>, usual: f32| said.map_or(usual, |said| said as f32);
        quyche::Ranking {
            title: weight(self.title, usual.title),
            title_pair: weight(self.title_pair, usual.title_pair),
            pair: weight(self.pair, usual.pair),
            exact: weight(self.exact, usual.exact),
            restored: weight(self.restored, usual.restored),
            low_trust: weight(self.low_trust, usual.low_trust),
            freshness: weight(self.freshness, usual.freshness),
        }
    }
}

/// The answer to a search.
#[napi(object, object_from_js = false)]
pub struct Hits {
    /// How many records fit in all.
    pub total: u32,
    /// The records of this page.
    pub hits: Vec<Hit>,
    /// Whether too few records have all the words, so that records with some of them follow.
    pub relaxed: bool,
    /// For each facet asked for, its values and how many records have each, most frequent first.
    #[napi(ts_type = "{ [facet in Facet]?: FacetCount[] }")]
    pub facets: HashMap<&'static str, Vec<FacetCount>>,
    /// Another spelling with hits, when this one has none.
    pub suggestion: Option<String>,
}

/// A value of a facet and how many records have it.
#[napi(object, object_from_js = false)]
pub struct FacetCount {
    pub value: String,
    pub count: u32,
}

/// One record found.
#[napi(object, object_from_js = false)]
pub struct Hit {
    pub id: String,
    /// How well it fits; comparable within one answer only.
    pub score: f64,
    pub title: Option<String>,
    /// Where words of the query stand in the title.
    pub title_spans: Vec<Span>,
    pub number: Option<String>,
    pub kind: Option<String>,
    pub category: Option<String>,
    pub agency: Option<String>,
    pub language: Option<String>,
    #[napi(ts_type = "Day")]
    pub date: Option<String>,
    pub url: Option<String>,
    /// For a part of a legal text: its locator, such as `Điều 9`.
    pub part: Option<String>,
    /// For a part of a legal text: the headings above it, the outermost first.
    pub path: Vec<String>,
    /// Other articles of the same legal text that fit nearly as well, the best first.
    pub also: Vec<String>,
    pub snippet: Option<Snippet>,
    /// Whether the passage comes from text that nobody has compared with the original.
    pub low_trust: bool,
}

/// A passage of the caller's text.
#[napi(object, object_from_js = false)]
pub struct Snippet {
    pub text: String,
    /// Where words of the query stand in `text`.
    pub spans: Vec<Span>,
    /// Where the passage stands in the caller's text.
    pub source: Span,
    /// Where the same words stand in the caller's text.
    pub places: Vec<Span>,
}

/// Changes that were read from JavaScript and wait for their turn.
#[napi]
pub struct Batch(Vec<IndexChange>);

#[napi]
impl Batch {
    #[napi(constructor)]
    pub fn new(changes: Unknown<'_>) -> Result<Self> {
        record::changes(changes).map(Self)
    }
}

/// The work of opening an index.
type Opening = AsyncTask<Work<quyche::SearchIndex, SearchIndex>>;

#[napi]
impl SearchIndex {
    /// Opens the index in this folder, or creates one when the folder is empty or absent.
    #[napi(
        configurable = true,
        writable = true,
        ts_args_type = "path: string, options?: IndexOptions & Abortable",
        ts_return_type = "Promise<SearchIndex>"
    )]
    pub fn open(path: String, options: Option<IndexOptions>, cancel: Option<&Cancel>) -> Opening {
        let options = options.unwrap_or_default().read();
        Work::start(cancel, move |_| quyche::SearchIndex::open_with(path, &options), Self::from)
    }

    /// Makes an empty index that lives in memory only.
    #[napi(
        configurable = true,
        writable = true,
        ts_args_type = "options?: IndexOptions & Abortable",
        ts_return_type = "Promise<SearchIndex>"
    )]
    pub fn in_memory(options: Option<IndexOptions>, cancel: Option<&Cancel>) -> Opening {
        let options = options.unwrap_or_default().read();
        Work::start(cancel, move |_| quyche::SearchIndex::in_memory_with(&options), Self::from)
    }

    /// Makes the index in this folder anew from the host's records, whatever state or version it is in.
    ///
    /// Until it is finished, searches see the old index; where it fails or is cancelled, the old one stays.
    #[napi(
        configurable = true,
        writable = true,
        ts_args_type = "path: string, records: { [id: string]: Indexed }, options?: IndexOptions & Watched",
        ts_return_type = "Promise<SearchIndex>"
    )]
    pub fn rebuild(
        path: String,
        records: Unknown<'_>,
        options: Option<IndexOptions>,
        cancel: Option<&Cancel>,
    ) -> Result<Opening> {
        let options = options.unwrap_or_default().read();
        let records = record::documents(records)?;
        let job = move |cancel: &Cancel| {
            quyche::SearchIndex::rebuild(path, &options, records, |done| cancel.go_on(done))
        };
        Ok(Work::start(cancel, job, Self::from))
    }

    /// Makes all changes in one commit that is on disk when the promise resolves: all of them or none.
    ///
    /// Updates of one index are made one after the other, in the order of the calls.
    #[napi(ts_args_type = "changes: Changes, options?: Watched", ts_return_type = "Promise<void>")]
    pub fn update(
        &self,
        batch: &mut Batch,
        _options: Unknown<'_>,
        cancel: Option<&Cancel>,
    ) -> AsyncTask<Work<(), ()>> {
        let index = Arc::clone(&self.0);
        let changes = std::mem::take(&mut batch.0);
        let job = move |cancel: &Cancel| index.update_all(changes, |done| cancel.go_on(done));
        Work::start(cancel, job, |()| ())
    }

    /// Searches the last commit.
    ///
    /// Anything may be typed: words with marks, without or with half of them, document numbers, days,
    /// `"exact phrases"`, `-excluded` words, and named fields such as `số:` or `cơ quan:`.
    #[napi(
        ts_args_type = "query: string, options?: SearchOptions & Abortable",
        ts_return_type = "Promise<Hits>"
    )]
    pub fn search(
        &self,
        query: String,
        options: Option<SearchOptions>,
        cancel: Option<&Cancel>,
    ) -> Result<AsyncTask<Work<quyche::Hits, Hits>>> {
        let index = Arc::clone(&self.0);
        let options = options.unwrap_or_default().read()?;
        Ok(Work::start(cancel, move |_| index.search(&query, &options), Hits::from))
    }

    /// Completes what a reader is typing, from the titles that everybody may read, the most frequent first.
    #[napi(
        ts_args_type = "typed: string, options?: CompletionOptions & Abortable",
        ts_return_type = "Promise<string[]>"
    )]
    pub fn complete(
        &self,
        typed: String,
        options: Option<CompletionOptions>,
        cancel: Option<&Cancel>,
    ) -> AsyncTask<Work<Vec<String>, Vec<String>>> {
        let index = Arc::clone(&self.0);
        let limit = options.and_then(|options| options.limit).unwrap_or(10);
        Work::start(cancel, move |_| index.complete(&typed, limit as usize), |words| words)
    }

    /// Finds records about the same matter as the one with this id.
    #[napi(
        ts_args_type = "id: string, options?: SearchOptions & Abortable",
        ts_return_type = "Promise<Hits>"
    )]
    pub fn similar(
        &self,
        id: String,
        options: Option<SearchOptions>,
        cancel: Option<&Cancel>,
    ) -> Result<AsyncTask<Work<quyche::Hits, Hits>>> {
        let index = Arc::clone(&self.0);
        let options = options.unwrap_or_default().read()?;
        Ok(Work::start(cancel, move |_| index.similar(&id, &options), Hits::from))
    }

    /// How many records the index holds.
    #[napi(ts_return_type = "Promise<number>")]
    pub fn size(&self) -> AsyncTask<Work<usize, u32>> {
        let index = Arc::clone(&self.0);
        Work::start(None, move |_| index.len(), count)
    }

    /// Reads every file of the index and compares it with its checksum.
    #[napi(ts_args_type = "options?: Abortable", ts_return_type = "Promise<void>")]
    pub fn verify(
        &self,
        _options: Unknown<'_>,
        cancel: Option<&Cancel>,
    ) -> AsyncTask<Work<(), ()>> {
        let index = Arc::clone(&self.0);
        Work::start(cancel, move |_| index.verify(), |()| ())
    }
}

impl From<quyche::SearchIndex> for SearchIndex {
    fn from(index: quyche::SearchIndex) -> Self {
        Self(Arc::new(index))
    }
}

impl IndexOptions {
    fn read(&self) -> quyche::IndexOptions {
        let mut options = quyche::IndexOptions::new();
        if let Some(bytes) = self.memory {
            options = options.memory(bytes as usize);
        }
        if let Some(pairs) = self.pairs {
            options = options.pairs(pairs);
        }
        if let Some(marks) = self.marks {
            options = options.marks(marks);
        }
        if let Some(passages) = self.passages {
            options = options.passages(passages);
        }
        options
    }
}

impl SearchOptions {
    fn read(self) -> Result<quyche::SearchOptions> {
        let mut options = quyche::SearchOptions::new()
            .rights(self.rights.unwrap_or_default())
            .sort(choice(self.sort, "order of hits", Sort::named)?)
            .words(choice(self.words, "choice of words", Words::named)?)
            .passages(choice(self.passages, "choice of passages", Passages::named)?);
        if let Some(limit) = self.limit {
            options = options.limit(limit as usize);
        }
        if let Some(offset) = self.offset {
            options = options.offset(offset as usize);
        }
        if let Some(bytes) = self.snippet {
            options = options.snippet(bytes as usize);
        }
        if let Some(count) = self.count {
            options = options.count(count);
        }
        if let Some(details) = self.details {
            options = options.details(details);
        }
        if let Some(ranking) = self.ranking {
            options = options.ranking(ranking.read());
        }
        for (short, long) in self.abbreviations.unwrap_or_default() {
            options = options.abbreviation(short, long);
        }
        if let Some(day) = self.from {
            options = options.from(parse(&day)?);
        }
        if let Some(day) = self.until {
            options = options.until(parse(&day)?);
        }
        for (name, values) in self.only.unwrap_or_default() {
            options = options.only(facet(&name)?, values);
        }
        let facets: Vec<Facet> = self
            .facets
            .unwrap_or_default()
            .iter()
            .map(|name| facet(name))
            .collect::<Result<_>>()?;
        Ok(options.facets(facets))
    }
}

/// What is chosen by name; where nothing is said, what is usual.
fn choice<T: Default>(said: Option<String>, what: &str, named: fn(&str) -> Option<T>) -> Result<T> {
    let Some(name) = said else { return Ok(T::default()) };
    named(&name).ok_or_else(|| errors::misuse(format!("no {what} `{name}`")))
}

fn facet(name: &str) -> Result<Facet> {
    Facet::named(name).ok_or_else(|| errors::misuse(format!("no facet `{name}`")))
}

impl From<quyche::Hits> for Hits {
    fn from(hits: quyche::Hits) -> Self {
        let facets = hits.facets.into_iter().map(|(facet, counts)| {
            let counts = counts.into_iter();
            let counts = counts.map(|one| FacetCount { value: one.value, count: count(one.count) });
            (facet.name(), counts.collect())
        });
        Self {
            total: count(hits.total),
            hits: hits.hits.into_iter().map(Hit::from).collect(),
            relaxed: hits.relaxed,
            facets: facets.collect(),
            suggestion: hits.suggestion,
        }
    }
}

impl From<quyche::Hit> for Hit {
    fn from(hit: quyche::Hit) -> Self {
        let title_spans = spans(hit.title.as_deref().unwrap_or_default(), &hit.title_spans);
        Self {
            id: hit.id,
            score: hit.score.into(),
            title: hit.title,
            title_spans,
            number: hit.number,
            kind: hit.kind,
            category: hit.category,
            agency: hit.agency,
            language: hit.language,
            date: hit.date.map(|day| day.to_string()),
            url: hit.url,
            part: hit.part,
            path: hit.path,
            also: hit.also,
            snippet: hit.snippet.map(Snippet::from),
            low_trust: hit.low_trust,
        }
    }
}

impl From<quyche::Snippet> for Snippet {
    fn from(snippet: quyche::Snippet) -> Self {
        Self {
            spans: spans(&snippet.text, &snippet.spans),
            source: Span::of_units(snippet.source.utf16),
            places: snippet.places.iter().map(|place| Span::of_units(place.utf16)).collect(),
            text: snippet.text,
        }
    }
}

fn spans(text: &str, spans: &[quyche::Span]) -> Vec<Span> {
    let offsets = Offsets::new(text);
    spans.iter().map(|span| Span::new(*span, &offsets)).collect()
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
