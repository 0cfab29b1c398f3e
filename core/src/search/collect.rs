//! Runs a query over the segments: the best, all, and how many with which value.

use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::BinaryHeap;
use std::collections::HashMap;
use std::collections::HashSet;

use tantivy::DocAddress;
use tantivy::DocId;
use tantivy::DocSet;
use tantivy::Searcher;
use tantivy::query::EnableScoring;
use tantivy::query::Query;
use tantivy::query::Weight;
use tantivy::schema::Field;

use crate::error::Error;
use crate::search::choices::Facet;
use crate::search::choices::Sort;
use crate::search::clauses::term;
use crate::search::commit::Commit;
use crate::search::commit::Part;
use crate::search::evidence::Extra;
use crate::search::filter::Filter;
use crate::search::filter::column_of;
use crate::search::filter::strings;
use crate::search::hit::FacetCount;
use crate::search::options::SearchOptions;
use crate::search::passages::Role;
use crate::search::passages::role;
use crate::search::schema::column;
use crate::search::storage::failure;

/// A record without any of the terms that it is compared by keeps so much beside one with all.
const LEAST_SHARE: f32 = 0.3;
/// How much the shares of records matter: 0 for not at all, 1 for in full.
const SHARING: f32 = 0.4;

/// Scores count in steps of this.
const STEP: f32 = 1.0 / 1_024.0;

/// Rounds a score: the order in which its parts are added differs from page to page, and so do its last bits.
fn steady(score: f32) -> f32 {
    (score / STEP).round() * STEP
}

/// What no score up to it rounds to more than this one, so that tantivy may skip records as good as the worst.
fn beaten(steady: f32) -> f32 {
    steady + STEP * 0.49
}

/// A record with its place in the order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ranked {
    pub score: f32,
    pub address: DocAddress,
}

/// Passages of a record by their number, and how well each fits.
pub(super) type Fits = Vec<(usize, f32)>;

impl Eq for Ranked {}

impl Ord for Ranked {
    /// The worst is the greatest, so that a heap gives it out first.
    fn cmp(&self, other: &Self) -> Ordering {
        other.score.total_cmp(&self.score).then_with(|| self.address.cmp(&other.address))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The segments of one commit, each with the filter of this search.
pub(super) struct View<'s> {
    pub searcher: &'s Searcher,
    parts: &'s [Part],
    filters: Vec<Filter<'s>>,
}

impl<'s> View<'s> {
    pub(super) fn new(commit: &'s Commit, options: &SearchOptions) -> Result<Self, Error> {
        let segments = commit.searcher.segment_readers().iter().zip(&commit.parts);
        let filters = segments.map(|(segment, part)| Filter::new(segment, part, options));
        Ok(Self {
            searcher: &commit.searcher,
            parts: &commit.parts,
            filters: filters.collect::<Result<_, _>>()?,
        })
    }

    /// Returns the `most` best records that are not in `seen`, the best first, each by its best entry.
    pub(super) fn best(
        &self,
        query: &dyn Query,
        most: usize,
        seen: &HashSet<DocAddress>,
    ) -> Result<Vec<Ranked>, Error> {
        let weight = query
            .weight(EnableScoring::enabled_from_searcher(self.searcher))
            .map_err(|error| failure("could not search", error))?;
        let grouped = self.parts.iter().any(|part| part.roles.is_some());
        let mut size = most;
        loop {
            let mut ranked = self.entries(&*weight, size, seen)?;
            let all = ranked.len() < size;
            if grouped {
                let mut found = HashSet::new();
                ranked.retain(|one| found.insert(self.shown(one.address)));
                ranked.truncate(most);
            }
            if all || ranked.len() >= most {
                return Ok(ranked);
            }
            // Several passages of one record took the place of others.
            size = size.saturating_mul(4);
        }
    }

