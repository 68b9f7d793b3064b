//! Key sequences, as a tree of keys.

use std::collections::BTreeMap;

use super::command::Command;
use super::key::Key;

/// Maps sequences of keys to commands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trie {
    command: Option<Command>,
    next: BTreeMap<Key, Trie>,
}

/// Is what a sequence of keys leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The command.
    Command(Command),
    /// The beginning of longer sequences.
    Prefix,
    /// Nothing.
    Nothing,
}

/// Says that a sequence can never be reached, or hides another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shadowed {
    /// The command that stands in the way; none where longer sequences do.
    pub by: Option<Command>,
}

impl Trie {
    /// Binds a sequence.
    ///
    /// # Errors
    /// Returns [`Shadowed`] when the sequence, its beginning or a continuation is bound already.
    pub fn bind(&mut self, keys: &[Key], command: Command) -> Result<(), Shadowed> {
        if let Some(other) = self.command {
            return Err(Shadowed { by: Some(other) });
        }
        match keys.split_first() {
            Some((first, rest)) => self.next.entry(*first).or_default().bind(rest, command),
            None if !self.next.is_empty() => Err(Shadowed { by: None }),
            None => {
                self.command = Some(command);
                Ok(())
            }
        }
    }

    /// Returns what the sequence leads to.
    pub fn find(&self, keys: &[Key]) -> Found {
        match (keys.split_first(), self.command) {
            (None, Some(command)) => Found::Command(command),
            (None, None) if self.next.is_empty() => Found::Nothing,
            (None, None) => Found::Prefix,
            (Some((first, rest)), _) => self.next.get(first).map_or(Found::Nothing, |below| below.find(rest)),
        }
    }

    /// Makes a trie of the bindings for which nothing stands in the way; the others are left out.
    pub fn of(bindings: impl IntoIterator<Item = (Vec<Key>, Command)>) -> Self {
        bindings.into_iter().fold(Self::default(), |mut trie, (keys, command)| {
            let _shadowed = trie.bind(&keys, command);
            trie
        })
    }

    /// Lists every sequence with its command.
    pub fn bindings(&self) -> Vec<(Vec<Key>, Command)> {
        let own = self.command.map(|command| (Vec::new(), command));
        let below = self.next.iter().flat_map(|(key, trie)| {
            trie.bindings().into_iter().map(|(mut keys, command)| {
                keys.insert(0, *key);
                (keys, command)
            })
        });
        own.into_iter().chain(below).collect()
    }
}
