//! A person at the program with the shipped sample: a keyboard and the screen that results. Nothing is written.

use std::sync::OnceLock;

use chrono::NaiveDate;
use dondoc::app::{Effect, Event, Kept, Model, Msg, Setup, update, view};
use dondoc::domain::journal::SessionId;
use dondoc::domain::settings::Settings;
use dondoc::domain::workspace::Workspace;
use dondoc::keymap::{Command, DEFAULT, Key, Keymap};
use dondoc::locale::{Glyphs, Lang};
use dondoc::report::template::Shelf;
use dondoc::views::saved::{self, Opening, SavedView};
use dondoc::widgets::theme::{Colours, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Size;

pub fn sample() -> Workspace {
    static SAMPLE: OnceLock<Workspace> = OnceLock::new();
    SAMPLE.get_or_init(crate::sample::sample).clone()
}

pub fn setup() -> Setup {
    Setup {
        keymap: Keymap::read(DEFAULT).unwrap(),
        lang: Lang::Vi,
        glyphs: Glyphs::Unicode,
        theme: Theme::of(Colours::Dark),
        settings: Settings::default(),
        templates: Shelf::with(&[]),
        unit: None,
        read_only: false,
        lasting: Default::default(),
        file: "/srv/dondoc/tinh.redb".to_owned(),
        actor: "vpub".to_owned(),
    }
}

fn model(size: (u16, u16)) -> Model {
    let today = NaiveDate::from_ymd_opt(2026, 4, 10).unwrap();
    Model::new(today, Size { width: size.0, height: size.1 }, SessionId(0))
}

/// Is a person at the program.
pub struct Seat {
    pub model: Model,
    pub setup: Setup,
    pub size: (u16, u16),
    /// What was asked of the engine.
    pub effects: Vec<Effect>,
    kept: Vec<SavedView>,
}

impl Seat {
    pub fn with(workspace: Workspace, setup: Setup, size: (u16, u16)) -> Self {
        Self::before(model(size), workspace, setup, size)
    }

    fn before(model: Model, workspace: Workspace, setup: Setup, size: (u16, u16)) -> Self {
        let mut seat = Self { model, setup, size, effects: Vec::new(), kept: Vec::new() };
        seat.send(Msg::Engine(Event::Loaded(Box::new(workspace))));
        seat.rest();
        seat
    }

    /// Sits down before a program that opens on a saved view.
    pub fn opening(saved: SavedView) -> Self {
        let (setup, size) = (setup(), (80, 24));
        let model = model(size).opening(Opening::Saved(saved), &setup);
        Self::before(model, sample(), setup, size)
    }

    pub fn new() -> Self {
        Self::with(sample(), setup(), (80, 24))
    }

    /// Lets a message reach the program, and keeps and lets go views as the engine would.
    pub fn send(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg, &self.setup) {
            self.effects.push(effect.clone());
            if let Effect::SaveView(view) = effect {
                let done = Kept::Saved(view.name.clone());
                saved::put(&mut self.kept, view);
                self.send(Msg::Engine(Event::ViewsKept(done, self.kept.clone())));
            }
        }
    }

    /// Lets the keys rest until nothing is left to work out.
    pub fn rest(&mut self) -> &mut Self {
        self.send(Msg::Rested);
        while self.model.has_work() {
            self.send(Msg::Idle);
        }
        self.send(Msg::Rested);
        self
    }

    /// Presses keys by their names, and rests after each.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.send(Msg::Key(key.parse::<Key>().unwrap()));
            self.rest();
        }
        self
    }

    /// Presses the first key of a command.
    pub fn run(&mut self, command: Command) -> &mut Self {
        let keys = self.setup.keymap.keys_of(command).into_iter().next();
        let Some(keys) = keys else { panic!("no key is bound to {command:?}") };
        keys.into_iter().for_each(|key| self.send(Msg::Key(key)));
        self.rest()
    }

    /// Types characters, and rests.
    pub fn write(&mut self, text: &str) -> &mut Self {
        text.chars().for_each(|c| self.send(Msg::Key(Key::char(c))));
        self.rest()
    }

    pub fn drawn(&self) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| view(&self.model, &self.setup, frame)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// Returns the screen as lines of text.
    pub fn screen(&self) -> String {
        let buffer = self.drawn();
        let text = |line: &[Cell]| line.iter().map(Cell::symbol).collect::<String>().trim_end().to_owned();
        buffer.content.chunks(self.size.0.into()).map(text).collect::<Vec<_>>().join("\n")
    }
}
