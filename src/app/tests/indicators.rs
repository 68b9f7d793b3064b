//! The indicators: screens at the sizes that people use, and what keys do.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Color;

use super::desk::{Desk, batch, setup};
use super::figures::{desk, go, labels, looking};
use super::office::day;
use crate::app::{Effect, Event, Setup, view};
use crate::domain::indicator::{
    Definition, DefinitionField, Measured, Measurement, MeasurementField, Target, TargetMeaning,
};
use crate::domain::journal::{BatchId, Proposal, Purpose, SessionId};
use crate::domain::operation::{Change, FieldChange, Operation, Record};
use crate::domain::workspace::Workspace;
use crate::text::number::Number;

/// Returns the values that the last batch created.
fn created(desk: &Desk) -> Vec<Measurement> {
    let value = |operation: &Operation| match operation {
        Operation::Create(Record::Measurement(value)) => Some(value.clone()),
        _ => None,
    };
    desk.written().iter().filter_map(value).collect()
}

fn message(desk: &Desk) -> String {
    desk.model.message().map(|message| message.text.clone()).unwrap_or_default()
}

/// Returns the line of the screen that shows the text first.
fn line(desk: &Desk, text: &str) -> String {
    let screen = desk.screen();
    screen.lines().find(|line| line.contains(text)).unwrap_or_default().to_owned()
}

#[test]
fn a_value_is_entered_with_one_key_one_field_and_two_enters() {
    let mut desk = desk("I.5");
    desk.press("ctrl-n").write("82,45%");
    let screen = desk.screen();
    assert!(screen.contains("đọc là 82,45% · mức 2026: 100%"), "{screen}");
    desk.press("enter enter");
    let values = created(&desk);
    let [value] = values.as_slice() else { panic!("{values:?}") };
    assert_eq!(value.definition.as_str(), "KPI/I.5/1");
    assert_eq!(value.value, Measured::Number(Number::new(8245, 2)));
    assert_eq!((value.on, value.printed.as_deref()), (day("2026-03-31"), Some("82,45%")));
    assert!(message(&desk).starts_with("Ghi số liệu 82,45% ngày 31/3/2026 cho I.5 “"), "{}", message(&desk));
    assert!(line(&desk, "I.5 ").contains("82,45%"), "{}", desk.screen());
}

#[test]
fn the_last_source_and_the_end_of_the_period_are_suggested() {
    let mut desk = desk("I.5");
    desk.press("ctrl-n").write("40%").press("tab tab").write("21/BC-UBND").press("tab").write("2/4/2026");
    desk.press("up up up enter enter");
    assert_eq!(created(&desk)[0].document.as_deref(), Some("21/BC-UBND"));
    go(&mut desk, "III.5");
    desk.press("ctrl-n").write("30,5").press("enter enter");
    let value = created(&desk).remove(0);
    assert_eq!(
        (value.document.as_deref(), value.document_date),
        (Some("21/BC-UBND"), Some(day("2026-04-02")))
    );
    assert_eq!(value.on, day("2026-03-31"));
}

#[test]
fn the_form_says_before_it_is_stored_what_does_not_add_up() {
    let table = [
        ("III.3", "enter", "40%", "biến động bất thường"),
        ("III.3", "enter", "80.7%", "dấu chấm thập phân"),
        ("III.3", "enter", "90% (26/33)", "26/33 = 78,79%"),
        ("I.6", "", "95%", "mức 2026: 80% · ✓ đạt"),
        ("I.7", "", "7,8%", "▸ đúng tiến độ"),
        ("I.1", "", "12/34", "✓ đạt"),
        ("III.6", "", "có", "✓ đạt"),
    ];
    for (label, keys, typed, said) in table {
        let mut desk = desk(label);
        desk.press("ctrl-n").press(keys).write(typed);
        assert!(desk.screen().contains(said), "{typed}: {}", desk.screen());
    }
}

