//! Which records of a segment a reader may see and wants to see.

use std::collections::HashSet;
use std::sync::Arc;

use tantivy::DocId;
use tantivy::SegmentReader;
use tantivy::columnar::ColumnValues;
use tantivy::columnar::StrColumn;
use tantivy::fastfield::AliveBitSet;

use crate::error::Error;
use crate::search::choices::Facet;
use crate::search::choices::Passages;
use crate::search::commit::Part;
use crate::search::number::ordinal;
use crate::search::options::SearchOptions;
use crate::search::passages::Role;
use crate::search::passages::Roles;
use crate::search::passages::role;
use crate::search::schema::column;
use crate::search::storage::failure;

/// The mark of a record that everybody may read; no host can write it.
pub(super) const EVERYBODY: &str = "\u{1}";

/// The filter of one search over one segment.
pub(super) struct Filter<'s> {
    alive: Option<&'s AliveBitSet>,
    rules: Vec<Rule>,
    pub(super) roles: &'s Roles,
    shown: Passages,
    /// Records that were excluded by name.
    without: HashSet<DocId>,
}

enum Rule {
    /// No record of the segment has any value.
    Nothing,
    Values(StrColumn, Vec<u64>),
    Days(Arc<dyn ColumnValues<u64>>, u64, u64),
    Years(Arc<dyn ColumnValues<u64>>, Vec<u64>),
}

/// The name of the column of a facet; the year is part of the day.
pub(super) fn column_of(facet: Facet) -> &'static str {
    match facet {
        Facet::Kind => column::KIND,
        Facet::Category => column::CATEGORY,
        Facet::Agency => column::AGENCY,
        Facet::Language => column::LANGUAGE,
        Facet::Year => column::DATE,
    }
}

pub(super) fn days(segment: &SegmentReader) -> Result<Arc<dyn ColumnValues<u64>>, Error> {
    let days = segment
        .fast_fields()
        .u64(column::DATE)
        .map_err(|error| failure("could not read days", error))?;
    Ok(days.first_or_default_col(0))
}

pub(super) fn strings(segment: &SegmentReader, name: &str) -> Result<Option<StrColumn>, Error> {
    segment.fast_fields().str(name).map_err(|error| failure("could not read a column", error))
}

impl<'s> Filter<'s> {
    pub(super) fn new(
        segment: &'s SegmentReader,
        part: &'s Part,
        options: &SearchOptions,
    ) -> Result<Self, Error> {
        let mut rules = Vec::new();
        if !part.open {
            let everybody = std::iter::once(EVERYBODY);
            let allowed: Vec<&str> =
                everybody.chain(options.rights.iter().map(String::as_str)).collect();
            rules.push(values(segment, column::RIGHTS, &allowed)?);
        }
        for (facet, wanted) in &options.only {
            if *facet == Facet::Year {
                let years = wanted.iter().filter_map(|year| year.trim().parse().ok()).collect();
                rules.push(Rule::Years(Arc::clone(&part.days), years));
            } else {
                let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
                rules.push(values(segment, column_of(*facet), &wanted)?);
            }
        }
        if options.from.is_some() || options.until.is_some() {
            let from = options.from.map_or(1, ordinal);
            let until = options.until.map_or(u64::MAX, ordinal);
            rules.push(Rule::Days(Arc::clone(&part.days), from, until));
        }
        Ok(Self {
            alive: segment.alive_bitset(),
            rules,
            roles: &part.roles,
            shown: options.passages,
            without: HashSet::new(),
        })
    }

    /// Leaves a record out.
    pub(super) fn leave_out(&mut self, doc: DocId) {
        self.without.insert(doc);
    }

    /// Says whether an entry is one of those that are shown and counted: records, or their passages.
    pub(super) fn is_shown(&self, doc: DocId) -> bool {
        match (role(self.roles, doc), self.shown) {
            (Role::Record, _) => true,
            (Role::Whole, shown) => shown == Passages::Grouped,
            (Role::Passage(_), shown) => shown == Passages::Listed,
        }
    }

    /// Says whether an entry has a say in the order: where passages stand for their record, those too.
    pub(super) fn is_ranked(&self, doc: DocId) -> bool {
        self.shown == Passages::Grouped || self.is_shown(doc)
    }

    /// The entry that stands for this one in the answer.
    pub(super) fn shown(&self, doc: DocId) -> DocId {
        match self.shown {
            Passages::Grouped => role(self.roles, doc).whole(doc),
            Passages::Listed => doc,
        }
    }

    /// Says whether every record passes, so that counting needs no look at each.
    pub(super) fn passes_all(&self) -> bool {
        self.alive.is_none()
            && self.rules.is_empty()
            && self.without.is_empty()
            && self.roles.is_none()
    }

    pub(super) fn passes(&self, doc: DocId) -> bool {
        self.alive.is_none_or(|alive| alive.is_alive(doc))
            && (self.without.is_empty() || !self.without.contains(&self.shown(doc)))
            && self.rules.iter().all(|rule| match rule {
                Rule::Values(column, wanted) => {
                    column.ords().values_for_doc(doc).any(|ord| wanted.contains(&ord))
                }
                Rule::Nothing => false,
                Rule::Days(days, from, until) => (*from..=*until).contains(&days.get_val(doc)),
                Rule::Years(days, years) => years.contains(&(days.get_val(doc) / 10_000)),
            })
    }
}

/// The rule for a column of strings.
fn values(segment: &SegmentReader, name: &str, wanted: &[&str]) -> Result<Rule, Error> {
    let Some(column) = strings(segment, name)? else { return Ok(Rule::Nothing) };
    let mut ords = Vec::new();
    for value in wanted {
        let ord = column.dictionary().term_ord(value.as_bytes());
        ords.extend(ord.map_err(|error| failure("could not read a column", error.into()))?);
    }
    Ok(Rule::Values(column, ords))
}
