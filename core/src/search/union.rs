//! Any of many terms, the best records first. Lists of terms that alone cannot lift a record among the best are
//! not walked: they are looked into for the records that the others bring.

use tantivy::DocId;
use tantivy::Score;
use tantivy::Searcher;
use tantivy::SegmentReader;
use tantivy::TERMINATED;
use tantivy::Term;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::SegmentId;
use tantivy::postings::BlockSegmentPostings;
use tantivy::postings::TermInfo;
use tantivy::query::Bm25Weight;
use tantivy::query::EnableScoring;
use tantivy::query::Explanation;
use tantivy::query::Query;
use tantivy::query::Scorer;
use tantivy::query::Weight;
use tantivy::schema::Field;
use tantivy::schema::IndexRecordOption;

use crate::search::clauses::any;
use crate::search::clauses::boosted;
use crate::search::clauses::term;

/// So many records in a row are added up at once.
const WINDOW: usize = 1_024;
/// Sums in another order differ in their last bits; what is given up must be clearly worse.
const SLACK: Score = 1e-4;

/// A term and what it weighs.
#[derive(Clone, Debug)]
pub(super) struct Weighted {
    pub field: Field,
    pub text: String,
    pub weight: Score,
}

/// Records with any of these terms; each adds its score.
#[derive(Clone, Debug)]
pub(super) struct Union {
    pub terms: Vec<Weighted>,
}

impl Union {
    /// The same in tantivy's own words, for all but the best.
    fn plain(&self) -> Box<dyn Query> {
        let one = |weighted: &Weighted| {
            let term = term(weighted.field, &weighted.text);
            // A weight of one changes nothing, but hides from tantivy that it may skip records.
            if weighted.weight == 1.0 { term } else { boosted(term, weighted.weight) }
        };
        any(self.terms.iter().map(one).collect())
    }
}

impl Query for Union {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let EnableScoring::Enabled { searcher, .. } = scoring else {
            return self.plain().weight(scoring);
        };
        let mut segments: Vec<(SegmentId, Vec<Found>)> = Vec::new();
        segments
            .extend(searcher.segment_readers().iter().map(|one| (one.segment_id(), Vec::new())));
        let mut field: Option<(Field, Bm25Weight)> = None;
        for weighted in &self.terms {
            let wanted = Term::from_field_text(weighted.field, &weighted.text);
            let mut frequency = 0;
            let mut infos = Vec::new();
            for (segment, (_, found)) in searcher.segment_readers().iter().zip(&mut segments) {
                let info = segment.inverted_index(weighted.field)?.get_term_info(&wanted)?;
                if let Some(info) = info {
                    frequency += u64::from(info.doc_freq);
                    infos.push((found, info));
                }
            }
            if infos.is_empty() {
                continue;
            }
            // The lengths of the texts of a field are the same for all terms in it.
            let lengths = match field.take() {
                Some((one, lengths)) if one == weighted.field => lengths,
                _ => lengths(searcher, weighted.field)?,
            };
            let bm25 = lengths.boost_by(weighted.weight * rarity(searcher, frequency));
            field = Some((weighted.field, lengths));
            for (found, info) in infos {
                found.push(Found { field: weighted.field, info, bm25: bm25.clone() });
            }
        }
        Ok(Box::new(UnionWeight { union: self.clone(), searcher: searcher.clone(), segments }))
    }
}

/// How many records an index holds, those removed among them.
fn records(searcher: &Searcher) -> u64 {
    searcher.segment_readers().iter().map(|segment| u64::from(segment.max_doc())).sum()
}

fn rarity(searcher: &Searcher, frequency: u64) -> Score {
    let others = records(searcher).saturating_sub(frequency) as Score;
    (1.0 + (others + 0.5) / (frequency as Score + 0.5)).ln()
}