#[test]
fn a_value_that_cannot_be_read_is_refused_with_the_reason() {
    let table = [
        ("I.5", "nhiều", "“nhiều” không phải là số hay tỷ lệ"),
        ("I.5", "", "Hãy nhập giá trị"),
        ("I.1", "35/34", "“35/34” không phải là thứ hạng"),
        ("III.6", "có thể", "chưa rõ đạt hay không"),
    ];
    for (label, typed, reason) in table {
        let mut desk = desk(label);
        desk.press("ctrl-n").write(typed).press("enter enter");
        assert!(desk.screen().contains(reason), "{typed}: {}", desk.screen());
        assert!(desk.journal.is_empty() && !desk.model.layers().is_empty());
    }
    let mut desk = desk("I.5");
    desk.press("ctrl-n").write("50%").press("tab").write("31/2/2026").press("up enter enter");
    assert!(desk.screen().contains("“31/2/2026” không phải là ngày"), "{}", desk.screen());
    assert!(desk.journal.is_empty());
}

#[test]
fn the_other_definition_has_its_own_series() {
    let mut desk = desk("III.3");
    desk.press("ctrl-n down enter").write("92%").press("enter enter");
    assert_eq!(created(&desk)[0].definition.as_str(), "KPI/III.3/2");
    assert!(line(&desk, "III.3 ").contains("77,67%"), "{}", desk.screen());
}

#[test]
fn a_value_is_taken_back_and_named_before() {
    let mut desk = desk("I.5");
    desk.press("ctrl-n").write("82,45%").press("enter enter").press("ctrl-u");
    let screen = desk.screen();
    assert!(screen.contains("I.5 “Tỷ lệ người dân") && screen.contains("82,45%"), "{screen}");
    desk.press("down enter");
    assert!(line(&desk, "I.5 ").contains("thiếu số liệu"), "{}", desk.screen());
}

#[test]
fn the_year_is_toggled_and_shown() {
    let mut desk = desk("I.6");
    assert!(line(&desk, "I.6 ").contains("✓ đạt"));
    go(&mut desk, "I.5");
    desk.press("y");
    assert!(desk.screen().contains("mức 2030 · mọi chỉ tiêu") && message(&desk).contains("2030"));
    go(&mut desk, "I.7");
    assert!(desk.screen().contains("mức 2030: 2%"), "{}", desk.screen());
    desk.press("y");
    assert!(desk.screen().contains("mức 2026 · mọi chỉ tiêu"), "{}", desk.screen());
}

#[test]
fn the_rows_stand_in_the_chosen_order() {
    let mut desk = desk("I.1");
    let decision = labels(&mut desk);
    assert_eq!(decision.first().map(String::as_str), Some("I.1"));
    desk.press("p down enter");
    let by_distance = labels(&mut desk);
    assert_eq!(by_distance.first().map(String::as_str), Some("I.1"), "the furthest behind its path");
    assert_eq!(by_distance.len(), decision.len());
    desk.press("p down down enter");
    let stale = labels(&mut desk);
    let place = |label| stale.iter().position(|found| found == label).unwrap();
    assert!(place("III.5") < place("V.2") && place("V.2") < place("I.6"), "{stale:?}");
    desk.press("p up enter");
    assert!(labels(&mut desk).len() == decision.len() && desk.screen().contains("Công an tỉnh"));
}

#[test]
fn a_row_stays_where_it_is_while_somebody_works_on_it() {
    let mut desk = desk("I.5");
    desk.press("p down down enter");
    go(&mut desk, "I.5");
    let before = labels(&mut desk);
    go(&mut desk, "I.5");
    desk.press("ctrl-n").write("82,45%").press("enter enter");
    assert_eq!(desk.model.indicators().indicator_id().map(|id| id.as_str()), Some("KPI/I.5"));
    assert_eq!(labels(&mut desk), before);
}

#[test]
fn filters_narrow_by_words_verdict_and_unit() {
    let mut desk = desk("I.1");
    desk.press("/").write("dinh danh muc do 2").press("enter");
    assert_eq!(desk.model.indicators().indicator_id().map(|id| id.as_str()), Some("KPI/III.3"));
    assert_eq!(labels(&mut desk), ["III.3"]);
    desk.press("esc t down down down enter tab");
    assert_eq!(labels(&mut desk), ["I.1", "III.3"], "{}", desk.screen());
    desk.press("esc v").write("so y te").press("enter");
    assert_eq!(labels(&mut desk), ["I.7", "V.2"]);
    assert!(desk.screen().contains("Sở Y tế"));
    desk.press("/").write("khong co gi ca").press("enter");
    assert!(desk.screen().contains("Không có chỉ tiêu nào khớp bộ lọc"), "{}", desk.screen());
    desk.press("esc");
    assert_eq!(labels(&mut desk).len(), 10);
}

