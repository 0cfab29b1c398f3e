use napi_derive::napi;
use serde_json::Value;

use crate::errors::Result;
use crate::schedule::said;
use crate::value::plain;
use crate::verdict::Spans;
use crate::verdict::Texts;
use crate::verdict::VerdictBase;

/// What the rules of a profile say about one record on one day.
#[napi]
pub struct Report {
    pub(crate) core: quyche::Report,
    /// The places of each verdict in UTF-16 units, in the order of the verdicts.
    spans: Vec<Spans>,
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

impl Report {
    pub fn new(core: quyche::Report, record: &quyche::Record) -> Self {
        let mut texts = Texts::new(record);
        let spans = core.verdicts().iter().map(|verdict| texts.spans(verdict)).collect();
        Self { core, spans }
    }

    fn chosen<'r>(
        &'r self,
        verdicts: impl Iterator<Item = &'r quyche::Verdict>,
    ) -> Result<Vec<VerdictBase>> {
        let all = self.core.verdicts();
        verdicts
            .map(|verdict| {
                let at = all.iter().position(|one| std::ptr::eq(one, verdict));
                VerdictBase::new(verdict, at.and_then(|at| self.spans.get(at)))
            })
            .collect()
    }
}

#[napi]
impl Report {
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
        self.chosen(self.core.verdicts().iter())
    }

    /// The verdicts that fail.
    #[napi(getter, ts_return_type = "Extract<Verdict, { outcome: 'fail' }>[]")]
    pub fn failures(&self) -> Result<Vec<VerdictBase>> {
        self.chosen(self.core.failures())
    }

    /// The verdicts that wait for a fact or for a person's word.
    #[napi(getter, ts_return_type = "Extract<Verdict, { outcome: `needs-${string}` }>[]")]
    pub fn open(&self) -> Result<Vec<VerdictBase>> {
        self.chosen(self.core.open())
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
