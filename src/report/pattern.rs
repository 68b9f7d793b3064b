//! Patterns of lines: words with the names of columns between braces, as in `{title} ({lead})`.

use super::braces::{Token, split};
use super::figures::{Mistake, MistakeKind, Shape, columns};

/// Is a pattern that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    Column(&'static str),
}

impl Pattern {
    /// Reads a pattern for rows of the shape.
    ///
    /// # Errors
    /// Returns every mistake with its place: a brace without its partner, a name that is no column.
    pub fn read(text: &str, shape: Shape) -> Result<Self, Vec<Mistake>> {
        let (tokens, mut mistakes) = split(text);
        let mut pieces = Vec::with_capacity(tokens.len());
        for token in tokens {
            match token {
                Token::Words(words) => pieces.push(Piece::Words(words)),
                Token::Inner(name, at) => match columns::named(shape, name.trim()) {
                    Some(column) => pieces.push(Piece::Column(column.name)),
                    None => {
                        mistakes.push(Mistake { at, what: MistakeKind::unknown_column(name.trim(), shape) })
                    }
                },
            }
        }
        if mistakes.is_empty() { Ok(Self { pieces }) } else { Err(mistakes) }
    }

    /// Writes the line of a row; the cell of each column is asked for.
    pub fn line(&self, cell: impl Fn(&str) -> String) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Column(name) => cell(name),
        };
        self.pieces.iter().map(piece).collect()
    }
}
