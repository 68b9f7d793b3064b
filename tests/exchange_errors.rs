//! What is wrong with an input: every error of every file, each with its line and pointer, and nothing imported.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dondoc::domain::journal::{BatchNumber, Seq};
use dondoc::domain::workspace::Workspace;
use dondoc::exchange::{
    Finding, ImportFailure, ImportOptions, ImportPlan, Input, Limits, NoHistory, Problem, Warning,
    plan_import,
};

const GROUND: &str = r#"{"schema":"dondoc/exchange","version":1,"source":"nen",
"units":[
{"id":"so-y-te","name":"Sở Y tế","short":"SYT","kind":"department"},
{"id":"so-noi-vu","name":"Sở Nội vụ","short":"SNV","kind":"department"}
],
"groups":[{"id":"cac-so","name":"các sở","rule":{"kinds":["department"]}}],
"plans":[{"id":"454","symbol":"454/KH-UBND","title":"Kế hoạch năm 2025","date":"2025-02-28"},{"id":"9","symbol":"9","title":"Khác"}],
"sections":[{"id":"454/B","plan":"454","label":"B","title":"Cụ thể"},{"id":"9/A","plan":"9","title":"Khác"}],
"tasks":[{"id":"454/B/12","plan":"454","section":"454/B","label":"12","title":"Làm sạch dữ liệu","leads":"Sở Y tế"}]
}"#;

fn ground() -> Workspace {
    let mut workspace = Workspace::default();
    let plan = plan_with(&workspace, GROUND.as_bytes(), &ImportOptions::new("thu")).unwrap();
    for (seq, operation) in (1..).zip(&plan.operations) {
        workspace.apply(operation, Seq(seq), BatchNumber(1)).unwrap();
    }
    workspace
}

fn plan_with(
    workspace: &Workspace,
    bytes: &[u8],
    options: &ImportOptions,
) -> Result<ImportPlan, ImportFailure> {
    plan_import(workspace, &[Input { name: "tep", bytes }], options, &NoHistory)
}

fn errors(bytes: &[u8]) -> Vec<Finding> {
    match plan_with(&ground(), bytes, &ImportOptions::new("thu")) {
        Err(ImportFailure::Invalid { errors, .. }) => errors,
        other => panic!("expected errors, got {other:?}"),
    }
}

fn envelope(body: &str) -> String {
    format!("{{\"schema\":\"dondoc/exchange\",\"version\":1,\n{body}\n}}")
}

fn places(found: &[Finding]) -> Vec<(usize, &str, String)> {
    found.iter().map(|error| (error.line, error.pointer.as_str(), error.problem.to_string())).collect()
}

