//! Sessions on the screen: opened, gone through, concluded, ended, and taken up again by the next one.

use chrono::DateTime;

use super::desk::{Desk, batch, setup};
use super::office::{day, workspace};
use crate::app::{Event, Setup};
use crate::domain::followup::{Action, Conclusion, Meeting, MeetingSort};
use crate::domain::journal::{BatchId, BatchNumber, Proposal, Purpose, Seq, SessionId};
use crate::domain::operation::{Operation, Record};
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

/// Returns a session of the week before the day of the tests.
fn last_week() -> Meeting {
    Meeting {
        id: "cli#weekly-2026-04-03".into(),
        sort: MeetingSort::Weekly,
        title: "Giao ban tuần ngày 03/4/2026".to_owned(),
        on: day("2026-04-03"),
        agenda: vec!["454/B/34".into()],
        ended: true,
        document: None,
    }
}

/// Returns the office after a session last week, which concluded one thing and gave out another.
fn office() -> Workspace {
    let mut workspace = workspace();
    let concluded = Conclusion {
        id: "cli#k1".into(),
        meeting: last_week().id,
        task: Some("454/B/34".into()),
        text: "tập trung nhân lực đối khớp".to_owned(),
        rank: 1,
    };
    let given = Action {
        id: "cli#v1".into(),
        meeting: Some(last_week().id),
        task: Some("454/B/34".into()),
        unit: "so-xay-dung".into(),
        text: "báo cáo số thửa còn lại".to_owned(),
        on: day("2026-04-03"),
        due: Some(day("2026-04-07")),
        done_on: None,
        result: None,
    };
    for (seq, record) in (90..).zip([Record::from(last_week()), concluded.into(), given.into()]) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace
}

/// Returns a person at the program after a session last week.
pub fn desk_with_sessions() -> Desk {
    desk_of(setup(), (80, 24))
}

fn desk_of(setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(office(), setup, size);
    desk.tell(Event::Minute(moment(0)));
    desk
}

/// Returns so many minutes after the moment at which the desk's engine writes.
fn moment(minutes: i64) -> DateTime<chrono::Utc> {
    DateTime::from_timestamp(1_775_790_000 + minutes * 60, 0).unwrap()
}

/// Opens the weekly session with the agenda of the rule.
fn begun(setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = desk_of(setup, size);
    desk.press("8 home enter enter enter enter enter");
    desk
}

fn create<T: Clone>(desk: &Desk, of: impl Fn(&Record) -> Option<&T>) -> T {
    let made = desk.written().iter().find_map(|operation| match operation {
        Operation::Create(record) => of(record).cloned(),
        _ => None,
    });
    made.unwrap()
}

fn concluded(record: &Record) -> Option<&Conclusion> {
    if let Record::Conclusion(it) = record { Some(it) } else { None }
}

fn given(record: &Record) -> Option<&Action> {
    if let Record::Action(it) = record { Some(it) } else { None }
}

#[test]
fn the_sessions_are_listed_and_esc_leads_back_to_where_one_came_from() {
    let mut desk = desk_of(setup(), (80, 24));
    desk.press("3 8");
    insta::assert_snapshot!("sessions_80x24", desk.screen());
    desk.press("esc");
    assert!(desk.screen().contains("[3 Chỉ tiêu]"), "{}", desk.screen());
    desk.press("8 n").write("02/4/2026").press("enter enter");
    assert!(
        !desk.screen().contains("Giao ban tuần"),
        "what lies behind the day is not known yet\n{}",
        desk.screen()
    );
    let mut empty = Desk::with(Workspace::default(), setup(), (80, 24));
    empty.press("8");
    insta::assert_snapshot!("sessions_empty_80x24", empty.screen());
}

#[test]
fn an_agenda_is_put_together_by_rule_and_by_hand() {
    let mut desk = desk_of(setup(), (80, 24));
    desk.press("8 home enter");
    assert!(desk.screen().contains("Giao ban tuần"), "{}", desk.screen());
    desk.press("enter down");
    insta::assert_snapshot!("agenda_80x24", desk.screen());
    let before = desk.screen();
    desk.press("m ctrl-p").write("luu tru").press("enter");
    let screen = desk.screen();
    assert!(screen.contains("đã bỏ 1") && screen.contains("1 thêm bằng tay"), "{screen}");
    assert!(screen.contains("Mô hình lưu trú") && !before.contains("Mô hình lưu trú"), "{screen}");
    desk.press("home down m");
    assert!(!desk.screen().contains("đã bỏ"), "what was dropped is put back");
    assert!(desk.journal.is_empty(), "nothing is written before the session begins");
}