    /// Returns the `most` best entries, passages among them.
    fn entries(
        &self,
        weight: &dyn Weight,
        most: usize,
        seen: &HashSet<DocAddress>,
    ) -> Result<Vec<Ranked>, Error> {
        let mut heap: BinaryHeap<Ranked> = BinaryHeap::with_capacity(most.min(10_000) + 1);
        let threshold = Cell::new(f32::MIN);
        for (ord, (segment, filter)) in
            (0..).zip(self.searcher.segment_readers().iter().zip(&self.filters))
        {
            let mut collect = |doc: DocId, score: f32| {
                let address = DocAddress::new(ord, doc);
                let score = steady(score);
                if score > threshold.get()
                    && filter.passes(doc)
                    && filter.is_ranked(doc)
                    && !seen.contains(&DocAddress::new(ord, filter.shown(doc)))
                {
                    let one = Ranked { score, address };
                    if heap.len() < most {
                        heap.push(one);
                    } else if let Some(mut worst) = heap.peek_mut()
                        && one < *worst
                    {
                        *worst = one;
                    }
                    if heap.len() == most {
                        threshold.set(heap.peek().map_or(threshold.get(), |worst| worst.score));
                    }
                }
                beaten(threshold.get())
            };
            weight
                .for_each_pruning(beaten(threshold.get()), segment, &mut collect)
                .map_err(|error| failure("could not search", error))?;
        }
        Ok(heap.into_sorted_vec())
    }

    /// The entry that stands for this one in the answer.
    pub(super) fn shown(&self, address: DocAddress) -> DocAddress {
        let filter = self.filters.get(address.segment_ord as usize);
        let doc = filter.map_or(address.doc_id, |filter| filter.shown(address.doc_id));
        DocAddress::new(address.segment_ord, doc)
    }

    /// What an entry is.
    pub(super) fn role(&self, address: DocAddress) -> Role {
        let part = self.parts.get(address.segment_ord as usize);
        part.map_or(Role::Record, |part| role(&part.roles, address.doc_id))
    }

    /// How well each passage of some records fits, the best first; only those that do.
    pub(super) fn passages(
        &self,
        query: &dyn Query,
        records: impl Iterator<Item = DocAddress>,
    ) -> Result<HashMap<DocAddress, Fits>, Error> {
        let failed = |error| failure("could not search", error);
        let mut wholes: Vec<DocAddress> =
            records.filter(|record| self.role(*record) == Role::Whole).collect();
        wholes.sort_unstable();
        let mut all = HashMap::new();
        if wholes.is_empty() {
            return Ok(all);
        }
        let weight =
            query.weight(EnableScoring::enabled_from_searcher(self.searcher)).map_err(failed)?;
        for wholes in wholes.chunk_by(|one, two| one.segment_ord == two.segment_ord) {
            let Some(first) = wholes.first() else { continue };
            let segment = self.searcher.segment_reader(first.segment_ord);
            let mut scorer = weight.scorer(segment, 1.0).map_err(failed)?;
            for whole in wholes {
                let mut fits = Fits::new();
                let behind = (whole.doc_id.saturating_add(1)..segment.max_doc())
                    .map(|doc| DocAddress::new(whole.segment_ord, doc));
                for address in behind {
                    let Role::Passage(n) = self.role(address) else { break };
                    if scorer.doc() < address.doc_id {
                        scorer.seek(address.doc_id);
                    }
                    if scorer.doc() == address.doc_id {
                        fits.push((n, scorer.score()));
                    }
                }
                fits.sort_by(|a, b| b.1.total_cmp(&a.1));
                all.insert(*whole, fits);
            }
        }
        Ok(all)
    }

    /// Adds to the scores of records what more speaks for them. A title speaks for every passage under it.
    pub(super) fn weigh(
        &self,
        ranked: &mut [Ranked],
        extras: &[Extra],
        titles: &[Field],
    ) -> Result<(), Error> {
        ranked.sort_unstable_by_key(|one| one.address);
        for extra in extras {
            self.visit(ranked, extra, titles, |one, score| one.score += score)?;
        }
        ranked.sort_unstable();
        Ok(())
    }

