//! Makes a document of a template, a scope, what was written for its sections, and the workspace.
//!
//! What is computed is computed anew each time; what was written keeps its words, and a figure in it that prints
//! something else than when it was written is marked. A section for which nothing was written shows its prompt.

mod frame;
mod inserted;
mod matter;
mod outline;
mod passage;
mod rows;
mod written;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::document::{Annex, Block, Content, Document, Frame, Level, Numbering, Pages, SectionKey, plain};
use super::figures::{Call, Figures, Value};
use super::scope::Scope;
use super::sentence::{Printed, Sentence};
use super::template::{self, Template};
use crate::domain::inbox::Letter;
use crate::domain::meeting::Minutes;
use crate::domain::report::Report;
use crate::domain::settings::Settings;
use crate::domain::workspace::Workspace;
use crate::locale::names;

pub use outline::{Outline, Section, SectionKind, SectionState};
pub use written::TextFault;

/// Holds what makes one report of a template.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// Whose report it is, on what, as of when.
    pub scope: Scope,
    /// The number, alone or with the symbol after it; none while it has none.
    pub number: Option<String>,
    /// The date; none while it is blank.
    pub dated: Option<NaiveDate>,
    /// Who it is sent to; nobody for whom the template names.
    pub recipients: Vec<String>,
    /// What was written for the sections.
    pub texts: Texts,
    /// What the letter or the minutes are about.
    pub matter: Matter,
}

impl Brief {
    /// Makes the brief of a draft for which nothing was written yet.
    pub fn new(scope: Scope) -> Self {
        let (recipients, texts) = (Vec::new(), Texts::new());
        Self { scope, number: None, dated: None, recipients, texts, matter: Matter::None }
    }

    /// Returns the brief of a report that is kept in the workspace, with what was written for its sections.
    pub fn of(workspace: &Workspace, report: &Report) -> Self {
        let passages = workspace.index().places().passages_of(&report.id).iter();
        let written = passages.filter_map(|slot| {
            let passage = &workspace.passages.at(*slot)?.record;
            let written = Written { text: passage.text.clone(), figures: passage.figures.clone() };
            Some((passage.id.section().into(), written))
        });
        Self {
            number: report.number.clone(),
            dated: report.date,
            recipients: report.recipients.parties.iter().map(|party| party.printed.clone()).collect(),
            texts: written.collect(),
            ..Self::new(Scope::of(report))
        }
    }
}

/// Holds what was written, by section.
pub type Texts = BTreeMap<SectionKey, Written>;

/// Is what was written for a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The words: a paragraph a line; lines that begin with "- " make a list.
    pub text: String,
    /// What the figures in it printed when it was written.
    pub figures: Printed,
}

/// Says what a letter or minutes are about.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Matter {
    /// It is neither.
    #[default]
    None,
    /// A follow-up letter.
    Letter(Box<Letter>),
    /// The minutes of a session.
    Minutes(Box<Minutes>),
}

/// Is a composed report.
#[derive(Clone, Debug, PartialEq)]
pub struct Composed {
    /// The document.
    pub document: Document,
    /// Its sections.
    pub outline: Outline,
    /// The sections for which something was written and which the template no longer has.
    pub homeless: Vec<SectionKey>,
}

/// Composes the report.
pub fn compose(template: &Template, brief: &Brief, workspace: &Workspace, settings: &Settings) -> Composed {
    let figures = Figures::new(workspace, settings, brief.scope.clone());
    compose_with(template, brief, &figures)
}

/// Composes the report with figures that were looked up already; they must be those of the brief's scope.
pub fn compose_with(template: &Template, brief: &Brief, figures: &Figures<'_>) -> Composed {
    let frame = frame::frame(&template.frame, brief, figures);
    let mut composer = Composer {
        brief,
        figures,
        frame: &frame,
        kind: template.frame.kind.as_deref(),
        numbering: Numbering::default(),
        section: None,
        level: None,
        body: Vec::new(),
        annexes: Vec::new(),
        outline: Outline::default(),
    };
    template.blocks.iter().for_each(|block| composer.take(block));
    composer.outline.settle();
    let Composer { body, annexes, outline, .. } = composer;
    let known = |key: &SectionKey| outline.sections.iter().any(|section| section.key == *key);
    let homeless = brief.texts.keys().filter(|key| !known(key)).cloned().collect();
    Composed { document: Document { frame, body, annexes }, outline, homeless }
}

struct Composer<'c, 'a> {
    brief: &'c Brief,
    figures: &'c Figures<'a>,
    frame: &'c Frame,
    kind: Option<&'c str>,
    numbering: Numbering,
    /// The section that blocks belong to.
    section: Option<SectionKey>,
    /// How deep the last heading stands; none before the first one of the text or of an annex.
    level: Option<Level>,
    body: Vec<Block>,
    annexes: Vec<Annex>,
    outline: Outline,
}

