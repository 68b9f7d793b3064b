//! The words of a printed text, folded for comparison, with their places in it.

use std::ops::Range;

use crate::text::fold::{mark_free, tone_folded};

/// Is the words of a text in order. Commas, dashes, quotes and brackets are left out: they stand inside names, and
/// every document sets them its own way. A semicolon or a full stop ends a name.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    words: Vec<Word>,
}

/// Is one word.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// The word in lower case, with the tone in its place.
    pub key: String,
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// Whether a semicolon or a full stop stands before it.
    pub begins_anew: bool,
}

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let folded = tone_folded(text);
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let byte = |char: usize| starts.get(char).copied().unwrap_or(text.len());
        let mut words: Vec<Word> = Vec::with_capacity(text.len() / 5 + 1);
        let mut open: Option<Word> = None;
        let mut begins_anew = false;
        for (c, source) in folded.text.chars().zip(&folded.map) {
            let source = *source as usize;
            if let (false, Some(word)) = (belongs_to_word(c), &mut open) {
                word.at.end = byte(source);
                words.extend(open.take());
            }
            match &mut open {
                _ if !belongs_to_word(c) => begins_anew |= ends_name(c, &text[byte(source)..]),
                Some(word) => word.key.push(c),
                None => {
                    open = Some(Word { key: c.into(), at: byte(source)..text.len(), begins_anew });
                    begins_anew = false;
                }
            }
        }
        words.extend(open);
        Self { words }
    }

    /// Returns the same words without marks.
    pub(super) fn mark_free(&self) -> Self {
        let bare = |word: &Word| Word { key: mark_free(&word.key), at: word.at.clone(), ..*word };
        Self { words: self.words.iter().map(bare).collect() }
    }

    pub(super) fn as_slice(&self) -> &[Word] {
        &self.words
    }

    /// Returns the keys of the words.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> + Clone {
        self.words.iter().map(|word| word.key.as_str())
    }
}

fn belongs_to_word(c: char) -> bool {
    c.is_alphanumeric() || c == '&'
}

/// Returns whether the sign at the start of the rest ends a name; a full stop does when no word goes on after it.
fn ends_name(sign: char, rest: &str) -> bool {
    let goes_on = || rest.chars().nth(1).is_some_and(char::is_alphanumeric);
    sign == ';' || (sign == '.' && !goes_on())
}
