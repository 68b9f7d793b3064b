use super::super::build::{Build, day, ended, plan, task, unit};
use super::super::document::Document;
use super::super::party::{Party, PartyList, Whom};
use super::super::progress::State;
use super::super::settings::Settings;
use super::super::task::{Standing, Task};
use super::super::unit::{Reassignment, UnitKind};
use super::*;

fn list(printed: &str, whom: Whom) -> PartyList {
    PartyList { printed: printed.to_owned(), parties: vec![Party { printed: printed.to_owned(), whom }] }
}

fn of_unit(unit: &str) -> PartyList {
    list(unit, Whom::Unit(unit.into()))
}

fn reassignment(id: &str, task: &str, standing: Standing) -> Reassignment {
    Reassignment {
        id: id.into(),
        task: task.into(),
        from: "so-y-te".into(),
        to: "van-phong".into(),
        on: day("2025-04-01"),
        document: Some("qd-1".into()),
        standing,
    }
}

fn office() -> Build {
    let mut build = Build::default();
    let qd = Document {
        id: "qd-1".into(),
        symbol: "1/QĐ-UBND".to_owned(),
        date: None,
        issuer: None,
        summary: None,
        tasks: Vec::new(),
    };
    build
        .add(unit("van-phong", UnitKind::Office, 9))
        .add(unit("so-y-te", UnitKind::Department, 2))
        .add(unit("so-noi-vu", UnitKind::Department, 1))
        .add(ended("so-cu", "2025-02-28", &["so-noi-vu"]))
        .add(qd)
        .add(plan("454"))
        .add(Task {
            leads: of_unit("so-cu"),
            coordinators: of_unit("so-y-te"),
            ..task("a", "454", "Tháng 3/2025")
        })
        .add(Task { leads: of_unit("so-y-te"), ..task("b", "454", "Tháng 12/2026") })
        .add(Task { leads: of_unit("so-y-te"), ..task("c", "454", "Tháng 12/2026") })
        .add(reassignment("r", "b", Standing::Confirmed))
        .add(reassignment("p", "c", Standing::Proposed));
    build
}

fn directory(build: &Build, as_of: &str) -> Directory {
    Directory::on(&build.workspace, &Settings::default(), day(as_of))
}

/// Returns "day from > to why tasks" of every turn of the unit.
fn turns(build: &Build, unit: &str, as_of: &str) -> Vec<String> {
    let found = directory(build, as_of).turns(&build.workspace, &unit.into(), day(as_of));
    let told = |turn: &Turn| {
        let tasks: Vec<&str> = turn.tasks.iter().map(TaskId::as_str).collect();
        let basis = match &turn.basis {
            Basis::Succession => "succession".to_owned(),
            Basis::Reassignment(document) => document.as_ref().unwrap().to_string(),
            Basis::Proposal(document) => format!("proposed {}", document.as_ref().unwrap()),
        };
        format!("{} {} > {} {basis} {}", turn.on, turn.from, turn.to, tasks.join(","))
    };
    found.iter().map(told).collect()
}

#[test]
fn units_stand_by_kind_and_protocol_order_and_ended_ones_only_where_asked_for() {
    let build = office();
    let names = |ended_too| -> Vec<String> {
        let listed = listed(&build.workspace, day("2025-06-01"), ended_too);
        let name = |one: &Listed| match one {
            Listed::Unit(unit) => unit.to_string(),
            Listed::Group(group) => group.to_string(),
        };
        listed.iter().map(name).collect()
    };
    assert_eq!(names(false), ["so-noi-vu", "so-y-te", "van-phong"]);
    assert_eq!(names(true).len(), 4);
}

#[test]
fn open_tasks_count_for_who_bears_them_on_the_day() {
    let mut build = office();
    let told = |build: &Build, unit: &str| {
        directory(build, "2025-06-01")
            .load(&unit.into())
            .map(|load| (load.led(), load.overdue(), load.coordinated()))
    };
    assert_eq!(told(&build, "so-noi-vu"), Some((1, 1, 0)), "taken over, and late");
    assert_eq!(told(&build, "so-y-te"), Some((1, 0, 1)), "one passed on, one proposed only");
    assert_eq!(told(&build, "van-phong"), Some((1, 0, 0)));
    assert_eq!(told(&build, "so-cu"), None);
    build.update("a", "2025-05-01", State::Done);
    assert_eq!(told(&build, "so-noi-vu"), None, "what is done is no load");
}