/// The weight of a term of this field with a rarity of one.
fn lengths(searcher: &Searcher, field: Field) -> tantivy::Result<Bm25Weight> {
    let mut words = 0;
    for segment in searcher.segment_readers() {
        words += segment.inverted_index(field)?.total_num_tokens();
    }
    let all = records(searcher);
    let one = Bm25Weight::for_one_term_without_explain(1, all, words as Score / all as Score);
    Ok(one.boost_by(1.0 / rarity(searcher, 1)))
}

/// A term that a segment has.
struct Found {
    field: Field,
    info: TermInfo,
    bm25: Bm25Weight,
}

struct UnionWeight {
    union: Union,
    searcher: Searcher,
    segments: Vec<(SegmentId, Vec<Found>)>,
}

impl UnionWeight {
    fn plain(&self) -> tantivy::Result<Box<dyn Weight>> {
        self.union.plain().weight(EnableScoring::enabled_from_searcher(&self.searcher))
    }

    /// The lists of a segment, the one that can add least first.
    fn lists(&self, segment: &SegmentReader) -> tantivy::Result<Vec<List>> {
        let id = segment.segment_id();
        let found = self.segments.iter().find(|(one, _)| *one == id);
        let mut lists = Vec::new();
        for found in found.map(|(_, found)| found.as_slice()).unwrap_or_default() {
            let index = segment.inverted_index(found.field)?;
            let freqs = IndexRecordOption::WithFreqs;
            let norms = segment.fieldnorms_readers().get_field(found.field)?;
            lists.push(List {
                postings: index.read_block_postings_from_terminfo(&found.info, freqs)?,
                at: 0,
                norms: norms.unwrap_or_else(|| FieldNormReader::constant(segment.max_doc(), 1)),
                bm25: found.bm25.clone(),
                most: found.bm25.max_score(),
            });
        }
        lists.sort_by(|a, b| a.most.total_cmp(&b.most));
        Ok(lists)
    }
}

impl Weight for UnionWeight {
    fn scorer(&self, segment: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        self.plain()?.scorer(segment, boost)
    }

    fn count(&self, segment: &SegmentReader) -> tantivy::Result<u32> {
        self.plain()?.count(segment)
    }

    fn for_each_pruning(
        &self,
        threshold: Score,
        segment: &SegmentReader,
        callback: &mut dyn FnMut(DocId, Score) -> Score,
    ) -> tantivy::Result<()> {
        let lists = self.lists(segment)?;
        let mut most = 0.0;
        let together = lists.iter().map(|list| {
            most += list.most;
            most + SLACK
        });
        Walk { together: together.collect(), lists, threshold, callback }.run();
        Ok(())
    }

    fn explain(&self, segment: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        self.plain()?.explain(segment, doc)
    }
}

/// The records with one term.
struct List {
    postings: BlockSegmentPostings,
    /// The place in the block.
    at: usize,
    norms: FieldNormReader,
    bm25: Bm25Weight,
    /// No record gets more from it.
    most: Score,
}

impl List {
    fn doc(&self) -> DocId {
        self.postings.docs().get(self.at).copied().unwrap_or(TERMINATED)
    }

    #[inline]
    fn score(&self, doc: DocId, at: usize) -> Score {
        self.bm25.score(self.norms.fieldnorm_id(doc), self.postings.freq(at))
    }

    fn next_block(&mut self) {
        self.postings.advance();
        self.at = 0;
    }

    /// What the term adds to a record; these must come in their order.
    fn add(&mut self, doc: DocId) -> Score {
        self.at = self.postings.seek(doc);
        if self.doc() == doc { self.score(doc, self.at) } else { 0.0 }
    }

    /// Adds the scores of all records of a window.
    fn sum(&mut self, start: DocId, sums: &mut [Score]) {
        loop {
            let rest = self.postings.docs().get(self.at..).unwrap_or_default();
            for (at, doc) in (self.at..).zip(rest) {
                let Some(sum) = sums.get_mut((doc - start) as usize) else {
                    self.at = at;
                    return;
                };
                *sum += self.score(*doc, at);
            }
            if rest.is_empty() {
                return;
            }
            self.next_block();
        }
    }
}

