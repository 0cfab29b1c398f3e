use std::borrow::Cow;

use crate::markup::references::unescape_attribute;
use crate::text::Span;

/// A start or end tag of HTML.
pub(super) struct Tag<'s> {
    /// Its name in small letters.
    pub(super) name: Cow<'s, str>,
    pub(super) closes: bool,
    pub(super) span: Span,
    /// Names and values as written.
    attributes: Vec<(&'s str, &'s str)>,
}

impl Tag<'_> {
    /// What an attribute says, its entities read; of several the first.
    pub(super) fn attribute(&self, wanted: &str) -> Option<String> {
        let mut said = self.attributes.iter();
        let (_, value) = said.find(|(name, _)| name.eq_ignore_ascii_case(wanted))?;
        Some(unescape_attribute(value).into_owned())
    }
}

/// Finds the tags of `markup`, a stretch of HTML without text that starts at `start` in its source.
///
/// Where the parser saw text there is none here, so comments and declarations are all that has to be
/// passed over; what is not closed is no tag.
pub(super) fn tags(markup: &str, start: usize) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let open = at + markup.get(at..)?.find('<')?;
            let rest = markup.get(open + 1..)?;
            if let Some(tag) = tag(rest, start + open) {
                at = tag.span.end - start;
                return Some(tag);
            }
            at = open + 1 + passed_over(rest)?;
        }
    })
}

/// Reads a tag behind its `<`, which stands at `start`.
fn tag(rest: &str, start: usize) -> Option<Tag<'_>> {
    let closes = rest.starts_with('/');
    let inside = rest.get(usize::from(closes)..)?;
    inside.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(())?;
    let ends = |b: u8| b.is_ascii_whitespace() || matches!(b, b'/' | b'>');
    let (name, rest) = inside.split_at_checked(inside.bytes().position(ends)?)?;
    let mut said = Attributes { text: rest, at: 0 };
    let attributes = said.by_ref().collect();
    let end = said.at;
    rest.get(end..)?.starts_with('>').then_some(())?;
    let name = if name.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    };
    let length = 1 + usize::from(closes) + name.len() + end + 1;
    Some(Tag { name, closes, span: Span::new(start, start + length), attributes })
}

/// How long a comment or declaration behind its `<` is; one that does not end holds all that follows.
fn passed_over(rest: &str) -> Option<usize> {
    let length = |from: usize, end: &str| Some(from + rest.get(from..)?.find(end)? + end.len());
    match rest {
        _ if rest.starts_with("!-->") || rest.starts_with("!--->") => length(0, ">"),
        _ if rest.starts_with("!--") => match (length(3, "-->"), length(3, "--!>")) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        },
        _ => length(0, ">"),
    }
}

/// The attributes of a tag with their values, up to its `>`.
struct Attributes<'s> {
    text: &'s str,
    at: usize,
}

impl<'s> Attributes<'s> {
    /// Takes what comes before the first of these characters.
    fn until(&mut self, ends: impl Fn(u8) -> bool) -> &'s str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = rest.bytes().position(ends).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn next_is(&self, byte: u8) -> bool {
        self.text.as_bytes().get(self.at) == Some(&byte)
    }

    fn value(&mut self) -> &'s str {
        self.until(|b| !b.is_ascii_whitespace());
        for quote in ['"', '\''] {
            let rest = self.text.get(self.at..).unwrap_or_default();
            if let Some(quoted) = rest.strip_prefix(quote) {
                let length = quoted.find(quote).unwrap_or(quoted.len());
                self.at += 1 + length + 1;
                return quoted.get(..length).unwrap_or_default();
            }
        }
        self.until(|b| b.is_ascii_whitespace() || b == b'>')
    }
}

impl<'s> Iterator for Attributes<'s> {
    type Item = (&'s str, &'s str);

    fn next(&mut self) -> Option<Self::Item> {
        self.until(|b| !b.is_ascii_whitespace() && b != b'/');
        if self.at >= self.text.len() || self.next_is(b'>') {
            return None;
        }
        let start = self.at;
        // An equals sign at the start belongs to the name.
        self.at += usize::from(self.next_is(b'='));
        self.until(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>' | b'='));
        let name = self.text.get(start..self.at)?;
        self.until(|b| !b.is_ascii_whitespace());
        if !self.next_is(b'=') {
            return Some((name, ""));
        }
        self.at += 1;
        Some((name, self.value()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(markup: &str) -> Vec<(String, bool, Option<String>)> {
        let tags = tags(markup, 0).inspect(|tag| {
            let source = tag.span.of(markup).unwrap();
            assert!(source.starts_with('<') && source.ends_with('>'), "{source}");
        });
        tags.map(|tag| (tag.name.to_string(), tag.closes, tag.attribute("alt"))).collect()
    }

    #[test]
    fn tags_are_read_as_browsers_read_them() {
        let alt = |markup: &str| match read(markup).as_slice() {
            [(name, false, alt)] if name == "img" => alt.clone(),
            other => panic!("{markup}: {other:?}"),
        };
        let said = |text: &str| Some(text.to_owned());
        assert_eq!(alt("<img alt='a > b'>"), said("a > b"));
        assert_eq!(alt("<IMG ALT = \"C&#7893;ng\" alt=x />"), said("Cổng"));
        assert_eq!(alt("<img/alt=a/b>"), said("a/b"));
        assert_eq!(alt("<img =alt='x' alt>"), said(""));
        assert_eq!(alt("<img title=alt=x>"), None);
        assert_eq!(alt("<!-- <img alt=x> --><img>"), None);
        assert_eq!(alt("<!doctype html><?x <p?><!--><img alt=y><!--->"), said("y"));
        assert_eq!(alt("</><img></ p>"), None);
    }

    #[test]
    fn what_is_not_closed_is_no_tag() {
        for markup in
            ["<", "<a", "</a", "<a b='>", "<!-- <a>", "<a b=", "<a b", "<a /", "<![CDATA[", "]]"]
        {
            assert!(read(markup).is_empty(), "{markup}");
        }
        assert_eq!(read("</A\n><b/>").len(), 2);
    }
}