impl Composer<'_, '_> {
    fn take(&mut self, block: &template::Block) {
        use template::Block as From;
        match block {
            From::Heading { key, level, words } => self.heading(key, *level, words),
            From::Text { key, prompt, draft } => self.text(key, prompt, draft.as_ref()),
            From::Sentence { words, none } => self.sentence(words, none.as_ref()),
            From::List { call, line, none } => {
                let list = || rows::list(self.figures, call, line);
                let is_left_out = none.is_some() && self.is_uncovered(call);
                self.computed((!is_left_out).then(list).flatten(), none.as_ref());
            }
            From::Table(table) => {
                let rows = || rows::table(self.figures, table);
                let is_left_out = table.none.is_some() && self.is_uncovered(&table.call);
                self.computed((!is_left_out).then(rows).flatten(), table.none.as_ref());
            }
            From::Chart { call, none } => {
                let chart = self.chart(call);
                self.computed(chart, none.as_ref());
            }
            From::Appendix { key, title, landscape } => self.appendix(key, title, *landscape),
            From::PageBreak => self.push(Block::new(Content::PageBreak)),
            From::Letter | From::Minutes => self.matter(),
            From::Closing(words) => {
                let runs = self.runs(words);
                self.push(Block::closing(runs));
            }
        }
    }

    fn runs(&self, words: &Sentence) -> Vec<super::document::Run> {
        words.runs(self.figures, &Printed::new())
    }

    /// Adds a block to the annex that was begun last, else to the text.
    fn push(&mut self, block: Block) {
        let block = Block { section: block.section.or_else(|| self.section.clone()), ..block };
        match self.annexes.last_mut() {
            Some(annex) => annex.blocks.push(block),
            None => self.body.push(block),
        }
    }

    /// Returns how many sections stand over a text.
    fn depth(&self) -> usize {
        let headings = self.level.map_or(0, |level| level as usize + 1);
        headings + usize::from(!self.annexes.is_empty())
    }

    fn heading(&mut self, key: &SectionKey, level: Level, words: &Sentence) {
        let (label, runs) = (self.numbering.next(level), self.runs(words));
        self.level = Some(level);
        self.section = Some(key.clone());
        self.outline.push(Section {
            key: key.clone(),
            kind: SectionKind::Heading(level),
            depth: self.depth() - 1,
            label: label.clone(),
            title: plain(&runs),
            state: SectionState::Computed,
        });
        self.push(Block::heading(level, label, runs));
    }

    fn appendix(&mut self, key: &SectionKey, title: &Sentence, landscape: bool) {
        let title = plain(&self.runs(title));
        let unit = names::unit(self.figures.workspace(), &self.brief.scope.unit);
        self.numbering = Numbering::default();
        self.level = None;
        self.section = Some(key.clone());
        self.outline.push(Section {
            key: key.clone(),
            kind: SectionKind::Annex,
            depth: 0,
            label: String::new(),
            title: title.clone(),
            state: SectionState::Computed,
        });
        self.annexes.push(Annex {
            section: Some(key.clone()),
            title,
            reference: Some(frame::reference(self.frame, self.kind, unit)),
            pages: if landscape { Pages::Landscape } else { Pages::Portrait },
            blocks: Vec::new(),
        });
    }

    fn text(&mut self, key: &SectionKey, prompt: &str, draft: Option<&Sentence>) {
        let written = self.brief.texts.get(key);
        let passage = passage::passage(self.figures, written, prompt, draft);
        self.outline.push(Section {
            key: key.clone(),
            kind: SectionKind::Text,
            depth: self.depth(),
            label: String::new(),
            title: prompt.to_owned(),
            state: passage.state,
        });
        passage.blocks.into_iter().for_each(|block| self.push(block.of(key.clone())));
    }

    fn sentence(&mut self, words: &Sentence, none: Option<&Sentence>) {
        let chosen = none.filter(|_| self.says_nothing(words)).unwrap_or(words);
        let runs = self.runs(chosen);
        self.push(Block::paragraph(runs));
    }

    /// Returns whether there are numbers in the sentence and all of them are zero; what is about a plan that the report
    /// does not cover is none.
    fn says_nothing(&self, words: &Sentence) -> bool {
        let is_zero = |call: &Call| match self.figures.figure(call) {
            Ok(figure) => figure.value.is_zero(),
            Err(trouble) => trouble.is_uncovered().then_some(true),
        };
        let mut zeros = words.calls().filter_map(is_zero).peekable();
        zeros.peek().is_some() && zeros.all(|zero| zero)
    }

    /// Returns whether the figure is about a plan that the report does not cover.
    fn is_uncovered(&self, call: &Call) -> bool {
        self.figures.figure(call).is_err_and(|trouble| trouble.is_uncovered())
    }

    fn chart(&self, call: &Call) -> Option<Block> {
        match self.figures.figure(call) {
            Ok(figure) => match figure.value {
                Value::Chart(chart) => Some(Block::new(Content::Chart(*chart))),
                _ => None,
            },
            Err(trouble) => Some(rows::unanswered(call, &trouble)),
        }
    }

    /// Adds what was computed; where that is nothing, what is said instead.
    fn computed(&mut self, block: Option<Block>, none: Option<&Sentence>) {
        let instead = || none.map(|words| Block::paragraph(self.runs(words)));
        if let Some(block) = block.or_else(instead) {
            self.push(block);
        }
    }
}
