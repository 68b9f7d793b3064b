//! The terms of a title: its syllables and the pairs of neighbours, without case, tone and mark.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use smol_str::{SmolStr, format_smolstr};

use super::synonym;
use super::typical::{self, Tells};
use crate::text::fold::{mark_free, tone_folded};

/// Is a syllable of a title; what is written short has the syllables of its full form, all in one place.
struct Syllable {
    range: Range<usize>,
    folded: SmolStr,
    small: bool,
}

/// Is what can be shared: a syllable, or two neighbours.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    /// Without case, tone and mark.
    pub text: SmolStr,
    /// How much of its rarity counts, from 0 to 1.
    pub share: f32,
    /// Where it stands in the title, in bytes.
    range: Range<usize>,
    /// Whether it is two neighbours that are no typical word.
    tells: bool,
}

/// How much of its rarity counts of a single syllable: many words of Vietnamese have it.
const ONE: f32 = 0.3;
/// How much counts of two neighbours that are, or join, words of the field.
const OF_THE_FIELD: f32 = 0.6;

/// How much counts of whom a task is about or for.
const OF_PEOPLE: f32 = 0.25;
/// How many syllables after "dữ liệu" still say what the data are about.
const ABOUT: usize = 7;

fn syllables(title: &str) -> Vec<Syllable> {
    let written = runs(title);
    let folded: Vec<SmolStr> = written.iter().map(|range| mark_free(&title[range.clone()]).into()).collect();
    let mut found = Vec::with_capacity(written.len());
    let mut at = 0;
    while let (Some(range), Some(rest)) = (written.get(at), folded.get(at..)) {
        let (length, name) = synonym::at(rest).unwrap_or_else(|| {
            let written = &title[range.clone()];
            (1, rest.first().and_then(|it| typical::in_full(it)).unwrap_or(written))
        });
        let end = written.get(at + length - 1).map_or(range.end, |last| last.end);
        found.extend(name.split(' ').map(|part| Syllable {
            range: range.start..end,
            folded: mark_free(part).into(),
            small: typical::is_small(&tone_folded(part).text),
        }));
        at += length;
    }
    found
}

/// Returns where letters and digits stand together.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        match found.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end = at + c.len_utf8(),
            None => found.push(at..at + c.len_utf8()),
        }
    }
    found
}

/// Returns the terms of a title that tell something, in their order, each as often as it stands there.
pub(super) fn terms(title: &str) -> Vec<Term> {
    let syllables = syllables(title);
    let pairs: Vec<(&Syllable, &Syllable)> = syllables.iter().zip(syllables.iter().skip(1)).collect();
    let tells: Vec<Tells> =
        pairs.iter().map(|(first, second)| typical::of_two(&first.folded, &second.folded)).collect();
    let beside = |at: usize, is: fn(Tells) -> bool| {
        let before = at.checked_sub(1).and_then(|before| tells.get(before));
        before.is_some_and(|it| is(*it)) || tells.get(at).is_some_and(|it| is(*it))
    };
    let in_word = |at: usize| beside(at, |it| it != Tells::All);
    let in_typical = |at: usize| beside(at, |it| matches!(it, Tells::Some | Tells::Nothing));
    let ones = syllables.iter().enumerate().filter(|(at, it)| !in_word(*at) && !it.small);
    let ones = ones.map(|(_, it)| Term {
        text: it.folded.clone(),
        share: ONE,
        range: it.range.clone(),
        tells: false,
    });
    let twos = pairs.iter().zip(&tells).enumerate().filter_map(|(at, ((first, second), tells))| {
        let mut text = format_smolstr!("{} {}", first.folded, second.folded);
        let share = match tells {
            Tells::All if first.small || second.small => return None,
            Tells::All => match (in_typical(at), in_typical(at + 1)) {
                (false, false) => 1.0,
                (true, true) => return None,
                _ => OF_THE_FIELD,
            },
            Tells::Some => OF_THE_FIELD,
            Tells::Whom if are_data_about(syllables.get(..at).unwrap_or_default()) => {
                text = format_smolstr!("{DATA} {text}");
                1.0
            }
            Tells::Whom => OF_PEOPLE,
            Tells::Nothing => return None,
        };
        Some(Term { text, share, range: first.range.start..second.range.end, tells: share >= 1.0 })
    });
    ones.chain(twos).collect()
}

/// Is "dữ liệu", folded.
const DATA: &str = "du lieu";

/// Returns whether what follows says what data are about.
fn are_data_about(before: &[Syllable]) -> bool {
    let near = before.get(before.len().saturating_sub(ABOUT)..).unwrap_or_default();
    near.windows(2)
        .any(|pair| matches!(pair, [first, second] if first.folded == "du" && second.folded == "lieu"))
}

/// Returns where in each of two titles the telling words stand that they share, in bytes, ascending and apart.
pub fn shared(first: &str, second: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (first, second) = (terms(first), terms(second));
    (marked(&first, &second), marked(&second, &first))
}

/// Returns where the terms stand that the others have, too: whole words, or single syllables where no word is shared.
fn marked(mine: &[Term], others: &[Term]) -> Vec<Range<usize>> {
    let theirs: HashSet<&str> = others.iter().map(|term| term.text.as_str()).collect();
    let both: Vec<&Term> = mine.iter().filter(|term| theirs.contains(term.text.as_str())).collect();
    let telling = both.iter().any(|term| term.tells);
    let mut ranges: Vec<Range<usize>> =
        both.iter().filter(|term| term.tells || !telling).map(|term| term.range.clone()).collect();
    ranges.sort_by_key(|range| (range.start, range.end));
    joined(ranges)
}

/// Puts together what overlaps.
fn joined(ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match apart.last_mut().filter(|last| range.start < last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => apart.push(range),
        }
    }
    apart
}

/// Returns each term once, with its greatest share.
pub(super) fn once(terms: Vec<Term>) -> HashMap<SmolStr, f32> {
    let mut greatest: HashMap<SmolStr, f32> = HashMap::with_capacity(terms.len());
    for term in terms {
        let share = greatest.entry(term.text).or_default();
        *share = share.max(term.share);
    }
    greatest
}
