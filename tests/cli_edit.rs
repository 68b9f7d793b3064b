//! Records are added, edited, moved and withdrawn through the real program.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Desk, Run};
use serde_json::{Value, json};

/// Runs a command that has to succeed, and returns its answer.
fn done(desk: &Desk, arguments: &[&str]) -> Value {
    let run = desk.run(&[arguments, &["--json"]].concat());
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
    run.json()
}

fn refused(desk: &Desk, arguments: &[&str], code: i32) -> Run {
    let before = journal(desk);
    let run = desk.run(arguments);
    assert_eq!(run.code, code, "{arguments:?}: {} {}", run.stdout, run.stderr);
    assert_eq!(journal(desk), before, "nothing is written");
    run
}

/// Returns the number of the last batch.
fn journal(desk: &Desk) -> Value {
    desk.json(&["journal", "--limit", "1", "--json"])
}

/// Returns the record as it is exported.
fn exported(desk: &Desk, kind: &str, id: &str) -> Value {
    let all = desk.json(&["export", "--kind", kind]);
    let found = all[kind].as_array().unwrap().iter().find(|record| record["id"] == id);
    found.cloned().unwrap_or_default()
}

fn task_ids(desk: &Desk, section: &str) -> Vec<String> {
    let all = desk.json(&["export", "--kind", "tasks"]);
    let mut of_section: Vec<&Value> =
        all["tasks"].as_array().unwrap().iter().filter(|task| task["section"] == section).collect();
    of_section.sort_by_key(|task| task["rank"].as_i64());
    of_section.iter().map(|task| task["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_plan_is_typed_in_from_nothing() {
    let desk = Desk::empty();
    let add = |arguments: &[&str]| done(&desk, arguments)["id"].as_str().unwrap().to_owned();
    assert_eq!(add(&["unit", "add", "name=UBND tỉnh", "short=UBND", "category=committee"]), "ubnd-tinh");
    assert_eq!(
        add(&["unit", "add", "name=Sở Y tế", "aliases=SYT; Sở Y tế tỉnh", "category=sở, cơ quan ngang sở"]),
        "so-y-te"
    );
    assert_eq!(
        add(&["group", "add", "name=các sở, ban, ngành", "kinds=department", "open=có"]),
        "cac-so-ban-nganh"
    );
    let plan =
        ["plan", "add", "symbol=12/KH-UBND", "title=Kế hoạch năm 2026", "issuer=UBND", "date=5/1/2026"];
    assert_eq!(add(&plan), "12");
    assert_eq!(add(&["section", "add", "12", "label=A", "title=Dữ liệu"]), "12/A");
    assert_eq!(add(&["section", "add", "12/A", "label=I", "title=Làm sạch"]), "12/A/I");
    let task = [
        "task",
        "add",
        "12/A/I",
        "label=1",
        "title=Rà soát dữ liệu",
        "leads=Sở Y tế; các sở, ban, ngành",
        "deadline=Quý II/2026",
    ];
    assert_eq!(add(&task), "12/A/I/1");
    assert_eq!(add(&["task", "add", "12/A/I/1", "label=1.1", "title=Thống kê"]), "12/A/I/1/1.1");
    assert_eq!(add(&["task", "add", "12/A/I", "label=1", "title=Số in hai lần"]), "12/A/I/1~2");
    assert_eq!(
        add(&["document", "add", "symbol=7/TB-VP", "date=2026-02-03", "tasks=12/A/I/1 changed"]),
        "7-tb-vp"
    );
    let subtask = exported(&desk, "tasks", "12/A/I/1/1.1");
    assert_eq!(
        (&subtask["plan"], &subtask["section"], &subtask["parent"]),
        (&json!("12"), &json!("12/A/I"), &json!("12/A/I/1"))
    );
    let led = exported(&desk, "tasks", "12/A/I/1");
    assert_eq!(led["deadline"], "Quý II/2026");
    assert_eq!(exported(&desk, "units", "so-y-te")["short"], "Sở Y tế");
    assert_eq!(
        exported(&desk, "groups", "cac-so-ban-nganh")["rule"],
        json!({"kinds": ["department"], "open": true})
    );
    assert_eq!(exported(&desk, "plans", "12")["date"], "2026-01-05");
    assert_eq!(
        exported(&desk, "documents", "7-tb-vp")["tasks"],
        json!([{"task": "12/A/I/1", "role": "changed"}])
    );
    assert_eq!(desk.run(&["verify"]).code, 0);
}

#[test]
fn fields_are_edited_and_cleared_and_the_difference_is_shown_first() {
    let desk = Desk::sample();
    let edit = ["task", "edit", "454/B/12", "deadline=30/6/2026", "tags=trọng tâm; y tế"];
    let seen = desk.run(&[&edit[..], &["--dry-run"]].concat());
    assert!(seen.stdout.contains("Thời hạn: Tháng 6/2025 → 30/6/2026"), "{}", seen.stdout);
    assert!(seen.stderr.contains("Chưa ghi gì"), "{}", seen.stderr);
    assert_eq!(exported(&desk, "tasks", "454/B/12")["deadline"], "Tháng 6/2025");
    let answer = done(&desk, &edit);
    assert_eq!(
        answer["differences"][0],
        json!({"field": "deadline", "old": "Tháng 6/2025", "new": "30/6/2026"})
    );
    assert_eq!(answer["operations"], 2);
    let cleared = done(&desk, &["task", "edit", "454/B/12", "tags="]);
    assert_eq!(cleared["differences"], json!([{"field": "tags", "old": "trọng tâm; y tế", "new": ""}]));
    let again = done(&desk, &["task", "edit", "454/B/12", "tags="]);
    assert_eq!((&again["operations"], &again["batch"]), (&json!(0), &Value::Null));
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(exported(&desk, "tasks", "454/B/12")["tags"], json!(["trọng tâm", "y tế"]));
}

#[test]
fn a_deadline_is_given_its_meaning_by_hand_until_the_phrase_changes() {
    let desk = Desk::sample();
    done(&desk, &["task", "edit", "454/B/12", "deadline_meaning=chậm nhất ngày 15/8/2026"]);
    let task = desk.json(&["task", "454/B/12", "--json"]);
    assert_eq!(
        (&task["deadline"]["phrase"], &task["deadline"]["last_day"]),
        (&json!("Tháng 6/2025"), &json!("2026-08-15"))
    );
    done(&desk, &["task", "edit", "454/B/12", "deadline=Quý III/2026"]);
    let task = desk.json(&["task", "454/B/12", "--json"]);
    assert_eq!(task["deadline"]["last_day"], "2026-09-30");
}

#[test]
fn every_field_that_is_wrong_is_named_and_nothing_is_written() {
    let desk = Desk::sample();
    let wrong = [
        "task",
        "edit",
        "454/B/12",
        "titl=x",
        "tracking=đôi",
        "assigned_on=31/4",
        "parent=454/B/12",
        "leads=Sở Y tế",
    ];
    let run = refused(&desk, &wrong, 3);
    for told in ["gần nhất: title", "Cách theo dõi: “đôi”", "Ngày giao: “31/4”", "Nhiệm vụ cha: không thể"]
    {
        assert!(run.stderr.contains(told), "{told} in {}", run.stderr);
    }
    let answer = refused(&desk, &[&wrong[..], &["--json"]].concat(), 3).json();
    let fields: Vec<&str> =
        answer["errors"].as_array().unwrap().iter().map(|error| error["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["assigned_on", "tracking", "title", "parent"]);
    let run = refused(&desk, &["plan", "edit", "454", "issuer=Sở I tế"], 3);
    assert!(run.stderr.contains("gần nhất: Sở Y tế"), "{}", run.stderr);
    refused(&desk, &["task", "add", "454/B", "label=99"], 3);
    refused(&desk, &["task", "add", "454/B", "title=x", "section=1035/II"], 3);
    refused(&desk, &["plan", "edit", "454", "superseded_by=1035"], 3);
    refused(&desk, &["plan", "add", "symbol=1/KH", "title=x", "--id", "454"], 3);
    refused(&desk, &["task", "add", "454/B", "nowhere", "title=x"], 2);
    refused(&desk, &["task", "edit", "454/B/12", "title"], 2);
    refused(&desk, &["task", "edit", "454/B/12"], 2);
    refused(&desk, &["task", "edit", "454/B/9999", "title=x"], 1);
    refused(&desk, &["record", "add", "report", "as_of=1/1"], 2);
    refused(&desk, &["record", "add", "passage", "text=x"], 2);
    refused(&desk, &["record", "add", "nothing", "text=x"], 2);
}

#[test]
fn rows_move_with_everything_below_them_and_keep_their_ids() {
    let desk = Desk::sample();
    done(&desk, &["task", "add", "454/B/12", "title=Việc con"]);
    done(&desk, &["task", "move", "454/B/12", "--before", "454/B/3"]);
    let order = task_ids(&desk, "454/B");
    let place = |id: &str| order.iter().position(|other| other == id).unwrap();
    assert!(place("454/B/12") < place("454/B/3") && place("454/B/2") < place("454/B/12"), "{order:?}");
    done(&desk, &["task", "move", "454/B/12", "--into", "454/A"]);
    assert_eq!(exported(&desk, "tasks", "454/B/12")["section"], "454/A");
    assert_eq!(exported(&desk, "tasks", "454/B/12/nv")["section"], "454/A");
    done(&desk, &["plan", "move", "454", "--after", "1035"]);
    let rank = |plan: &str| exported(&desk, "plans", plan)["rank"].as_i64().unwrap();
    assert!(rank("1035") < rank("454"));
    refused(&desk, &["task", "move", "454/B/12", "--into", "454/B/12/nv"], 3);
    refused(&desk, &["task", "move", "454/B/12", "--before", "454/B/3", "--into", "454/A"], 2);
    refused(&desk, &["task", "move", "454/B/12"], 2);
}

#[test]
fn a_record_is_withdrawn_with_its_parts_once_the_count_is_confirmed() {
    let desk = Desk::sample();
    done(&desk, &["task", "add", "454/B", "label=99", "title=Việc mới"]);
    done(&desk, &["task", "add", "454/B/99", "title=Việc con"]);
    done(&desk, &["record", "add", "update", "454/B/99", "state=đang triển khai", "text=đã họp"]);
    let run = refused(&desk, &["task", "withdraw", "454/B/99"], 2);
    assert!(run.stdout.contains("2 nhiệm vụ") && run.stdout.contains("1 cập nhật tiến độ"), "{}", run.stdout);
    assert!(run.stderr.contains("--with-parts --yes 3"), "{}", run.stderr);
    refused(&desk, &["task", "withdraw", "454/B/99", "--with-parts", "--yes", "2"], 2);
    let seen = done(&desk, &["task", "withdraw", "454/B/99", "--dry-run"]);
    assert_eq!(seen["withdrawn"].as_array().unwrap().len(), 3);
    let gone = done(&desk, &["task", "withdraw", "454/B/99", "--with-parts", "--yes", "3"]);
    assert_eq!(gone["withdrawn"], seen["withdrawn"]);
    refused(&desk, &["task", "withdraw", "454/B/99"], 1);
    assert_eq!(desk.run(&["verify"]).code, 0);
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(exported(&desk, "tasks", "454/B/99/nv")["parent"], "454/B/99");
    let needed = refused(&desk, &["unit", "withdraw", "Sở Y tế"], 3);
    assert!(needed.stderr.contains("nhiệm vụ 1035/II/13"), "{}", needed.stderr);
    let answer = refused(&desk, &["unit", "withdraw", "so-y-te", "--json"], 3).json();
    assert!(!answer["in_the_way"].as_array().unwrap().is_empty());
}

#[test]
fn records_of_every_other_kind_are_typed_by_scripts() {
    let desk = Desk::sample();
    let add = |arguments: &[&str]| {
        let arguments = [&["record", "add"], arguments].concat();
        done(&desk, &arguments)["id"].as_str().unwrap().to_owned()
    };
    let update = add(&[
        "update",
        "454/B/12",
        "state=done",
        "count=9/12",
        "evidence=12/BC-SYT, 13/BC-SYT",
        "on=5/4/2026",
    ]);
    assert!(update.starts_with("cli#"), "{update}");
    let stored = exported(&desk, "updates", update.trim_start_matches("cli#"));
    assert_eq!(stored["evidence"], json!(["12/BC-SYT", "13/BC-SYT"]));
    add(&["extension", "454/B/12", "new=Quý IV/2026", "document=9/CV-UBND"]);
    add(&["obstacle", "454/B/12", "class=dữ liệu", "text=thiếu dữ liệu gốc"]);
    add(&[
        "assessment",
        "454/B/12",
        "at_risk=yes",
        "reason=chậm",
        "on=1/4/2026",
        "put_off_until=tháng 6/2026",
    ]);
    add(&["trigger", "454/B/12", "text=đã có hướng dẫn", "deadline=31/12/2026"]);
    add(&["reassignment", "454/B/12", "from=Sở Y tế", "to=Công an tỉnh", "on=1/3/2026"]);
    add(&["indicator", "454", "label=1", "name=Tỷ lệ hồ sơ trực tuyến"]);
    add(&[
        "definition",
        "454/CT/1",
        "counted=hồ sơ trực tuyến",
        "over=tổng hồ sơ",
        "targets=2026: ≥ 80%; 2027: 85%",
    ]);
    add(&["measurement", "Tỷ lệ hồ sơ trực tuyến", "value=26/33 (78,79%)", "on=quý I/2026"]);
    add(&["reminder", "so-y-te", "tasks=454/B/12", "text=đề nghị báo cáo"]);
    add(&["request", "454/B/12", "text=đề nghị hướng dẫn", "to=Sở Y tế", "due=30/6/2026", "on=1/6/2026"]);
    let meeting = add(&["meeting", "title=Giao ban tuần", "on=13/4/2026", "agenda=454/B/12"]);
    assert_eq!(meeting, "cli#weekly-2026-04-13");
    add(&["conclusion", "weekly-2026-04-13", "text=đẩy nhanh tiến độ", "task=454/B/12"]);
    add(&["action", "weekly-2026-04-13", "unit=Sở Y tế", "text=trình danh sách", "due=20/4/2026"]);
    let duty =
        add(&["duty", "name=Báo cáo tháng thử", "cadence=trước ngày 10 hàng tháng", "owed_by=Sở Y tế"]);
    add(&["submission", &duty, "unit=Sở Y tế", "period=tháng 3/2026", "received_on=9/4/2026", "time=10h30"]);
    add(&["link", "454/B/12", "relation=tiếp nối", "to=454/B/13"]);
    assert_eq!(
        exported(&desk, "definitions", "454/CT/1/ho-so-truc-tuyen")["targets"].as_array().unwrap().len(),
        2
    );
    done(&desk, &["record", "edit", "update", &update, "text=đã xong phần một", "state="]);
    done(&desk, &["record", "withdraw", "update", &update]);
    assert_eq!(desk.run(&["verify"]).code, 0);
    let run = refused(&desk, &["record", "add", "extension", "454/B/12", "new=khi nào xong"], 3);
    assert!(run.stderr.contains("chưa hiểu thời hạn"), "{}", run.stderr);
    refused(&desk, &["record", "add", "update", "454/B/12"], 3);
    let fields = desk.json(&["record", "fields", "update", "--json"]);
    assert_eq!(fields[0]["field"], "task");
}

#[test]
fn personal_data_in_what_is_typed_is_pointed_at() {
    let desk = Desk::sample();
    let text = concat!("output=gọi 0900", ".000.000");
    let run = desk.run(&["task", "edit", "454/B/12", text]);
    assert!(run.stderr.contains("giống số điện thoại"), "{}", run.stderr);
}

#[test]
fn the_former_commands_of_these_names_answer_as_before() {
    let desk = Desk::sample();
    assert_eq!(desk.json(&["task", "454/B/12", "--json"])["id"], "454/B/12");
    assert_eq!(desk.json(&["unit", "Sở Y tế", "--json"])[0]["id"], "so-y-te");
    assert_eq!(desk.run(&["task"]).code, 2);
    assert_eq!(desk.run(&["unit"]).code, 2);
}

#[test]
fn of_two_who_change_the_same_field_at_once_the_second_is_told() {
    let desk = Desk::sample();
    let seen = journal(&desk)[0]["batch"].to_string();
    let edits = ["30/6/2026", "31/7/2026", "31/8/2026", "30/9/2026"].map(|day| format!("deadline={day}"));
    let edit = |text: &str| {
        let run = desk.run(&["task", "edit", "454/B/12", text, "--seen", &seen]);
        (run.code, run.stderr)
    };
    let runs = std::thread::scope(|scope| {
        let started = edits.each_ref().map(|text| scope.spawn(|| edit(text)));
        started.map(|run| run.join().unwrap())
    });
    let told: Vec<&(i32, String)> = runs.iter().filter(|(code, _)| *code == 4).collect();
    assert_eq!((told.len(), runs.iter().filter(|(code, _)| *code == 0).count()), (3, 1), "{runs:?}");
    assert!(told.iter().all(|(_, words)| words.contains("454/B/12 · deadline")), "{told:?}");
    let written = exported(&desk, "tasks", "454/B/12")["deadline"].to_string();
    let first = runs.iter().position(|(code, _)| *code == 0).unwrap();
    assert!(edits[first].ends_with(written.trim_matches('"')), "{written}");
}

#[test]
fn who_has_seen_an_older_state_changes_what_nobody_touched_since() {
    let desk = Desk::sample();
    let seen = journal(&desk)[0]["batch"].to_string();
    done(&desk, &["task", "edit", "454/B/12", "deadline=30/6/2026"]);
    fn with<'a>(seen: &'a str, arguments: &[&'a str]) -> Vec<&'a str> {
        [arguments, &["--seen", seen]].concat()
    }
    done(&desk, &with(&seen, &["task", "edit", "454/B/12", "output=Báo cáo"]));
    for arguments in [
        &["task", "edit", "454/B/12", "deadline=31/7/2026"][..],
        &["task", "edit", "454/B/12", "deadline=31/7/2026", "--dry-run"],
        &["task", "withdraw", "454/B/12", "--with-parts", "--yes", "1"],
    ] {
        refused(&desk, &with(&seen, arguments), 4);
    }
    done(&desk, &with(&seen, &["task", "move", "454/B/12", "--before", "454/B/11"]));
    refused(&desk, &with(&seen, &["task", "move", "454/B/12", "--after", "454/B/14"]), 4);
    let now = journal(&desk)[0]["batch"].to_string();
    done(&desk, &["task", "edit", "454/B/12", "deadline=31/7/2026", "--seen", &now]);
    assert_eq!(exported(&desk, "tasks", "454/B/12")["deadline"], "31/7/2026");
}

#[test]
fn a_unit_moves_in_the_protocol_order_and_back() {
    let desk = Desk::sample();
    let order = || {
        let all = desk.json(&["export", "--kind", "units"]);
        let mut units = all["units"].as_array().unwrap().clone();
        units.sort_by_key(|unit| (unit["rank"].as_i64(), unit["id"].as_str().unwrap().to_owned()));
        units.iter().map(|unit| unit["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let before = order();
    let (first, last) = (before[0].clone(), before[before.len() - 1].clone());
    done(&desk, &["unit", "move", &last, "--before", &first]);
    assert_eq!(order()[..2], [last.clone(), first.clone()]);
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(order(), before);
    refused(&desk, &["unit", "move", &first, "--after", &first], 3);
    refused(&desk, &["unit", "move", &first], 2);
}

#[test]
fn a_new_plan_is_told_how_it_supersedes_the_likely_one() {
    let desk = Desk::sample();
    let plan =
        ["plan", "add", "symbol=77/KH-UBND", "title=Kế hoạch thực hiện Đề án 06 năm 2027", "date=5/1/2027"];
    let run = desk.run(&plan);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("--by 77 --on"), "{}", run.stderr);
    let section = desk.run(&["section", "add", "77", "title=Nhiệm vụ"]);
    assert!(section.code == 0 && !section.stderr.contains("supersede"), "{}", section.stderr);
}
