//! What is pointed at, and what is not.

use super::*;
use crate::domain::build::{self, Build, by_group, by_name, day, ended, group, parties, section, task, unit};
use crate::domain::party::{PartyList, Whom};
use crate::domain::plan::{CountRule, Plan, PrintedTotal, Section};
use crate::domain::progress::State;
use crate::domain::responsibility::Roster;
use crate::domain::status;
use crate::domain::task::{Task, Tracking};
use crate::domain::unit::{GroupRule, UnitKind};

/// Makes a plan that lacks nothing.
fn plan(id: &str) -> Plan {
    Plan { symbol: "12/KH-UBND".to_owned(), ..build::plan(id) }
}

/// Makes a task that lacks nothing.
fn clear(id: &str, phrase: &str) -> Task {
    Task {
        label: id.to_owned(),
        title: format!("Ban hành quy chế {id}"),
        output: Some("Quy chế".to_owned()),
        ..task(id, "p", phrase)
    }
}

const PHRASE: &str = "Tháng 12/2025";

/// Makes a plan with units and groups; the task is added to it.
fn with(task: Task) -> Build {
    let mut build = Build::default();
    let departments = GroupRule { kinds: vec![UnitKind::Department], ..GroupRule::default() };
    let districts = GroupRule { kinds: vec![UnitKind::District], ..GroupRule::default() };
    build
        .add(plan("p"))
        .add(unit("so-y-te", UnitKind::Department, 1))
        .add(unit("cong-an", UnitKind::CentralBranch, 2))
        .add(ended("so-cu", "2025-03-01", &[]))
        .add(ended("so-chia", "2025-03-01", &["so-y-te", "cong-an"]))
        .add(group("lien-quan", GroupRule { open: true, ..GroupRule::default() }))
        .add(group("cac-so", departments))
        .add(group("cap-huyen", districts))
        .add(task);
    build
}

fn sorts(build: &Build, scope: Scope) -> Vec<Sort> {
    let found = check(&build.workspace, &Settings::default(), day("2025-06-01"), scope);
    found.into_iter().map(|finding| finding.sort).collect()
}

fn led_by(whom: &[Whom]) -> Task {
    Task { leads: parties(whom), ..clear("t", PHRASE) }
}

#[test]
fn each_of_the_six_is_asked_of_a_task() {
    let some_of = |units: &[&str]| by_group("lien-quan", Some(units));
    let titled = |title: &str| Task { title: title.to_owned(), ..clear("t", PHRASE) };
    let per_unit = |whom| Task { tracking: Tracking::PerUnit, ..led_by(&[whom]) };
    let cases: Vec<(&str, Task, &[Sort])> = vec![
        ("nothing is missing", clear("t", PHRASE), &[]),
        ("the issuer leads", led_by(&[]), &[]),
        ("words name nobody", led_by(&[Whom::Unknown]), &[Sort::UnknownParty]),
        ("an open group", led_by(&[by_group("lien-quan", None)]), &[Sort::OpenGroup]),
        ("a narrowed group", led_by(&[some_of(&["cong-an"])]), &[]),
        ("a group without members", led_by(&[by_group("cap-huyen", None)]), &[Sort::NoLead]),
        ("a unit without a successor", led_by(&[by_name("so-cu")]), &[Sort::NoReceiver, Sort::NoSuccessor]),
        ("a unit with two successors", led_by(&[by_name("so-chia")]), &[Sort::NoReceiver]),
        (
            "a coordinator who is not read",
            Task { coordinators: parties(&[Whom::Unknown]), ..clear("t", PHRASE) },
            &[Sort::UnknownParty],
        ),
        ("no title", titled(" "), &[Sort::ShortTitle]),
        ("two words", titled("Hạ tầng"), &[Sort::ShortTitle]),
        ("three words", titled("Lập đề án"), &[]),
        ("no deadline", clear("t", ""), &[Sort::NoDeadline]),
        ("an unknown phrase", clear("t", "Kịp thời, hiệu quả"), &[Sort::UnknownPhrase]),
        ("an event", clear("t", "Sau khi có hướng dẫn của Bộ Công an"), &[Sort::NoEvent]),
        ("a deadline before the plan", clear("t", "Tháng 1/2025"), &[Sort::BornOverdue]),
        ("ongoing", clear("t", "Thường xuyên"), &[]),
        ("several leads", led_by(&[by_name("so-y-te"), by_name("cong-an")]), &[Sort::SharedLead]),
        ("unit by unit", per_unit(by_group("cac-so", None)), &[]),
        ("unit by unit, nobody", per_unit(by_group("cap-huyen", None)), &[Sort::NoLead, Sort::NoUnits]),
        ("unit by unit, open", per_unit(by_group("lien-quan", None)), &[Sort::OpenGroup, Sort::NoUnits]),
    ];
    for (name, task, expected) in cases {
        assert_eq!(sorts(&with(task), Scope::default()), expected, "{name}");
    }
}

