//! Keys, key maps and the registry of commands. No view knows a key; no key knows a view.

pub mod command;
pub mod key;
mod load;
pub mod registry;
pub mod repair;
mod trie;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use command::{Command, Context, View};
pub use key::{Code, Key};
pub use load::{Fault, FaultKind};
pub use trie::{Found, Shadowed, Trie};

/// Is the default key map's text.
pub const DEFAULT: &str = include_str!("../../keymaps/default.toml");

/// Maps key sequences to commands, per context.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    tries: BTreeMap<Context, Trie>,
}

impl Keymap {
    /// Reads a key map.
    ///
    /// # Errors
    /// Returns every fault with its line.
    pub fn read(text: &str) -> Result<Self, Vec<Fault>> {
        load::read(text).map(|tries| Self { tries })
    }

    /// Returns what a sequence means in a view: the view's own binding, else the global one.
    pub fn find(&self, context: Context, keys: &[Key]) -> Found {
        let in_context = |context| self.tries.get(&context).map_or(Found::Nothing, |trie| trie.find(keys));
        match in_context(context) {
            Found::Nothing => match in_context(Context::Global) {
                Found::Command(command) if !command.applies_in(context) => Found::Nothing,
                found => found,
            },
            found => found,
        }
    }

    /// Lists the sequences of a command; simple keys that everybody has come first.
    pub fn keys_of(&self, command: Command) -> Vec<Vec<Key>> {
        let trie = self.tries.get(&command.context());
        let mut found = trie.map_or_else(Vec::new, |trie| load::sequences_of(trie, command));
        let is_last_choice = |key: &Key| matches!(key.code, Code::F(_) | Code::Char(' '));
        found.sort_by_key(|keys| (keys.len(), keys.first().is_some_and(is_last_choice)));
        found
    }

    /// Returns the short form of a command's first key for hints; none when no key is bound.
    pub fn hint(&self, command: Command, ascii: bool) -> Option<String> {
        let keys = self.keys_of(command).into_iter().next()?;
        Some(keys.into_iter().map(|key| key.hint(ascii)).collect::<Vec<_>>().join(" "))
    }

    /// Lists every binding of a context.
    pub fn bindings(&self, context: Context) -> Vec<(Vec<Key>, Command)> {
        self.tries.get(&context).map(Trie::bindings).unwrap_or_default()
    }
}
