//! A form: a few fields, then "write" and "cancel".

use serde::{Deserialize, Serialize};

use crate::locale::Said;
use crate::views::ctx::Ctx;
use crate::widgets::line::{Edit, Line};

use super::keys::Act;
use super::purpose::Purpose;
use super::{Draft, Heard, Proposals};

/// Names a field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Name {
    /// A day.
    Date,
    /// A time of day.
    Hour,
    /// Free text.
    Text,
    /// A percentage or n/m.
    Amount,
    /// Symbols of documents.
    Evidence,
    /// A unit.
    Unit,
    /// A task.
    Task,
    /// Another task.
    Other,
    /// What two tasks are to each other.
    Kind,
    /// A deadline phrase.
    Phrase,
    /// The symbol of one document.
    Document,
    /// A reason.
    Reason,
    /// A measured value.
    Value,
    /// The date of a document.
    DocumentDate,
    /// A name.
    Title,
    /// A unit of measure.
    Measure,
    /// The target of a year.
    Target(i32),
    /// The last day in time.
    Due,
    /// Who is asked.
    To,
    /// The units that monitor.
    Monitors,
    /// The units that take over.
    Successors,
    /// A short name.
    Short,
    /// The day until which something rests.
    Until,
    /// A state.
    State,
    /// Whose work a report speaks of.
    Role,
    /// A period.
    Period,
    /// Plans.
    Plans,
    /// A reporting duty.
    Duty,
    /// A text as it was before it was changed.
    Seen,
}

/// Is one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Which one it is.
    pub name: Name,
    /// What stands before it.
    pub label: Said,
    /// What was typed.
    pub line: Line,
    /// What the form offered.
    pub offered: String,
}

impl Field {
    /// Makes a field that holds a text.
    pub fn new(name: Name, label: Said, text: impl Into<String>) -> Self {
        Self::holding(name, label, Line::new(text))
    }

    /// Makes a field that suggests a text; typing replaces it.
    pub fn suggest(name: Name, label: Said, text: impl Into<String>) -> Self {
        Self::holding(name, label, Line::suggest(text))
    }

    fn holding(name: Name, label: Said, line: Line) -> Self {
        Self { name, label, offered: line.text().to_owned(), line }
    }

    /// Returns what stands before the field; the target of a year says of which.
    pub fn caption(&self, ctx: &Ctx) -> String {
        match self.name {
            Name::Target(year) => ctx.tell(self.label, &[("year", &year)]),
            _ => ctx.say(self.label).to_owned(),
        }
    }

    /// Returns whether somebody typed something that the form had not offered.
    pub fn is_typed(&self) -> bool {
        self.line.text() != self.offered && !self.line.text().trim().is_empty()
    }
}

/// Is a text to be read above the fields: a letter before it is recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Enclosure {
    /// The text.
    pub text: String,
    /// The first line in view.
    pub scroll: usize,
}

/// Is a form with what was typed so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// The title of the box.
    pub title: String,
    /// Lines above the fields; they are wrapped.
    pub about: Vec<String>,
    /// The fields.
    pub fields: Vec<Field>,
    /// Where the cursor is: a field, then "write", then "cancel".
    pub at: usize,
    /// What is wrong with a field.
    pub fault: Option<(Name, String)>,
    /// Whether a draft was put back into it.
    pub resumed: bool,
    /// Whether what looks like personal data is kept on purpose.
    pub keeps_personal: bool,
    /// Whether Enter goes from the first field straight to "write": what stands in the others is a good guess.
    pub quick: bool,
    /// A text to be read first; none for most forms.
    pub enclosure: Option<Enclosure>,
    /// What the field with the cursor could hold.
    pub proposals: Proposals,
}

/// Is how many lines of an enclosed text a page moves.
const PAGE: usize = 8;

impl Form {
    /// Makes a form; the cursor is in the first field.
    pub fn new(purpose: Purpose, title: impl Into<String>, about: Vec<String>, fields: Vec<Field>) -> Self {
        let title = title.into();
        Self {
            purpose,
            title,
            about,
            fields,
            at: 0,
            fault: None,
            resumed: false,
            keeps_personal: false,
            quick: false,
            enclosure: None,
            proposals: Proposals::default(),
        }
    }

    /// Lets Enter go from the first field straight to "write".
    pub fn quick(self) -> Self {
        Self { quick: true, ..self }
    }

    /// Puts a text to be read above the fields.
    pub fn enclosing(self, text: String) -> Self {
        Self { enclosure: Some(Enclosure { text, scroll: 0 }), ..self }
    }