#[test]
fn an_event_that_happened_without_a_date_is_told_until_one_follows() {
    let waiting = || with(clear("t", "Sau khi có hướng dẫn của Bộ Công an"));
    let mut fired = waiting();
    fired.fired("t", "2025-05-01", None);
    assert_eq!(sorts(&fired, Scope::default()), [Sort::NoDateAfterEvent]);
    let mut dated = waiting();
    dated.fired("t", "2025-05-01", Some(PHRASE));
    assert_eq!(sorts(&dated, Scope::default()), []);
    let mut later = waiting();
    later.fired("t", "2025-06-02", Some(PHRASE));
    assert_eq!(sorts(&later, Scope::default()), [Sort::NoEvent], "not yet on that day");
}

#[test]
fn an_extension_mends_a_deadline() {
    let mut build = with(clear("t", ""));
    build.extension("t", "2025-05-01", PHRASE);
    assert_eq!(sorts(&build, Scope::default()), []);
}

#[test]
fn neighbours_with_the_same_title_or_number_are_both_told() {
    let mut build = with(clear("t", PHRASE));
    let twin = Task { title: " ban hành Quy chế  t".to_owned(), ..clear("u", PHRASE) };
    let same_number = Task { label: "t".to_owned(), ..clear("v", PHRASE) };
    let elsewhere = Task { section: Some("A".into()), title: twin.title.clone(), ..clear("w", PHRASE) };
    build.add(twin).add(same_number).add(section("A", "p", None, 1)).add(elsewhere);
    let found = check(&build.workspace, &Settings::default(), day("2025-06-01"), Scope::default());
    let told: Vec<(Sort, &str)> = found.iter().map(|it| (it.sort, it.record.id.as_str())).collect();
    assert_eq!(
        told,
        [(Sort::SameTitle, "t"), (Sort::SameLabel, "t"), (Sort::SameTitle, "u"), (Sort::SameLabel, "v")]
    );
    assert_eq!(found[0].detail, Detail::Neighbour("u".into()));
    assert_eq!(found[2].detail, Detail::Neighbour("t".into()));
}

#[test]
fn a_plan_is_asked_for_issuer_number_and_date() {
    let cases: [(&str, Option<&str>, &[Sort]); 4] = [
        ("454/KH-UBND", Some("2025-02-28"), &[]),
        ("343-QĐ/TU", Some("2025-02-28"), &[]),
        ("/QĐ-UBND", None, &[Sort::NoSymbol, Sort::NoDate]),
        ("     /KH-UBND", Some("2025-02-28"), &[Sort::NoSymbol]),
    ];
    for (symbol, date, expected) in cases {
        let mut build = Build::default();
        let symbol = symbol.to_owned();
        build.add(Plan { symbol: symbol.clone(), date: date.map(day), ..plan("p") });
        assert_eq!(sorts(&build, Scope::default()), expected, "{symbol}");
    }
    let mut build = Build::default();
    build
        .add(Plan { issuer: None, ..plan("p") })
        .add(Task { leads: PartyList::default(), ..clear("t", PHRASE) });
    assert_eq!(sorts(&build, Scope::default()), [Sort::NoIssuer, Sort::NoLead]);
}

#[test]
fn a_plan_without_a_column_of_outputs_is_told_once() {
    let bare = |id: &str| Task { output: None, ..clear(id, PHRASE) };
    let mut build = with(bare("t"));
    build.add(bare("u"));
    let found = check(&build.workspace, &Settings::default(), day("2025-06-01"), Scope::default());
    assert_eq!((found.len(), found[0].sort, &found[0].detail), (1, Sort::NoOutputs, &Detail::Tasks(2)));
    build.add(clear("v", PHRASE));
    assert_eq!(sorts(&build, Scope::default()), [Sort::NoOutput, Sort::NoOutput]);
}

#[test]
fn a_printed_total_that_is_not_the_number_of_rows_shows_which_rule_gives_it() {
    let total = |count, rule| Some(PrintedTotal { label: "Số nhiệm vụ".to_owned(), count, rule });
    let below = |id: &str| Task { section: Some("B".into()), parent: Some("t".into()), ..clear(id, PHRASE) };
    let cases = [
        (total(1, CountRule::TopLevel), None),
        (total(2, CountRule::Leaves), Some(Some(CountRule::Leaves))),
        (total(2, CountRule::Unstated), Some(Some(CountRule::Leaves))),
        (total(5, CountRule::TopLevel), Some(None)),
        (None, None),
    ];
    for (printed_total, expected) in cases {
        let mut build = with(Task { section: Some("B".into()), ..clear("t", PHRASE) });
        build
            .add(Section { printed_total, ..section("B", "p", None, 1) })
            .add(below("t.1"))
            .add(below("t.2"));
        let found = check(&build.workspace, &Settings::default(), day("2025-06-01"), Scope::default());
        let agrees = found.first().map(|finding| match &finding.detail {
            Detail::Total(total) => {
                (finding.record.id.as_str(), total.top_level, total.leaves, total.agrees_by)
            }
            other => panic!("{other:?}"),
        });
        assert_eq!(agrees, expected.map(|agrees_by| ("B", 1, 2, agrees_by)));
    }
}

