//! A person at the program: a keyboard, an engine that answers at once, and the screen that results.

use chrono::DateTime;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Size;
use ratatui::style::Color;

use super::office::{today, workspace};
use crate::app::{Effect, Entry, Event, Kept, Model, Msg, Planned, Setup, update, view};
use crate::domain::entity::Key as Address;
use crate::domain::ids::ReportId;
use crate::domain::journal::{
    Actor, Batch, BatchHeader, BatchId, BatchNumber, Conflict, Proposal, Purpose, Seq, SessionId,
};
use crate::domain::operation::{Operation, Record};
use crate::domain::workspace::Workspace;
use crate::keymap::{DEFAULT, Key, Keymap};
use crate::locale::{Glyphs, Lang};
use crate::report::document::Document;
use crate::report::template::Shelf;
use crate::views::saved::{self, SavedView};
use crate::widgets::theme::{Colours, Theme};

pub fn setup() -> Setup {
    Setup {
        keymap: Keymap::read(DEFAULT).unwrap(),
        lang: Lang::Vi,
        glyphs: Glyphs::Unicode,
        theme: Theme::of(Colours::Dark),
        settings: crate::domain::settings::Settings::default(),
        templates: Shelf::with(&[]),
        unit: None,
        read_only: false,
        lasting: Default::default(),
        file: "/srv/dondoc/tinh.redb".to_owned(),
        actor: "vpub".to_owned(),
    }
}

/// Returns a batch as the journal would hold it.
pub fn batch(number: u64, first: u64, proposal: &Proposal) -> Batch {
    let header = BatchHeader {
        number: BatchNumber(number),
        id: proposal.id,
        at: DateTime::from_timestamp(1_775_790_000, 0).unwrap(),
        actor: Actor { uid: 1000, name: "vpub".to_owned() },
        session: proposal.session,
        program: "dondoc".to_owned(),
        source: proposal.source.clone(),
        purpose: proposal.purpose,
        first: Seq(first),
        count: proposal.operations.len() as u64,
        hash: [0; 32],
    };
    Batch { header, operations: proposal.operations.clone() }
}

/// Is a person at the program.
pub struct Desk {
    pub model: Model,
    pub setup: Setup,
    pub size: (u16, u16),
    /// What was asked of the engine.
    pub effects: Vec<Effect>,
    /// What the engine wrote.
    pub journal: Vec<Batch>,
    /// The views that were kept.
    pub kept: Vec<SavedView>,
    /// The records that the next batch meets: it is refused, and shown them.
    refusal: Vec<Record>,
}

impl Desk {
    /// Sits down before the workspace.
    pub fn with(workspace: Workspace, setup: Setup, size: (u16, u16)) -> Self {
        let size_of = Size { width: size.0, height: size.1 };
        let model = Model::new(today(), size_of, SessionId(0)).introduced(&setup);
        let mut desk = Self {
            model,
            setup,
            size,
            effects: Vec::new(),
            journal: Vec::new(),
            kept: Vec::new(),
            refusal: Vec::new(),
        };
        desk.tell(Event::Loaded(Box::new(workspace)));
        desk
    }

    /// Sits down before a program that still reads the workspace.
    pub fn unloaded(change: impl FnOnce(Model, &Setup) -> Model) -> Self {
        let setup = setup();
        let model = Model::new(today(), Size { width: 80, height: 24 }, SessionId(0));
        let model = change(model, &setup);
        let (effects, journal, kept, refusal) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { model, setup, size: (80, 24), effects, journal, kept, refusal }
    }

    pub fn new() -> Self {
        Self::with(workspace(), setup(), (80, 24))
    }

