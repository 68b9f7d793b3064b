//! The inbox through the real program, on the shipped sample.

mod common;

use std::collections::BTreeSet;

use common::Desk;
use common::asked::{DAY, asked, fits, group, keys, list, names, refuses, texts};
use serde_json::{Value, json};

#[test]
fn an_inbox_has_what_scripts_rely_on() {
    let desk = Desk::sample();
    let inbox = asked(&desk, &["inbox", "so-xay-dung"]);
    assert_eq!(
        keys(&inbox),
        names("unit as_of journal due_soon_days reminders last_reminder put_off groups")
    );
    assert_eq!(
        json!([
            inbox["unit"],
            inbox["as_of"],
            inbox["due_soon_days"],
            inbox["reminders"],
            inbox["last_reminder"]
        ]),
        json!(["so-xay-dung", "2026-04-10", 14, 2, "2026-04-08"])
    );
    let order = [
        "overdue",
        "due_soon",
        "past_indicative",
        "at_risk",
        "obstacles",
        "stale",
        "waiting",
        "reports",
        "proposals",
        "actions",
        "requests",
        "transition",
        "inherited",
    ];
    let places = texts(list(&inbox["groups"]), "group")
        .into_iter()
        .map(|name| order.iter().position(|it| *it == name));
    let places: Vec<usize> = places.map(Option::unwrap).collect();
    assert!(places.is_sorted() && places.len() > 4, "{places:?}");
    for group in list(&inbox["groups"]) {
        assert_eq!(group["count"], json!(list(&group["items"]).len()));
        for item in list(&group["items"]) {
            let is = ["task", "duty", "proposal", "action", "request"]
                .iter()
                .filter(|key| item.get(key).is_some());
            assert_eq!(is.count(), 1, "{item}");
            for key in ["label", "title", "role", "reason", "days", "also", "inherited_from", "reminders"] {
                assert!(item.get(key).is_some(), "{key} is missing from {item}");
            }
        }
    }
    let toll = group(&inbox, "overdue")[0];
    assert_eq!(
        json!([toll["task"], toll["role"], toll["reason"]["vi"], toll["days"], toll["also"][0]["vi"]]),
        json!(["343/C/10", "lead", "quá hạn 100 ngày", 100, "nguy cơ chậm"])
    );
}

#[test]
fn a_unit_is_named_in_any_way_and_the_inbox_of_all_holds_each_matter_once() {
    let desk = Desk::sample();
    let inbox = asked(&desk, &["inbox", "so-y-te"]);
    for name in ["SYT", "Sở Y tế", "so y te", "sở y tế"] {
        assert_eq!(asked(&desk, &["inbox", name]), inbox, "{name}");
    }
    let all = asked(&desk, &["inbox", "--all"]);
    assert_eq!(all["unit"], Value::Null);
    let tasks: Vec<&str> =
        list(&all["groups"]).iter().flat_map(|group| texts(list(&group["items"]), "task")).collect();
    let distinct: std::collections::HashSet<&&str> = tasks.iter().collect();
    assert_eq!(distinct.len(), tasks.len());
    let health = list(&all["units"]).iter().find(|row| row["unit"] == "so-y-te").unwrap();
    let shown: u64 = list(&inbox["groups"]).iter().map(|group| group["count"].as_u64().unwrap()).sum();
    assert_eq!(health["total"], json!(shown));
    assert!(health["groups"].as_array().unwrap().contains(&json!(["overdue", 2])), "{health}");
}

#[test]
fn the_window_the_role_and_the_day_change_what_is_shown() {
    let desk = Desk::sample();
    let soon =
        |days: &str| group(&asked(&desk, &["inbox", "so-xay-dung", "--due-soon", days]), "due_soon").len();
    assert_eq!((soon("3"), soon("4"), soon("30")), (0, 1, 1));
    for (role, expected) in [("lead", "lead"), ("coordinator", "coordinator"), ("member", "member:")] {
        let inbox = asked(&desk, &["inbox", "so-xay-dung", "--role", role]);
        let items = list(&inbox["groups"]).iter().flat_map(|group| list(&group["items"]));
        let roles = texts(items.filter(|item| item.get("task").is_some()), "role");
        assert!(!roles.is_empty() && roles.iter().all(|it| it.starts_with(expected)), "{role}: {roles:?}");
    }
    let earlier = desk.json(&["inbox", "so-xay-dung", "--role", "lead", "--as-of", "2025-12-20", "--json"]);
    assert_eq!(group(&earlier, "overdue").len(), 0);
    assert_eq!(group(&earlier, "due_soon")[0]["task"], "343/C/10");
}

