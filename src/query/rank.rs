//! Ranking names by what was typed: any order of words, marks or none, small gaps allowed.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::text::fold::{exact, mark_free, mark_free_mapped, tone_folded};

/// Bounds the matcher's memory; names are far shorter than the product of the two.
const ELEMENTS: usize = 100_000;

/// Says how well a name fits; a better fit is smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The words stand in it as typed.
    Exact,
    /// They do, up to where the tone mark is placed (hoà, hòa).
    ToneFolded,
    /// They do without their marks.
    MarkFree,
    /// Their letters do, with gaps.
    Scattered,
}

/// Ranks names against one text. Matching happens on folded text, because the matcher folds ASCII case only.
pub struct Ranker {
    pub(super) matcher: SkimMatcherV2,
    pub(super) exact: Vec<String>,
    pub(super) tone_folded: Vec<String>,
    pub(super) mark_free: Vec<String>,
}

impl Ranker {
    /// Prepares the typed text.
    pub fn new(typed: &str) -> Self {
        let words = |text: String| text.split_whitespace().map(str::to_owned).collect();
        Self {
            matcher: SkimMatcherV2::default().element_limit(ELEMENTS),
            exact: words(exact(typed).text),
            tone_folded: words(tone_folded(typed).text),
            mark_free: words(mark_free(typed)),
        }
    }

    /// Returns how well the name fits; none when a typed word does not occur in it, not even scattered.
    /// Within one fit a higher score is better.
    pub fn fit(&self, name: &str) -> Option<(Fit, i64)> {
        if self.mark_free.is_empty() {
            return Some((Fit::Exact, 0));
        }
        let plain = mark_free(name);
        let score: i64 =
            self.mark_free.iter().map(|word| self.matcher.fuzzy_match(&plain, word)).sum::<Option<i64>>()?;
        let holds = |text: &str, words: &[String]| words.iter().all(|word| text.contains(word.as_str()));
        let fit = if !holds(&plain, &self.mark_free) {
            Fit::Scattered
        } else if holds(&exact(name).text, &self.exact) {
            Fit::Exact
        } else if holds(&tone_folded(name).text, &self.tone_folded) {
            Fit::ToneFolded
        } else {
            Fit::MarkFree
        };
        Some((fit, score))
    }

    /// Returns the characters of a text in which the typed words stand, by their index; where one does not stand in it
    /// as a whole, its scattered letters.
    pub fn places(&self, text: &str) -> Vec<usize> {
        let words: Vec<&str> = self.mark_free.iter().map(String::as_str).collect();
        let found = places(text, &words);
        if !found.is_empty() {
            return found;
        }
        let folded = mark_free_mapped(text);
        let scattered = words.iter().filter_map(|word| self.matcher.fuzzy_indices(&folded.text, word));
        let source = |at: usize| folded.map.get(at).map(|source| *source as usize);
        scattered.flat_map(|(_, indices)| indices).filter_map(source).collect()
    }

    /// Returns the places of the names that fit, the best first; equals keep their order. Scattered ones are listed
    /// only when nothing fits better.
    pub fn order<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Vec<usize> {
        let mut found: Vec<(usize, Fit, i64)> = (0..)
            .zip(names)
            .filter_map(|(place, name)| self.fit(name).map(|(fit, score)| (place, fit, score)))
            .collect();
        if found.iter().any(|(_, fit, _)| *fit < Fit::Scattered) {
            found.retain(|(_, fit, _)| *fit < Fit::Scattered);
        }
        found.sort_by_key(|(place, fit, score)| (*fit, -score, *place));
        found.into_iter().map(|(place, ..)| place).collect()
    }
}

/// Returns the characters of a text in which words stand, by their index, marks aside.
pub fn places(text: &str, words: &[&str]) -> Vec<usize> {
    let folded = mark_free_mapped(text);
    let mut found = Vec::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        for (at, _) in folded.text.match_indices(word) {
            let before = folded.text[..at].chars().count();
            let own = folded.map.iter().skip(before).take(word.chars().count());
            found.extend(own.map(|source| *source as usize));
        }
    }
    found
}
