//! Words one after the other, told by their places. Where only the best records are wanted, places are read of
//! those that can still be among them.

use std::sync::Arc;

use tantivy::DocId;
use tantivy::DocSet;
use tantivy::Score;
use tantivy::SeekDangerResult;
use tantivy::SegmentReader;
use tantivy::TERMINATED;
use tantivy::TantivyError;
use tantivy::Term;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::index::SegmentId;
use tantivy::postings::Postings;
use tantivy::postings::SegmentPostings;
use tantivy::postings::TermInfo;
use tantivy::query::Bm25Weight;
use tantivy::query::EmptyQuery;
use tantivy::query::EmptyScorer;
use tantivy::query::EnableScoring;
use tantivy::query::Explanation;
use tantivy::query::Query;
use tantivy::query::Scorer;
use tantivy::query::Weight;
use tantivy::schema::Field;
use tantivy::schema::IndexRecordOption;

use crate::search::analyzer::pair;
use crate::search::scan::Word;
use crate::search::union::Union;
use crate::search::union::Weighted;

/// The phrase by the places of its words.
pub(super) fn positions(field: Field, phrase: &[Word]) -> Box<dyn Query> {
    match phrase {
        [] => Box::new(EmptyQuery),
        [one] => single(field, &one.folded),
        _ => {
            let terms = phrase.iter().map(|word| Term::from_field_text(field, &word.folded));
            Box::new(Phrase { field, terms: (0..).zip(terms).collect() })
        }
    }
}

/// The phrase by the places of its pairs: every second one and the last hold all of its words.
pub(super) fn paired(field: Field, phrase: &[Word]) -> Box<dyn Query> {
    let last = phrase.len().saturating_sub(2);
    let pairs = (0..last).step_by(2).chain([last]).filter_map(|at| {
        let [one, two] = phrase.get(at..at + 2)? else { return None };
        let both = pair(&one.folded, &two.folded);
        Some((u32::try_from(at).ok()?, both))
    });
    let pairs: Vec<(u32, String)> = pairs.collect();
    match pairs.as_slice() {
        [(_, both)] => single(field, both),
        _ => {
            let terms = pairs.iter().map(|(at, both)| (*at, Term::from_field_text(field, both)));
            Box::new(Phrase { field, terms: terms.collect() })
        }
    }
}

fn single(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(Union { terms: vec![Weighted { field, text: text.to_owned(), weight: 1.0 }] })
}

/// Terms of one field, each so many places behind the first.
#[derive(Clone, Debug)]
struct Phrase {
    field: Field,
    terms: Vec<(u32, Term)>,
}

impl Query for Phrase {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let searcher = scoring.searcher().ok_or_else(|| {
            TantivyError::InvalidArgument("a phrase is looked for in an index".to_owned())
        })?;
        let mut frequencies = vec![0; self.terms.len()];
        let (mut all, mut words) = (0, 0);
        let mut segments = Vec::new();
        for segment in searcher.segment_readers() {
            let index = segment.inverted_index(self.field)?;
            all += u64::from(segment.max_doc());
            words += index.total_num_tokens();
            let mut infos = Vec::with_capacity(self.terms.len());
            for ((place, term), frequency) in self.terms.iter().zip(&mut frequencies) {
                if let Some(info) = index.get_term_info(term)? {
                    *frequency += u64::from(info.doc_freq);
                    infos.push((*place, info));
                }
            }
            if infos.len() == self.terms.len() {
                infos.sort_by_key(|(_, info)| info.doc_freq);
                segments.push(Found { segment: segment.segment_id(), index, infos });
            }
        }
        let bm25 = bm25(&frequencies, all, words as f32 / all as f32);
        Ok(Box::new(PhraseWeight { field: self.field, segments, bm25 }))
    }
}

/// The weight of terms that are one, in so many records of this length: their rarities added, as tantivy has it.
fn bm25(frequencies: &[u64], all: u64, length: f32) -> Bm25Weight {
    let rarity = |found: u64| {
        let found = found as f32;
        (1.0 + (all as f32 - found + 0.5) / (found + 0.5)).ln()
    };
    let first = frequencies.first().copied().unwrap_or(0);
    let sum: f32 = frequencies.iter().map(|found| rarity(*found)).sum();
    let one = Bm25Weight::for_one_term_without_explain(first, all, length);
    one.boost_by(sum / rarity(first))
}

