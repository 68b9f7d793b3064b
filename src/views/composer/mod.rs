//! The composer: the reports as a list, and one report as its outline beside the document as it will look.
//!
//! A section's own text is written in a layer of its own ([`writing`]). The document is composed in pieces between the keys
//! and only while it is shown ([`State::work`]); an issued report is shown as it was issued.

mod contents;
mod draw;
mod figures;
mod forms;
mod issue;
mod list;
mod open;
mod page;
mod panes;
mod pull;
mod source;
mod submit;
pub mod writing;

pub use draw::draw;
pub use forms::{Fill, FillSubject, begin, form_of, templates, understood};
pub use list::name as report_name;
pub use submit::submit;

use super::screen::Screen;
use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;

use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{PassageId, ReportId};
use crate::domain::journal::Purpose;
use crate::domain::operation::{Operation, Record};
use crate::domain::report::{ReportState, next_version};
use crate::keymap::Command;
use crate::keymap::command::{Composer, Shared};
use crate::locale::{composer as words, say};
use crate::report::document::Document;

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::effect::{Effect, Ids, Write};
use super::overlay::{Choice, Choose, Overlay, Pick};
use super::step::Step;
use super::typed::Over;
use list::List;
use open::Open;
use writing::Writing;

/// Holds the view's state.
#[derive(Debug, Default)]
pub struct State {
    list: List,
    open: Option<Open>,
    /// The present moment, exact to the minute; none before the first one came.
    now: Option<DateTime<Utc>>,
}

/// Is what choosing a row of one of the composer's lists means.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// A report by the template is begun.
    Begin(String),
    /// The report is opened.
    Open(ReportId),
    /// A version that corrects the report is begun.
    Correct(ReportId),
    /// The shown document is written to a file.
    Export(FileForm),
}

/// Names the form of a file that a document is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileForm {
    /// Word.
    Word,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
}

impl FileForm {
    /// Returns how the names of such files end.
    pub const fn ending(self) -> &'static str {
        match self {
            FileForm::Word => "docx",
            FileForm::Markdown => "md",
            FileForm::Text => "txt",
        }
    }
}

impl State {
    /// Lists the reports anew and has the shown one composed anew, after the records changed.
    pub fn outdate(&mut self, ctx: &Ctx) {
        self.list.refresh(ctx);
        if let Some(open) = self.open.take_if(|open| !open.outdate(ctx)) {
            self.list.expect(open.report);
            self.list.relist(ctx);
        }
    }

    /// Takes note of a batch that is on its way to the journal: a new report is chosen once it is there.
    pub fn sent(&mut self, write: &Write) {
        let is_work = write.proposal.purpose == Purpose::Work;
        if let Some(Operation::Create(Record::Report(report))) =
            write.proposal.operations.first().filter(|_| is_work)
        {
            self.list.expect(report.id.clone());
        }
    }

    /// Takes the document of an issued report that was asked for.
    pub fn take_issued(&mut self, report: &ReportId, document: Option<Box<Document>>, ctx: &Ctx) {
        if let Some(open) = self.open.as_mut().filter(|open| open.report == *report) {
            open.take_issued(document.map(|document| *document), ctx);
        }
    }

    /// Opens the report at the section whose text a draft holds; nothing happens when the report is gone.
    pub fn reveal(&mut self, passage: &PassageId, ctx: &Ctx) {
        let mut open = Open::new(passage.report(), ctx);
        if let Some(open) = &mut open {
            open.compose_now(ctx);
            open.choose(&passage.section().into(), ctx);
        }
        self.open = open;
    }

    /// Opens a report; what was issued of it is asked for.
    pub fn open(&mut self, report: &ReportId, ctx: &Ctx) -> Vec<Ask> {
        self.open = Open::new(report.clone(), ctx);
        match self.open.as_ref().filter(|open| open.is_issued()) {
            Some(open) => vec![Ask::Do(Effect::LoadIssued(open.report.clone()))],
            None => Vec::new(),
        }
    }

    /// Returns the report that the view stands on.
    fn report(&self) -> Option<&ReportId> {
        self.open.as_ref().map(|open| &open.report).or_else(|| self.list.chosen())
    }
}

