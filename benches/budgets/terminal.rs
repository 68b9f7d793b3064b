//! The real program in a pseudo-terminal: its start, its memory, its rest, and a change that another process writes.

use std::io::Read as _;
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::province::Size;
use crate::{Figure, middle, of, plain, program};

/// Is the program as it runs, with the screen that results.
struct Running {
    child: Box<dyn Child + Send + Sync>,
    screen: Arc<Mutex<vt100::Parser>>,
    started: Instant,
    _terminal: Box<dyn MasterPty + Send>,
}

impl Running {
    fn start(folder: &Path) -> Self {
        let size = PtySize { rows: 40, cols: 120, ..PtySize::default() };
        let terminal = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_dondoc"));
        command.env("DONDOC_DB", folder.join("workspace.dondoc"));
        command.env("HOME", folder);
        // Whoever has used the program before meets no first page.
        let state = folder.join(".local/state/dondoc");
        std::fs::create_dir_all(&state).and_then(|()| std::fs::write(state.join("welcomed"), "")).unwrap();
        command.env("TERM", "xterm-256color");
        let started = Instant::now();
        let child = terminal.slave.spawn_command(command).unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(of_cells(40), of_cells(120), 0)));
        let mut reader = terminal.master.try_clone_reader().unwrap();
        let shown = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut bytes = [0; 65536];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                shown.lock().unwrap().process(&bytes[..count]);
            }
        });
        Self { child, screen, started, _terminal: terminal.master }
    }

    /// Waits until the screen shows the text; returns the moment.
    fn shows(&self, text: &str) -> Instant {
        let start = Instant::now();
        while !self.screen.lock().unwrap().screen().contents().contains(text) {
            assert!(start.elapsed() < Duration::from_secs(60), "the screen never showed {text:?}");
            std::thread::sleep(Duration::from_millis(1));
        }
        Instant::now()
    }

    fn process(&self) -> std::path::PathBuf {
        Path::new("/proc").join(self.child.process_id().unwrap().to_string())
    }

    /// Returns the memory in megabytes.
    fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(self.process().join("status")).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1000.0
    }

    /// Returns the processor time of all threads in milliseconds.
    fn worked(&self) -> f64 {
        let threads = std::fs::read_dir(self.process().join("task")).unwrap();
        let of = |path: &Path| std::fs::read_to_string(path.join("schedstat")).unwrap_or_default();
        let nanoseconds = threads.map(|thread| {
            of(&thread.unwrap().path())
                .split_whitespace()
                .next()
                .map_or(0.0, |first| first.parse::<f64>().unwrap())
        });
        nanoseconds.sum::<f64>() / 1e6
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Measures the program on the workspace in the folder.
pub fn figures(size: Size, folder: &Path) -> Vec<Figure> {
    let (mut first, mut loaded) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        let running = Running::start(folder);
        first.push(milliseconds(running.started, running.shows("─")));
        loaded.push(milliseconds(running.started, running.shows("100/KH-UBND")));
    }
    let running = Running::start(folder);
    running.shows("100/KH-UBND");
    let memory = running.memory();
    let rest = idle(&running);
    let mut seen: Vec<f64> = (0..5).map(|turn| change_seen(&running, folder, turn)).collect();
    vec![
        plain("start to first full frame (ms)", middle(&mut first), of(size, [30.0, 60.0, 150.0])),
        plain("start to everything loaded (ms)", middle(&mut loaded), of(size, [60.0, 300.0, 1500.0])),
        plain("memory of the interface (MB)", memory, of(size, [40.0, 120.0, 600.0])),
        plain("idle processor use (%)", rest, 0.5),
        plain("another process's change seen (ms)", middle(&mut seen), 500.0),
    ]
}

/// Returns how much of one processor the program takes while nothing happens, in percent.
fn idle(running: &Running) -> f64 {
    let (start, before) = (Instant::now(), running.worked());
    std::thread::sleep(Duration::from_secs(5));
    (running.worked() - before) / milliseconds(start, Instant::now()) * 100.0
}

/// Lets another process rename the first plan; returns how long after its end the new name is on the screen.
fn change_seen(running: &Running, folder: &Path, turn: usize) -> f64 {
    let name = format!("Tên mới {turn}");
    let file = format!(
        r#"{{"schema":"dondoc/exchange","version":1,"source":"bench","plans":[{{"id":"k0","title":"{name}"}}]}}"#
    );
    std::fs::write(folder.join("renamed.json"), file).unwrap();
    program::dondoc(folder, &["import", "renamed.json"]);
    let written = Instant::now();
    milliseconds(written, running.shows(&name))
}

fn of_cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

fn milliseconds(from: Instant, to: Instant) -> f64 {
    (to - from).as_secs_f64() * 1000.0
}
