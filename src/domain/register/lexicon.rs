//! A trie of names by their words: all names at a place are found in one walk.

use std::collections::HashMap;

/// Holds names word by word.
#[derive(Clone, Debug)]
pub(super) struct Lexicon {
    words: HashMap<String, u32>,
    steps: HashMap<(u32, u32), u32>,
    ends: Vec<Option<Claim>>,
    first_wins: bool,
}

/// Says whom a name belongs to.
#[derive(Clone, Copy, Debug)]
struct Claim {
    entry: usize,
    /// Whether another entry claims the same words.
    disputed: bool,
}

/// Is the root of the trie.
const ROOT: u32 = 0;

impl Lexicon {
    /// Makes an empty lexicon in which the first entry that claims a name keeps it.
    pub(super) fn first_wins() -> Self {
        Self { words: HashMap::new(), steps: HashMap::new(), ends: vec![None], first_wins: true }
    }

    /// Makes an empty lexicon in which a name that several entries claim is nobody's.
    pub(super) fn undisputed() -> Self {
        Self { first_wins: false, ..Self::first_wins() }
    }

    /// Adds a name. A name without words is not added.
    pub(super) fn add<'a>(&mut self, name: impl Iterator<Item = &'a str>, entry: usize) {
        let mut at = ROOT;
        for word in name {
            at = self.step_or_grow(at, word);
        }
        if at == ROOT {
            return;
        }
        match &mut self.ends[at as usize] {
            Some(claim) => claim.disputed |= claim.entry != entry,
            free => *free = Some(Claim { entry, disputed: false }),
        }
    }

    fn step_or_grow(&mut self, at: u32, word: &str) -> u32 {
        let word = match self.words.get(word) {
            Some(known) => *known,
            None => {
                let next = number_of(self.words.len());
                self.words.insert(word.to_owned(), next);
                next
            }
        };
        *self.steps.entry((at, word)).or_insert_with(|| {
            self.ends.push(None);
            number_of(self.ends.len() - 1)
        })
    }

    fn step(&self, at: u32, word: &str) -> Option<u32> {
        self.steps.get(&(at, *self.words.get(word)?)).copied()
    }

    fn entry(&self, at: u32) -> Option<usize> {
        let claim = (*self.ends.get(at as usize)?)?;
        (self.first_wins || !claim.disputed).then_some(claim.entry)
    }

    /// Returns every name that the words begin with, the longest first, as (number of words, entry).
    pub(super) fn names<'a>(&self, words: impl Iterator<Item = &'a str>) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut at = ROOT;
        for (number, word) in (1..).zip(words) {
            let Some(next) = self.step(at, word) else { break };
            at = next;
            found.extend(self.entry(at).map(|entry| (number, entry)));
        }
        found.reverse();
        found
    }

    /// Returns the entry whose name is exactly these words.
    pub(super) fn exactly<'a>(&self, mut words: impl Iterator<Item = &'a str>) -> Option<usize> {
        self.entry(words.try_fold(ROOT, |at, word| self.step(at, word))?)
    }
}

fn number_of(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
