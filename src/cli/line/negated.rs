//! A term of a filter may begin with `-`, which turns it round, and must not be taken for flags: `-state:done`.
//!
//! The parser can let a repeated argument take words that begin so, but then it takes every flag after it as well. Such
//! words are marked instead before they are parsed, and the mark is taken off when the filter is read.

use std::ffi::OsString;

use clap::Command;

/// The commands that take a filter.
const FILTERED: [&str; 1] = ["tasks"];

/// Nobody types this, and no parser takes it for a flag.
const MARK: char = '\u{1}';

/// Returns a term as it was typed.
pub(in crate::cli) fn unmarked(term: &str) -> Result<String, std::convert::Infallible> {
    Ok(term.trim_start_matches(MARK).to_owned())
}

/// Marks the terms that begin with `-`. One letter after it is a flag, and so is everything that begins with `--`.
pub(super) fn marked(program: &Command, typed: &[OsString]) -> Vec<OsString> {
    let filtered = position(program, typed).filter(|at| FILTERED.iter().any(|name| typed[*at] == *name));
    let Some(command) = filtered else { return typed.to_vec() };
    let end = typed.iter().position(|word| word == "--").unwrap_or(typed.len());
    let mark = |(at, word): (usize, &OsString)| match word.to_str() {
        Some(text) if (command..end).contains(&at) && is_term(text) => format!("{MARK}{text}").into(),
        _ => word.clone(),
    };
    typed.iter().enumerate().map(mark).collect()
}

fn is_term(word: &str) -> bool {
    word.starts_with('-') && !word.starts_with("--") && word.chars().count() > 2
}

/// Returns where the name of the command stands: the first word that is neither a flag nor the value of one.
fn position(program: &Command, typed: &[OsString]) -> Option<usize> {
    let takes_value = |flag: &str| {
        let named =
            |arg: &&clap::Arg| arg.get_long().is_some_and(|long| flag.strip_prefix("--") == Some(long));
        program.get_opts().find(named).is_some_and(|arg| arg.get_action().takes_values())
    };
    let mut words = typed.iter().enumerate().skip(1);
    while let Some((at, word)) = words.next() {
        let word = word.to_str().unwrap_or_default();
        if !word.starts_with('-') {
            return Some(at);
        }
        if takes_value(word) {
            words.next();
        }
    }
    None
}
