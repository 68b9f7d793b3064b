//! Splits a cell into parties.

use super::super::party::{Party, PartyList, Whom};
use super::Register;
use super::lexicon::Lexicon;
use super::words::{Word, Words};

pub(super) fn read(register: &Register, cell: &str) -> PartyList {
    let words = Words::of(cell);
    let first = split(register, &register.marked, cell, words.as_slice());
    if !cell.is_ascii() || words_left(&first) == 0 {
        return PartyList { printed: cell.to_owned(), parties: first };
    }
    let second = split(register, &register.mark_free, cell, words.as_slice());
    let parties = if words_left(&second) < words_left(&first) { second } else { first };
    PartyList { printed: cell.to_owned(), parties }
}

/// Returns how many words no name answers to.
fn words_left(parties: &[Party]) -> usize {
    let unknown = parties.iter().filter(|party| party.whom == Whom::Unknown);
    unknown.map(|party| party.printed.split_whitespace().count()).sum()
}

fn split(register: &Register, lexicon: &Lexicon, cell: &str, words: &[Word]) -> Vec<Party> {
    let names = best_names(lexicon, words);
    let mut parties = Vec::new();
    let mut left = 0..0;
    let mut at = 0;
    while at < words.len() {
        let found = names[at];
        if found.is_some() || words[at].begins_anew {
            parties.extend(unknown(cell, &words[left.clone()]));
            left = at..at;
        }
        let taken = match found.and_then(|(count, entry)| Some((count, register.entries.get(entry)?))) {
            Some((count, name)) => {
                let printed = verbatim(cell, &words[at..at + count]);
                parties.push(Party { printed: printed.to_owned(), whom: name.party() });
                left = at + count..at + count;
                count
            }
            None => 1,
        };
        at += taken;
        left.end = at;
    }
    parties.extend(unknown(cell, &words[left]));
    parties
}

/// Returns for each word the name to take there, as (number of words, entry). The names taken together leave the
/// fewest words over and are the fewest, so that the longest wins unless it would tear its neighbour apart ("Tổ Giúp
/// việc Đề án 06, Tỉnh đoàn" is no "Tổ Giúp việc Đề án 06 tỉnh").
fn best_names(lexicon: &Lexicon, words: &[Word]) -> Vec<Option<(usize, usize)>> {
    let mut best = vec![None; words.len()];
    let mut cost = vec![(0_usize, 0_usize); words.len() + 1];
    for at in (0..words.len()).rev() {
        let (over, parties) = cost[at + 1];
        cost[at] = (over + usize::from(!joins(&words[at])), parties);
        let ahead =
            words[at..].iter().enumerate().take_while(|(place, word)| *place == 0 || !word.begins_anew);
        for (count, entry) in lexicon.names(ahead.map(|(_, word)| word.key.as_str())) {
            let (over, parties) = cost[at + count];
            let taken = (over, parties + 1);
            if taken < cost[at] || (best[at].is_none() && taken == cost[at]) {
                (cost[at], best[at]) = (taken, Some((count, entry)));
            }
        }
    }
    best
}

/// Returns whether the word joins two names.
fn joins(word: &Word) -> bool {
    matches!(word.key.as_str(), "và" | "va")
}

/// Returns the words that no name answers to as a party, without the "và" that joins them to their neighbours; none
/// when nothing else is left.
fn unknown(cell: &str, words: &[Word]) -> Option<Party> {
    let first = words.iter().position(|word| !joins(word))?;
    let last = words.iter().rposition(|word| !joins(word))?;
    let printed = verbatim(cell, &words[first..=last]).to_owned();
    Some(Party { printed, whom: Whom::Unknown })
}

/// Returns the words as printed, with a bracket that they open and the cell closes.
fn verbatim<'a>(cell: &'a str, words: &[Word]) -> &'a str {
    let start = words.first().map_or(0, |word| word.at.start);
    let end = words.last().map_or(start, |word| word.at.end);
    let text = &cell[start..end];
    let opened = text.matches('(').count() > text.matches(')').count();
    if opened && cell[end..].starts_with(')') { &cell[start..=end] } else { text }
}
