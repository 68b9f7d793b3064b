//! What an import makes of a workspace: absent and null, sources, conflicts, proposals, replacing, and back out.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use dondoc::domain::deadline::Meaning;
use dondoc::domain::entity::Key;
use dondoc::domain::journal::{BatchNumber, Seq};
use dondoc::domain::party::Whom;
use dondoc::domain::progress::Review;
use dondoc::domain::workspace::Workspace;
use dondoc::exchange::{
    ExportOptions, ImportFailure, ImportOptions, ImportPlan, ImportReport, Input, Mode, NoHistory,
    OnConflict, Provenance, export, plan_import, schema,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const GROUND: &str = r#"{"schema":"dondoc/exchange","version":1,"source":"nen",
"tasks":[
{"id":"454/B/12","plan":"454","section":"454/B","label":"12","title":"Làm sạch dữ liệu","leads":"Sở Y tế; Các sở có liên quan","deadline":"Trước ngày 15/8","output":"Báo cáo"},
{"id":"454/B/13","plan":"454","section":"454/B","label":"13","title":"Khác"}
],
"sections":[{"id":"454/B","plan":"454","label":"B","title":"Cụ thể"}],
"plans":[{"id":"454","symbol":"454/KH-UBND","title":"Kế hoạch năm 2025","issuer":"Sở NV","date":"2025-02-28","period":{"from":"2025-01-01","to":"2025-12-31"}}],
"groups":[{"id":"cac-so-lien-quan","name":"Các sở có liên quan","rule":{"open":true}},{"id":"cap-tinh","name":"cấp tỉnh","rule":{"kinds":["office"],"members":["Sở Y tế"]}}],
"units":[
{"id":"so-y-te","name":"Sở Y tế","short":"SYT","kind":"department","successors":[{"unit":"Sở Nội vụ","on":"2026-01-01"}]},
{"id":"so-noi-vu","name":"Sở Nội vụ","short":"SNV","aliases":["Sở NV"],"kind":"department"}
]
}"#;

fn options() -> ImportOptions {
    ImportOptions::new("thu")
}

fn plan(workspace: &Workspace, text: &str, options: &ImportOptions) -> Result<ImportPlan, ImportFailure> {
    plan_import(workspace, &[Input { name: "tep", bytes: text.as_bytes() }], options, &NoHistory)
}

fn apply(workspace: &mut Workspace, plan: &ImportPlan) {
    for (seq, operation) in (workspace.head().seq.0 + 1..).zip(&plan.operations) {
        workspace.apply(operation, Seq(seq), BatchNumber(1)).unwrap();
    }
}

fn import(workspace: &mut Workspace, text: &str) -> ImportPlan {
    let plan = plan(workspace, text, &options()).unwrap();
    apply(workspace, &plan);
    plan
}

fn ground() -> Workspace {
    let mut workspace = Workspace::default();
    import(&mut workspace, GROUND);
    workspace
}

fn envelope(records: Value) -> String {
    let mut whole = json!({"schema": "dondoc/exchange", "version": 1, "source": "thu"});
    whole.as_object_mut().unwrap().extend(records.as_object().unwrap().clone());
    whole.to_string()
}

