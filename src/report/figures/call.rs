//! A named query with its arguments, as it is written in sentences and templates.
//!
//! A call is the name of a figure, then its arguments with blanks between them: `tasks.done plan=454 rows=leaves`. Where
//! a figure is about one indicator, the indicator comes first and needs no name: `indicator.value I.6`.

use std::fmt;

use super::arguments::{Argument, Arguments};
use super::mistake::{Mistake, MistakeKind};
use super::registry::{self, Row};

/// Is a call: which figure, by which arguments.
#[derive(Clone, Debug)]
pub struct Call {
    /// The figure.
    pub row: &'static Row,
    /// The arguments.
    pub arguments: Arguments,
    given: Vec<(Argument, String)>,
}

/// Two calls are the same when they ask the same in the same words.
impl PartialEq for Call {
    fn eq(&self, other: &Self) -> bool {
        self.row.name == other.row.name && self.given == other.given
    }
}

impl Eq for Call {}

/// Writes the call as it can be read again.
impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.row.name)?;
        for (argument, value) in &self.given {
            match argument {
                Argument::Of => write!(f, " {value}")?,
                named => write!(f, " {}={value}", named.name())?,
            }
        }
        Ok(())
    }
}

impl Call {
    /// Reads a call.
    ///
    /// # Errors
    /// Returns every mistake with its place in the text.
    pub fn read(text: &str) -> Result<Self, Vec<Mistake>> {
        let mut words = words(text);
        let Some((at, name)) = words.next() else {
            return Err(vec![Mistake { at: 0, what: MistakeKind::Empty }]);
        };
        let Some(row) = registry::named(name) else {
            return Err(vec![Mistake { at, what: MistakeKind::unknown_figure(name) }]);
        };
        let mut call = Self { row, arguments: Arguments::default(), given: Vec::new() };
        let mistakes = words.map(|(at, word)| call.take(word).map_err(|what| Mistake { at, what }));
        let mut mistakes: Vec<Mistake> = mistakes.filter_map(Result::err).collect();
        if row.takes.contains(&Argument::Of) && !call.has(Argument::Of) {
            mistakes.push(Mistake { at, what: MistakeKind::NothingNamed(row.name) });
        }
        if mistakes.is_empty() { Ok(call) } else { Err(mistakes) }
    }

    fn has(&self, argument: Argument) -> bool {
        self.given.iter().any(|(given, _)| *given == argument)
    }

    fn take(&mut self, word: &str) -> Result<(), MistakeKind> {
        let takes = || self.row.takes.iter().filter(|it| **it != Argument::Of).map(|it| it.name());
        let (argument, value) = match word.split_once('=') {
            Some((name, value)) => {
                let known = Argument::ALL.into_iter().find(|it| *it != Argument::Of && it.name() == name);
                (known.ok_or_else(|| MistakeKind::unknown_argument(name, takes()))?, value)
            }
            None => (Argument::Of, word),
        };
        if !self.row.takes.contains(&argument) {
            return Err(MistakeKind::not_taken(word, self.row.name, takes()));
        }
        if self.has(argument) {
            return Err(MistakeKind::Twice(word.to_owned()));
        }
        self.arguments.set(argument, value)?;
        self.given.push((argument, value.to_owned()));
        Ok(())
    }
}

/// Splits a text into its words, each with the place of its first byte.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace().map(move |word| (place(word), word))
}
