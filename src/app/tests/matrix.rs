//! The matrix of units and tasks: what it shows, how it moves, and what stands in a cell.

use super::communes;
use super::desk::{Desk, setup};
use super::office::{day, task};
use crate::app::Setup;
use crate::domain::journal::{BatchNumber, Head, Seq};
use crate::domain::operation::Record;
use crate::domain::party::{Party, PartyList, Whom};
use crate::domain::progress::{Review, State, Update};
use crate::domain::task::{Task, Tracking};
use crate::domain::unit::{Group, GroupRule, Unit, UnitKind};
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

fn by_communes(task: Task) -> Task {
    let printed = "UBND cấp xã".to_owned();
    let whom = Whom::Group { group: "cap-xa".into(), narrowed: None };
    let leads = PartyList { printed: printed.clone(), parties: vec![Party { printed, whom }] };
    Task { leads, tracking: Tracking::PerUnit, ..task }
}

fn report(id: &str, task: &str, unit: &str, on: &str, state: State, text: &str) -> Record {
    Update {
        id: id.into(),
        task: task.into(),
        unit: Some(unit.into()),
        on: day(on),
        period: None,
        state: Some(state),
        percent: None,
        count: None,
        text: (!text.is_empty()).then(|| text.to_owned()),
        evidence: Vec::new(),
        reported_by: None,
        review: Review::Accepted,
    }
    .into()
}

fn load(workspace: &mut Workspace, records: impl IntoIterator<Item = Record>) {
    for (seq, record) in (400..).zip(records) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace.set_head(Head { batch: BatchNumber(1), seq: Seq(99_999) });
}

fn group() -> Record {
    let rule = GroupRule { kinds: vec![UnitKind::Commune], ..GroupRule::default() };
    Group { id: "cap-xa".into(), name: "UBND cấp xã".to_owned(), aliases: Vec::new(), rule }.into()
}

/// Returns an office with three tasks for each of five communes, and one for each department.
fn followed() -> Workspace {
    let mut workspace = communes::workspace();
    let quota = "Thực hiện thường xuyên (Mỗi đơn vị ít nhất 2 khóa học/năm)";
    let records = [
        group(),
        by_communes(task("454/B/60", "60", "Cài đặt điểm tiếp nhận hồ sơ", "", "15/3/2026", 6)).into(),
        by_communes(task("454/B/61", "61", "Rà soát dữ liệu hộ tịch", "", "20/4/2026", 7)).into(),
        by_communes(task("343//9", "9", "Tập huấn chuyển đổi số cho người dân", "", quota, 9)).into(),
        report("m1", "454/B/60", "xa-01", "2026-03-14", State::Done, "đã lắp xong"),
        report("m2", "454/B/60", "xa-02", "2026-03-20", State::Done, ""),
        report("m3", "454/B/60", "xa-03", "2026-02-10", State::InProgress, "chờ thiết bị"),
        report("m4", "454/B/60", "xa-03", "2026-03-10", State::InProgress, "đã có thiết bị"),
        report("m5", "343//9", "xa-01", "2026-01-20", State::Done, ""),
        report("m6", "343//9", "xa-01", "2026-03-05", State::Done, ""),
        report("m7", "343//9", "xa-02", "2026-03-05", State::Done, ""),
    ];
    load(&mut workspace, records);
    workspace
}

fn matrix(size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(followed(), setup(), size);
    desk.press("6");
    desk
}

/// Returns the line of the screen that names the unit in its first columns.
fn line(desk: &Desk, unit: &str) -> String {
    let screen = desk.screen();
    let is_its = |line: &&str| line.trim_start_matches([' ', '❯']).starts_with(unit);
    screen.lines().find(is_its).unwrap_or_default().to_owned()
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

#[test]
fn the_matrix_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        insta::assert_snapshot!(format!("matrix_{}x{}", size.0, size.1), matrix(size).screen());
    }
    let plain = Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    let mut ascii = Desk::with(followed(), plain, (80, 24));
    ascii.press("6");
    insta::assert_snapshot!("matrix_ascii_english_80x24", ascii.screen());
    let mut empty = Desk::with(Workspace::default(), setup(), (80, 24));
    empty.press("6");
    insta::assert_snapshot!("matrix_empty_80x24", empty.screen());
}

