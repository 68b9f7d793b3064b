//! The years of targets: which one judges, and what is over.

use super::desk::{Desk, setup};
use super::figures::{go, labels, with_figures};
use super::office::day;
use crate::domain::indicator::{Definition, Indicator, Measured, Measurement, Target, TargetMeaning};
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::operation::Record;
use crate::domain::plan::{Period, Plan};
use crate::text::number::Number;

/// Returns a desk at the indicators, with another plan that is over and printed first; it asked E.9 for 2.000 in 2025.
fn desk() -> Desk {
    let mut workspace = with_figures();
    let plan = workspace.plans.get("2026-2030").unwrap().clone();
    let indicator = workspace.indicators.get("KPI/E.1").unwrap().clone();
    let definition = workspace.definitions.get("KPI/E.1/1").unwrap().clone();
    let value =
        workspace.measurements.iter().find(|value| value.definition == definition.id).unwrap().clone();
    let number = |units| Number::new(units, 0);
    let meaning = TargetMeaning::Number(number(2000));
    let target = Target { year: 2025, printed: "2.000".to_owned(), meaning, corrected: false };
    let records: [Record; 4] = [
        Plan {
            id: "nam-2025".into(),
            symbol: "9/KH-UBND".to_owned(),
            period: Some(Period { from: day("2025-01-01"), to: day("2025-12-31") }),
            rank: -1,
            ..plan
        }
        .into(),
        Indicator { id: "KPI/E.9".into(), label: "9".to_owned(), plan: Some("nam-2025".into()), ..indicator }
            .into(),
        Definition {
            id: "KPI/E.9/1".into(),
            indicator: "KPI/E.9".into(),
            targets: vec![target],
            ..definition
        }
        .into(),
        Measurement {
            id: "mau#e9".into(),
            definition: "KPI/E.9/1".into(),
            value: Measured::Number(number(1713)),
            ..value
        }
        .into(),
    ];
    for (seq, record) in (101..).zip(records) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    let mut desk = Desk::with(workspace, setup(), (80, 24));
    desk.press("3");
    desk
}

#[test]
fn targets_of_a_year_that_is_over_can_be_looked_at() {
    let mut desk = desk();
    assert!(desk.screen().contains("mức 2026 ·"), "what is to come judges first\n{}", desk.screen());
    desk.press("y y");
    assert!(desk.screen().contains("mức 2025 ·"), "{}", desk.screen());
    go(&mut desk, "E.9");
    assert!(desk.screen().contains("! chậm so với lộ trình · mức 2025: 2.000"), "{}", desk.screen());
    desk.press("y");
    assert!(
        desk.screen().contains("– không có chỉ tiêu"),
        "what 2025 asked for is history\n{}",
        desk.screen()
    );
}

#[test]
fn a_plan_that_is_over_comes_after_those_in_force() {
    let mut desk = desk();
    let labels = labels(&mut desk);
    let place = |label: &str| labels.iter().position(|found| found == label).unwrap();
    assert!(place("V.2") < place("E.9") && place("E.9") < place("E.1"), "{labels:?}");
}
