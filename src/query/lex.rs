//! Cutting a filter's text into terms.

use super::error::{Problem, QueryError};

/// Is a term as it is written: words, or a key with values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it begins, in characters.
    pub(super) at: usize,
    pub(super) negated: bool,
    /// Whether it began with a quotation mark.
    pub(super) quoted: bool,
    /// What stands before the colon; none for words.
    pub(super) key: Option<String>,
    /// The values, which commas separate, with their places; words have one.
    pub(super) values: Vec<Value>,
}

/// Is one value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) at: usize,
    pub(super) text: String,
}

impl Piece {
    fn beginning(at: usize) -> Self {
        Self { at, values: vec![Value { at, text: String::new() }], ..Self::default() }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.key.is_none() && self.values.iter().all(|value| value.text.is_empty())
    }

    /// Takes a character that stands outside quotation marks.
    fn take(&mut self, at: usize, c: char) {
        let words = self.values.last().is_some_and(|value| !value.text.is_empty());
        match c {
            ':' if self.key.is_none() && !self.quoted && words => {
                self.key = self.values.pop().map(|value| value.text);
                self.values.push(Value { at: at + 1, text: String::new() });
            }
            ',' if self.key.is_some() => self.values.push(Value { at: at + 1, text: String::new() }),
            c => self.push(c),
        }
    }

    fn push(&mut self, c: char) {
        if let Some(value) = self.values.last_mut() {
            value.text.push(c);
        }
    }
}

/// Cuts the text; the last piece may end within quotation marks.
pub(super) fn cut(text: &str) -> (Vec<Piece>, Option<usize>) {
    let mut found: Vec<Piece> = Vec::new();
    let mut open: Option<usize> = None;
    let mut current: Option<Piece> = None;
    for (at, c) in text.chars().enumerate() {
        match c {
            '"' | '“' | '”' => {
                let piece = current.get_or_insert_with(|| Piece::beginning(at));
                piece.quoted |= piece.is_blank();
                open = if open.is_some() { None } else { Some(at) };
            }
            c if open.is_some() => current.get_or_insert_with(|| Piece::beginning(at)).push(c),
            c if c.is_whitespace() => found.extend(current.take()),
            '-' if current.is_none() => {
                current = Some(Piece { negated: true, ..Piece::beginning(at) });
            }
            c => current.get_or_insert_with(|| Piece::beginning(at)).take(at, c),
        }
    }
    found.extend(current);
    (found, open)
}

/// Lists the terms of the text.
pub(super) fn pieces(text: &str) -> Result<Vec<Piece>, QueryError> {
    let (mut found, open) = cut(text);
    if let Some(at) = open {
        return Err(QueryError { at, problem: Problem::OpenQuote });
    }
    found.retain(|piece| !piece.is_blank());
    Ok(found)
}
