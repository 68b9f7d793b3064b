//! Sessions, what they conclude and give out, and requests, through the real program.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;
use std::thread;

use common::Desk;
use serde_json::{Value, json};

const ON: &str = "2025-11-15";

/// Opens the weekly session of the day and returns it.
fn open(desk: &Desk, on: &str) -> Value {
    desk.json(&["meeting", "start", "--weekly", "--on", on, "--json"])
}

fn texts<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|one| one[key].as_str().unwrap()).collect()
}

/// Returns what a listing has that was written here; the sample holds sessions of its own.
fn own(desk: &Desk, arguments: &[&str]) -> Value {
    let all = desk.json(&[arguments, &["--json"]].concat());
    let is_own = |one: &&Value| one["id"].as_str().unwrap().starts_with("cli#");
    all.as_array().unwrap().iter().filter(is_own).cloned().collect()
}

fn say(desk: &Desk, arguments: &[&str]) -> String {
    let run = desk.run(arguments);
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
    run.stdout
}

#[test]
fn a_session_takes_up_what_is_overdue_under_whoever_leads_it_and_says_why() {
    let desk = Desk::sample();
    let session = open(&desk, ON);
    assert_eq!(session["meeting"], "cli#weekly-2025-11-15");
    assert_eq!(session["title"], "Giao ban tuần ngày 15/11/2025");
    let agenda = session["agenda"].as_array().unwrap();
    let is_overdue = |item: &&Value| {
        item["reasons"].as_array().unwrap().iter().any(|reason| reason["reason"] == "overdue")
    };
    let taken_up: BTreeSet<&str> =
        agenda.iter().filter(is_overdue).map(|item| item["task"].as_str().unwrap()).collect();
    let listed = desk.json(&["tasks", "trạng-thái:quá-hạn", "--as-of", ON, "--json"]);
    assert!(!taken_up.is_empty());
    assert_eq!(taken_up, texts(&listed, "id").into_iter().collect());
    assert!(agenda.iter().all(|item| !item["reasons"].as_array().unwrap().is_empty()));
    let again = desk.json(&["meeting", "agenda", "weekly-2025-11-15", "--json"]);
    assert_eq!(again["agenda"], session["agenda"], "as it was recorded");
}

#[test]
fn a_session_is_opened_once_a_day_and_taken_back_in_one_step() {
    let desk = Desk::sample();
    let before = desk.run(&["export"]).stdout;
    let seen = desk.json(&["meeting", "start", "--on", ON, "--dry-run", "--json"]);
    assert_eq!(desk.run(&["export"]).stdout, before, "looking writes nothing");
    assert_eq!(open(&desk, ON)["agenda"], seen["agenda"]);
    let second = desk.run(&["meeting", "start", "--weekly", "--on", ON]);
    assert_eq!(second.code, 1);
    assert!(second.stderr.contains("dondoc meeting agenda weekly-2025-11-15"), "{}", second.stderr);
    say(&desk, &["undo"]);
    assert_eq!(desk.run(&["export"]).stdout, before);
}

/// Holds a session with a conclusion, two actions and a general conclusion; returns its minutes.
fn held(desk: &Desk) -> String {
    open(desk, ON);
    let id = "weekly-2025-11-15";
    say(desk, &["meeting", "conclude", id, "--task", "454/B/31", "Xong trong tháng 11"]);
    say(desk, &["meeting", "conclude", id, "Các sở báo cáo trước thứ Ba"]);
    let action = |unit: &str, text: &str, due: &str| {
        let task = ["--task", "454/B/31", "--due", due];
        say(desk, &[&["meeting", "action", id, "--unit", unit, text][..], &task[..]].concat());
    };
    action("Sở Y tế", "Trình danh sách", "2025-11-20");
    action("cong an tinh", "Đối chiếu dữ liệu", "2025-11-28");
    say(desk, &["meeting", "end", id, "--document", "77/TB-VPUBND"])
}

