//! Vietnamese text: canonical form, folding, repertoire.
//!
//! Composition keeps meaning, folding loses it: the first is for storing, the second for comparing.

mod address;
mod case;
mod clusters;
mod compose;
mod confusable;
mod damage;
mod fold;
mod legacy;
mod normalize;
mod repertoire;
#[cfg(feature = "restore")]
mod restore;
mod scan;
mod standard;
mod standard_names;
mod stream;
mod syllable;
#[rustfmt::skip]
mod tables;
mod tones;
mod typing;
mod utf16;

pub use damage::Damage;
pub use damage::DamageKind;
pub use damage::DamageReason;
pub use damage::damage;
pub use fold::Folded;
pub use fold::fold;
pub use fold::fold_case;
pub use fold::fold_into;
pub use fold::spelling_key;
pub use legacy::Capitals;
pub use legacy::Charset;
pub use legacy::Decoded;
pub use legacy::Detection;
pub use legacy::Encoded;
pub use legacy::Misread;
pub use legacy::decode;
pub use legacy::decode_font;
pub use legacy::detect;
pub use legacy::encode;
pub use legacy::misread;
pub use normalize::is_normalized;
pub use normalize::normalization_edits;
pub use normalize::normalize;
pub use repertoire::Irregularity;
pub use repertoire::IrregularityKind;
pub use repertoire::irregularities;
#[cfg(feature = "restore")]
pub use restore::Repair;
#[cfg(feature = "restore")]
pub use restore::Restoration;
#[cfg(feature = "restore")]
pub use restore::Restorer;
pub use standard::StandardMention;
pub use standard::standard_mentions;
pub use stream::Normalizer;
pub use syllable::Syllable;
pub use tones::TonePlacement;
pub use tones::place_tones;
pub use typing::TypingMethod;
pub use typing::TypingResidue;
pub use typing::typing_residue;
pub use utf16::is_normalized_utf16;
pub use utf16::normalize_utf16;
