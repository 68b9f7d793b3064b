//! The arrows of the house point down: each folder of `src` uses only the folders that the map allows.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and owns its files"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What each folder may use, beside itself.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("domain", &["text"]),
    ("locale", &["text", "domain"]),
    ("plot", &["text", "domain", "locale"]),
    ("query", &["text", "domain", "locale"]),
    ("report", &["text", "domain", "locale", "plot", "query"]),
    ("storage", &["text", "domain"]),
    ("exchange", &["text", "domain"]),
    ("render", &["text", "domain", "locale", "plot", "report"]),
    ("keymap", &["text", "locale"]),
    ("widgets", &["text", "locale", "plot"]),
    ("views", &["text", "domain", "locale", "plot", "query", "report", "keymap", "widgets"]),
    ("app", &["text", "domain", "locale", "plot", "query", "report", "keymap", "widgets", "views"]),
    (
        "runtime",
        &[
            "text", "domain", "locale", "plot", "query", "report", "storage", "exchange", "render", "keymap",
            "widgets", "views", "app",
        ],
    ),
    (
        "cli",
        &[
            "text", "domain", "locale", "plot", "query", "report", "storage", "exchange", "render", "keymap",
            "widgets", "views", "app", "runtime",
        ],
    ),
];

/// Crates that only some folders may name.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("redb", &["storage"]),
    ("bincode", &["storage/codec.rs", "storage/records"]),
    ("crossterm", &["runtime"]),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Returns each source file as (path below `src`, text).
fn house() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(path).unwrap())
    };
    paths.into_iter().map(read).collect()
}

/// Returns the folders that the code reaches by `crate::`, each with its line. Comments do not count; a list in
/// braces may run over several lines.
fn reaches(text: &str) -> Vec<(usize, String)> {
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for (at, matched) in code.match_indices("crate::").filter(|(at, _)| !code[..*at].ends_with('$')) {
        let line = 1 + code[..at].matches('\n').count();
        let rest = &code[at + matched.len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default().split(',').map(first_name).collect(),
            None => vec![first_name(rest)],
        };
        found.extend(names.into_iter().filter(|name| !name.is_empty()).map(|name| (line, name.to_owned())));
    }
    found
}

fn first_name(path: &str) -> &str {
    let path = path.trim_start();
    let end = path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len());
    &path[..end]
}

#[test]
fn every_folder_uses_only_what_lies_below_it() {
    let allowed: BTreeMap<_, _> = MAY_USE.iter().copied().collect();
    let mut broken = Vec::new();
    for (file, text) in house() {
        let Some((folder, _)) = file.split_once('/') else { continue };
        let may = allowed.get(folder).unwrap_or_else(|| panic!("src/{folder} is not on the map"));
        for (line, used) in reaches(&text).into_iter().filter(|(_, used)| allowed.contains_key(used.as_str()))
        {
            if used != folder && !may.contains(&used.as_str()) {
                broken.push(format!("src/{file}:{line}: {folder} must not use {used}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn some_crates_are_named_in_one_place_only() {
    let mut broken = Vec::new();
    for (file, text) in house() {
        for (number, line) in (1..).zip(text.lines()) {
            let code = line.split("//").next().unwrap_or_default();
            for (name, places) in ONLY_IN {
                let named =
                    code.contains(&format!("{name}::")) && !code.contains(&format!("ratatui::{name}"));
                if named && !places.iter().any(|place| file.starts_with(place)) {
                    broken.push(format!("src/{file}:{number}: {name} belongs to {places:?}"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_guard_sees_an_arrow_that_runs_up() {
    let names = |text: &str| {
        reaches(text).into_iter().map(|(line, name)| format!("{line} {name}")).collect::<Vec<_>>()
    };
    assert_eq!(names("use crate::cli::run;"), ["1 cli"]);
    assert_eq!(names("\nuse crate::{\n    text::fold,\n    storage,\n};"), ["2 text", "2 storage"]);
    assert_eq!(names("// use crate::cli;"), Vec::<String>::new());
}
