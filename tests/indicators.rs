//! The shipped target figures hold what the documents hold: the rows of the decision, the printed targets, the measured
//! values and their printed mistakes, and the states that a person reads out of them. Counted and judged by hand.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking and owns its files")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::Desk;
use serde_json::{Value, json};

/// The day of the quarterly report; figures of the first quarter are known, those of the year before may be stale.
const QUARTER: &str = "2026-04-10";

/// The id of every target figure of the decision starts with this.
const DECISION: &str = "2026-2030/KPI/";

fn judged(desk: &Desk, as_of: &str) -> Vec<Value> {
    desk.json(&["kpi", "--as-of", as_of, "--json"]).as_array().unwrap().clone()
}

fn one<'a>(all: &'a [Value], id: &str) -> &'a Value {
    all.iter().find(|row| row["id"] == id).unwrap()
}

fn exported(desk: &Desk, kind: &str) -> Vec<Value> {
    let all = desk.json(&["export"]);
    all[kind].as_array().unwrap().clone()
}

fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap()
}

/// Names the form of a printed target.
fn form(printed: &str) -> &'static str {
    match printed {
        "" => "blank",
        "-" => "dash",
        _ if printed.starts_with('≥') => "at least",
        _ if printed.starts_with("Nhóm ") => "rank",
        _ if printed.starts_with('0') => "leading zero",
        _ if printed.bytes().all(|byte| byte.is_ascii_digit()) => "number",
        _ => "words",
    }
}

#[test]
fn the_decision_has_its_54_target_figures_in_six_sections() {
    let desk = Desk::sample();
    let all = judged(&desk, QUARTER);
    let mut sections: BTreeMap<&str, usize> = BTreeMap::new();
    for row in all.iter().filter(|row| row["plan"] == "2026-2030") {
        let (section, label) = text(row, "id").strip_prefix(DECISION).unwrap().split_once('.').unwrap();
        assert_eq!(text(row, "label"), label, "{row}");
        *sections.entry(section).or_default() += 1;
    }
    let expected = [("I", 10), ("II", 12), ("III", 10), ("IV", 11), ("V", 7), ("VI", 4)];
    assert_eq!(sections, BTreeMap::from(expected));
    assert_eq!(all.iter().filter(|row| row["plan"] == "454").count(), 9);
    assert_eq!(all.iter().filter(|row| row["plan"].is_null()).count(), 74);
}

#[test]
fn the_targets_stand_as_printed() {
    let desk = Desk::sample();
    let definitions = exported(&desk, "definitions");
    let mut forms: BTreeMap<(i64, &str), usize> = BTreeMap::new();
    let mut carriers = 0;
    for definition in definitions.iter().filter(|one| text(one, "indicator").starts_with(DECISION)) {
        let Some(targets) = definition["targets"].as_array() else { continue };
        carriers += usize::from(!targets.is_empty());
        for target in targets {
            let year = target["year"].as_i64().unwrap();
            *forms.entry((year, form(text(target, "printed")))).or_default() += 1;
        }
    }
    let expected = [
        ((2026, "number"), 32),
        ((2026, "at least"), 5),
        ((2026, "dash"), 14),
        ((2026, "leading zero"), 1),
        ((2026, "rank"), 1),
        ((2026, "words"), 1),
        ((2030, "number"), 29),
        ((2030, "at least"), 2),
        ((2030, "dash"), 19),
        ((2030, "blank"), 2),
        ((2030, "rank"), 1),
        ((2030, "words"), 1),
    ];
    assert_eq!(forms, BTreeMap::from(expected));
    assert_eq!(carriers, 54, "one definition of each carries the targets");
}

#[test]
fn the_targets_of_2025_belong_to_the_plan_of_2025() {
    let desk = Desk::sample();
    let definitions = exported(&desk, "definitions");
    let mut printed: Vec<&str> = Vec::new();
    for definition in definitions.iter().filter(|one| text(one, "indicator").starts_with("454/KPI/")) {
        for target in definition["targets"].as_array().into_iter().flatten() {
            assert_eq!(target["year"], json!(2025), "{definition}");
            printed.push(text(target, "printed"));
        }
    }
    printed.sort_unstable();
    let expected = ["100%", "100%", "100%", "100%", "100%", "40%", "50%", "50%", "80%", "80%"];
    assert_eq!(printed, expected);
}