#[test]
fn cells_and_sums_say_how_each_unit_stands() {
    let mut desk = matrix((120, 40));
    desk.press("v down down enter");
    assert!(words(&line(&desk, "Phường 1 ")).ends_with(&["2/3", "0", "✓", "~◌", "2/2"]), "{}", desk.screen());
    assert!(
        words(&line(&desk, "Phường 10 ")).ends_with(&["1/3", "0", "✓", "~◌", "1/2"]),
        "{}",
        desk.screen()
    );
    assert!(words(&line(&desk, "Phường An Bình ")).ends_with(&["0/3", "!1", "!▸", "~◌", "0/2"]));
    assert!(words(&line(&desk, "Đã hoàn thành")).ends_with(&["3/15", "2", "0", "1"]), "{}", desk.screen());
    assert!(words(&line(&desk, "Chưa hoàn thành")).ends_with(&["12", "3", "5", "4"]), "{}", desk.screen());
    assert!(words(&line(&desk, "Quá hạn")).ends_with(&["!3", "!3", "0", "0"]), "{}", desk.screen());
}

#[test]
fn those_furthest_behind_come_first_on_a_key() {
    let mut desk = matrix((80, 24));
    desk.press("v down down enter p home");
    assert!(line(&desk, "Phường An Bình").contains('❯'), "{}", desk.screen());
    desk.press("end");
    assert!(line(&desk, "Phường 1 ").contains('❯'), "{}", desk.screen());
    desk.press("p home");
    assert!(line(&desk, "Phường 1 ").contains('❯'), "{}", desk.screen());
}

#[test]
fn a_cell_opens_to_what_the_unit_reported_and_to_the_task() {
    let mut desk = matrix((80, 24));
    desk.press("v down down enter /").write("an binh").press("enter");
    let screen = desk.screen();
    assert!(screen.contains("Phường An Bình: đang triển khai · quá hạn 26 ngày"), "{screen}");
    desk.press("enter");
    let screen = desk.screen();
    let (newer, older) = (screen.find("đã có thiết bị").unwrap(), screen.find("chờ thiết bị").unwrap());
    assert!(newer < older && !screen.contains("đã lắp xong"), "{screen}");
    desk.press("enter");
    assert_eq!(desk.model.tree().task().map(|task| task.as_str()), Some("454/B/60"));
}

#[test]
fn a_late_part_and_a_number_that_is_asked_for_are_told_in_words() {
    let mut desk = matrix((80, 24));
    desk.press("v down down enter home down");
    assert!(
        desk.screen().contains("Phường 10: đã hoàn thành từ 20/3/2026 · hoàn thành trễ"),
        "{}",
        desk.screen()
    );
    desk.press("right right");
    assert!(desk.screen().contains("Phường 10: đang triển khai · đạt 1, cần ít nhất 2"), "{}", desk.screen());
}

#[test]
fn one_plan_is_chosen_from_those_that_follow_units() {
    let mut desk = matrix((80, 24));
    desk.press("l").write("danh muc mo hinh").press("enter");
    assert!(desk.screen().contains("343-QĐ/TU · đến") && desk.screen().contains("5 đơn vị × 1 nhiệm vụ"));
    assert!(!desk.screen().contains("B.60"), "{}", desk.screen());
    desk.press("esc");
    assert!(!desk.screen().contains("[6 Theo đơn vị]"), "{}", desk.screen());
}

/// Returns an office with forty tasks for each of 135 communes.
fn large() -> Workspace {
    let mut workspace = communes::workspace();
    let commune = |nth: i64| Unit {
        id: format!("x-{nth:03}").as_str().into(),
        name: format!("Xã số {nth}"),
        short: format!("X{nth}"),
        aliases: Vec::new(),
        category: UnitKind::Commune,
        rank: 200 + nth,
        valid_from: None,
        valid_to: None,
        successors: Vec::new(),
    };
    let task = |nth: i64| {
        let id = format!("454/B/{}", 100 + nth);
        by_communes(task(&id, &(100 + nth).to_string(), "Việc giao các xã", "", "30/6/2026", 100 + nth))
            .into()
    };
    let communes = (6..=135).map(commune).map(Record::from);
    load(&mut workspace, std::iter::once(group()).chain(communes).chain((1..=40).map(task)));
    workspace
}

#[test]
fn heads_and_sums_stay_while_units_and_tasks_move() {
    let mut desk = Desk::with(large(), setup(), (80, 24));
    desk.press("6 v down down enter");
    assert!(desk.screen().contains("135 đơn vị × 40 nhiệm vụ"), "{}", desk.screen());
    desk.press("end");
    for _ in 0..45 {
        desk.press("right");
    }
    let screen = desk.screen();
    assert!(line(&desk, "Xã số 135").contains('❯'), "{screen}");
    assert!(
        screen.contains("B.140") && screen.contains("Đơn vị") && screen.contains("Chưa hoàn thành"),
        "{screen}"
    );
    insta::assert_snapshot!("matrix_large_80x24", screen);
    desk.press("home");
    for _ in 0..45 {
        desk.press("left");
    }
    assert!(line(&desk, "Phường 1 ").contains('❯') && desk.screen().contains("B.101"), "{}", desk.screen());
}
