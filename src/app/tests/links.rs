//! Links: what is proposed and why, what a person says of it, and the open tasks of a superseded plan.

use super::desk::{Desk, setup};
use super::office::{day, task, workspace};
use crate::app::{Event, Setup};
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::operation::{Operation, Record, operations_between};
use crate::domain::plan::{Plan, Superseded};
use crate::domain::progress::State;
use crate::domain::status;
use crate::domain::task::{Link, Relation, Standing, Task};
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

fn of_later(id: &str, label: &str, title: &str, leads: &str, rank: i64) -> Record {
    let task = task(id, label, title, leads, "Năm 2026", rank);
    Task { assigned_on: Some(day("2026-04-01")), section: None, ..task }.into()
}

/// Returns the office with a plan that came ten days ago.
fn renewed() -> Workspace {
    let mut workspace = workspace();
    let old = workspace.plans.get("454").unwrap().clone();
    let records = [
        Plan {
            id: "90".into(),
            symbol: "90/KH-UBND".to_owned(),
            title: "Kế hoạch Đề án 06 năm 2026".to_owned(),
            date: Some(day("2026-04-01")),
            in_force_from: Some(day("2026-04-06")),
            rank: 3,
            ..old
        }
        .into(),
        of_later("90/1", "1", "Hoàn thiện định danh địa điểm và đánh số nhà", "Sở Xây dựng", 1),
        of_later("90/2", "2", "Kết nối CSDL đất đai với CSDL dân cư", "Sở Xây dựng", 2),
        of_later("90/3", "3", "Tập huấn kỹ năng số cho cán bộ cấp xã", "Công an tỉnh", 3),
    ];
    for (seq, record) in (500..).zip(records) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace
}

fn looking(workspace: Workspace, setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(workspace, setup, size);
    desk.press("&");
    desk
}

fn desk() -> Desk {
    looking(renewed(), setup(), (80, 24))
}

fn links(desk: &Desk) -> Vec<(String, Relation, String, Standing)> {
    let links = desk.model.workspace().links.sorted();
    let told = |link: &&Link| (link.from.to_string(), link.relation, link.to.to_string(), link.standing);
    links.iter().map(told).collect()
}

fn link(
    from: &str,
    relation: Relation,
    to: &str,
    standing: Standing,
) -> (String, Relation, String, Standing) {
    (from.to_owned(), relation, to.to_owned(), standing)
}

#[test]
fn the_proposals_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (200, 60), (60, 16)] {
        let screen = looking(renewed(), setup(), size).screen();
        insta::assert_snapshot!(format!("links_{}x{}", size.0, size.1), screen);
    }
    let plain = Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    insta::assert_snapshot!("links_ascii_english_80x24", looking(renewed(), plain, (80, 24)).screen());
    insta::assert_snapshot!("links_empty_80x24", looking(Workspace::default(), setup(), (80, 24)).screen());
}

#[test]
fn both_titles_mark_the_words_that_they_share() {
    let desk = desk();
    let marked = desk.marked();
    assert_eq!(marked, ["định danh địa điểm", "Định danh địa điểm"], "one in each");
}

