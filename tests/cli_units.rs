//! Reorganisations through the real program: the one of 2025, what it asks first, and what it leaves as it was.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and owns its files"
)]

mod common;

use std::fs;

use common::{Desk, fixtures};
use serde_json::{Value, json};

fn say(desk: &Desk, arguments: &[&str]) -> String {
    let run = desk.run(arguments);
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
    run.stdout
}

/// Carries a reorganisation out as people do: looks at the count, then confirms it.
fn reorganise(desk: &Desk, arguments: &[&str]) -> Value {
    let arguments = [&["unit"], arguments, &["--json"]].concat();
    let seen = desk.json(&[&arguments[..], &["--dry-run"]].concat());
    let count = seen["tasks"].to_string();
    let done = desk.json(&[&arguments[..], &["--yes", &count]].concat());
    assert_eq!((&done["tasks"], &done["operations"]), (&seen["tasks"], &seen["operations"]));
    done
}

/// Makes a workspace with the shipped units and the plan of February 2025 as if nobody knew what would come: no unit
/// ends, none takes over.
fn before_2025() -> (Desk, Value) {
    let desk = Desk::empty();
    let named = |name: &str| {
        let path = fixtures().into_iter().find(|path| path.ends_with(name)).unwrap();
        serde_json::from_str::<Value>(&fs::read_to_string(path).unwrap()).unwrap()
    };
    let mut units = named("units.json");
    let mut register = units["units"].take();
    let shipped = register.clone();
    for unit in register.as_array_mut().unwrap() {
        let unit = unit.as_object_mut().unwrap();
        unit.remove("valid_to");
        unit.remove("successors");
    }
    units["units"] = register;
    for whole in [units, named("plan-454.json")] {
        assert_eq!(desk.run_with(&["import", "-"], &whole.to_string()).code, 0);
    }
    (desk, shipped)
}

/// Returns the id, the last day and the successors of each unit that has ended.
fn ended(units: &Value) -> Vec<Value> {
    let mut ended: Vec<Value> = units
        .as_array()
        .unwrap()
        .iter()
        .filter(|unit| unit["valid_to"].is_string())
        .map(|unit| json!([unit["id"], unit["valid_to"], unit["successors"]]))
        .collect();
    ended.sort_by_key(Value::to_string);
    ended
}

fn units(desk: &Desk) -> Value {
    desk.json(&["export", "--kind", "units"])["units"].take()
}

