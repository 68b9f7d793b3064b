//! Where a filter cannot be read, and why.

use crate::locale::{Lang, Said, query as words};

/// Says where a filter could not be read and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// The character that it points at, counted from 0.
    pub at: usize,
    /// Why.
    pub problem: Problem,
}

/// Says why a filter could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The key is not known; with those that are.
    UnknownKey(String, Vec<Said>),
    /// A key has no value yet.
    NoValue(String),
    /// The value does not fit the key.
    BadValue {
        /// The key as typed.
        key: String,
        /// The value as typed.
        value: String,
        /// What would fit.
        expected: Expected,
    },
    /// A quotation mark has no partner.
    OpenQuote,
}

/// Says what would fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A unit.
    Unit,
    /// A state or a timing.
    Standing,
    /// An asserted state.
    Asserted,
    /// What the calendar says.
    Timing,
    /// A day, a month, a number of days.
    Day,
    /// Yes or no.
    Answer,
}

impl QueryError {
    /// Says in the user's language at which character what is wrong.
    pub fn told(&self, lang: Lang) -> String {
        words::AT.with(lang, &[("at", &(self.at + 1)), ("what", &self.problem.told(lang))])
    }

    /// Returns whether the text may just not be finished: an open quotation mark, a key without a value.
    pub fn is_unfinished(&self) -> bool {
        matches!(self.problem, Problem::OpenQuote | Problem::NoValue(_))
    }
}

impl Problem {
    /// Says what is wrong in the user's language.
    pub fn told(&self, lang: Lang) -> String {
        match self {
            Problem::UnknownKey(key, known) => {
                let names = known.iter().map(|known| known.to(lang)).collect::<Vec<_>>();
                let all = names.join(", ");
                let nearest = crate::text::near::closest(key, names).unwrap_or_default();
                words::UNKNOWN_KEY.with(lang, &[("key", key), ("nearest", &nearest), ("names", &all)])
            }
            Problem::NoValue(key) => words::NO_VALUE.with(lang, &[("key", key)]),
            Problem::BadValue { key, value, expected } => {
                let expected = words_of(*expected).to(lang);
                words::BAD_VALUE.with(lang, &[("key", key), ("value", value), ("expected", &expected)])
            }
            Problem::OpenQuote => words::OPEN_QUOTE.to(lang).to_owned(),
        }
    }
}

fn words_of(expected: Expected) -> Said {
    match expected {
        Expected::Unit => words::A_UNIT,
        Expected::Standing => words::A_STANDING,
        Expected::Asserted => words::A_STATE,
        Expected::Timing => words::A_TIMING,
        Expected::Day => words::A_DAY,
        Expected::Answer => words::AN_ANSWER,
    }
}
