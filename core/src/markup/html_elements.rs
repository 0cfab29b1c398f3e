use crate::markup::PlainText;
use crate::markup::element::Element;
use crate::markup::element::ElementKind;
use crate::markup::element::Gathering;
use crate::markup::html::Gap;
use crate::markup::tag::Tag;
use crate::markup::tag::tags;

/// How deep open headings, links and tables are followed; no honest page is deeper.
const DEEPEST: usize = 64;

/// Reads what an HTML body holds beside its text, from the gaps in that text, in linear time.
pub(super) fn read(source: &str, plain: &PlainText, gaps: &[Gap]) -> Vec<Element> {
    let mut gathering = Gathering::default();
    let mut heard = 0;
    for gap in gaps {
        gathering.text(plain.text().get(heard..gap.at).unwrap_or_default());
        heard = gap.at;
        for tag in tags(gap.source.of(source).unwrap_or_default(), gap.source.start) {
            if tag.closes {
                leave(&mut gathering, &tag.name);
            } else {
                enter(&mut gathering, &tag);
            }
        }
    }
    gathering.done()
}

/// The level of a heading.
fn level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

/// Ends what an end tag closes.
fn leave(gathering: &mut Gathering, name: &str) {
    match name {
        "a" => gathering.leave(|kind| matches!(kind, ElementKind::Link { .. })),
        "table" => gathering.leave(|kind| matches!(kind, ElementKind::Table { .. })),
        "audio" | "video" => gathering.leave(|kind| matches!(kind, ElementKind::Media { .. })),
        _ if level(name).is_some() => {
            gathering.leave(|kind| matches!(kind, ElementKind::Heading { .. }));
        }
        _ => {}
    }
}

/// Adds what an element means.
fn enter(gathering: &mut Gathering, tag: &Tag<'_>) {
    let attribute = |name: &str| tag.attribute(name);
    if let Some(tongue) = attribute("lang").or_else(|| attribute("xml:lang")) {
        gathering.add(tag.span, ElementKind::Language { tag: tongue });
    } else if tag.name == "html" {
        gathering.add(tag.span, ElementKind::NoLanguage);
    }
    let style = attribute("style").and_then(|style| family(&style));
    let face = || attribute("face").and_then(|face| first(&face));
    let face = (tag.name == "font").then(face).flatten();
    if let Some(name) = style.or(face) {
        gathering.add(tag.span, ElementKind::Typeface { name });
    }
    let kind = match &*tag.name {
        "img" | "area" => ElementKind::Image { alternative: attribute("alt") },
        "input" if attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("image")) => {
            ElementKind::Image { alternative: attribute("alt") }
        }
        "blink" | "marquee" => ElementKind::Motion,
        "track" => return gathering.innermost(tracked),
        "tr" => return gathering.innermost(|kind| counted(kind, false)),
        "th" => return gathering.innermost(|kind| counted(kind, true)),
        "audio" | "video" => ElementKind::Media { track: false },
        "a" if attribute("href").is_some() => {
            let text = ["aria-label", "title"].into_iter().filter_map(attribute).collect();
            ElementKind::Link { text }
        }
        "table" => {
            let role = attribute("role").unwrap_or_default().trim().to_ascii_lowercase();
            let layout = role == "presentation" || role == "none";
            ElementKind::Table { rows: 0, headers: 0, layout }
        }
        name => match level(name) {
            Some(level) => ElementKind::Heading { level, text: String::new() },
            None => return,
        },
    };
    let has_content = !matches!(kind, ElementKind::Image { .. } | ElementKind::Motion);
    if has_content && gathering.depth() < DEEPEST {
        gathering.enter(tag.span, kind);
    } else {
        gathering.add(tag.span, kind);
    }
}

/// A text track comes with the innermost sound or moving picture.
fn tracked(kind: &mut ElementKind) -> bool {
    let ElementKind::Media { track } = kind else { return false };
    *track = true;
    true
}

/// A row or header cell of the innermost table.
fn counted(kind: &mut ElementKind, header: bool) -> bool {
    let ElementKind::Table { rows, headers, .. } = kind else { return false };
    *(if header { headers } else { rows }) += 1;
    true
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

    fn read(source: &str) -> Vec<Element> {
        let (plain, gaps) = crate::markup::html::read(source);
        super::read(source, &plain, &gaps)
    }

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
