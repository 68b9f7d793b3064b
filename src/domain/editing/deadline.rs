//! Deadlines: the printed phrase, and the meaning that a person gives it.

use super::super::deadline::{self, Cadence, Meaning, Reading};
use super::super::task::Deadline;
use super::faults::Cause;
use super::sort::Sort;
use super::typed::{Desk, Typed};
use crate::text::clean_text;

impl Typed for Deadline {
    const SORT: Sort = Sort::Phrase;

    fn to_text(&self, _: &Desk<'_>) -> String {
        self.reading.phrase.clone()
    }

    fn from_text(text: &str, _: Sort, old: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        let phrase = clean_text(text);
        if phrase == old.reading.phrase {
            return Ok(old.clone());
        }
        Ok(Deadline { reading: deadline::read(&phrase, &desk.context()), corrected: false })
    }
}

impl Typed for Option<Deadline> {
    const SORT: Sort = Sort::Phrase;

    fn to_text(&self, desk: &Desk<'_>) -> String {
        self.as_ref().map(|deadline| deadline.to_text(desk)).unwrap_or_default()
    }

    fn from_text(text: &str, sort: Sort, old: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let nothing = || Deadline { reading: deadline::read("", &desk.context()), corrected: false };
        Deadline::from_text(text, sort, &old.clone().unwrap_or_else(nothing), desk).map(Some)
    }
}

/// Is the meaning of a deadline as a person gives it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Meant(pub Deadline);

impl Typed for Meant {
    const SORT: Sort = Sort::Meaning;

    fn to_text(&self, desk: &Desk<'_>) -> String {
        if self.0.corrected { in_words(&self.0.reading, desk) } else { String::new() }
    }

    fn from_text(text: &str, _: Sort, old: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        let phrase = old.0.reading.phrase.clone();
        let text = clean_text(text);
        if text.is_empty() {
            return Ok(Meant(Deadline {
                reading: deadline::read(&phrase, &desk.context()),
                corrected: false,
            }));
        }
        let reading = Reading { phrase, meaning: understood(&text, desk)?, assumed: Vec::new() };
        Ok(Meant(Deadline { reading, corrected: true }))
    }
}

/// Reads a meaning from a phrase, else as exchange files write it. What a person gives assumes nothing.
fn understood(text: &str, desk: &Desk<'_>) -> Result<Meaning, Cause> {
    match deadline::read(text, &desk.context()).meaning {
        Meaning::Unknown => serde_json::from_str(text).map_err(|_| Cause::NotUnderstood(text.to_owned())),
        meaning => Ok(meaning),
    }
}

/// Writes a meaning so that it is read back: by the words that are printed for it, else as exchange files write it.
fn in_words(reading: &Reading, desk: &Desk<'_>) -> String {
    let reads = |words: &String| deadline::read(words, &desk.context()).meaning == reading.meaning;
    let json = || serde_json::to_string(&reading.meaning).unwrap_or_default();
    deadline::phrases(&reading.meaning).into_iter().find(reads).unwrap_or_else(json)
}

/// Is the meaning of a deadline that there may be.
pub(super) type MaybeMeant = Option<Meant>;

impl Typed for MaybeMeant {
    const SORT: Sort = Sort::Meaning;

    fn to_text(&self, desk: &Desk<'_>) -> String {
        self.as_ref().map(|meant| meant.to_text(desk)).unwrap_or_default()
    }

    fn from_text(text: &str, sort: Sort, old: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        match old {
            Some(old) => Meant::from_text(text, sort, old, desk).map(Some),
            None if text.trim().is_empty() => Ok(None),
            None => Err(Cause::Needs("deadline")),
        }
    }
}

impl Typed for Cadence {
    const SORT: Sort = Sort::Rhythm;

    fn to_text(&self, desk: &Desk<'_>) -> String {
        let words = deadline::rhythm(self);
        let is_read_back = read_rhythm(&words, desk) == Some(*self);
        if is_read_back { words } else { serde_json::to_string(self).unwrap_or_default() }
    }

    fn from_text(text: &str, _: Sort, _: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        let text = clean_text(text);
        let found = read_rhythm(&text, desk).or_else(|| serde_json::from_str(&text).ok());
        found.ok_or(if text.is_empty() { Cause::Empty } else { Cause::NotARhythm(text) })
    }
}

/// Reads one rhythm; bare names of periods are rhythms here.
fn read_rhythm(text: &str, desk: &Desk<'_>) -> Option<Cadence> {
    let one = |text: &str| match deadline::read(text, &desk.context()).meaning {
        Meaning::Recurring(cadences) => match cadences.as_slice() {
            [only] => Some(*only),
            _ => None,
        },
        _ => None,
    };
    one(text).or_else(|| one(&format!("định kỳ {text}")))
}