fn written(workspace: &Workspace) -> String {
    let mut out = Vec::new();
    export(workspace, &ExportOptions::default(), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn records_refer_to_each_other_in_any_order_and_by_names() {
    let workspace = ground();
    assert_eq!(workspace.plans.get("454").unwrap().issuer.as_ref().unwrap().as_str(), "so-noi-vu");
    assert_eq!(workspace.units.get("so-y-te").unwrap().successors[0].unit.as_str(), "so-noi-vu");
    assert_eq!(workspace.groups.get("cap-tinh").unwrap().rule.members[0].as_str(), "so-y-te");
    let task = workspace.tasks.get("454/B/12").unwrap();
    assert_eq!(task.leads.parties.len(), 2);
    assert!(matches!(task.deadline.reading.meaning, Meaning::Dated { .. }), "{:?}", task.deadline);
    assert_eq!([1, 2], ["454/B/12", "454/B/13"].map(|id| workspace.tasks.get(id).unwrap().rank));
}

#[test]
fn the_least_that_another_tool_must_know_is_accepted() {
    let mut workspace = ground();
    let least = r#"{"schema":"dondoc/exchange","version":1,"updates":[{"id":"u1","task":"454/B/12","unit":"so-y-te","on":"2026-06-05","state":"in_progress","percent":40,"text":"…","evidence":["12/BC-SYT"]}]}"#;
    assert_eq!(import(&mut workspace, least).total().created, 1);
    assert!(workspace.updates.get("thu#u1").is_some());
    let again = import(&mut workspace, least);
    assert_eq!((again.operations.len(), again.total().unchanged), (0, 1));
}

#[test]
fn absent_leaves_null_clears_and_a_value_sets() {
    let mut workspace = ground();
    import(&mut workspace, &envelope(json!({"tasks": [{"id": "454/B/12", "tags": ["số hóa"]}]})));
    let task = workspace.tasks.get("454/B/12").unwrap().clone();
    assert_eq!(
        (task.output.as_deref(), task.tags.len(), task.title.as_str()),
        (Some("Báo cáo"), 1, "Làm sạch dữ liệu")
    );
    let clear =
        json!({"tasks": [{"id": "454/B/12", "output": null, "tags": null, "deadline": null, "leads": null}]});
    import(&mut workspace, &envelope(clear));
    let task = workspace.tasks.get("454/B/12").unwrap();
    assert_eq!((task.output.as_deref(), task.tags.len()), (None, 0));
    assert!(task.leads.is_empty() && task.deadline.reading.meaning == Meaning::None);
}

#[test]
fn the_same_printed_words_leave_a_correction_alone() {
    let mut workspace = ground();
    let corrected = json!({"tasks": [{"id": "454/B/12",
        "deadline": {"phrase": "Trước ngày 15/8", "meaning": {"dated": {"when": {"on": {"date": "2026-08-15"}}, "then": null}}},
        "leads": {"printed": "Sở Y tế; Các sở có liên quan", "parties": [
            {"printed": "Sở Y tế", "unit": "SYT"},
            {"printed": "Các sở có liên quan", "group": "cac-so-lien-quan", "narrowed": ["Sở Nội vụ"]}]}}]});
    assert_eq!(import(&mut workspace, &envelope(corrected)).total().updated, 1);
    let again = json!({"tasks": [{"id": "454/B/12", "deadline": "Trước ngày 15/8", "leads": "Sở Y tế; Các sở có liên quan"}]});
    assert_eq!(import(&mut workspace, &envelope(again)).operations, []);
    let task = workspace.tasks.get("454/B/12").unwrap();
    assert!(task.deadline.corrected);
    assert!(
        matches!(&task.leads.parties[1].whom, Whom::Group { narrowed: Some(units), .. } if units.len() == 1)
    );

    let first = written(&workspace);
    let mut copy = Workspace::default();
    import(&mut copy, &first);
    assert_eq!(copy.tasks.get("454/B/12"), Some(workspace.tasks.get("454/B/12").unwrap()));
    assert_eq!(written(&copy), first);
}

#[test]
fn a_new_record_stands_behind_those_that_are_there() {
    let mut workspace = ground();
    let new = json!({"tasks": [{"id": "454/B/14", "plan": "454", "section": "454/B", "title": "Mới"}]});
    import(&mut workspace, &envelope(new));
    assert_eq!(workspace.tasks.get("454/B/14").unwrap().rank, 3);
}

#[test]
fn both_numbers_of_a_count_stand_or_fall_together() {
    let mut workspace = ground();
    let update = |fields: Value| {
        let mut record = json!({"id": "u", "task": "454/B/12", "on": "2026-01-01"});
        record.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        envelope(json!({"updates": [record]}))
    };
    import(&mut workspace, &update(json!({"done": 9, "total": 12})));
    import(&mut workspace, &update(json!({"done": 13})));
    let count = workspace.updates.get("thu#u").unwrap().count.unwrap();
    assert_eq!((count.done, count.total), (13, 12));
    assert!(plan(&workspace, &update(json!({"done": null})), &options()).is_err());
    import(&mut workspace, &update(json!({"done": null, "total": null})));
    assert_eq!(workspace.updates.get("thu#u").unwrap().count, None);
}

#[test]
fn proposed_updates_wait_and_known_ones_stay_as_they_are() {
    let mut workspace = ground();
    let propose = ImportOptions { propose: true, ..options() };
    let update = |text: &str| {
        envelope(
            json!({"updates": [{"id": "u", "task": "454/B/12", "on": "2026-01-01", "text": text, "status": "accepted"}]}),
        )
    };
    let first = plan(&workspace, &update("một"), &propose).unwrap();
    apply(&mut workspace, &first);
    assert_eq!(workspace.updates.get("thu#u").unwrap().review, Review::Proposed);
    import(&mut workspace, &update("một"));
    assert_eq!(workspace.updates.get("thu#u").unwrap().review, Review::Accepted);
    assert_eq!(plan(&workspace, &update("một"), &propose).unwrap().operations, []);
    let changed = plan(&workspace, &update("hai"), &propose).unwrap();
    apply(&mut workspace, &changed);
    assert_eq!(workspace.updates.get("thu#u").unwrap().review, Review::Proposed);
}

/// Says that the desk changed the outputs of tasks since the source "thu" wrote them.
struct Desk;

impl Provenance for Desk {
    fn changed_by_other(&self, key: &Key, field: &'static str, source: &str) -> Option<String> {
        (source == "thu" && field == "output" && key.id == "454/B/12").then(|| "tui".to_owned())
    }
}

#[test]
fn a_field_that_somebody_else_changed_is_a_conflict_until_one_side_is_chosen() {
    let workspace = ground();
    let text = envelope(json!({"tasks": [{"id": "454/B/12", "output": "Tờ trình", "title": "Tên mới"}]}));
    let run = |on_conflict| {
        let options = ImportOptions { on_conflict, ..options() };
        plan_import(&workspace, &[Input { name: "tep", bytes: text.as_bytes() }], &options, &Desk)
    };
    let Err(ImportFailure::Conflicts(found)) = run(OnConflict::Refuse) else { panic!("expected a conflict") };
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].kind, found[0].id.as_str(), found[0].field.as_str()),
        ("tasks", "454/B/12", "output")
    );
    assert_eq!(
        (&found[0].ours, &found[0].theirs, found[0].by.as_str()),
        (&json!("Báo cáo"), &json!("Tờ trình"), "tui")
    );
    let fields =
        |plan: ImportPlan| plan.differences(&workspace).into_iter().map(|one| one.field).collect::<Vec<_>>();
    assert_eq!(fields(run(OnConflict::Ours).unwrap()), ["title"]);
    assert_eq!(fields(run(OnConflict::Theirs).unwrap()), ["title", "output"]);
    let same = envelope(json!({"tasks": [{"id": "454/B/12", "output": "Báo cáo"}]}));
    let agreed = plan_import(&workspace, &[Input { name: "tep", bytes: same.as_bytes() }], &options(), &Desk);
    assert_eq!(agreed.unwrap().operations, []);
}