/// A walk over a segment.
struct Walk<'c> {
    lists: Vec<List>,
    /// What the lists up to each can add together.
    together: Vec<Score>,
    threshold: Score,
    callback: &'c mut dyn FnMut(DocId, Score) -> Score,
}

impl Walk<'_> {
    fn run(&mut self) {
        let mut sums = Vec::new();
        loop {
            let idle = self.idle();
            match self.lists.len() - idle {
                0 => return,
                1 => return self.follow(),
                _ if sums.is_empty() => sums = vec![0.0; WINDOW],
                _ => {}
            }
            let walked = self.lists.get(idle..).unwrap_or_default();
            let start = walked.iter().map(List::doc).min().unwrap_or(TERMINATED);
            if start == TERMINATED {
                return;
            }
            for list in self.lists.get_mut(idle..).unwrap_or_default() {
                list.sum(start, &mut sums);
            }
            self.offer(idle, start, &mut sums);
        }
    }

    /// How many lists cannot lift a record among the best, not even all together.
    fn idle(&self) -> usize {
        self.together.iter().take_while(|most| **most <= self.threshold).count()
    }

    /// What the first lists can add to a record.
    fn below(&self, idle: usize) -> Score {
        idle.checked_sub(1).and_then(|last| self.together.get(last)).copied().unwrap_or(SLACK)
    }

    /// Offers what was added up in a window, and clears it.
    fn offer(&mut self, idle: usize, start: DocId, sums: &mut [Score]) {
        let below = self.below(idle);
        for (n, sums) in (0..).zip(sums.chunks_mut(16)) {
            let least = (self.threshold - below).max(0.0);
            if sums.iter().any(|sum| *sum > least) {
                for (doc, sum) in (start + n * 16..).zip(sums.iter()) {
                    if *sum > 0.0 && *sum + below > self.threshold {
                        self.complete(idle, doc, *sum);
                    }
                }
            }
            sums.fill(0.0);
        }
    }

    /// Adds what the first lists say of a record, and offers it.
    fn complete(&mut self, idle: usize, doc: DocId, score: Score) {
        let idle = self.lists.get_mut(..idle).unwrap_or_default();
        if let Some(score) = completed(idle, &self.together, doc, score, self.threshold) {
            self.threshold = (self.callback)(doc, score);
        }
    }

    /// Follows the last list to its end; all others are idle.
    fn follow(&mut self) {
        let below = self.below(self.lists.len().saturating_sub(1));
        let Some((list, others)) = self.lists.split_last_mut() else { return };
        while list.doc() < TERMINATED && list.most + below > self.threshold {
            if list.postings.block_max_score(&list.norms, &list.bm25) + below > self.threshold {
                for (at, doc) in list.postings.docs().iter().enumerate().skip(list.at) {
                    let score = list.score(*doc, at);
                    if score + below > self.threshold
                        && let Some(score) =
                            completed(others, &self.together, *doc, score, self.threshold)
                    {
                        self.threshold = (self.callback)(*doc, score);
                    }
                }
            }
            list.next_block();
        }
    }
}

/// Adds what idle lists say of a record, unless it cannot be among the best.
fn completed(
    idle: &mut [List],
    together: &[Score],
    doc: DocId,
    mut score: Score,
    threshold: Score,
) -> Option<Score> {
    for (list, together) in idle.iter_mut().zip(together).rev() {
        if score + together <= threshold {
            return None;
        }
        score += list.add(doc);
    }
    (score > threshold).then_some(score)
}

#[cfg(test)]
mod tests {
    use tantivy::DocAddress;
    use tantivy::Index;
    use tantivy::IndexWriter;
    use tantivy::TantivyDocument;
    use tantivy::collector::Count;
    use tantivy::collector::TopDocs;
    use tantivy::query::BooleanQuery;
    use tantivy::query::Occur;
    use tantivy::schema::Schema;
    use tantivy::schema::TEXT;

