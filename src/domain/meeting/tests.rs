//! What sessions take up, follow up and write down.

use proptest::prelude::*;

use super::*;
use crate::domain::build::{
    Build, action, by_group, by_name, conclusion, day, group, meeting, parties, plan, task, unit,
};
use crate::domain::followup::{Meeting, Outcome, OutcomeKind};
use crate::domain::ids::TaskId;
use crate::domain::progress::State;
use crate::domain::settings::Settings;
use crate::domain::task::Task;
use crate::domain::unit::{GroupRule, UnitKind};

use MeetingSort::{Monthly, Special, Weekly};

const TODAY: &str = "2025-06-16";

/// Two departments, a group of them, and one task for every reason that an agenda knows.
fn desk() -> Build {
    let mut build = Build::default();
    let led_by = |id: &str, phrase: &str, lead: &str| Task {
        leads: parties(&[by_name(lead)]),
        ..task(id, "454", phrase)
    };
    let departments = GroupRule { kinds: vec![UnitKind::Department], ..GroupRule::default() };
    build
        .add(unit("so-y-te", UnitKind::Department, 2))
        .add(unit("stc", UnitKind::Department, 1))
        .add(group("cac-so", departments))
        .add(plan("454"))
        .add(plan("khac"))
        .add(led_by("muon-it", "chậm nhất ngày 10/6/2025", "so-y-te"))
        .add(led_by("muon-nhieu", "chậm nhất ngày 01/4/2025", "so-y-te"))
        .add(led_by("stc", "chậm nhất ngày 15/6/2025", "stc"))
        .add(Task {
            leads: parties(&[by_group("cac-so", None)]),
            ..task("nhom", "454", "chậm nhất ngày 01/3/2025")
        })
        .add(led_by("tuan-nay", "chậm nhất ngày 20/6/2025", "so-y-te"))
        .add(led_by("thang-nay", "chậm nhất ngày 10/7/2025", "so-y-te"))
        .add(led_by("nguy-co", "chậm nhất ngày 31/12/2025", "so-y-te"))
        .add(led_by("yen", "chậm nhất ngày 31/12/2025", "so-y-te"))
        .add(led_by("xong", "chậm nhất ngày 01/4/2025", "so-y-te"))
        .add(Task { plan: "khac".into(), ..led_by("khac", "chậm nhất ngày 01/4/2025", "so-y-te") });
    for id in ["tuan-nay", "thang-nay", "nguy-co", "yen"] {
        build.update(id, "2025-06-15", State::InProgress);
    }
    build.update("xong", "2025-05-01", State::Done);
    build.assessment("nguy-co", "2025-06-01", true, Some("thiếu kinh phí"));
    build
}

fn collected(build: &Build, sort: MeetingSort) -> Vec<AgendaItem> {
    agenda(&build.workspace, &Settings::default(), day(TODAY), sort, &["454".into()])
}

fn ids(items: &[AgendaItem]) -> Vec<&str> {
    items.iter().map(|item| item.task.as_str()).collect()
}

#[test]
fn an_agenda_goes_by_leading_unit_then_by_how_late_and_ends_with_groups() {
    let build = desk();
    assert_eq!(
        ids(&collected(&build, Weekly)),
        ["stc", "muon-nhieu", "muon-it", "tuan-nay", "nguy-co", "nhom"],
        "neither what is done, nor what is quiet, nor what another plan asks"
    );
    let monthly = collected(&build, Monthly);
    assert!(ids(&monthly).contains(&"thang-nay"), "the next monthly session is a month away: {monthly:?}");
    let all = agenda(&build.workspace, &Settings::default(), day(TODAY), Weekly, &[]);
    assert!(ids(&all).contains(&"khac"), "no plan named means every plan");
}

#[test]
fn an_agenda_says_why_each_task_is_taken_up() {
    let build = desk();
    let items = collected(&build, Weekly);
    let reasons = |id: &str| items.iter().find(|item| item.task.as_str() == id).unwrap().reasons.clone();
    assert_eq!(reasons("muon-it"), [Reason::Overdue { days: 6 }]);
    assert_eq!(reasons("nguy-co"), [Reason::AtRisk { because: Some("thiếu kinh phí".to_owned()) }]);
    assert_eq!(reasons("tuan-nay"), [Reason::DueBeforeNext { last_day: day("2025-06-20"), days: 4 }]);
    let lead = |id: &str| items.iter().find(|item| item.task.as_str() == id).unwrap().lead.clone();
    assert_eq!((lead("stc"), lead("nhom")), (Some("stc".into()), None));
}