/// Where the terms of a phrase are in a segment, the rarest first.
struct Found {
    segment: SegmentId,
    index: Arc<InvertedIndexReader>,
    infos: Vec<(u32, TermInfo)>,
}

struct PhraseWeight {
    field: Field,
    /// The segments that have all the terms.
    segments: Vec<Found>,
    bm25: Bm25Weight,
}

impl PhraseWeight {
    /// The records of a segment that have all the terms, before any place is compared.
    fn candidates(&self, segment: &SegmentReader, boost: Score) -> tantivy::Result<Option<Walk>> {
        let id = segment.segment_id();
        let found = self.segments.iter().find(|one| one.segment == id);
        let Some(Found { index, infos, .. }) = found else { return Ok(None) };
        let last = infos.iter().map(|(place, _)| *place).max().unwrap_or(0);
        let mut terms = Vec::with_capacity(infos.len());
        for (place, info) in infos {
            let places = IndexRecordOption::WithFreqsAndPositions;
            terms.push((last - place, index.read_postings_from_terminfo(info, places)?));
        }
        let norms = segment.get_fieldnorms_reader(self.field)?;
        let bm25 = self.bm25.boost_by(boost);
        let mut walk = Walk { terms, norms, bm25, here: Vec::new(), next: Vec::new() };
        walk.move_to(0);
        Ok(Some(walk))
    }
}

impl Weight for PhraseWeight {
    fn scorer(&self, segment: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let Some(mut walk) = self.candidates(segment, boost)? else {
            return Ok(Box::new(EmptyScorer));
        };
        if walk.doc() < TERMINATED && !walk.compare() {
            walk.advance();
        }
        Ok(Box::new(walk))
    }

    fn for_each_pruning(
        &self,
        mut threshold: Score,
        segment: &SegmentReader,
        callback: &mut dyn FnMut(DocId, Score) -> Score,
    ) -> tantivy::Result<()> {
        let Some(mut walk) = self.candidates(segment, 1.0)? else { return Ok(()) };
        let mut doc = walk.doc();
        while doc < TERMINATED {
            if walk.most() > threshold && walk.compare() {
                let score = walk.score();
                if score > threshold {
                    threshold = callback(doc, score);
                }
            }
            doc = walk.move_to(doc + 1);
        }
        Ok(())
    }

    fn explain(&self, segment: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(segment, 1.0)?;
        let there = scorer.seek_danger(doc) == SeekDangerResult::Found;
        Ok(Explanation::new("phrase", if there { scorer.score() } else { 0.0 }))
    }
}

/// A walk over the records that have all the terms.
struct Walk {
    /// The rarest first, each with how far it stands before the last of the phrase.
    terms: Vec<(u32, SegmentPostings)>,
    norms: FieldNormReader,
    bm25: Bm25Weight,
    /// Where the phrase stands in the record that was compared last.
    here: Vec<u32>,
    next: Vec<u32>,
}

impl Walk {
    /// Moves to the first record from this one on that has all the terms.
    fn move_to(&mut self, mut target: DocId) -> DocId {
        let Some(((_, rarest), others)) = self.terms.split_first_mut() else { return TERMINATED };
        'again: loop {
            if rarest.doc() < target {
                rarest.seek(target);
            }
            target = rarest.doc();
            for (_, postings) in others.iter_mut() {
                let mut doc = postings.doc();
                if doc < target {
                    doc = postings.seek(target);
                }
                if doc > target {
                    target = doc;
                    continue 'again;
                }
            }
            return target;
        }
    }

    /// The score of a record in which the rarest term stands in the phrase each time.
    fn most(&self) -> Score {
        let frequencies = self.terms.iter().map(|(_, postings)| postings.term_freq());
        self.scored(frequencies.min().unwrap_or(0))
    }

    fn scored(&self, count: u32) -> Score {
        self.bm25.score(self.norms.fieldnorm_id(self.doc()), count)
    }

    /// Says whether the terms stand one after the other in this record.
    fn compare(&mut self) -> bool {
        let Some(((before, first), rest)) = self.terms.split_first_mut() else { return false };
        first.positions_with_offset(*before, &mut self.here);
        for (before, postings) in rest {
            postings.positions_with_offset(*before, &mut self.next);
            let mut next = self.next.iter().copied();
            let mut other = next.next();
            self.here.retain(|place| {
                while other.is_some_and(|other| other < *place) {
                    other = next.next();
                }
                other == Some(*place)
            });
            if self.here.is_empty() {
                return false;
            }
        }
        true
    }
}