    /// Lets a message reach the program and the engine answer at once.
    pub fn send(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg, &self.setup) {
            self.effects.push(effect.clone());
            self.answer(effect);
        }
    }

    pub fn tell(&mut self, event: Event) {
        self.send(Msg::Engine(event));
    }

    fn answer(&mut self, effect: Effect) {
        match effect {
            Effect::Commit(write) if !self.refusal.is_empty() => {
                let met = std::mem::take(&mut self.refusal);
                let conflict = |operation: &Operation| {
                    let present = met.iter().find(|record| record.key() == operation.key())?;
                    Some(Conflict {
                        key: operation.key(),
                        mine: operation.clone(),
                        present: Some(present.clone()),
                    })
                };
                let conflicts = write.proposal.operations.iter().filter_map(conflict).collect();
                self.tell(Event::Conflicted(write, conflicts));
            }
            Effect::Commit(write) => {
                let number = self.model.workspace().head().batch.0 + 1;
                let written = batch(number, 100 + number * 10, &write.proposal);
                self.journal.push(written.clone());
                self.tell(Event::Followed(vec![written]));
                self.tell(Event::Committed { sentence: write.sentence, written: true });
            }
            Effect::Plan(direction) => {
                let planned = self.journal.last().map(|last| {
                    let operations = last.operations.iter().rev().map(Operation::inverse).collect();
                    let purpose = Purpose::Undo(last.header.number);
                    let source = "tui".to_owned();
                    let proposal =
                        Proposal { id: BatchId(99), session: SessionId(0), source, operations, purpose };
                    Box::new(Planned { proposal, of: last.header.clone(), left: Vec::new() })
                });
                self.tell(Event::Planned(direction, planned));
            }
            Effect::LoadHistory { of, keys } => {
                let entries = self.history(&keys);
                self.tell(Event::History(of, entries));
            }
            Effect::SaveView(view) => {
                let kept = Kept::Saved(view.name.clone());
                saved::put(&mut self.kept, view);
                self.tell(Event::ViewsKept(kept, self.kept.clone()));
            }
            Effect::ForgetView(name) => {
                saved::remove(&mut self.kept, &name);
                self.tell(Event::ViewsKept(Kept::Forgotten(name), self.kept.clone()));
            }
            Effect::Issue(write, _) => self.answer(Effect::Commit(write)),
            Effect::LoadIssued(report) => {
                let document = self.issued(&report);
                self.tell(Event::IssuedRead(report, document));
            }
            Effect::Save { name, form, .. } => {
                self.tell(Event::Saved(format!("{name}.{}", form.ending())));
            }
            Effect::Edit(text) => self.tell(Event::Edited(Some(format!("{text} (sửa ngoài)")))),
            Effect::Reload | Effect::Copy(_) | Effect::Suspend | Effect::Quit => {}
        }
    }

    /// Returns the document that was issued, as the store would read it.
    fn issued(&self, report: &ReportId) -> Option<Box<Document>> {
        let issuance = self.model.workspace().issuances.get(report.as_str())?;
        serde_json::from_slice(issuance.copy.content.bytes()?).ok()
    }

    fn history(&self, keys: &[Address]) -> Vec<Entry> {
        let entries = self.journal.iter().rev().flat_map(|batch| {
            batch
                .operations
                .iter()
                .map(|operation| Entry { header: batch.header.clone(), operation: operation.clone() })
        });
        entries.filter(|entry| keys.contains(&entry.operation.key())).collect()
    }

    /// Has the next batch refused, because it meets these records.
    pub fn refuse(&mut self, met: Vec<Record>) {
        self.refusal = met;
    }

    /// Presses keys by their names, and rests.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        self.hold(keys).rest()
    }

    /// Presses keys by their names, without a rest.
    pub fn hold(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.send(Msg::Key(key.parse::<Key>().unwrap()));
        }
        self
    }

    /// Lets the keys rest until nothing is left to work out.
    pub fn rest(&mut self) -> &mut Self {
        self.send(Msg::Rested);
        while self.model.has_work() {
            self.send(Msg::Idle);
        }
        self
    }

    /// Types characters, and rests.
    pub fn write(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.send(Msg::Key(Key::char(c)));
        }
        self.rest()
    }

    /// Goes to a row of the tree by what it shows.
    pub fn go(&mut self, task: &str) -> &mut Self {
        self.press("+ + + home");
        for _ in 0..200 {
            if self.model.tree().task().is_some_and(|found| found.as_str() == task) {
                return self;
            }
            self.press("down");
        }
        panic!("no row shows {task}");
    }

    fn drawn(&self) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| view(&self.model, &self.setup, frame)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// Returns what is drawn in another style than the terminal's own: line, columns, style, text.
    pub fn styles(&self) -> String {
        let buffer = self.drawn();
        let mut told = String::new();
        for (y, line) in buffer.content.chunks(self.size.0.into()).enumerate() {
            let mut x = 0;
            for run in line.chunk_by(|a, b| (a.fg, a.bg, a.modifier) == (b.fg, b.bg, b.modifier)) {
                let text: String = run.iter().map(Cell::symbol).collect();
                let style = match (run[0].fg, run[0].bg, run[0].modifier) {
                    (Color::Reset, Color::Reset, modifier) if modifier.is_empty() => None,
                    (fg, Color::Reset, modifier) if modifier.is_empty() => Some(format!("{fg}")),
                    (fg, bg, modifier) => Some(format!("{fg} on {bg} {modifier:?}")),
                };
                if let Some(style) = style {
                    told.push_str(&format!("{y:>2} {x:>3} {style}: {}\n", text.trim_end()));
                }
                x += run.len();
            }
        }
        told
    }

    /// Returns the screen as lines of text.
    pub fn screen(&self) -> String {
        let buffer = self.drawn();
        let lines = buffer
            .content
            .chunks(self.size.0.into())
            .map(|line| line.iter().map(Cell::symbol).collect::<String>().trim_end().to_owned());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Returns the texts that are drawn as found, run by run.
    pub fn marked(&self) -> Vec<String> {
        let buffer = self.drawn();
        let found = self.setup.theme.found;
        let is_found = |cell: &Cell| {
            cell.modifier.contains(found.add_modifier) && (Some(cell.fg) == found.fg || found.fg.is_none())
        };
        let lines = buffer.content.chunks(self.size.0.into());
        let runs = lines.flat_map(|line| line.chunk_by(move |a, b| is_found(a) == is_found(b)));
        runs.filter(|run| is_found(&run[0])).map(|run| run.iter().map(Cell::symbol).collect()).collect()
    }

    /// Returns the operations of the last batch.
    pub fn written(&self) -> &[Operation] {
        self.journal.last().map(|batch| batch.operations.as_slice()).unwrap_or_default()
    }
}
