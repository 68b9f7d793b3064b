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
use dondoc::widgets::theme::{Colours, Theme};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Rect, Size as Cells};
use ratatui::{TerminalOptions, Viewport};

use crate::province::Size;
use crate::{Figure, median, middle, of, plain};

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
    fn open(store: &Store, (columns, lines): (u16, u16)) -> Self {
        let setup = Setup {
            keymap: Keymap::read(DEFAULT).unwrap(),
            lang: Lang::Vi,
            glyphs: Glyphs::Unicode,
            theme: Theme::of(Colours::Dark),
            settings: Settings::default(),
            templates: dondoc::report::template::Shelf::with(&[]),
            unit: None,
            read_only: false,
            lasting: Default::default(),
            file: "workspace".to_owned(),
            actor: "bench".to_owned(),
        };
        let today = chrono::NaiveDate::from_ymd_opt(2026, 4, 10).unwrap();
        let model = Model::new(today, Cells::new(columns, lines), SessionId(1));
        let viewport = Viewport::Fixed(Rect::new(0, 0, columns, lines));
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

    /// Moves one row; returns the milliseconds and the bytes that the details take to follow.
    fn step_and_rest(&mut self) -> (f64, f64) {
        self.key("down");
        self.take(Msg::Rested)
    }

    /// Types a text; returns the milliseconds of each character.
    fn types(&mut self, text: &str) -> Vec<f64> {
        text.chars().map(|c| self.take(Msg::Key(Key::char(c))).0).collect()
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

/// Is the size of the screen at which times are measured.
const WIDE: (u16, u16) = (120, 40);

/// Measures the interface on the workspace in the folder.
pub fn figures(size: Size, folder: &Path) -> Vec<Figure> {
    let store = Store::at(folder.join("workspace.dondoc"));
    let load = median(5, || drop(store.load().unwrap()));
    let first = median(3, || drop(Screen::open(&store, WIDE)));
    let mut screen = Screen::open(&store, WIDE);
    for _ in 0..3 {
        screen.key("+");
    }
    let moves: Vec<f64> = (0..300).map(|_| screen.key("down").0).collect();
    let rests: Vec<f64> = (0..100).map(|_| screen.step_and_rest().0).collect();
    let folds: Vec<f64> =
        (0..100).map(|turn| screen.key(if turn % 2 == 0 { "left" } else { "right" }).0).collect();
    let begun = screen.key("ctrl-o").0;
    let arranged: Vec<f64> =
        (0..100).map(|turn| screen.key(if turn % 2 == 0 { "down" } else { "up" }).0).collect();
    screen.key("esc");
    screen.key("/");
    let typed = screen.types("dat dai so y te dat dai ");
    screen.key("ctrl-u");
    let keyed =
        screen.types("chủ-trì:so-y-te hạn:<30d trạng-thái:quá-hạn -văn-bản:343 dat dai or nguy-cơ:có ");
    screen.key("esc");
    let opened = screen.key("ctrl-f").0;
    let mut sought = screen.types("454 b so hoa dat dai");
    screen.key("ctrl-u");
    sought.extend(screen.types("qzxsyt"));
    screen.key("esc");
    let key = of(size, [5.0, 5.0, 8.0]);
    screen.key("esc");
    let switches = switches(&mut screen);
    let mut figures = vec![
        plain("load the workspace (ms)", load, of(size, [60.0, 300.0, 1500.0])),
        plain("everything loaded and drawn (ms)", first, of(size, [60.0, 300.0, 1500.0])),
        plain("key to repaint, moving, p99 (ms)", p99(moves), key),
        plain("details shown when the keys rest, p99 (ms)", p99(rests), key),
        plain("key to repaint, folding, p99 (ms)", p99(folds), key),
        plain("rearranging begins (ms)", begun, None),
        plain("key to repaint, rearranging, p99 (ms)", p99(arranged), key),
        plain("filter, each typed character, p99 (ms)", p99(typed), of(size, [5.0, 8.0, 30.0])),
        plain("filter with keys, each typed character, p99 (ms)", p99(keyed), of(size, [5.0, 8.0, 30.0])),
        plain("the jump opens where the keys did not rest (ms)", opened, None),
        plain("jump, each typed character, p99 (ms)", p99(sought), of(size, [5.0, 8.0, 30.0])),
    ];
    for (view, switched) in VIEWS.iter().zip(switches) {
        figures.push(plain(view[1], switched.longest, key));
        figures.push(plain("  all of it worked out (ms)", switched.all, None));
    }
    figures.extend(bytes(&store, WIDE, &BYTES_WIDE));
    figures.extend(bytes(&store, (80, 24), &BYTES_NARROW));
    figures
}

/// Names the keys that switch the view, and their figures.
const VIEWS: [[&str; 2]; 13] = [
    ["2", "key to inbox, longest piece (ms)"],
    ["3", "key to indicators, longest piece (ms)"],
    ["5", "key to scorecard, longest piece (ms)"],
    ["6", "key to matrix, longest piece (ms)"],
    ["7", "key to lists, longest piece (ms)"],
    ["8", "key to sessions, longest piece (ms)"],
    ["9", "key to documents, longest piece (ms)"],
    ["#", "key to received reports, longest piece (ms)"],
    ["@", "key to units, longest piece (ms)"],
    ["!", "key to the check, longest piece (ms)"],
    ["&", "key to links, longest piece (ms)"],
    ["1", "key to tree, longest piece (ms)"],
    ["2", "key to inbox again, longest piece (ms)"],
];

/// Is how long a switch keeps a key waiting, and how long it takes until everything is shown.
struct Switched {
    longest: f64,
    all: f64,
}

/// Switches to every view and back, and lets each work itself out.
fn switches(screen: &mut Screen) -> Vec<Switched> {
    let switch = |[key, _]: &[&str; 2]| {
        let mut pieces = vec![screen.key(key).0];
        while screen.model.has_work() {
            pieces.push(screen.take(Msg::Idle).0);
        }
        pieces.push(screen.take(Msg::Rested).0);
        while screen.model.has_work() {
            pieces.push(screen.take(Msg::Idle).0);
        }
        Switched { longest: pieces.iter().copied().fold(0.0, f64::max), all: pieces.iter().sum() }
    };
    VIEWS.iter().map(switch).collect()
}

/// Names the figures of [`bytes`].
type Names = [&'static str; 4];

const BYTES_WIDE: Names = [
    "bytes for moving one row, 120x40, median",
    "bytes for moving one row, 120x40, mean",
    "  where the list turns, p99",
    "  the details once the keys rest, median",
];

const BYTES_NARROW: Names = [
    "bytes for moving one row, 80x24, median",
    "bytes for moving one row, 80x24, mean",
    "  where the list turns, p99",
    "  the details once the keys rest, median",
];

/// Counts what a walk of a hundred rows writes to the terminal: held down, and with a rest after each step.
fn bytes(store: &Store, cells: (u16, u16), [median, mean, turn, rest]: &Names) -> Vec<Figure> {
    let mut screen = Screen::open(store, cells);
    for _ in 0..3 {
        screen.key("+");
    }
    let mut held: Vec<f64> = (0..100).map(|_| screen.key("down").1).collect();
    let mut rests: Vec<f64> = (0..100).map(|_| screen.step_and_rest().1).collect();
    vec![
        plain(median, middle(&mut held), 1024.0),
        plain(mean, held.iter().sum::<f64>() / held.len() as f64, 1024.0),
        plain(turn, p99(held), None),
        plain(rest, middle(&mut rests), None),
    ]
}