#[test]
fn groups_fold_and_unfold() {
    let mut desk = desk("III.3");
    desk.press("left left");
    assert!(!desk.screen().contains("III.5") && desk.screen().contains("Dân cư, định danh điện tử"));
    desk.press("right right");
    assert_eq!(desk.model.indicators().indicator_id().map(|id| id.as_str()), Some("KPI/III.3"));
    desk.press("k");
    assert!(!desk.screen().contains("Dân cư, định danh") && desk.screen().contains("135/QĐ-UBND"));
    desk.press("+");
    assert_eq!(labels(&mut desk).len(), 10);
}

#[test]
fn the_values_are_listed_corrected_and_withdrawn() {
    let mut desk = desk("I.6");
    desk.press("enter");
    let screen = desk.screen();
    let place = |text: &str| screen.find(text).unwrap();
    assert!(place("94,8%") < place("92,4%") && place("92,4%") < place("90,1%"), "{screen}");
    desk.press("down enter enter").write("92,5%").press("enter enter");
    let [Operation::Change(Change::Measurement(value)), Operation::Change(Change::Measurement(printed))] =
        desk.written()
    else {
        panic!("{:?}", desk.written())
    };
    assert_eq!(value.new, MeasurementField::Value(Measured::Number(Number::new(925, 1))));
    assert_eq!(printed.old, MeasurementField::Printed(Some("92,4%".to_owned())));
    assert!(desk.screen().contains("92,5%") && message(&desk).contains("31/12/2025"), "{}", message(&desk));
    desk.press("enter down enter");
    assert!(desk.screen().contains("Thôi"));
    desk.press("enter");
    assert_eq!(desk.journal.len(), 1, "the safe choice comes first");
    desk.press("enter down enter down enter");
    assert!(matches!(desk.written(), [Operation::Withdraw(Record::Measurement(_))]));
    assert!(line(&desk, "    31/12/2025").is_empty(), "{}", desk.screen());
    desk.press("esc");
    assert!(desk.screen().contains("135/QĐ-UBND"));
}

#[test]
fn who_entered_a_value_is_told_from_the_journal() {
    let mut desk = desk("I.5");
    desk.size = (120, 40);
    desk.press("ctrl-n").write("82,45%").press("enter enter").press("enter");
    assert!(desk.screen().contains("Người nhập vpub, "), "{}", desk.screen());
    let asked = desk.effects.iter().any(|effect| {
        matches!(effect, Effect::LoadHistory { of, keys }
        if of.id == "KPI/I.5" && keys.len() == 3)
    });
    assert!(asked, "{:?}", desk.effects);
}

#[test]
fn a_target_is_corrected_and_its_print_stays() {
    let mut desk = desk("I.1");
    desk.press("y ctrl-l down enter down enter").write("10").press("enter enter");
    let [Operation::Change(Change::Definition(change))] = desk.written() else {
        panic!("{:?}", desk.written())
    };
    let DefinitionField::Targets(targets) = &change.new else { panic!() };
    let corrected = Target {
        year: 2030,
        printed: "Nhóm dẫn đầu".to_owned(),
        meaning: TargetMeaning::RankWithin(10),
        corrected: true,
    };
    assert_eq!(targets.get(1), Some(&corrected));
    assert!(message(&desk).contains("Hiểu mức 2030 là hạng 10"), "{}", message(&desk));
    desk.press("ctrl-l down enter down enter").write("mười").press("enter enter");
    assert!(desk.screen().contains("“mười” không phải là số"), "{}", desk.screen());
}

#[test]
fn path_direction_and_period_are_one_change_each() {
    for (keys, field) in [
        ("down down enter down enter", "path"),
        ("down down down enter down enter", "direction"),
        ("down down down down enter enter", "reporting"),
    ] {
        let mut desk = desk("I.6");
        desk.press("ctrl-l").press(keys);
        let [Operation::Change(change)] = desk.written() else { panic!("{:?}", desk.written()) };
        assert_eq!(change.field(), field);
        desk.press("ctrl-u down enter");
        assert_eq!(desk.journal.len(), 2);
    }
}

