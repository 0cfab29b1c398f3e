//! The Python module `quyche._native`: converts, calls the core, converts back.

mod analysis;
mod attribution;
mod audit;
mod calendar;
mod canonical;
mod charset;
mod column;
mod content;
mod data;
mod day;
mod deadline;
mod direct;
mod errors;
mod feed;
mod hits;
mod json;
mod legal;
mod life;
mod profile;
mod record;
mod report;
mod report_case;
mod reporting;
mod restore;
mod review_case;
mod said;
mod search;
mod spelling;
mod structure;
mod text;
mod unicode;
mod units;
mod value;
mod words;
mod workflow;

#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::analysis::{Analysis, analyze, analyze_query};
    #[pymodule_export]
    use crate::attribution::{
        Attribution, Credit, FormulaMatch, ReuseSign, find_credit, formula_match, reuse_signs,
    };
    #[pymodule_export]
    use crate::audit::{Audit, Finding, SectionAge, Tally, Unseen, json_lines, sarif};
    #[pymodule_export]
    use crate::calendar::{Calendar, CalendarDecision, DayOff, LunarDate, MakeUpDay, OpenPoint};
    #[pymodule_export]
    use crate::charset::{
        Decoded, Detection, Encoded, Misread, Normalizer, charset_names, charset_of_font, decode,
        decode_font, detect, encode, misread,
    };
    #[pymodule_export]
    use crate::content::{
        PersonalData, PlainText, SecrecyMark, WatchHit, WatchList, personal_data, secrecy_marks,
    };
    #[pymodule_export]
    use crate::deadline::{Deadline, Occurrence, OccurrenceNote, Period, Schedule, Term};
    #[pymodule_export]
    use crate::hits::{FacetCount, Hit, Hits, Snippet};
    #[pymodule_export]
    use crate::legal::{
        Citation, DateMention, DocumentNumber, NumberMention, find_dates, parse_date,
    };
    #[pymodule_export]
    use crate::profile::{
        Dated, Effect, Note, Profile, ProfileHead, Replaced, Rule, Variant, check_names, check_page,
    };
    #[pymodule_export]
    use crate::record::to_data;
    #[pymodule_export]
    use crate::report::{Report, Validity, Verdict};
    #[pymodule_export]
    use crate::report_case::{Fallback, ReportCase, ReportFlow, SignedVersion, Timeliness};
    #[pymodule_export]
    use crate::reporting::{Agenda, Duty, ReportTally, ReportTemplate, Sending, Summary};
    #[pymodule_export]
    use crate::restore::{Damage, DamageReason, Repair, Restoration, Restorer, damage};
    #[pymodule_export]
    use crate::review_case::{
        Ground, MayPublish, RequiredStep, ReviewCase, ReviewFlow, ReviewStep,
    };
    #[pymodule_export]
    use crate::said::{Place, Reason, Said};
    #[pymodule_export]
    use crate::search::SearchIndex;
    #[pymodule_export]
    use crate::spelling::{
        StandardMention, Syllable, TypingResidue, fold_case, place_tones, spelling_key,
        standard_mentions, typing_residue,
    };
    #[pymodule_export]
    use crate::structure::{LegalBasis, LegalHeader, LegalText, LegalUnit, read_legal_text};
    #[pymodule_export]
    use crate::text::{Edit, Span};
    #[pymodule_export]
    use crate::unicode::{
        Folded, Irregularity, fold, irregularities, is_normalized, normalization_edits, normalize,
        normalize_many,
    };
    #[pymodule_export]
    use crate::workflow::Refusal;
}
