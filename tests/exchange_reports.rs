//! Reports, their passages and what was issued of them through the exchange.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use dondoc::domain::entity::Kind;
use dondoc::domain::journal::{BatchNumber, Seq};
use dondoc::domain::workspace::Workspace;
use dondoc::exchange::{
    ExportOptions, ImportFailure, ImportOptions, ImportPlan, Input, Mode, NoHistory, OnConflict, Problem,
    Warning, export, plan_import, schema,
};
use serde_json::{Value, json};

fn envelope(records: &Value) -> String {
    let mut whole = json!({"schema": "dondoc/exchange", "version": 1, "source": "thu"});
    whole.as_object_mut().unwrap().extend(records.as_object().unwrap().clone());
    whole.to_string()
}

fn plan_with(
    workspace: &Workspace,
    text: &str,
    options: &ImportOptions,
) -> Result<ImportPlan, ImportFailure> {
    plan_import(workspace, &[Input { name: "tep", bytes: text.as_bytes() }], options, &NoHistory)
}

fn plan(workspace: &Workspace, records: &Value) -> Result<ImportPlan, ImportFailure> {
    plan_with(workspace, &envelope(records), &ImportOptions::new("thu"))
}

fn take(workspace: &mut Workspace, text: &str) {
    let plan = plan_with(workspace, text, &ImportOptions::new("thu")).unwrap();
    for (seq, operation) in (workspace.head().seq.0 + 1..).zip(&plan.operations) {
        workspace.apply(operation, Seq(seq), BatchNumber(1)).unwrap();
    }
}

/// Returns a Word file as exchange files have it: of a size beyond that of every other record, with every byte in it.
fn word() -> String {
    let bytes: Vec<u8> =
        b"PK\x03\x04".iter().copied().chain((0..3 << 20).map(|n: u32| (n % 251) as u8)).collect();
    STANDARD.encode(bytes)
}

const CONTENT: &str = "{\"blocks\":[{\"text\":\"Tỷ lệ \\\"số hóa\\\": 93,64%\\n\"}]}";

fn issuance() -> Value {
    json!({"id": "bc", "on": "2026-04-09", "number": "684/BC-VPUBND", "date": "2026-04-09", "as_of": "2026-04-08",
        "journal": 12, "content": CONTENT, "word": word()})
}

fn report(id: &str) -> Value {
    json!({"id": id, "template": "quy-don-vi", "unit": "Văn phòng UBND tỉnh", "role": "consolidator", "plans": ["454"],
        "period": {"every": "quarter", "from": "2026-01-01", "to": "2026-03-31"}, "as_of": "2026-04-08",
        "recipients": "Công an tỉnh", "duty": "hang-quy"})
}

fn passage(id: &str, text: &str) -> Value {
    json!({"id": id, "text": text, "figures": [{"name": "so-hoa", "printed": "93,64%"}]})
}

/// Has one report that was issued and one draft.
fn ground() -> Workspace {
    let mut workspace = Workspace::default();
    let records = json!({
        "units": [{"id": "vp", "name": "Văn phòng UBND tỉnh", "kind": "office"},
            {"id": "ca", "name": "Công an tỉnh", "kind": "department"}],
        "plans": [{"id": "454", "symbol": "454/KH-UBND", "title": "Kế hoạch"}],
        "duties": [{"id": "hang-quy", "name": "Báo cáo quý", "owed_by": "Văn phòng UBND tỉnh",
            "cadence": {"every": "quarter", "day": 10, "before": true}}],
        "reports": [report("bc"), report("nhap")],
        "passages": [passage("bc#3.2", "Kết quả số hóa\n- một"), passage("nhap#I", "")],
        "issuances": [issuance()],
    });
    take(&mut workspace, &envelope(&records));
    workspace
}