#[test]
fn the_minutes_say_what_was_concluded_and_who_does_what_until_when() {
    let desk = Desk::sample();
    let minutes = held(&desk);
    for said in [
        "THÔNG BÁO KẾT LUẬN\nGiao ban tuần ngày 15/11/2025\nSố: 77/TB-VPUBND\n",
        "Số liệu tính đến ngày 15/11/2025, nhật ký số ",
        "Kết luận: Xong trong tháng 11",
        "Sở Y tế: Trình danh sách (chậm nhất ngày 20/11/2025)",
        "Công an tỉnh: Đối chiếu dữ liệu (chậm nhất ngày 28/11/2025)",
        "Các sở báo cáo trước thứ Ba",
    ] {
        assert!(minutes.contains(said), "{said:?} is missing from:\n{minutes}");
    }
    assert!(!minutes.contains("chưa kết thúc"), "{minutes}");
    let english = say(&desk, &["meeting", "minutes", "weekly-2025-11-15", "--lang", "en"]);
    assert!(english.starts_with("MINUTES\n"), "{english}");
    let data = desk.json(&["meeting", "minutes", "weekly-2025-11-15", "--json"]);
    let about = |item: &&Value| item["task"] == "454/B/31";
    let item = data["items"].as_array().unwrap().iter().find(about).unwrap();
    assert_eq!(item["conclusions"], json!(["Xong trong tháng 11"]));
    assert_eq!(item["actions"][0]["unit"], "so-y-te");
    assert_eq!(item["actions"][1]["due"], "2025-11-28");
    assert_eq!((&data["ended"], &data["document"]), (&json!(true), &json!("77/TB-VPUBND")));
}

#[test]
fn minutes_keep_the_figures_of_their_day() {
    let desk = Desk::sample();
    held(&desk);
    let figures = |minutes: &Value| {
        let pick = |item: &Value| json!([item["task"], item["state"], item["timing"], item["days"]]);
        minutes["items"].as_array().unwrap().iter().map(pick).collect::<Vec<_>>()
    };
    let before = desk.json(&["meeting", "minutes", "weekly-2025-11-15", "--json"]);
    let done = ["update", "454/B/31", "--state", "done", "--evidence", "1/BC", "--on", "2025-11-16"];
    say(&desk, &done);
    let after = desk.json(&["meeting", "minutes", "weekly-2025-11-15", "--json"]);
    assert_eq!(figures(&after), figures(&before));
    assert_eq!(after["journal"].as_u64(), before["journal"].as_u64().map(|number| number + 1));
}

#[test]
fn the_next_session_begins_with_what_became_of_this_one() {
    let desk = Desk::sample();
    held(&desk);
    let given = own(&desk, &["actions", "--open", "--as-of", ON]);
    assert_eq!(texts(&given, "unit"), ["so-y-te", "cong-an-tinh"]);
    let first = given[0]["id"].as_str().unwrap().strip_prefix("cli#").unwrap().to_owned();
    assert_eq!(first, "weekly-2025-11-15/v1", "an id that can be typed");
    say(&desk, &["meeting", "done", &first, "--on", "2025-11-21", "--result", "Đã trình"]);
    let next = open(&desk, "2025-11-22");
    let became: Vec<(&Value, &Value)> = next["followed_up"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (&it["text"], &it["outcome"]["kind"]))
        .collect();
    let expected = [
        ("Xong trong tháng 11", "open"),
        ("Các sở báo cáo trước thứ Ba", "noted"),
        ("Trình danh sách", "done_late"),
        ("Đối chiếu dữ liệu", "open"),
    ];
    assert_eq!(
        became,
        expected
            .map(|(text, kind)| (json!(text), json!(kind)))
            .iter()
            .map(|(a, b)| (a, b))
            .collect::<Vec<_>>()
    );
    let again = |item: &Value| item["task"] == "454/B/31";
    assert!(next["agenda"].as_array().unwrap().iter().any(again), "what is not done comes back");
    let late = own(&desk, &["actions", "--overdue", "--as-of", "2025-12-01"]);
    assert_eq!((texts(&late, "unit"), &late[0]["days"]), (vec!["cong-an-tinh"], &json!(3)));
    let of_unit = own(&desk, &["actions", "--unit", "sở y tế", "--as-of", "2025-12-01"]);
    assert_eq!(texts(&of_unit, "outcome"), ["done_late"]);
    let list = own(&desk, &["meeting", "list"]);
    assert_eq!(texts(&list, "id"), ["cli#weekly-2025-11-22", "cli#weekly-2025-11-15"]);
    assert_eq!((&list[1]["actions"], &list[1]["open_actions"]), (&json!(2), &json!(1)));
}