/// Opens the agenda of the weekly session, drops its first task and adds one by hand.
fn prepared() -> Desk {
    let mut desk = desk_of(setup(), (80, 24));
    desk.press("8 home enter enter down m ctrl-p").write("luu tru").press("enter");
    desk
}

#[test]
fn what_was_chosen_for_an_agenda_stays_when_one_looks_elsewhere() {
    let mut desk = prepared();
    desk.press("esc");
    assert!(desk.screen().contains("Mở cuộc họp mới"), "one step back\n{}", desk.screen());
    desk.press("3 8 home enter");
    assert!(desk.screen().contains("đang lập: bỏ 1, thêm 1"), "{}", desk.screen());
    desk.press("enter");
    let screen = desk.screen();
    assert!(screen.contains("đã bỏ 1") && screen.contains("1 thêm bằng tay"), "{screen}");
    desk.press("esc home enter down enter");
    assert!(!desk.screen().contains("đã bỏ"), "another session has its own agenda\n{}", desk.screen());
    desk.press("esc home enter enter + enter enter enter");
    let meeting = create(&desk, |record| if let Record::Meeting(it) = record { Some(it) } else { None });
    let has = |id: &str| meeting.agenda.iter().any(|task| task.as_str() == id);
    assert!(has("343//2") && !has("343//1"), "{:?}", meeting.agenda);
}

#[test]
fn an_agenda_is_collected_anew_on_purpose_only() {
    let mut desk = prepared();
    desk.press("\\");
    insta::assert_snapshot!("agenda_anew_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.screen().contains("đã bỏ 1"), "the safe choice comes first\n{}", desk.screen());
    desk.press("\\ down enter");
    assert!(!desk.screen().contains("đã bỏ") && !desk.screen().contains("bằng tay"), "{}", desk.screen());
    desk.press("\\");
    assert!(desk.screen().contains("chưa có gì chọn bằng tay"), "{}", desk.screen());
}

#[test]
fn an_agenda_is_narrowed_to_one_plan_and_keeps_what_was_chosen() {
    let mut desk = desk_of(setup(), (80, 24));
    desk.press("8 home enter enter down m l");
    insta::assert_snapshot!("agenda_plans_80x24", desk.screen());
    let all = desk.screen();
    desk.write("454").press("enter");
    let screen = desk.screen();
    assert!(screen.contains("chỉ 454/KH-UBND"), "{all}\n{screen}");
    desk.press("home enter enter enter enter");
    let meeting = create(&desk, |record| if let Record::Meeting(it) = record { Some(it) } else { None });
    assert!(!meeting.agenda.is_empty());
    assert!(meeting.agenda.iter().all(|task| task.as_str().starts_with("454/")), "{:?}", meeting.agenda);
}

#[test]
fn a_task_is_taken_up_while_the_session_runs_right_after_the_page_in_view() {
    let mut desk = at_the_land(begun(setup(), (80, 24)));
    desk.press("ctrl-p");
    insta::assert_snapshot!("take_up_80x24", desk.screen());
    desk.write("luu tru").press("enter");
    assert_eq!(desk.written().len(), 1);
    assert!(
        desk.screen().contains("B.34 ") && desk.screen().contains("ngay sau mục này"),
        "{}",
        desk.screen()
    );
    desk.press("right");
    assert!(desk.screen().contains("2 · 343-QĐ/TU"), "{}", desk.screen());
    let taken = |desk: &Desk| {
        let meeting = desk.model.workspace().meetings.get("tui#weekly-2026-04-10").unwrap();
        meeting.agenda.iter().position(|task| task.as_str() == "343//2")
    };
    let land = desk.model.workspace().meetings.get("tui#weekly-2026-04-10").unwrap();
    let land = land.agenda.iter().position(|task| task.as_str() == "454/B/34").unwrap();
    assert_eq!(taken(&desk), Some(land + 1));
    desk.press("ctrl-u down enter");
    assert_eq!(taken(&desk), None, "it is taken back in one step");
}

#[test]
fn a_session_begins_with_what_became_of_the_last_one() {
    let desk = begun(setup(), (80, 24));
    let meeting = create(&desk, |record| if let Record::Meeting(it) = record { Some(it) } else { None });
    assert_eq!((meeting.id.as_str(), meeting.on), ("tui#weekly-2026-04-10", day("2026-04-10")));
    assert!(meeting.agenda.contains(&"454/B/34".into()) && !meeting.ended);
    insta::assert_snapshot!("before_80x24", desk.screen());
}

/// Goes to the page of the task that was taken up last week too.
fn at_the_land(mut desk: Desk) -> Desk {
    for _ in 0..20 {
        if desk.screen().contains("B.34 ") {
            return desk;
        }
        desk.press("right");
    }
    panic!("no page shows the task\n{}", desk.screen());
}

#[test]
fn a_task_fills_the_screen() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        let desk = at_the_land(begun(setup(), size));
        insta::assert_snapshot!(format!("task_{}x{}", size.0, size.1), desk.screen());
    }
    let plain = Setup { glyphs: Glyphs::Ascii, theme: Theme::plain(), lang: Lang::En, ..setup() };
    let desk = at_the_land(begun(plain, (80, 24)));
    let screen = desk.screen();
    for sign in ["✓", "▸", "◌", "∞", "–", "─", "│", "→", "·", "…", "❯", "↵", "█"] {
        assert!(!screen.contains(sign), "{sign}\n{screen}");
    }
    insta::assert_snapshot!("task_ascii_english_80x24", screen);
}