#[test]
fn replacing_deletes_only_what_is_declared_complete_and_nothing_that_is_still_needed() {
    let mut workspace = ground();
    let updates = json!({"updates": [
        {"id": "a", "task": "454/B/12", "on": "2026-01-01"}, {"id": "b", "task": "454/B/13", "on": "2026-01-01"}]});
    import(&mut workspace, &envelope(updates));
    let replace = ImportOptions { mode: Mode::Replace, ..options() };
    let complete = |kinds: Value, records: Value| {
        let mut whole = json!({"complete": {"plans": ["454"], "kinds": kinds}});
        whole.as_object_mut().unwrap().extend(records.as_object().unwrap().clone());
        envelope(whole)
    };
    let one = complete(
        json!(["updates"]),
        json!({"updates": [{"id": "a", "task": "454/B/12", "on": "2026-01-01"}]}),
    );
    let counts = plan(&workspace, &one, &replace).unwrap().total();
    assert_eq!((counts.deleted, counts.unchanged, counts.created), (1, 1, 0));
    assert_eq!(plan(&workspace, &one, &options()).unwrap().total().deleted, 0);

    let tasks = complete(json!(["tasks"]), json!({"tasks": [{"id": "454/B/12"}]}));
    let Err(ImportFailure::Invalid { errors, .. }) = plan(&workspace, &tasks, &replace) else { panic!() };
    assert!(errors[0].problem.to_string().contains("updates/thu#b refers to it"), "{errors:?}");
    let both = complete(json!(["tasks", "updates"]), json!({"tasks": [{"id": "454/B/12"}]}));
    let done = plan(&workspace, &both, &replace).unwrap();
    assert_eq!(done.total().deleted, 3);
    apply(&mut workspace, &done);
    assert_eq!((workspace.tasks.len(), workspace.updates.len()), (1, 0));

    for (text, pointer) in [
        (complete(json!(["units"]), json!({})), "/complete/kinds/0"),
        (envelope(json!({"complete": {"plans": ["1"], "kinds": []}})), "/complete/plans/0"),
        (envelope(json!({})), ""),
    ] {
        let Err(ImportFailure::Invalid { errors, .. }) = plan(&workspace, &text, &replace) else {
            panic!("{text}")
        };
        assert_eq!(errors[0].pointer, pointer);
    }
}

