//! Text with pieces between braces: what sentences and patterns of lines share.

use super::figures::{Mistake, MistakeKind};

/// Is one piece of a text.
pub(super) enum Token<'t> {
    /// What stands outside of braces; a doubled brace stands for one.
    Words(String),
    /// What stands between braces, with the place of its first byte.
    Inner(&'t str, usize),
}

/// Splits a text at its braces; a brace without its partner is a mistake, and kept as words.
pub(super) fn split(text: &str) -> (Vec<Token<'_>>, Vec<Mistake>) {
    let mut splitter = Splitter { text, tokens: Vec::new(), mistakes: Vec::new(), words: String::new() };
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        at += splitter.step(rest, at);
    }
    splitter.end_words();
    (splitter.tokens, splitter.mistakes)
}

struct Splitter<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    mistakes: Vec<Mistake>,
    words: String,
}

impl<'t> Splitter<'t> {
    /// Takes what begins at the place and returns how many bytes it has.
    fn step(&mut self, rest: &str, at: usize) -> usize {
        if rest.starts_with("{{") || rest.starts_with("}}") {
            self.words.push_str(&rest[..1]);
            return 2;
        }
        if rest.starts_with('{') {
            return self.inner(at);
        }
        if rest.starts_with('}') {
            self.mistakes.push(Mistake { at, what: MistakeKind::Unopened });
            self.words.push('}');
            return 1;
        }
        let length = rest.find(['{', '}']).unwrap_or(rest.len());
        self.words.push_str(&rest[..length]);
        length
    }

    fn inner(&mut self, open: usize) -> usize {
        let after = &self.text[open + 1..];
        let Some(length) = after.find('}') else {
            self.mistakes.push(Mistake { at: open, what: MistakeKind::Unclosed });
            self.words.push_str(&self.text[open..]);
            return self.text.len() - open;
        };
        self.end_words();
        self.tokens.push(Token::Inner(&after[..length], open + 1));
        length + 2
    }

    fn end_words(&mut self) {
        if !self.words.is_empty() {
            self.tokens.push(Token::Words(std::mem::take(&mut self.words)));
        }
    }
}