#[test]
fn a_running_session_takes_up_more_tasks_where_it_is_told() {
    let desk = Desk::sample();
    let id = "weekly-2025-11-15";
    let before = open(&desk, ON);
    let first = before["agenda"][0]["task"].as_str().unwrap().to_owned();
    let rest = desk.json(&["tasks", "--as-of", ON, "--json"]);
    let on_agenda = texts(&before["agenda"], "task");
    let others: Vec<&str> =
        texts(&rest, "id").into_iter().filter(|id| !on_agenda.contains(id)).take(3).collect();
    let [a, b, c] = others[..] else { panic!("{others:?}") };
    say(&desk, &["meeting", "take", id, a, b, "--after", &first]);
    let after = desk.json(&["meeting", "take", id, c, a, "--json"]);
    let tasks = texts(&after["agenda"], "task");
    assert_eq!((tasks[..3].to_vec(), tasks.last()), (vec![first.as_str(), a, b], Some(&c)));
    assert_eq!(tasks.len(), on_agenda.len() + 3);
    say(&desk, &["undo"]);
    assert!(!texts(&desk.json(&["meeting", "agenda", id, "--json"])["agenda"], "task").contains(&c));
    for (arguments, code, told) in [
        (["meeting", "take", id, "454/B/999", "--after", first.as_str()], 1, "454/B/999"),
        (["meeting", "take", id, c, "--after", c], 2, "dondoc meeting agenda"),
    ] {
        let run = desk.run(&arguments);
        assert_eq!((run.code, run.stderr.contains(told)), (code, true), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn a_session_can_be_opened_over_one_plan_only() {
    let desk = Desk::sample();
    let narrow = desk.json(&["meeting", "start", "--plan", "454", "--on", ON, "--dry-run", "--json"]);
    let tasks = texts(&narrow["agenda"], "task");
    assert!(!tasks.is_empty() && tasks.iter().all(|task| task.starts_with("454/")), "{tasks:?}");
}

#[test]
fn two_who_give_work_out_at_the_same_time_take_different_numbers() {
    let desk = Desk::sample();
    open(&desk, ON);
    let give = |who: &str| {
        for n in 0..6 {
            let text = format!("{who} {n}");
            say(&desk, &["meeting", "action", "weekly-2025-11-15", "--unit", "so-y-te", &text]);
        }
    };
    thread::scope(|scope| {
        scope.spawn(|| give("an"));
        scope.spawn(|| give("bình"));
    });
    let given = own(&desk, &["actions", "--as-of", ON]);
    let ids: BTreeSet<&str> = texts(&given, "id").into_iter().collect();
    let told: BTreeSet<&str> = texts(&given, "text").into_iter().collect();
    assert_eq!((ids.len(), told.len()), (12, 12));
}

#[test]
fn what_does_not_fit_a_session_is_refused_and_nothing_is_written() {
    let desk = Desk::sample();
    held(&desk);
    let before = desk.run(&["export"]).stdout;
    let id = "weekly-2025-11-15";
    for (arguments, code, told) in [
        (vec!["meeting", "conclude", "weekly-2025-01-01", "x"], 1, "dondoc meeting list"),
        (vec!["meeting", "conclude", id, " "], 2, "chưa có nội dung"),
        (vec!["meeting", "conclude", id, "x", "--task", "454/B/999"], 1, "454/B/999"),
        (vec!["meeting", "action", id, "x", "--unit", "Sở Y"], 2, "Sở Y tế"),
        (vec!["meeting", "action", id, "x", "--unit", "so-y-te", "--due", "2025-11-14"], 2, "14/11/2025"),
        (vec!["meeting", "done", "weekly-2025-11-15/v1", "--on", "2025-11-14"], 2, "ngày giao"),
        (vec!["meeting", "done", "weekly-2025-11-15/v9"], 1, "việc được giao"),
        (vec!["meeting", "start", "--special", "--plan", "999"], 1, "dondoc plans"),
        (vec!["meeting", "start", "--special", "--weekly"], 2, ""),
    ] {
        let run = desk.run(&arguments);
        assert_eq!(run.code, code, "{arguments:?}: {}", run.stderr);
        assert!(run.stderr.contains(told), "{arguments:?}: {}", run.stderr);
    }
    assert_eq!(desk.run(&["export"]).stdout, before);
}

#[test]
fn a_request_waits_until_it_is_answered() {
    let desk = Desk::sample();
    let add = |text: &str, more: &[&str]| {
        let fixed = ["request", "add", text, "--to", "Bộ Công an", "--on", "2025-06-01", "--json"];
        desk.json(&[&fixed[..], more].concat())["id"].as_str().unwrap().to_owned()
    };
    let first =
        add("Mở kết nối dữ liệu", &["--from", "Sở Y tế", "--due", "2025-06-15", "--task", "454/B/31"]);
    let second = add("Tập huấn", &[]);
    assert_eq!((first.as_str(), second.as_str()), ("cli#2025-06-01/1", "cli#2025-06-01/2"));
    let list = |more: &[&str]| own(&desk, &[&["requests"][..], more].concat());
    let waiting = list(&["--as-of", "2025-06-20"]);
    assert_eq!(texts(&waiting, "outcome"), ["overdue", "open"]);
    assert_eq!((&waiting[0]["days"], &waiting[0]["since_days"]), (&json!(5), &json!(19)));
    let of_unit = list(&["--unit", "sở y tế", "--as-of", "2025-06-20", "--overdue"]);
    assert_eq!(texts(&of_unit, "id"), [first.as_str()]);
    say(&desk, &["request", "answer", "2025-06-01/1", "Đã mở", "--on", "2025-06-18", "--document", "9/BCA"]);
    assert_eq!(texts(&list(&["--open", "--as-of", "2025-06-20"]), "id"), [second.as_str()]);
    let before = list(&["--as-of", "2025-06-17"]);
    assert_eq!(
        (texts(&before, "outcome"), &before[0]["answer"]),
        (vec!["overdue", "open"], &Value::Null),
        "the day before knows no answer"
    );
    let answered = list(&["--as-of", "2025-06-20"]);
    let known = answered.as_array().unwrap().iter().find(|it| it["id"] == first.as_str()).unwrap();
    assert_eq!((&known["outcome"], &known["answer_document"]), (&json!("done_late"), &json!("9/BCA")));
    let early = desk.run(&["request", "answer", "2025-06-01/2", "x", "--on", "2025-05-01"]);
    assert_eq!((early.code, early.stderr.contains("trước ngày kiến nghị")), (2, true));
}

#[test]
fn sessions_actions_and_requests_go_through_the_exchange_unchanged() {
    let desk = Desk::sample();
    held(&desk);
    say(&desk, &["meeting", "done", "weekly-2025-11-15/v1", "--on", "2025-11-21", "--result", "Đã trình"]);
    say(&desk, &["request", "add", "Tập huấn", "--to", "Bộ Công an", "--on", "2025-06-01"]);
    say(&desk, &["request", "answer", "2025-06-01/1", "Đã mở", "--on", "2025-06-18"]);
    say(&desk, &["remind", "so-y-te", "--on", "2025-11-16"]);
    let propose = json!({"schema": "dondoc/exchange", "version": 1, "source": "don-vi",
        "updates": [{"id": "u1", "task": "454/B/31", "on": "2025-11-10", "percent": 40}]});
    assert_eq!(desk.run_with(&["import", "--propose", "-"], &propose.to_string()).code, 0);
    let first = desk.run(&["export"]).stdout;
    for kind in ["meetings", "conclusions", "actions", "requests", "reminders"] {
        assert!(first.contains(&format!("\"{kind}\"")), "{kind} are missing");
    }
    let other = Desk::empty();
    let file = other.file("export.json", &first);
    say(&other, &["import", file.to_str().unwrap()]);
    assert_eq!(other.run(&["export"]).stdout, first);
    let waits = other.json(&["proposals", "--as-of", "2025-11-16", "--json"]);
    assert!(texts(&waits, "id").contains(&"don-vi#u1"), "{waits}");
    let same = other.json(&["import", file.to_str().unwrap(), "--json"]);
    assert_eq!((&same["created"], &same["updated"]), (&json!(0), &json!(0)));
}