#[test]
fn every_measured_value_of_the_documents_is_there_and_the_sample_of_the_communes_beside_it() {
    let desk = Desk::sample();
    let measurements = exported(&desk, "measurements");
    let mut documents: BTreeMap<&str, usize> = BTreeMap::new();
    for measurement in measurements.iter().filter(|one| one["unit"].is_null()) {
        *documents.entry(text(measurement, "document")).or_default() += 1;
    }
    let expected =
        [("454/KH-UBND", 1), ("684/BC-VPUBND", 18), ("Báo cáo Đề án 06 năm 2025 của Tổ Giúp việc", 78)];
    assert_eq!(documents, BTreeMap::from(expected));

    let communes: Vec<&Value> = measurements.iter().filter(|one| !one["unit"].is_null()).collect();
    let of = |definition: &str| communes.iter().filter(|one| one["definition"] == definition).count();
    assert_eq!(of("2026-2030/KPI/III.3/the-can-cuoc"), 135);
    assert_eq!(of("so-lieu/chi-so-766/ca-tinh"), 135);
    assert!(
        communes.iter().all(|one| one["document"] == "Dữ liệu mẫu"),
        "no made-up value passes for a real one"
    );
}

#[test]
fn one_numerator_over_four_wholes_is_four_definitions() {
    let desk = Desk::sample();
    let definitions = exported(&desk, "definitions");
    let activated: BTreeSet<&str> = definitions
        .iter()
        .filter(|one| one["indicator"] == "2026-2030/KPI/III.3")
        .filter(|one| one["counted"] == "tài khoản mức 2 đã kích hoạt")
        .map(|one| text(one, "over"))
        .collect();
    let expected = [
        "công dân có thẻ căn cước",
        "hồ sơ định danh đã thu nhận",
        "công dân từ đủ 14 tuổi",
        "công dân thường trú",
    ];
    assert_eq!(activated, BTreeSet::from(expected));

    let measurements = exported(&desk, "measurements");
    let mut printed: Vec<&str> = measurements
        .iter()
        .filter(|one| text(one, "definition").starts_with("2026-2030/KPI/III.3/") && one["unit"].is_null())
        .map(|one| text(one, "printed"))
        .collect();
    printed.sort_unstable();
    assert_eq!(printed, ["60,3%", "76,5%", "77,67%", "84,7%", "91,7%"]);
}

#[test]
fn a_rank_a_share_and_a_score_are_told_apart() {
    let desk = Desk::sample();
    let measurements = exported(&desk, "measurements");
    let value = |id: &str| {
        let record = one(&measurements, id);
        ["number", "numerator", "denominator", "rank", "of"].map(|field| record["value"][field].clone())
    };
    let absent = Value::Null;
    let rank = [absent.clone(), absent.clone(), absent.clone(), json!(28), json!(34)];
    assert_eq!(value("bc-2025/1b"), rank, "28/34 is a rank");
    let share = [absent.clone(), json!(26), json!(33), absent.clone(), absent.clone()];
    assert_eq!(value("bc-2025/17"), share, "26/33 is a share");
    let score = [json!("95,22"), absent.clone(), absent.clone(), absent.clone(), absent];
    assert_eq!(value("bc-684/6"), score, "95,22/100 is a score");
}

/// The figures whose printed numbers do not agree with each other, and why. The parts of a share make up its whole.
const ODD: [(&str, &str); 8] = [
    ("so-lieu/ho-so-tiep-nhan", "the parts make 803.351, not 703.351"),
    ("so-lieu/dvc-truc-tuyen", "2.207 - 2.205 is 2, printed 01"),
    ("so-lieu/mst-ca-nhan", "230.956 + 2.797 is 233.753, not 233.749"),
    ("so-lieu/bo-he-thong-tap-trung", "9 of 12, but 8 are named"),
    ("so-lieu/mst-to-chuc", "99,86 cut off to 99,8"),
    ("so-lieu/phu-song-thon", "99,96 cut off to 99,9"),
    ("so-lieu/bhxh-xac-thuc", "99,74, printed 99,72"),
    ("2026-2030/KPI/II.12", "24,93, printed 24,74"),
];

/// The figures of the same kinds that do agree.
const EVEN: [&str; 8] = [
    "so-lieu/tong-tthc",
    "so-lieu/tthc-cap-huyen",
    "so-lieu/ho-so-da-giai-quyet",
    "so-lieu/dvc-982",
    "so-lieu/thua-dat",
    "so-lieu/cap-quang-thon",
    "so-lieu/dvc-toan-trinh",
    "so-lieu/phan-anh-kien-nghi",
];

#[test]
fn printed_numbers_that_do_not_agree_are_kept_and_warned_of() {
    let desk = Desk::sample();
    let all = judged(&desk, QUARTER);
    let warnings = |id: &str| one(&all, id)["warnings"].as_array().unwrap().clone();
    for (id, reason) in ODD {
        assert_ne!(warnings(id), Vec::<Value>::new(), "{id}: {reason}");
    }
    for id in EVEN {
        assert_eq!(warnings(id), Vec::<Value>::new(), "{id}");
    }
}

