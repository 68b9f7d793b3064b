//! Who bears a task before, during and after a reorganisation.

use super::*;
use crate::domain::build::{Build, by_group, by_name, day, ended, group, parties, plan, task, unit};
use crate::domain::party::Whom;
use crate::domain::task::Standing;
use crate::domain::unit::{GroupRule, Unit, UnitKind};

/// The reorganisations of 2025: one of each shape, and a group of each kind.
fn register() -> Build {
    let mut build = Build::default();
    let in_2025 = |id: &str, rank: i64| Unit { valid_from: Some(day("2025-03-01")), ..department(id, rank) };
    build
        .add(unit("ubnd", UnitKind::Committee, 0))
        .add(department("stc", 1))
        .add(department("skhcn", 2))
        .add(department("cat", 3))
        .add(in_2025("snnmt", 4))
        .add(ended("skhdt", "2025-02-28", &["stc"]))
        .add(ended("stnmt", "2025-02-28", &["snnmt"]))
        .add(ended("snnptnt", "2025-02-28", &["snnmt"]))
        .add(ended("stttt", "2025-02-28", &["skhcn", "cat"]))
        .add(Unit { category: UnitKind::District, ..ended("huyen", "2025-06-30", &[]) })
        .add(unit("xa-2", UnitKind::Commune, 21))
        .add(unit("xa-1", UnitKind::Commune, 20))
        .add(group("cap-xa", GroupRule { kinds: vec![UnitKind::Commune], ..GroupRule::default() }))
        .add(group("cap-huyen", GroupRule { kinds: vec![UnitKind::District], ..GroupRule::default() }))
        .add(group(
            "dia-phuong",
            GroupRule {
                kinds: vec![UnitKind::District, UnitKind::Commune],
                members: vec!["cat".into()],
                open: false,
            },
        ))
        .add(group(
            "lien-quan",
            GroupRule { kinds: vec![UnitKind::Commune], members: Vec::new(), open: true },
        ))
        .add(plan("454"));
    build
}

fn department(id: &str, rank: i64) -> Unit {
    unit(id, UnitKind::Department, rank)
}

fn led_by(whom: &[Whom]) -> Task {
    Task { leads: parties(whom), ..task("t", "454", "") }
}

/// Returns the leading units, or why there is none: `?` for candidates, `-` for no receiver.
fn leads(build: &Build, task: &Task, on_day: &str) -> Vec<String> {
    let responsibility = on(&build.workspace, task, day(on_day));
    let mark = |holder: &Holder| match &holder.unsettled {
        Some(Unsettled::Candidates(units)) => {
            let units: Vec<&str> = units.iter().map(UnitId::as_str).collect();
            format!("{}?{}", holder.unit, units.join(","))
        }
        Some(Unsettled::NoReceiver) => format!("{}-", holder.unit),
        None => holder.unit.to_string(),
    };
    responsibility.leads.iter().flat_map(|bearer| &bearer.holders).map(mark).collect()
}

#[test]
fn work_follows_the_successions_of_its_units() {
    let build = register();
    for (printed, on_day, expected) in [
        ("skhdt", "2025-02-28", "skhdt"),
        ("skhdt", "2025-03-01", "stc"),
        ("stnmt", "2025-03-01", "snnmt"),
        ("snnptnt", "2026-01-01", "snnmt"),
        ("stttt", "2025-02-28", "stttt"),
        ("stttt", "2025-03-01", "stttt?skhcn,cat"),
        ("huyen", "2025-06-30", "huyen"),
        ("huyen", "2025-07-01", "huyen-"),
        ("stc", "2030-01-01", "stc"),
        ("khong-co", "2025-07-01", "khong-co"),
    ] {
        assert_eq!(leads(&build, &led_by(&[by_name(printed)]), on_day), [expected], "{printed} on {on_day}");
    }
}

#[test]
fn a_confirmed_reassignment_goes_before_the_rule_from_its_day_on() {
    let mut build = register();
    build
        .reassignment("t", "stttt", "skhcn", "2025-03-10", Standing::Confirmed)
        .reassignment("t", "skhdt", "cat", "2025-04-01", Standing::Confirmed)
        .reassignment("t", "stnmt", "cat", "2025-04-01", Standing::Proposed)
        .reassignment("khac", "snnptnt", "cat", "2025-03-01", Standing::Confirmed);
    for (printed, on_day, expected) in [
        ("stttt", "2025-03-09", "stttt?skhcn,cat"),
        ("stttt", "2025-03-10", "skhcn"),
        ("skhdt", "2025-03-31", "stc"),
        ("skhdt", "2025-04-01", "cat"),
        ("stnmt", "2025-04-01", "snnmt"),
        ("snnptnt", "2025-04-01", "snnmt"),
    ] {
        assert_eq!(leads(&build, &led_by(&[by_name(printed)]), on_day), [expected], "{printed} on {on_day}");
    }
}

#[test]
fn reassignments_chain_and_the_latest_word_of_a_unit_counts() {
    let mut build = register();
    build
        .reassignment("t", "skhcn", "stc", "2025-04-01", Standing::Confirmed)
        .reassignment("t", "stc", "skhcn", "2025-05-01", Standing::Confirmed)
        .reassignment("t", "skhcn", "cat", "2025-06-01", Standing::Confirmed);
    let task = led_by(&[by_name("skhcn")]);
    for (on_day, expected) in
        [("2025-03-31", "skhcn"), ("2025-04-30", "stc"), ("2025-05-31", "skhcn"), ("2025-06-01", "cat")]
    {
        assert_eq!(leads(&build, &task, on_day), [expected], "{on_day}");
    }
}

