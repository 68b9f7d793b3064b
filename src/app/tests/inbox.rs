//! The inbox: screens at the sizes that people use, and what keys do.

use super::desk::{Desk, batch, setup};
use super::matters::{proposal, with_matters};
use super::office::day;
use crate::app::{Effect, Event, Setup};
use crate::domain::followup::Reminder;
use crate::domain::inbox::Heading;
use crate::domain::journal::{BatchId, Proposal, Purpose, SessionId};
use crate::domain::operation::{Change, FieldChange, Operation, Record};
use crate::domain::progress::{
    Assessment, Count, Obstacle, ObstacleClass, ObstacleField, Review, State, Update, UpdateField,
};
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::views::inbox::Group;
use crate::views::overlay::inbox::ItemId;

fn looking(setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(with_matters(), setup, size);
    desk.press("2");
    desk
}

fn desk() -> Desk {
    looking(setup(), (80, 24))
}

/// Goes to an item by its address; every heading is opened for that.
fn go(desk: &mut Desk, id: &ItemId) {
    desk.press("+ home");
    for _ in 0..60 {
        if desk.model.inbox().entry().is_some_and(|entry| entry.id == *id) {
            return;
        }
        desk.press("down");
    }
    panic!("no row shows {id:?}\n{}", desk.screen());
}

fn task(id: &str) -> ItemId {
    ItemId::Task(id.into())
}

fn proposed(id: &str) -> ItemId {
    ItemId::Proposal(id.into())
}

fn created<T>(desk: &Desk, of: impl Fn(&Record) -> Option<T>) -> Vec<T> {
    let record = |operation: &Operation| match operation {
        Operation::Create(record) => of(record),
        _ => None,
    };
    desk.written().iter().filter_map(record).collect()
}

fn updates(desk: &Desk) -> Vec<Update> {
    created(desk, |record| if let Record::Update(one) = record { Some(one.clone()) } else { None })
}

fn assessments(desk: &Desk) -> Vec<Assessment> {
    created(desk, |record| if let Record::Assessment(one) = record { Some(one.clone()) } else { None })
}

fn obstacles(desk: &Desk) -> Vec<Obstacle> {
    created(desk, |record| if let Record::Obstacle(one) = record { Some(one.clone()) } else { None })
}

fn reminders(desk: &Desk) -> Vec<Reminder> {
    created(desk, |record| if let Record::Reminder(one) = record { Some(one.clone()) } else { None })
}

fn review(desk: &Desk, id: &str) -> Review {
    desk.model.workspace().updates.get(id).unwrap().review.clone()
}

#[test]
fn the_inbox_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (200, 60), (60, 16)] {
        let mut desk = looking(setup(), size);
        desk.press("down");
        insta::assert_snapshot!(format!("inbox_{}x{}", size.0, size.1), desk.screen());
    }
}

#[test]
fn a_units_inbox_says_how_its_work_stands_and_what_it_has_to_do_with_each_item() {
    let mut desk = desk();
    desk.press("v").write("so xay").press("enter down");
    insta::assert_snapshot!("inbox_of_unit_80x24", desk.screen());
    assert_eq!(desk.model.inbox().unit().map(|unit| unit.as_str()), Some("so-xay-dung"));
    desk.press("esc");
    assert_eq!(desk.model.inbox().unit(), None, "esc shows all units again");
}

#[test]
fn an_empty_inbox_says_what_to_do() {
    let mut desk = Desk::with(Workspace::default(), setup(), (80, 24));
    desk.press("2");
    insta::assert_snapshot!("inbox_empty_80x24", desk.screen());
    let mut desk = self::desk();
    desk.press("/").write("khong co gi ca").press("enter");
    assert!(desk.screen().contains("Nhấn Esc để bỏ lọc"), "{}", desk.screen());
}

