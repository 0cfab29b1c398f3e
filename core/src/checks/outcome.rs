use serde::Serialize;

use crate::checks::Place;
use crate::checks::Reason;
use crate::record::Field;

/// What a check found: one of five, and unknown is never a pass.
///
/// # Examples
/// ```
/// use quyche::{Field, Outcome};
///
/// let outcome = Outcome::NeedsFact(vec![Field::Reuse]);
/// assert_eq!(outcome.name(), "needs-fact");
/// assert_eq!(outcome.fields(), [Field::Reuse]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The rule is kept.
    Pass,
    /// The rule is broken at these places.
    Fail(Vec<Place>),
    /// These fields are not said, so nobody can tell.
    NeedsFact(Vec<Field>),
    /// A person must vouch; the places are what the person should look at.
    NeedsAttestation(Vec<Place>),
    /// The rule does not speak about this record.
    NotApplicable,
}

impl Serialize for Outcome {
    /// Writes `outcome`, `fields` and `places`, each only where there is something to say.
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;

        let mut map = out.serialize_map(None)?;
        map.serialize_entry("outcome", self.name())?;
        if !self.fields().is_empty() {
            map.serialize_entry("fields", &self.fields())?;
        }
        if !self.places().is_empty() {
            map.serialize_entry("places", self.places())?;
        }
        map.end()
    }
}

impl Outcome {
    /// Says whether a report with this outcome may pass.
    pub(crate) fn holds(&self) -> bool {
        matches!(self, Self::Pass | Self::NotApplicable)
    }

    /// Returns the name of the outcome in data.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Outcome::NotApplicable.name(), "not-applicable");
    /// ```
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail(_) => "fail",
            Self::NeedsFact(_) => "needs-fact",
            Self::NeedsAttestation(_) => "needs-attestation",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// Returns the places, where the outcome has some.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Outcome::Pass.places().is_empty());
    /// ```
    #[must_use]
    pub fn places(&self) -> &[Place] {
        match self {
            Self::Fail(places) | Self::NeedsAttestation(places) => places,
            Self::Pass | Self::NeedsFact(_) | Self::NotApplicable => &[],
        }
    }

    pub(crate) fn places_mut(&mut self) -> &mut [Place] {
        match self {
            Self::Fail(places) | Self::NeedsAttestation(places) => places,
            Self::Pass | Self::NeedsFact(_) | Self::NotApplicable => &mut [],
        }
    }

    /// Returns the fields concerned, each once, in the order found.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Outcome::Pass.fields().is_empty());
    /// ```
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = match self {
            Self::NeedsFact(fields) => fields.clone(),
            other => other.places().iter().map(|place| place.field).collect(),
        };
        let mut seen = Vec::with_capacity(fields.len());
        fields.retain(|field| {
            let new = !seen.contains(field);
            if new {
                seen.push(*field);
            }
            new
        });
        fields
    }

    /// Both must hold: the graver outcome wins and takes the places of the other along.
    #[must_use]
    pub(crate) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::NotApplicable, other) | (other, Self::NotApplicable) => other,
            (Self::Fail(mut places), other) | (other, Self::Fail(mut places)) => {
                match other {
                    Self::Fail(more) => places.extend(more),
                    Self::NeedsFact(fields) => places.extend(
                        fields.into_iter().map(|field| Place::new(field, Reason::Unknown {})),
                    ),
                    Self::Pass | Self::NeedsAttestation(_) | Self::NotApplicable => {}
                }
                Self::Fail(places)
            }
            (Self::NeedsFact(mut fields), other) | (other, Self::NeedsFact(mut fields)) => {
                if let Self::NeedsFact(more) = other {
                    fields.extend(more);
                }
                Self::NeedsFact(fields)
            }
            (Self::NeedsAttestation(mut places), other)
            | (other, Self::NeedsAttestation(mut places)) => {
                places.extend(other.places().iter().cloned());
                Self::NeedsAttestation(places)
            }
            (Self::Pass, Self::Pass) => Self::Pass,
        }
    }

    /// Fails at one place.
    pub(crate) fn fail(field: Field, reason: Reason) -> Self {
        Self::Fail(vec![Place::new(field, reason)])
    }

    /// Passes without places, fails with some.
    pub(crate) fn of(places: Vec<Place>) -> Self {
        if places.is_empty() { Self::Pass } else { Self::Fail(places) }
    }
}
