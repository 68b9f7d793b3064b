//! Which row a pasted line means: by number, id or name, with marks or without, and only where no other row fits too.

use std::collections::BTreeSet;

use crate::text::fold::mark_free;

use super::rows::Row;

/// Holds the names that a row answers to, each as its words without marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names(Vec<Name>);

/// Is one name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Name {
    words: Vec<String>,
    set: BTreeSet<String>,
}

/// Says how well a text fits a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It is one of the row's names.
    Own(usize),
    /// It is most of a name, or more than a name, and fits no other row.
    Near(usize),
    /// It fits several rows equally well.
    Several,
    /// It fits none.
    Nothing,
}

impl Names {
    pub(super) fn of(names: &[&str]) -> Self {
        let spelt = names.iter().map(|name| words(name)).filter(|words| !words.is_empty());
        Self(spelt.map(|words| Name { set: words.iter().cloned().collect(), words }).collect())
    }

    fn has(&self, asked: &[String]) -> bool {
        self.0.iter().any(|name| name.words == asked)
    }

    /// Returns whether all words of the shorter one stand in the longer one. One word alone says too little, and a
    /// number that only one of them has makes another thing of it: "Phường 1" is not "Phường 10".
    fn is_near(&self, asked: &BTreeSet<String>) -> bool {
        self.0.iter().any(|Name { set, .. }| {
            let shorter = set.len().min(asked.len());
            shorter >= 2 && (set.is_subset(asked) || asked.is_subset(set)) && numbers(set).eq(numbers(asked))
        })
    }
}

fn numbers(words: &BTreeSet<String>) -> impl Iterator<Item = &String> {
    words.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
}

fn words(text: &str) -> Vec<String> {
    let folded = mark_free(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Returns whether the text is nothing but a number: a running number as often as a label.
pub(super) fn is_numeric(text: &str) -> bool {
    let words = words(text);
    words.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Finds the row that a text means.
pub(super) fn find(rows: &[Row], text: &str) -> Fit {
    let asked = words(text);
    if asked.is_empty() {
        return Fit::Nothing;
    }
    let places = |fits: &dyn Fn(&Row) -> bool| {
        let mut found = rows.iter().enumerate().filter(|(_, row)| fits(row)).map(|(place, _)| place);
        (found.next(), found.next().is_some())
    };
    match places(&|row| row.names.has(&asked)) {
        (Some(row), false) => return Fit::Own(row),
        (Some(_), true) => return Fit::Several,
        _ => {}
    }
    let asked: BTreeSet<String> = asked.iter().cloned().collect();
    match places(&|row| row.names.is_near(&asked)) {
        (Some(row), false) => Fit::Near(row),
        (Some(_), true) => Fit::Several,
        (None, _) => Fit::Nothing,
    }
}
