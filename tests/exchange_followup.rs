//! Reminders, requests, meetings and reporting duties through the exchange.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use dondoc::domain::journal::{BatchNumber, Seq};
use dondoc::domain::workspace::Workspace;
use dondoc::exchange::{
    ExportOptions, ImportFailure, ImportOptions, ImportPlan, Input, NoHistory, export, plan_import,
};
use serde_json::{Value, json};

fn envelope(source: &str, records: &Value) -> String {
    let mut whole = json!({"schema": "dondoc/exchange", "version": 1, "source": source});
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

/// Has a task of Sở Y tế and one record of every kind that follow-up leaves behind.
fn ground() -> Workspace {
    let mut workspace = Workspace::default();
    take(
        &mut workspace,
        &envelope(
            "tu",
            &json!({
                "units": [{"id": "so-y-te", "name": "Sở Y tế", "kind": "department"}],
                "plans": [{"id": "454", "symbol": "454/KH-UBND", "title": "Kế hoạch"}],
                "tasks": [{"id": "454/1", "plan": "454", "label": "1", "title": "Một"}],
                "meetings": [{"id": "h1", "sort": "weekly", "title": "Giao ban tuần 14", "on": "2026-04-07",
                    "agenda": ["454/1"], "ended": true}],
                "conclusions": [{"id": "k1", "meeting": "h1", "task": "454/1", "text": "Xong trước ngày 30/4"},
                    {"id": "k2", "meeting": "h1", "text": "Họp lại sau hai tuần"}],
                "actions": [{"id": "v1", "meeting": "h1", "task": "454/1", "unit": "Sở Y tế", "text": "Báo cáo",
                    "on": "2026-04-07", "due": "2026-04-14"}],
                "requests": [{"id": "d1", "task": "454/1", "from": "so-y-te", "to": "Bộ Y tế",
                    "text": "Hướng dẫn kết nối", "on": "2026-03-01", "answered_on": "2026-03-20"}],
                "reminders": [{"id": "n1", "unit": "Sở Y tế", "on": "2026-04-08", "tasks": ["454/1"],
                    "document": "12/CV-VPUBND"}],
                "duties": [{"id": "hang-tuan", "name": "Báo cáo tuần", "owed_by": "Sở Y tế",
                    "cadence": {"every": "week", "weekday": "Tue", "time": "10:00", "before": true}}],
                "submissions": [{"id": "b1", "duty": "hang-tuan", "unit": "so-y-te",
                    "period": {"from": "2026-03-31", "to": "2026-04-06"}, "received_on": "2026-04-07", "time": "09:30"}],
            }),
        ),
    );
    workspace
}

#[test]
fn an_export_makes_the_same_export_again() {
    let workspace = ground();
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

#[test]
fn what_a_meeting_gave_out_is_found_by_meeting_task_and_unit() {
    let workspace = ground();
    let places = workspace.index().places();
    assert_eq!(places.conclusions_of(&"tu#h1".into()).len(), 2);
    assert_eq!(places.conclusions_about(&"454/1".into()).len(), 1);
    assert_eq!(places.actions_of(&"tu#h1".into()).len(), 1);
    assert_eq!(places.actions_by(&"so-y-te".into()).len(), 1);
    assert_eq!(places.reminders_to(&"so-y-te".into()).len(), 1);
    assert_eq!(places.reminders_about(&"454/1".into()).len(), 1);
    assert_eq!(places.requests_of(&"so-y-te".into()).len(), 1);
    assert_eq!(places.submissions_for(&"hang-tuan".into()).len(), 1);
}

#[test]
fn another_source_names_a_meeting_with_its_source() {
    let mut workspace = ground();
    let action = |meeting: &str| {
        envelope(
            "khac",
            &json!({"actions": [{"id": "v1", "meeting": meeting, "unit": "so-y-te", "text": "x",
            "on": "2026-04-07"}]}),
        )
    };
    assert!(
        matches!(plan(&workspace, &action("h1")), Err(ImportFailure::Invalid { .. })),
        "not its own meeting"
    );
    take(&mut workspace, &action("tu#h1"));
    assert_eq!(workspace.actions.get("khac#v1").unwrap().meeting.as_ref().unwrap().as_str(), "tu#h1");
}

#[test]
fn what_ends_before_it_begins_is_refused() {
    let workspace = ground();
    for (records, pointer) in [
        (json!({"requests": [{"id": "d1", "answered_on": "2026-02-01"}]}), "/requests/0/answered_on"),
        (json!({"actions": [{"id": "v1", "done_on": "2026-04-01"}]}), "/actions/0/done_on"),
        (
            json!({"submissions": [{"id": "b1", "period": {"from": "2026-04-06", "to": "2026-04-01"}}]}),
            "/submissions/0/period",
        ),
    ] {
        let Err(ImportFailure::Invalid { errors, .. }) = plan(&workspace, &envelope("tu", &records)) else {
            panic!("{records}")
        };
        assert_eq!(errors.iter().map(|error| error.pointer.as_str()).collect::<Vec<_>>(), [pointer]);
    }
}
