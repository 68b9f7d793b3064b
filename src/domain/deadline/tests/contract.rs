//! What other tools and settings rely on.

use serde_json::{Value, json};

use super::*;

#[test]
fn the_keys_stand_in_their_order() {
    let reading = read("Trước 10 giờ ngày 10/12/2025", &PLAN);
    assert_eq!(
        serde_json::to_string(&DeadlineJson::new(&reading, &Policy::default())).unwrap(),
        r#"{"phrase":"Trước 10 giờ ngày 10/12/2025","kind":"before","from":null,"last_day":"2025-12-10","#
            .to_owned()
            + r#""overdue_from":"2025-12-10","time":"10:00","soft_overdue_from":null,"trigger":null,"#
            + r#""offset_days":null,"then":null,"quota":null,"milestones":[],"recurrence":null,"assumed":[]}"#
    );
}

#[test]
fn the_nested_parts_have_their_names() {
    let shown = |phrase: &str| -> Value {
        serde_json::to_value(DeadlineJson::new(&read(phrase, &PLAN), &Policy::default())).unwrap()
    };
    assert_eq!(
        shown("Thường xuyên (mỗi đơn vị ít nhất 1 khóa học/năm)")["quota"],
        json!({"min": 1, "item": "khóa học", "per": "year", "scope": "each_unit"})
    );
    assert_eq!(
        shown("trước 10 giờ thứ Ba hàng tuần")["recurrence"],
        json!([{"every": "week", "weekday": "Tue", "day": null, "month": null, "time": "10:00", "before": true}])
    );
    assert_eq!(shown("Các mốc: 2027, 2030")["milestones"], json!([2027, 2030]));
    assert_eq!(shown("Quý III")["assumed"], json!(["year_from_plan"]));
    assert_eq!(shown("Trước 30/6")["phrase"], "Trước 30/6");
}

#[test]
fn a_setting_allows_the_day_itself() {
    let lenient = Policy { before_allows_day: true };
    for (phrase, last_day, overdue_from) in [
        ("Trước ngày 15/8/2026", day(2026, 8, 15), day(2026, 8, 16)),
        ("Chậm nhất ngày 15/8/2026", day(2026, 8, 15), day(2026, 8, 16)),
        ("trước 10 giờ ngày 15/8/2026", day(2026, 8, 15), day(2026, 8, 15)),
        ("Tháng 8/2026", day(2026, 8, 31), day(2026, 9, 1)),
    ] {
        let meaning = read(phrase, &PLAN).meaning;
        assert_eq!(meaning.last_day(&lenient), Some(last_day), "{phrase}");
        assert_eq!(meaning.overdue_from(&lenient), Some(overdue_from), "{phrase}");
    }
}

#[test]
fn the_plan_gives_the_year_and_else_its_date() {
    let issued = Some(day(2025, 11, 3));
    for (context, expected) in [
        (Context { issued, plan_year: Some(2026) }, Some(day(2026, 9, 30))),
        (Context { issued, plan_year: None }, Some(day(2025, 9, 30))),
        (Context::default(), None),
    ] {
        let reading = read("Quý III", &context);
        assert_eq!(reading.meaning.last_day(&Policy::default()), expected);
        assert_eq!(reading.assumed.is_empty(), expected.is_none());
    }
}

#[test]
fn numbers_outside_the_calendar_are_refused() {
    for text in [
        r#"{"dated":{"when":{"within":{"month":{"year":2026,"month":13}}},"then":null}}"#,
        r#"{"dated":{"when":{"within":{"quarter":{"year":2026,"quarter":0}}},"then":null}}"#,
        r#"{"milestones":[20300]}"#,
    ] {
        assert!(serde_json::from_str::<Meaning>(text).is_err(), "{text}");
    }
}
