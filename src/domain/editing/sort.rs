//! What the fields of a form are like.

use super::super::entity::Kind;

/// Is a field of a kind of record as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// The name: as in exchange files, or of a part of such a field (`superseded_on`, `deadline_meaning`).
    pub name: &'static str,
    /// How it is written.
    pub sort: Sort,
    /// Whether the record cannot be without it.
    pub needed: bool,
}

impl FieldSpec {
    /// Returns whether people write words of their own into it, so that it may hold personal data.
    pub fn takes_words(&self) -> bool {
        use Sort::{Line, Lines, Meaning, Parties, Phrase, Symbol, Symbols, Text};
        matches!(self.sort, Line | Lines | Text | Phrase | Meaning | Parties | Symbol | Symbols)
    }
}

/// Says how a field is written, and so how it is completed, checked and hinted at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A text of one line.
    Line,
    /// A text that may have several lines.
    Text,
    /// A day; of a month or a quarter the first one.
    Day,
    /// A day; of a month or a quarter the last one.
    LastDay,
    /// An hour: 10:30.
    Hour,
    /// Two days, or a month, a quarter, a year.
    Span,
    /// A deadline as it is printed.
    Phrase,
    /// What a printed deadline means, in words that are understood; empty where the printed ones are.
    Meaning,
    /// How often something comes back, and by when.
    Rhythm,
    /// A cell of units and groups.
    Parties,
    /// One record of the kind.
    Ref(Kind),
    /// Several records of the kind, a semicolon between them.
    Refs(Kind),
    /// One of these.
    Choice(&'static [&'static str]),
    /// Some of these, a semicolon between them.
    Choices(&'static [&'static str]),
    /// `yes` or `no`.
    YesNo,
    /// A whole number.
    Number,
    /// A percentage.
    Percent,
    /// A part of a known number: 9/12.
    Share,
    /// A value of an indicator.
    Amount,
    /// Short texts, a semicolon between them.
    Lines,
    /// The symbol of a document.
    Symbol,
    /// Symbols of documents, a semicolon between them.
    Symbols,
    /// Units that took over, each with its first day: `so-y-te 01/3/2025; …`.
    Successors,
    /// One printed total: `28 top_level nhiệm vụ`.
    Total,
    /// Printed totals, a semicolon between them.
    Totals,
    /// The target of each year: `2026: ≥ 80%; …`.
    Targets,
    /// What a value is made of: `Bộ Công an: 1.713; …`.
    Parts,
    /// Tasks, each with what the document did to it: `454/B/12 changed; …`.
    Uses,
}
