//! The form of a record of any kind, new or not: its fields below each other, how the one with the cursor is read, and
//! the difference before it is written.
//!
//! A form starts from the record as its author saw it. What somebody else writes meanwhile into other fields is taken
//! over; where the author has typed into the same field, the form keeps what its author saw, so that the store finds the
//! conflict and the author is asked.

mod draft;
mod draw;
mod entry;
mod filled;
mod menu;
mod parts;
mod past;
mod personal;
mod proposals;
mod save;
mod shown;
mod understood;

use std::sync::Arc;

pub use draft::{EditingSubject, Typed, of_draft};
pub use draw::draw;
pub use entry::Entry;
pub use menu::{Chosen, begin, edit_rows, menu, pick, rows};
pub use past::list as history;

use crate::domain::editing::{self, Names, Sort};
use crate::domain::entity::{Key, Kind};
use crate::domain::operation::{Operation, Record};
use crate::domain::register::Register;
use crate::locale::{composer, editing as fields, form as words};
use crate::views::ctx::Ctx;
use crate::views::overlay::keys::Act;
use crate::views::overlay::{Heard, Proposal, Proposals};
use crate::widgets::editor::Stroke;

use filled::Fault;
use understood::Note;

/// Holds the form of one record with what was typed so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    /// What the form began from: the record as its author saw it, or one that nothing was said of yet.
    start: Record,
    is_new: bool,
    /// What a new record belongs to or stands under.
    within: Option<Key>,
    /// The row that a new one stands directly behind; none for one that stands last, or nowhere.
    behind: Option<Key>,
    /// What is written together with a new record: the places of its neighbours.
    beside: Vec<Operation>,
    entries: Vec<Entry>,
    /// Where the cursor is: a field, then "write", then "cancel".
    at: usize,
    /// The first line in view.
    scroll: usize,
    /// What is wrong with a field, or with the record where no field is named.
    fault: Option<Fault>,
    proposals: Proposals,
    /// Whether an arrow has chosen among the proposals.
    has_chosen: bool,
    /// Whether what the field could hold has to be found anew.
    seeks: bool,
    /// Whether everything that the field could hold is listed, whatever it holds now.
    lists: bool,
    /// What was typed before and comes back.
    returning: Box<[Typed]>,
    resumed: bool,
    /// Whether somebody has withdrawn the record since.
    is_gone: bool,
    /// Whether what looks like personal data is kept on purpose.
    keeps_personal: bool,
    note: Note,
    /// Whether the note no longer says how the field reads.
    stale: bool,
    known: Known,
}

/// Holds the names of units and groups, read once for all keys.
#[derive(Clone, Debug, Default)]
struct Known(Option<Arc<Register>>);

/// What is known besides is no part of what a form holds.
impl PartialEq for Known {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Editing {
    /// Makes the form of a record; `is_new` says that it does not exist yet.
    pub fn new(record: Record, is_new: bool, within: Option<Key>, ctx: &Ctx) -> Self {
        let known = Known(Some(Arc::new(Register::of(ctx.workspace))));
        let mut editing = Self {
            start: record,
            is_new,
            within,
            behind: None,
            beside: Vec::new(),
            entries: Vec::new(),
            at: 0,
            scroll: 0,
            fault: None,
            proposals: Proposals::default(),
            has_chosen: false,
            seeks: false,
            lists: false,
            returning: Box::default(),
            resumed: false,
            is_gone: false,
            keeps_personal: false,
            note: Note::default(),
            stale: true,
            known,
        };
        let entries = editing.with_names(ctx, |names| {
            let entry = |spec: &'static editing::FieldSpec| {
                Entry::new(spec, &shown::shown(&editing::text(&editing.start, spec.name, names), spec, ctx))
            };
            editing::fields(editing.start.kind()).iter().map(entry).collect()
        });
        editing.entries = entries;
        editing.at = editing.first();
        editing.enter();
        editing.freshen(ctx, false);
        editing
    }

    /// Returns where one begins: of a new record at the first field that it cannot be without and is empty.
    fn first(&self) -> usize {
        let is_missing = |entry: &Entry| entry.spec.needed && entry.offered.is_empty();
        let missing = self.entries.iter().position(is_missing);
        missing.filter(|_| self.is_new).unwrap_or_default()
    }