fn written(workspace: &Workspace, jsonl: bool) -> String {
    let mut out = Vec::new();
    export(workspace, &ExportOptions { jsonl, ..ExportOptions::default() }, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn errors(plan: Result<ImportPlan, ImportFailure>) -> Vec<(String, Problem)> {
    let Err(ImportFailure::Invalid { errors, .. }) = plan else { panic!("{plan:?}") };
    errors.into_iter().map(|error| (error.pointer, error.problem)).collect()
}

#[test]
fn an_export_makes_the_same_export_again_files_and_all() {
    let workspace = ground();
    for jsonl in [false, true] {
        let first = written(&workspace, jsonl);
        assert!(first.contains(&word()) && first.contains("\"section\":\"3.2\""));
        let mut again = Workspace::default();
        take(&mut again, &first);
        assert!(written(&again, jsonl) == first, "the second export differs");
        let same = plan_with(&workspace, &first, &ImportOptions::new("thu")).unwrap();
        assert!(same.operations.is_empty(), "the same again changes nothing");
        assert_eq!(same.total().unchanged, 9);
    }
}

#[test]
fn an_export_answers_to_the_published_schema() {
    let whole: Value = serde_json::from_str(&written(&ground(), false)).unwrap();
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let wrong: Vec<String> = validator.iter_errors(&whole).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn a_changed_copy_of_what_was_issued_is_refused_and_a_draft_is_not() {
    let workspace = ground();
    let changed = [
        (json!({"reports": [{"id": "bc", "number": "685/BC-VPUBND"}]}), "/reports/0"),
        (json!({"passages": [passage("bc#3.2", "khác")]}), "/passages/0"),
        (json!({"passages": [passage("bc#4", "mới")]}), "/passages/0"),
        (json!({"issuances": [{"id": "bc", "content": "{}"}]}), "/issuances/0"),
        (json!({"issuances": [{"id": "bc", "word": null}]}), "/issuances/0"),
        (json!({"issuances": [{"id": "bc", "on": "2026-04-10"}]}), "/issuances/0"),
    ];
    for (records, pointer) in changed {
        for on_conflict in [OnConflict::Refuse, OnConflict::Theirs] {
            let options = ImportOptions { on_conflict, ..ImportOptions::new("thu") };
            let found = errors(plan_with(&workspace, &envelope(&records), &options));
            let [(place, Problem::Issued { report, number, .. })] = found.as_slice() else {
                panic!("{found:?}")
            };
            assert_eq!((place.as_str(), report.as_str()), (pointer, "bc"));
            assert_eq!(number.as_deref(), Some("684/BC-VPUBND"));
        }
    }
    let draft = json!({"reports": [{"id": "nhap", "number": "685/BC-VPUBND"}], "passages": [passage("nhap#I", "một")],
        "issuances": [{"id": "nhap", "on": "2026-04-10", "as_of": "2026-04-08", "journal": 3, "content": "{}"}]});
    let plan = plan(&workspace, &draft).unwrap();
    assert_eq!((plan.total().created, plan.total().updated), (1, 2));
}

#[test]
fn reports_are_never_replaced() {
    let workspace = ground();
    let options = ImportOptions { mode: Mode::Replace, ..ImportOptions::new("thu") };
    for kind in [Kind::Report, Kind::Passage, Kind::Issuance] {
        let complete = json!({"complete": {"plans": ["454"], "kinds": [kind.plural()]}});
        let found = errors(plan_with(&workspace, &envelope(&complete), &options));
        assert_eq!(
            found,
            [("/complete/kinds/0".to_owned(), Problem::NotReplaceable(kind.plural().to_owned()))]
        );
    }
    let tasks = json!({"complete": {"plans": ["454"], "kinds": ["tasks", "sections"]}});
    assert!(plan_with(&workspace, &envelope(&tasks), &options).unwrap().operations.is_empty());
}

#[test]
fn what_does_not_fit_together_is_named_at_its_place() {
    let workspace = ground();
    let mut over = report("khac");
    over["period"] = json!({"every": "month", "from": "2026-03-31", "to": "2026-03-01"});
    let corrects = |version: u32, corrects: &str| json!({"reports": [{"id": "nhap", "version": version, "corrects": corrects}]});
    for (records, pointer) in [
        (json!({"reports": [over]}), "/reports/0/period"),
        (json!({"reports": [{"id": "nhap", "version": 2}]}), "/reports/0"),
        (corrects(1, "bc"), "/reports/0"),
        (corrects(2, "nhap"), "/reports/0"),
        (corrects(2, "khong-co"), "/reports/0/corrects"),
        (json!({"reports": [{"id": "nhap", "plans": ["999"]}]}), "/reports/0/plans/0"),
        (json!({"passages": [passage("nhap", "x")]}), "/passages/0/id"),
        (json!({"passages": [passage("khong-co#I", "x")]}), "/passages/0/id"),
        (json!({"passages": [{"id": "nhap#I", "report": "bc", "text": "x"}]}), "/passages/0/id"),
        (json!({"passages": [{"id": "nhap#I", "section": "II", "text": "x"}]}), "/passages/0/id"),
        (
            json!({"passages": [{"id": "nhap#I", "figures": [{"name": "a", "printed": "1"}, {"name": "a", "printed": "2"}]}]}),
            "/passages/0/figures/1/name",
        ),
        (json!({"issuances": [{"id": "nhap", "on": "2026-04-10"}]}), "/issuances/0"),
        (json!({"issuances": [{"id": "bc", "word": "UEs="}]}), "/issuances/0/word"),
        (json!({"issuances": [{"id": "bc", "word": "không phải"}]}), "/issuances/0/word"),
        (json!({"issuances": [{"id": "bc", "content": "{"}]}), "/issuances/0/content"),
        (json!({"issuances": [{"id": "bc", "content": "[\"\\u001b[31m\"]"}]}), "/issuances/0/content"),
    ] {
        let found = errors(plan(&workspace, &records));
        assert!(found.iter().all(|(place, _)| place == pointer), "{found:?}");
    }
}

#[test]
fn a_word_file_is_looked_through_for_no_telephone_number_and_the_content_is() {
    let number = ["09", "12", "34", "56", "78"].concat();
    let looks_like_a_number = STANDARD.decode(format!("UEsDBA+/{number}+/AA++")).unwrap();
    assert!(looks_like_a_number.starts_with(b"PK\x03\x04"));
    let mut workspace = ground();
    let issued = |content: String| {
        json!({"issuances": [{"id": "nhap", "on": "2026-04-10", "as_of": "2026-04-08", "journal": 3, "content": content,
            "word": STANDARD.encode(&looks_like_a_number)}]})
    };
    let plain = plan(&workspace, &issued("{}".to_owned())).unwrap();
    assert_eq!(plain.warnings, []);
    let personal = plan(&workspace, &issued(json!([number]).to_string())).unwrap();
    assert!(matches!(personal.warnings[0].problem, Warning::Personal(_)), "{:?}", personal.warnings);
    take(&mut workspace, &envelope(&issued("{}".to_owned())));
    assert!(workspace.issuances.get("nhap").is_some());
}

#[test]
fn a_record_of_another_kind_may_not_be_as_large_as_an_issued_report() {
    let workspace = ground();
    let large = json!({"passages": [{"id": "nhap#I", "text": "x".repeat(2 << 20)}]});
    let found = errors(plan(&workspace, &large));
    assert!(matches!(found[0].1, Problem::TooLarge { .. }), "{found:?}");
    let mut larger = issuance();
    larger["content"] = json!(format!("[\"{}\"]", "x".repeat(4 << 20)));
    let found = errors(plan(&workspace, &json!({"issuances": [larger]})));
    assert!(matches!(&found[0].1, Problem::Mismatch { found, .. } if found.contains("4194304")), "{found:?}");
}