#[test]
fn everything_can_be_drawn_in_ascii_signs_and_english() {
    let mut desk = looking(Setup { glyphs: Glyphs::Ascii, lang: Lang::En, ..setup() }, (80, 24));
    desk.press("down");
    insta::assert_snapshot!("inbox_ascii_english_80x24", desk.screen());
    desk.press("b");
    let screen = desk.screen();
    insta::assert_snapshot!("triage_ascii_english_80x24", screen);
    for sign in ["✓", "▸", "▾", "◌", "∞", "─", "│", "→", "←", "·", "…", "❯", "↵"] {
        assert!(!screen.contains(sign), "{sign}\n{screen}");
    }
}

#[test]
fn the_unit_picker_counts_what_every_unit_has_to_attend_to() {
    let mut desk = desk();
    desk.press("v");
    insta::assert_snapshot!("inbox_units_80x24", desk.screen());
}

#[test]
fn headings_fold_one_by_one_and_all_together() {
    let mut desk = desk();
    assert!(desk.screen().contains("Đối khớp dữ liệu"));
    desk.press("home left");
    assert!(!desk.screen().contains("Đối khớp dữ liệu"), "{}", desk.screen());
    desk.press("enter");
    assert!(desk.screen().contains("Đối khớp dữ liệu"));
    desk.press("k");
    let screen = desk.screen();
    assert!(screen.contains("Đề xuất chờ duyệt") && !screen.contains("quá hạn 284"), "{screen}");
    desk.press("+");
    assert!(desk.screen().contains("quá hạn 284"));
    desk.press("t").write("de xuat").press("enter");
    assert!(matches!(desk.model.inbox().entry().map(|entry| &entry.id), Some(ItemId::Proposal(_))));
    assert!(!desk.screen().contains("quá hạn 284"), "only that heading is open\n{}", desk.screen());
}

#[test]
fn what_is_due_soon_looks_seven_fourteen_or_thirty_days_ahead() {
    let mut desk = desk();
    assert!(desk.screen().contains("Sắp đến hạn (14 ngày)"), "{}", desk.screen());
    desk.press("g");
    assert!(desk.screen().contains("Sắp đến hạn (30 ngày)"), "{}", desk.screen());
    desk.press("g");
    assert!(!desk.screen().contains("còn 9 ngày"), "nine days are more than seven\n{}", desk.screen());
    desk.press("g");
    assert!(desk.screen().contains("còn 9 ngày"), "{}", desk.screen());
}

#[test]
fn what_nobody_reported_on_since_the_last_session_can_be_seen_alone() {
    let mut desk = desk();
    desk.press("c");
    let screen = desk.screen();
    assert!(screen.contains("Đối khớp dữ liệu") && !screen.contains(" B.34 Rà soát"), "{screen}");
    assert!(screen.contains("từ 25/3/2026") && !screen.contains("Báo cáo tháng"), "{screen}");
    desk.press("c");
    assert!(desk.screen().contains(" B.34 Rà soát"), "{}", desk.screen());
}

#[test]
fn filters_narrow_by_role_state_timing_and_text() {
    let mut desk = desk();
    desk.press("v").write("so xay").press("enter");
    desk.press("l enter down enter");
    assert!(desk.screen().contains("Đối khớp") && !desk.screen().contains("Tập huấn"), "{}", desk.screen());
    desk.press("esc l down down enter down enter tab");
    assert!(
        desk.screen().contains("quá hạn") && !desk.screen().contains("Báo cáo tháng"),
        "{}",
        desk.screen()
    );
    desk.press("esc /").write("dat dai");
    assert!(!desk.screen().contains("Báo cáo tháng"), "{}", desk.screen());
}

#[test]
fn work_is_asked_against_the_deadlines_as_they_were_handed_out() {
    let mut desk = desk();
    go(&mut desk, &task("454/B/34"));
    desk.press("ctrl-e").write("31/12/2026").press("enter enter");
    let group = |desk: &mut Desk| {
        go(desk, &task("454/B/34"));
        desk.model.inbox().entry().map(|entry| entry.group)
    };
    assert_eq!(group(&mut desk), Some(Group::Heading(Heading::Obstacles)));
    desk.press("y");
    assert!(desk.screen().contains("hạn gốc"), "{}", desk.screen());
    assert_eq!(group(&mut desk), Some(Group::Heading(Heading::Overdue)));
}

