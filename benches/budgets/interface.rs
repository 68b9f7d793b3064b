//! The interface inside one process: loading, keys, typed characters, bytes to the terminal.

use std::cell::Cell;
use std::io::{self, Write};
use std::path::Path;
use std::rc::Rc;
use std::time::Instant;

use dondoc::app::{Event, Model, Msg, Setup, update, view};
use dondoc::domain::journal::SessionId;
use dondoc::domain::settings::Settings;
use dondoc::keymap::{DEFAULT, Key, Keymap};
use dondoc::locale::{Glyphs, Lang};
use dondoc::storage::Store;
use dondoc::widgets::theme::Theme;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Rect, Size as Cells};
use ratatui::{TerminalOptions, Viewport};

use crate::province::Size;
use crate::{Figure, median, middle, of};

/// Counts the bytes that a terminal would get.
struct Counter(Rc<Cell<usize>>);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Is the interface on a screen that only counts its bytes.
struct Screen {
    model: Model,
    setup: Setup,
    written: Rc<Cell<usize>>,
    terminal: Terminal<CrosstermBackend<Counter>>,
}

impl Screen {
    fn open(store: &Store) -> Self {
        let setup = Setup {
            keymap: Keymap::read(DEFAULT).unwrap(),
            lang: Lang::Vi,
            glyphs: Glyphs::Unicode,
            theme: Theme::coloured(),
            settings: Settings::default(),
            read_only: false,
            lasting: Default::default(),
            file: "workspace".to_owned(),
            actor: "bench".to_owned(),
        };
        let today = chrono::NaiveDate::from_ymd_opt(2026, 4, 10).unwrap();
        let model = Model::new(today, Cells::new(120, 40), SessionId(1));
        let viewport = Viewport::Fixed(Rect::new(0, 0, 120, 40));
        let written = Rc::new(Cell::new(0));
        let backend = CrosstermBackend::new(Counter(Rc::clone(&written)));
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
        let mut screen = Self { model, setup, written, terminal };
        screen.take(Msg::Engine(Event::Loaded(Box::new(store.load().unwrap()))));
        screen
    }

    /// Takes one message and draws; returns the milliseconds and the bytes that it took.
    fn take(&mut self, msg: Msg) -> (f64, f64) {
        self.written.set(0);
        let start = Instant::now();
        update(&mut self.model, msg, &self.setup);
        let (model, setup) = (&self.model, &self.setup);
        self.terminal.draw(|frame| view(model, setup, frame)).unwrap();
        (start.elapsed().as_secs_f64() * 1000.0, self.written.get() as f64)
    }

    fn key(&mut self, name: &str) -> (f64, f64) {
        let key: Key = name.parse().unwrap();
        self.take(Msg::Key(key))
    }
}

/// Returns the figure that 99 of 100 stay below.
fn p99(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[(figures.len() * 99 / 100).min(figures.len() - 1)]
}

/// Measures the interface on the workspace in the folder.
pub fn figures(size: Size, folder: &Path) -> Vec<Figure> {
    let store = Store::at(folder.join("workspace.dondoc"));
    let load = median(5, || drop(store.load().unwrap()));
    let first = median(3, || drop(Screen::open(&store)));
    let mut screen = Screen::open(&store);
    for _ in 0..3 {
        screen.key("+");
    }
    let moves: Vec<(f64, f64)> = (0..300).map(|_| screen.key("down")).collect();
    let folds: Vec<f64> =
        (0..100).map(|turn| screen.key(if turn % 2 == 0 { "left" } else { "right" }).0).collect();
    screen.key("/");
    let typed: Vec<f64> = "dat dai so y te dat dai ".chars().map(|c| screen.key(&named(c)).0).collect();
    vec![
        plain("load the workspace (ms)", load, of(size, [60.0, 300.0, 1500.0])),
        plain("everything loaded and drawn (ms)", first, of(size, [60.0, 300.0, 1500.0])),
        plain(
            "key to repaint, moving, p99 (ms)",
            p99(moves.iter().map(|it| it.0).collect()),
            of(size, [5.0, 5.0, 8.0]),
        ),
        plain("key to repaint, folding, p99 (ms)", p99(folds), of(size, [5.0, 5.0, 8.0])),
        plain("filter, each typed character, p99 (ms)", p99(typed), of(size, [5.0, 8.0, 30.0])),
        plain(
            "bytes for moving one row",
            middle(&mut moves.iter().map(|it| it.1).collect::<Vec<_>>()),
            1024.0,
        ),
    ]
}

fn named(c: char) -> String {
    if c == ' ' { "space".to_owned() } else { c.to_string() }
}

fn plain(what: &'static str, measured: f64, budget: f64) -> Figure {
    Figure { what, measured, budget, floor: None }
}
