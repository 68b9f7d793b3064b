//! The names that are nearest to a mistyped one.

use super::fold::mark_free;

/// Returns at most three of the names, the nearest first; nothing that is not near.
pub fn nearest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let wanted: Vec<char> = mark_free(wanted).chars().collect();
    let allowed = (wanted.len() / 3).max(1);
    let mut near: Vec<(usize, &str)> = names
        .into_iter()
        .filter(|name| name.len() <= 4 * (wanted.len() + allowed))
        .filter_map(|name| Some((within(&wanted, &mark_free(name), allowed)?, name)))
        .collect();
    near.sort_unstable();
    near.dedup();
    near.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
}

/// Returns the number of letters to change, add or drop, unless it is more than allowed.
fn within(wanted: &[char], name: &str, allowed: usize) -> Option<usize> {
    let mut row: Vec<usize> = (0..=wanted.len()).collect();
    let mut length = 0;
    for letter in name.chars() {
        let mut diagonal = row[0];
        row[0] += 1;
        length += 1;
        for (at, other) in (1..).zip(wanted) {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[at];
            row[at] = changed.min(row[at] + 1).min(row[at - 1] + 1);
        }
        if row.iter().all(|distance| *distance > allowed) || length > wanted.len() + allowed {
            return None;
        }
    }
    row.last().copied().filter(|distance| *distance <= allowed)
}

/// Returns the nearest name however far it is; none when there are no names.
pub fn closest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = mark_free(wanted).chars().collect();
    let distance = |name: &str| within(&wanted, &mark_free(name), usize::MAX / 2);
    names.into_iter().min_by_key(|name| distance(name))
}