#[test]
fn the_order_can_be_that_of_the_leads() {
    let mut desk = desk();
    desk.press("p down down enter home down");
    let first = desk.model.inbox().entry().map(|entry| entry.who.clone());
    assert_eq!(first.as_deref(), Some("SXD"), "{}", desk.screen());
}

#[test]
fn a_proposal_is_shown_against_what_stands_and_accepted() {
    let mut desk = desk();
    go(&mut desk, &proposed("p1"));
    desk.press("enter");
    insta::assert_snapshot!("inbox_proposal_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.journal.is_empty(), "the safe choice comes first");
    desk.press("enter down enter");
    assert_eq!(review(&desk, "p1"), Review::Accepted);
    assert!(desk.screen().contains("Duyệt đề xuất: 30"), "{}", desk.screen());
}

#[test]
fn a_proposal_is_accepted_with_changes() {
    let mut desk = desk();
    go(&mut desk, &proposed("p1"));
    desk.press("enter down down enter").write("dang trien khai");
    assert!(desk.screen().contains("→ đang triển khai"), "{}", desk.screen());
    desk.press("up up enter");
    let update = desk.model.workspace().updates.get("p1").unwrap();
    assert_eq!((update.state, &update.review), (Some(State::InProgress), &Review::Accepted));
    assert_eq!(update.evidence, ["21/BC-CAT"], "what was not changed stays");
}

#[test]
fn a_proposal_is_rejected_only_with_a_reason() {
    let mut desk = desk();
    go(&mut desk, &proposed("p3"));
    desk.press("enter");
    assert!(desk.screen().contains("! số đã làm lớn hơn tổng số"), "{}", desk.screen());
    desk.press("up enter enter enter");
    assert!(desk.screen().contains("Hãy nêu lý do") && desk.journal.is_empty(), "{}", desk.screen());
    desk.write("sai số liệu").press("enter enter");
    assert_eq!(review(&desk, "p3"), Review::Rejected(Some("sai số liệu".to_owned())));
}

#[test]
fn marked_proposals_are_accepted_together_and_those_that_contradict_themselves_only_aloud() {
    let mut desk = desk();
    desk.press("t").write("de xuat").press("enter left m ctrl-l");
    let screen = desk.screen();
    assert!(
        screen.contains("Duyệt 3 đề xuất đã đánh dấu?") && screen.contains("1 đề xuất có điểm mâu thuẫn"),
        "{screen}"
    );
    desk.press("enter");
    assert!(desk.journal.is_empty());
    desk.press("ctrl-l down enter");
    assert_eq!(desk.written().len(), 2);
    assert_eq!((review(&desk, "p1"), review(&desk, "p3")), (Review::Accepted, Review::Proposed));
}

#[test]
fn what_was_decided_meanwhile_is_not_decided_again() {
    let mut desk = desk();
    go(&mut desk, &proposed("p1"));
    desk.press("enter");
    let update = desk.model.workspace().updates.get("p1").unwrap().clone();
    let change = FieldChange::<Update> {
        id: update.id.clone(),
        old: UpdateField::Review(Review::Proposed),
        new: UpdateField::Review(Review::Accepted),
    };
    let proposal = Proposal {
        id: BatchId(7),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Change(change.into())],
        purpose: Purpose::Work,
    };
    desk.tell(Event::Followed(vec![batch(2, 101, &proposal)]));
    desk.press("down enter");
    assert!(desk.screen().contains("vừa được người khác xử lý"), "{}", desk.screen());
    assert!(desk.journal.is_empty());
}

