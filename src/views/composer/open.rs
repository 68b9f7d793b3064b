//! One report that is open: its document, its outline, and where one stands in them.

use std::collections::BTreeMap;

use crate::domain::ids::{PassageId, ReportId};
use crate::domain::report::{Report, ReportState};
use crate::keymap::command::Composer;
use crate::locale::composer as words;
use crate::report::Scope;
use crate::report::compose::{Brief, Section, SectionKind, SectionState, compose_with};
use crate::report::document::{Document, Origin, SectionKey};
use crate::report::figures::{Days, Figures};
use crate::report::template::{Block, Template};
use crate::text::slug;
use crate::views::ctx::Ctx;
use crate::views::cursor::Cursor;
use crate::views::step::Step;

use super::contents::{Known, headings, known};
use super::list;
use super::page::{Place, Sheet};
use super::panes::panes;
use super::writing::Writing;

/// Is how many tasks are judged in a row before somebody else has a turn.
pub(super) const PIECE: usize = 300;

/// Says what has to be worked out next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Due {
    /// How the tasks stand on the days that its figures look at.
    Days,
    /// The document.
    Document,
    /// Its lines.
    Lines,
    /// Nothing; an issued report's document may still be on its way.
    Nothing,
}

/// Is the open report.
#[derive(Debug)]
pub(super) struct Open {
    pub report: ReportId,
    template: Option<Template>,
    issued: bool,
    document: Option<Document>,
    pub sections: Vec<Section>,
    /// The sections that something was written for and that the template no longer has.
    pub homeless: Vec<SectionKey>,
    pub known: BTreeMap<String, Known>,
    pub sheet: Sheet,
    due: Due,
    days: Days,
    /// Whether the section that was gone to before there was a document is still to be brought into view.
    due_section: bool,
    pub outline: Cursor,
    /// Whether the document listens.
    pub in_document: bool,
    /// The first line in view.
    pub scroll: usize,
    /// The chosen figure.
    pub figure: Option<usize>,
}

impl Open {
    /// Opens a report; none when it is gone.
    pub(super) fn new(report: ReportId, ctx: &Ctx) -> Option<Self> {
        let found = ctx.workspace.reports.get(report.as_str())?;
        let issued = found.state(ctx.workspace) == ReportState::Issued;
        Some(Self {
            template: list::template(found, ctx).cloned(),
            report,
            issued,
            document: None,
            sections: Vec::new(),
            homeless: Vec::new(),
            known: BTreeMap::new(),
            sheet: Sheet::default(),
            due: if issued { Due::Nothing } else { Due::Days },
            days: Days::of(&Scope::of(found)),
            due_section: false,
            outline: Cursor::default(),
            in_document: false,
            scroll: 0,
            figure: None,
        })
    }

    fn record<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Report> {
        ctx.workspace.reports.get(self.report.as_str())
    }

    /// Returns whether the report was issued, so that it stays as it is.
    pub(super) fn is_issued(&self) -> bool {
        self.issued
    }

    /// Returns whether the document is there.
    pub(super) fn is_ready(&self) -> bool {
        self.document.is_some()
    }

    /// Has the document composed anew. Returns whether it is still what was opened: a draft that was issued or taken back
    /// meanwhile is not.
    pub(super) fn outdate(&mut self, ctx: &Ctx) -> bool {
        if let Some(report) = self.record(ctx).filter(|_| !self.issued) {
            self.days = Days::of(&Scope::of(report));
            self.due = Due::Days;
        }
        let issued = |report: &Report| report.state(ctx.workspace) == ReportState::Issued;
        self.record(ctx).is_some_and(|report| issued(report) == self.issued)
    }

    pub(super) fn relist(&mut self, ctx: &Ctx) {
        if self.due == Due::Nothing && self.is_ready() {
            self.due = Due::Lines;
        }
        self.go_to(self.outline.at, ctx);
    }

    pub(super) fn has_work(&self) -> bool {
        self.due != Due::Nothing
    }

    pub(super) fn work(&mut self, ctx: &Ctx) {
        match self.due {
            Due::Days => {
                let mut allowance = PIECE;
                if self.days.go_on(ctx.workspace, &ctx.setup.settings, &mut allowance) {
                    self.due = Due::Document;
                }
            }
            Due::Document => {
                self.compose(ctx);
                self.due = Due::Lines;
            }
            Due::Lines => {
                self.lay_out(ctx);
                self.due = Due::Nothing;
            }
            Due::Nothing => {}
        }
    }

    /// Does all the work at once.
    pub(super) fn compose_now(&mut self, ctx: &Ctx) {
        while self.has_work() {
            self.work(ctx);
        }
    }