impl DocSet for Walk {
    fn advance(&mut self) -> DocId {
        self.seek(self.doc() + 1)
    }

    fn seek(&mut self, target: DocId) -> DocId {
        let mut doc = self.doc();
        if doc >= target {
            return doc;
        }
        doc = self.move_to(target.min(TERMINATED));
        while doc < TERMINATED && !self.compare() {
            doc = self.move_to(doc + 1);
        }
        doc
    }

    fn seek_danger(&mut self, target: DocId) -> SeekDangerResult {
        let doc = self.move_to(target.max(self.doc()));
        if doc > target || doc >= TERMINATED {
            SeekDangerResult::SeekLowerBound(doc)
        } else if self.compare() {
            SeekDangerResult::Found
        } else {
            SeekDangerResult::SeekLowerBound(target + 1)
        }
    }

    fn doc(&self) -> DocId {
        self.terms.first().map_or(TERMINATED, |(_, postings)| postings.doc())
    }

    fn size_hint(&self) -> u32 {
        self.terms.first().map_or(0, |(_, postings)| postings.size_hint())
    }

    fn cost(&self) -> u64 {
        // Places are dear: what else is asked for goes before.
        u64::from(self.size_hint()) * 10
    }
}

impl Scorer for Walk {
    fn score(&mut self) -> Score {
        self.scored(u32::try_from(self.here.len()).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use tantivy::DocAddress;
    use tantivy::Index;
    use tantivy::IndexWriter;
    use tantivy::Searcher;
    use tantivy::TantivyDocument;
    use tantivy::collector::Count;
    use tantivy::collector::TopDocs;
    use tantivy::query::BooleanQuery;
    use tantivy::query::PhraseQuery;
    use tantivy::query::TermQuery;
    use tantivy::schema::Schema;
    use tantivy::schema::TEXT;

    use super::*;

    /// Three segments of records of the words from `a` to `f`, the first records with less of them.
    fn index() -> (Searcher, Field) {
        let mut schema = Schema::builder();
        let field = schema.add_text_field("text", TEXT);
        let index = Index::create_in_ram(schema.build());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 15_000_000).unwrap();
        let mut seed = 7_u32;
        let mut random = |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) % below
        };
        for n in 0..1_500 {
            let words: Vec<&str> = (0..3 + random(40))
                .map(|_| ["a", "b", "c", "d", "e", "f"][random(3 + n.min(30) / 10) as usize])
                .collect();
            let mut record = TantivyDocument::default();
            record.add_text(field, words.join(" "));
            writer.add_document(record).unwrap();
            if n % 500 == 499 {
                writer.commit().unwrap();
            }
        }
        (index.reader().unwrap().searcher(), field)
    }

    type Best = Vec<(f32, DocAddress)>;

    /// The best with and without a look at all others, and how many there are.
    fn found(query: &dyn Query, searcher: &Searcher) -> (Best, Best, usize) {
        let top = || TopDocs::with_limit(10).order_by_score();
        let (best, count) = searcher.search(query, &(top(), Count)).unwrap();
        let rounded = |best: Best| best.into_iter().map(|(score, at)| ((score * 1e3).round(), at));
        let pruned = searcher.search(query, &top()).unwrap();
        (rounded(best).collect(), rounded(pruned).collect(), count)
    }

    #[test]
    fn the_best_phrases_are_those_of_tantivy() {
        let (searcher, field) = index();
        for phrase in ["a b", "b a c", "f f", "a b c d", "e a e a", "d c x"] {
            let terms = phrase.split(' ').map(|word| Term::from_field_text(field, word));
            let theirs = PhraseQuery::new(terms.clone().collect());
            let ours = Phrase { field, terms: (0..).zip(terms).collect() };
            assert_eq!(found(&ours, &searcher), found(&theirs, &searcher), "{phrase}");
            let with_d = |query: Box<dyn Query>| {
                let d = Term::from_field_text(field, "d");
                let d = TermQuery::new(d, IndexRecordOption::Basic);
                BooleanQuery::intersection(vec![query, Box::new(d)])
            };
            let (ours, theirs) = (with_d(Box::new(ours)), with_d(Box::new(theirs)));
            assert_eq!(found(&ours, &searcher), found(&theirs, &searcher), "{phrase} and d");
        }
    }
}