#[test]
fn a_report_is_typed_in_for_a_unit_and_waits() {
    let mut desk = desk();
    go(&mut desk, &task("454/B/30"));
    desk.press("ctrl-p down down enter").write("đang kiểm tra 5 xã").press("tab");
    assert!(desk.screen().contains("→ Công an tỉnh"), "the only lead is offered\n{}", desk.screen());
    desk.press("up up up enter");
    let [update] = updates(&desk).try_into().unwrap();
    assert_eq!((update.review, update.state), (Review::Proposed, Some(State::InProgress)));
    assert_eq!(update.reported_by.unwrap().as_str(), "cong-an-tinh");
}

#[test]
fn several_tasks_are_decided_with_one_confirmation_that_states_their_count() {
    for (key, fill, kind) in [
        ("ctrl-t enter", "", "state"),
        ("ctrl-x enter", "thiếu người", "risk"),
        ("ctrl-o down enter", "thiếu dữ liệu", "obstacle"),
        ("ctrl-d", "20/4/2026", "put off"),
        ("ctrl-n", "đã nhắc", "note"),
    ] {
        let mut desk = desk();
        go(&mut desk, &task("454/B/34"));
        desk.press("m");
        go(&mut desk, &task("454/B/30"));
        desk.press("m").press(key).write(fill).press("enter enter");
        assert!(desk.screen().contains("2 nhiệm vụ"), "{kind}\n{}", desk.screen());
        assert!(desk.journal.is_empty(), "{kind}");
        desk.press("down enter");
        assert_eq!(desk.written().len(), 2, "{kind}\n{}", desk.screen());
    }
}

#[test]
fn what_is_put_off_is_hidden_and_counted_and_the_risk_stays_as_it_was_judged() {
    let mut desk = desk();
    go(&mut desk, &task("454/B/30"));
    desk.press("ctrl-x enter").write("thiếu người").press("enter enter");
    assert!(desk.screen().contains("Nguy cơ") || desk.screen().contains("nguy cơ"), "{}", desk.screen());
    go(&mut desk, &task("454/B/30"));
    desk.press("ctrl-d enter enter");
    let [judged] = assessments(&desk).try_into().unwrap();
    assert_eq!((judged.at_risk, judged.reason.as_deref()), (true, Some("thiếu người")));
    assert_eq!(judged.put_off_until, Some(day("2026-04-17")));
    desk.press("home end");
    assert!(desk.screen().contains("Tạm gác"), "{}", desk.screen());
    let mut desk = self::desk();
    go(&mut desk, &task("454/B/30"));
    desk.press("ctrl-d").write("1/4/2026").press("enter enter");
    assert!(
        desk.screen().contains("phải sau ngày 10/4/2026") && desk.journal.is_empty(),
        "{}",
        desk.screen()
    );
}

#[test]
fn an_obstacle_is_resolved_from_the_same_menu() {
    let mut desk = desk();
    go(&mut desk, &task("454/B/34"));
    desk.press("ctrl-o up enter enter enter");
    let [Operation::Change(Change::Obstacle(change))] = desk.written() else {
        panic!("{:?}", desk.written())
    };
    assert_eq!(change.new, ObstacleField::ResolvedOn(Some(day("2026-04-10"))));
}

#[test]
fn the_letter_is_read_and_recorded_after_one_confirmation() {
    let mut desk = desk();
    desk.press("v").write("so xay").press("enter ctrl-r");
    insta::assert_snapshot!("inbox_letter_80x24", desk.screen());
    let before = desk.screen();
    desk.press("pagedown pagedown pagedown pagedown");
    assert_ne!(desk.screen(), before);
    desk.press("pageup pageup pageup pageup");
    assert_eq!(desk.screen(), before, "paging beyond the end is not remembered");
    desk.press("tab").write("9/CV-VP").press("enter enter");
    assert!(
        desk.screen().contains("Ghi nhận đã đôn đốc 1 đơn vị") && desk.journal.is_empty(),
        "{}",
        desk.screen()
    );
    desk.press("down enter");
    let [reminder] = reminders(&desk).try_into().unwrap();
    assert_eq!((reminder.unit.as_str(), reminder.document.as_deref()), ("so-xay-dung", Some("9/CV-VP")));
    let text = reminder.text.unwrap();
    assert!(text.starts_with("Kính gửi: Sở Xây dựng") && text.contains("Đối khớp"), "{text}");
    assert!(desk.screen().contains("đôn đốc 2 lần"), "{}", desk.screen());
}

