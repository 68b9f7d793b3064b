//! Folding for search, in three strengths. A hit on [`exact`] text ranks above one on [`tone_folded`] text, and that
//! above one on [`mark_free`] text.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::letters::{Bare, bare, split_tone, with_tone};

/// Is folded text that still knows where each of its characters comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each character of the folded text the index of its character in the source, ascending.
    pub map: Vec<u32>,
}

impl Folded {
    fn push(&mut self, c: char, source: u32) {
        self.text.push(c);
        self.map.push(source);
    }
}

/// Folds case only: lower case in NFC.
pub fn exact(text: &str) -> Folded {
    let mut folded = Folded::default();
    for (source, cluster) in clusters(text) {
        match alone(cluster) {
            Some(c) => c.to_lowercase().for_each(|lower| folded.push(lower, source)),
            None => {
                cluster.nfc().flat_map(char::to_lowercase).for_each(|lower| folded.push(lower, source));
            }
        }
    }
    folded
}

/// Folds case and the place of the tone: "hoà" and "hòa", "thuỷ" and "thủy" become the same.
///
/// Only the open syllables oa, oe and uy have two spellings, and uy not after q.
pub fn tone_folded(text: &str) -> Folded {
    let Folded { text, map } = exact(text);
    let mut letters: Vec<char> = text.chars().collect();
    for end in 0..letters.len() {
        let inside = letters.get(end + 1).is_some_and(|next| next.is_alphabetic());
        if !inside && end > 0 {
            settle_tone(&mut letters, end);
        }
    }
    Folded { text: letters.into_iter().collect(), map }
}

/// Moves the tone of an open syllable that ends here to its first vowel.
fn settle_tone(letters: &mut [char], end: usize) {
    let (first, second) = (letters[end - 1], split_tone(letters[end]));
    let after_q = end > 1 && letters[end - 2] == 'q';
    let open = matches!((first, second.0), ('o', 'a' | 'e') | ('u', 'y'));
    if open && !after_q {
        letters[end - 1] = with_tone(first, second.1);
        letters[end] = second.0;
    }
}

/// Folds case, tones, hats, breves and horns, and đ to d, in one pass: what an analyst types without an input method.
pub fn mark_free(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match bare(c) {
            Bare::Nothing => {}
            Bare::One(c) => folded.push(c),
            Bare::Lower(lower) => folded.extend(lower),
        }
    }
    folded
}

/// Folds as [`mark_free`] does, and keeps where each character comes from.
pub fn mark_free_mapped(text: &str) -> Folded {
    let mut folded = Folded::default();
    for (source, c) in (0u32..).zip(text.chars()) {
        match bare(c) {
            Bare::Nothing => {}
            Bare::One(c) => folded.push(c, source),
            Bare::Lower(lower) => lower.for_each(|c| folded.push(c, source)),
        }
    }
    folded
}

/// Returns each base character with the combining marks after it, and its index.
fn clusters(text: &str) -> impl Iterator<Item = (u32, &str)> {
    let mut rest = text;
    let mut index = 0;
    std::iter::from_fn(move || {
        let mut marks = rest.char_indices().skip(1).skip_while(|(_, c)| canonical_combining_class(*c) != 0);
        let end = marks.next().map_or(rest.len(), |(at, _)| at);
        let (cluster, after) = rest.split_at(end);
        let found = (index, cluster);
        rest = after;
        index += u32::try_from(cluster.chars().count()).unwrap_or(u32::MAX);
        (!cluster.is_empty()).then_some(found)
    })
}

fn alone(cluster: &str) -> Option<char> {
    let mut chars = cluster.chars();
    chars.next().filter(|_| chars.as_str().is_empty())
}