#[test]
fn a_value_from_the_day_after_its_document_is_not_known_on_the_document_s_day() {
    let desk = Desk::sample();
    let id = "so-lieu/chi-so-766";
    let before = judged(&desk, QUARTER);
    assert_eq!(one(&before, id)["latest"]["on"], json!("2025-12-29"));
    let after = judged(&desk, "2026-04-11");
    let after = one(&after, id);
    assert_eq!(
        (&after["latest"]["printed"], &after["latest"]["on"]),
        (&json!("95,22/100 điểm"), &json!("2026-04-11"))
    );
    assert_ne!(after["warnings"], json!([]), "a value that is younger than its document is odd");
}

/// Every target figure of the decision, its state on 10 April 2026 against the target of 2026, and why. A value counts
/// only under the definition that carries the target.
const STATES: [(&str, &str, &str); 54] = [
    ("I.1", "no_data", "nothing measured"),
    ("I.2", "no_data", "nothing measured"),
    ("I.3", "no_data", "only counts, no share"),
    ("I.4", "no_data", "nothing measured"),
    ("I.5", "no_data", "nothing measured"),
    ("I.6", "achieved", "86,5 then 94,8, target 80"),
    ("I.7", "no_data", "only the satisfaction with petitions is measured"),
    ("I.8", "no_data", "nothing measured"),
    ("I.9", "no_data", "nothing measured, dash for 2026"),
    ("I.10", "no_data", "nothing measured"),
    ("II.1", "achieved", "82,45, target 60; no baseline is needed"),
    ("II.2", "no_data", "nothing measured"),
    ("II.3", "no_data", "only credit institutions are counted, not customers"),
    ("II.4", "no_data", "nothing measured"),
    ("II.5", "no_data", "nothing measured"),
    ("II.6", "no_data", "nothing measured"),
    ("II.7", "no_data", "nothing measured"),
    ("II.8", "no_data", "nothing measured, dash for 2026"),
    ("II.9", "no_data", "nothing measured, dash for 2026"),
    ("II.10", "no_data", "nothing measured, dash for 2026"),
    ("II.11", "no_data", "nothing measured, dash for both years"),
    ("II.12", "no_target", "24,74 measured, dash for both years"),
    ("III.1", "behind", "98,55 at the end of 2025, on the way to 100; reported half-yearly"),
    ("III.2", "no_data", "nothing measured"),
    ("III.3", "stale", "77,67 of 29 December; due each quarter, 10 days grace ended on 8 April"),
    ("III.4", "no_data", "only a count, no share"),
    ("III.5", "no_data", "nothing measured"),
    ("III.6", "no_data", "nothing measured"),
    ("III.7", "no_data", "nothing measured"),
    ("III.8", "no_data", "nothing measured"),
    ("III.9", "no_data", "nothing measured"),
    ("III.10", "no_data", "nothing measured"),
    ("IV.1", "no_data", "nothing measured"),
    ("IV.2", "no_data", "nothing measured"),
    ("IV.3", "no_data", "nothing measured"),
    ("IV.4", "behind", "07 of 12 databases at the end of 2025, on the way to 12; reported half-yearly"),
    ("IV.5", "no_data", "nothing measured"),
    ("IV.6", "no_data", "nothing measured, dash for 2026"),
    ("IV.7", "no_data", "nothing measured, dash for 2026"),
    ("IV.8", "no_data", "nothing measured, dash for 2026"),
    ("IV.9", "no_data", "nothing measured, dash for 2026"),
    ("IV.10", "no_data", "nothing measured, dash for 2026"),
    ("IV.11", "no_data", "villages and masts are counted, not people"),
    ("V.1", "no_data", "only people of merit are measured"),
    ("V.2", "no_data", "three kinds of benefit are measured, never all together"),
    ("V.3", "no_data", "nothing measured"),
    ("V.4", "no_data", "nothing measured"),
    ("V.5", "no_data", "nothing measured, words as target"),
    ("V.6", "no_data", "nothing measured, dash for 2026"),
    ("V.7", "no_data", "nothing measured, dash for 2026"),
    ("VI.1", "no_data", "nothing measured"),
    ("VI.2", "no_data", "nothing measured"),
    ("VI.3", "no_data", "nothing measured"),
    ("VI.4", "no_data", "nothing measured"),
];

#[test]
fn each_target_figure_has_the_state_that_a_person_gives_it() {
    let desk = Desk::sample();
    let all = judged(&desk, QUARTER);
    let of_decision = all.iter().filter(|row| row["plan"] == "2026-2030").count();
    assert_eq!(of_decision, STATES.len());
    for (label, state, reason) in STATES {
        let row = one(&all, &format!("{DECISION}{label}"));
        assert_eq!(row["status"], json!(state), "{label}: {reason}\n{row}");
    }
}
