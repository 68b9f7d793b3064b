//! Everything that can be jumped to, folded once, so that each typed character only searches.

use fuzzy_matcher::FuzzyMatcher;

use super::Fit;
use super::rank::Ranker;
use crate::text::fold::{exact, mark_free, tone_folded};

/// Is one thing that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Searched {
    /// What words are looked for in.
    pub text: String,
    /// The names by which people call it as a whole: a symbol, a number, a short name.
    pub names: Vec<String>,
    /// Its place among things that fit equally well; smaller comes first.
    pub weight: u8,
}

#[derive(Clone, Debug)]
struct Entry {
    exact: String,
    /// None where it is the same as the exact form.
    tone_folded: Option<String>,
    mark_free: String,
    names: Vec<String>,
    weight: u8,
}

/// Holds everything that can be found.
#[derive(Clone, Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
}

/// Is what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The places of the best, the best first.
    pub best: Vec<usize>,
    /// How many there are in all.
    pub total: usize,
}

/// Is how many things whose letters stand far apart are compared closely.
const COMPARED: usize = 200;

impl Index {
    /// Folds everything that can be found.
    pub fn new(things: impl IntoIterator<Item = Searched>) -> Self {
        Self { entries: things.into_iter().map(entry).collect() }
    }

    /// Folds more behind what is there.
    pub fn extend(&mut self, things: impl IntoIterator<Item = Searched>) {
        self.entries.extend(things.into_iter().map(entry));
    }

    /// Returns how many things are folded.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns whether nothing is folded.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns of the things that the rule admits those that answer to the text, at most so many: all words in any order,
    /// and only where that finds nothing, their scattered letters. Everything answers to nothing.
    pub fn find(&self, typed: &str, most: usize, admits: impl Fn(usize) -> bool) -> Found {
        let ranker = Ranker::new(typed);
        if ranker.mark_free.is_empty() {
            return self.everything(most, admits);
        }
        let whole = mark_free(typed.trim());
        let mut found: Vec<_> = (0..)
            .zip(&self.entries)
            .filter_map(|(place, entry)| Some((entry.rank(&ranker, &whole)?, place)))
            .filter(|(_, place)| admits(*place))
            .collect();
        if found.is_empty() {
            return self.scattered(&ranker, most, admits);
        }
        Found { total: found.len(), best: best(&mut found, most) }
    }

    /// Returns what comes first where nothing was typed.
    fn everything(&self, most: usize, admits: impl Fn(usize) -> bool) -> Found {
        let all = (0..).zip(&self.entries).filter(|(place, _)| admits(*place));
        let mut found: Vec<(u8, usize)> = all.map(|(place, entry)| (entry.weight, place)).collect();
        Found { total: found.len(), best: best(&mut found, most) }
    }

    fn scattered(&self, ranker: &Ranker, most: usize, admits: impl Fn(usize) -> bool) -> Found {
        let span = |entry: &Entry| {
            ranker.mark_free.iter().map(|word| span(&entry.mark_free, word)).sum::<Option<usize>>()
        };
        let all = (0..).zip(&self.entries).filter(|(place, _)| admits(*place));
        let mut found: Vec<(usize, usize)> =
            all.filter_map(|(place, entry)| Some((span(entry)?, place))).collect();
        let total = found.len();
        found.sort_unstable();
        found.truncate(COMPARED);
        let score = |place: usize| -> Option<i64> {
            let text = &self.entries.get(place)?.mark_free;
            ranker.mark_free.iter().map(|word| ranker.matcher.fuzzy_match(text, word)).sum()
        };
        found.sort_by_cached_key(|(_, place)| (std::cmp::Reverse(score(*place)), *place));
        Found { best: found.into_iter().take(most).map(|(_, place)| place).collect(), total }
    }
}

/// Returns the places of the best, in their order; the others are not sorted.
fn best<T: Ord>(found: &mut Vec<(T, usize)>, most: usize) -> Vec<usize> {
    if found.len() > most {
        found.select_nth_unstable(most);
        found.truncate(most);
    }
    found.sort_unstable();
    found.iter().map(|(_, place)| *place).collect()
}

fn entry(thing: Searched) -> Entry {
    let exact = exact(&thing.text).text;
    let tone = tone_folded(&thing.text).text;
    Entry {
        tone_folded: Some(tone).filter(|tone| *tone != exact),
        mark_free: mark_free(&thing.text),
        names: thing.names.iter().map(|name| mark_free(name)).collect(),
        weight: thing.weight,
        exact,
    }
}

/// Orders what holds every word: how it was typed, whether the whole text is its name or begins one, how many words
/// begin where a word of it begins, what it is.
type Rank = (Fit, u8, usize, u8);

impl Entry {
    /// Returns how well all words stand in it; none when one does not.
    fn rank(&self, ranker: &Ranker, whole: &str) -> Option<Rank> {
        let holds = |text: &str, words: &[String]| words.iter().all(|word| text.contains(word.as_str()));
        if !holds(&self.mark_free, &ranker.mark_free) {
            return None;
        }
        let tone_folded = self.tone_folded.as_ref().unwrap_or(&self.exact);
        let fit = if holds(&self.exact, &ranker.exact) {
            Fit::Exact
        } else if holds(tone_folded, &ranker.tone_folded) {
            Fit::ToneFolded
        } else {
            Fit::MarkFree
        };
        let inside = ranker.mark_free.iter().filter(|word| !begins_a_word(&self.mark_free, word)).count();
        Some((fit, self.named(whole), inside, self.weight))
    }

    fn named(&self, whole: &str) -> u8 {
        if self.names.iter().any(|name| name == whole) {
            0
        } else if self.names.iter().any(|name| name.starts_with(whole)) {
            1
        } else {
            2
        }
    }
}

fn begins_a_word(text: &str, word: &str) -> bool {
    let starts = |at: usize| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(at, _)| starts(at))
}

/// Returns over how many characters the letters of a word stand, taken from the left; none when one is missing.
fn span(text: &str, word: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    let mut first = None;
    let mut last = 0;
    for wanted in word.chars() {
        (last, _) = letters.find(|(_, letter)| *letter == wanted)?;
        first.get_or_insert(last);
    }
    Some(last - first.unwrap_or(last))
}
