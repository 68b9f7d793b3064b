//! What can be wrong in a template.

use std::cell::RefCell;

use super::super::figures::Mistake;
use crate::locale::{Lang, report as words};

/// Is a mistake in a template and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: FaultKind,
}

/// Names what is wrong in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It is not TOML, in the words of the reader of TOML.
    Form(String),
    /// There is no such key here; the nearest, else all that fit.
    Key(String, Vec<String>),
    /// A key is missing.
    Missing(&'static str),
    /// The value is of another kind; what is wanted.
    Kind(&'static str, Wanted),
    /// The value is none of those that fit.
    Value {
        /// The key.
        key: &'static str,
        /// The value.
        value: String,
        /// The nearest, else all that fit.
        fits: Vec<String>,
    },
    /// A block says twice what it is.
    TwoKinds(&'static str, &'static str),
    /// A block does not say what it is; what it can be.
    NoKind(Vec<String>),
    /// Two sections have the same key.
    SameKey(String),
    /// A section's key has letters other than a to z, digits, dots and dashes.
    BadKey(String),
    /// The figure has no rows to list.
    NoRows(String),
    /// A sentence or a call in it is wrong; the letter at which the mistake begins, from 1.
    Sentence(usize, Mistake),
}

/// Names the kind of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// true or false.
    Flag,
    /// A whole number.
    Number,
    /// A table.
    Table,
    /// A list of tables.
    Tables,
}

impl Fault {
    /// Returns the fault as a line: the file, the line, what is wrong.
    pub fn words(&self, lang: Lang) -> String {
        let what = self.what.words(lang);
        words::FAULT.with(lang, &[("file", &self.file), ("line", &self.line), ("what", &what)])
    }
}

impl FaultKind {
    /// Returns what is wrong, in words.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            FaultKind::Form(text) => words::NOT_TOML.with(lang, &[("what", text)]),
            FaultKind::Key(key, fits) => {
                words::NO_KEY.with(lang, &[("name", key), ("fits", &fits.join(", "))])
            }
            FaultKind::Missing(key) => words::KEY_MISSING.with(lang, &[("name", key)]),
            FaultKind::Kind(key, wanted) => {
                words::OTHER_KIND.with(lang, &[("name", key), ("kind", &wanted.words(lang))])
            }
            FaultKind::Value { key, value, fits } => {
                let fits = fits.join(", ");
                words::NO_VALUE.with(lang, &[("name", key), ("value", value), ("fits", &fits)])
            }
            FaultKind::TwoKinds(one, other) => words::TWO_KINDS.with(lang, &[("one", one), ("other", other)]),
            FaultKind::NoKind(fits) => words::NO_KIND.with(lang, &[("fits", &fits.join(", "))]),
            FaultKind::SameKey(key) => words::SAME_KEY.with(lang, &[("name", key)]),
            FaultKind::BadKey(key) => words::BAD_KEY.with(lang, &[("name", key)]),
            FaultKind::NoRows(figure) => words::NO_ROWS.with(lang, &[("name", figure)]),
            FaultKind::Sentence(letter, mistake) => {
                let what = mistake.what.words(lang);
                words::IN_SENTENCE.with(lang, &[("letter", letter), ("what", &what)])
            }
        }
    }
}

impl Wanted {
    fn words(self, lang: Lang) -> &'static str {
        let said = match self {
            Wanted::Text => words::A_TEXT,
            Wanted::Texts => words::TEXTS,
            Wanted::Flag => words::A_FLAG,
            Wanted::Number => words::A_NUMBER,
            Wanted::Table => words::A_TABLE,
            Wanted::Tables => words::TABLES,
        };
        said.to(lang)
    }
}

/// Is the text of a template with the faults that were found in it so far.
pub(super) struct Source<'t> {
    file: &'t str,
    text: &'t str,
    faults: RefCell<Vec<Fault>>,
}

impl<'t> Source<'t> {
    pub(super) fn new(file: &'t str, text: &'t str) -> Self {
        Self { file, text, faults: RefCell::default() }
    }

    /// Notes what is wrong at the byte of the text.
    pub(super) fn fault(&self, at: usize, what: FaultKind) {
        let line = self.text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        self.faults.borrow_mut().push(Fault { file: self.file.to_owned(), line, what });
    }

    /// Notes a mistake in a sentence that stands at the byte of the text.
    pub(super) fn mistaken(&self, at: usize, sentence: &str, mistake: Mistake) {
        let before = sentence.get(..mistake.at).unwrap_or(sentence);
        let written = self.text.get(at..).unwrap_or_default();
        // The line break after three opening quotes is not part of the sentence.
        let opening = written.starts_with("\"\"\"\n") || written.starts_with("'''\n");
        let line = before.matches('\n').count() + usize::from(opening);
        let offset = written.split_inclusive('\n').take(line).map(str::len).sum::<usize>();
        self.fault(at + offset, FaultKind::Sentence(before.chars().count() + 1, mistake));
    }

    /// Returns the faults by line.
    pub(super) fn into_faults(self) -> Vec<Fault> {
        let mut faults = self.faults.into_inner();
        faults.sort_by_key(|fault| fault.line);
        faults
    }
}