#[test]
fn several_units_are_ticked_and_reminded_together() {
    let mut desk = desk();
    desk.press("ctrl-r down enter down enter down enter down enter tab");
    desk.press("tab tab enter down enter");
    let units: Vec<String> = reminders(&desk).iter().map(|one| one.unit.to_string()).collect();
    assert!(units.len() > 1 && units.contains(&"so-xay-dung".to_owned()), "{units:?}\n{}", desk.screen());
    desk.press("ctrl-r tab");
    assert!(desk.screen().contains("Chưa chọn đơn vị nào"), "{}", desk.screen());
}

#[test]
fn who_may_only_read_is_told_so_and_writes_nothing() {
    let mut desk = looking(Setup { read_only: true, ..setup() }, (80, 24));
    go(&mut desk, &task("454/B/30"));
    for keys in
        ["ctrl-t", "ctrl-n", "ctrl-e", "ctrl-k", "ctrl-x", "ctrl-o", "ctrl-d", "ctrl-p", "ctrl-r", "ctrl-l"]
    {
        desk.press(keys);
        assert!(desk.screen().contains("chỉ được xem"), "{keys}");
        assert!(desk.model.layers().is_empty() && desk.effects.is_empty(), "{keys}");
    }
    for digit in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "enter"] {
        desk.press("b").press(digit);
        assert!(desk.screen().contains("chỉ được xem"), "{digit}\n{}", desk.screen());
        assert!(desk.model.layers().is_empty() && desk.effects.is_empty(), "{digit}");
        desk.press("esc");
    }
}

#[test]
fn what_others_write_reaches_the_inbox_and_the_chosen_row_stays() {
    let mut desk = desk();
    go(&mut desk, &task("454/B/30"));
    let new = proposal("p9", "343//2", "cong-an-tinh", "2026-04-09");
    let written = Proposal {
        id: BatchId(8),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Create(new.into())],
        purpose: Purpose::Work,
    };
    desk.tell(Event::Followed(vec![batch(2, 101, &written)]));
    assert_eq!(desk.model.inbox().entry().map(|entry| &entry.id), Some(&task("454/B/30")));
    desk.press("t").write("de xuat").press("enter");
    assert!(desk.screen().contains("   4"), "{}", desk.screen());
}

#[test]
fn the_history_of_an_item_is_that_of_its_task() {
    let mut desk = looking(setup(), (160, 50));
    go(&mut desk, &task("454/B/30"));
    desk.press("ctrl-n").write("đã nhắc").press("enter enter h");
    assert!(desk.screen().contains("vpub (giao diện)"), "{}", desk.screen());
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::LoadHistory { .. })));
}

mod triage {
    use super::*;

    /// Begins triage at a task.
    fn at(id: &str) -> Desk {
        let mut desk = desk();
        go(&mut desk, &task(id));
        desk.press("b");
        desk
    }

    fn place(desk: &Desk) -> (usize, usize) {
        desk.model.inbox().triage().unwrap().progress()
    }

    #[test]
    fn one_item_stands_large_with_its_place_and_its_choices() {
        for size in [(80, 24), (120, 40), (60, 16)] {
            let mut desk = looking(setup(), size);
            desk.press("b");
            insta::assert_snapshot!(format!("triage_{}x{}", size.0, size.1), desk.screen());
        }
        let mut desk = desk();
        go(&mut desk, &proposed("p1"));
        desk.press("b");
        insta::assert_snapshot!("triage_proposal_80x24", desk.screen());
        desk.press("enter");
        insta::assert_snapshot!("triage_menu_80x24", desk.screen());
    }