#[test]
fn an_indicator_is_added_by_hand() {
    let mut desk = Desk::with(Workspace::default(), setup(), (80, 24));
    desk.press("3 ctrl-k enter").write("Hồ sơ số hóa").press("tab tab").write("≥80").press("tab").write("90");
    desk.press("tab tab enter");
    let [Operation::Create(Record::Indicator(indicator)), Operation::Create(Record::Definition(definition))] =
        desk.written()
    else {
        panic!("{:?}\n{}", desk.written(), desk.screen())
    };
    assert_eq!((indicator.unit_of_measure.as_str(), &definition.indicator), ("%", &indicator.id));
    assert_eq!(definition.targets.len(), 2);
    assert!(desk.screen().contains("Hồ sơ số hóa"), "{}", desk.screen());
    desk.press("ctrl-k enter").press("up up enter");
    assert!(desk.screen().contains("Hãy ghi tên chỉ tiêu"), "{}", desk.screen());
}

#[test]
fn who_may_only_read_is_told_so_and_sees_everything() {
    let mut desk = looking(Setup { read_only: true, ..setup() }, (80, 24), "I.6");
    for keys in ["ctrl-n", "ctrl-l", "ctrl-k"] {
        desk.press(keys);
        assert!(desk.model.layers().is_empty() && message(&desk).contains("chỉ được xem"), "{keys}");
    }
    desk.press("enter enter");
    assert!(desk.screen().contains("Xem lịch sử") && !desk.screen().contains("Rút"), "{}", desk.screen());
}

#[test]
fn big_figures_go_from_one_indicator_to_the_next() {
    let mut desk = desk("I.6");
    desk.press("c right");
    assert!(desk.screen().contains("Hồ sơ trễ hạn"), "{}", desk.screen());
    desk.press("right");
    assert!(desk.screen().contains("III.3"), "groups are passed over\n{}", desk.screen());
    desk.press("left left left");
    assert!(desk.screen().contains("I.5 Tỷ lệ") && !desk.screen().contains(" 0%"), "{}", desk.screen());
    desk.press("esc");
    assert_eq!(desk.model.indicators().indicator_id().map(|id| id.as_str()), Some("KPI/I.5"));
}

#[test]
fn no_data_is_neither_zero_nor_red() {
    let desk = desk("I.1");
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| view(&desk.model, &desk.setup, frame)).unwrap();
    let buffer = terminal.backend().buffer();
    let row = (0..24)
        .find(|y| (0..80).map(|x| buffer[(x, *y)].symbol()).collect::<String>().contains("I.5 "))
        .unwrap();
    let cells = (0..80).map(|x| &buffer[(x, row)]);
    assert!(cells.clone().all(|cell| cell.fg != Color::Red));
    let shown: String = cells.map(|cell| cell.symbol()).collect();
    assert!(shown.contains("– ├") && !shown.contains("0%"), "{shown}");
}

#[test]
fn what_was_typed_comes_back_with_its_form() {
    let mut desk = desk("I.5");
    desk.press("ctrl-n").write("82,4").press("esc down enter");
    assert!(desk.model.layers().is_empty());
    desk.press("ctrl-n");
    assert!(desk.screen().contains("82,4"), "{}", desk.screen());
    let left = desk.model.unwritten();
    let mut later = looking(setup(), (80, 24), "I.6");
    later.tell(Event::Unfinished(Box::new(left)));
    assert!(later.screen().contains("82,4") && later.screen().contains("I.5"), "{}", later.screen());
}

#[test]
fn values_of_later_days_are_left_out() {
    let mut desk = desk("I.6");
    desk.press("n").write("31/12/2025").press("enter enter");
    assert!(line(&desk, "I.6 ").contains("92,4%"), "{}", desk.screen());
    desk.press("enter");
    assert!(!desk.screen().contains("94,8%"), "{}", desk.screen());
    desk.press("tab end");
    assert!(desk.screen().contains("(chưa tính 1 mục sau ngày này)"), "{}", desk.screen());
}