#[test]
fn a_pair_is_confirmed_by_choosing_and_never_by_enter_twice() {
    let mut desk = desk();
    desk.press("enter");
    insta::assert_snapshot!("links_pair_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.journal.is_empty(), "the first row leaves the pair for later");
    assert!(!desk.screen().contains("Hoàn thiện định danh"), "{}", desk.screen());
    let mut desk = self::desk();
    desk.press("enter down down enter");
    assert_eq!(links(&desk), [link("90/1", Relation::Continues, "454/B/24", Standing::Confirmed)]);
    assert!(!desk.screen().contains("Hoàn thiện định danh"), "what is decided is no longer proposed");
    desk.press("right");
    assert!(desk.screen().contains("tiếp nối"), "{}", desk.screen());
    desk.press("enter down enter");
    assert_eq!(links(&desk), [], "taken back");
    desk.press("left");
    assert!(desk.screen().contains("Hoàn thiện định danh"), "proposed again");
}

#[test]
fn marked_pairs_are_refused_after_one_question_that_counts_them() {
    let mut desk = desk();
    desk.press("* ctrl-x");
    insta::assert_snapshot!("links_refuse_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.journal.is_empty(), "the safe choice comes first");
    desk.press("ctrl-x down enter");
    let refused = links(&desk);
    assert!(refused.len() >= 2 && refused.iter().all(|link| link.3 == Standing::Refused), "{refused:?}");
    assert_eq!(desk.journal.len(), 1, "one batch");
    assert!(desk.screen().contains("Không có cặp nhiệm vụ nào"), "{}", desk.screen());
    desk.press("ctrl-u down enter");
    assert_eq!(links(&desk), [], "undone in one step: {}", desk.screen());
}

#[test]
fn the_links_of_one_task_are_reached_from_the_tree_and_left_to_it() {
    let mut desk = Desk::with(renewed(), setup(), (80, 24));
    desk.go("454/B/24").press("g");
    assert!(desk.screen().contains("Hoàn thiện định danh"), "{}", desk.screen());
    assert!(!desk.screen().contains("Tập huấn kỹ năng"), "only those of the task");
    desk.press("ctrl-n");
    insta::assert_snapshot!("links_add_80x24", desk.screen());
    desk.write("343 luu tru").press("enter");
    assert!(desk.journal.is_empty());
    desk.press("down enter");
    assert_eq!(links(&desk).len(), 0, "the date comes before the button");
    desk.press("enter");
    assert_eq!(
        links(&desk),
        [link("454/B/24", Relation::SameAs, "343//2", Standing::Confirmed)],
        "{}",
        desk.screen()
    );
    desk.press("esc");
    assert_eq!(desk.model.tree().task().map(|task| task.as_str()), Some("454/B/24"));
}

#[test]
fn a_form_says_what_is_wrong_with_a_link() {
    let mut desk = desk();
    desk.press("ctrl-n")
        .write("90/1")
        .press("enter")
        .write("90/1")
        .press("enter")
        .write("gì")
        .press("enter enter enter");
    assert!(desk.screen().contains("cùng, tiếp nối hoặc thay thế"), "{}", desk.screen());
    assert!(desk.journal.is_empty());
}

/// Begins to supersede 454/KH-UBND by 90/KH-UBND from the day that is offered.
fn superseding() -> Desk {
    let mut desk = desk();
    desk.press("ctrl-p").write("454").press("enter").write("90").press("enter");
    desk
}

#[test]
fn the_open_tasks_of_a_plan_are_decided_one_by_one_and_written_together() {
    let mut desk = superseding();
    insta::assert_snapshot!("supersede_day_80x24", desk.screen());
    desk.press("enter enter enter");
    insta::assert_snapshot!("supersede_80x24", desk.screen());
    assert!(desk.journal.is_empty(), "nothing is written yet");
    // The first row goes on in the most alike task, the second is copied, the third is dropped for a reason.
    desk.press("down down enter");
    insta::assert_snapshot!("supersede_fate_80x24", desk.screen());
    desk.press("down enter");
    desk.press("down enter down down enter");
    desk.press("down enter end enter").write("Trung ương làm").press("enter enter");
    let screen = desk.screen();
    insta::assert_snapshot!("supersede_decided_80x24", screen);
    desk.press("ctrl-l");
    insta::assert_snapshot!("supersede_write_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.journal.is_empty(), "the safe choice comes first");
    desk.press("ctrl-l down enter");
    assert_eq!(desk.journal.len(), 1, "one batch: {}", desk.screen());
    let plan = desk.model.workspace().plans.get("454").unwrap();
    assert_eq!(plan.superseded, Some(Superseded { on: day("2026-04-06"), by: Some("90".into()) }));
    let creates = |is: fn(&Record) -> bool| {
        let made = desk.written().iter().filter(|operation| match operation {
            Operation::Create(record) => is(record),
            _ => false,
        });
        made.count()
    };
    assert_eq!(creates(|record| matches!(record, Record::Link(_))), 2);
    assert_eq!(creates(|record| matches!(record, Record::Task(_))), 1);
    assert_eq!(creates(|record| matches!(record, Record::Update(_))), 1);
    desk.press("ctrl-u down enter");
    assert!(desk.model.workspace().plans.get("454").unwrap().superseded.is_none(), "undone in one step");
    assert!(links(&desk).is_empty());
}

#[test]
fn a_marked_group_gets_one_fate_and_what_is_left_is_decided_later() {
    let mut desk = superseding();
    desk.press("enter enter enter * enter end enter").write("Hết giai đoạn").press("enter enter");
    assert!(desk.screen().contains("Sau: 3 chưa xong, 0 chờ"), "{}", desk.screen());
    desk.press("enter enter ctrl-l down enter");
    let workspace = desk.model.workspace();
    let state = |id: &str| {
        let task = workspace.tasks.get(id).unwrap();
        status::one(workspace, task, day("2026-04-10"), &Default::default())
    };
    assert_eq!(state("454/B/34").state, State::Dropped);
    let waiting: Vec<&str> = workspace
        .tasks
        .sorted()
        .into_iter()
        .map(|task| task.id.as_str())
        .filter(|id| state(id).awaits_transition)
        .collect();
    assert_eq!(waiting, ["454/A/1"], "the one that was left");
    // The plan is offered again, with what still waits.
    desk.press("esc ctrl-p").write("454");
    assert!(desk.screen().contains("đã bị thay thế"), "{}", desk.screen());
    desk.press("enter enter enter enter enter down down enter");
    assert!(desk.screen().contains("Sau: 5 chưa xong, 0 chờ chuyển tiếp"), "{}", desk.screen());
}

#[test]
fn a_new_plan_asks_in_the_tree_which_one_it_supersedes() {
    let mut desk = Desk::with(renewed(), setup(), (80, 24));
    desk.go("90/1").press(":").write("thay thế văn bản nào").press("enter");
    assert!(desk.screen().contains("90/KH-UBND thay thế văn bản nào?"), "{}", desk.screen());
    desk.write("343").press("enter enter enter enter");
    assert!(desk.screen().contains("343-QĐ/TU → 90/KH-UBND, từ 06/4/2026"), "{}", desk.screen());
    assert!(desk.journal.is_empty());
}

#[test]
fn what_was_decided_and_not_written_outlives_the_program() {
    let mut desk = superseding();
    desk.press("enter enter enter * enter end enter").write("Hết giai đoạn").press("enter enter");
    let left = desk.model.unwritten();
    assert_eq!(left.orders.len(), 1);
    let text = serde_json::to_string(&left).unwrap();
    let mut later = Desk::with(renewed(), setup(), (80, 24));
    later.tell(Event::Unfinished(Box::new(serde_json::from_str(&text).unwrap())));
    assert!(later.screen().contains("quyết định về nhiệm vụ của văn bản cũ chưa ghi"), "{}", later.screen());
    assert_eq!(later.model.unwritten(), left, "it stands in this program's own draft");
    later.press("&");
    assert!(later.screen().contains("Sau: 3 chưa xong, 0 chờ"), "{}", later.screen());
    later.press("ctrl-l down enter");
    assert_eq!(later.journal.len(), 1);
    assert!(later.model.unwritten().is_empty(), "the journal has it");
}

#[test]
fn the_reason_that_was_being_typed_comes_back_over_its_list() {
    let mut desk = superseding();
    desk.press("enter enter enter * enter end enter").write("Hết giai");
    let left = desk.model.unwritten();
    let mut later = Desk::with(renewed(), setup(), (80, 24));
    later.tell(Event::Unfinished(Box::new(left)));
    assert!(later.screen().contains("Hết giai"), "{}", later.screen());
    later.write(" đoạn").press("enter enter");
    assert!(later.screen().contains("không còn phù hợp: Hết giai đoạn"), "{}", later.screen());
}

#[test]
fn what_was_decided_about_one_plan_stays_while_another_one_is_begun() {
    let mut desk = superseding();
    desk.press("enter enter enter * enter end enter").write("Hết giai đoạn").press("enter enter");
    desk.press("ctrl-p").write("343").press("enter").write("90").press("enter enter enter enter");
    assert!(desk.screen().contains("343-QĐ/TU → 90/KH-UBND"), "{}", desk.screen());
    assert_eq!(desk.model.unwritten().orders.len(), 1);
    desk.press("ctrl-p").write("454").press("enter").write("90").press("enter enter enter enter");
    assert!(desk.screen().contains("không còn phù hợp: Hết giai đoạn"), "{}", desk.screen());
}

#[test]
fn a_plan_that_came_superseded_says_in_the_tree_and_in_the_check_what_is_left_to_decide() {
    let mut workspace = renewed();
    let old = workspace.plans.get("454").unwrap().clone();
    let superseded = Some(Superseded { on: day("2026-04-06"), by: Some("90".into()) });
    for operation in operations_between(&old, &Plan { superseded, ..old.clone() }) {
        workspace.apply(&operation, Seq(600), BatchNumber(2)).unwrap();
    }
    let mut desk = Desk::with(workspace, setup(), (80, 24));
    desk.press("home");
    assert!(desk.screen().contains("chưa xử lý, phím & rồi ^P"), "{}", desk.screen());
    desk.go("90/1").press("left");
    assert!(desk.screen().contains("454/KH-UBND từ 06/4/2026: còn"), "{}", desk.screen());
    desk.press("!").write("/").write("chuyển tiếp").press("enter");
    assert!(desk.screen().contains("Văn bản hết hiệu lực, việc chưa chuyển tiếp"), "{}", desk.screen());
    desk.press("down ctrl-e");
    assert!(desk.screen().contains("454/KH-UBND hết hiệu lực từ ngày nào?"), "{}", desk.screen());
    desk.press("enter enter enter");
    assert!(desk.screen().contains("454/KH-UBND → 90/KH-UBND"), "{}", desk.screen());
}

#[test]
fn who_may_only_read_decides_nothing() {
    let mut desk = looking(renewed(), Setup { read_only: true, ..setup() }, (80, 24));
    for key in ["enter", "ctrl-t", "ctrl-x", "ctrl-n", "ctrl-p"] {
        desk.press(key);
        assert!(desk.model.layers().is_empty() && desk.journal.is_empty(), "{key}");
    }
}