#[test]
fn every_kind_of_error_names_its_line_its_pointer_what_was_expected_and_what_was_found() {
    let on = r#""task":"454/B/12","on":"2026-06-05""#;
    let cases: &[(&str, &str, usize, &str, &str)] = &[
        (
            "wrong type",
            r#""updates":[{"id":"a","task":5,"on":"2026-06-05"}]"#,
            2,
            "/updates/0/task",
            "found integer `5`",
        ),
        (
            "not a date",
            r#""updates":[{"id":"a","task":"454/B/12","on":"2026-13-05"}]"#,
            2,
            "/updates/0/on",
            "expected a date YYYY-MM-DD",
        ),
        (
            "lax date",
            r#""updates":[{"id":"a","task":"454/B/12","on":"2026-6-5"}]"#,
            2,
            "/updates/0/on",
            "found \"2026-6-5\"",
        ),
        (
            "state",
            &format!(r#""updates":[{{"id":"a",{on},"state":"xong"}}]"#),
            2,
            "/updates/0/state",
            "found `xong`",
        ),
        (
            "percent",
            &format!(r#""updates":[{{"id":"a",{on},"percent":1001}}]"#),
            2,
            "/updates/0/percent",
            "a percentage",
        ),
        (
            "unknown field",
            &format!(r#""updates":[{{"id":"a",{on},"percnt":4}}]"#),
            2,
            "/updates/0/percnt",
            "nearest: percent",
        ),
        (
            "twice",
            &format!(r#""updates":[{{"id":"a",{on},"on":"2026-06-06"}}]"#),
            2,
            "/updates/0/on",
            "twice",
        ),
        ("no id", &format!(r#""updates":[{{{on}}}]"#), 2, "/updates/0", "expected an \"id\""),
        ("empty id", &format!(r#""updates":[{{"id":"",{on}}}]"#), 2, "/updates/0/id", "found an empty text"),
        (
            "id with a bell",
            &format!("\"updates\":[{{\"id\":\"a\\u0007\",{on}}}]"),
            2,
            "/updates/0/id",
            "no control characters",
        ),
        ("no record", r#""updates":[7]"#, 2, "/updates/0", "expected a record (update)"),
        ("no list", r#""updates":{"id":"a"}"#, 2, "/updates", "expected a list of records"),
        (
            "unknown task",
            r#""updates":[{"id":"a","task":"454/B/13","on":"2026-06-05"}]"#,
            2,
            "/updates/0/task",
            "nearest: 454/B/12",
        ),
        (
            "unknown unit",
            &format!(r#""updates":[{{"id":"a",{on},"unit":"so-y-tee"}}]"#),
            2,
            "/updates/0/unit",
            "there is no unit \"so-y-tee\"",
        ),
        (
            "group for unit",
            &format!(r#""updates":[{{"id":"a",{on},"unit":"các sở"}}]"#),
            2,
            "/updates/0/unit",
            "is a group",
        ),
        (
            "half a count",
            &format!(r#""updates":[{{"id":"a",{on},"done":3}}]"#),
            2,
            "/updates/0",
            "both \"done\" and \"total\"",
        ),
        (
            "backwards",
            &format!(r#""updates":[{{"id":"a",{on},"period":{{"from":"2026-02-01","to":"2026-01-01"}}}}]"#),
            2,
            "/updates/0/period",
            "ends before it begins",
        ),
        (
            "nested",
            &format!(r#""updates":[{{"id":"a",{on},"period":{{"from":"2026-02-01","to":"mai"}}}}]"#),
            2,
            "/updates/0/period/to",
            "expected a date",
        ),
        (
            "nested unknown",
            &format!(r#""updates":[{{"id":"a",{on},"period":{{"form":"2026-02-01"}}}}]"#),
            2,
            "/updates/0/period/form",
            "unknown field",
        ),
        (
            "nested missing",
            &format!(r#""updates":[{{"id":"a",{on},"period":{{"from":"2026-02-01"}}}}]"#),
            2,
            "/updates/0/period",
            "a field `to`",
        ),
        (
            "in a list",
            &format!(r#""updates":[{{"id":"a",{on},"evidence":["1/BC",2]}}]"#),
            2,
            "/updates/0/evidence/1",
            "found integer `2`",
        ),
        (
            "bad source",
            &format!(r#""updates":[{{"id":"a","source":"x#y",{on}}}]"#),
            2,
            "/updates/0/source",
            "cannot name a source",
        ),
        (
            "not clearable",
            r#""tasks":[{"id":"454/B/12","title":null}]"#,
            2,
            "/tasks/0/title",
            "cannot be cleared",
        ),
        ("needed", r#""tasks":[{"id":"454/B/14","plan":"454"}]"#, 2, "/tasks/0", "expected \"title\""),
        (
            "other plan",
            r#""tasks":[{"id":"454/B/12","section":"9/A"}]"#,
            2,
            "/tasks/0/section",
            "belongs to plan \"9\"",
        ),
        (
            "circle",
            r#""tasks":[{"id":"454/B/12","parent":"454/B/12"}]"#,
            2,
            "/tasks/0/parent",
            "above itself",
        ),
        (
            "party",
            r#""tasks":[{"id":"454/B/12","leads":{"printed":"x","parties":[{"printed":"x","unit":"so-la"}]}}]"#,
            2,
            "/tasks/0/leads/parties/0/unit",
            "there is no unit",
        ),
        (
            "link end",
            r#""links":[{"id":"l","kind":"same_as","from":"454/B/12","to":"454/B/1"}]"#,
            2,
            "/links/0/to",
            "there is no task",
        ),
        (
            "successor",
            r#""units":[{"id":"so-y-te","successors":[{"unit":"so-x","on":"2025-03-01"}]}]"#,
            2,
            "/units/0/successors/0/unit",
            "there is no unit",
        ),
        (
            "document",
            r#""documents":[{"id":"d","symbol":"1","tasks":[{"task":"1","role":"cites"}]}]"#,
            2,
            "/documents/0/tasks/0/task",
            "there is no task",
        ),
        ("unknown array", r#""taks":[]"#, 2, "/taks", "nearest: tasks"),
        ("array twice", "\"tasks\":[],\n\"tasks\":[]", 3, "/tasks", "twice"),
        ("source of the file", r#""source":"a;b""#, 2, "/source", "cannot name a source"),
    ];
    for (name, body, line, pointer, message) in cases {
        let found = errors(envelope(body).as_bytes());
        let places = places(&found);
        let fits =
            |(at, to, text): &(usize, &str, String)| at == line && to == pointer && text.contains(message);
        assert!(places.iter().any(fits), "{name}: {places:?}");
        assert_eq!(places.len(), 1, "{name}: {places:?}");
    }
}

#[test]
fn all_errors_are_reported_and_one_record_may_have_several() {
    let body = concat!(
        "\"updates\":[\n",
        "{\"id\":\"a\",\"task\":\"454/B/12\",\"on\":\"mai\",\"state\":\"xong\",\"unit\":\"so-la\"},\n",
        "{\"task\":\"454/B/12\",\n\"on\":5}\n",
        "]"
    );
    let found = errors(envelope(body).as_bytes());
    let at: Vec<(usize, &str)> = found.iter().map(|error| (error.line, error.pointer.as_str())).collect();
    let expected = [
        (3, "/updates/0/on"),
        (3, "/updates/0/state"),
        (3, "/updates/0/unit"),
        (4, "/updates/1"),
        (5, "/updates/1/on"),
    ];
    assert_eq!(at, expected);
}

#[test]
fn the_same_id_twice_names_both_lines_also_across_files() {
    let one = envelope(
        "\"plans\":[\n{\"id\":\"1\",\"symbol\":\"1\",\"title\":\"a\"},\n{\"id\":\"1\",\"symbol\":\"1\",\"title\":\"b\"}]",
    );
    let found = errors(one.as_bytes());
    assert_eq!((found[0].line, found[0].pointer.as_str()), (4, "/plans/1/id"));
    assert_eq!(found[0].problem, Problem::DuplicateId { id: "1".into(), file: "tep".into(), line: 3 });

    let file = envelope("\"plans\":[{\"id\":\"1\",\"symbol\":\"1\",\"title\":\"a\"}]");
    let inputs = ["mot", "hai"].map(|name| Input { name, bytes: file.as_bytes() });
    let failure = plan_import(&ground(), &inputs, &ImportOptions::new("thu"), &NoHistory).unwrap_err();
    let ImportFailure::Invalid { errors, .. } = failure else { panic!("{failure:?}") };
    assert_eq!(errors[0].file, "hai");
    assert_eq!(errors[0].problem, Problem::DuplicateId { id: "1".into(), file: "mot".into(), line: 2 });
}

#[test]
fn two_sources_may_give_the_same_id() {
    let lines = r#"{"kind":"update","id":"u1","source":"a","task":"454/B/12","on":"2026-01-01"}
{"kind":"update","id":"u1","source":"b","task":"454/B/12","on":"2026-01-01"}"#;
    let plan = plan_with(&ground(), lines.as_bytes(), &ImportOptions::new("thu")).unwrap();
    assert_eq!(plan.total().created, 2);
}

#[test]
fn a_line_of_json_lines_is_named_and_the_others_are_read_on() {
    let lines = concat!(
        "{\"schema\":\"dondoc/exchange\",\"version\":1,\"source\":\"x\"}\n",
        "\n",
        "{\"kind\":\"updat\",\"id\":\"a\"}\n",
        "{\"kind\":\"update\",\"id\":\"b\",\"task\":\"454/B/12\",\"on\":7}\n",
        "{\"kind\":\"update\",\n",
        "{\"id\":\"c\"}\n",
        "{\"kind\":\"unit\",\"id\":\"u\",\"name\":\"Sở Mới\",\"category\":\"departmen\"}\n",
    );
    let found = errors(lines.as_bytes());
    let at: Vec<(usize, &str)> = found.iter().map(|error| (error.line, error.pointer.as_str())).collect();
    for place in [(3, ""), (4, "/on"), (5, ""), (6, ""), (7, "/category")] {
        assert!(at.contains(&place), "{place:?} is missing from {at:?}");
    }
}

#[test]
fn hostile_input_is_refused_by_name_and_never_ends_the_program() {
    let deep = |n: usize| {
        envelope(&format!("\"tasks\":[{{\"id\":\"a\",\"title\":{}{}}}]", "[".repeat(n), "]".repeat(n)))
    };
    let long = envelope(&format!(
        "\"tasks\":[{{\"id\":\"454/B/12\",\"output\":\"{}\"}}]",
        "a".repeat(Limits::TEXT_BYTES + 1)
    ));
    let whole = envelope("\"tasks\":[{\"id\":\"454/B/12\",\"output\":\"a\"}]");
    let cut = &whole[..whole.len() - 6];
    let nul = envelope("\"tasks\":[{\"id\":\"454/B/12\",\"output\":\"a\u{0}b\"}]");
    let cases: [(&str, Vec<u8>, &str); 12] = [
        ("deep", deep(400_000).into_bytes(), "deeper than the limit of 16"),
        ("deep and open", "[".repeat(1_000_000).into_bytes(), "expected"),
        ("long", long.into_bytes(), "at most 65536 bytes"),
        ("truncated", cut.as_bytes().to_vec(), "not JSON"),
        ("nothing", Vec::new(), "not JSON"),
        ("not UTF-8", b"{\"schema\":\"dondoc/exchange\",\n\"\xff\":1}".to_vec(), "not UTF-8"),
        ("UTF-16", "{\"a\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect(), "not JSON"),
        ("a bare NUL", nul.into_bytes(), "not JSON"),
        ("no exchange", b"{\"tasks\":[]}".to_vec(), "dondoc/exchange"),
        (
            "other version",
            b"{\"schema\":\"dondoc/exchange\",\"version\":2}".to_vec(),
            "expected version 1, found 2",
        ),
        ("two values", format!("{whole} 1").into_bytes(), "not JSON"),
        ("a list", b"[]".to_vec(), "expected"),
    ];
    for (name, bytes, message) in cases {
        let found = errors(&bytes);
        assert!(found.iter().any(|error| error.to_string().contains(message)), "{name}: {found:?}");
    }
}

#[test]
fn limits_are_named_and_a_flood_of_errors_is_counted() {
    let two = envelope(
        "\"plans\":[{\"id\":\"1\",\"symbol\":\"1\",\"title\":\"a\"},\n{\"id\":\"2\",\"symbol\":\"1\",\"title\":\"b\"}]",
    );
    for (limits, what) in [
        (Limits { records: 1, ..Limits::default() }, "records has 2, more than the limit of 1"),
        (Limits { file_bytes: 50, ..Limits::default() }, "more than the limit of 50"),
        (Limits { record_bytes: 10, ..Limits::default() }, "more than the limit of 10"),
    ] {
        let options = ImportOptions { limits, ..ImportOptions::new("thu") };
        let failure = plan_with(&ground(), two.as_bytes(), &options).unwrap_err();
        let ImportFailure::Invalid { errors, .. } = failure else { panic!("{failure:?}") };
        assert!(errors[0].to_string().contains(what), "{errors:?}");
    }
    let bad = vec!["{\"id\":1}"; 1_500].join(",");
    let flood =
        plan_with(&ground(), envelope(&format!("\"tasks\":[{bad}]")).as_bytes(), &ImportOptions::new("thu"));
    let Err(ImportFailure::Invalid { errors, more }) = flood else { panic!("{flood:?}") };
    assert_eq!((errors.len(), more), (1_000, 500));
}

#[test]
fn a_byte_order_mark_is_skipped_and_control_characters_are_stripped_with_a_warning() {
    let body = envelope("\"tasks\":[{\"id\":\"454/B/12\",\"output\":\"a\\u001b[31mb\\u0000c\\u0301\"}]");
    let plan =
        plan_with(&ground(), format!("\u{feff}{body}").as_bytes(), &ImportOptions::new("thu")).unwrap();
    let warned: Vec<_> =
        plan.warnings.iter().map(|warning| (warning.line, warning.pointer.as_str())).collect();
    assert_eq!(warned, [(2, "/tasks/0/output")]);
    assert_eq!(plan.warnings[0].problem, Warning::ControlCharacters);
    assert_eq!(plan.differences(&ground())[0].new, "abć");
}

#[test]
fn telephone_numbers_and_contact_persons_are_pointed_at_and_other_numbers_are_not() {
    let cases = [
        ("Liên hệ 0912.345.678 để biết", Some(Warning::Telephone)),
        ("Gọi 0351234567", Some(Warning::Telephone)),
        ("SĐT cơ quan", Some(Warning::Telephone)),
        ("Đầu mối: đồng chí Lê Văn Mẫu", Some(Warning::Contact)),
        ("đồng chí Phó Chủ tịch UBND tỉnh", None),
        ("12.034.567.890 hồ sơ, văn bản 0612/UBND", None),
        ("Ngày 05/03/2026 có 1098765432 lượt", None),
        ("đã đạt 98%", None),
    ];
    for (text, expected) in cases {
        let body = envelope(&format!("\"tasks\":[{{\"id\":\"454/B/12\",\"output\":\"{text}\"}}]"));
        let plan = plan_with(&ground(), body.as_bytes(), &ImportOptions::new("thu")).unwrap();
        let found: Vec<&Warning> = plan.warnings.iter().map(|warning| &warning.problem).collect();
        assert_eq!(found, expected.iter().collect::<Vec<_>>(), "{text}");
    }
}

#[test]
fn words_that_are_not_understood_are_kept_and_pointed_at() {
    let body = envelope(
        "\"tasks\":[{\"id\":\"454/B/12\",\"leads\":\"Sở Y tế, Hội Trăng Sao\",\"deadline\":\"khi nào xong thì thôi\"}]",
    );
    let plan = plan_with(&ground(), body.as_bytes(), &ImportOptions::new("thu")).unwrap();
    let found: Vec<(&str, String)> =
        plan.warnings.iter().map(|warning| (warning.pointer.as_str(), warning.problem.to_string())).collect();
    assert!(
        found.iter().any(|(at, text)| *at == "/tasks/0/leads" && text.contains("Hội Trăng Sao")),
        "{found:?}"
    );
    assert!(
        found.iter().any(|(at, text)| *at == "/tasks/0/deadline" && text.contains("khi nào")),
        "{found:?}"
    );
    assert_eq!(plan.total().updated, 1);
}