impl Screen for State {
    fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        draw(self, ctx, buffer);
    }

    fn shared(&mut self, command: Shared, ctx: &Ctx) -> Vec<Ask> {
        shared(self, command, ctx)
    }

    fn relist(&mut self, ctx: &Ctx) {
        self.list.relist(ctx);
        if let Some(open) = &mut self.open {
            open.relist(ctx);
        }
    }

    fn tick(&mut self, now: DateTime<Utc>) {
        self.now = Some(now);
    }

    fn has_work(&self) -> bool {
        match &self.open {
            Some(open) => open.has_work(),
            None => self.list.has_work(),
        }
    }

    fn work(&mut self, ctx: &Ctx) {
        match &mut self.open {
            Some(open) => open.work(ctx),
            None => self.list.work(ctx),
        }
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.list.set_filter_text(text, ctx);
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        let Some(open) = &mut self.open else { return self.list.back(ctx) };
        if !open.leave_document() {
            self.open = None;
        }
        true
    }

    fn typed(&self) -> &str {
        if self.open.is_some() { "" } else { self.list.typed() }
    }

    fn choices(&self) -> Choices {
        Choices::default().with("report", self.open.as_ref().map(|open| &open.report))
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        self.open = None;
        choices.one("report").map(|report| self.open(&report, ctx)).unwrap_or_default()
    }

    fn record(&self, _ctx: &Ctx) -> Option<Key> {
        let open = self.open.as_ref().map(|open| &open.report);
        open.or(self.list.chosen()).map(|id| Key::new(Kind::Report, id.as_str()))
    }

    fn words(&self, ctx: &Ctx) -> String {
        match &self.open {
            Some(open) => open.words(ctx),
            None => self.list.filter_words(),
        }
    }

    fn answers(&self, command: Command) -> bool {
        match (command, &self.open) {
            (Command::Shared(Shared::FilterText), Some(_)) => false,
            (Command::Composer(command), None) => {
                matches!(command, Composer::New | Composer::Correct | Composer::Adjust)
            }
            (Command::Composer(command), Some(open)) => open.answers(command),
            _ => true,
        }
    }
}

/// Makes the layer again in which a draft's text was written; none when its report or its section is gone.
pub fn of_draft(passage: &PassageId, ctx: &Ctx) -> Option<Writing> {
    let mut open = Open::new(passage.report(), ctx).filter(|open| !open.is_issued())?;
    open.compose_now(ctx);
    open.writing(&passage.section().into(), ctx)
}

/// Carries out a command.
pub fn update(state: &mut State, command: Composer, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let writes = !matches!(command, Composer::Before | Composer::Next | Composer::Export);
    if writes && ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    match command {
        Composer::New => vec![forms::templates(ctx)],
        Composer::Adjust => vec![adjust(state, ctx)],
        Composer::Correct => vec![correct(state, ctx)],
        Composer::Write => write(state, ctx),
        Composer::Reviewed => reviewed(state, ctx, ids),
        Composer::Issue => vec![issue::form_or_reason(state.open.as_ref(), ctx)],
        Composer::Export => vec![export(state, ctx)],
        Composer::Before | Composer::Next => {
            if let Some(open) = &mut state.open {
                open.next_figure(command == Composer::Next, ctx);
            }
            Vec::new()
        }
    }
}

/// Carries out a command that every view has.
pub fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    let Some(open) = &mut state.open else { return in_list(state, command, ctx) };
    match command {
        Shared::Open if open.in_document => {
            return vec![source::entries(open, ctx).unwrap_or_else(|| Ask::say(ctx.say(words::NO_FIGURE)))];
        }
        Shared::Open if open.is_issued() || ctx.setup.read_only => open.in_document = true,
        Shared::Open => return write(state, ctx),
        Shared::OtherPane => open.in_document = !open.in_document,
        Shared::FilterText | Shared::ClearFilter => {}
        _ => {
            let height = panes::panes(ctx).document.height;
            if let Some(step) = Step::of(command, height) {
                open.step(step, ctx);
            }
        }
    }
    Vec::new()
}

fn in_list(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Shared::Open => {
            let chosen = state.list.chosen().cloned();
            return chosen.map(|report| state.open(&report, ctx)).unwrap_or_default();
        }
        Shared::FilterText => return vec![Ask::narrow(state.list.typed(), Over::Words)],
        Shared::ClearFilter => state.list.set_filter_text(String::new(), ctx),
        Shared::OtherPane => {}
        _ => state.list.step(command, ctx),
    }
    Vec::new()
}

/// Carries out what a chosen row means.
pub fn pick(state: &mut State, chosen: Chosen, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match chosen {
        Chosen::Begin(template) => forms::begin(&template, ctx).map(Ask::edit).into_iter().collect(),
        Chosen::Open(report) => state.open(&report, ctx),
        Chosen::Correct(report) => begin_version(state, &report, ctx, ids),
        Chosen::Export(form) => {
            let document = state.open.as_ref().and_then(Open::document);
            let saved = document.map(|(name, document)| {
                Ask::Do(Effect::Save { name, form, document: Box::new(document.clone()) })
            });
            saved.into_iter().collect()
        }
    }
}

