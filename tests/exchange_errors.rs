//! What is wrong with an input: every error of every file, each with its line and pointer, and nothing imported.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dondoc::domain::journal::{BatchNumber, Seq};
use dondoc::domain::workspace::Workspace;
use dondoc::exchange::{
    Finding, ImportFailure, ImportOptions, ImportPlan, Input, Limits, NoHistory, Problem, Warning,
    plan_import,
};
use dondoc::text::personal::Personal;

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

/// Bodies of an envelope, each with the pointer and a part of the message of its only error. ON stands for a task and a
/// day that are right.
const CASES: &str = r#"
"updates":[{"id":"a","task":5,"on":"2026-06-05"}] | /updates/0/task | found integer `5`
"updates":[{"id":"a","task":"454/B/12","on":"2026-13-05"}] | /updates/0/on | expected a date YYYY-MM-DD
"updates":[{"id":"a","task":"454/B/12","on":"2026-6-5"}] | /updates/0/on | found "2026-6-5"
"updates":[{"id":"a",ON,"state":"xong"}] | /updates/0/state | found `xong`
"updates":[{"id":"a",ON,"percent":1001}] | /updates/0/percent | a percentage
"updates":[{"id":"a",ON,"percnt":4}] | /updates/0/percnt | nearest: percent
"updates":[{"id":"a",ON,"on":"2026-06-06"}] | /updates/0/on | twice
"updates":[{ON}] | /updates/0 | expected an "id"
"updates":[{"id":"",ON}] | /updates/0/id | found an empty text
"updates":[{"id":"a\u0007",ON}] | /updates/0/id | no control characters
"updates":[7] | /updates/0 | expected a record (update)
"updates":{"id":"a"} | /updates | expected a list of records
"updates":[{"id":"a","task":"454/B/13","on":"2026-06-05"}] | /updates/0/task | nearest: 454/B/12
"updates":[{"id":"a",ON,"unit":"so-y-tee"}] | /updates/0/unit | there is no unit "so-y-tee"; nearest: Sở Y tế (so-y-te)
"updates":[{"id":"a",ON,"unit":"các sở"}] | /updates/0/unit | is a group
"updates":[{"id":"a",ON,"done":3}] | /updates/0 | both "done" and "total"
"updates":[{"id":"a",ON,"period":{"from":"2026-02-01","to":"2026-01-01"}}] | /updates/0/period | ends before it begins
"updates":[{"id":"a",ON,"period":{"from":"2026-02-01","to":"mai"}}] | /updates/0/period/to | expected a date
"updates":[{"id":"a",ON,"period":{"form":"2026-02-01"}}] | /updates/0/period/form | unknown field
"updates":[{"id":"a",ON,"period":{"from":"2026-02-01"}}] | /updates/0/period | a field `to`
"updates":[{"id":"a",ON,"evidence":["1/BC",2]}] | /updates/0/evidence/1 | found integer `2`
"updates":[{"id":"a","source":"x#y",ON}] | /updates/0/source | cannot name a source
"tasks":[{"id":"454/B/12","title":null}] | /tasks/0/title | cannot be cleared
"tasks":[{"id":"454/B/14","plan":"454"}] | /tasks/0 | expected "title"
"tasks":[{"id":"454/B/12","section":"9/A"}] | /tasks/0/section | belongs to plan "9"
"tasks":[{"id":"454/B/12","parent":"454/B/12"}] | /tasks/0/parent | above itself
"tasks":[{"id":"454/B/12","leads":{"printed":"x","parties":[{"printed":"x","unit":"so-la"}]}}] | /tasks/0/leads/parties/0/unit | there is no unit
"tasks":[{"id":"454/B/12","deadline":{"phrase":"x","meaning":{"on":5}}}] | /tasks/0/deadline/meaning/on | unknown
"links":[{"id":"l","kind":"same_as","from":"454/B/12","to":"454/B/1"}] | /links/0/to | there is no task
"units":[{"id":"so-y-te","successors":[{"unit":"so-x","on":"2025-03-01"}]}] | /units/0/successors/0/unit | there is no unit
"documents":[{"id":"d","symbol":"1","tasks":[{"task":"1","role":"cites"}]}] | /documents/0/tasks/0/task | there is no task
"taks":[] | /taks | nearest: tasks
"tasks":[],"tasks":[] | /tasks | twice
"source":"a;b" | /source | cannot name a source
"#;

#[test]
fn every_kind_of_error_names_its_line_its_pointer_what_was_expected_and_what_was_found() {
    let on = r#""task":"454/B/12","on":"2026-06-05""#;
    for case in CASES.lines().filter(|case| !case.is_empty()) {
        let [body, pointer, message] = case.split(" | ").collect::<Vec<_>>()[..] else { panic!("{case}") };
        let found = errors(envelope(&body.replace("ON", on)).as_bytes());
        let places = places(&found);
        let fits =
            |(line, to, text): &(usize, &str, String)| *line == 2 && *to == pointer && text.contains(message);
        assert!(places.len() == 1 && places.iter().all(fits), "{case}: {places:?}");
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
fn numbers_and_names_of_persons_are_left_out_unless_kept_on_purpose_and_other_numbers_stay() {
    let cases = [
        (concat!("Liên hệ 0900", ".000.000 để biết"), Some(Personal::Telephone)),
        (concat!("Gọi 0300", "000000"), Some(Personal::Telephone)),
        (concat!("số 0010", "00000000"), Some(Personal::IdentityNumber)),
        ("Đầu mối: đồng chí Lê Văn Mẫu", Some(Personal::Contact)),
        ("đồng chí Phó Chủ tịch UBND tỉnh", None),
        ("12.034.567.890 hồ sơ, văn bản 0612/UBND", None),
        ("Ngày 05/03/2026 có 1098765432 lượt", None),
        ("đã đạt 98%", None),
    ];
    for (text, expected) in cases {
        let body = envelope(&format!("\"tasks\":[{{\"id\":\"454/B/12\",\"output\":\"{text}\"}}]"));
        let planned = |options: ImportOptions| plan_with(&ground(), body.as_bytes(), &options).unwrap();
        let told = |plan: &ImportPlan| plan.warnings.iter().map(|it| it.problem.clone()).collect::<Vec<_>>();
        let left_out = planned(ImportOptions::new("thu"));
        assert_eq!(told(&left_out), expected.map(Warning::LeftOut).into_iter().collect::<Vec<_>>(), "{text}");
        let written = &left_out.differences(&ground())[0].new;
        assert_eq!(written == text, expected.is_none(), "{text}: {written}");
        let kept = planned(ImportOptions { keep_personal: true, ..ImportOptions::new("thu") });
        assert_eq!(told(&kept), expected.map(Warning::Personal).into_iter().collect::<Vec<_>>(), "{text}");
        assert_eq!(kept.differences(&ground())[0].new, text);
    }
    let body = envelope("\"tasks\":[{\"id\":\"454/B/12\",\"output\":\"SĐT cơ quan\"}]");
    let plan = plan_with(&ground(), body.as_bytes(), &ImportOptions::new("thu")).unwrap();
    assert_eq!(
        plan.warnings[0].problem,
        Warning::Personal(Personal::Telephone),
        "a word without its number stays"
    );
    assert_eq!(plan.differences(&ground())[0].new, "SĐT cơ quan");
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