#[test]
fn what_the_last_session_concluded_comes_back_until_it_is_done() {
    let mut build = desk();
    let last = meeting("tuan-23", Weekly, "2025-06-09", &["yen"]);
    let older = meeting("tuan-22", Weekly, "2025-06-02", &[]);
    let month = meeting("thang-6", Monthly, "2025-06-05", &[]);
    build
        .add(older.clone())
        .add(last.clone())
        .add(month.clone())
        .add(conclusion("k1", "tuan-23", Some("yen")))
        .add(conclusion("k2", "tuan-23", None))
        .add(conclusion("k3", "tuan-23", Some("thang-nay")))
        .add(conclusion("k4", "tuan-23", Some("xong")))
        .add(conclusion("k0", "tuan-22", Some("nguy-co")))
        .add(action("v1", &last, Some("thang-nay"), Some("2025-06-12"), Some("2025-06-13")))
        .add(action("v2", &last, None, Some("2025-06-10"), None))
        .add(action("v0", &older, Some("muon-it"), None, None))
        .add(action("v00", &older, None, None, Some("2025-06-03")))
        .add(action("vt", &month, Some("yen"), None, None));
    let came = followed_up(&build.workspace, &Settings::default(), Weekly, day(TODAY));
    let told: Vec<(String, OutcomeKind, Option<u32>)> = came
        .iter()
        .map(|it| {
            let id = match &it.what {
                Given::Conclusion(id) => id.to_string(),
                Given::Action(id) => id.to_string(),
            };
            (id, it.outcome.kind, it.outcome.days)
        })
        .collect();
    let expected = [
        ("k1", OutcomeKind::Open, None),
        ("k2", OutcomeKind::Noted, None),
        ("k3", OutcomeKind::DoneLate, Some(1)),
        ("k4", OutcomeKind::Done, None),
        ("v1", OutcomeKind::DoneLate, Some(1)),
        ("v2", OutcomeKind::Overdue, Some(6)),
        ("v0", OutcomeKind::Open, None),
    ];
    assert_eq!(told, expected.map(|(id, kind, days)| (id.to_owned(), kind, days)));
    let items = collected(&build, Weekly);
    assert!(ids(&items).contains(&"yen"), "its conclusion is not done");
    assert!(!ids(&items).contains(&"thang-nay"), "its action is done");
    let late = items.iter().find(|item| item.task.as_str() == "muon-it").unwrap();
    let what = Given::Action("v0".into());
    assert_eq!(late.reasons, [Reason::Overdue { days: 6 }, Reason::NotDone { what, overdue: None }]);
}

#[test]
fn a_session_follows_the_last_one_of_its_sort_and_a_special_one_follows_none() {
    let mut build = Build::default();
    for (id, sort, on) in [
        ("a", Weekly, "2025-06-02"),
        ("b", Weekly, "2025-06-09"),
        ("c", Monthly, "2025-06-10"),
        ("d", Special, "2025-06-11"),
        ("e", Weekly, "2025-06-16"),
    ] {
        build.add(meeting(id, sort, on, &[]));
    }
    let last = |sort, before| last_session(&build.workspace, sort, day(before)).map(|it| it.id.as_str());
    assert_eq!(last(Weekly, "2025-06-16"), Some("b"));
    assert_eq!(last(Weekly, "2025-06-02"), None);
    assert_eq!(last(Monthly, "2025-06-16"), Some("c"));
    assert_eq!(last(Special, "2025-06-16"), None);
}

/// A session that took two tasks up, concluded about one of them, about one beside the agenda, and in general.
fn concluded() -> (Build, Meeting) {
    let mut build = desk();
    let today = meeting("tuan-24", Weekly, TODAY, &["muon-it", "stc"]);
    build
        .add(today.clone())
        .add(conclusion("k1", "tuan-24", Some("muon-it")))
        .add(conclusion("k2", "tuan-24", Some("yen")))
        .add(conclusion("k3", "tuan-24", None))
        .add(action("v1", &today, Some("muon-it"), Some("2025-06-20"), None))
        .add(action("v2", &today, None, None, None));
    (build, today)
}

#[test]
fn minutes_say_of_each_task_how_it_stood_and_what_was_concluded() {
    let (build, today) = concluded();
    let minutes = minutes(&build.workspace, &Settings::default(), &today);
    let tasks: Vec<&str> = minutes.items.iter().map(|item| item.task.as_str()).collect();
    assert_eq!(tasks, ["muon-it", "stc", "yen"], "the agenda, then what was taken up beside it");
    let first = &minutes.items[0];
    assert_eq!((first.conclusions.as_slice(), first.days), (&["kết luận k1".to_owned()][..], Some(6)));
    assert_eq!((first.actions[0].due, first.actions[0].unit.as_str()), (Some(day("2025-06-20")), "so-y-te"));
    assert!(first.is_concluded() && !minutes.items[1].is_concluded());
    assert_eq!((minutes.conclusions.len(), minutes.actions.len()), (1, 1));
}