/// Opens the text of the chosen section, or of the first section below the chosen heading.
fn write(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let Some(open) = &state.open else { return Vec::new() };
    if open.is_issued() {
        return vec![Ask::warn(ctx.say(words::IS_ISSUED))];
    }
    let section = open.text_below();
    let writing = section.and_then(|section| open.writing(section, ctx));
    vec![match writing {
        Some(writing) => Ask::Open(Overlay::Writing(Box::new(writing))),
        None => Ask::say(ctx.say(words::ALL_COMPUTED)),
    }]
}

/// Takes the figures of the chosen section as they are printed now for seen, and leaves its words as they are.
fn reviewed(state: &State, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(open) = state.open.as_ref().filter(|open| !open.is_issued()) else { return Vec::new() };
    let writing = open.text_below().and_then(|section| open.writing(section, ctx));
    let write = writing.and_then(|mut writing| writing.reviewed(ctx, ids));
    vec![match write {
        Some(write) => Ask::Do(Effect::Commit(write)),
        None => Ask::say(ctx.say(words::NOTHING_STALE)),
    }]
}

fn adjust(state: &State, ctx: &Ctx) -> Ask {
    let report = state.report().and_then(|id| ctx.workspace.reports.get(id.as_str()));
    match report {
        None => Ask::warn(ctx.say(words::NOTHING_CHOSEN)),
        Some(report) if report.state(ctx.workspace) == ReportState::Issued => {
            Ask::warn(ctx.say(words::IS_ISSUED))
        }
        Some(report) => Ask::form(forms::adjust(report, ctx)),
    }
}

/// Asks before a version is begun that corrects an issued report; one that exists is opened.
fn correct(state: &State, ctx: &Ctx) -> Ask {
    let report = state.report().and_then(|id| ctx.workspace.reports.get(id.as_str()));
    let Some(report) = report.filter(|report| report.state(ctx.workspace) == ReportState::Issued) else {
        return Ask::warn(ctx.say(words::ONLY_ISSUED));
    };
    let (next, _) = next_version(report, ctx.workspace);
    let go = match ctx.workspace.reports.get(next.id.as_str()) {
        Some(_) => Choice::new(ctx.say(words::OPEN_VERSION), "", Pick::Composer(Chosen::Open(next.id))),
        None => Choice::new(
            ctx.tell(words::BEGIN_VERSION, &[("n", &next.version)]),
            "",
            Pick::Composer(Chosen::Correct(report.id.clone())),
        ),
    };
    let rows = vec![Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing), go];
    let body = vec![list::name(report, ctx), ctx.say(words::CORRECT_HOW).to_owned()];
    Ask::choose(Choose::menu(ctx.say(words::CORRECT), body, rows))
}

fn begin_version(state: &mut State, report: &ReportId, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(report) = ctx.workspace.reports.get(report.as_str()) else { return Vec::new() };
    let (next, passages) = next_version(report, ctx.workspace);
    let sentence = ctx.tell(words::DID_CORRECT, &[("which", &list::name(&next, ctx))]);
    state.list.expect(next.id.clone());
    state.open = None;
    let created = std::iter::once(next.into()).chain(passages.into_iter().map(Into::into));
    let write = work(ids, created.map(Operation::Create).collect(), sentence);
    vec![Ask::Do(Effect::Commit(write))]
}

fn export(state: &State, ctx: &Ctx) -> Ask {
    if state.open.as_ref().and_then(Open::document).is_none() {
        return Ask::warn(ctx.say(words::NOTHING_SHOWN));
    }
    let row = |form: FileForm, said| {
        Choice::new(ctx.say(said), format!(".{}", form.ending()), Pick::Composer(Chosen::Export(form)))
    };
    let rows = vec![
        row(FileForm::Word, words::AS_WORD),
        row(FileForm::Markdown, words::AS_MARKDOWN),
        row(FileForm::Text, words::AS_TEXT),
    ];
    Ask::choose(Choose::menu(ctx.say(words::EXPORT), vec![ctx.say(words::EXPORT_WHERE).to_owned()], rows))
}

/// Makes a batch of work.
fn work(ids: &mut Ids, operations: Vec<Operation>, sentence: String) -> Write {
    let batch = ids.batch();
    ids.work(batch, operations, sentence)
}
