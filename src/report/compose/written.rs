//! What is wrong in a text that was written for a section, and what its figures print now.

use super::super::figures::{Call, Figures, Mistake, Trouble};
use super::super::insert::Insert;
use super::super::sentence::{Printed, Sentence};
use super::{Written, inserted};
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

/// Is one line of a text.
enum Line<'t> {
    /// Words with figures in them.
    Words(&'t str, Sentence),
    /// A list or a table, or what is wrong with it.
    Insert(&'t str, Result<Insert, Vec<Mistake>>),
}

impl Written {
    /// Keeps a text with what its figures, lists and tables print now.
    pub fn now(text: impl Into<String>, figures: &Figures<'_>) -> Self {
        let text = text.into();
        let printed = |(_, line)| match line {
            Line::Words(_, sentence) => sentence.printed(figures),
            Line::Insert(_, insert) => insert.iter().map(|it| inserted::printed(figures, it)).collect(),
        };
        let printed: Printed = lines(&text).flat_map(printed).collect();
        Self { text, figures: printed }
    }

    /// Lists what is wrong in the text, line by line.
    pub fn faults(&self, figures: &Figures<'_>) -> Vec<TextFault> {
        let of_line = |(line, read): (usize, Line<'_>)| {
            let trouble = |call: &Call| {
                let trouble = figures.figure(call).err()?;
                Some(TextFault::Trouble { line, call: call.to_string(), trouble })
            };
            match read {
                Line::Words(words, sentence) => {
                    let mistakes = mistaken(line, words, sentence.mistakes());
                    mistakes.into_iter().chain(sentence.calls().filter_map(trouble)).collect()
                }
                Line::Insert(_, Ok(insert)) => trouble(&insert.call).into_iter().collect(),
                Line::Insert(words, Err(mistakes)) => mistaken(line, words, &mistakes),
            }
        };
        lines(&self.text).flat_map(of_line).collect()
    }
}

fn mistaken(line: usize, words: &str, mistakes: &[Mistake]) -> Vec<TextFault> {
    let letter = |at: usize| words.get(..at).unwrap_or(words).chars().count() + 1;
    let fault = |it: &Mistake| TextFault::Mistake { line, letter: letter(it.at), mistake: it.clone() };
    mistakes.iter().map(fault).collect()
}

/// Reads every line of a text, each with its number from 1.
fn lines(text: &str) -> impl Iterator<Item = (usize, Line<'_>)> {
    (1..).zip(text.lines()).map(|(line, words)| match Insert::read(words) {
        Some(insert) => (line, Line::Insert(words, insert)),
        None => (line, Line::Words(words, Sentence::read(words))),
    })
}
