//! Places among units of one kind.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::super::unit::UnitKind;
use super::{Points, Rank, UnitScore};

/// Gives every unit that has points its place among the units of its kind; more points come first.
pub(super) fn rank(rows: &mut [UnitScore]) {
    let mut by_kind: HashMap<UnitKind, Vec<Points>> = HashMap::new();
    for row in rows.iter() {
        if let (Some(kind), Some(points)) = (row.kind, row.points) {
            by_kind.entry(kind).or_default().push(points);
        }
    }
    for points in by_kind.values_mut() {
        points.sort_by_key(|points| Reverse(*points));
    }
    for row in rows {
        row.rank = row.kind.zip(row.points).and_then(|(kind, mine)| {
            let points = by_kind.get(&kind)?;
            let ahead = points.iter().take_while(|other| **other > mine).count();
            let place = u32::try_from(ahead + 1).ok()?;
            Some(Rank { place, of: u32::try_from(points.len()).ok()? })
        });
    }
}
