//! The list and an open report on the screen; a report is begun and found.

use super::{Desk, Setup, day, looking, reports, setup, to_section, workspace};
use crate::domain::operation::{Operation, Record};
use crate::domain::plan::Period;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

#[test]
fn the_list_and_an_open_report_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (200, 60), (60, 16)] {
        let mut desk = looking(setup(), size);
        insta::assert_snapshot!(format!("reports_{}x{}", size.0, size.1), desk.rest().screen());
        desk.press("enter down down down down down down");
        insta::assert_snapshot!(format!("composer_{}x{}", size.0, size.1), desk.screen());
    }
    let plain = Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    let mut english = looking(plain, (80, 24));
    insta::assert_snapshot!("reports_ascii_english_80x24", english.rest().screen());
    english.press("enter end");
    insta::assert_snapshot!("composer_ascii_english_80x24", english.screen());
    let mut empty = Desk::with(workspace(), setup(), (80, 24));
    insta::assert_snapshot!("reports_empty_80x24", empty.press("4").screen());
}

#[test]
fn a_report_is_begun_with_the_period_that_just_ended_and_the_plans_in_force() {
    let mut desk = looking(setup(), (80, 24));
    desk.press("ctrl-n down down enter");
    insta::assert_snapshot!("composer_begin_80x24", desk.screen());
    desk.press("ctrl-l down enter");
    let [Operation::Create(Record::Report(begun))] = desk.written() else {
        panic!("{:?}\n{}", desk.written(), desk.screen())
    };
    assert_eq!((begun.id.as_str(), begun.unit.as_str()), ("quarterly.so-y-te.2026-03-31", "so-y-te"));
    assert_eq!(begun.period.span, Period { from: day("2026-01-01"), to: day("2026-03-31") });
    assert_eq!((begun.as_of, begun.version), (day("2026-04-10"), 1));
    assert!(!begun.plans.is_empty());
    desk.press("enter");
    assert!(desk.screen().contains("KẾT QUẢ CÁC MẶT CÔNG TÁC"), "{}", desk.screen());
}

#[test]
fn a_wrong_field_says_what_would_be_right() {
    let mut desk = looking(setup(), (80, 24));
    desk.press("ctrl-n down down enter tab tab ctrl-u").write("quý V").press("ctrl-l");
    assert!(
        desk.effects.is_empty() && desk.screen().contains("hãy ghi như quý II/2026"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_report_is_begun_for_the_unit_that_works_here_and_comes_back_after_a_lost_line() {
    let own = Setup { unit: Some("công an tỉnh".to_owned()), ..setup() };
    let mut desk = looking(own.clone(), (80, 24));
    desk.press("ctrl-n down down enter");
    assert!(desk.screen().contains("Công an tỉnh"), "{}", desk.screen());
    desk.press("end").press("ctrl-u").write("Sở Xây dựng");
    let left = desk.model.unwritten();
    let mut later = looking(own, (80, 24));
    later.tell(crate::app::Event::Unfinished(Box::new(left)));
    assert!(later.screen().contains("Soạn Báo cáo quý"), "{}", later.screen());
    later.press("ctrl-l down enter");
    let [Operation::Create(Record::Report(begun))] = later.written() else { panic!("{}", later.screen()) };
    assert_eq!((begun.template.as_str(), begun.unit.as_str()), ("quarterly", "so-xay-dung"));
}

#[test]
fn a_report_is_jumped_to_by_its_kind_and_period_in_any_order_without_marks() {
    let mut desk = Desk::with(reports(), setup(), (80, 24));
    desk.press("ctrl-f").write("quy IV bao cao");
    assert!(desk.screen().contains("quý IV/2025"), "{}", desk.screen());
    desk.press("enter").rest();
    let top = desk.screen().lines().next().unwrap().to_owned();
    assert!(top.contains("[4 ") && top.contains("quý IV/2025"), "{}", desk.screen());
}

#[test]
fn whoever_may_only_read_writes_nothing() {
    let mut desk = Desk::with(reports(), Setup { read_only: true, ..setup() }, (80, 24));
    desk.press("4 ctrl-n enter ctrl-e ctrl-l ctrl-p ctrl-t ctrl-k");
    assert!(desk.effects.is_empty() && desk.model.layers().is_empty(), "{:?}", desk.effects);
    to_section(&mut desk, "Nêu tồn tại");
    desk.press("enter");
    assert!(desk.model.layers().is_empty());
}
