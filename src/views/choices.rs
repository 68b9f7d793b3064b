//! The choices that narrow or arrange a view beside what is typed, as words under names: what a saved view keeps. The
//! words are those of the records and of the filter, whatever the language.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Is the name under which the rows stand that are opened or closed by hand.
pub const FOLDED: &str = "folded";

/// Is the word of what is switched on.
const YES: &str = "yes";

/// Holds choices: under each name one word or several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Choices(BTreeMap<String, Vec<String>>);

impl Choices {
    /// Adds what was chosen under a name; nothing where nothing was.
    pub fn with<T: Serialize>(mut self, name: &str, chosen: impl IntoIterator<Item = T>) -> Self {
        let words: Vec<String> = chosen.into_iter().filter_map(|one| word(&one)).collect();
        if !words.is_empty() {
            self.0.insert(name.to_owned(), words);
        }
        self
    }

    /// Adds that something is switched on; nothing where it is off.
    pub fn with_flag(self, name: &str, on: bool) -> Self {
        self.with(name, on.then_some(YES))
    }

    /// Returns everything that was chosen under the name; a word that is not understood is left out.
    pub fn all<T: DeserializeOwned>(&self, name: &str) -> Vec<T> {
        self.0.get(name).into_iter().flatten().filter_map(|word| meant(word)).collect()
    }

    /// Returns what was chosen under the name.
    pub fn one<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        self.all(name).into_iter().next()
    }

    /// Returns whether something is switched on.
    pub fn holds(&self, name: &str) -> bool {
        self.one::<String>(name).is_some()
    }

    /// Returns whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Writes the choices as terms of a filter; rows that are opened or closed are left out.
impl Display for Choices {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let told = self.0.iter().filter(|(name, _)| *name != FOLDED);
        let terms: Vec<String> = told.map(|(name, words)| format!("{name}:{}", words.join(","))).collect();
        f.write_str(&terms.join(" "))
    }
}

fn word(value: &impl Serialize) -> Option<String> {
    match serde_json::to_value(value).ok()? {
        Value::String(word) => Some(word),
        Value::Null => None,
        other => Some(other.to_string()),
    }
}

fn meant<T: DeserializeOwned>(word: &str) -> Option<T> {
    let plain = serde_json::from_value(Value::String(word.to_owned()));
    plain.or_else(|_| serde_json::from_str(word)).ok()
}