#[test]
fn the_history_tells_what_was_taken_over_and_handed_on_and_when() {
    let build = office();
    for (unit, as_of, expected) in [
        ("so-noi-vu", "2025-06-01", vec!["2025-03-01 so-cu > so-noi-vu succession a"]),
        ("so-cu", "2025-06-01", vec!["2025-03-01 so-cu > so-noi-vu succession a"]),
        ("so-cu", "2025-02-01", Vec::new()),
        ("van-phong", "2025-03-31", Vec::new()),
        (
            "van-phong",
            "2025-06-01",
            vec!["2025-04-01 so-y-te > van-phong qd-1 b", "2025-04-01 so-y-te > van-phong proposed qd-1 c"],
        ),
    ] {
        assert_eq!(turns(&build, unit, as_of), expected, "{unit} {as_of}");
    }
    let taken: Vec<String> = predecessors(&build.workspace, &"so-noi-vu".into())
        .into_iter()
        .map(|(unit, on)| format!("{unit} {on}"))
        .collect();
    assert_eq!(taken, ["so-cu 2025-03-01"]);
}

#[test]
fn what_somebody_decided_for_a_task_is_told_with_the_printed_words() {
    let mut build = office();
    let narrowed = Whom::Group { group: "cac-so".into(), narrowed: Some(vec!["so-y-te".into()]) };
    let corrected = Whom::Unit("so-y-te".into());
    build
        .add(Task { leads: list("các sở có liên quan", narrowed), ..task("d", "454", "Tháng 12/2026") })
        .add(Task { leads: list("Sở Ytế tỉnh", corrected), ..task("e", "454", "Tháng 12/2026") });
    let directory = directory(&build, "2025-06-01");
    let told: Vec<(&str, &str, bool)> = directory
        .decided(&"so-y-te".into())
        .iter()
        .map(|one| (one.task.as_str(), one.printed.as_str(), one.narrowed))
        .collect();
    assert_eq!(told, [("d", "các sở có liên quan", true), ("e", "Sở Ytế tỉnh", false)]);
}

#[test]
fn a_decision_says_on_which_days_the_unit_was_responsible_by_it() {
    let mut build = office();
    let chosen = |units: &[&str]| Whom::Group {
        group: "cac-so".into(),
        narrowed: Some(units.iter().map(|unit| (*unit).into()).collect()),
    };
    let assigned = |id: &str, whom| Task {
        leads: list("các sở có liên quan", whom),
        assigned_on: Some(day("2025-01-10")),
        ..task(id, "454", "Tháng 12/2026")
    };
    build.add(assigned("d", chosen(&["so-cu", "so-y-te"]))).add(assigned("e", chosen(&["so-y-te"]))).update(
        "e",
        "2025-04-20",
        State::Done,
    );
    let directory = directory(&build, "2025-06-01");
    let told = |unit: &str| -> Vec<(String, Option<NaiveDate>, Option<NaiveDate>)> {
        let decided = directory.decided(&unit.into()).iter();
        decided.map(|one| (one.task.to_string(), one.from, one.until)).collect()
    };
    let begun = Some(day("2025-01-10"));
    let (d, e) = ("d".to_owned(), "e".to_owned());
    assert_eq!(told("so-cu"), [(d.clone(), begun, Some(day("2025-02-28")))], "it passed on the day after");
    assert_eq!(told("so-y-te"), [(d, begun, None), (e, begun, Some(day("2025-04-20")))]);
}

#[test]
fn gathering_in_pieces_gives_what_gathering_at_once_gives() {
    let build = office();
    let (as_of, settings) = (day("2025-06-01"), Settings::default());
    let mut gathering = Gathering::default();
    let mut pieces = 1;
    while !gathering.go_on(&build.workspace, &settings, as_of, &mut 1) {
        pieces += 1;
    }
    let (pieced, whole) = (gathering.finish(), Directory::on(&build.workspace, &settings, as_of));
    assert!(pieces > 5, "{pieces}");
    for unit in ["so-noi-vu", "so-y-te", "van-phong"] {
        let unit = unit.into();
        assert_eq!(pieced.load(&unit), whole.load(&unit));
        let turns = |of: &Directory| of.turns(&build.workspace, &unit, as_of);
        assert_eq!(turns(&pieced), turns(&whole));
    }
}
