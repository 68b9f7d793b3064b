//! What can be wrong in a call or in a sentence with calls.

use super::entry::Shape;
use super::{columns, registry};
use crate::locale::{Lang, Said, report as words};
use crate::text::near::nearest;

/// Is a mistake and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The byte in the text that was read at which it begins.
    pub at: usize,
    /// What is wrong.
    pub what: MistakeKind,
}

/// Names what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MistakeKind {
    /// A brace is opened and never closed.
    Unclosed,
    /// A brace is closed that was never opened.
    Unopened,
    /// Nothing stands between the braces.
    Empty,
    /// There is no such figure; the nearest names, where some are near.
    Figure(String, Vec<String>),
    /// Rows of that kind have no such column; the nearest names, where some are near, else all of them.
    Column(String, Vec<String>),
    /// There is no such argument; the nearest names, where some are near.
    Argument(String, Vec<String>),
    /// The figure takes no such argument; what it takes.
    NotTaken {
        /// The argument as written.
        argument: String,
        /// The figure.
        figure: &'static str,
        /// What it takes.
        takes: String,
    },
    /// The argument has no such value; what fits.
    Value {
        /// The argument.
        argument: &'static str,
        /// The value as written.
        value: String,
        /// What fits.
        fits: String,
    },
    /// The argument is given twice.
    Twice(String),
    /// The figure has no rows that a list or a table could show.
    NoRows(&'static str),
    /// A list or a table stands among words; it wants a line of its own.
    NotAlone,
    /// The figure is about one indicator, and none is named.
    NothingNamed(&'static str),
}

impl MistakeKind {
    /// Says where the mistake stands.
    pub(in crate::report) fn at(self, at: usize) -> Mistake {
        Mistake { at, what: self }
    }

    pub(super) fn unknown_figure(name: &str) -> Self {
        MistakeKind::Figure(name.to_owned(), nearest(name, registry::rows().map(|row| row.name)))
    }

    /// Says that rows of the shape have no such column.
    pub(in crate::report) fn unknown_column(name: &str, shape: Shape) -> Self {
        let names = || columns::of(shape).map(|column| column.name);
        let near = nearest(name, names());
        let names = if near.is_empty() { names().map(str::to_owned).collect() } else { near };
        MistakeKind::Column(name.to_owned(), names)
    }

    pub(super) fn unknown_argument<'a>(name: &str, takes: impl Iterator<Item = &'a str>) -> Self {
        MistakeKind::Argument(name.to_owned(), nearest(name, takes))
    }

    pub(super) fn not_taken<'a>(
        argument: &str,
        figure: &'static str,
        takes: impl Iterator<Item = &'a str>,
    ) -> Self {
        let takes = takes.collect::<Vec<_>>().join(", ");
        MistakeKind::NotTaken { argument: argument.to_owned(), figure, takes }
    }

    /// Returns what is wrong, in words.
    pub fn words(&self, lang: Lang) -> String {
        let near = |plain: Said, with: Said, name: &str, near: &[String]| match near.join(", ") {
            none if none.is_empty() => plain.with(lang, &[("name", &name)]),
            nearest => with.with(lang, &[("name", &name), ("nearest", &nearest)]),
        };
        match self {
            MistakeKind::Unclosed => words::UNCLOSED.to(lang).to_owned(),
            MistakeKind::Unopened => words::UNOPENED.to(lang).to_owned(),
            MistakeKind::Empty => words::EMPTY_BRACES.to(lang).to_owned(),
            MistakeKind::Figure(name, names) => near(words::NO_FIGURE, words::NO_FIGURE_NEAR, name, names),
            MistakeKind::Column(name, names) => {
                words::NO_COLUMN.with(lang, &[("name", name), ("nearest", &names.join(", "))])
            }
            MistakeKind::Argument(name, names) => {
                near(words::NO_ARGUMENT, words::NO_ARGUMENT_NEAR, name, names)
            }
            MistakeKind::NotTaken { argument, figure, takes } if takes.is_empty() => {
                words::TAKES_NOTHING.with(lang, &[("name", argument), ("figure", figure)])
            }
            MistakeKind::NotTaken { argument, figure, takes } => {
                words::NOT_TAKEN.with(lang, &[("name", argument), ("figure", figure), ("takes", takes)])
            }
            MistakeKind::Value { argument, value, fits } => {
                words::NO_VALUE.with(lang, &[("name", argument), ("value", value), ("fits", fits)])
            }
            MistakeKind::Twice(name) => words::TWICE.with(lang, &[("name", name)]),
            MistakeKind::NoRows(figure) => words::ROWLESS.with(lang, &[("figure", figure)]),
            MistakeKind::NotAlone => words::NOT_ALONE.to(lang).to_owned(),
            MistakeKind::NothingNamed(figure) => words::NOTHING_NAMED.with(lang, &[("figure", figure)]),
        }
    }
}
