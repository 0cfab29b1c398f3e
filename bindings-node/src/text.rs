use napi_derive::napi;
use quyche::Offsets;

/// A place in a text, in UTF-16 units: `text.slice(start, end)` is the excerpt.
#[napi(object)]
#[derive(Clone, Copy)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// One change to a text: what stands at `span` becomes `replacement`.
#[napi(object, object_from_js = false)]
pub struct Edit {
    pub span: Span,
    pub replacement: String,
}

impl Span {
    pub fn new(span: quyche::Span, offsets: &Offsets<'_>) -> Self {
        Self { start: unit(offsets, span.start), end: unit(offsets, span.end) }
    }

    /// The place in bytes, as the core counts.
    pub fn bytes(self, offsets: &Offsets<'_>) -> quyche::Span {
        let byte = |unit: u32| offsets.byte_of_utf16(unit as usize);
        quyche::Span::new(byte(self.start), byte(self.end))
    }

    /// A place that the core counts in UTF-16 units already.
    pub fn of_units(span: quyche::Span) -> Self {
        let unit = |n| u32::try_from(n).unwrap_or(u32::MAX);
        Self { start: unit(span.start), end: unit(span.end) }
    }
}

impl Edit {
    pub fn new(edit: quyche::Edit, offsets: &Offsets<'_>) -> Self {
        Self { span: Span::new(edit.span, offsets), replacement: edit.replacement }
    }
}

/// No string of V8 has 2³² units.
fn unit(offsets: &Offsets<'_>, byte: usize) -> u32 {
    u32::try_from(offsets.utf16(byte)).unwrap_or(u32::MAX)
}