    #[test]
    fn digits_decide_and_the_next_item_comes() {
        let mut desk = at("454/B/34");
        let (nth, all) = place(&desk);
        desk.press("1");
        assert_eq!(updates(&desk)[0].state, Some(State::Done));
        assert_eq!(place(&desk), (nth + 1, all), "the list stays as long as it was");
        desk.press("left");
        let screen = desk.screen();
        assert!(
            screen.contains("✓ Đã ghi: Đặt “đã hoàn thành”") && screen.contains("đã xử lý 1"),
            "{screen}"
        );
        desk.press("2");
        assert_eq!(updates(&desk)[0].state, Some(State::InProgress));
        assert!(desk.screen().contains("[2 Hộp việc]"), "digits show no other view");
    }

    #[test]
    fn each_decision_takes_one_key_and_at_most_one_short_field() {
        let mut desk = at("454/B/34");
        desk.press("3").write("thiếu kinh phí").press("enter enter");
        let [judged] = assessments(&desk).try_into().unwrap();
        assert_eq!((judged.at_risk, judged.reason.as_deref()), (true, Some("thiếu kinh phí")));
        let mut desk = at("454/B/34");
        desk.press("4 down enter").write("thiếu bản đồ số").press("enter enter");
        let [obstacle] = obstacles(&desk).try_into().unwrap();
        assert_eq!((obstacle.class, obstacle.text.as_str()), (ObstacleClass::Data, "thiếu bản đồ số"));
        let mut desk = at("454/B/34");
        desk.press("5").write("30/9/2026").press("enter enter");
        assert!(matches!(desk.written(), [Operation::Create(Record::Extension(_))]), "{:?}", desk.written());
        let mut desk = at("454/B/34");
        desk.press("6");
        assert_eq!(updates(&desk)[0].state, Some(State::Waiting));
        let mut desk = at("454/B/34");
        desk.press("8").write("đã gọi điện").press("enter enter");
        assert_eq!(updates(&desk)[0].text.as_deref(), Some("đã gọi điện"));
        let mut desk = at("454/B/34");
        desk.press("9 enter enter");
        assert_eq!(assessments(&desk)[0].put_off_until, Some(day("2026-04-17")));
        assert_eq!(desk.journal.len(), 1);
    }

    #[test]
    fn a_task_that_waits_offers_that_its_event_has_happened() {
        let mut desk = desk();
        desk.press("n").write("1/4/2026").press("enter enter");
        go(&mut desk, &task("343//2"));
        desk.press("b");
        assert!(desk.screen().contains("6 đã xảy ra"), "{}", desk.screen());
        desk.press("6 enter enter");
        assert!(
            matches!(desk.written(), [Operation::Create(Record::TriggerFired(_))]),
            "{:?}",
            desk.written()
        );
    }

    #[test]
    fn one_item_is_reminded_of_alone() {
        let mut desk = at("454/B/34");
        desk.press("7");
        assert!(desk.screen().contains("Kính gửi: Sở Xây dựng"), "{}", desk.screen());
        desk.press("tab tab enter down enter");
        let sent = reminders(&desk);
        assert_eq!(sent.len(), 2, "both units that lead it");
        assert!(
            sent.iter().all(|one| one.tasks.iter().map(|task| task.as_str()).eq(["454/B/34"])),
            "{sent:?}"
        );
        let text = sent[0].text.clone().unwrap();
        assert!(text.contains("Rà soát") && !text.contains("Đối khớp dữ liệu chủ"), "{text}");
    }

    #[test]
    fn a_day_that_is_not_today_is_asked_for() {
        let mut desk = desk();
        desk.press("n").write("1/4/2026").press("enter enter");
        go(&mut desk, &task("454/B/34"));
        desk.press("b 1");
        assert!(desk.journal.is_empty() && desk.screen().contains("01/4/2026"), "{}", desk.screen());
        desk.press("enter enter");
        assert_eq!(updates(&desk)[0].on, day("2026-04-01"));
    }