#[test]
fn the_reorganisation_of_2025_shows_where_work_came_from_or_that_it_waits() {
    let desk = Desk::sample();
    let of = |unit: &str, day: &str| desk.json(&["inbox", unit, "--as-of", day, "--json"]);
    let inherited = |inbox: &Value, from: &str| -> Vec<String> {
        let items = list(&inbox["groups"]).iter().flat_map(|group| list(&group["items"]));
        let came = items.filter(|item| item["inherited_from"] == from);
        let mut tasks: Vec<String> =
            came.filter_map(|item| item["task"].as_str().map(str::to_owned)).collect();
        tasks.sort();
        tasks
    };
    let lands = of("so-nong-nghiep-va-moi-truong", "2025-03-10");
    assert_eq!(
        inherited(&lands, "so-tai-nguyen-va-moi-truong"),
        ["454/B/2", "454/B/24", "454/B/25", "454/B/34"]
    );
    assert_eq!(of("so-tai-nguyen-va-moi-truong", "2025-03-10")["groups"], json!([]));
    assert_eq!(
        inherited(&of("so-tai-chinh", "2025-03-10"), "so-ke-hoach-va-dau-tu"),
        ["454/B/29", "454/B/33"]
    );
    let before = of("so-nong-nghiep-va-moi-truong", "2025-02-28");
    assert_eq!(inherited(&before, "so-tai-nguyen-va-moi-truong"), Vec::<String>::new());
    // The districts ended on 30/6/2025: one part was handed on, the others wait, also where somebody is proposed.
    assert_eq!(inherited(&of("ubnd-xa-052", "2026-04-10"), "ubnd-huyen-11"), ["454/A/2"]);
    for district in ["ubnd-huyen-03", "ubnd-huyen-07"] {
        let inbox = of(district, "2026-04-10");
        assert_eq!(inherited(&inbox, district), ["454/A/2"]);
        assert!(desk.run(&["inbox", district]).stdout.contains("chưa có đơn vị tiếp nhận"));
    }
    assert_eq!(group(&of("ubnd-huyen-07", "2026-04-10"), "reports").len(), 0, "it can send none any more");
}

#[test]
fn proposals_wait_with_what_speaks_against_them() {
    let desk = Desk::sample();
    let inbox = asked(&desk, &["inbox", "--all"]);
    let proposals = group(&inbox, "proposals");
    let of = |task: &str| proposals.iter().find(|item| item["about"] == task).unwrap()["also"].to_string();
    assert!(of("343/C/10").contains("lớn hơn tổng số"), "{}", of("343/C/10"));
    assert!(of("343/A/18").contains("chưa đạt 100 %") && of("343/A/18").contains("minh chứng"));
    assert!(of("454/B/42").contains("sau ngày số liệu"), "it is of November");
    assert_eq!(of("343/A/28"), "[]");
}

#[test]
fn pages_are_at_most_80_columns_wide() {
    let desk = Desk::sample();
    for command in [
        &["inbox", "so-xay-dung"][..],
        &["inbox", "--all"],
        &["score", "--period", "2026-Q1"],
        &["score", "--period", "2025", "--kind", "department"],
        &["duties"],
    ] {
        let run = desk.run(&[command, &DAY].concat());
        assert_eq!(run.code, 0, "{command:?}: {}", run.stderr);
        fits(&run.stdout);
    }
    assert!(desk.run(&[&["inbox", "--all"][..], &DAY].concat()).stdout.contains("QH quá hạn"));
}

#[test]
fn what_an_inbox_cannot_answer_is_refused_with_the_way_out() {
    let desk = Desk::sample();
    for (arguments, words) in [
        (&["inbox", "so-y-tre"][..], "Sở Y tế"),
        (&["inbox"], "ĐƠN VỊ"),
        (&["inbox", "so-y-te", "--all"], "--all"),
        (&["inbox", "--all", "--role", "lead"], "--role"),
        (&["inbox", "so-y-te", "--role", "chủ trì"], "coordinator"),
        (&["inbox", "so-y-te", "--due-soon", "-1"], "--due-soon"),
        (&["inbox", "so-y-te", "--due-soon", "400"], "366"),
        (&["inbox", "so-y-te", "--as-of", "hôm qua"], "10/4/2026"),
    ] {
        refuses(&desk, arguments, 2, words);
    }
    refuses(&Desk::bare(), &["inbox", "--all"], 1, "dondoc init");
}

#[test]
fn an_empty_workspace_needs_nothing() {
    let desk = Desk::empty();
    assert!(desk.run(&["inbox", "--all"]).stdout.contains("Không có việc nào"));
    assert_eq!(desk.json(&["inbox", "--all", "--json"])["groups"], json!([]));
    assert_eq!(desk.json(&["score", "--period", "2026-Q1", "--json"])["units"], json!([]));
    assert_eq!(desk.json(&["duties", "--json"])["duties"], json!([]));
}

/// Returns the row of a unit in a scorecard.

#[test]
fn an_inbox_takes_the_filter_of_the_task_list() {
    let desk = Desk::sample();
    let every = asked(&desk, &["inbox", "--all"]);
    let ids = |inbox: &Value| -> BTreeSet<String> {
        let groups = list(&inbox["groups"]).iter().flat_map(|group| list(&group["items"]));
        groups.filter_map(|item| item["task"].as_str().map(str::to_owned)).collect()
    };
    for filter in ["trạng-thái:quá-hạn", "plan:454 đất", "a -văn-bản:454", "chủ-trì:so-y-te or hạn:<30d"]
    {
        let narrowed = asked(&desk, &["inbox", "--all", "--filter", filter]);
        let tasks = asked(&desk, &["tasks", filter]);
        let passing: BTreeSet<String> =
            list(&tasks).iter().map(|task| task["id"].as_str().unwrap().to_owned()).collect();
        let expected: BTreeSet<String> = ids(&every).intersection(&passing).cloned().collect();
        assert!(!expected.is_empty() && expected.len() < ids(&every).len(), "{filter}");
        assert_eq!(ids(&narrowed), expected, "{filter}");
    }
    let wrong = desk.run(&["inbox", "--all", "--filter", "màu:đỏ"]);
    assert_eq!(wrong.code, 2, "{}", wrong.stderr);
}
