//! Indicators, definitions and measurements through the exchange: nothing printed is lost, values are read as their
//! indicator asks, and what cannot be a value is refused with its place.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use dondoc::domain::indicator::{Measured, TargetMeaning};
use dondoc::domain::journal::{BatchNumber, Seq};
use dondoc::domain::workspace::Workspace;
use dondoc::exchange::{
    ExportOptions, ImportFailure, ImportOptions, ImportPlan, Input, NoHistory, export, plan_import,
};
use dondoc::text::number::{Number, Ratio};
use serde_json::{Value, json};

fn envelope(records: &Value) -> String {
    let mut whole = json!({"schema": "dondoc/exchange", "version": 1, "source": "thu"});
    whole.as_object_mut().unwrap().extend(records.as_object().unwrap().clone());
    whole.to_string()
}

fn plan(workspace: &Workspace, text: &str) -> Result<ImportPlan, ImportFailure> {
    let inputs = [Input { name: "tep", bytes: text.as_bytes() }];
    plan_import(workspace, &inputs, &ImportOptions::new("thu"), &NoHistory)
}

fn take(workspace: &mut Workspace, text: &str) -> ImportPlan {
    let plan = plan(workspace, text).unwrap();
    for (seq, operation) in (workspace.head().seq.0 + 1..).zip(&plan.operations) {
        workspace.apply(operation, Seq(seq), BatchNumber(1)).unwrap();
    }
    plan
}

/// Has one indicator of every direction, each with one definition.
fn ground() -> Workspace {
    let mut workspace = Workspace::default();
    let indicator = |id: &str, direction: &str, rank: i64| {
        json!({"id": id, "plan": "qd", "label": id, "name": id,
        "section": {"label": "I", "title": "Phục vụ"}, "unit_of_measure": "%", "direction": direction,
        "monitors": "Sở Y tế", "rank": rank})
    };
    let definition = |id: &str, printed: &str| {
        json!({"id": format!("{id}/1"), "indicator": id, "counted": "đạt", "over": "tổng",
            "targets": [{"year": 2026, "printed": printed}, {"year": 2030, "printed": "-"}]})
    };
    let text = envelope(&json!({
        "units": [{"id": "so-y-te", "name": "Sở Y tế", "kind": "department"}],
        "plans": [{"id": "qd", "symbol": "/QĐ-UBND", "title": "Kế hoạch"}],
        "indicators": [indicator("it", "at_least", 1), indicator("hang", "rank", 2), indicator("co", "yes_no", 3),
            indicator("loi", "text", 4)],
        "definitions": [definition("it", "≥80"), definition("hang", "Nhóm 15 địa phương dẫn đầu cả nước"),
            definition("co", "Đảm bảo"), definition("loi", "Phường Trung tâm")],
    }));
    take(&mut workspace, &text);
    workspace
}

fn measurement(of: &str, value: &Value) -> String {
    envelope(&json!({"measurements": [{"id": "m1", "indicator": of, "on": "2026-03-31", "value": value}]}))
}

fn problems(workspace: &Workspace, text: &str) -> Vec<(String, String)> {
    match plan(workspace, text) {
        Err(ImportFailure::Invalid { errors, .. }) => {
            errors.iter().map(|error| (error.pointer.clone(), error.problem.to_string())).collect()
        }
        other => vec![(String::new(), format!("{other:?}"))],
    }
}

#[test]
fn a_printed_target_is_kept_and_read_as_its_indicator_asks() {
    let workspace = ground();
    let target = |id: &str| {
        let target = &workspace.definitions.get(id).unwrap().targets[0];
        (target.printed.clone(), target.meaning)
    };
    assert_eq!(target("it/1"), ("≥80".to_owned(), TargetMeaning::Number(Number::new(80, 0))));
    assert_eq!(target("hang/1").1, TargetMeaning::RankWithin(15));
    assert_eq!(target("co/1"), ("Đảm bảo".to_owned(), TargetMeaning::Met));
    assert_eq!(target("loi/1").1, TargetMeaning::Words);
    assert_eq!(workspace.definitions.get("it/1").unwrap().targets[1].meaning, TargetMeaning::Stroke);
}

#[test]
fn a_written_value_is_read_as_its_indicator_asks() {
    let number = |units, decimals| Measured::Number(Number::new(units, decimals));
    let share =
        |numerator, denominator| Measured::Share { share: Ratio { numerator, denominator }, printed: None };
    let table = [
        ("it", json!("82,45%"), number(8245, 2)),
        ("it", json!("26/33"), share(26, 33)),
        ("hang", json!("28/34"), Measured::Rank { place: 28, of: Some(34) }),
        ("co", json!("đảm bảo"), Measured::Met(true)),
        ("loi", json!("Phường 1"), Measured::Words("Phường 1".to_owned())),
        ("it", json!({"number": 82.45}), number(8245, 2)),
        ("it", json!({"number": "1.713"}), number(1713, 0)),
        ("it", json!({"numerator": 26, "denominator": 33}), share(26, 33)),
        ("hang", json!({"rank": 2}), Measured::Rank { place: 2, of: None }),
    ];
    for (of, written, value) in table {
        let mut workspace = ground();
        take(&mut workspace, &measurement(of, &written));
        let stored = workspace.measurements.get("thu#m1").unwrap();
        assert_eq!(stored.value, value, "{written}");
        assert_eq!(stored.definition.as_str(), format!("{of}/1"));
        assert_eq!(stored.printed.as_deref(), written.as_str(), "what was written is kept");
    }
}