#[test]
fn a_colleagues_correction_meanwhile_is_a_conflict() {
    let mut desk = desk("I.6");
    desk.press("ctrl-l enter enter").write("85");
    let definition = desk.model.workspace().definitions.get("KPI/I.6/1").unwrap().clone();
    let mut theirs = definition.targets.clone();
    theirs[0].meaning = TargetMeaning::Number(Number::new(82, 0));
    let old = DefinitionField::Targets(definition.targets.clone());
    let change = FieldChange::<Definition> {
        id: definition.id,
        old: old.clone(),
        new: DefinitionField::Targets(theirs),
    };
    let proposal = Proposal {
        id: BatchId(7),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Change(change.into())],
        purpose: Purpose::Work,
    };
    desk.tell(Event::Followed(vec![batch(2, 101, &proposal)]));
    desk.press("enter enter");
    let Some(Effect::Commit(write)) = desk.effects.iter().find(|effect| matches!(effect, Effect::Commit(_)))
    else {
        panic!("{:?}", desk.effects)
    };
    let [Operation::Change(Change::Definition(mine))] = write.proposal.operations.as_slice() else {
        panic!()
    };
    assert_eq!(mine.old, old, "the store sees the conflict");
}

#[test]
fn the_details_follow_once_the_keys_rest() {
    let mut desk = desk("I.6");
    desk.hold("down");
    assert!(!desk.model.is_settled() && desk.screen().contains(" I.6 Hồ sơ"), "{}", desk.screen());
    desk.rest();
    assert!(desk.model.is_settled() && desk.screen().contains(" I.7 Hồ sơ"), "{}", desk.screen());
    desk.press("c").hold("left");
    assert!(desk.screen().contains("I.6 Hồ sơ"), "a figure in front is never an old one\n{}", desk.screen());
    desk.press("esc");
    assert!(desk.model.is_settled() && desk.screen().contains(" I.6 Hồ sơ"), "{}", desk.screen());
}

#[test]
fn the_history_of_a_value_that_was_just_entered_is_read_when_one_stands_on_it() {
    let mut desk = desk("I.6");
    desk.press("enter ctrl-n").write("95%").press("enter enter");
    let asked = |desk: &Desk| {
        desk.effects.iter().filter(|effect| matches!(effect, Effect::LoadHistory { .. })).count()
    };
    let before = asked(&desk);
    desk.press("home");
    assert_eq!(asked(&desk), before + 1);
    assert!(desk.screen().contains("Người nhập vpub, "), "{}", desk.screen());
}

#[test]
fn a_value_of_a_period_is_entered_with_the_periods_name() {
    let mut desk = desk("I.5");
    desk.press("ctrl-n").write("40%").press("tab").write("quý I/2026");
    assert!(desk.screen().contains("→ từ 01/01/2026 đến 31/3/2026"), "{}", desk.screen());
    desk.press("up enter enter");
    let value = created(&desk).remove(0);
    assert_eq!((value.from, value.on), (Some(day("2026-01-01")), day("2026-03-31")));
    desk.press("enter enter enter");
    assert!(desk.screen().contains("01/01/2026 - 31/3/2026"), "{}", desk.screen());
    desk.press("tab").write("mai").press("up enter enter");
    assert!(desk.screen().contains("“mai” không phải là ngày hay kỳ"), "{}", desk.screen());
    desk.press("ctrl-u").write("31/3/2026").press("up enter enter");
    assert_eq!(desk.model.workspace().measurements.get(value.id.as_str()).unwrap().from, None);
}

#[test]
fn what_looks_like_personal_data_is_pointed_at_before_it_is_stored() {
    let mut desk = desk("I.5");
    desk.press("ctrl-n").write("40%").press("tab tab tab tab tab").write(concat!("gọi 0900", ".000.000"));
    assert!(desk.screen().contains("giống số điện thoại"), "{}", desk.screen());
    desk.press("up");
    assert!(!desk.screen().contains("giống số điện thoại"), "another field says its own");
    desk.press("down down");
    assert!(
        desk.screen().contains("giống số điện thoại"),
        "on the button it is said again\n{}",
        desk.screen()
    );
}
