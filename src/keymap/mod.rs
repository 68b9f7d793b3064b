//! Keys, key maps and the registry of commands. No view knows a key; no key knows a view.

pub mod command;
mod fault;
pub mod key;
mod load;
pub mod registry;
pub mod repair;
mod trie;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use command::{Command, Context, View};
pub use fault::{Fault, FaultKind};
pub use key::{Code, Key};
pub use trie::{Found, Shadowed, Trie};

/// Is the default key map's text.
pub const DEFAULT: &str = include_str!("../../keymaps/default.toml");

/// Is the text of the key map for those who know vim; it lies over the default one.
pub const VIM: &str = include_str!("../../keymaps/vim.toml");

/// Names a key map that comes with the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shipped {
    /// Safe with an input method left on.
    #[default]
    Default,
    /// Letters as in vim; the input method has to be off.
    Vim,
}

impl Shipped {
    /// Lists them.
    pub const ALL: [Shipped; 2] = [Shipped::Default, Shipped::Vim];

    /// Returns its name in the configuration.
    pub const fn name(self) -> &'static str {
        match self {
            Shipped::Default => "default",
            Shipped::Vim => "vim",
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// Returns every fault with its line; there is none.
    pub fn read(self) -> Result<Keymap, Vec<Fault>> {
        let default = Keymap::read(DEFAULT)?;
        match self {
            Shipped::Default => Ok(default),
            Shipped::Vim => default.under(VIM),
        }
    }
}

/// Is a key that works everywhere but in one view, where it means something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// The keys.
    pub keys: Vec<Key>,
    /// What they mean elsewhere.
    pub command: Command,
    /// The view.
    pub context: Context,
    /// What they mean there; none where they begin longer sequences.
    pub by: Option<Command>,
}

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
        load::read(text).map(|read| Self { tries: read.tries })
    }

    /// Lays a user's map over this one: of each command that it names its keys alone count, and its keys are taken from
    /// the commands that had them in the same context.
    ///
    /// # Errors
    /// Returns every fault with its line.
    pub fn under(&self, text: &str) -> Result<Self, Vec<Fault>> {
        let over = load::read(text)?;
        let merged = |context: Context| {
            let own = over.tries.get(&context).map(Trie::bindings).unwrap_or_default();
            let meets =
                |keys: &[Key]| own.iter().any(|(mine, _)| mine.starts_with(keys) || keys.starts_with(mine));
            let mut kept = self.bindings(context);
            kept.retain(|(keys, command)| !over.named.contains(command) && !meets(keys));
            (context, Trie::of(kept.into_iter().chain(own)))
        };
        Ok(Self { tries: Context::all().map(merged).collect() })
    }

    /// Lists the keys of every view that a view takes for itself. In triage digits act: that is meant.
    pub fn hidden(&self) -> Vec<Hidden> {
        let views = View::ALL.map(Context::View);
        let global = self.bindings(Context::Global);
        let each = global.into_iter().flat_map(|binding| views.map(|context| (context, binding.clone())));
        each.filter_map(|(context, (keys, command))| {
            let by = match (self.first_step(context, &keys), self.find(context, &keys)) {
                (Some(before), _) => Some(before),
                (None, Found::Command(found)) if found == command => return None,
                (None, Found::Command(found)) => Some(found),
                (None, Found::Prefix | Found::Nothing) => None,
            };
            Some(Hidden { keys, command, context, by })
        })
        .collect()
    }

    /// Returns the command that the first keys of a sequence lead to already.
    fn first_step(&self, context: Context, keys: &[Key]) -> Option<Command> {
        (1..keys.len()).find_map(|length| match self.find(context, &keys[..length]) {
            Found::Command(command) => Some(command),
            _ => None,
        })
    }

    /// Lists the keys that a Vietnamese input method rewrites or makes.
    pub fn disturbed(&self) -> Vec<Key> {
        let bindings = Context::all().flat_map(|context| self.bindings(context));
        let mut keys: Vec<Key> =
            bindings.flat_map(|(keys, _)| keys).filter(|key| repair::is_rewritten(*key)).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Returns what a sequence means in a view: the view's own binding, else the global one. A capital letter means its
    /// small one where it has no binding of its own.
    pub fn find(&self, context: Context, keys: &[Key]) -> Found {
        let small = |key: &Key| Key { shift: key.shift && !matches!(key.code, Code::Char(_)), ..*key };
        match self.find_exactly(context, keys) {
            Found::Nothing => self.find_exactly(context, &keys.iter().map(small).collect::<Vec<_>>()),
            found => found,
        }
    }

    fn find_exactly(&self, context: Context, keys: &[Key]) -> Found {
        let in_context = |context| self.tries.get(&context).map_or(Found::Nothing, |trie| trie.find(keys));
        match in_context(context) {
            Found::Nothing => match in_context(Context::Global) {
                Found::Command(command) if !command.applies_in(context) => Found::Nothing,
                found => found,
            },
            found => found,
        }
    }

    /// Lists what may follow the first keys of a sequence, with the command that it leads to.
    pub fn continuations(&self, context: Context, keys: &[Key]) -> Vec<(Vec<Key>, Command)> {
        let own = self.bindings(context);
        let global =
            self.bindings(Context::Global).into_iter().filter(|(_, command)| command.applies_in(context));
        let rest = |(bound, command): (Vec<Key>, Command)| {
            let rest = bound.strip_prefix(keys).filter(|rest| !rest.is_empty())?;
            (self.find(context, &bound) == Found::Command(command)).then(|| (rest.to_vec(), command))
        };
        own.into_iter().chain(global).filter_map(rest).collect()
    }

    /// Lists the sequences of a command; simple keys that everybody has come first.
    pub fn keys_of(&self, command: Command) -> Vec<Vec<Key>> {
        let mut found: Vec<Vec<Key>> = self
            .bindings(command.context())
            .into_iter()
            .filter(|(_, bound)| *bound == command)
            .map(|(keys, _)| keys)
            .collect();
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
