//! Cuts a phrase into words, numbers and signs. Words are folded to small letters without marks, so that spelling,
//! case and input form make no difference to the grammar.

use crate::text::fold::{Folded, mark_free_mapped};

/// Is one piece of a phrase, with its place in the cleaned text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) piece: Piece,
    /// The byte where it begins.
    pub(super) start: usize,
    /// The byte after its end.
    pub(super) end: usize,
}

/// Is what a piece of a phrase can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A word in small letters without marks.
    Word(String),
    /// A number and how many digits it has.
    Number { value: u32, digits: usize },
    /// The symbol of a document, such as 28/2018/TT-BTC. No part of it is a date.
    Document,
    /// Any other character; dashes are one, and ">=" is '≥'.
    Sign(char),
}

/// What may stand around words without a meaning: quotation marks and remnants of markup.
const ORNAMENTS: &str = "*_\"'`“”‘’«»";

/// What may follow a number and a stroke without making them a document's symbol: "1 lớp 2/năm", "3-tháng 6".
const NOT_IN_SYMBOLS: [&str; 8] = ["nam", "quy", "thang", "tuan", "ngay", "lan", "t", "q"];

struct Letter {
    folded: char,
    start: usize,
    end: usize,
}

/// Cuts a cleaned phrase into its pieces. Punctuation at the end is dropped.
pub(super) fn lex(phrase: &str) -> Vec<Token> {
    let letters = letters(phrase);
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let length = if letter.folded.is_whitespace() || ORNAMENTS.contains(letter.folded) {
            1
        } else {
            let (piece, length) = piece(&letters[at..]);
            tokens.push(Token { piece, start: letter.start, end: letters[at + length - 1].end });
            length
        };
        at += length;
    }
    while tokens.last().is_some_and(|token| matches!(token.piece, Piece::Sign('.' | ',' | ';' | ':' | '…')))
    {
        tokens.pop();
    }
    tokens
}

fn letters(phrase: &str) -> Vec<Letter> {
    let places: Vec<(usize, char)> = phrase.char_indices().collect();
    let Folded { text, map } = mark_free_mapped(phrase);
    let sources = map.into_iter().filter_map(|source| places.get(usize::try_from(source).ok()?));
    let letter =
        |(folded, &(start, c)): (char, &(usize, char))| Letter { folded, start, end: start + c.len_utf8() };
    text.chars().zip(sources).map(letter).collect()
}

/// Returns the piece that these letters begin with, and its length.
fn piece(letters: &[Letter]) -> (Piece, usize) {
    let first = letters[0].folded;
    if first.is_ascii_digit() {
        if let Some(length) = document(letters) {
            return (Piece::Document, length);
        }
        let (digits, length) = run(letters, |c| c.is_ascii_digit());
        // A number too long to be one of the calendar stays one that the calendar does not have.
        return (Piece::Number { value: digits.parse().unwrap_or(u32::MAX), digits: length }, length);
    }
    if first.is_alphabetic() {
        let (word, length) = run(letters, char::is_alphabetic);
        return (Piece::Word(word), length);
    }
    let second = letters.get(1).map(|letter| letter.folded);
    match (first, second) {
        ('>', Some('=')) => (Piece::Sign('≥'), 2),
        ('–' | '—' | '‐' | '‑' | '−', _) => (Piece::Sign('-'), 1),
        _ => (Piece::Sign(first), 1),
    }
}

/// Returns the length of a document's symbol: digits, then a stroke or dash with letters somewhere after them.
fn document(letters: &[Letter]) -> Option<usize> {
    let (symbol, length) = run(letters, |c| c.is_alphanumeric() || "/-.".contains(c));
    let stroke = symbol.char_indices().find(|(at, c)| {
        "/-".contains(*c) && symbol[at + c.len_utf8()..].starts_with(|next: char| next.is_alphabetic())
    });
    let after = &symbol[stroke?.0 + 1..];
    let word = after.split(|c: char| !c.is_alphabetic()).next()?;
    (!NOT_IN_SYMBOLS.contains(&word)).then_some(length)
}

fn run(letters: &[Letter], inside: impl Fn(char) -> bool) -> (String, usize) {
    let text: String = letters.iter().map(|letter| letter.folded).take_while(|c| inside(*c)).collect();
    let length = text.chars().count();
    (text, length)
}