    /// Returns the figures of the report, with the days looked up that were judged for it.
    pub(super) fn figures<'a>(&'a self, scope: Scope, ctx: &Ctx<'a>) -> Figures<'a> {
        Figures::judged(ctx.workspace, &ctx.setup.settings, scope, &self.days)
    }

    fn compose(&mut self, ctx: &Ctx) {
        let Some((report, template)) = self.record(ctx).zip(self.template.as_ref()) else { return };
        let brief = Brief::of(ctx.workspace, report);
        let figures = self.figures(brief.scope.clone(), ctx);
        let composed = compose_with(template, &brief, &figures);
        self.known = known(&composed.document, &figures, ctx);
        let chosen = self.chosen().map(|section| section.key.clone());
        self.sections = composed.outline.sections;
        self.homeless = composed.homeless;
        self.document = Some(composed.document);
        match chosen {
            Some(key) => self.outline.at = self.place_of(&key).unwrap_or(self.outline.at),
            None => self.due_section = true,
        }
    }

    fn lay_out(&mut self, ctx: &Ctx) {
        let Some(document) = &self.document else { return };
        self.sheet = Sheet::of(document, panes(ctx).document.width, ctx.glyphs());
        self.figure = self.figure.filter(|at| *at < self.sheet.figures.len());
        self.scroll = self.scroll.min(self.last_scroll(ctx));
        let (at, is_due) = (self.outline.at, std::mem::take(&mut self.due_section));
        self.outline.go_to(at, self.sections.len(), panes(ctx).outline.height);
        if is_due && at > 0 {
            self.show_section(ctx);
        }
    }

    /// Takes the document of an issued report; none when it cannot be read.
    pub(super) fn take_issued(&mut self, document: Option<Document>, ctx: &Ctx) {
        let Some(document) = document else { return };
        self.sections = headings(&document);
        self.document = Some(document);
        self.due = Due::Lines;
        self.compose_now(ctx);
    }

    /// Returns what is written to a file: its name without ending, and the document.
    pub(super) fn document(&self) -> Option<(String, &Document)> {
        Some((slug(self.report.as_str()), self.document.as_ref()?))
    }

    fn place_of(&self, key: &SectionKey) -> Option<usize> {
        self.sections.iter().position(|section| section.key == *key)
    }

    /// Returns the chosen section.
    pub(super) fn chosen(&self) -> Option<&Section> {
        self.sections.get(self.outline.at)
    }

    /// Goes to a section.
    pub(super) fn choose(&mut self, key: &SectionKey, ctx: &Ctx) {
        if let Some(at) = self.place_of(key) {
            self.go_to(at, ctx);
        }
    }

    fn go_to(&mut self, at: usize, ctx: &Ctx) {
        let moved = at != self.outline.at;
        self.outline.go_to(at, self.count(), panes(ctx).outline.height);
        if moved {
            self.show_section(ctx);
        }
    }

    /// Brings the chosen section of the document into view.
    fn show_section(&mut self, ctx: &Ctx) {
        let line = self.chosen().and_then(|section| self.sheet.line_of(&section.key));
        if let Some(line) = line {
            self.scroll = line.min(self.last_scroll(ctx));
            self.figure = None;
        }
    }

    /// Returns how many sections there are; before the document is composed, as the template has them, so that no key is
    /// lost.
    fn count(&self) -> usize {
        if self.is_ready() {
            return self.sections.len();
        }
        let is_section = |block: &&Block| {
            matches!(block, Block::Heading { .. } | Block::Text { .. } | Block::Appendix { .. })
        };
        self.template.iter().flat_map(|template| &template.blocks).filter(is_section).count()
    }

    fn last_scroll(&self, ctx: &Ctx) -> usize {
        self.sheet.lines.len().saturating_sub(panes(ctx).document.height.into())
    }

    /// Takes a step: through the sections, or through the lines of the document.
    pub(super) fn step(&mut self, step: Step, ctx: &Ctx) {
        if self.in_document {
            self.scroll = step.from(self.scroll, self.last_scroll(ctx));
        } else {
            self.go_to(step.from(self.outline.at, self.count().saturating_sub(1)), ctx);
        }
    }

    /// Goes from the document back to the outline; returns whether it was there.
    pub(super) fn leave_document(&mut self) -> bool {
        std::mem::take(&mut self.in_document)
    }

