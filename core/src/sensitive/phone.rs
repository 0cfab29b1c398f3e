/// Tells whether digits are a Vietnamese telephone number, mobile or landline.
///
/// Mobile: 0 or +84, then nine digits that start 3, 5[25689], 7[06-9], 8[1-9] or 9.
pub(super) fn is_phone(digits: &str, plus: bool) -> bool {
    let Some(local) = (if plus { digits.strip_prefix("84") } else { digits.strip_prefix('0') })
    else {
        return false;
    };
    let mut lead = local.bytes();
    match (lead.next(), lead.next(), local.len()) {
        (Some(b'2'), _, 9 | 10) | (Some(b'3' | b'9'), _, 9) => true,
        (Some(b'5'), Some(b'2' | b'5' | b'6' | b'8' | b'9'), 9) => true,
        (Some(b'7'), Some(b'0' | b'6'..=b'9'), 9) | (Some(b'8'), Some(b'1'..=b'9'), 9) => true,
        _ => false,
    }
}
