#![doc = include_str!("notice.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::checks::words::alike;
use crate::date::Moment;
use crate::record::Field;
use crate::record::Notice as Given;
use crate::record::RecordKind;
use crate::record::Value;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Notice {
    hours: i64,
    #[serde(default)]
    channels: Vec<String>,
}

impl Notice {
    /// What one body was told, and when.
    fn told(&self, starts: Moment, to: &str, given: &[Given]) -> Outcome {
        let notices: Vec<(usize, &Given)> =
            given.iter().enumerate().filter(|(_, notice)| alike(&notice.to, to)).collect();
        let nobody = |notice: &Given| notice.to.trim().is_empty();
        let unknown = || Outcome::NeedsFact(vec![Field::Notices]);
        if notices.is_empty() {
            if given.iter().any(nobody) {
                return unknown();
            }
            return Outcome::fail(Field::Notices, Reason::NoNotice { to: to.into() });
        }
        let dated = notices.iter().filter_map(|(entry, notice)| Some((*entry, notice, notice.at?)));
        let Some((entry, notice, at)) = dated.min_by_key(|(_, _, at)| *at) else {
            return unknown();
        };
        let seconds = at.seconds_until(starts);
        if seconds < self.hours.saturating_mul(3600) {
            if given.iter().any(nobody) || notices.iter().any(|(_, notice)| notice.at.is_none()) {
                return unknown();
            }
            let hours = seconds.div_euclid(3600);
            let reason = Reason::ShortNotice { to: to.into(), hours, least: self.hours };
            return Outcome::Fail(vec![Place::new(Field::Notices, reason).entry(entry)]);
        }
        match &notice.channel {
            _ if self.channels.is_empty() => Outcome::Pass,
            None => unknown(),
            Some(channel) if self.channels.contains(channel) => Outcome::Pass,
            Some(_) => Outcome::NeedsAttestation(vec![
                Place::new(Field::Notices, Reason::Vouch {}).entry(entry),
            ]),
        }
    }
}

impl Run for Notice {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::UpgradeNotice]
    }

    fn fields(&self) -> Vec<Field> {
        vec![Field::StartsAt, Field::Recipients, Field::Notices]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let Value::Moment(starts) = known!(case.said(Field::StartsAt)) else {
            return Outcome::NeedsFact(vec![Field::StartsAt]);
        };
        let bodies = known!(case.texts(Field::Recipients));
        let given = match case.facts.value(Field::Notices) {
            Some(Value::Notices(given)) => given,
            _ => return Outcome::NeedsFact(vec![Field::Notices]),
        };
        bodies
            .into_iter()
            .map(|to| self.told(starts, to, given))
            .fold(Outcome::NotApplicable, Outcome::and)
    }
}
