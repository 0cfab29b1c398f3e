/// Weights of the first nine digits.
const WEIGHTS: &[u32] = &[31, 29, 23, 19, 17, 13, 7, 5, 3];

/// Tells whether ten digits, or thirteen with a branch, carry the check digit of a tax code.
///
/// Legal source: Thông tư 105/2020/TT-BTC Điều 5 for the form; the check digit as the tax office
/// computes it (secondary).
pub(super) fn is_tax_code(digits: &str, printed: &str) -> bool {
    let branch = printed.rsplit_once('-').map(|(_, branch)| branch);
    let shape = match digits.len() {
        10 => branch.is_none(),
        13 => branch.is_some_and(|branch| branch.len() == 3 && branch != "000"),
        _ => false,
    };
    let mut values = digits.chars().filter_map(|c| c.to_digit(10));
    let sum: u32 = WEIGHTS.iter().zip(values.by_ref()).map(|(weight, digit)| weight * digit).sum();
    let serial = digits.get(2..9).is_some_and(|serial| serial != "0000000");
    let check = 10_u32.checked_sub(sum % 11);
    shape && serial && check == values.next() && check.is_some_and(|check| check < 10)
}