#[test]
fn minutes_stay_as_they_were_on_the_day_of_the_session() {
    let (mut build, today) = concluded();
    let before = minutes(&build.workspace, &Settings::default(), &today);
    build.update("muon-it", "2025-06-17", State::Done).add(meeting("tuan-25", Weekly, "2025-06-23", &[]));
    assert_eq!(minutes(&build.workspace, &Settings::default(), &today), before);
}

proptest! {
    #[test]
    fn an_outcome_is_done_or_open_and_late_exactly_past_its_last_day(
        due in proptest::option::of(0..60u64),
        done in proptest::option::of(0..60u64),
        now in 0..60u64,
    ) {
        let at = |n: u64| day("2025-06-01") + Days::new(n);
        let outcome = Outcome::of(due.map(at), done.map(at), at(now));
        let is_done = done.is_some_and(|done| done <= now);
        prop_assert_eq!(outcome.is_open(), !is_done);
        let reached = if is_done { done.unwrap_or_default() } else { now };
        let late = due.is_some_and(|due| reached > due);
        prop_assert_eq!(matches!(outcome.kind, OutcomeKind::Overdue | OutcomeKind::DoneLate), late);
        if late {
            prop_assert_eq!(outcome.days.map(u64::from), due.map(|due| reached - due));
        }
    }
}

#[test]
fn a_recurring_session_takes_place_once_a_day_and_special_ones_are_numbered() {
    let mut build = desk();
    let on = day(TODAY);
    assert_eq!(new_id(&build.workspace, "tui", Weekly, on).as_str(), "tui#weekly-2025-06-16");
    assert_eq!(new_id(&build.workspace, "tui", Special, on).as_str(), "tui#special-2025-06-16-1");
    build.add(meeting("cli#weekly-2025-06-16", Weekly, TODAY, &[]));
    build.add(meeting("tui#special-2025-06-16-1", Special, TODAY, &[]));
    let found = |sort, on| of_day(&build.workspace, sort, on).map(|meeting| meeting.id.to_string());
    assert_eq!(found(Weekly, on).as_deref(), Some("cli#weekly-2025-06-16"));
    assert_eq!(found(Monthly, on), None);
    assert_eq!(found(Weekly, day("2025-06-17")), None);
    assert_eq!(found(Special, on), None, "special ones follow no other");
    assert_eq!(new_id(&build.workspace, "tui", Special, on).as_str(), "tui#special-2025-06-16-2");
}

#[test]
fn a_session_is_typed_without_its_source_where_no_other_has_the_name() {
    let mut build = desk();
    let (one, other) = (meeting("cli#gb", Weekly, TODAY, &[]), meeting("tui#gb", Monthly, TODAY, &[]));
    build.add(one.clone());
    assert_eq!(typed_id(&build.workspace, &one), "gb");
    build.add(other.clone());
    assert_eq!((typed_id(&build.workspace, &one), typed_id(&build.workspace, &other)), ("cli#gb", "tui#gb"));
}

#[test]
fn a_task_is_taken_up_where_the_session_stands_and_only_once() {
    let task = |id: &str| TaskId::from(id);
    let agenda = [task("a"), task("b")];
    for (taken, spot, expected) in [
        ("c", Spot::First, &["c", "a", "b"][..]),
        ("c", Spot::After(&task("a")), &["a", "c", "b"]),
        ("c", Spot::After(&task("b")), &["a", "b", "c"]),
        ("c", Spot::Last, &["a", "b", "c"]),
        ("c", Spot::After(&task("beside")), &["a", "b", "beside", "c"]),
        ("c", Spot::After(&task("c")), &["a", "b", "c"]),
        ("b", Spot::First, &["a", "b"]),
    ] {
        let tasks = with_taken_up(&agenda, &task(taken), spot);
        let tasks: Vec<&str> = tasks.iter().map(TaskId::as_str).collect();
        assert_eq!(tasks, expected, "{taken} {spot:?}");
    }
}

#[test]
fn what_a_session_said_is_counted_as_known_on_the_day() {
    let mut build = desk();
    let (earlier, held) =
        (meeting("cu", Weekly, "2025-06-09", &[]), meeting("gb", Weekly, TODAY, &["stc", "muon-it"]));
    build.add(earlier).add(held.clone()).add(conclusion("k1", "gb", Some("stc")));
    assert_eq!(next_rank(&build.workspace, &held.id), 1);
    build.add(action("v1", &held, None, None, Some("2025-06-20"))).add(action("v2", &held, None, None, None));
    let counted = |on| tally(&build.workspace, &held, day(on));
    let all = Tally { tasks: 2, conclusions: 1, actions: 2, open_actions: 2 };
    assert_eq!(counted(TODAY), all);
    assert_eq!(counted("2025-06-20"), Tally { open_actions: 1, ..all });
    let ids: Vec<&str> = latest_first(&build.workspace).into_iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["gb", "cu"]);
}