    /// Lowers the scores of records that have few of the terms, the rare ones above all.
    pub(super) fn compare(&self, ranked: &mut [Ranked], terms: &[Extra]) -> Result<(), Error> {
        let all: f32 = terms.iter().map(|term| term.rarity).sum();
        if all <= 0.0 {
            return Ok(());
        }
        let mut shares: Vec<Ranked> =
            ranked.iter().map(|one| Ranked { score: 0.0, address: one.address }).collect();
        shares.sort_unstable_by_key(|one| one.address);
        for term in terms {
            self.visit(&mut shares, term, &[], |one, _| one.score += term.rarity / all)?;
        }
        ranked.sort_unstable_by_key(|one| one.address);
        for (one, share) in ranked.iter_mut().zip(&shares) {
            one.score *= (LEAST_SHARE + share.score).powf(SHARING);
        }
        ranked.sort_unstable();
        Ok(())
    }

    /// Calls back with each of these records, in the order of their addresses, that has the term.
    fn visit(
        &self,
        ranked: &mut [Ranked],
        extra: &Extra,
        titles: &[Field],
        mut then: impl FnMut(&mut Ranked, f32),
    ) -> Result<(), Error> {
        let failed = |error| failure("could not search", error);
        let weight = term(extra.field, &extra.text)
            .weight(EnableScoring::enabled_from_searcher(self.searcher))
            .map_err(failed)?;
        let mut rest = ranked.iter_mut().peekable();
        while let Some(first) = rest.peek() {
            let ord = first.address.segment_ord;
            let mut scorer =
                weight.scorer(self.searcher.segment_reader(ord), extra.weight).map_err(failed)?;
            while let Some(one) = rest.next_if(|one| one.address.segment_ord == ord) {
                let doc = if titles.contains(&extra.field) {
                    self.role(one.address).whole(one.address.doc_id)
                } else {
                    one.address.doc_id
                };
                if scorer.doc() < doc {
                    scorer.seek(doc);
                }
                if scorer.doc() == doc {
                    then(one, scorer.score());
                }
            }
        }
        Ok(())
    }

    /// The day of a record as a number; 0 for unknown.
    pub(super) fn day(&self, address: DocAddress) -> u64 {
        let part = self.parts.get(address.segment_ord as usize);
        part.map_or(0, |part| part.days.get_val(address.doc_id))
    }

    /// Calls back with every record that fits.
    fn each(&self, query: &dyn Query, mut then: impl FnMut(u32, DocId)) -> Result<(), Error> {
        let weight = query
            .weight(EnableScoring::disabled_from_searcher(self.searcher))
            .map_err(|error| failure("could not search", error))?;
        for (ord, (segment, filter)) in
            (0..).zip(self.searcher.segment_readers().iter().zip(&self.filters))
        {
            let mut collect = |docs: &[DocId]| {
                let passing = docs.iter().filter(|doc| filter.passes(**doc));
                passing.filter(|doc| filter.is_shown(**doc)).for_each(|doc| then(ord, *doc));
            };
            weight
                .for_each_no_score(segment, &mut collect)
                .map_err(|error| failure("could not search", error))?;
        }
        Ok(())
    }

    /// Leaves out every record that fits this query.
    pub(super) fn leave_out(&mut self, query: &dyn Query) -> Result<(), Error> {
        let mut found = Vec::new();
        self.each(query, |ord, doc| found.push((ord as usize, doc)))?;
        for (ord, doc) in found {
            if let Some(filter) = self.filters.get_mut(ord) {
                filter.leave_out(doc);
            }
        }
        Ok(())
    }

    pub(super) fn count(&self, query: &dyn Query) -> Result<usize, Error> {
        if self.filters.iter().all(Filter::passes_all) {
            return query.count(self.searcher).map_err(|error| failure("could not count", error));
        }
        let mut count = 0;
        self.each(query, |_, _| count += 1)?;
        Ok(count)
    }