/// Returns who leads a task on a day.
fn leads(desk: &Desk, task: &str, as_of: &str) -> Vec<String> {
    let task = desk.json(&["task", task, "--as-of", as_of, "--json"]);
    let parties = task["leads"].as_array().unwrap().iter();
    parties
        .flat_map(|party| party["holders"].as_array().unwrap())
        .map(|unit| unit.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_reorganisation_of_2025_leaves_the_shipped_register() {
    let (desk, shipped) = before_2025();
    let march = ["--on", "2025-03-01"];
    let merge = |from: &[&str], into: &str, on: &[&str]| {
        reorganise(&desk, &[&["merge"], from, &["--into", into], on].concat())
    };
    let close = |unit: &str, successors: &[&str], on: &[&str]| {
        let named = successors.iter().flat_map(|successor| ["--successor", successor]);
        reorganise(&desk, &[&["close", unit], &named.collect::<Vec<_>>()[..], on].concat())
    };
    let passed = merge(&["so-ke-hoach-va-dau-tu"], "so-tai-chinh", &march);
    assert_eq!(passed["fate"], "passes");
    merge(
        &["so-tai-nguyen-va-moi-truong", "so-nong-nghiep-va-phat-trien-nong-thon"],
        "so-nong-nghiep-va-moi-truong",
        &march,
    );
    merge(&["so-giao-thong-van-tai"], "so-xay-dung", &march);
    merge(&["ban-dan-toc"], "so-dan-toc-va-ton-giao", &march);
    merge(&["ban-tuyen-giao-tinh-uy", "ban-dan-van-tinh-uy"], "ban-tuyen-giao-va-dan-van-tinh-uy", &march);
    let several = close(
        "so-thong-tin-va-truyen-thong",
        &["so-khoa-hoc-va-cong-nghe", "so-van-hoa-the-thao-va-du-lich", "cong-an-tinh"],
        &march,
    );
    assert_eq!(several["fate"], "proposed");
    close(
        "so-lao-dong-thuong-binh-va-xa-hoi",
        &["so-noi-vu", "so-y-te", "so-giao-duc-va-dao-tao", "cong-an-tinh", "so-nong-nghiep-va-moi-truong"],
        &march,
    );
    for number in 1..=17 {
        let district = close(&format!("ubnd-huyen-{number:02}"), &[], &["--on", "2025-07-01"]);
        assert_eq!(district["fate"], "waits");
    }
    let july = ["--on", "2025-07-01"];
    merge(
        &["bao-gia-lai", "dai-phat-thanh-truyen-hinh-gia-lai"],
        "bao-va-phat-thanh-truyen-hinh-gia-lai",
        &july,
    );
    merge(&["ubnd-tinh-binh-dinh-cu"], "ubnd-tinh", &july);
    let boards = [
        "ban-chi-dao-de-an-06-tinh",
        "ban-chi-dao-cai-cach-hanh-chinh-tinh",
        "ban-chi-dao-chuyen-doi-so-tinh",
    ];
    merge(&boards, "ban-chi-dao-ve-phat-trien-khcn-dmst-cchc-cds-va-de-an-06", &["--on", "11/7/2025"]);
    assert_eq!(ended(&units(&desk)), ended(&shipped));
}

#[test]
fn open_work_passes_and_an_old_day_keeps_the_old_unit() {
    let desk = Desk::sample();
    let led = |unit: &str, as_of: &str| {
        let query = format!("văn-bản:454 đơn-vị:{unit}");
        desk.json(&["tasks", &query, "--as-of", as_of, "--json"]).as_array().unwrap().len()
    };
    let before = (leads(&desk, "454/B/31", "2025-06-30"), led("so-y-te", "2025-06-30"));
    assert_eq!(before.0, ["so-y-te"]);
    reorganise(
        &desk,
        &["rename", "so-y-te", "--name", "Sở Y tế và Dân số", "--short", "SYTDS", "--on", "2025-08-01"],
    );
    assert_eq!((leads(&desk, "454/B/31", "2025-06-30"), led("so-y-te", "2025-06-30")), before);
    assert_eq!(leads(&desk, "454/B/31", "2025-07-31"), ["so-y-te"], "to the end of its last day");
    assert_eq!(leads(&desk, "454/B/31", "2025-08-01"), ["so-y-te-va-dan-so"]);
    let known = units(&desk);
    let name =
        |id: &str| known.as_array().unwrap().iter().find(|unit| unit["id"] == id).unwrap()["name"].clone();
    assert_eq!((name("so-y-te"), name("so-y-te-va-dan-so")), (json!("Sở Y tế"), json!("Sở Y tế và Dân số")));
    let read = desk.json(&["unit", "SYTDS", "--json"]);
    assert_eq!(read[0]["id"], "so-y-te-va-dan-so", "the new short name is understood");
}

#[test]
fn several_units_merge_into_one_that_begins_that_day() {
    let desk = Desk::sample();
    let founded = [
        "merge",
        "so-y-te",
        "so-noi-vu",
        "--into",
        "Sở Xã hội",
        "--new",
        "--short",
        "SXH",
        "--on",
        "2025-08-01",
    ];
    assert_eq!(reorganise(&desk, &founded)["founded"], json!(["so-xa-hoi"]));
    assert_eq!(leads(&desk, "454/B/31", "2025-08-01"), ["so-xa-hoi"]);
    assert_eq!(leads(&desk, "454/B/31", "2025-07-31"), ["so-y-te"]);
}

#[test]
fn among_several_successors_each_open_task_gets_a_proposal_and_moves_nowhere() {
    let desk = Desk::sample();
    let close = [
        "close",
        "so-y-te",
        "--successor",
        "so-noi-vu",
        "--successor",
        "so-tai-chinh",
        "--on",
        "2025-08-01",
        "--document",
        "9/QĐ-UBND",
    ];
    let count = |desk: &Desk| {
        desk.json(&["export", "--kind", "reassignments"])["reassignments"].as_array().map_or(0, Vec::len)
    };
    let before = count(&desk);
    let done = reorganise(&desk, &close);
    assert_eq!(count(&desk) - before, usize::try_from(done["tasks"].as_u64().unwrap()).unwrap());
    let task = desk.json(&["task", "454/B/31", "--as-of", "2025-08-01", "--json"]);
    assert_eq!(task["reassignments"][0]["status"], "proposed");
    assert_eq!(task["reassignments"][0]["document"], "9-qd-ubnd");
    assert_eq!(leads(&desk, "454/B/31", "2025-08-01"), ["so-y-te"], "until an analyst decides");
}

#[test]
fn everything_that_waits_goes_to_one_unit_once_the_count_is_confirmed() {
    let desk = Desk::sample();
    let close = reorganise(&desk, &["close", "so-y-te", "--on", "2025-08-01"]);
    let waits = close["tasks"].as_u64().unwrap();
    assert!(waits > 1, "{close}");
    let before = desk.run(&["export"]).stdout;
    let pass = ["unit", "pass", "--from", "so-y-te", "--to", "so-noi-vu", "--as-of", "2025-08-01"];
    let seen = desk.json(&[&pass[..], &["--dry-run", "--json"]].concat());
    assert_eq!(seen["tasks"].as_array().unwrap().len() as u64, waits);
    let asked = desk.run(&pass);
    assert_eq!((asked.code, asked.stderr.contains(&format!("--yes {waits}"))), (2, true), "{}", asked.stderr);
    assert_eq!(desk.run(&["export"]).stdout, before);
    say(&desk, &[&pass[..], &["--yes", &waits.to_string()]].concat());
    assert_eq!(leads(&desk, "454/B/31", "2025-08-01"), ["so-noi-vu"]);
    assert_eq!(desk.run(&pass).code, 1, "nothing waits any more");
    say(&desk, &["undo"]);
    assert_eq!(desk.run(&["export"]).stdout, before, "one step takes it back");
    say(&desk, &[&pass[..], &["454/B/31", "--yes", "1"]].concat());
    assert_eq!(leads(&desk, "454/B/31", "2025-08-01"), ["so-noi-vu"]);
    for (to, more, code, told) in [
        ("so-y-te", &[][..], 2, "trùng"),
        ("ubnd-huyen-01", &[], 1, "không hoạt động"),
        ("so-noi-vu", &["454/B/31"], 1, "454/B/31"),
    ] {
        let run = desk.run(
            &[&["unit", "pass", "--from", "so-y-te", "--to", to, "--as-of", "2025-08-01"], more].concat(),
        );
        assert_eq!((run.code, run.stderr.contains(told)), (code, true), "{to} {more:?}: {}", run.stderr);
    }
}

#[test]
fn nothing_is_written_until_the_count_is_confirmed_and_one_undo_takes_all_of_it_back() {
    let desk = Desk::sample();
    let before = desk.run(&["export"]).stdout;
    let close = [
        "unit",
        "close",
        "so-y-te",
        "--successor",
        "so-noi-vu",
        "--successor",
        "so-tai-chinh",
        "--on",
        "2025-08-01",
    ];
    let asked = desk.run(&close);
    assert_eq!(asked.code, 2);
    assert!(asked.stdout.contains("Sở Y tế: đang chủ trì"), "{}", asked.stdout);
    let count = asked.stderr.split("--yes ").nth(1).unwrap().trim();
    assert_eq!(desk.run(&[&close[..], &["--yes", &format!("{count}0")]].concat()).code, 2, "another count");
    assert_eq!(desk.run(&["export"]).stdout, before);
    say(&desk, &[&close[..], &["--yes", count]].concat());
    assert_ne!(desk.run(&["export"]).stdout, before);
    say(&desk, &["undo"]);
    assert_eq!(desk.run(&["export"]).stdout, before);
    say(&desk, &[&close[..], &["--yes", count]].concat());
    assert_eq!(desk.run(&["verify"]).code, 0, "it can be done again after that");
}

#[test]
fn the_preview_is_in_the_users_language() {
    let desk = Desk::sample();
    let close = ["unit", "close", "so-y-te", "--on", "2025-08-01", "--dry-run"];
    let vietnamese = say(&desk, &close);
    assert!(vietnamese.contains("nhiệm vụ chưa có đơn vị tiếp nhận."), "{vietnamese}");
    let english = say(&desk, &[&close[..], &["--lang", "en"]].concat());
    assert!(english.contains("tasks wait for a receiver."), "{english}");
}

#[test]
fn what_cannot_be_is_refused_with_its_reason() {
    let desk = Desk::sample();
    let before = desk.run(&["export"]).stdout;
    let on = "2025-08-01";
    for (arguments, code, told) in [
        (vec!["close", "Sở Y"], 2, "Sở Y tế"),
        (vec!["close", "so-giao-thong-van-tai"], 1, "đã có ngày kết thúc"),
        (vec!["close", "so-y-te", "--successor", "so-y-te"], 1, "hai lần"),
        (vec!["close", "so-y-te", "--successor", "ubnd-huyen-01"], 1, "không hoạt động vào ngày đó"),
        (vec!["merge", "so-y-te", "--into", "Sở Xã hội"], 2, "--new"),
        (vec!["merge", "so-y-te", "so-y-te", "--into", "so-noi-vu"], 1, "hai lần"),
        (vec!["rename", "so-y-te", "--name", " "], 2, "chưa ghi tên"),
    ] {
        let run = desk.run(&[&["unit"], &arguments[..], &["--on", on]].concat());
        assert_eq!(run.code, code, "{arguments:?}: {}", run.stderr);
        assert!(run.stderr.contains(told), "{arguments:?}: {}", run.stderr);
    }
    assert_eq!(desk.run(&["unit", "close", "so-y-te"]).code, 2, "a day is needed");
    assert_eq!(desk.run(&["unit"]).code, 2);
    assert_eq!(desk.run(&["export"]).stdout, before);
}

#[test]
fn words_are_read_as_before() {
    let desk = Desk::sample();
    let read = desk.json(&["unit", "Sở Y tế và các cơ quan liên quan", "--json"]);
    assert_eq!(read[0]["id"], "so-y-te");
    let bare = Desk::bare();
    assert_eq!(bare.json(&["unit", "Sở Y tế", "--json"])[0]["id"], "so-y-te", "without a workspace too");
}
