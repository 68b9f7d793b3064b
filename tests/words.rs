//! Every text of the interface is there in both languages, with the same values in it, and none stands in the logic.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and reads the sources"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The folders whose texts are read by users: those of the interface and of the command line.
const INTERFACE: &[&str] = &["app", "cli", "views", "widgets", "keymap", "locale", "runtime"];

/// Is a literal with what stands before it.
struct Literal {
    text: String,
    before: String,
    line: usize,
}

/// Lists the literals of a source in their order; comments and tests do not count.
fn literals(source: &str) -> Vec<Literal> {
    let source = source.split("#[cfg(test)]\nmod tests").next().unwrap();
    let (mut found, mut between, mut line) = (Vec::new(), String::new(), 1);
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        line += usize::from(c == '\n');
        match c {
            '/' if chars.peek() == Some(&'/') => {
                chars.by_ref().find(|c| *c == '\n');
                line += 1;
            }
            '\'' if between.ends_with(|c: char| !c.is_alphanumeric() && c != '&' && c != '<') => {
                // A character: its quotes hide nothing that matters here but a quotation mark.
                let next = chars.next();
                if next == Some('\\') {
                    chars.next();
                }
                between.push('\'');
            }
            '"' => {
                let mut text = String::new();
                while let Some(c) = chars.next().filter(|c| *c != '"') {
                    line += usize::from(c == '\n');
                    text.push(c);
                    if c == '\\' {
                        text.extend(chars.next());
                    }
                }
                found.push(Literal { text, before: std::mem::take(&mut between), line });
            }
            _ => between.push(c),
        }
    }
    found
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            sources(&path, found);
        } else if name.ends_with(".rs") && name != "tests.rs" {
            found.push(path);
        }
    }
}

fn house() -> Vec<(String, Vec<Literal>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    INTERFACE.iter().for_each(|folder| sources(&root.join(folder), &mut paths));
    paths
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap().display().to_string();
            (name, literals(&std::fs::read_to_string(path).unwrap()))
        })
        .collect()
}

/// Returns the names of the values that a text takes.
fn values(text: &str) -> BTreeSet<&str> {
    let braced = text.split('{').skip(1).filter_map(|part| part.split('}').next());
    braced.filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_')).collect()
}

fn is_vietnamese(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
}

/// Returns whether a text and the one after it are the Vietnamese and the English form of one.
fn is_pair(one: &Literal, other: &Literal) -> bool {
    let called = one.before.trim_end().ends_with("said(") && other.before.trim() == ",";
    let tabled = one.before.trim_end().ends_with(':') && other.before.trim() == "/";
    called || tabled
}

#[test]
fn every_text_is_there_in_both_languages_with_the_same_values() {
    let mut wrong = Vec::new();
    let mut pairs = 0;
    for (file, literals) in house() {
        for pair in literals.windows(2).filter(|pair| is_pair(&pair[0], &pair[1])) {
            let (vi, en) = (&pair[0].text, &pair[1].text);
            pairs += 1;
            // Vietnamese says the day without a word before it.
            let is_preposition = vi.is_empty() && en == "by ";
            if vi.trim().is_empty() != en.trim().is_empty() && !is_preposition {
                wrong.push(format!("{file}:{}: one language is missing: {vi:?} / {en:?}", pair[0].line));
            }
            if values(vi) != values(en) {
                wrong.push(format!("{file}:{}: not the same values: {vi:?} / {en:?}", pair[0].line));
            }
        }
    }
    assert!(pairs > 500, "only {pairs} pairs were seen");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_text_stands_in_the_logic() {
    let mut wrong = Vec::new();
    for (file, literals) in house().into_iter().filter(|(file, _)| !file.starts_with("locale")) {
        for (nth, literal) in literals.iter().enumerate().filter(|(_, literal)| is_vietnamese(&literal.text))
        {
            if !literals.get(nth + 1).is_some_and(|next| is_pair(literal, next)) {
                wrong.push(format!("{file}:{}: {:?}", literal.line, literal.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_guard_sees_a_missing_language_and_a_text_in_the_logic() {
    let seen = literals("const A: Said = said(\n  \"một\",\n  \"\"); // \"không\"\nlet c = '\"'; f(\"hai\")");
    let texts: Vec<&str> = seen.iter().map(|literal| literal.text.as_str()).collect();
    assert_eq!(texts, ["một", "", "hai"]);
    assert!(is_pair(&seen[0], &seen[1]) && !is_pair(&seen[1], &seen[2]));
    assert_eq!(values("{n} việc, {file}"), BTreeSet::from(["n", "file"]));
}
