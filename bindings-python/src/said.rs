//! One sentence in two languages, and where a record breaks a rule.

use crate::data::Details;
use crate::text::Span;
use crate::value::value;
use crate::words::Lang;

value! {
    /// One sentence in two languages.
    Said {
        /// Vietnamese.
        vi: String,
        /// English.
        en: String,
    }
    methods {
        /// Returns the sentence in a language.
        fn text(&self, lang: Lang) -> &str {
            self.said(lang)
        }
    }
}

impl Said {
    /// Asks the core in both languages.
    pub(crate) fn both(say: impl Fn(quyche::Lang) -> String) -> Self {
        Self { vi: say(quyche::Lang::Vi), en: say(quyche::Lang::En) }
    }

    pub(crate) fn said(&self, lang: Lang) -> &str {
        match lang.0 {
            quyche::Lang::Vi => &self.vi,
            quyche::Lang::En => &self.en,
        }
    }
}

impl From<&quyche::Said> for Said {
    fn from(said: &quyche::Said) -> Self {
        Self { vi: said.vi.clone(), en: said.en.clone() }
    }
}

value! {
    /// Where a record breaks a rule, and why.
    Place {
        /// The field.
        field: String,
        /// Which entry of a list, counted from 0.
        entry: Option<usize>,
        /// The place in the text of the field.
        span: Option<Span>,
        /// Why.
        reason: Reason,
    }
}

impl From<&quyche::Place> for Place {
    fn from(place: &quyche::Place) -> Self {
        Self {
            field: place.field.name().to_owned(),
            entry: place.entry,
            span: place.span.map(Span::native),
            reason: Reason::from(&place.reason),
        }
    }
}

value! {
    /// Why a place breaks a rule, with what a person needs to mend it.
    Reason {
        /// The stable code, such as `empty`.
        code: String,
        /// What was found and what was wanted.
        details: Details,
        /// The end of a sentence that names the field.
        messages: Said,
    }
    methods {
        /// Says what is wrong and what to do, as the end of a sentence that names the field.
        #[pyo3(signature = (lang = Lang::VI))]
        fn message(&self, lang: Lang) -> &str {
            self.messages.said(lang)
        }
    }
}

impl From<&quyche::Reason> for Reason {
    fn from(reason: &quyche::Reason) -> Self {
        let mut details = serde_json::to_value(reason).unwrap_or_default();
        let code = details.as_object_mut().and_then(|fields| fields.remove("code"));
        Self {
            code: code.and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default(),
            details: Details(details),
            messages: Said::both(|lang| reason.message(lang)),
        }
    }
}
