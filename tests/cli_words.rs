//! What printed words are understood as: `dondoc deadline` and `dondoc unit`.

mod common;

use common::Desk;
use serde_json::{Value, json};

fn understood(phrase: &str, issued: Option<&str>) -> Value {
    let desk = Desk::bare();
    let mut arguments = vec!["deadline", phrase, "--json"];
    arguments.extend(issued.iter().flat_map(|date| ["--issued", *date]));
    desk.json(&arguments)
}

#[test]
fn a_deadline_needs_no_workspace_and_prints_every_key() {
    let answer = understood("Trước ngày 07/3/2025", None);
    assert_eq!(
        answer,
        json!({"phrase": "Trước ngày 07/3/2025", "kind": "before", "from": null, "last_day": "2025-03-06",
            "overdue_from": "2025-03-07", "time": null, "soft_overdue_from": null, "trigger": null,
            "offset_days": null, "then": null, "quota": null, "milestones": [], "recurrence": null, "assumed": []})
    );
}

#[test]
fn phrases_carry_over_to_others_of_the_same_kind() {
    for (phrase, issued, kind, last_day, overdue, soft) in [
        ("Quý IV/2026", None, "quarter", Some("2026-12-31"), Some("2027-01-01"), None),
        ("chậm nhất ngày 15/8/2026", None, "on", Some("2026-08-15"), Some("2026-08-16"), None),
        ("trước 30/10/2026", None, "before", Some("2026-10-29"), Some("2026-10-30"), None),
        ("ngày 15 tháng 8 năm 2026", None, "on", Some("2026-08-15"), Some("2026-08-16"), None),
        ("trong tháng 11, tháng 12 năm 2025", None, "range", Some("2025-12-31"), Some("2026-01-01"), None),
        ("Quý III", Some("2026-05-15"), "quarter", Some("2026-09-30"), Some("2026-10-01"), None),
        ("6 tháng đầu năm 2026", None, "range", Some("2026-06-30"), Some("2026-07-01"), None),
        ("THÁNG 09/2026.", None, "month", Some("2026-09-30"), Some("2026-10-01"), None),
        ("Theo tiến độ của Bộ Công an (Tháng 9/2026)", None, "trigger", None, None, Some("2026-10-01")),
        ("Thực hiện thường xuyên", None, "ongoing", None, None, None),
        ("Theo TT 28/2018/TT-BTC", None, "trigger", None, None, None),
        ("28/2018/TT-BTC", None, "unknown", None, None, None),
        ("ngày 31/02/2026", None, "unknown", None, None, None),
        ("khi nào xong thì thôi", None, "unknown", None, None, None),
    ] {
        let answer = understood(phrase, issued);
        assert_eq!(answer["kind"], kind, "{phrase}: {answer}");
        let dates = |key: &str| answer[key].as_str();
        assert_eq!(dates("last_day"), last_day, "{phrase}");
        assert_eq!(dates("overdue_from"), overdue, "{phrase}");
        assert_eq!(dates("soft_overdue_from"), soft, "{phrase}");
    }
}

#[test]
fn a_year_that_is_not_printed_is_taken_from_the_plan_and_said() {
    let answer = understood("Trước ngày 30/6", Some("2026-03-01"));
    assert_eq!(
        (&answer["overdue_from"], answer["assumed"].as_array().unwrap().len()),
        (&json!("2026-06-30"), 1)
    );
    assert_eq!(
        understood("Quý III", None)["overdue_from"],
        Value::Null,
        "without a plan no year is invented"
    );
}

#[test]
fn a_cell_of_units_is_split_by_names_not_by_commas() {
    let desk = Desk::sample();
    let cell =
        "Sở Văn hóa, Thể thao và Du lịch, các sở, ban, ngành tỉnh; UBND các xã, phường và Công an tỉnh.";
    let answer = desk.json(&["unit", cell, "--json"]);
    let kinds: Vec<&str> =
        answer.as_array().unwrap().iter().map(|part| part["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["unit", "group", "group", "unit"], "{answer}");
    assert_eq!(answer[0]["id"], "so-van-hoa-the-thao-va-du-lich");
    assert_eq!(answer[3]["id"], "cong-an-tinh");
}

#[test]
fn an_unknown_name_comes_back_with_the_nearest() {
    let desk = Desk::sample();
    let answer = desk.json(&["unit", "Sở Y tê", "--json"]);
    assert_eq!(answer[0]["kind"], "unknown");
    assert_eq!(answer[0]["nearest"][0]["id"], "so-y-te", "{answer}");
}

#[test]
fn without_a_workspace_the_shipped_register_answers() {
    let answer = Desk::bare().json(&["unit", "NHNN Khu vực 11 và Sở Y tế", "--json"]);
    assert_eq!(answer.as_array().unwrap().len(), 2, "{answer}");
    assert_eq!(answer[1]["id"], "so-y-te");
}