#[test]
fn a_short_title_stands_in_wide_letters() {
    let mut desk = begun(setup(), (80, 24));
    for _ in 0..20 {
        if desk.screen().contains("B.30 ") {
            break;
        }
        desk.press("right");
    }
    let screen = desk.screen();
    assert!(screen.contains("K I Ể M   T R A"), "{screen}");
}

#[test]
fn a_conclusion_is_written_at_once_and_stays_on_the_page() {
    let mut desk = at_the_land(begun(setup(), (80, 24)));
    desk.press("ctrl-n");
    insta::assert_snapshot!("conclude_80x24", desk.screen());
    desk.press("enter enter");
    assert!(desk.screen().contains("Hãy ghi nội dung"), "{}", desk.screen());
    desk.write("xong trước 30/4").press("enter enter");
    let it = create(&desk, concluded);
    assert_eq!(
        (it.task.as_ref().map(|task| task.as_str()), it.text.as_str()),
        (Some("454/B/34"), "xong trước 30/4")
    );
    assert_eq!((it.meeting.as_str(), it.rank), ("tui#weekly-2026-04-10", 1));
    let screen = desk.screen();
    assert!(screen.contains("B.34 ") && screen.contains("Kết luận"), "{screen}");
    desk.press("ctrl-n").write("báo cáo hằng tuần").press("enter enter");
    assert_eq!(create(&desk, concluded).rank, 2);
}

#[test]
fn an_action_names_its_unit_from_a_list_and_its_day_lies_not_before_the_session() {
    let mut desk = at_the_land(begun(setup(), (80, 24)));
    desk.press("ctrl-t");
    let screen = desk.screen();
    assert!(
        screen.find("Sở Xây dựng").unwrap() < screen.find("UBND tỉnh").unwrap(),
        "who leads comes first\n{screen}"
    );
    desk.write("y te").press("enter").write("cử cán bộ phối hợp").press("tab").write("01/4/2026");
    insta::assert_snapshot!("action_80x24", desk.screen());
    desk.press("tab tab enter");
    assert!(desk.screen().contains("Hạn 01/4/2026 trước ngày 10/4/2026"), "{}", desk.screen());
    desk.press("ctrl-u").write("20/4/2026").press("tab tab enter");
    let it = create(&desk, given);
    assert_eq!((it.unit.as_str(), it.due), ("so-y-te", Some(day("2026-04-20"))));
    assert_eq!((it.on, it.text.as_str()), (day("2026-04-10"), "cử cán bộ phối hợp"));
}

