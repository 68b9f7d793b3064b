//! What is wrong in a text that was written for a section, and what its figures print now.

use super::super::figures::{Figures, Mistake, Trouble};
use super::super::sentence::{Printed, Sentence};
use super::Written;
use crate::locale::{Lang, report as words};

/// Is something wrong in a text that was written for a section.
#[derive(Clone, Debug, PartialEq)]
pub enum TextFault {
    /// A figure is named wrongly.
    Mistake {
        /// The line of the text, from 1.
        line: usize,
        /// The letter in the line, from 1.
        letter: usize,
        /// What is wrong.
        mistake: Mistake,
    },
    /// A figure has no answer.
    Trouble {
        /// The line of the text, from 1.
        line: usize,
        /// The figure as it is written.
        call: String,
        /// Why.
        trouble: Trouble,
    },
}

impl TextFault {
    /// Returns where it stands and what is wrong, in words.
    pub fn words(&self, lang: Lang) -> String {
        let (line, what) = match self {
            TextFault::Mistake { line, letter, mistake } => {
                let what = mistake.what.words(lang);
                (line, words::IN_SENTENCE.with(lang, &[("letter", letter), ("what", &what)]))
            }
            TextFault::Trouble { line, call, trouble } => {
                (line, format!("{{{call}}}: {}", trouble.words(lang)))
            }
        };
        words::IN_LINE.with(lang, &[("line", line), ("what", &what)])
    }
}

impl Written {
    /// Keeps a text with what its figures print now.
    pub fn now(text: impl Into<String>, figures: &Figures<'_>) -> Self {
        let text = text.into();
        let printed: Printed = sentences(&text).flat_map(|(_, _, it)| it.printed(figures)).collect();
        Self { text, figures: printed }
    }

    /// Lists what is wrong in the text, line by line.
    pub fn faults(&self, figures: &Figures<'_>) -> Vec<TextFault> {
        let of_line = |(line, words, sentence): (usize, &str, Sentence)| {
            let letter = |at: usize| words.get(..at).unwrap_or(words).chars().count() + 1;
            let mistakes = sentence.mistakes().iter().cloned();
            let mistakes = mistakes.map(|it| TextFault::Mistake { line, letter: letter(it.at), mistake: it });
            let troubles = sentence.calls().filter_map(|call| {
                let trouble = figures.figure(call).err()?;
                Some(TextFault::Trouble { line, call: call.to_string(), trouble })
            });
            mistakes.chain(troubles).collect::<Vec<_>>()
        };
        sentences(&self.text).flat_map(of_line).collect()
    }
}

/// Reads every line of a text, each with its number from 1 and its words.
fn sentences(text: &str) -> impl Iterator<Item = (usize, &str, Sentence)> {
    (1..).zip(text.lines()).map(|(line, words)| (line, words, Sentence::read(words)))
}