#[test]
fn a_reassignment_of_a_units_own_part_does_not_move_the_part_it_takes_over_later() {
    let mut build = register();
    build.reassignment("t", "stc", "cat", "2025-02-01", Standing::Confirmed);
    let task = led_by(&[by_name("stc"), by_name("skhdt")]);
    assert_eq!(leads(&build, &task, "2025-03-01"), ["cat", "stc"]);
}

#[test]
fn successions_in_a_ring_come_to_an_end() {
    let mut build = Build::default();
    build.add(ended("a", "2025-01-01", &["b"])).add(ended("b", "2025-01-01", &["a"])).add(plan("454"));
    assert_eq!(leads(&build, &led_by(&[by_name("a")]), "2025-02-01").len(), 1);
}

#[test]
fn a_holder_says_where_the_part_came_from_and_since_when() {
    let mut build = register();
    build.reassignment("t", "stc", "cat", "2025-04-01", Standing::Confirmed);
    let responsibility = on(&build.workspace, &led_by(&[by_name("skhdt")]), day("2025-04-01"));
    let [holder] = responsibility.leads[0].holders.as_slice() else { panic!("one holder") };
    let steps: Vec<(&str, &str, NaiveDate, bool)> = holder
        .passages
        .iter()
        .map(|it| (it.from.as_str(), it.to.as_str(), it.on, it.basis == Basis::Succession))
        .collect();
    assert_eq!(steps, [("skhdt", "stc", day("2025-03-01"), true), ("stc", "cat", day("2025-04-01"), false)]);
    assert_eq!(responsibility.leads[0].origin, Origin::Unit("skhdt".into()));
}

#[test]
fn a_group_is_who_belongs_to_it_on_the_day_in_protocol_order() {
    let build = register();
    let members = |group: &str, on_day: &str| -> Vec<String> {
        let group = build.workspace.groups.get(group).unwrap();
        members(&build.workspace, group, day(on_day)).iter().map(ToString::to_string).collect()
    };
    assert_eq!(members("cap-xa", "2025-06-30"), ["xa-1", "xa-2"]);
    assert_eq!(members("cap-huyen", "2025-06-30"), ["huyen"]);
    assert_eq!(members("cap-huyen", "2025-07-01"), Vec::<String>::new());
    assert_eq!(members("dia-phuong", "2025-06-30"), ["cat", "huyen", "xa-1", "xa-2"]);
    assert_eq!(members("lien-quan", "2025-06-30"), Vec::<String>::new());
}

#[test]
fn an_open_group_is_nobody_until_it_is_narrowed_and_then_follows_successions() {
    let build = register();
    assert_eq!(leads(&build, &led_by(&[by_group("lien-quan", None)]), "2025-03-01"), Vec::<String>::new());
    let narrowed = led_by(&[by_group("lien-quan", Some(&["skhdt", "xa-1"]))]);
    assert_eq!(leads(&build, &narrowed, "2025-02-28"), ["skhdt", "xa-1"]);
    assert_eq!(leads(&build, &narrowed, "2025-03-01"), ["stc", "xa-1"]);
}

#[test]
fn an_empty_lead_cell_is_the_issuer_and_unknown_words_are_nobody() {
    let build = register();
    assert_eq!(leads(&build, &led_by(&[]), "2025-03-01"), ["ubnd"]);
    let responsibility = on(&build.workspace, &led_by(&[]), day("2025-03-01"));
    assert_eq!(responsibility.leads[0].origin, Origin::Issuer("ubnd".into()));
    assert_eq!(leads(&build, &led_by(&[Whom::Unknown]), "2025-03-01"), Vec::<String>::new());
}

#[test]
fn the_weightiest_role_of_a_unit_counts_and_both_ways_to_ask_agree() {
    let build = register();
    let task = Task {
        leads: parties(&[by_name("skhdt"), by_group("cap-xa", None)]),
        coordinators: parties(&[
            by_group("dia-phuong", None),
            by_name("stc"),
            by_name("xa-1"),
            Whom::Unknown,
        ]),
        ..task("t", "454", "")
    };
    let (before, after) = (day("2025-02-28"), day("2025-03-01"));
    for (unit, on_day, expected) in [
        ("skhdt", before, Some(Role::Lead)),
        ("skhdt", after, None),
        ("stc", before, Some(Role::Coordinator)),
        ("stc", after, Some(Role::Lead)),
        ("xa-1", after, Some(Role::LeadMember)),
        ("cat", after, Some(Role::CoordinatorMember)),
        ("huyen", after, Some(Role::CoordinatorMember)),
        ("skhcn", after, None),
    ] {
        let unit = UnitId::from(unit);
        assert_eq!(on(&build.workspace, &task, on_day).role_of(&unit), expected, "{unit} on {on_day}");
        assert_eq!(
            Roster::on(&build.workspace, on_day).role_of(&task, &unit),
            expected,
            "{unit} on {on_day}"
        );
    }
    let issued = led_by(&[]);
    assert_eq!(Roster::on(&build.workspace, after).role_of(&issued, &"ubnd".into()), Some(Role::Lead));
}

#[test]
fn a_unit_that_leads_twice_is_listed_once() {
    let build = register();
    let task = led_by(&[by_name("stnmt"), by_group("cap-xa", None), by_name("snnptnt"), by_name("xa-2")]);
    let responsibility = on(&build.workspace, &task, day("2025-03-01"));
    let units: Vec<&str> = responsibility.lead_units().into_iter().map(UnitId::as_str).collect();
    assert_eq!(units, ["snnmt", "xa-1", "xa-2"]);
    assert_eq!(responsibility.coordinating_units(), Vec::<&UnitId>::new());
}
