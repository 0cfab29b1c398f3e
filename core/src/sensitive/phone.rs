/// Tells whether digits are a Vietnamese telephone number, mobile or landline.
///
/// Mobile: 0 or +84, then nine digits that start 3, 5[25689], 7[06-9], 8[1-9] or 9.
pub(super) fn is_phone(digits: &str, plus: bool) -> bool {
    let Some(local) = (if plus { digits.strip_prefix("84") } else { digits.strip_prefix('0') })
    else {
        return false;
    };
    let mobile = local.len() == 9;
    match *local.as_bytes() {
        [b'2', ..] => matches!(local.len(), 9 | 10),
        [b'3' | b'9', ..] | [b'8', b'1'..=b'9', ..] => mobile,
        [b'5', b'2' | b'5' | b'6' | b'8' | b'9', ..] | [b'7', b'0' | b'6'..=b'9', ..] => mobile,
        _ => false,
    }
}