    /// Goes to the next figure of the document, or the one before; from the outline to the first one in view.
    pub(super) fn next_figure(&mut self, forward: bool, ctx: &Ctx) {
        self.in_document = true;
        let figures = &self.sheet.figures;
        let from_here = || match forward {
            true => figures.iter().position(|place| place.line >= self.scroll),
            false => figures.iter().rposition(|place| place.line < self.scroll),
        };
        let next = match (self.figure, forward) {
            (Some(at), true) => Some((at + 1).min(figures.len().saturating_sub(1))),
            (Some(at), false) => Some(at.saturating_sub(1)),
            (None, _) => from_here().or_else(|| figures.len().checked_sub(1)),
        };
        self.figure = next.filter(|at| *at < figures.len());
        let height = usize::from(panes(ctx).document.height);
        if let Some(line) = self.place().map(|place| place.line)
            && !(self.scroll..self.scroll + height).contains(&line)
        {
            self.scroll = line.saturating_sub(height / 2).min(self.last_scroll(ctx));
        }
    }

    /// Returns the chosen figure.
    pub(super) fn place(&self) -> Option<&Place> {
        self.sheet.figures.get(self.figure?)
    }

    /// Returns the text that is written when one writes here: the chosen one, or the first one below the chosen heading;
    /// in the document that of the chosen figure.
    pub(super) fn text_below(&self) -> Option<&SectionKey> {
        let figure = self.place().filter(|_| self.in_document).and_then(|place| place.section.as_ref());
        let at = figure.and_then(|key| self.place_of(key)).unwrap_or(self.outline.at);
        let (here, below) = self.sections.get(at..)?.split_first()?;
        if here.kind == SectionKind::Text {
            return Some(&here.key);
        }
        let mut own = below.iter().take_while(|section| section.depth > here.depth);
        own.find(|section| section.kind == SectionKind::Text).map(|section| &section.key)
    }

    /// Opens the text of a section; none when there is no such text.
    pub(super) fn writing(&self, key: &SectionKey, ctx: &Ctx) -> Option<Writing> {
        let section = self.sections.iter().find(|it| it.key == *key && it.kind == SectionKind::Text)?;
        let id = PassageId::of(&self.report, key.as_str());
        let runs = self.document.iter().flat_map(Document::runs);
        let printed = runs.filter_map(|run| match &run.origin {
            Origin::Figure { query, .. } => Some((query.clone(), run.text.clone())),
            _ => None,
        });
        let base = ctx.workspace.passages.get(id.as_str()).cloned();
        Some(Writing::new(id, section.title.clone(), base, self.first_words(key), printed.collect()))
    }

    /// Returns the words that the template offers for a section.
    fn first_words(&self, key: &SectionKey) -> Option<String> {
        self.template.as_ref()?.blocks.iter().find_map(|block| match block {
            Block::Text { key: found, draft, .. } if found == key => Some(draft.as_ref()?.written()),
            _ => None,
        })
    }

    pub(super) fn answers(&self, command: Composer) -> bool {
        match command {
            Composer::Before | Composer::Next | Composer::Export => self.is_ready(),
            Composer::Correct => self.issued,
            Composer::New => false,
            Composer::Adjust | Composer::Write | Composer::Reviewed | Composer::Issue => !self.issued,
        }
    }

    pub(super) fn words(&self, ctx: &Ctx) -> String {
        self.record(ctx).map(|report| list::name(report, ctx)).unwrap_or_default()
    }

    /// Returns how many texts still have nothing, and how many have figures that changed.
    pub(super) fn open_texts(&self) -> [(SectionState, usize); 3] {
        [SectionState::Empty, SectionState::Changed, SectionState::Drafted].map(|state| {
            let texts = self.sections.iter().filter(|it| it.kind == SectionKind::Text && it.state == state);
            (state, texts.count())
        })
    }

    /// Returns what the chosen figure printed when the words around it were written; none where it prints the same.
    pub(super) fn printed_then(&self, place: &Place, ctx: &Ctx) -> Option<String> {
        let id = PassageId::of(&self.report, place.section.as_ref()?.as_str());
        let passage = ctx.workspace.passages.get(id.as_str())?;
        passage.figures.get(&place.query).filter(|then| **then != place.printed).cloned()
    }

    /// Returns the template and the record, for what composes the document again.
    pub(super) fn sources<'a, 's>(&'s self, ctx: &Ctx<'a>) -> Option<(&'s Template, &'a Report)> {
        self.template.as_ref().zip(self.record(ctx))
    }

    /// Says why there is no document to show.
    pub(super) fn missing(&self, ctx: &Ctx) -> String {
        let template = self.record(ctx).map(|report| report.template.as_str()).unwrap_or_default();
        if self.template.is_none() && !self.issued {
            ctx.tell(words::NO_TEMPLATE, &[("name", &template)])
        } else {
            ctx.say(words::WORKING).to_owned()
        }
    }
}
