use super::token::Token;
use crate::unicode::fold;

/// Agencies and broadcasters whose name alone is a credit.
const KNOWN: [&str; 12] = [
    "TTXVN",
    "TTXVN-VNA",
    "VNA",
    "VOV",
    "VTV",
    "VTC",
    "VGP",
    "VNE",
    "VietnamPlus",
    "VnExpress",
    "BBT",
    "Vietnam+",
];

/// Words that introduce a source and do not belong to its name.
const INTRODUCING: [&str; 9] =
    ["bao", "hang", "tin", "trang", "kenh", "theo", "tu", "website", "web"];

/// First words of the names of offices.
const OFFICES: [&str; 16] = [
    "Cổng", "Báo", "Sở", "Bộ", "Đài", "Trang", "Văn", "Ban", "Cục", "Vụ", "Tạp", "Trung", "Thông",
    "UBND", "Công", "Website",
];

/// Places that stand where a name may stand; those of the provinces before and after 2025, and countries.
const PLACES: &str = "|an giang|ba ria|ba ria vung tau|bac giang|bac kan|bac lieu|bac ninh|ben tre|binh dinh|binh duong|binh phuoc\
|binh thuan|ca mau|can tho|cao bang|da nang|dak lak|dak nong|dien bien|dong nai|dong thap|gia lai|ha giang|ha nam\
|ha noi|ha tinh|hai duong|hai phong|hau giang|hoa binh|hung yen|khanh hoa|kien giang|kon tum|lai chau|lam dong\
|lang son|lao cai|long an|nam dinh|nghe an|ninh binh|ninh thuan|phu tho|phu yen|quang binh|quang nam|quang ngai\
|quang ninh|quang tri|soc trang|son la|tay ninh|thai binh|thai nguyen|thanh hoa|thua thien hue|hue|tien giang\
|tra vinh|tuyen quang|vinh long|vinh phuc|yen bai|sai gon|viet nam|trung quoc|hoa ky|han quoc|nhat ban|thai lan\
|lien hop quoc|trieu tien|an do|ho chi minh|vung tau|da lat|nha trang|";

/// Tells whether the tokens name a place; `Khánh Hòa` and other names that persons bear too count only in brackets.
pub(super) fn is_place(tokens: &[Token<'_>], from: usize, to: usize) -> bool {
    let words: Vec<String> =
        tokens.get(from..to).unwrap_or_default().iter().map(|token| fold(token.text)).collect();
    let first = tokens.get(from).map(|token| token.text.to_lowercase());
    let named = PLACES.contains(&format!("|{}|", words.join(" ")));
    let bracketed = from.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| t.is("("));
    let ambiguous = matches!(
        words.join(" ").as_str(),
        "khanh hoa"
            | "thanh hoa"
            | "hoa binh"
            | "ha giang"
            | "an giang"
            | "thai binh"
            | "nam dinh"
            | "ha nam"
    );
    (named && (bracketed || !ambiguous))
        || matches!(
            first.as_deref(),
            Some("tp" | "tỉnh" | "huyện" | "xã" | "quận" | "phường" | "thôn")
        )
}

/// Tells whether a word begins the name of an office or of a post.
pub(super) fn begins_office(token: &Token<'_>) -> bool {
    OFFICES.contains(&token.text)
        || matches!(
            token.text,
            "Phòng" | "Trưởng" | "Phó" | "Chánh" | "Giám" | "Chủ" | "Viện" | "Hội"
        )
}

pub(super) fn is_known(token: &Token<'_>) -> bool {
    token.word
        && (KNOWN.contains(&token.text)
            || token.text.split_once('-').is_some_and(|(head, _)| KNOWN.contains(&head)))
}

pub(super) fn introduces(token: &Token<'_>) -> bool {
    token.word
        && token.text.chars().all(char::is_lowercase)
        && INTRODUCING.contains(&token.folded().as_str())
}

/// Tells whether tokens can be the name of a source: short, and every word with a capital but the joining ones.
pub(super) fn fits(tokens: &[Token<'_>], from: usize, to: usize) -> bool {
    let Some(words) = tokens.get(from..to).filter(|words| !words.is_empty()) else { return false };
    let first = words.iter().find(|token| !introduces(token));
    let opened = first.is_some_and(|token| token.is_capitalised() || token.is_domain());
    let limit = words.iter().filter(|token| token.word).count() <= 8;
    // of a two-word name the second is often written small: "Dân trí", "Khám phá"
    let mut small = 0;
    let each = words.iter().enumerate().all(|(i, token)| {
        if !token.word {
            return token.is_any(",&-–/’'");
        }
        let digits = token.text.bytes().all(|b| b.is_ascii_digit());
        if token.is_capitalised() || token.is_domain() || digits || introduces(token) {
            return true;
        }
        if matches!(token.text, "và" | "and" | "of" | "the" | "de") {
            return true;
        }
        small += 1;
        let after_capital =
            i.checked_sub(1).and_then(|at| words.get(at)).is_some_and(Token::is_capitalised);
        after_capital || i > 1
    });
    let last_small = words.last().is_some_and(|token| token.word && !token.is_capitalised());
    opened
        && limit
        && each
        && (small == 0 || (small <= 2 && words.len() <= 3 && (last_small || small == 1)))
}

/// Tells whether tokens are the full name of an office: `Cổng Thông tin điện tử tỉnh Bình Phước`.
pub(super) fn is_office(tokens: &[Token<'_>], from: usize, to: usize) -> bool {
    let Some(words) = tokens.get(from..to) else { return false };
    words.first().is_some_and(|first| OFFICES.contains(&first.text))
        && (2..=10).contains(&words.len())
        && words.iter().all(|token| token.word || token.is("-"))
        && words.last().is_some_and(|last| {
            last.is_capitalised()
                || matches!(last.text, "tỉnh" | "phủ" | "tử" | "tế" | "phố" | "nước")
        })
}
