//! The names that are nearest to words that no name answers to.

use std::collections::HashMap;

/// Below this likeness a name is no help to anybody.
const CUT_OFF: f32 = 0.6;

/// Below this likeness by pairs of letters the edit distance is not worth its time.
const WORTH_MEASURING: f32 = 0.3;

/// Knows all names, without marks, by their letters and their pairs of letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Neighbours {
    names: Vec<Spelling>,
}

#[derive(Clone, Debug)]
struct Spelling {
    letters: Vec<char>,
    /// The pairs of neighbouring letters, ascending.
    pairs: Vec<(char, char)>,
    entry: usize,
}

impl Spelling {
    fn of<'a>(words: impl Iterator<Item = &'a str>, entry: usize) -> Self {
        let mut letters: Vec<char> = Vec::new();
        for word in words {
            if !letters.is_empty() {
                letters.push(' ');
            }
            letters.extend(word.chars());
        }
        let mut pairs: Vec<(char, char)> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
        pairs.sort_unstable();
        Self { letters, pairs, entry }
    }

    /// Returns how alike two spellings are, from 0 to 1: the better of the likeness by pairs of letters, which
    /// forgives moved words, and that by the edit distance, which is fair to short names.
    fn likeness(&self, other: &Self) -> f32 {
        let by_pairs = self.likeness_by_pairs(other);
        let longest = self.letters.len().max(other.letters.len());
        let shortest = self.letters.len().min(other.letters.len());
        if by_pairs < WORTH_MEASURING && longest > 8 || (shortest as f32) < CUT_OFF * longest as f32 {
            return by_pairs;
        }
        let distance = edit_distance(&self.letters, &other.letters);
        by_pairs.max(1.0 - distance as f32 / longest.max(1) as f32)
    }

    fn likeness_by_pairs(&self, other: &Self) -> f32 {
        let (mut mine, mut theirs) = (self.pairs.iter().peekable(), other.pairs.iter().peekable());
        let mut common = 0_usize;
        while let (Some(a), Some(b)) = (mine.peek(), theirs.peek()) {
            match a.cmp(b) {
                std::cmp::Ordering::Less => drop(mine.next()),
                std::cmp::Ordering::Greater => drop(theirs.next()),
                std::cmp::Ordering::Equal => {
                    common += 1;
                    mine.next();
                    theirs.next();
                }
            }
        }
        let all = self.pairs.len() + other.pairs.len();
        if all == 0 { 0.0 } else { 2.0 * common as f32 / all as f32 }
    }
}

/// Returns how many letters have to be put in, left out or replaced to turn one text into the other.
fn edit_distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (above, letter) in a.iter().enumerate() {
        let mut corner = above;
        row[0] = above + 1;
        for (at, other) in b.iter().enumerate() {
            let replaced = corner + usize::from(letter != other);
            corner = row[at + 1];
            row[at + 1] = replaced.min(row[at] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}

impl Neighbours {
    /// Adds a name of an entry.
    pub(super) fn add<'a>(&mut self, name: impl Iterator<Item = &'a str>, entry: usize) {
        self.names.push(Spelling::of(name, entry));
    }

    /// Returns at most `n` entries whose names are alike, the most alike first, equals in the register's order.
    pub(super) fn nearest<'a>(&self, words: impl Iterator<Item = &'a str>, n: usize) -> Vec<usize> {
        let asked = Spelling::of(words, 0);
        let mut best: HashMap<usize, f32> = HashMap::new();
        for name in &self.names {
            let likeness = asked.likeness(name);
            if likeness >= CUT_OFF {
                best.entry(name.entry).and_modify(|known| *known = known.max(likeness)).or_insert(likeness);
            }
        }
        let mut found: Vec<(usize, f32)> = best.into_iter().collect();
        found.sort_by(|(a, near), (b, far)| far.total_cmp(near).then(a.cmp(b)));
        found.into_iter().take(n).map(|(entry, _)| entry).collect()
    }
}