#[test]
fn a_report_counts_by_kind_and_lists_errors_as_other_tools_read_them() {
    let workspace = ground();
    let good =
        plan(&workspace, &envelope(json!({"tasks": [{"id": "454/B/12", "label": "12a"}]})), &options());
    let report = serde_json::to_value(ImportReport::from(&good.unwrap())).unwrap();
    assert_eq!((&report["updated"], &report["by_kind"]["tasks"]["updated"]), (&json!(1), &json!(1)));
    assert_eq!(report["errors"], json!([]));
    let bad = plan(&workspace, &envelope(json!({"tasks": [{"label": "12a"}]})), &options()).unwrap_err();
    let report = serde_json::to_value(ImportReport::from(&bad)).unwrap();
    let error = &report["errors"][0];
    assert_eq!(
        (&error["file"], &error["line"], &error["pointer"]),
        (&json!("tep"), &json!(1), &json!("/tasks/0"))
    );
    assert!(error["message"].as_str().unwrap().contains("\"id\""));
}

#[test]
fn an_export_takes_the_kinds_that_are_asked_for_and_a_stamp_only_when_it_is_given() {
    use dondoc::domain::entity::Kind;
    let workspace = ground();
    let mut out = Vec::new();
    let stamp = chrono::DateTime::from_timestamp(1_780_000_000, 0);
    let options =
        ExportOptions { kinds: Some(vec![Kind::Task, Kind::Plan]), stamp, ..ExportOptions::default() };
    export(&workspace, &options, &mut out).unwrap();
    let value: Value = serde_json::from_slice(&out).unwrap();
    let keys: Vec<&String> = value.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["exported_at", "plans", "schema", "tasks", "version"]);
    assert_eq!(value["exported_at"], "2026-05-28T20:26:40Z");
    assert!(!written(&workspace).contains("exported_at"));
    let mut empty = Vec::new();
    export(&Workspace::default(), &ExportOptions::default(), &mut empty).unwrap();
    assert_eq!(String::from_utf8(empty).unwrap(), "{\n\"schema\":\"dondoc/exchange\",\n\"version\":1\n}\n");
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~]{1,12}", "[àáạđêỗủÀĐ“”–…\\n\\t\u{301}\u{a0}]{1,6}", any::<String>()]
}

fn updates() -> impl Strategy<Value = Value> {
    let one = (
        texts(),
        0..100_001u32,
        any::<bool>(),
        prop::option::of((any::<u64>(), any::<u64>())),
        prop::option::of(texts()),
    );
    prop::collection::vec(one, 0..8).prop_map(|rows| {
        let records = rows.into_iter().enumerate().map(|(number, (text, percent, unit, count, reason))| {
            let mut record = json!({"id": format!("u#{number}"), "task": "454/B/12", "on": "2026-01-01", "text": text,
                "percent": f64::from(percent) / 100.0, "evidence": [text]});
            if unit {
                record["unit"] = json!("so-y-te");
            }
            if let Some((done, total)) = count {
                record["done"] = json!(done);
                record["total"] = json!(total);
            }
            if let Some(reason) = reason {
                record["status"] = json!("rejected");
                record["rejection"] = json!(reason);
            }
            record
        });
        json!(records.collect::<Vec<_>>())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_came_in_goes_out_and_in_again_byte_for_byte(updates in updates(), title in texts(), deadline in texts()) {
        let mut workspace = ground();
        let file = envelope(json!({"updates": updates, "tasks": [{"id": "454/B/12", "title": title, "deadline": deadline, "leads": title}]}));
        import(&mut workspace, &file);
        prop_assert_eq!(import(&mut workspace, &file).operations.len(), 0);
        let first = written(&workspace);
        let mut copy = Workspace::default();
        import(&mut copy, &first);
        prop_assert_eq!(&written(&copy), &first);
        prop_assert_eq!(import(&mut workspace, &first).operations.len(), 0);
        let validator = jsonschema::validator_for(&schema()).unwrap();
        prop_assert!(validator.is_valid(&serde_json::from_str(&first).unwrap()));
    }

    #[test]
    fn no_bytes_end_the_program(bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0..2_000usize) {
        let mut broken = GROUND.as_bytes().to_vec();
        let place = at.min(broken.len());
        broken.splice(place..(place + bytes.len() / 8).min(broken.len()), bytes.iter().copied());
        for input in [&bytes, &broken] {
            let _either = plan_import(&Workspace::default(), &[Input { name: "tep", bytes: input }], &options(), &NoHistory);
        }
    }
}