#[test]
fn what_is_no_value_is_refused_where_it_stands() {
    let workspace = ground();
    for (of, value) in [
        ("it", json!("nhiều")),
        ("hang", json!("35/34")),
        ("co", json!("có lẽ")),
        ("it", json!({})),
        ("it", json!({"number": 1, "rank": 2})),
        ("it", json!({"numerator": 1})),
        ("it", json!({"number": "nhiều"})),
        ("hang", json!({"rank": 0})),
        ("it", json!(true)),
    ] {
        let found = problems(&workspace, &measurement(of, &value));
        assert_eq!(found.len(), 1, "{value}: {found:?}");
        assert!(found[0].0.starts_with("/measurements/0/value"), "{value}: {found:?}");
    }
}

#[test]
fn a_record_that_hangs_in_the_air_is_refused() {
    let workspace = ground();
    let refused = |records: Value, pointer: &str| {
        let found = problems(&workspace, &envelope(&records));
        assert!(found.iter().any(|(at, _)| at == pointer), "{records}: {found:?}");
    };
    refused(
        json!({"indicators": [{"id": "x", "plan": "khong", "name": "x", "direction": "count"}]}),
        "/indicators/0/plan",
    );
    refused(
        json!({"definitions": [{"id": "x", "indicator": "khong", "counted": "x"}]}),
        "/definitions/0/indicator",
    );
    let two_of_a_year = json!([{"year": 2026, "printed": "1"}, {"year": 2026, "printed": "2"}]);
    refused(
        json!({"definitions": [{"id": "x", "indicator": "it", "counted": "x", "targets": two_of_a_year}]}),
        "/definitions/0/targets/1/year",
    );
    refused(
        json!({"definitions": [{"id": "it/2", "indicator": "it", "counted": "khác"}],
            "measurements": [{"id": "m", "indicator": "it", "on": "2026-01-01", "value": "1"}]}),
        "/measurements/0/indicator",
    );
    refused(
        json!({"measurements": [{"id": "m", "indicator": "it", "on": "2026-01-01", "from": "2026-02-01", "value": "1"}]}),
        "/measurements/0/from",
    );
}

#[test]
fn a_point_before_decimals_is_read_with_a_warning() {
    let warned = plan(&ground(), &measurement("it", &json!("80.7%"))).unwrap().warnings;
    assert_eq!(warned.len(), 1);
    assert!(warned[0].to_string().contains("80.7%"), "{}", warned[0]);
}

#[test]
fn a_meaning_given_by_a_person_survives_the_same_words_again() {
    let mut workspace = ground();
    let targets = |meaning: Value| {
        let mut target = json!({"year": 2026, "printed": "Nhóm dẫn đầu"});
        if !meaning.is_null() {
            target["meaning"] = meaning;
        }
        envelope(&json!({"definitions": [{"id": "hang/1", "indicator": "hang", "targets": [target]}]}))
    };
    take(&mut workspace, &targets(json!({"kind": "rank_within", "value": 5})));
    take(&mut workspace, &targets(Value::Null));
    let target = &workspace.definitions.get("hang/1").unwrap().targets[0];
    assert_eq!((target.meaning, target.corrected), (TargetMeaning::RankWithin(5), true));
}

#[test]
fn an_export_makes_the_same_export_again() {
    let mut workspace = ground();
    take(
        &mut workspace,
        &envelope(&json!({"measurements": [
            {"id": "a", "definition": "it/1", "on": "2026-03-31", "from": "2026-01-01", "printed": "98,55%",
                "value": {"numerator": 2_752_097, "denominator": 2_792_715, "number": "98,550"},
                "parts": [{"label": "Bộ A", "number": "1.000"}], "unit": "Sở Y tế", "document": "684/BC-VPUBND",
                "document_date": "2026-04-08", "note": "số liệu quý"},
            {"id": "b", "definition": "hang/1", "on": "2025-12-31", "value": "28/34"},
            {"id": "c", "definition": "co/1", "on": "2025-12-31", "value": "chưa"},
            {"id": "d", "definition": "loi/1", "on": "2025-12-31", "value": "Phường 1"},
        ]})),
    );
    for jsonl in [false, true] {
        let write = |workspace: &Workspace| {
            let mut out = Vec::new();
            export(workspace, &ExportOptions { jsonl, ..ExportOptions::default() }, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        let first = write(&workspace);
        let mut again = Workspace::default();
        take(&mut again, &first);
        assert_eq!(write(&again), first);
        assert!(take(&mut workspace.clone(), &first).operations.is_empty(), "the same again changes nothing");
    }
}