    /// Keeps the end of the enclosed text at the bottom of its area, however far it was scrolled.
    pub(super) fn keep_in_view(&mut self, ctx: &Ctx) {
        let (lines, height) = super::draw::enclosed(self, ctx);
        if let Some(enclosure) = &mut self.enclosure {
            enclosure.scroll = enclosure.scroll.min(lines.len().saturating_sub(height));
        }
    }

    /// Returns what was typed into a field, cleaned; empty where the form has no such field.
    pub fn value(&self, name: Name) -> String {
        let field = self.fields.iter().find(|field| field.name == name);
        field.map(|field| crate::text::clean_line(field.line.text())).unwrap_or_default()
    }

    /// Returns what was typed into a field; none when it is empty.
    pub fn given(&self, name: Name) -> Option<String> {
        Some(self.value(name)).filter(|text| !text.is_empty())
    }

    /// Returns whether a field holds what the form offered, or nothing.
    pub fn is_untouched(&self, name: Name) -> bool {
        self.fields.iter().any(|field| field.name == name && !field.is_typed())
    }

    /// Says what is wrong with a field and goes there.
    pub fn refuse(&mut self, name: Name, fault: String) {
        self.at = self.fields.iter().position(|field| field.name == name).unwrap_or(0);
        self.fault = Some((name, fault));
    }

    /// Carries out what a key asks. Only "cancel" lets go of what was typed without a question: it is deliberate.
    pub(super) fn act(&mut self, act: Act) -> Heard {
        let before = self.at;
        let heard = self.obey(act);
        if self.at != before {
            self.proposals = Proposals::default();
        }
        heard
    }

    fn obey(&mut self, act: Act) -> Heard {
        let places = self.fields.len() + 2;
        let on_buttons = self.at >= self.fields.len();
        match act {
            Act::Leave if Draft::of(self).is_some() => return Heard::Leaving,
            Act::Leave => return Heard::Closed,
            Act::Enter if self.at == self.fields.len() => return Heard::Submitted,
            Act::Enter if on_buttons => return Heard::Closed,
            Act::Enter if self.quick && self.at == 0 => self.at = self.fields.len(),
            Act::PageUp => self.scroll(|line| line.saturating_sub(PAGE)),
            Act::PageDown => self.scroll(|line| line.saturating_add(PAGE)),
            Act::Finish => self.take(),
            Act::Up if self.has_proposals() => self.proposals.before(),
            Act::Down if self.has_proposals() => self.proposals.next(),
            Act::Up => self.at = (self.at + places - 1) % places,
            Act::Down | Act::Enter => self.at = (self.at + 1) % places,
            Act::Left if on_buttons => self.at = self.fields.len(),
            Act::Right if on_buttons => self.at = self.fields.len() + 1,
            _ => return self.edit(act),
        }
        Heard::Kept
    }

    fn scroll(&mut self, to: impl FnOnce(usize) -> usize) {
        if let Some(enclosure) = &mut self.enclosure {
            enclosure.scroll = to(enclosure.scroll);
        }
    }

    fn edit(&mut self, act: Act) -> Heard {
        let (Some(field), Some(edit)) = (self.fields.get_mut(self.at), act.edit()) else {
            return Heard::Kept;
        };
        field.line.edit(edit);
        if !matches!(edit, Edit::Insert(_) | Edit::Backspace | Edit::Delete | Edit::Clear) {
            return Heard::Kept;
        }
        self.fault = None;
        self.seek()
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str) -> Heard {
        let Some(field) = self.fields.get_mut(self.at) else { return Heard::Kept };
        field.line.insert(text);
        self.fault = None;
        self.seek()
    }

    /// Asks for what the field with the cursor could hold, where it is one that is completed.
    fn seek(&mut self) -> Heard {
        self.proposals = Proposals::default();
        self.sought().map_or(Heard::Kept, |text| Heard::Sought(text.to_owned()))
    }

    /// Returns what was typed into the field with the cursor, where it is one that is completed.
    pub fn sought(&self) -> Option<&str> {
        let field =
            self.fields.get(self.at).filter(|field| matches!(field.name, Name::Task | Name::Other))?;
        Some(field.line.text()).filter(|text| !text.trim().is_empty())
    }

    /// Returns whether something was found that the field with the cursor could hold.
    pub(super) fn has_proposals(&self) -> bool {
        !self.proposals.is_empty()
    }

    /// Takes the chosen proposal.
    fn take(&mut self) {
        let taken = std::mem::take(&mut self.proposals);
        if let (Some(field), Some(proposal)) = (self.fields.get_mut(self.at), taken.chosen()) {
            field.line = Line::new(proposal.text.as_str());
        }
    }
}