    /// Puts the cursor into a field.
    pub fn at_field(mut self, field: &str, ctx: &Ctx) -> Self {
        if let Some(at) = self.entries.iter().position(|entry| entry.spec.name == field) {
            self.at = at;
            self.enter();
            self.stale = true;
            self.freshen(ctx, false);
        }
        self
    }

    /// Lets a new record stand behind a row, and writes together with it what makes room among its neighbours.
    pub fn placed(self, behind: Option<Key>, beside: Vec<Operation>) -> Self {
        Self { behind, beside, ..self }
    }

    /// Types these texts into the named fields, as somebody could have done.
    pub fn typed_into(mut self, texts: impl IntoIterator<Item = (&'static str, String)>, ctx: &Ctx) -> Self {
        for (field, text) in texts {
            if let Some(entry) = self.entries.iter_mut().find(|entry| entry.spec.name == field) {
                entry.replace(&text);
            }
        }
        let is_missing = |entry: &Entry| entry.editor.text().is_empty();
        self.at = self.entries.iter().position(is_missing).unwrap_or_default();
        self.stale = true;
        self.enter();
        self.freshen(ctx, false);
        self
    }

    /// Returns the kind of the record.
    pub fn kind(&self) -> Kind {
        self.start.kind()
    }

    fn with_names<T>(&self, ctx: &Ctx, with: impl FnOnce(&Names) -> T) -> T {
        match &self.known.0 {
            Some(register) => with(&names(register, ctx)),
            None => with(&names(&Register::of(ctx.workspace), ctx)),
        }
    }

    /// Returns whether somebody typed something.
    pub fn is_typed(&self) -> bool {
        self.entries.iter().any(Entry::is_typed)
    }

    /// Returns the field with the cursor; none on the buttons.
    fn entry(&self) -> Option<&Entry> {
        self.entries.get(self.at)
    }

    /// Carries out what a key asks.
    pub fn act(&mut self, act: Act) -> Heard {
        let before = self.at;
        let heard = self.obey(act);
        if self.at != before {
            self.forget_proposals();
            (self.seeks, self.lists, self.stale) = (false, false, true);
            self.enter();
        }
        heard
    }

    fn obey(&mut self, act: Act) -> Heard {
        let places = self.entries.len() + 2;
        let on_buttons = self.at >= self.entries.len();
        match act {
            Act::Leave if self.has_proposals() => self.forget_proposals(),
            Act::Leave if self.is_typed() => return Heard::Leaving,
            Act::Leave => return Heard::Closed,
            Act::Submit => return Heard::Submitted,
            Act::Enter if self.at == self.entries.len() => return Heard::Submitted,
            Act::Enter if on_buttons => return Heard::Closed,
            Act::Finish => return self.take(),
            Act::Enter if self.has_chosen && self.has_proposals() => return self.take(),
            Act::Up if self.has_proposals() => self.choose(Proposals::before),
            Act::Down if self.has_proposals() => self.choose(Proposals::next),
            Act::Up if self.can_climb(false) => return self.stroke(Stroke::Up),
            Act::Down if self.can_climb(true) => return self.stroke(Stroke::Down),
            Act::Up | Act::PreviousCell => self.at = (self.at + places - 1) % places,
            Act::Down | Act::Enter | Act::NextCell => self.at = (self.at + 1) % places,
            Act::PageUp => self.at = self.at.saturating_sub(PAGE),
            Act::PageDown => self.at = (self.at + PAGE).min(self.entries.len()),
            Act::Left if on_buttons => self.at = self.entries.len(),
            Act::Right if on_buttons => self.at = self.entries.len() + 1,
            _ => return self.edit(act),
        }
        Heard::Kept
    }

    fn choose(&mut self, step: impl FnOnce(&mut Proposals)) {
        step(&mut self.proposals);
        self.has_chosen = true;
    }

    /// Returns whether the field has another row in that direction, so that an arrow stays in it.
    fn can_climb(&self, down: bool) -> bool {
        let edges = self.entry().filter(|entry| !entry.is_fresh).map(|entry| entry.editor.is_at_edge());
        edges.is_some_and(|(first, last)| if down { !last } else { !first })
    }

    fn enter(&mut self) {
        if let Some(entry) = self.entries.get_mut(self.at) {
            entry.enter();
        }
    }

    fn edit(&mut self, act: Act) -> Heard {
        let Some(entry) = self.entries.get_mut(self.at) else { return Heard::Kept };
        let stroke = match act {
            Act::Clear => {
                entry.replace("");
                return self.typed();
            }
            Act::Restore => {
                entry.replace(&entry.offered.clone());
                return self.typed();
            }
            Act::Insert => {
                (self.seeks, self.lists, self.stale) = (true, true, true);
                return self.wanted();
            }
            Act::LineFeed => Stroke::Insert('\n'),
            Act::Write(c) => Stroke::Insert(c),
            Act::Backspace => Stroke::Backspace,
            Act::Delete => Stroke::Delete,
            Act::Left => Stroke::Left,
            Act::Right => Stroke::Right,
            Act::First => Stroke::Home,
            Act::Last => Stroke::End,
            Act::Undo => Stroke::Undo,
            _ => return Heard::Kept,
        };
        self.stroke(stroke)
    }

    fn stroke(&mut self, stroke: Stroke) -> Heard {
        let Some(entry) = self.entries.get_mut(self.at) else { return Heard::Kept };
        let before = entry.editor.text().to_owned();
        entry.stroke(stroke);
        if entry.editor.text() == before {
            self.forget_proposals();
            return Heard::Kept;
        }
        self.typed()
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str) -> Heard {
        let Some(entry) = self.entries.get_mut(self.at) else { return Heard::Kept };
        entry.paste(text);
        self.typed()
    }

    fn typed(&mut self) -> Heard {
        self.forget_proposals();
        self.fault = None;
        (self.seeks, self.lists, self.stale) = (true, false, true);
        self.wanted()
    }

    /// Asks for what the field could hold where the records are too many to look through here.
    fn wanted(&self) -> Heard {
        self.sought().map_or(Heard::Kept, |text| Heard::Sought(text.to_owned()))
    }

    fn forget_proposals(&mut self) {
        self.proposals = Proposals::default();
        self.has_chosen = false;
    }

    /// Returns what was typed into the field with the cursor, where it is looked for among all records.
    pub fn sought(&self) -> Option<&str> {
        self.sought_kind()?;
        let (_, piece) = self.entry()?.piece();
        let sought = if self.lists { "" } else { piece };
        Some(sought).filter(|sought| self.seeks && (self.lists || !sought.is_empty()))
    }

    /// Returns the kind of the records that the field with the cursor names, where they are too many to look through here.
    pub fn sought_kind(&self) -> Option<Kind> {
        match self.entry()?.spec.sort {
            Sort::Ref(kind) | Sort::Refs(kind) if proposals::is_catalogued(kind) => Some(kind),
            Sort::Uses => Some(Kind::Task),
            _ => None,
        }
    }

    /// Takes what was found for the field.
    pub fn propose(&mut self, found: Vec<Proposal>) {
        self.proposals = Proposals::of(found);
        self.has_chosen = false;
    }

    /// Returns whether something was found that the field with the cursor could hold.
    pub fn has_proposals(&self) -> bool {
        !self.proposals.is_empty()
    }

    /// Returns whether the cursor is in a field that may have several lines.
    pub fn is_in_long_field(&self) -> bool {
        self.entry().is_some_and(Entry::is_long)
    }

    /// Takes the chosen proposal.
    fn take(&mut self) -> Heard {
        let taken = std::mem::take(&mut self.proposals);
        self.has_chosen = false;
        if let (Some(entry), Some(proposal)) = (self.entries.get_mut(self.at), taken.chosen()) {
            let (from, _) = entry.piece();
            entry.is_fresh = false;
            entry.editor.replace_before(from, &proposal.text);
        }
        self.fault = None;
        (self.seeks, self.lists, self.stale) = (false, false, true);
        Heard::Kept
    }

    /// Fits the form into the screen, takes over what somebody else wrote, and works out how the field with the cursor is
    /// read.
    pub fn freshen(&mut self, ctx: &Ctx, records_changed: bool) {
        if records_changed {
            self.known = Known(Some(Arc::new(Register::of(ctx.workspace))));
            self.take_over(ctx);
            self.stale = true;
        }
        self.put_back(ctx);
        if std::mem::take(&mut self.stale) {
            if self.seeks && self.sought_kind().is_none() {
                let found = proposals::find(self, ctx);
                self.propose(found);
                self.seeks = false;
            }
            self.note = understood::note(self, ctx);
        }
        let columns = draw::columns(self, ctx);
        self.entries.iter_mut().for_each(|entry| entry.editor.resize(columns, u16::MAX));
        self.scroll = draw::scrolled(self, ctx);
    }

    /// Takes over what somebody else wrote into fields that the author has not touched.
    fn take_over(&mut self, ctx: &Ctx) {
        if self.is_new {
            return;
        }
        let Some(present) = ctx.workspace.record(&self.start.key()) else {
            self.is_gone = true;
            return;
        };
        self.is_gone = false;
        let changes = editing::difference(Some(&self.start), &present);
        let fresh: Vec<(&str, String)> = self.with_names(ctx, |names| {
            let text = |entry: &Entry| {
                let text = editing::text(&present, entry.spec.name, names);
                (entry.spec.name, shown::shown(&text, entry.spec, ctx))
            };
            self.entries.iter().map(text).collect()
        });
        for operation in changes {
            let Operation::Change(change) = operation else { continue };
            let place = self.entries.iter().position(|entry| entry.spec.name == change.field());
            let entry = place.and_then(|place| self.entries.get_mut(place));
            let text = fresh.iter().find(|(name, _)| *name == change.field()).map(|(_, text)| text.as_str());
            match (entry, text) {
                (Some(entry), Some(text)) if entry.is_typed() => entry.theirs = Some(text.to_owned()),
                (Some(entry), Some(text)) => {
                    *entry = Entry::new(entry.spec, text);
                    self.start.apply(&change);
                }
                _ => {
                    self.start.apply(&change);
                }
            }
        }
    }

    /// Says what is wrong, and goes to the field.
    fn refuse(&mut self, fault: Fault) {
        let place = self.entries.iter().position(|entry| Some(entry.spec.name) == fault.field);
        self.at = place.unwrap_or(self.at);
        self.forget_proposals();
        self.fault = Some(fault);
        self.stale = true;
    }

    /// Returns the template of a new report; none for other records.
    fn template(&self) -> Option<&str> {
        match &self.start {
            Record::Report(report) if self.is_new => Some(&report.template),
            _ => None,
        }
    }

    /// Returns what the form is about: the kind, and which one.
    pub fn title(&self, ctx: &Ctx) -> String {
        let template = self.template().and_then(|key| ctx.setup.templates.get(key)?.template.as_ref().ok());
        if let Some(template) = template {
            return ctx.tell(composer::BEGIN, &[("template", &template.called(ctx.lang()))]);
        }
        let kind = ctx.say(crate::locale::names::kind(self.kind()));
        match self.is_new {
            true => ctx.tell(words::NEW_ONE, &[("kind", &kind)]),
            false => ctx.tell(
                words::EDIT_ONE,
                &[("what", &crate::views::changes::record_in_words(&self.start, ctx))],
            ),
        }
    }
}

/// Is how many fields a page moves.
const PAGE: usize = 5;

/// Returns what fields are read by.
fn names<'a>(register: &'a Register, ctx: &Ctx<'a>) -> Names<'a> {
    Names { workspace: ctx.workspace, register, today: ctx.today }
}

/// Returns what a field is called.
fn caption(kind: Kind, field: &str, ctx: &Ctx) -> String {
    fields::caption(kind, field, ctx.lang())
}

/// Makes the form of a new record; none for kinds that are not typed.
pub fn blank(kind: Kind, within: Option<Key>, ctx: &Ctx) -> Option<Editing> {
    let register = Register::of(ctx.workspace);
    // What is dated is offered the shown day, as in the other forms.
    let names = Names { today: ctx.as_of, ..names(&register, ctx) };
    let record = editing::blank(kind, "", within.as_ref(), &names)?;
    Some(Editing::new(record, true, within, ctx))
}

/// Makes the form of a record; none where it is gone, or its kind is not typed.
pub fn of(key: &Key, ctx: &Ctx) -> Option<Editing> {
    let record = ctx.workspace.record(key).filter(|_| !editing::fields(key.kind).is_empty())?;
    Some(Editing::new(record, false, None, ctx))
}

/// Returns the values of a field in two records of a kind as a form shows them; none for a field that is not typed.
pub fn values(old: &Record, new: &Record, field: &str, ctx: &Ctx) -> Option<(String, String)> {
    let spec = editing::fields(old.kind()).iter().find(|spec| spec.name == field)?;
    // Nothing is looked up by its name here, and this is asked for each line of a history.
    let register = Register::new([], []);
    let names = names(&register, ctx);
    let text = |record| shown::named(&editing::text(record, spec.name, &names), spec, ctx);
    Some((text(old), text(new)))
}
