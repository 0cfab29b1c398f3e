use pulldown_cmark::Event;
use pulldown_cmark::HeadingLevel;
use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

use crate::markup::element::Element;
use crate::markup::element::ElementKind;
use crate::markup::element::Gathering;
use crate::text::Span;

/// Reads what a Markdown body holds beside its text; a table of Markdown always has its header row.
pub(super) fn read(source: &str) -> Vec<Element> {
    let mut gathering = Gathering::default();
    for (event, range) in Parser::new_ext(source, Options::ENABLE_TABLES).into_offset_iter() {
        let span = Span::new(range.start, range.end);
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                gathering.enter(
                    span,
                    ElementKind::Heading { level: number(level), text: String::new() },
                );
            }
            Event::End(TagEnd::Heading(_)) => {
                gathering.leave(|kind| matches!(kind, ElementKind::Heading { .. }));
            }
            Event::Start(Tag::Link { title, .. }) => {
                gathering.enter(span, ElementKind::Link { text: title.into_string() });
            }
            Event::End(TagEnd::Link) => {
                gathering.leave(|kind| matches!(kind, ElementKind::Link { .. }));
            }
            // The words between the brackets are the alternative; without them there is none.
            Event::Start(Tag::Image { .. }) => {
                gathering.enter(span, ElementKind::Image { alternative: None });
            }
            Event::End(TagEnd::Image) => {
                gathering.leave(|kind| matches!(kind, ElementKind::Image { .. }));
            }
            Event::Text(text) | Event::Code(text) => {
                gathering.innermost(|kind| match kind {
                    ElementKind::Image { alternative } => {
                        alternative.get_or_insert_default().push_str(&text);
                        true
                    }
                    _ => false,
                });
                gathering.text(&text);
            }
            _ => {}
        }
    }
    gathering.done()
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_an_image_are_its_alternative_and_those_of_its_link() {
        let found: Vec<_> =
            read("[![Quốc huy](a.png)](b)\n\n![](c.png)").into_iter().map(|e| e.kind).collect();
        assert_eq!(
            found,
            [
                ElementKind::Link { text: "Quốc huy".into() },
                ElementKind::Image { alternative: Some("Quốc huy".into()) },
                ElementKind::Image { alternative: None },
            ]
        );
    }
}
