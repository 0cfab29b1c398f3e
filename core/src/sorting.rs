//! Lists put in order, and items put into sets and maps, where speed does not matter.
//!
//! The standard library compiles its sort anew, ten kilobytes each time, for every list that is sorted and every
//! iterator that is collected into a map. Here all share one.

use std::cmp::Ordering;

/// Sorts a list; what is equal keeps its order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = ordered(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    for (to, from) in exchanges(order) {
        items.swap(to, from);
    }
}

/// Sorts a list by what `key` says of each item; what is equal keeps its order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Puts items into a set or a map one by one.
pub(crate) fn gather<T, C: Default + Extend<T>>(items: impl Iterator<Item = T>) -> C {
    let mut all = C::default();
    items.for_each(|item| all.extend(std::iter::once(item)));
    all
}

#[inline(never)]
fn ordered(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// Pairs of places which, exchanged one after the other, bring a list into this order.
#[inline(never)]
fn exchanges(mut order: Vec<usize>) -> Vec<(usize, usize)> {
    let mut pairs = Vec::with_capacity(order.len());
    for start in 0..order.len() {
        let mut to = start;
        while let Some(place) = order.get_mut(to) {
            let from = std::mem::replace(place, to);
            if from == start || from == to {
                break;
            }
            pairs.push((to, from));
            to = from;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_sorts() {
        let mut seed = 7_u64;
        for len in 0..200 {
            let mut own: Vec<(u64, usize)> = (0..len)
                .map(|at| {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    (seed >> 60, at)
                })
                .collect();
            let mut known = own.clone();
            sort_by_key(&mut own, |item| item.0);
            known.sort_by_key(|item| item.0);
            assert_eq!(own, known);
        }
    }
}
