use crate::checks::Outcome;
use crate::checks::Packed as _;
use crate::checks::Place;
use crate::date::Date;
use crate::profile::Profile;
use crate::profile::report::Report;
use crate::profile::situation::Situation;
use crate::record::Facts;
use crate::record::RecordKind;
use crate::text::Span;

/// More than most reports take.
const ROOM: usize = 1 << 10;

impl Profile {
    /// Looks at a record as [`validate`](Self::validate) does and writes what is found as a few bytes, for
    /// bindings to hosts that keep memory of their own better than ours.
    ///
    /// The first byte tells whether the report passes. `span` says where a place stands as the host counts.
    #[doc(hidden)]
    pub fn validate_packed(
        &self,
        record: &dyn Facts,
        situation: &Situation,
        mut span: impl FnMut(&Place) -> Option<Span>,
    ) -> Vec<u8> {
        let mut passes = self.binds(situation);
        let mut out = Vec::with_capacity(ROOM);
        out.push(0);
        (record.kind() as usize).pack(&mut out);
        situation.on.pack(&mut out);
        situation.assume_in_force.pack(&mut out);
        for (_, _, (mut outcome, mut advice)) in self.look(record, situation) {
            passes &= outcome.holds();
            for place in outcome.places_mut().iter_mut().chain(&mut advice) {
                place.span = span(place);
            }
            outcome.pack(&mut out);
            advice.pack(&mut out);
        }
        if let Some(first) = out.first_mut() {
            *first = u8::from(passes);
        }
        out
    }

    /// Reads what [`validate_packed`](Self::validate_packed) of the same profile has written.
    #[doc(hidden)]
    #[must_use]
    pub fn unpack(&self, packed: &[u8]) -> Option<Report> {
        let (_, mut rest) = packed.split_first()?;
        let from = &mut rest;
        let kind = *RecordKind::ALL.get(usize::unpack(from)?)?;
        let situation = Situation { on: Date::unpack(from)?, assume_in_force: bool::unpack(from)? };
        let verdicts = self.concerned(kind, &situation).map(|(rule, standing)| {
            let found = (Outcome::unpack(from)?, Vec::unpack(from)?);
            Some(rule.verdict(standing, found))
        });
        let verdicts = verdicts.collect::<Option<_>>()?;
        from.is_empty().then(|| self.report(&situation, verdicts))
    }
}
