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

            pub(super) fn put(
                &mut self,
                field: crate::record::Field,
                given: crate::record::Given,
            ) -> Result<(), crate::record::given::Misfit> {
                match field {
                    $(crate::record::Field::$variant => {
                        crate::record::value::Content::put(&mut self.$field, given)
                    })*
                    #[allow(unreachable_patterns, reason = "a kind may have every field")]
                    _ => Err(crate::record::given::Misfit::Field),
                }
            }
        }

        impl crate::record::Facts for $name {
            fn kind(&self) -> crate::record::RecordKind {
                crate::record::RecordKind::$name
            }

            fn attestations(&self) -> &[crate::record::Attestation] {
                &self.attestations
            }

            fn value(&self, field: crate::record::Field) -> Option<crate::record::Value<'_>> {
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
        #[allow(clippy::large_enum_variant, reason = "a record is handed in once and not moved")]
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
            /// Returns a record of which nothing was said yet.
            ///
            /// # Examples
            /// ```
            /// use quyche::{Article, Record, RecordKind};
            ///
            /// assert_eq!(Record::new(RecordKind::Article), Article::default().into());
            /// ```
            #[must_use]
            pub fn new(kind: RecordKind) -> Self {
                match kind {
                    $(RecordKind::$name => Self::$name($name::default()),)*
                }
            }

            fn put(
                &mut self,
                field: crate::record::Field,
                given: crate::record::Given,
            ) -> Result<(), crate::record::given::Misfit> {
                match self {
                    $(Self::$name(record) => record.put(field, given),)*
                }
            }

            fn vouched(&mut self) -> &mut Vec<crate::record::Attestation> {
                match self {
                    $(Self::$name(record) => &mut record.attestations,)*
                }
            }
        }

        impl crate::record::Facts for Record {
            fn kind(&self) -> RecordKind {
                match self {
                    $(Self::$name(record) => record.kind(),)*
                }
            }

            fn value(&self, field: crate::record::Field) -> Option<crate::record::Value<'_>> {
                match self {
                    $(Self::$name(record) => record.value(field),)*
                }
            }

            fn attestations(&self) -> &[crate::record::Attestation] {
                match self {
                    $(Self::$name(record) => &record.attestations,)*
                }
            }
        }

        $(
            impl From<$name> for Record {
                fn from(record: $name) -> Self {
                    Self::$name(record)
                }
            }
        )*
    };
}

pub(crate) use kinds;
pub(crate) use record;
