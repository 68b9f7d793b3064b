//! Where the work of ended units goes.

use super::*;
use crate::domain::build::{Build, by_group, by_name, day, group, parties, plan, task, unit};
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::party::Whom;
use crate::domain::progress::State;
use crate::domain::responsibility::{Holder, Roster, Unsettled};
use crate::domain::task::Task;
use crate::domain::unit::UnitKind;

const ON: &str = "2025-03-01";

/// Departments with open, done, coordinated, narrowed and grouped work, and a group that lists its members.
fn desk() -> Build {
    let mut build = Build::default();
    let led_by = |id: &str, whom: &[Whom]| Task { leads: parties(whom), ..task(id, "454", "") };
    for (rank, id) in (1..).zip(["stc", "skhdt", "skhcn", "stttt", "cat"]) {
        build.add(unit(id, UnitKind::Department, rank));
    }
    build
        .add(group("cac-so", GroupRule { kinds: vec![UnitKind::Department], ..GroupRule::default() }))
        .add(group(
            "khoi-kinh-te",
            GroupRule { members: vec!["skhdt".into(), "cat".into()], ..GroupRule::default() },
        ))
        .add(plan("454"))
        .add(led_by("mo", &[by_name("skhdt")]))
        .add(led_by("xong", &[by_name("skhdt")]))
        .add(led_by("nhom", &[by_group("cac-so", None)]))
        .add(led_by("chon", &[by_group("cac-so", Some(&["skhdt", "stc"]))]))
        .add(Task { coordinators: parties(&[by_name("skhdt")]), ..led_by("phoi-hop", &[by_name("cat")]) })
        .add(led_by("tt", &[by_name("stttt")]))
        .add(Task { coordinators: parties(&[by_name("cat")]), ..led_by("tt-cat", &[by_name("stttt")]) });
    build.update("xong", "2025-02-28", State::Done);
    build.update("tt", "2025-03-02", State::Done);
    build
}

fn order(ending: &[&str], receivers: Vec<Receiver>) -> Reorganisation {
    let ending = ending.iter().map(|id| UnitId::from(*id)).collect();
    Reorganisation { ending, receivers, on: day(ON), document: None }
}

fn known(ids: &[&str]) -> Vec<Receiver> {
    ids.iter().map(|id| Receiver::Known((*id).into())).collect()
}

fn new(name: &str) -> Vec<Receiver> {
    vec![Receiver::New { name: name.to_owned(), short: None }]
}

fn planned(build: &Build, order: &Reorganisation) -> Consequences {
    consequences(&build.workspace, &Settings::default(), order, "thử").unwrap()
}

/// Plans the reorganisation and carries it out.
fn carried_out(order: &Reorganisation) -> (Build, Consequences) {
    let mut build = desk();
    let found = planned(&build, order);
    for (seq, operation) in (1_000..).map(Seq).zip(&found.operations) {
        build.workspace.apply(operation, seq, BatchNumber(2)).unwrap();
    }
    (build, found)
}

fn lead(build: &Build, task: &str, on: &str) -> Holder {
    let task = build.workspace.tasks.get(task).unwrap();
    Roster::on(&build.workspace, day(on)).of(task).leads.remove(0).holders.remove(0)
}

fn ids(tasks: &[TaskId]) -> Vec<&str> {
    tasks.iter().map(TaskId::as_str).collect()
}

#[test]
fn open_work_passes_to_an_only_successor_and_the_day_before_stays_as_it_was() {
    let (build, found) = carried_out(&order(&["skhdt"], known(&["stc"])));
    assert_eq!(found.fate, Fate::Passes("stc".into()));
    assert_eq!(found.operations.len(), 2, "a last day and a successor: {:?}", found.operations);
    assert_eq!(ids(&found.burdens[0].leads), ["chon", "mo"], "neither what is done nor what a group bears");
    assert_eq!(ids(&found.burdens[0].coordinates), ["phoi-hop"]);
    for (on, holder) in [("2025-02-28", "skhdt"), (ON, "stc")] {
        assert_eq!(lead(&build, "mo", on).unit.as_str(), holder, "{on}");
        assert_eq!(lead(&build, "chon", on).unit.as_str(), holder, "{on}");
    }
    let ended = build.workspace.units.get("skhdt").unwrap();
    assert_eq!((ended.valid_to, ended.name.as_str()), (Some(day("2025-02-28")), "skhdt"));
}

