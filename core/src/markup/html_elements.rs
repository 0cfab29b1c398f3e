use std::cell::RefCell;
use std::rc::Rc;

use lol_html::HtmlRewriter;
use lol_html::Settings;
use lol_html::doc_text;
use lol_html::element;
use lol_html::end_tag;
use lol_html::html_content::TextType;

use crate::markup::element::Element;
use crate::markup::element::ElementKind;
use crate::markup::element::Gathering;
use crate::text::Span;

/// How deep open headings, links and tables are followed; no honest page is deeper.
const DEEPEST: usize = 64;

/// Reads what an HTML body holds beside its text, broken markup too, in linear time.
pub(super) fn read(source: &str) -> Vec<Element> {
    let gathering = Rc::new(RefCell::new(Gathering::default()));
    let elements = Rc::clone(&gathering);
    let texts = Rc::clone(&gathering);
    let settings = Settings::new()
        .with_strict(false)
        .append_element_content_handler(element!("*", move |element| {
            let place = element.source_location().bytes();
            let span = Span::new(place.start, place.end);
            let name = element.tag_name();
            let attribute = |name: &str| element.get_attribute(name).map(|text| unescape(&text));
            let close = enter(&mut elements.borrow_mut(), span, &name, &attribute);
            if let (Some(close), Some(handlers)) = (close, element.end_tag_handlers()) {
                let elements = Rc::clone(&elements);
                handlers.push(end_tag!(move |_| {
                    elements.borrow_mut().leave(close);
                    Ok(())
                }));
            }
            Ok(())
        }))
        .append_document_content_handler(doc_text!(move |chunk| {
            if matches!(chunk.text_type(), TextType::Data | TextType::RCData) {
                texts.borrow_mut().text(&unescape(chunk.as_str()));
            }
            Ok(())
        }));
    let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| ());
    // Where the parser gives up, what it found so far stands.
    let _ = rewriter.write(source.as_bytes()).and_then(|()| rewriter.end());
    gathering.take().done()
}

fn unescape(text: &str) -> String {
    htmlize::unescape(text).into_owned()
}

/// Which open element an end tag closes.
type Close = fn(&ElementKind) -> bool;

/// Adds what an element means; says what its end tag closes.
fn enter(
    gathering: &mut Gathering,
    span: Span,
    name: &str,
    attribute: &dyn Fn(&str) -> Option<String>,
) -> Option<Close> {
    if let Some(tag) = attribute("lang").or_else(|| attribute("xml:lang")) {
        gathering.add(span, ElementKind::Language { tag });
    }
    let style = attribute("style").and_then(|style| family(&style));
    let face = (name == "font").then(|| attribute("face").and_then(|face| first(&face))).flatten();
    if let Some(name) = style.or(face) {
        gathering.add(span, ElementKind::Typeface { name });
    }
    let (kind, close): (ElementKind, Close) = match name {
        "img" | "area" => {
            gathering.add(span, ElementKind::Image { alternative: attribute("alt") });
            return None;
        }
        "input" if attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("image")) => {
            gathering.add(span, ElementKind::Image { alternative: attribute("alt") });
            return None;
        }
        "blink" | "marquee" => {
            gathering.add(span, ElementKind::Motion);
            return None;
        }
        "track" => {
            gathering.innermost(|kind| match kind {
                ElementKind::Media { track } => {
                    *track = true;
                    true
                }
                _ => false,
            });
            return None;
        }
        "tr" | "th" => {
            let header = name == "th";
            gathering.innermost(|kind| match kind {
                ElementKind::Table { rows, headers, .. } => {
                    *(if header { headers } else { rows }) += 1;
                    true
                }
                _ => false,
            });
            return None;
        }
        "audio" | "video" => {
            (ElementKind::Media { track: false }, |kind| matches!(kind, ElementKind::Media { .. }))
        }
        "a" if attribute("href").is_some() => {
            let text = ["aria-label", "title"].into_iter().filter_map(attribute).collect();
            (ElementKind::Link { text }, |kind| matches!(kind, ElementKind::Link { .. }))
        }
        "table" => {
            let role = attribute("role").unwrap_or_default().trim().to_ascii_lowercase();
            let layout = role == "presentation" || role == "none";
            (ElementKind::Table { rows: 0, headers: 0, layout }, |kind| {
                matches!(kind, ElementKind::Table { .. })
            })
        }
        _ => {
            let level = name.strip_prefix('h').and_then(|level| level.parse().ok());
            let level = level.filter(|level| (1..=6).contains(level))?;
            (ElementKind::Heading { level, text: String::new() }, |kind| {
                matches!(kind, ElementKind::Heading { .. })
            })
        }
    };
    if gathering.depth() < DEEPEST {
        gathering.enter(span, kind);
        return Some(close);
    }
    gathering.add(span, kind);
    None
}

/// The first typeface of a `style`.
fn family(style: &str) -> Option<String> {
    style.split(';').find_map(|declaration| {
        let (property, value) = declaration.split_once(':')?;
        match property.trim().to_ascii_lowercase().as_str() {
            "font-family" => first(value),
            // In the short form the families follow the size.
            "font" => value
                .split_once(',')
                .map_or(Some(value), |(head, _)| Some(head))
                .and_then(shorthand),
            _ => None,
        }
    })
}

/// The typeface at the end of `italic 12pt/1.5 "Times New Roman"`.
fn shorthand(value: &str) -> Option<String> {
    let mut words =
        value.split_whitespace().skip_while(|word| !word.starts_with(|c: char| c.is_ascii_digit()));
    words.next()?;
    first(&words.collect::<Vec<_>>().join(" "))
}

/// The first name of a list, without quotes.
fn first(families: &str) -> Option<String> {
    let name = families.split(',').next()?.replace("!important", "");
    let name = name.trim().trim_matches(['"', '\'']).trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(source: &str) -> Vec<ElementKind> {
        read(source).into_iter().map(|element| element.kind).collect()
    }

    #[test]
    fn hostile_markup_is_read_to_the_end() {
        for tag in ["<a href=x>", "<table>", "<h2>", "<div style='font-family:x'>", "<video>"] {
            let many = tag.repeat(100_000);
            assert_eq!(read(&many).len(), 100_000, "{tag}");
        }
        for source in ["<img", "<a href='", "<table><tr><th", "<h1", "<!--", "</a></h1></table>"] {
            assert!(read(source).is_empty() || source.contains("table"), "{source}");
        }
    }

    #[test]
    fn what_a_link_says_is_heard_to_its_end() {
        let source = "<a href=x><img alt='Quốc huy'> <b>Trang ch&#7911;</b></a> sau";
        assert!(kinds(source).contains(&ElementKind::Link { text: "Quốc huy Trang chủ".into() }));
    }

    #[test]
    fn typefaces_are_read_in_all_their_forms() {
        let named = |source: &str| match kinds(source).as_slice() {
            [ElementKind::Typeface { name }] => Some(name.clone()),
            _ => None,
        };
        let times = Some("Times New Roman".to_owned());
        assert_eq!(named("<p style=\"font-family: 'Times New Roman', serif\">x"), times);
        assert_eq!(named("<p style='FONT: italic 12pt/1.5 \"Times New Roman\", serif'>x"), times);
        assert_eq!(named("<font face='Times New Roman,Arial'>x"), times);
        assert_eq!(named("<p style='color: red'>x"), None);
    }
}