    /// Returns records in the order of their days.
    pub(super) fn by_day(
        &self,
        query: &dyn Query,
        sort: Sort,
        most: usize,
    ) -> Result<Vec<DocAddress>, Error> {
        let mut keys = Vec::new();
        for (segment, part) in self.searcher.segment_readers().iter().zip(self.parts) {
            let order = segment
                .fast_fields()
                .u64(column::ORDER)
                .map_err(|error| failure("could not read the order", error))?;
            keys.push((&part.days, order.first_or_default_col(0)));
        }
        let mut all = Vec::new();
        self.each(query, |ord, doc| {
            if let Some((days, order)) = keys.get(ord as usize) {
                let day = match (days.get_val(doc), sort) {
                    (0, _) => u64::MAX,
                    (day, Sort::Oldest) => day,
                    (day, _) => u64::MAX - day,
                };
                all.push((day, order.get_val(doc), DocAddress::new(ord, doc)));
            }
        })?;
        all.sort_unstable();
        Ok(all.into_iter().take(most).map(|(_, _, address)| address).collect())
    }

    /// Counts the values of facets among all records that fit.
    pub(super) fn facets(
        &self,
        query: &dyn Query,
        facets: &[Facet],
    ) -> Result<BTreeMap<Facet, Vec<FacetCount>>, Error> {
        let mut all = BTreeMap::new();
        for facet in facets {
            let mut counts: HashMap<String, usize> = HashMap::new();
            if *facet == Facet::Year {
                self.years(query, &mut counts)?;
            } else {
                self.values(query, *facet, &mut counts)?;
            }
            let mut counts: Vec<FacetCount> =
                counts.into_iter().map(|(value, count)| FacetCount { value, count }).collect();
            counts
                .sort_unstable_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
            all.insert(*facet, counts);
        }
        Ok(all)
    }

    fn years(&self, query: &dyn Query, counts: &mut HashMap<String, usize>) -> Result<(), Error> {
        let mut years: HashMap<u64, usize> = HashMap::new();
        self.each(query, |ord, doc| {
            let day = self.day(DocAddress::new(ord, doc));
            if day > 0 {
                *years.entry(day / 10_000).or_default() += 1;
            }
        })?;
        counts.extend(years.into_iter().map(|(year, count)| (year.to_string(), count)));
        Ok(())
    }

    fn values(
        &self,
        query: &dyn Query,
        facet: Facet,
        counts: &mut HashMap<String, usize>,
    ) -> Result<(), Error> {
        let segments = self.searcher.segment_readers();
        let columns = segments
            .iter()
            .map(|segment| strings(segment, column_of(facet)))
            .collect::<Result<Vec<_>, _>>()?;
        let mut found: Vec<HashMap<u64, usize>> = vec![HashMap::new(); segments.len()];
        self.each(query, |ord, doc| {
            if let Some(Some(column)) = columns.get(ord as usize)
                && let Some(counts) = found.get_mut(ord as usize)
            {
                for value in column.ords().values_for_doc(doc) {
                    *counts.entry(value).or_default() += 1;
                }
            }
        })?;
        let mut name = String::new();
        for (column, found) in columns.iter().zip(found) {
            for (ord, count) in found {
                if let Some(column) = column {
                    name.clear();
                    column
                        .ord_to_str(ord, &mut name)
                        .map_err(|error| failure("could not read a column", error.into()))?;
                    *counts.entry(name.clone()).or_default() += count;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_skipped_would_not_have_been_better() {
        for n in 1..40_000_u16 {
            let worst = steady(f32::from(n) * 0.001_7);
            assert!(steady(beaten(worst)) <= worst, "{worst}");
            assert!(steady(worst + STEP) > worst, "{worst}");
        }
    }
}
