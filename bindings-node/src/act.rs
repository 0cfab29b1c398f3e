use napi_derive::napi;
use serde_json::Value;

use crate::errors::Result;
use crate::errors::from_core;
use crate::errors::parse;
use crate::value::plain;
use crate::value::word;
use crate::verdict::Said;

/// A national act as dated data, such as Nghị định 43/2011/NĐ-CP.
#[napi]
pub struct Act(quyche::Act);

/// A day and how well it is known.
#[napi(object, object_from_js = false)]
pub struct KnownDay {
    #[napi(ts_type = "Day")]
    pub day: String,
    /// Read in the act itself (`V`), seen quoted (`V2`), recalled (`R`) or uncertain (`U`).
    #[napi(ts_type = "'V' | 'V2' | 'R' | 'U'")]
    pub confidence: String,
}

/// A provision of an act that regulations import.
#[napi(object, object_from_js = false)]
pub struct Provision {
    pub key: String,
    pub citation: String,
    #[napi(ts_type = "'V' | 'V2' | 'R' | 'U'")]
    pub confidence: String,
    pub duty: Said,
    #[napi(ts_type = "RecordKind[]")]
    pub kinds: Vec<&'static str>,
}

#[napi]
impl Act {
    /// The acts that come with the library.
    #[napi]
    pub fn all() -> Result<Vec<Act>> {
        Ok(quyche::Act::all().map_err(from_core)?.into_iter().map(Self).collect())
    }

    /// The act of this identifier, such as `nd-43-2011`; `null` where the library has none.
    #[napi]
    pub fn builtin(id: String) -> Result<Option<Act>> {
        quyche::Act::builtin(&id).transpose().map(|act| act.map(Self)).map_err(from_core)
    }

    /// The act of this number; `null` where the library has none.
    #[napi]
    pub fn numbered(number: String) -> Result<Option<Act>> {
        quyche::Act::numbered(&number).transpose().map(|act| act.map(Self)).map_err(from_core)
    }

    #[napi(getter)]
    pub fn id(&self) -> &str {
        &self.0.id
    }

    #[napi(getter)]
    pub fn number(&self) -> &str {
        &self.0.number
    }

    #[napi(getter)]
    pub fn title(&self) -> Said {
        Said { vi: self.0.title.clone(), en: self.0.title_en.clone() }
    }

    #[napi(getter, ts_return_type = "Day | null")]
    pub fn issued(&self) -> Option<String> {
        self.0.issued.map(|day| day.to_string())
    }

    /// The first day it binds.
    #[napi(getter)]
    pub fn from(&self) -> KnownDay {
        known(&self.0.from)
    }

    /// The last day it binds, where one is known.
    #[napi(getter)]
    pub fn to(&self) -> Option<KnownDay> {
        self.0.to.as_ref().map(known)
    }

    /// The acts that replaced it, by identifier.
    #[napi(getter)]
    pub fn replaced_by(&self) -> Vec<String> {
        self.0.replaced_by.clone()
    }

    /// Whether it binds on a day.
    #[napi(ts_return_type = "ActStanding")]
    pub fn standing(&self, #[napi(ts_arg_type = "Day")] on: String) -> Result<Value> {
        plain(&self.0.standing(parse(&on)?))
    }

    #[napi(getter)]
    pub fn provisions(&self) -> Vec<Provision> {
        let provisions = self.0.provisions().iter();
        provisions
            .map(|one| Provision {
                key: one.key().to_owned(),
                citation: one.citation().to_string(),
                confidence: word(&one.confidence()),
                duty: Said::from(one.duty()),
                kinds: one.kinds().iter().map(|kind| kind.name()).collect(),
            })
            .collect()
    }
}

fn known(day: &quyche::KnownDay) -> KnownDay {
    KnownDay { day: day.day.to_string(), confidence: word(&day.confidence) }
}