#[test]
fn finished_work_is_asked_what_it_lacks_only_where_that_is_wanted() {
    let mut build = with(Task { output: None, ..clear("t", "Tháng 1/2025") });
    build.add(clear("u", PHRASE)).update("t", "2025-05-01", State::Done);
    assert_eq!(sorts(&build, Scope::default()), []);
    let scope = Scope { closed: true, ..Scope::default() };
    assert_eq!(sorts(&build, scope), [Sort::BornOverdue, Sort::NoOutput]);
}

#[test]
fn contradictions_are_told_of_finished_work_too() {
    let mut build = with(clear("t", "Tháng 10/2025"));
    let late = Task { parent: Some("t".into()), ..clear("t.1", PHRASE) };
    build.add(late).update("t", "2025-05-01", State::Done);
    let found = check(&build.workspace, &Settings::default(), day("2025-06-01"), Scope::default());
    let told: Vec<_> = found.into_iter().map(|it| (it.sort, it.detail)).collect();
    assert_eq!(
        told,
        [
            (Sort::Contradiction, Detail::Contradiction(Contradiction::ParentDoneChildOpen)),
            (Sort::ChildDueAfterParent, Detail::Contradiction(Contradiction::ChildDueAfterParent)),
        ]
    );
}

/// Builds two plans; the second is a draft that `cong-an` has a task in.
fn two_plans() -> Build {
    let mut build = with(clear("t", ""));
    let other = Task { plan: "q".into(), leads: parties(&[by_name("cong-an")]), ..clear("q1", "") };
    build.add(Plan { rank: 1, date: None, ..plan("q") }).add(other);
    build
}

#[test]
fn a_scope_of_a_plan_or_a_unit_leaves_the_rest_out() {
    let build = two_plans();
    let all = [Sort::NoDeadline, Sort::NoDate, Sort::NoDeadline];
    assert_eq!(sorts(&build, Scope::default()), all);
    let plan = Scope { plan: Some("p".into()), ..Scope::default() };
    assert_eq!(sorts(&build, plan), all[..1]);
    let unit = Scope { unit: Some("cong-an".into()), ..Scope::default() };
    assert_eq!(sorts(&build, unit), all[1..], "its task, and what is unclear of the plan that has it");
    let nobody = Scope { unit: Some("so-cu".into()), ..Scope::default() };
    assert_eq!(sorts(&build, nobody), []);
}

#[test]
fn in_pieces_the_same_is_found_as_at_once() {
    let build = two_plans();
    let settings = Settings::default();
    let at_once = check(&build.workspace, &settings, day("2025-06-01"), Scope::default());
    let mut checking = Checking::new(Scope::default());
    let mut pieces = 1;
    while !checking.go_on(&build.workspace, &settings, day("2025-06-01"), &mut 1) {
        pieces += 1;
        assert!(pieces < 50, "it never ends");
    }
    assert!(pieces > 4, "it was not done in pieces");
    assert_eq!(checking.finish(), at_once);
}

#[test]
fn one_task_alone_is_told_the_same_as_within_the_whole() {
    let mut build = two_plans();
    build.add(Task {
        title: "Ban hành quy chế t".to_owned(),
        output: None,
        ..clear("u", "Kịp thời, hiệu quả")
    });
    let settings = Settings::default();
    let roster = Roster::on(&build.workspace, day("2025-06-01"));
    let whole = check(&build.workspace, &settings, day("2025-06-01"), Scope::default());
    for task in build.workspace.tasks.iter() {
        let status = status::one(&build.workspace, task, roster.day(), &settings);
        let alone = of_task(&roster, &settings, &Scope::default(), task, &status);
        let within: Vec<Finding> =
            whole.iter().filter(|it| it.task().as_ref() == Some(&task.id)).cloned().collect();
        assert_eq!(alone, within, "{}", task.id);
    }
}

#[test]
fn a_superseded_plan_is_asked_what_becomes_of_its_open_tasks() {
    let mut build = Build::default();
    let superseded = Some(crate::domain::plan::Superseded { on: day("2025-05-01"), by: None });
    build.add(Plan { superseded, ..plan("p") }).add(clear("t", PHRASE));
    build.add(Task { title: "Rà soát thủ tục hành chính".to_owned(), ..clear("u", PHRASE) });
    build.update("u", "2025-03-01", State::Done);
    let found = check(&build.workspace, &Settings::default(), day("2025-06-01"), Scope::default());
    let told: Vec<(Sort, &str, &Detail)> =
        found.iter().map(|it| (it.sort, it.record.id.as_str(), &it.detail)).collect();
    assert_eq!(told, [(Sort::NotCarriedOn, "p", &Detail::Tasks(1))], "what is done needs nothing");
    assert_eq!(Sort::NotCarriedOn.clear(), Clear::Responsibility);
}
