//! Templates as data: which parts a report has, in which order, and what is computed in each.
//!
//! A template is a TOML file: its `name` and `english` name, whose work it reports on (`role`), for which `period`, a
//! `[frame]` with the formal parts, and `[[block]]`s in their order. A block says what it is by one of these keys:
//!
//! | key | what it is | beside it |
//! |---|---|---|
//! | `heading` | a heading; its number follows from its `level`, 1 to 4 | `key` |
//! | `text` | what the analyst writes; the value is the prompt | `key`, `draft` |
//! | `sentence` | a sentence with figures | `none`: what to say when all of them are zero |
//! | `list` | one line for each row of a figure | `line`, `none` |
//! | `table` | the rows of a figure as a table | `columns`, `caption`, `grouped`, `total`, `none` |
//! | `chart` | an indicator's chart | `none` |
//! | `appendix` | what follows stands in an annex with this title | `key`, `landscape` |
//! | `page_break` | the end of a page | |
//! | `letter`, `minutes` | what the letter asks for; what the session concluded | |
//! | `closing` | the last sentence | |
//!
//! What `none` says also stands in the place of what is about a plan that the report does not cover.
//!
//! A template without blocks of its own takes those of the shipped template that `extends` names, so that an office
//! changes the formal parts alone.
//!
//! Keys of sections are stable: what was written for a section is kept by its key. How figures are named in sentences
//! stands at [`Sentence`]; every mistake is reported at once, with its file and line.

mod fault;
mod fields;
mod read;
mod shelf;
mod shipped;

#[cfg(test)]
mod tests;

use super::document::{Authority, Level, SectionKey};
use super::figures::Call;
use super::pattern::Pattern;
use super::sentence::Sentence;
use crate::domain::deadline::Every;
use crate::domain::report::ReportRole;
use crate::locale::Lang;

pub use fault::{Fault, FaultKind, Wanted};
pub use shelf::{Kept, Shelf, TemplateFile};
pub use shipped::{SHIPPED, shipped};

/// Is a template.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Its key; reports name their template by it.
    pub key: String,
    /// Its name in Vietnamese.
    pub name: String,
    /// Its name in English.
    pub english: String,
    /// Whose work it reports on.
    pub role: ReportRole,
    /// For which periods it is made.
    pub period: Every,
    /// The formal parts.
    pub frame: FrameTemplate,
    /// The blocks.
    pub blocks: Vec<Block>,
}

impl Template {
    /// Returns the name in the language.
    pub fn called(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.name,
            Lang::En => &self.english,
        }
    }
}

/// Holds the formal parts of a template.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrameTemplate {
    /// The type that is printed over the subject; none for a letter.
    pub kind: Option<String>,
    /// What the document is about.
    pub subject: Sentence,
    /// The body above the issuing one.
    pub superior: Option<Sentence>,
    /// The issuing body.
    pub issuer: Sentence,
    /// What follows the number.
    pub code: Sentence,
    /// The place.
    pub place: String,
    /// Who it is sent to.
    pub recipients: Vec<Sentence>,
    /// What it rests on.
    pub grounds: Vec<Sentence>,
    /// The lines over the signature.
    pub signature: Vec<OfficeTemplate>,
    /// Who gets copies.
    pub copies: Vec<Sentence>,
    /// Where it is filed.
    pub filed: String,
}

/// Is one line over the signature.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficeTemplate {
    /// In what right it signs; none in its own.
    pub authority: Option<Authority>,
    /// The office.
    pub name: Sentence,
}

/// Is one block of a template.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading.
    Heading {
        /// The section's key.
        key: SectionKey,
        /// How deep it stands.
        level: Level,
        /// The words.
        words: Sentence,
    },
    /// What the analyst writes.
    Text {
        /// The section's key.
        key: SectionKey,
        /// What is to be written.
        prompt: String,
        /// What stands there at first; none where nothing does.
        draft: Option<Sentence>,
    },
    /// A computed sentence.
    Sentence {
        /// The words.
        words: Sentence,
        /// What is said when all of its figures are zero; none for the words all the same.
        none: Option<Sentence>,
    },
    /// A computed list.
    List {
        /// The figure.
        call: Call,
        /// The pattern of a line.
        line: Pattern,
        /// What is said when there is no row; none for nothing.
        none: Option<Sentence>,
    },
    /// A computed table.
    Table(TableTemplate),
    /// An indicator's chart.
    Chart {
        /// The figure.
        call: Call,
        /// What is said when there is nothing to draw; none for nothing.
        none: Option<Sentence>,
    },
    /// What follows stands in an annex.
    Appendix {
        /// The section's key.
        key: SectionKey,
        /// The title.
        title: Sentence,
        /// Whether its pages lie across.
        landscape: bool,
    },
    /// The end of a page.
    PageBreak,
    /// What the letter asks for.
    Letter,
    /// What the session concluded.
    Minutes,
    /// The last sentence.
    Closing(Sentence),
}

/// Is a computed table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableTemplate {
    /// The figure.
    pub call: Call,
    /// The names of its columns.
    pub columns: Vec<&'static str>,
    /// The line above it.
    pub caption: Option<Sentence>,
    /// Whether the rows stand under the headings of their plan or annex.
    pub grouped: bool,
    /// Whether a last row holds the sums.
    pub total: bool,
    /// What is said when there is no row; none for nothing.
    pub none: Option<Sentence>,
}
