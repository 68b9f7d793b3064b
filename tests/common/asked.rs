//! What commands answer as of the day of the tests, taken apart.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Desk, Run};

/// The day of the tests.
pub const DAY: [&str; 2] = ["--as-of", "2026-04-10"];

/// Runs a command as of the day of the tests and returns its JSON.
pub fn asked(desk: &Desk, arguments: &[&str]) -> Value {
    desk.json(&[arguments, &DAY, &["--json"]].concat())
}

pub fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

pub fn names(words: &str) -> BTreeSet<&str> {
    words.split(' ').collect()
}

pub fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

/// Returns the items of a group; none where the group is not there.
pub fn group<'a>(inbox: &'a Value, name: &str) -> Vec<&'a Value> {
    let group = list(&inbox["groups"]).iter().find(|group| group["group"] == name);
    group.map_or_else(Vec::new, |group| list(&group["items"]).iter().collect())
}

pub fn texts<'a>(rows: impl IntoIterator<Item = &'a Value>, key: &str) -> Vec<&'a str> {
    rows.into_iter().filter_map(|row| row[key].as_str()).collect()
}

/// Asserts that no line is wider than a page.
pub fn fits(text: &str) {
    for line in text.lines() {
        assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "wider than 80 columns: {line}");
    }
}

/// Asserts what a command says that refuses: its code, words on standard error, nothing on standard output.
pub fn refuses(desk: &Desk, arguments: &[&str], code: i32, words: &str) {
    let Run { code: given, stdout, stderr } = desk.run(arguments);
    assert_eq!((given, stdout.as_str()), (code, ""), "{arguments:?}: {stderr}");
    assert!(stderr.contains(words), "{arguments:?}: {stderr}");
}
