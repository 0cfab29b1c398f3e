//! The fields of the index on disk.

use tantivy::schema::FAST;
use tantivy::schema::Field;
use tantivy::schema::IndexRecordOption;
use tantivy::schema::STORED;
use tantivy::schema::Schema;
use tantivy::schema::SchemaBuilder;
use tantivy::schema::TextFieldIndexing;
use tantivy::schema::TextOptions;

use crate::search::analyzer;
use crate::search::options::Parts;

/// Handles of the fields, in the order in which they were made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    /// The host's key of the record.
    pub id: Field,
    /// The same eight bytes at a time, to be read without the stored record.
    pub packed_id: Field,
    /// Number, title, headings and body in one: folded words, with positions where there are no pairs.
    pub text: Field,
    /// The same words with their marks; absent when the index was made without marks.
    pub exact: Option<Field>,
    /// Neighbouring folded words with positions; absent when the index was made without pairs.
    pub pairs: Option<Field>,
    /// Title and headings: both forms.
    pub title: Field,
    /// Neighbouring folded words of title and headings.
    pub title_pairs: Field,
    /// Text of low trust, such as an uncorrected scan.
    pub scan: Field,
    /// Keys of the record's own document number.
    pub number: Field,
    /// Keys of the numbers and days that the text mentions.
    pub mentions: Field,
    /// Short forms that texts explain, folded, each with what it stands for.
    pub learned: Field,
    /// Keys of the provisions that the record or passage has: `9`, `9/3`, `9/3/b`.
    pub places: Field,
    /// Of a passage, title and summary of its record.
    pub above: Field,
    /// Whether an entry is a record or a passage of it; absent when the index was made without passages.
    pub role: Option<Field>,
    pub rights: Field,
    pub kind: Field,
    pub category: Field,
    pub agency: Field,
    pub language: Field,
    /// Year, month, day as one number; 0 for unknown.
    pub date: Field,
    /// A spread-out number that settles ties the same way in every merge.
    pub order: Field,
    /// What a hit shows, as JSON.
    pub card: Field,
    /// The caller's own text, of body or scan; of a passage nothing is stored.
    pub body: Field,
    /// The provisions of a legal text, as JSON.
    pub provisions: Field,
}

impl Fields {
    /// The fields in which every text of trust is searched.
    pub(super) fn searched(&self) -> impl Iterator<Item = Field> + use<> {
        [Some(self.text), self.exact, self.pairs].into_iter().flatten()
    }
}

/// The name under which a field is read as a column.
pub(super) mod column {
    pub(crate) const ID: &str = "packed_id";
    pub(crate) const ROLE: &str = "role";
    pub(crate) const RIGHTS: &str = "rights";
    pub(crate) const KIND: &str = "kind";
    pub(crate) const CATEGORY: &str = "category";
    pub(crate) const AGENCY: &str = "agency";
    pub(crate) const LANGUAGE: &str = "language";
    pub(crate) const DATE: &str = "date";
    pub(crate) const ORDER: &str = "order";
}

fn words(tokenizer: &str, record: IndexRecordOption) -> TextOptions {
    TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_tokenizer(tokenizer)
            .set_index_option(record)
            .set_fieldnorms(true),
    )
}

fn keys(tokenizer: &str) -> TextOptions {
    TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_tokenizer(tokenizer)
            .set_index_option(IndexRecordOption::Basic)
            .set_fieldnorms(false),
    )
}

/// Makes the schema.
pub(super) fn schema(parts: Parts) -> (Schema, Fields) {
    let freqs = IndexRecordOption::WithFreqs;
    let places = IndexRecordOption::WithFreqsAndPositions;
    let mut schema: SchemaBuilder = Schema::builder();
    let title = if parts.marks { analyzer::BOTH } else { analyzer::FOLDED };
    let named = words(analyzer::FOLDED, places).set_fast("raw");
    let fields = Fields {
        id: schema.add_text_field("id", keys("raw")),
        packed_id: schema.add_u64_field(column::ID, FAST),
        // A phrase is found by the places of one of the two.
        text: schema.add_text_field(
            "text",
            words(analyzer::FOLDED, if parts.pairs { freqs } else { places }),
        ),
        exact: parts.marks.then(|| schema.add_text_field("exact", words(analyzer::EXACT, freqs))),
        pairs: parts.pairs.then(|| schema.add_text_field("pairs", words(analyzer::PAIRS, places))),
        title: schema.add_text_field("title", words(title, freqs)),
        title_pairs: schema.add_text_field("title_pairs", words(analyzer::PAIRS, freqs)),
        scan: schema.add_text_field("scan", words(analyzer::FOLDED, places)),
        number: schema.add_text_field("number", keys(analyzer::KEYS)),
        mentions: schema.add_text_field("mentions", keys(analyzer::KEYS)),
        learned: schema.add_text_field("learned", keys("raw")),
        places: schema.add_text_field("places", keys(analyzer::KEYS)),
        above: schema.add_text_field("above", words(title, IndexRecordOption::Basic)),
        role: parts.passages.then(|| schema.add_u64_field(column::ROLE, FAST)),
        rights: schema.add_text_field(column::RIGHTS, keys("raw").set_fast("raw")),
        kind: schema.add_text_field(column::KIND, named.clone()),
        category: schema.add_text_field(column::CATEGORY, named.clone()),
        agency: schema.add_text_field(column::AGENCY, named.clone()),
        language: schema.add_text_field(column::LANGUAGE, named),
        date: schema.add_u64_field(column::DATE, FAST),
        order: schema.add_u64_field(column::ORDER, FAST),
        card: schema.add_text_field("card", STORED),
        body: schema.add_text_field("body", STORED),
        provisions: schema.add_text_field("provisions", STORED),
    };
    (schema.build(), fields)
}

/// A number that differs when the schema or the analysis differs.
pub(super) fn fingerprint(schema: &Schema) -> String {
    let text = serde_json::to_string(schema).unwrap_or_default();
    format!("{:016x}", fnv(text.as_bytes(), analyzer::VERSION.into()))
}

/// FNV-1a, for what has to be the same on every machine.
pub(super) fn fnv(bytes: &[u8], seed: u64) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325 ^ seed, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3)
    })
}