    use super::*;

    /// Records of words in two fields, `a` in nearly all and `h` in few, some of them removed; two segments, one
    /// of which has no `h`.
    fn index() -> (Searcher, [Field; 2]) {
        let mut schema = Schema::builder();
        let fields = ["title", "text"].map(|name| schema.add_text_field(name, TEXT));
        let index = Index::create_in_ram(schema.build());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 15_000_000).unwrap();
        let mut seed = 5_u32;
        let mut random = |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 12) % below
        };
        for n in 0..9_000 {
            let mut record = TantivyDocument::default();
            let rarest = if n < 6_000 { 8 } else { 7 };
            for (field, most) in fields.into_iter().zip([4, 60]) {
                let words: Vec<&str> = (0..1 + random(most))
                    .map(|_| {
                        let mut at = 0;
                        while at + 1 < rarest && random(3) == 0 {
                            at += 1;
                        }
                        ["a", "b", "c", "d", "e", "f", "g", "h"][at]
                    })
                    .collect();
                record.add_text(field, words.join(" "));
            }
            writer.add_document(record).unwrap();
            if n == 5_999 {
                writer.commit().unwrap();
            }
        }
        writer.commit().unwrap();
        writer.delete_term(Term::from_field_text(fields[0], "f"));
        writer.commit().unwrap();
        (index.reader().unwrap().searcher(), fields)
    }

    /// The scores of the best; of those as good as the last, an engine may give any.
    fn scores(best: Vec<(Score, DocAddress)>) -> Vec<i64> {
        best.into_iter().map(|(score, _)| (f64::from(score) * 1e3).round() as i64).collect()
    }

    #[test]
    fn the_best_are_those_of_tantivy() {
        let (searcher, [title, text]) = index();
        let queries: [&[(Field, &str, Score)]; 9] = [
            &[(text, "a", 1.0)],
            &[(text, "h", 1.0)],
            &[(text, "x", 1.0)],
            &[(text, "a", 1.0), (text, "b", 1.0)],
            &[(text, "h", 1.0), (text, "a", 1.0), (text, "x", 1.0)],
            &[(text, "e", 0.2), (text, "h", 3.0), (title, "h", 1.5)],
            &[(text, "a", 1.0), (text, "b", 1.0), (text, "c", 1.0), (title, "d", 2.5)],
            &[(title, "g", 1.0), (text, "g", 0.3), (title, "h", 0.3), (text, "h", 1.0)],
            &[
                (text, "h", 0.1),
                (text, "g", 0.2),
                (text, "f", 0.4),
                (text, "e", 0.8),
                (text, "d", 1.6),
            ],
        ];
        for terms in queries {
            let weighted = |(field, text, weight): &(Field, &str, Score)| Weighted {
                field: *field,
                text: (*text).to_owned(),
                weight: *weight,
            };
            let ours = Union { terms: terms.iter().map(weighted).collect() };
            let theirs = ours.plain();
            for most in [1, 10, 200, 20_000] {
                let top = || TopDocs::with_limit(most).order_by_score();
                let best = |query: &dyn Query| scores(searcher.search(query, &top()).unwrap());
                assert_eq!(best(&ours), best(&*theirs), "{terms:?}, {most}");
            }
            let count = |query: &dyn Query| searcher.search(query, &Count).unwrap();
            assert_eq!(count(&ours), count(&*theirs), "{terms:?}");
            let with_b = |query: Box<dyn Query>| {
                let b = (Occur::Must, term(text, "b"));
                let both: Box<dyn Query> =
                    Box::new(BooleanQuery::new(vec![b, (Occur::Must, query)]));
                scores(searcher.search(&both, &TopDocs::with_limit(10).order_by_score()).unwrap())
            };
            assert_eq!(with_b(Box::new(ours)), with_b(theirs), "{terms:?} and b");
        }
    }
}
