/// How many bytes are looked at together.
const BLOCK: usize = 32;

/// Finds the first byte at or after `from` that is wanted.
///
/// The loop over blocks has no branch inside, nor may `wanted`; the compiler makes vector instructions of it.
#[inline]
pub(crate) fn seek(bytes: &[u8], from: usize, wanted: impl Fn(u8) -> bool) -> Option<usize> {
    let mut at = from;
    while let Some(block) = bytes.get(at..).and_then(<[u8]>::first_chunk::<BLOCK>) {
        let found = block.iter().fold(0, |found, byte| found | u8::from(wanted(*byte)));
        if found != 0 {
            break;
        }
        at += BLOCK;
    }
    bytes.get(at..)?.iter().position(|byte| wanted(*byte)).map(|found| at + found)
}

#[cfg(test)]
mod tests {
    use super::seek;

    #[test]
    fn every_place_is_found_in_turn() {
        let text = "x".repeat(70) + "7" + &"y".repeat(31) + "89";
        let digit = |byte: u8| byte.is_ascii_digit();
        assert_eq!(seek(text.as_bytes(), 0, digit), Some(70));
        assert_eq!(seek(text.as_bytes(), 71, digit), Some(102));
        assert_eq!(seek(text.as_bytes(), 103, digit), Some(103));
        assert_eq!(seek(text.as_bytes(), 104, digit), None);
        assert_eq!(seek(b"", 5, digit), None);
    }
}
