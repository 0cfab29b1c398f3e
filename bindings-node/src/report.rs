use napi::Env;
use napi::JsString;
use napi_derive::napi;
use quyche::ErrorKind;
use serde_json::Value;

use crate::errors;
use crate::errors::Result;
use crate::profile::Profile;
use crate::schedule::said;
use crate::strings::bytes;
use crate::strings::latin1;
use crate::value::plain;
use crate::verdict::Texts;
use crate::verdict::VerdictBase;

/// What the rules of a profile say about one record on one day.
#[napi]
pub struct Report {
    /// The report of the core, with its places in UTF-16 units.
    pub(crate) core: quyche::Report,
}

/// A report as a plain object.
#[napi(object, object_from_js = false)]
pub struct ReportData {
    pub profile: String,
    #[napi(ts_type = "Day")]
    pub on: String,
    #[napi(ts_type = "Validity")]
    pub validity: Value,
    #[napi(ts_type = "Verdict[]")]
    pub verdicts: Vec<VerdictBase>,
}

/// Looks at a record; the report is bytes, as a text that V8 keeps, until `report.js` is asked about it.
///
/// An addon's own memory is freed between turns of Node's loop only, and slowly.
pub fn packed<'e>(
    env: &'e Env,
    profile: &quyche::Profile,
    record: &quyche::Record,
    situation: &quyche::Situation,
) -> Result<JsString<'e>> {
    let mut texts = Texts::new(record);
    let packed = profile.validate_packed(record, situation, |place| texts.units(place));
    latin1(env, &packed)
}

fn all<'v>(verdicts: impl Iterator<Item = &'v quyche::Verdict>) -> Result<Vec<VerdictBase>> {
    verdicts.map(VerdictBase::new).collect()
}

#[napi]
impl Report {
    /// Reads what a profile has found and written as bytes.
    #[napi(factory, skip_typescript)]
    pub fn unpack(profile: &Profile, packed: JsString<'_>) -> Result<Self> {
        let report = profile.0.unpack(&bytes(packed)?);
        let lost = || errors::new(ErrorKind::Internal, "report: unreadable".into());
        report.map(|core| Self { core }).ok_or_else(lost)
    }

    /// The identifier of the profile.
    #[napi(getter)]
    pub fn profile(&self) -> &str {
        self.core.profile()
    }

    /// The day asked about.
    #[napi(getter, ts_return_type = "Day")]
    pub fn on(&self) -> String {
        self.core.on().to_string()
    }

    /// Whether the regulation binds on that day.
    #[napi(getter, ts_return_type = "Validity")]
    pub fn validity(&self) -> Result<Value> {
        validity(self.core.validity())
    }

    /// One verdict for each rule that looks at this kind of record, in the order of the text.
    #[napi(getter, ts_return_type = "Verdict[]")]
    pub fn verdicts(&self) -> Result<Vec<VerdictBase>> {
        all(self.core.verdicts().iter())
    }

    /// The verdicts that fail.
    #[napi(getter, ts_return_type = "Extract<Verdict, { outcome: 'fail' }>[]")]
    pub fn failures(&self) -> Result<Vec<VerdictBase>> {
        all(self.core.failures())
    }

    /// The verdicts that wait for a fact or for a person's word.
    #[napi(getter, ts_return_type = "Extract<Verdict, { outcome: `needs-${string}` }>[]")]
    pub fn open(&self) -> Result<Vec<VerdictBase>> {
        all(self.core.open())
    }

    /// The outcome of a rule; not-applicable where no such rule looks at this kind of record.
    #[napi(ts_return_type = "Outcome")]
    pub fn outcome(&self, rule: String) -> &'static str {
        self.core.outcome(&rule).name()
    }

    /// Whether the regulation binds, and no rule fails or waits for anything.
    #[napi(getter)]
    pub fn passes(&self) -> bool {
        self.core.passes()
    }

    /// All of it as a plain object.
    #[napi(js_name = "toJSON")]
    pub fn data(&self) -> Result<ReportData> {
        Ok(ReportData {
            profile: self.core.profile().to_owned(),
            on: self.on(),
            validity: self.validity()?,
            verdicts: self.verdicts()?,
        })
    }
}

pub fn validity(validity: &quyche::Validity) -> Result<Value> {
    let mut object = plain(validity)?;
    if let Value::Object(fields) = &mut object {
        let kind = fields.remove("validity").unwrap_or_default();
        fields.insert("kind".into(), kind);
        fields.insert("message".into(), said(|lang| validity.message(lang)));
    }
    Ok(object)
}