#[test]
fn an_action_about_no_page_can_name_its_task_and_its_day_in_words() {
    let mut desk = begun(setup(), (80, 24));
    desk.press("end ctrl-t").write("y te").press("enter").write("rà soát").press("tab").write("quý II");
    assert!(desk.screen().contains("→ 30/6/2026"), "{}", desk.screen());
    desk.press("tab tab").write("b.34");
    insta::assert_snapshot!("action_general_80x24", desk.screen());
    desk.press("enter enter");
    let it = create(&desk, given);
    assert_eq!(
        (it.task.as_ref().map(|task| task.as_str()), it.due),
        (Some("454/B/34"), Some(day("2026-06-30")))
    );
}

#[test]
fn the_state_is_set_by_the_form_of_the_tree() {
    let mut desk = at_the_land(begun(setup(), (80, 24)));
    desk.press("ctrl-k enter enter enter enter enter");
    let updates = desk.written().iter().filter(|it| matches!(it, Operation::Create(Record::Update(_))));
    assert_eq!(updates.count(), 1);
    assert!(desk.screen().contains("B.34 "), "the page stays\n{}", desk.screen());
    desk.press("ctrl-e");
    assert!(desk.screen().contains("Hạn mới") || desk.screen().contains("Thời hạn mới"), "{}", desk.screen());
}

#[test]
fn two_people_follow_the_same_session() {
    let mut desk = at_the_land(begun(setup(), (80, 24)));
    let other = Conclusion {
        id: "tui#other".into(),
        meeting: "tui#weekly-2026-04-10".into(),
        task: Some("454/B/34".into()),
        text: "ghi ở máy khác".to_owned(),
        rank: 1,
    };
    let proposal = Proposal {
        id: BatchId(7),
        session: SessionId(9),
        source: "tui".to_owned(),
        operations: vec![Operation::Create(other.into())],
        purpose: Purpose::Work,
    };
    let number = desk.model.workspace().head().batch.0 + 1;
    desk.tell(Event::Followed(vec![batch(number, 900, &proposal)]));
    let screen = desk.screen();
    assert!(screen.contains("ghi ở máy khác") && screen.contains("B.34 "), "{screen}");
    let meeting = create(&desk, |record| if let Record::Meeting(it) = record { Some(it) } else { None });
    let proposal =
        Proposal { operations: vec![Operation::Withdraw(meeting.into())], id: BatchId(8), ..proposal };
    desk.tell(Event::Followed(vec![batch(number + 1, 910, &proposal)]));
    assert!(desk.screen().contains("Mở cuộc họp mới"), "a session that was taken back is left");
}

#[test]
fn the_clock_counts_the_session_and_the_page_in_minutes() {
    let mut desk = begun(setup(), (80, 24));
    desk.tell(Event::Minute(moment(3)));
    desk.press("right");
    desk.tell(Event::Minute(moment(64)));
    assert!(desk.screen().contains("họp 1 giờ 04, mục này 1 giờ 01"), "{}", desk.screen());
    desk.press("esc enter");
    assert!(
        desk.screen().contains("họp 1 giờ 04, mục này 0 phút"),
        "the journal knows when it began\n{}",
        desk.screen()
    );
    desk.tell(Event::Minute(moment(24 * 60)));
    desk.press("esc enter");
    assert!(desk.screen().contains("họp 0 phút"), "another day is another sitting\n{}", desk.screen());
}

#[test]
fn a_session_ends_with_its_minutes() {
    let mut desk = at_the_land(begun(setup(), (80, 24)));
    desk.press("ctrl-n").write("xong trước 30/4").press("enter enter end");
    insta::assert_snapshot!("general_80x24", desk.screen());
    desk.press("ctrl-n").write("các đơn vị gửi báo cáo đúng hạn").press("enter enter");
    assert_eq!(create(&desk, concluded).task, None);
    desk.press("b");
    assert!(desk.screen().contains("chưa kết thúc"), "{}", desk.screen());
    desk.press("esc");
    assert!(desk.screen().contains("K Ế T   L U Ậ N   C H U N G"), "the page is kept\n{}", desk.screen());
    desk.press("ctrl-l");
    insta::assert_snapshot!("end_80x24", desk.screen());
    desk.press("enter enter");
    insta::assert_snapshot!("minutes_80x24", desk.screen());
    desk.press("end");
    assert!(desk.screen().contains("không có kết luận riêng"), "{}", desk.screen());
    desk.press("ctrl-l").write("41/TB-UBND").press("enter enter home");
    assert!(desk.screen().contains("41/TB-UBND"), "{}", desk.screen());
    desk.press("esc");
    assert!(desk.screen().contains("đã kết thúc"), "{}", desk.screen());
    desk.press("enter");
    assert!(
        desk.screen().contains("THÔNG BÁO KẾT LUẬN"),
        "what is over shows its minutes\n{}",
        desk.screen()
    );
}

