//! Ranks for siblings in a wanted order, so that as few records change as possible.

/// Is the distance between ranks where there is room for it, so that rows can come between later.
const SPACING: i128 = 1 << 10;

/// Is a sibling in the wanted order: its present rank and its id, which decides between equal ranks. A row that was
/// not among these siblings before has no rank yet.
pub(super) type Sibling<'a> = (Option<i64>, &'a str);

/// Returns a rank for every sibling so that rank and id order them as wanted. Ranks that fit stay; where there is no
/// room for the others, as few neighbours as possible give way.
pub(super) fn ranks(wanted: &[Sibling<'_>]) -> Vec<i64> {
    let mut ranks: Vec<Option<i64>> = vec![None; wanted.len()];
    for place in longest_run_in_order(wanted) {
        ranks[place] = wanted[place].0;
    }
    while let Some(first) = ranks.iter().position(Option::is_none) {
        let end = ranks[first..].iter().position(Option::is_some).map_or(ranks.len(), |more| first + more);
        fill(&mut ranks, first, end);
    }
    ranks.into_iter().flatten().collect()
}

/// Gives ranks to the places from `first` to before `end`; takes neighbours along until there is room.
fn fill(ranks: &mut [Option<i64>], mut first: usize, mut end: usize) {
    loop {
        let below = first.checked_sub(1).and_then(|place| ranks[place]);
        let above = ranks.get(end).copied().flatten();
        if let Some(found) = between(below, above, end - first) {
            ranks[first..end].iter_mut().zip(found).for_each(|(rank, found)| *rank = Some(found));
            return;
        }
        // The nearer end is reached with fewer neighbours; a run without a rank beyond one is taken along as well.
        let goes_on = |end: usize| end < ranks.len() && (first == 0 || ranks.len() - end <= first);
        if goes_on(end) {
            end += 1;
            end += ranks[end..].iter().take_while(|rank| rank.is_none()).count();
        } else {
            first -= 1;
            first -= ranks[..first].iter().rev().take_while(|rank| rank.is_none()).count();
        }
    }
}

/// Returns so many ranks between two, evenly spaced; none where there is no room.
fn between(below: Option<i64>, above: Option<i64>, count: usize) -> Option<impl Iterator<Item = i64>> {
    let many = i128::try_from(count).ok()?;
    let (least, most) = (i128::from(i64::MIN), i128::from(i64::MAX));
    let (start, step) = match (below.map(i128::from), above.map(i128::from)) {
        (None, None) => (0, SPACING),
        (Some(below), None) => (below, SPACING.min((most - below) / many)),
        (None, Some(above)) => {
            let step = SPACING.min((above - least) / many);
            (above - step * (many + 1), step)
        }
        (Some(below), Some(above)) => (below, (above - below) / (many + 1)),
    };
    let rank = move |nth| i64::try_from(start + step * nth).unwrap_or(i64::MAX);
    (step > 0).then(|| (1..=many).map(rank))
}

/// Returns the places of the longest run that stands in order already.
fn longest_run_in_order(wanted: &[Sibling<'_>]) -> Vec<usize> {
    let key = |place: usize| wanted[place].0.map(|rank| (rank, wanted[place].1));
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; wanted.len()];
    for place in (0..wanted.len()).filter(|place| key(*place).is_some()) {
        let length = ends.partition_point(|end| key(*end) < key(place));
        before[place] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(place);
        } else {
            ends[length] = place;
        }
    }
    let mut run: Vec<usize> = std::iter::successors(ends.last().copied(), |place| before[*place]).collect();
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn changed(wanted: &[Sibling<'_>], ranks: &[i64]) -> usize {
        wanted.iter().zip(ranks).filter(|((old, _), new)| *old != Some(**new)).count()
    }

    #[test]
    fn as_few_ranks_change_as_there_is_room_for() {
        let table: [(&[Sibling<'_>], usize); 8] = [
            (&[], 0),
            (&[(Some(1), "a"), (Some(2), "b"), (Some(2), "c")], 0),
            // Two neighbours change places.
            (&[(Some(1), "a"), (Some(3), "c"), (Some(2), "b"), (Some(4), "d")], 2),
            // With room between the others one is enough.
            (&[(Some(10), "a"), (Some(30), "c"), (Some(20), "b"), (Some(40), "d")], 1),
            // A new row in front, at the end and between.
            (&[(None, "n"), (Some(1), "a"), (Some(2), "b")], 1),
            (&[(Some(1), "a"), (Some(2), "b"), (None, "n")], 1),
            (&[(Some(1), "a"), (Some(2), "b"), (None, "n"), (Some(3), "c")], 2),
            // The greatest rank leaves no room behind it.
            (&[(Some(1), "a"), (Some(i64::MAX), "b"), (None, "n")], 2),
        ];
        for (wanted, count) in table {
            let found = ranks(wanted);
            assert_eq!(changed(wanted, &found), count, "{wanted:?}: {found:?}");
        }
    }

    proptest! {
        #[test]
        fn rank_and_id_order_the_siblings_as_wanted(
            present in proptest::collection::vec(
                proptest::option::of(prop_oneof![-3_i64..12, Just(i64::MIN), Just(i64::MAX)]),
                0..24,
            ),
        ) {
            let ids: Vec<String> = (0..present.len()).map(|nth| format!("{:02}", (nth * 7) % 24)).collect();
            let wanted: Vec<Sibling<'_>> =
                present.iter().zip(&ids).map(|(rank, id)| (*rank, id.as_str())).collect();
            let found = ranks(&wanted);
            prop_assert_eq!(found.len(), wanted.len());
            for pair in found.iter().zip(&ids).collect::<Vec<_>>().windows(2) {
                prop_assert!(pair[0] < pair[1], "{:?} of {:?}", found, wanted);
            }
        }
    }
}
