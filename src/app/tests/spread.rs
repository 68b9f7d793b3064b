//! How the units stand to each other: their order, what they lack, and the values of one of them.

use super::communes::workspace;
use super::desk::{Desk, setup};

fn spread() -> Desk {
    let mut desk = Desk::with(workspace(), setup(), (80, 24));
    desk.press("3 g");
    desk
}

/// Returns the first words of the lines that name a unit, in their order.
fn units(desk: &Desk) -> Vec<String> {
    let screen = desk.screen();
    let lines = screen
        .lines()
        .filter(|line| line.starts_with('│') && (line.contains("Phường") || line.contains("Xã")));
    lines.map(|line| line.chars().skip(4).take(20).collect::<String>().trim().to_owned()).collect()
}

#[test]
fn the_worst_come_first_and_those_without_data_last() {
    let mut desk = spread();
    let by_value = ["Phường 1", "Xã Bình Yên", "Phường 10", "Phường An Bình", "Xã Đông Hà"];
    assert_eq!(units(&desk), by_value);
    let screen = desk.screen();
    assert!(screen.contains("5 đơn vị · 3 có số liệu · 2 thiếu số liệu"), "{screen}");
    let lacking = screen.lines().find(|line| line.contains("Xã Đông Hà")).unwrap_or_default();
    assert!(lacking.contains("thiếu số liệu") && !lacking.contains("0%"), "{lacking}");
    desk.press("tab");
    assert_eq!(units(&desk), ["Phường 1", "Phường 10", "Phường An Bình", "Xã Bình Yên", "Xã Đông Hà"]);
    desk.press("tab tab");
    assert_eq!(units(&desk), by_value);
}

#[test]
fn the_units_are_found_without_marks() {
    let mut desk = spread();
    desk.write("dong ha");
    assert_eq!(units(&desk), ["Xã Đông Hà"]);
    desk.press("enter");
    assert!(desk.screen().contains("Xã Đông Hà: thiếu số liệu"), "{}", desk.screen());
    desk.press("esc");
    assert_eq!(units(&desk).len(), 5);
    desk.press("esc");
    assert!(desk.model.layers().is_empty());
}

#[test]
fn enter_shows_the_values_of_a_unit() {
    let mut desk = spread();
    desk.press("down enter");
    let screen = desk.screen();
    assert!(
        screen.contains("Xã Bình Yên · III.3") && screen.contains("28/02/2026  82% (82/100)"),
        "{screen}"
    );
    desk.press("esc");
    assert_eq!(units(&desk).len(), 5);
}

#[test]
fn what_is_written_meanwhile_is_shown() {
    let mut desk = spread();
    desk.press("esc ctrl-e down enter").send(crate::app::Msg::Paste("Xã Đông Hà\t40/100".to_owned()));
    desk.press("ctrl-l down enter g");
    assert_eq!(units(&desk).first().map(String::as_str), Some("Xã Đông Hà"));
    assert!(desk.screen().contains("1 thiếu số liệu"), "{}", desk.screen());
}

#[test]
fn an_indicator_without_values_of_units_says_so() {
    let mut desk = Desk::with(super::office::workspace(), setup(), (80, 24));
    desk.press("3 g");
    assert!(desk.model.layers().is_empty() && desk.screen().contains("Chưa có số liệu theo từng đơn vị"));
}
