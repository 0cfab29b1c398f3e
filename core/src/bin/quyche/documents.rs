use quyche::Document;
use quyche::DocumentNumber;
use quyche::Facts;
use quyche::Field;
use quyche::PlainText;
use quyche::Record;
use quyche::RecordKind;
use quyche::Value;

/// The kinds of record that readers of a portal may find. What is left out is kept for the office:
/// accounts, reports, events.
const PUBLIC: &[RecordKind] = &[
    RecordKind::Article,
    RecordKind::Consultation,
    RecordKind::LegalDocument,
    RecordKind::OfficialContact,
    RecordKind::Organisation,
    RecordKind::PortalContact,
    RecordKind::Project,
    RecordKind::ScienceTopic,
    RecordKind::Statistics,
];

/// The texts of other records that readers look for, in the order in which they read them.
const TEXTS: &[Field] = &[
    Field::Summary,
    Field::Objective,
    Field::FullText,
    Field::Functions,
    Field::Duties,
    Field::Powers,
    Field::Structure,
    Field::History,
    Field::Biographies,
    Field::LeaderDuties,
    Field::Report,
    Field::Analysis,
    Field::Method,
    Field::Survey,
    Field::FieldOfWork,
    Field::ProjectType,
    Field::LeadUnit,
    Field::Position,
    Field::Unit,
    Field::Address,
    Field::Phone,
    Field::Email,
];

/// Returns what the index shall hold of a record; nothing where it is not for readers.
pub fn document(record: &Record) -> Option<Document> {
    let mut document: Document = match record {
        Record::Article(article) => article.into(),
        Record::LegalDocument(document) => document.into(),
        other if PUBLIC.contains(&other.kind()) => from_fields(other),
        _ => return None,
    };
    let plain = match (record.value(Field::Markup), &document.body) {
        (Some(Value::Text("html")), Some(body)) => Some(PlainText::from_html(body)),
        (Some(Value::Text("markdown")), Some(body)) => Some(PlainText::from_markdown(body)),
        _ => None,
    };
    if let Some(plain) = plain {
        document.body = Some(plain.text().to_owned());
    }
    Some(document)
}

/// Makes a document of the texts of a record that has no body.
fn from_fields(record: &Record) -> Document {
    let text = |field| match record.value(field) {
        Some(Value::Text(text)) if !text.trim().is_empty() => Some(text.to_owned()),
        _ => None,
    };
    let title = [Field::Title, Field::Name, Field::FullName].into_iter().find_map(text);
    let texts: Vec<String> = TEXTS.iter().copied().filter_map(text).collect();
    let mut document = Document::default();
    document.title = title;
    document.kind = Some(record.kind().name().to_owned());
    document.agency = text(Field::Agency);
    document.body = Some(texts.join("\n"));
    document
}

/// Returns the number that the head of a legal text states on its line `Số:`.
///
/// A number elsewhere in the text is another document's.
pub fn stated_number(text: &str) -> Option<String> {
    text.lines()
        .take(60)
        .map(|line| line.trim_start_matches(|next: char| !next.is_alphanumeric()))
        .filter_map(|line| line.strip_prefix("Số"))
        .filter(|rest| rest.trim_start().starts_with(':'))
        .find_map(DocumentNumber::find)
        .and_then(|mention| mention.number)
        .map(|number| number.to_string())
}
