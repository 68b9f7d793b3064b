//! Pieces of text that remember where they came from.

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// Names a section of the template that a piece of a document came from; stable, so that a screen can jump to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SectionKey(SmolStr);

impl SectionKey {
    /// Makes a key from its text; the text is taken as it is.
    pub fn new(text: impl Into<SmolStr>) -> Self {
        Self(text.into())
    }

    /// Returns the key's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for SectionKey {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl std::fmt::Display for SectionKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Is a piece of text of one kind and one look. A line break in its text is printed as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// What is printed; of a prompt, without its brackets.
    pub text: String,
    /// Where the text came from.
    #[serde(default, skip_serializing_if = "is_words")]
    pub origin: Origin,
    /// Whether it is bold.
    #[serde(default, skip_serializing_if = "is_off")]
    pub bold: bool,
    /// Whether it is italic.
    #[serde(default, skip_serializing_if = "is_off")]
    pub italic: bool,
    /// The text of a footnote whose sign stands after the run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footnote: Option<String>,
    /// The template's section that it came from; none where that is its block's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionKey>,
}

/// Says where the text of a run came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Words that somebody wrote.
    #[default]
    Words,
    /// A figure that was computed.
    Figure {
        /// The named query with its arguments: "tasks.done".
        query: String,
        /// Whether the figure has changed since the words around it were written.
        #[serde(default, skip_serializing_if = "is_off")]
        stale: bool,
    },
    /// Something that the analyst still has to write; it says what.
    Prompt,
}

impl Run {
    /// Makes a run of words.
    pub fn words(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            origin: Origin::Words,
            bold: false,
            italic: false,
            footnote: None,
            section: None,
        }
    }

    /// Makes a run of a computed figure that is not stale.
    pub fn figure(text: impl Into<String>, query: impl Into<String>) -> Self {
        Self { origin: Origin::Figure { query: query.into(), stale: false }, ..Self::words(text) }
    }

    /// Makes a run that asks the analyst for something.
    pub fn prompt(text: impl Into<String>) -> Self {
        Self { origin: Origin::Prompt, ..Self::words(text) }
    }

    /// Makes the run bold.
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// Makes the run italic.
    pub fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// Puts a footnote after the run.
    pub fn noted(self, text: impl Into<String>) -> Self {
        Self { footnote: Some(text.into()), ..self }
    }

    /// Says which section of the template the run came from.
    pub fn of(self, section: SectionKey) -> Self {
        Self { section: Some(section), ..self }
    }

    /// Returns whether the analyst still has to write it.
    pub fn is_prompt(&self) -> bool {
        self.origin == Origin::Prompt
    }

    /// Returns whether it is a figure that has changed since the words around it were written.
    pub fn is_stale(&self) -> bool {
        matches!(self.origin, Origin::Figure { stale: true, .. })
    }
}

impl From<&str> for Run {
    fn from(text: &str) -> Self {
        Self::words(text)
    }
}

fn is_words(origin: &Origin) -> bool {
    *origin == Origin::Words
}

fn is_off(flag: &bool) -> bool {
    !flag
}

/// Returns what the runs print, without looks and footnotes.
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(Run::printed).collect()
}
