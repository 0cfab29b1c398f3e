/// Defines one kind of record: a struct whose fields are all optional, and their names and shapes.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $name:ident = $kind:literal {
            $($(#[$field_doc:meta])* $field:ident: $ty:ty = $variant:ident,)*
        }
    ) => {
        $(#[$doc])*
        ///
        /// Absent is unknown, empty is empty.
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $name {
            $(
                $(#[$field_doc])*
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $field: Option<$ty>,
            )*
            /// What a person has vouched for.
            #[serde(skip_serializing_if = "Vec::is_empty")]
            pub attestations: Vec<crate::record::Attestation>,
        }

        impl $name {
            /// The name of this kind in data.
            pub const KIND: &'static str = $kind;

            pub(crate) const SHAPES: &'static [(crate::record::Field, crate::record::Shape)] = &[
                $((
                    crate::record::Field::$variant,
                    <$ty as crate::record::value::Content>::SHAPE,
                ),)*
            ];

            pub(crate) fn value(
                &self,
                field: crate::record::Field,
            ) -> Option<crate::record::Value<'_>> {
                match field {
                    $(crate::record::Field::$variant => {
                        self.$field.as_ref().map(crate::record::value::Content::value)
                    })*
                    #[allow(unreachable_patterns, reason = "a kind may have every field")]
                    _ => None,
                }
            }
        }
    };
}

/// Lists the kinds of record.
macro_rules! kinds {
    ($($name:ident,)*) => {
        /// A record of any kind, as a host hands it in.
        ///
        /// In data the `kind` is a field of its own: `{ "kind": "article", "title": "…" }`.
        ///
        /// # Examples
        /// ```
        /// use quyche::{Article, Record};
        ///
        /// let record = Record::from_json(r#"{ "kind": "article", "author": "" }"#)?;
        /// assert!(matches!(record, Record::Article(Article { author: Some(_), .. })));
        /// # Ok::<(), quyche::Error>(())
        /// ```
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Record {
            $(
                #[doc = concat!("See [`", stringify!($name), "`].")]
                $name($name),
            )*
        }

        /// The kind of a record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum RecordKind {
            $(
                #[doc = concat!("See [`", stringify!($name), "`].")]
                $name,
            )*
        }

        impl RecordKind {
            /// Every kind.
            ///
            /// # Examples
            /// ```
            /// assert!(quyche::RecordKind::ALL.contains(&quyche::RecordKind::Article));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Returns the name of the kind in data.
            ///
            /// # Examples
            /// ```
            /// assert_eq!(quyche::RecordKind::LegalDocument.name(), "legal-document");
            /// ```
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $name::KIND,)*
                }
            }

            /// Returns the fields of the kind with their shapes.
            ///
            /// # Examples
            /// ```
            /// use quyche::{Field, RecordKind};
            ///
            /// assert!(RecordKind::Project.fields().iter().any(|(field, _)| *field == Field::Sponsor));
            /// ```
            #[must_use]
            pub fn fields(self) -> &'static [(crate::record::Field, crate::record::Shape)] {
                match self {
                    $(Self::$name => $name::SHAPES,)*
                }
            }
        }

        impl Record {
            /// Returns the kind.
            ///
            /// # Examples
            /// ```
            /// use quyche::{Article, Record, RecordKind};
            ///
            /// assert_eq!(Record::from(Article::default()).kind(), RecordKind::Article);
            /// ```
            #[must_use]
            pub fn kind(&self) -> RecordKind {
                match self {
                    $(Self::$name(_) => RecordKind::$name,)*
                }
            }

            /// Returns what a field holds; `None` where it was not said or the kind has no such field.
            ///
            /// # Examples
            /// ```
            /// use quyche::{Field, Record, Value};
            ///
            /// let record = Record::from_json(r#"{ "kind": "article", "author": "" }"#)?;
            /// assert_eq!(record.value(Field::Author), Some(Value::Text("")));
            /// assert_eq!(record.value(Field::Source), None);
            /// # Ok::<(), quyche::Error>(())
            /// ```
            #[must_use]
            pub fn value(&self, field: crate::record::Field) -> Option<crate::record::Value<'_>> {
                match self {
                    $(Self::$name(record) => record.value(field),)*
                }
            }

            /// Returns what a person has vouched for.
            ///
            /// # Examples
            /// ```
            /// assert!(quyche::Record::from(quyche::Article::default()).attestations().is_empty());
            /// ```
            #[must_use]
            pub fn attestations(&self) -> &[crate::record::Attestation] {
                match self {
                    $(Self::$name(record) => &record.attestations,)*
                }
            }

            fn read(
                kind: RecordKind,
                fields: serde_json::Value,
            ) -> Result<Self, serde_json::Error> {
                match kind {
                    $(RecordKind::$name => serde_json::from_value(fields).map(Self::$name),)*
                }
            }

            fn write(&self) -> Result<serde_json::Value, serde_json::Error> {
                match self {
                    $(Self::$name(record) => serde_json::to_value(record),)*
                }
            }
        }

        $(
            impl From<$name> for Record {
                fn from(record: $name) -> Self {
                    Self::$name(record)
                }
            }

            impl From<&$name> for Record {
                fn from(record: &$name) -> Self {
                    Self::$name(record.clone())
                }
            }
        )*

        impl From<&Record> for Record {
            fn from(record: &Record) -> Self {
                record.clone()
            }
        }
    };
}

pub(crate) use kinds;
pub(crate) use record;