#[test]
fn a_new_unit_joins_the_groups_that_list_an_ended_one_and_an_old_unit_does_not_join_its_past() {
    let (build, found) = carried_out(&order(&["skhdt"], new("Sở Kinh tế")));
    assert_eq!(found.groups, [("khoi-kinh-te".into(), Joined::New)]);
    let members = |build: &Build, on: &str| {
        let roster = Roster::on(&build.workspace, day(on));
        roster.members(&"khoi-kinh-te".into()).iter().map(|unit| unit.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(members(&build, "2025-02-28"), ["skhdt", "cat"]);
    assert_eq!(members(&build, ON), ["so-kinh-te", "cat"]);
    let (build, found) = carried_out(&order(&["skhdt"], known(&["stc"])));
    assert_eq!(found.groups, [("khoi-kinh-te".into(), Joined::Nobody)]);
    assert_eq!((members(&build, "2025-02-28"), members(&build, ON).len()), (members(&desk(), ON), 1));
}

#[test]
fn several_units_merge_into_a_new_one() {
    let (build, found) = carried_out(&order(&["skhdt", "stc"], new("Sở Tài chính mới")));
    assert_eq!(found.fate, Fate::Passes("so-tai-chinh-moi".into()));
    let unit = build.workspace.units.get("so-tai-chinh-moi").unwrap();
    assert_eq!((unit.valid_from, unit.rank, unit.category), (Some(day(ON)), 2, UnitKind::Department));
    assert_eq!(lead(&build, "mo", ON).unit.as_str(), "so-tai-chinh-moi");
    assert_eq!(lead(&build, "mo", "2025-02-28").unit.as_str(), "skhdt");
}

#[test]
fn a_new_name_is_a_new_unit_so_that_old_days_keep_the_old_name() {
    let (build, _) = carried_out(&order(&["skhcn"], new("skhcn")));
    let renamed = build.workspace.units.get("skhcn-2025-03-01").unwrap();
    assert_eq!((renamed.name.as_str(), renamed.rank), ("skhcn", 3), "the name is taken, the id is dated");
    let old = build.workspace.units.get("skhcn").unwrap();
    assert_eq!(old.successors, [Successor { unit: renamed.id.clone(), on: day(ON) }]);
}

#[test]
fn among_several_successors_each_open_task_gets_a_proposal_that_moves_nothing() {
    let document = Some("612/UBND-NC".to_owned());
    let order = Reorganisation { document, ..order(&["stttt"], known(&["skhcn", "cat"])) };
    let (build, found) = carried_out(&order);
    assert_eq!(found.fate, Fate::Proposed(vec!["skhcn".into(), "cat".into()]));
    assert_eq!(ids(&found.burdens[0].leads), ["tt", "tt-cat"], "open on the last day");
    let mut moved: Vec<_> = build.workspace.reassignments.iter().collect();
    moved.sort_by_key(|it| it.task.clone());
    let told: Vec<(&str, &str, Standing)> =
        moved.iter().map(|it| (it.task.as_str(), it.to.as_str(), it.standing)).collect();
    assert_eq!(
        told,
        [("tt", "skhcn", Standing::Proposed), ("tt-cat", "cat", Standing::Proposed)],
        "the first successor, but the one that takes part already before it"
    );
    assert_eq!(moved[0].document.as_ref().map(DocumentId::as_str), Some("612-ubnd-nc"));
    assert_eq!(build.workspace.documents.get("612-ubnd-nc").unwrap().tasks.len(), 2);
    let candidates = Some(Unsettled::Candidates(vec!["skhcn".into(), "cat".into()]));
    assert_eq!(lead(&build, "tt", ON).unsettled, candidates);
}

#[test]
fn without_a_successor_the_work_waits() {
    let (build, found) = carried_out(&order(&["skhdt"], Vec::new()));
    assert_eq!((found.fate, found.operations.len()), (Fate::Waits, 1));
    assert_eq!(lead(&build, "mo", ON).unsettled, Some(Unsettled::NoReceiver));
    assert_eq!(lead(&build, "mo", "2025-02-28").unsettled, None);
}

#[test]
fn a_document_that_is_known_gets_the_tasks_beside_those_it_has() {
    let mut build = desk();
    let role = DocumentRole::Created;
    build.add(Document {
        id: "d".into(),
        symbol: "612/UBND-NC".to_owned(),
        date: None,
        issuer: None,
        summary: None,
        tasks: vec![DocumentTask { task: "mo".into(), role }],
    });
    let document = Some("612/UBND-NC".to_owned());
    let order = Reorganisation { document, ..order(&["skhdt"], known(&["stc"])) };
    let found = planned(&build, &order);
    for (seq, operation) in (1_000..).map(Seq).zip(&found.operations) {
        build.workspace.apply(operation, seq, BatchNumber(2)).unwrap();
    }
    assert_eq!(build.workspace.documents.len(), 1);
    assert_eq!(build.workspace.documents.get("d").unwrap().tasks.len(), 4);
}

#[test]
fn what_cannot_be_is_refused_by_name() {
    let (build, _) = carried_out(&order(&["skhdt"], known(&["stc"])));
    let refused = |order: &Reorganisation| {
        consequences(&build.workspace, &Settings::default(), order, "thử").unwrap_err()
    };
    assert_eq!(refused(&order(&[], known(&["stc"]))), Refusal::Nothing);
    assert_eq!(refused(&order(&["khong"], known(&["stc"]))), Refusal::Unknown("khong".into()));
    assert_eq!(refused(&order(&["cat"], known(&["khong"]))), Refusal::Unknown("khong".into()));
    assert_eq!(refused(&order(&["cat"], known(&["cat"]))), Refusal::Twice("cat".into()));
    assert_eq!(refused(&order(&["cat", "cat"], known(&["stc"]))), Refusal::Twice("cat".into()));
    assert_eq!(refused(&order(&["cat"], known(&["stc", "stc"]))), Refusal::Twice("stc".into()));
    assert_eq!(refused(&order(&["skhdt"], known(&["cat"]))), Refusal::Ends("skhdt".into()));
    assert_eq!(refused(&order(&["cat"], known(&["skhdt"]))), Refusal::Absent("skhdt".into()));
    assert_eq!(refused(&order(&["cat"], new("???"))), Refusal::Taken("???".to_owned()));
}

#[test]
fn taking_it_back_leaves_nothing() {
    let (mut build, found) = carried_out(&order(&["stttt"], known(&["skhcn", "cat"])));
    for operation in found.operations.iter().rev() {
        build.workspace.apply(&operation.inverse(), Seq(2_000), BatchNumber(3)).unwrap();
    }
    let before = desk();
    for kind in crate::domain::entity::Kind::ALL {
        assert_eq!(build.workspace.records(kind), before.workspace.records(kind), "{kind:?}");
    }
}

fn waiting(build: &Build, on: &str) -> Vec<Pending> {
    pending(&build.workspace, &Settings::default(), day(on))
}

/// Lets a part pass, as an analyst does.
fn pass(build: &mut Build, part: &Pending, to: &str) {
    let operations = part.pass_to(&build.workspace, &to.into(), "r".into());
    for (seq, operation) in (2_000..).map(Seq).zip(&operations) {
        build.workspace.apply(operation, seq, BatchNumber(3)).unwrap();
    }
}

#[test]
fn what_waits_among_several_is_listed_while_it_is_open_and_passes_as_proposed_or_elsewhere() {
    let (mut build, _) = carried_out(&order(&["stttt"], known(&["skhcn", "cat"])));
    assert_eq!(waiting(&build, "2025-02-28"), [], "the unit still bears it");
    let told = |parts: &[Pending]| parts.iter().map(|it| it.task.to_string()).collect::<Vec<_>>();
    let parts = waiting(&build, ON);
    assert_eq!(told(&parts), ["tt", "tt-cat"]);
    assert_eq!(told(&waiting(&build, "2025-03-02")), ["tt-cat"], "the other one is done by then");
    assert_eq!(parts[1].candidates, ["skhcn".into(), "cat".into()]);
    assert_eq!(parts[1].proposal(&build.workspace), Some(&"cat".into()));
    pass(&mut build, &parts[1], "cat");
    pass(&mut build, &parts[0], "stc");
    assert_eq!(waiting(&build, ON), []);
    assert_eq!(build.workspace.reassignments.iter().count(), 2, "the proposals are decided, none is added");
    assert_eq!((lead(&build, "tt-cat", ON).unit, lead(&build, "tt", ON).unit), ("cat".into(), "stc".into()));
    assert_eq!(lead(&build, "tt-cat", "2025-02-28").unit.as_str(), "stttt", "the past stays");
}

#[test]
fn what_waits_for_a_receiver_passes_from_the_day_after_the_last_one() {
    let (mut build, _) = carried_out(&order(&["skhdt"], Vec::new()));
    let parts = waiting(&build, "2025-04-01");
    let told: Vec<(&str, usize)> = parts.iter().map(|it| (it.task.as_str(), it.candidates.len())).collect();
    assert_eq!(told, [("chon", 0), ("mo", 0), ("phoi-hop", 0)]);
    assert_eq!((parts[1].on, parts[1].proposed.clone()), (day(ON), None));
    pass(&mut build, &parts[1], "stc");
    assert_eq!(lead(&build, "mo", ON).unit.as_str(), "stc");
    assert_eq!(waiting(&build, "2025-04-01").len(), 2);
}
