/// How many bytes lie between two remembered places.
const STEP: usize = 256;
/// How many bytes are counted in one byte.
const COUNTED: usize = 128;

/// Converts byte offsets of one text to code points and UTF-16 units, and back.
///
/// Making one costs a pass over the text, a conversion a short scan.
///
/// # Examples
/// ```
/// let offsets = quyche::Offsets::new("😀 Nguồn");
/// assert_eq!(offsets.code_point(5), 2);
/// assert_eq!(offsets.utf16(5), 3);
/// assert_eq!(offsets.byte_of_utf16(3), 5);
/// ```
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    marks: Vec<Mark>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    byte: usize,
    code_point: usize,
    utf16: usize,
}

impl Mark {
    fn after(self, c: char) -> Self {
        Self {
            byte: self.byte + c.len_utf8(),
            code_point: self.code_point + 1,
            utf16: self.utf16 + c.len_utf16(),
        }
    }

    /// The mark behind a part of the text, of which many bytes are counted at once.
    fn past(self, part: &str) -> Self {
        let (mut starts, mut pairs) = (0, 0);
        for bytes in part.as_bytes().chunks(COUNTED) {
            let first = bytes.iter().map(|byte| u8::from(!matches!(byte, 0x80..=0xBF)));
            let of_pairs = bytes.iter().map(|byte| u8::from(*byte >= 0xF0));
            starts += usize::from(first.sum::<u8>());
            pairs += usize::from(of_pairs.sum::<u8>());
        }
        Self {
            byte: self.byte + part.len(),
            code_point: self.code_point + starts,
            utf16: self.utf16 + starts + pairs,
        }
    }
}

impl<'t> Offsets<'t> {
    /// Reads `text` once.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Offsets::new("Đ1").code_point(2), 1);
    /// ```
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Self { text, marks: vec![Mark::default()] };
        }
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        marks.push(Mark::default());
        let mut here = Mark::default();
        while let Some(end) = (here.byte + STEP..text.len()).find(|at| text.is_char_boundary(*at)) {
            here = here.past(text.get(here.byte..end).unwrap_or_default());
            marks.push(here);
        }
        Self { text, marks }
    }

    /// Returns how many code points stand before the byte offset.
    ///
    /// An offset inside a character counts as its start, one past the end as the end.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Offsets::new("Sở Y tế").code_point(4), 2);
    /// ```
    #[must_use]
    pub fn code_point(&self, byte: usize) -> usize {
        self.at(byte).code_point
    }

    /// Returns how many UTF-16 units stand before the byte offset.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Offsets::new("😀!").utf16(4), 2);
    /// ```
    #[must_use]
    pub fn utf16(&self, byte: usize) -> usize {
        self.at(byte).utf16
    }

    /// Returns the byte offset that stands before the given code point.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Offsets::new("Sở Y tế").byte_of_code_point(2), 4);
    /// ```
    #[must_use]
    pub fn byte_of_code_point(&self, code_point: usize) -> usize {
        self.find(code_point, |mark| mark.code_point).byte
    }

    /// Returns the byte offset that stands before the given UTF-16 unit.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Offsets::new("😀!").byte_of_utf16(2), 4);
    /// ```
    #[must_use]
    pub fn byte_of_utf16(&self, unit: usize) -> usize {
        self.find(unit, |mark| mark.utf16).byte
    }

    /// The mark at the start of the character that holds a byte.
    fn at(&self, byte: usize) -> Mark {
        let byte = byte.min(self.text.len());
        if self.marks.len() == 1 && self.text.is_ascii() {
            return Mark { byte, code_point: byte, utf16: byte };
        }
        let known = self.marks.partition_point(|mark| mark.byte <= byte);
        let here = self.marks.get(known.saturating_sub(1)).copied().unwrap_or_default();
        let end = (here.byte..=byte).rev().find(|at| self.text.is_char_boundary(*at));
        here.past(self.text.get(here.byte..end.unwrap_or(here.byte)).unwrap_or_default())
    }

    fn find(&self, wanted: usize, of: impl Fn(&Mark) -> usize) -> Mark {
        if self.marks.len() == 1 && self.text.is_ascii() {
            let at = wanted.min(self.text.len());
            return Mark { byte: at, code_point: at, utf16: at };
        }
        let known = self.marks.partition_point(|mark| of(mark) <= wanted);
        let mut here = self.marks.get(known.saturating_sub(1)).copied().unwrap_or_default();
        let rest = self.text.get(here.byte..).unwrap_or_default();
        for c in rest.chars() {
            let next = here.after(c);
            if of(&next) > wanted {
                break;
            }
            here = next;
        }
        here
    }
}
