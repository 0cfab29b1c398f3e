use std::sync::Arc;
use std::sync::OnceLock;

use serde::Deserialize;
use serde::Serialize;

use crate::checks::Check;
use crate::checks::Run;
use crate::date::Date;
use crate::legal::Citation;
use crate::profile::act::Act;
use crate::profile::act::ActStanding;
use crate::profile::act::Confidence;
use crate::profile::rule::Attested;
use crate::record::Field;
use crate::record::RecordKind;
use crate::text::offer;

/// A duty taken over from a national act, which the day asked about picks out of its replacements.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Written")]
pub(crate) struct Import {
    /// The key of the provision; none where the library does not hold its content.
    provision: Option<String>,
    act: String,
    /// The act cited, then what replaced it, and so on; read when first needed.
    chain: OnceLock<Vec<Arc<Act>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    act: String,
    #[serde(default)]
    provision: Option<String>,
}

/// The national act that a verdict rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Source {
    /// The number of the act.
    pub act: String,
    /// The place of the act; none where its content is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
    /// The acts that replaced it, where the regulation does not say that they apply instead.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub replaced_by: Vec<String>,
}

/// What an import comes to on a day.
pub(crate) struct Resolved<'i> {
    pub(crate) source: Source,
    /// The check and how well it is attested; none where the content of the act is not known.
    pub(crate) check: Option<(&'i Check, Attested)>,
}

impl TryFrom<Written> for Import {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        if !Act::builtin_ids().any(|id| id == written.act) {
            let said = format!("no national act `{}`", written.act);
            return Err(offer(said, &written.act, Act::builtin_ids()));
        }
        if let Some(key) = &written.provision {
            let keys = Act::keys_of_chain(&written.act);
            if !keys.contains(&key.as_str()) {
                let said = format!("no provision `{key}` in that act");
                return Err(offer(said, key, keys.into_iter()));
            }
        }
        let import =
            Self { provision: written.provision, act: written.act, chain: OnceLock::new() };
        Ok(import)
    }
}

impl Import {
    fn chain(&self) -> &[Arc<Act>] {
        self.chain.get_or_init(|| {
            let mut chain: Vec<Arc<Act>> = Vec::new();
            let mut ids = vec![self.act.clone()];
            while let Some(id) = ids.pop() {
                if chain.iter().any(|act| act.id == id) {
                    continue;
                }
                if let Some(Ok(act)) = Act::builtin(&id) {
                    ids.extend(act.replaced_by.iter().rev().cloned());
                    chain.push(Arc::new(act));
                }
            }
            chain
        })
    }

    fn checks(&self) -> impl Iterator<Item = &Check> {
        self.provisions().map(|provision| &provision.check)
    }

    fn provisions(&self) -> impl Iterator<Item = &crate::profile::act::Provision> {
        let named = |act: &Arc<Act>| {
            let named = |key: &str| Some(key) == self.provision.as_deref();
            act.provisions().iter().position(|provision| named(provision.key()))
        };
        self.chain().iter().filter_map(move |act| act.provisions().get(named(act)?))
    }

    pub(crate) fn kinds(&self) -> &[RecordKind] {
        self.provisions().next().map_or(&[], |provision| provision.kinds())
    }

    pub(crate) fn fields(&self) -> Vec<Field> {
        self.checks().next().map_or_else(Vec::new, Run::fields)
    }

    /// Picks the act that binds on the day; its replacements only where `follow` says they apply.
    pub(crate) fn resolve(&self, on: Date, follow: bool) -> Resolved<'_> {
        let binding = self
            .chain()
            .iter()
            .take(if follow { self.chain().len() } else { 1 })
            .filter(|act| act.standing(on) == ActStanding::InForce);
        let best =
            binding.clone().find(|act| self.of(act, on).is_some()).or(binding.clone().next());
        match best {
            Some(act) => self.taken(act, on),
            None => Resolved { source: self.ended(on), check: None },
        }
    }

    fn of<'i>(&self, act: &'i Act, on: Date) -> Option<&'i crate::profile::act::Provision> {
        act.provisions()
            .iter()
            .filter(|provision| Some(provision.key()) == self.provision.as_deref())
            .find(|provision| provision.confidence().decides() && provision.worded(on))
    }

    fn taken<'i>(&self, act: &'i Arc<Act>, on: Date) -> Resolved<'i> {
        let found = self.of(act, on);
        let read = |provision: &crate::profile::act::Provision| {
            let both = provision.confidence().max(act.from.confidence);
            if both == Confidence::V { Attested::Primary } else { Attested::Secondary }
        };
        Resolved {
            source: Source {
                act: act.number.clone(),
                citation: found.map(|provision| provision.citation().clone()),
                replaced_by: Vec::new(),
            },
            check: found.map(|provision| (&provision.check, read(provision))),
        }
    }

    fn ended(&self, on: Date) -> Source {
        let Some(cited) = self.chain().first() else {
            return Source { act: String::new(), citation: None, replaced_by: Vec::new() };
        };
        let next = match cited.standing(on) {
            ActStanding::Ended { replaced_by, .. } => replaced_by,
            _ => Vec::new(),
        };
        let numbers = self.chain().iter().filter(|act| next.contains(&act.id));
        Source {
            act: cited.number.clone(),
            citation: None,
            replaced_by: numbers.map(|act| act.number.clone()).collect(),
        }
    }
}
