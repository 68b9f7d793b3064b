//! The protocol order of units: one is moved among the others.

use super::super::ids::UnitId;
use super::super::operation::{Operation, operations_between};
use super::super::unit::Unit;
use super::super::workspace::Workspace;
use super::arrangement::Refusal;
use super::ranks::{Sibling, ranks};

/// Returns what lets a unit stand directly before or behind another one in the protocol order. As few others as possible
/// get another rank.
///
/// # Errors
/// Returns why it cannot stand there.
pub fn in_protocol_order(
    workspace: &Workspace,
    unit: &UnitId,
    other: &UnitId,
    behind: bool,
) -> Result<Vec<Operation>, Refusal> {
    if unit == other {
        return Err(Refusal::InItself);
    }
    let mut units: Vec<&Unit> = workspace.units.iter().collect();
    units.sort_by_key(|it| (it.rank, &it.id));
    let place =
        |units: &[&Unit], id: &UnitId| units.iter().position(|it| it.id == *id).ok_or(Refusal::Missing);
    let moved = units.remove(place(&units, unit)?);
    let to = place(&units, other)? + usize::from(behind);
    units.insert(to, moved);
    let wanted: Vec<Sibling<'_>> = units.iter().map(|it| (Some(it.rank), it.id.as_str())).collect();
    let ranked = units.iter().zip(ranks(&wanted));
    let changed = ranked.flat_map(|(it, rank)| operations_between(*it, &Unit { rank, ..(*it).clone() }));
    Ok(changed.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::build::{Build, unit};
    use crate::domain::journal::{BatchNumber, Seq};
    use crate::domain::unit::UnitKind;

    fn order(workspace: &Workspace) -> Vec<&str> {
        let mut units: Vec<&Unit> = workspace.units.iter().collect();
        units.sort_by_key(|it| (it.rank, &it.id));
        units.into_iter().map(|it| it.id.as_str()).collect()
    }

    #[test]
    fn a_unit_comes_to_stand_where_it_was_put_and_the_others_keep_their_order() {
        let cases = [
            (("d", "a", false), ["d", "a", "b", "c"]),
            (("a", "d", true), ["b", "c", "d", "a"]),
            (("c", "a", true), ["a", "c", "b", "d"]),
            (("b", "c", false), ["a", "b", "c", "d"]),
        ];
        for ((moved, other, behind), wanted) in cases {
            let mut build = Build::default();
            for (id, rank) in [("a", 1), ("b", 2), ("c", 2), ("d", 3)] {
                build.add(unit(id, UnitKind::Department, rank));
            }
            let found = in_protocol_order(&build.workspace, &moved.into(), &other.into(), behind).unwrap();
            let mut after = build.workspace.clone();
            for (seq, operation) in (1000..).zip(&found) {
                after.apply(operation, Seq(seq), BatchNumber(2)).unwrap();
            }
            assert_eq!(order(&after), wanted, "{moved} {other}");
        }
    }

    #[test]
    fn a_unit_stands_neither_beside_itself_nor_beside_nobody() {
        let mut build = Build::default();
        build.add(unit("a", UnitKind::Department, 1));
        let to = |other: &str| in_protocol_order(&build.workspace, &"a".into(), &other.into(), true);
        assert_eq!((to("a"), to("x")), (Err(Refusal::InItself), Err(Refusal::Missing)));
    }
}
