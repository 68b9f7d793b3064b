//! What is not clear: `dondoc check` on the shipped plans, whose gaps are known, and on small ones.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking and owns its files")]

mod common;

use std::collections::BTreeMap;

use common::Desk;
use serde_json::{Value, json};

/// Counts the findings of each kind, plan by plan.
fn counts(answer: &Value) -> BTreeMap<(String, String), usize> {
    let mut counts = BTreeMap::new();
    for group in answer["groups"].as_array().unwrap() {
        for finding in group["findings"].as_array().unwrap() {
            let kind = group["kind"].as_str().unwrap().to_owned();
            let plan = finding["plan"].as_str().unwrap_or_default().to_owned();
            *counts.entry((kind, plan)).or_default() += 1;
        }
    }
    counts
}

fn ids<'a>(answer: &'a Value, kind: &str) -> Vec<&'a str> {
    let groups = answer["groups"].as_array().unwrap();
    let group = groups.iter().find(|group| group["kind"] == kind);
    let findings = group.map(|group| group["findings"].as_array().unwrap()).into_iter().flatten();
    findings.map(|finding| finding["id"].as_str().unwrap()).collect()
}

#[test]
fn the_known_gaps_of_the_shipped_plans_are_found() {
    let desk = Desk::sample();
    let answer = desk.json(&["check", "--all", "--as-of", "2026-06-10", "--json"]);
    let counts = counts(&answer);
    let known = [
        ("born_overdue", "343", 24),
        ("no_output", "343", 7),
        ("no_output", "2026-2030", 5),
        ("no_outputs", "454", 1),
        ("no_deadline", "343", 1),
        ("same_label", "2026-2030", 2),
        ("total", "343", 2),
        ("unknown_party", "343", 1),
        ("no_symbol", "2026-2030", 1),
        ("no_date", "2026-2030", 1),
        ("no_successor", "", 2),
    ];
    for (kind, plan, n) in known {
        assert_eq!(counts.get(&(kind.to_owned(), plan.to_owned())), Some(&n), "{kind} {plan}: {counts:?}");
    }
    assert_eq!(ids(&answer, "no_deadline"), ["343/C/16"]);
    assert_eq!(ids(&answer, "same_label"), ["2026-2030/II/7", "2026-2030/II/7-lan-2"]);
    let sum: u64 = answer["groups"].as_array().unwrap().iter().map(|it| it["count"].as_u64().unwrap()).sum();
    assert_eq!(answer["total"], sum);
}

#[test]
fn a_printed_total_stands_beside_every_way_of_counting() {
    let desk = Desk::sample();
    let run = desk.run(&["check", "343", "--kind", "total", "--as-of", "2025-12-10"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    for told in [
        "Rõ việc · Số in khác số đếm (2)",
        "in 95; đếm dòng cấp một 94, đếm dòng chi tiết nhất 112; không cách đếm nào khớp",
        "in 14; đếm dòng cấp một 13, đếm dòng chi tiết nhất 14; khớp khi đếm dòng chi tiết nhất",
        "→ dondoc plans 343",
    ] {
        assert!(text.contains(told), "{told}\n{text}");
    }
    assert!(run.stderr.contains("2 điểm chưa rõ · số liệu đến 10/12/2025"), "{}", run.stderr);
}

/// Makes a workspace with one plan of the tasks.
fn plan(tasks: Value) -> Desk {
    let desk = Desk::empty();
    let file = json!({
        "schema": "dondoc/exchange", "version": 1, "source": "thu",
        "units": [
            {"id": "thue-tinh", "name": "Thuế tỉnh", "short": "Thuế", "kind": "central_branch", "rank": 1},
            {"id": "so-y-te", "name": "Sở Y tế", "short": "SYT", "kind": "department", "rank": 2}],
        "plans": [{"id": "p", "symbol": "1/KH-UBND", "title": "Kế hoạch", "issuer": "so-y-te",
            "date": "2026-01-05", "rank": 1}],
        "tasks": tasks,
    });
    let path = desk.file("plan.json", &file.to_string());
    let run = desk.run(&["import", path.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    desk
}

fn task(nth: u32, leads: &str, deadline: &str) -> Value {
    json!({"id": format!("p/{nth}"), "plan": "p", "label": nth.to_string(),
        "title": format!("Ban hành quy chế số {nth}"), "leads": leads, "output": "Quy chế",
        "deadline": deadline, "rank": nth, "assigned_on": "2026-01-05"})
}

#[test]
fn a_script_learns_by_the_exit_code_whether_everything_is_clear() {
    let clear = plan(json!([task(1, "Sở Y tế", "Tháng 9/2026")]));
    let strict = ["check", "p", "--strict", "--as-of", "2026-02-01"];
    let run = clear.run(&strict);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    let unclear = plan(json!([task(1, "Sở Y tế", ""), task(2, "Thuế tinh", "Tháng 9/2026")]));
    let run = unclear.run(&strict);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("còn 2 điểm chưa rõ (--strict)"), "{}", run.stderr);
    assert_eq!(unclear.run(&["check", "--as-of", "2026-02-01"]).code, 0, "without --strict it only tells");
    let narrowed = ["check", "--strict", "--kind", "no_output", "--as-of", "2026-02-01"];
    assert_eq!(unclear.run(&narrowed).code, 0, "what was not asked for does not count");
    let six = unclear.json(&["check", "--clear", "when", "--as-of", "2026-02-01", "--json"]);
    assert_eq!((ids(&six, "no_deadline"), ids(&six, "unknown_party").len()), (vec!["p/1"], 0));
}

#[test]
fn each_finding_names_the_record_its_words_and_the_command_that_mends_it() {
    let desk = plan(json!([task(1, "Tổ công tác", "Tháng 9/2026")]));
    let answer = desk.json(&["check", "1/KH-UBND", "--as-of", "2026-02-01", "--json"]);
    assert_eq!(
        answer["groups"],
        json!([{"kind": "unknown_party", "clear": "who", "name": {"vi": "Chưa nhận ra đơn vị", "en": "Unit not recognised"}, "count": 1, "findings": [
            {"record": "tasks", "id": "p/1", "plan": "p", "title": "1 Ban hành quy chế số 1", "printed": "Tổ công tác",
                "detail": {"vi": "chủ trì: “Tổ công tác”", "en": "leads: “Tổ công tác”"}, "about": {"field": "leads", "nth": 0}, "command": "dondoc alias 'Tổ công tác' … --dry-run"}]}])
    );
    assert_eq!(answer["as_of"], "2026-02-01");
}

#[test]
fn a_unit_is_asked_about_its_own_tasks_only() {
    let desk = plan(json!([task(1, "Sở Y tế", ""), task(2, "Thuế tỉnh", "")]));
    let answer = desk.json(&["check", "--unit", "so y te", "--as-of", "2026-02-01", "--json"]);
    assert_eq!(ids(&answer, "no_deadline"), ["p/1"]);
}

#[test]
fn what_is_asked_for_wrongly_is_said_with_what_there_is() {
    let desk = plan(json!([]));
    let cases: [(&[&str], i32, &str); 3] = [
        (&["check", "q"], 1, "các văn bản: p"),
        (&["check", "--kind", "nothing"], 2, "no_lead, unknown_party"),
        (&["check", "--unit", "so cong an"], 2, "không có đơn vị"),
    ];
    for (arguments, code, told) in cases {
        let run = desk.run(arguments);
        assert_eq!(run.code, code, "{arguments:?}: {}", run.stderr);
        assert!(run.stderr.contains(told), "{arguments:?}: {}", run.stderr);
    }
}