    #[test]
    fn the_part_of_the_unit_in_view_is_decided_not_the_whole() {
        let mut desk = desk();
        desk.press("v").write("so y te").press("enter");
        go(&mut desk, &task("454/B/44"));
        desk.press("b 1");
        assert_eq!(updates(&desk)[0].unit.as_ref().map(|unit| unit.as_str()), Some("so-y-te"));
    }

    #[test]
    fn proposals_are_accepted_changed_and_rejected_with_the_same_digits() {
        let mut desk = desk();
        go(&mut desk, &proposed("p1"));
        desk.press("b 1");
        assert_eq!(review(&desk, "p1"), Review::Accepted);
        let mut desk = self::desk();
        go(&mut desk, &proposed("p3"));
        desk.press("b 1");
        assert!(
            desk.journal.is_empty() && desk.screen().contains("! số đã làm lớn hơn"),
            "{}",
            desk.screen()
        );
        desk.press("esc 2 tab ctrl-u").write("12/12").press("up up up enter");
        let update = desk.model.workspace().updates.get("p3").unwrap();
        assert_eq!((update.count, &update.review), (Some(Count { done: 12, total: 12 }), &Review::Accepted));
        let mut desk = self::desk();
        go(&mut desk, &proposed("p3"));
        desk.press("b 3").write("sai").press("enter enter");
        assert_eq!(review(&desk, "p3"), Review::Rejected(Some("sai".to_owned())));
    }

    #[test]
    fn reports_actions_and_requests_are_settled() {
        let mut desk = desk();
        go(&mut desk, &ItemId::Report("d1".into(), "so-y-te".into()));
        desk.press("b 1 enter enter");
        assert!(matches!(desk.written(), [Operation::Create(Record::Submission(_))]), "{}", desk.screen());
        let mut desk = self::desk();
        go(&mut desk, &ItemId::Action("a1".into()));
        desk.press("b 5");
        assert!(desk.screen().contains("Phím này không dùng"), "{}", desk.screen());
        desk.press("1").write("đã báo cáo").press("enter enter");
        let action = desk.model.workspace().actions.get("a1").unwrap();
        assert_eq!((action.done_on, action.result.as_deref()), (Some(day("2026-04-10")), Some("đã báo cáo")));
        let mut desk = self::desk();
        go(&mut desk, &ItemId::Request("r1".into()));
        desk.press("b 1").write("đồng ý").press("enter enter");
        assert_eq!(desk.model.workspace().requests.get("r1").unwrap().answer.as_deref(), Some("đồng ý"));
    }

    #[test]
    fn undo_takes_a_decision_back_and_goes_to_its_item() {
        let mut desk = at("454/B/34");
        let (nth, _) = place(&desk);
        desk.press("1 right ctrl-u down enter");
        assert_eq!(place(&desk).0, nth);
        assert!(
            !desk.screen().contains("Đã ghi:") && desk.screen().contains("đã xử lý 0"),
            "{}",
            desk.screen()
        );
    }

    #[test]
    fn marked_items_alone_are_worked_through_and_the_end_says_how_many_are_decided() {
        let mut desk = desk();
        go(&mut desk, &task("454/B/34"));
        desk.press("m");
        go(&mut desk, &task("454/B/30"));
        desk.press("m b");
        assert_eq!(place(&desk).1, 2);
        desk.press("left left left 1 right");
        assert!(desk.screen().contains("đã xử lý 1/2"), "{}", desk.screen());
        desk.press("esc");
        assert!(desk.model.inbox().triage().is_none());
        desk.press("esc 1");
        assert!(desk.screen().contains("[1 Nhiệm vụ]"), "digits show views again\n{}", desk.screen());
    }

    #[test]
    fn the_menu_of_choices_does_the_same_with_arrows_and_enter() {
        let mut desk = at("454/B/34");
        desk.press("enter down enter");
        assert_eq!(updates(&desk)[0].state, Some(State::InProgress));
    }
}