#[test]
fn the_next_session_asks_what_became_of_this_one() {
    let mut desk = at_the_land(begun(setup(), (80, 24)));
    desk.press("ctrl-n").write("xong trước 30/4").press("enter enter");
    desk.press("ctrl-t enter").write("gửi danh sách").press("tab").write("15/4/2026").press("tab tab enter");
    desk.press("ctrl-l enter enter");
    desk.tell(Event::Day(day("2026-04-17")));
    desk.press("esc home enter enter enter enter enter");
    let screen = desk.screen();
    assert!(screen.contains("!  B.34: SXD: gửi danh sách: quá hạn 2 ngày"), "{screen}");
    assert!(
        screen.contains("xong trước 30/4: quá hạn 2 ngày"),
        "an action speaks for its conclusion\n{screen}"
    );
    assert!(screen.contains("báo cáo số thửa còn lại"), "what is open of earlier sessions stays\n{screen}");
    let desk = at_the_land(desk);
    let screen = desk.screen();
    assert!(screen.contains("Kỳ trước   SXD: gửi danh sách"), "{screen}");
}

#[test]
fn on_another_day_a_session_says_for_which_day_its_figures_stand() {
    let mut desk = at_the_land(begun(setup(), (80, 24)));
    assert!(!desk.screen().contains("tính đến ngày họp"));
    desk.tell(Event::Day(day("2026-04-12")));
    let screen = desk.screen();
    assert!(screen.contains("tính đến ngày họp 10/4/2026") && screen.contains("2 8 4"), "{screen}");
}

#[test]
fn a_session_of_the_day_goes_on_instead_of_beginning_twice() {
    let mut desk = begun(setup(), (80, 24));
    let written = desk.journal.len();
    desk.press("esc home enter");
    assert!(desk.screen().contains("đã mở, họp tiếp"), "{}", desk.screen());
    desk.press("enter");
    assert!(desk.screen().contains("KẾT   QUẢ") || desk.screen().contains("K Ế T"), "{}", desk.screen());
    assert_eq!(desk.journal.len(), written);
}

#[test]
fn whoever_may_only_read_follows_and_writes_nothing() {
    let mut workspace = office();
    let running = Meeting { ended: false, ..last_week() };
    workspace.apply(&Operation::Withdraw(last_week().into()), Seq(95), BatchNumber(1)).unwrap();
    workspace.load(running.into(), Seq(96), BatchNumber(1));
    let mut desk = Desk::with(workspace, Setup { read_only: true, ..setup() }, (80, 24));
    desk.press("8 down enter ctrl-n");
    assert!(desk.model.layers().is_empty() && desk.journal.is_empty());
    assert!(!desk.screen().contains("kết thúc"), "the footer offers nothing that writes\n{}", desk.screen());
}

#[test]
fn what_was_typed_for_a_conclusion_comes_back_with_its_form() {
    let mut desk = at_the_land(begun(setup(), (80, 24)));
    desk.press("ctrl-n").write("chưa ghi xong").press("esc down enter");
    assert!(desk.model.layers().is_empty());
    desk.press("ctrl-n");
    assert!(desk.screen().contains("chưa ghi xong"), "{}", desk.screen());
}

#[test]
fn enter_lists_what_can_be_done() {
    let mut desk = at_the_land(begun(setup(), (80, 24)));
    desk.press("enter");
    insta::assert_snapshot!("deeds_80x24", desk.screen());
    desk.press("down enter").write("từ bảng chọn").press("enter enter");
    assert_eq!(create(&desk, concluded).text, "từ bảng chọn");
}
