//! The arrows of the house point down: each folder of `src` uses only the folders that the map allows.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
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
    ("query", &["text", "domain"]),
    ("report", &["text", "domain", "locale", "query"]),
    ("storage", &["text", "domain"]),
    ("exchange", &["text", "domain"]),
    ("render", &["text", "domain", "locale", "report"]),
    ("keymap", &["text", "locale"]),
    ("widgets", &["text", "locale"]),
    ("views", &["text", "domain", "locale", "query", "report", "keymap", "widgets"]),
    ("app", &["text", "domain", "locale", "query", "report", "keymap", "widgets", "views"]),
    (
        "runtime",
        &[
            "text", "domain", "locale", "query", "report", "storage", "exchange", "render", "keymap",
            "widgets", "views", "app",
        ],
    ),
    (
        "cli",
        &[
            "text", "domain", "locale", "query", "report", "storage", "exchange", "render", "keymap",
            "widgets", "views", "app", "runtime",
        ],
    ),
];

/// Crates that only some folders may name.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("redb", &["storage"]),
    ("bincode", &["storage/codec.rs", "storage/records"]),
    ("crossterm", &["runtime", "keymap/key.rs"]),
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

/// Returns the folders that a line of code reaches by `crate::`.
fn reaches(line: &str) -> Vec<&str> {
    let code = line.split("//").next().unwrap_or_default();
    code.match_indices("crate::")
        .filter(|(at, _)| !code[..*at].ends_with('$'))
        .flat_map(|(at, found)| {
            let rest = &code[at + found.len()..];
            match rest.strip_prefix('{') {
                Some(list) => list.split([',', '}']).map(first_name).collect(),
                None => vec![first_name(rest)],
            }
        })
        .collect()
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
        for (number, line) in (1..).zip(text.lines()) {
            for used in reaches(line).into_iter().filter(|used| allowed.contains_key(used)) {
                if used != folder && !may.contains(&used) {
                    broken.push(format!("src/{file}:{number}: {folder} must not use {used}"));
                }
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
    assert_eq!(reaches("use crate::cli::run;"), ["cli"]);
    assert_eq!(reaches("use crate::{text::fold, storage};"), ["text", "storage"]);
    assert_eq!(reaches("// use crate::cli;"), Vec::<&str>::new());
}
