//! The terminal: taken at the start, given back whatever happens.

use std::io::{self, Stdout, Write, stdout};
use std::panic;
use std::sync::mpsc::Sender;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::Print;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::layout::Size;
use ratatui::{Frame, Terminal};
use rustix::process::{Signal, getpid, kill_process};

use super::wire::Wire;
use super::{Arrival, log};

/// Asks for clicks and the wheel, and for places beyond column 223; not for every movement, which would only cost.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// Holds the terminal; dropping it gives it back.
pub(super) struct Screen {
    terminal: Terminal<Wire<Stdout>>,
    mouse: bool,
}

impl Screen {
    /// Takes the terminal. A panic in any thread gives it back before it is reported, and ends the program.
    pub(super) fn open(mouse: bool, arrivals: Sender<Arrival>) -> io::Result<Self> {
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |what| {
            give_back();
            log::crashed(what);
            report(what);
            let _main_loop_itself = arrivals.send(Arrival::Crashed);
        }));
        let opened = take(mouse).and_then(|()| Terminal::new(Wire::new(stdout())));
        match opened {
            Ok(terminal) => Ok(Self { terminal, mouse }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    /// Returns the size in columns and lines.
    pub(super) fn size(&self) -> io::Result<Size> {
        self.terminal.size()
    }

    /// Lends the terminal to another program. Afterwards everything is drawn anew; the terminal is not asked where its cursor
    /// is, because not every one answers.
    pub(super) fn lend<T>(&mut self, to: impl FnOnce() -> T) -> io::Result<T> {
        give_back();
        let answer = to();
        self.resume()?;
        Ok(answer)
    }

    /// Draws one frame; a terminal that can shows it at once.
    pub(super) fn draw(&mut self, picture: impl FnOnce(&mut Frame)) -> io::Result<()> {
        queue!(stdout(), BeginSynchronizedUpdate)?;
        self.terminal.draw(picture)?;
        execute!(stdout(), EndSynchronizedUpdate)
    }

    /// Gives the terminal to the shell and stops until the shell calls the program again. Where there is no shell that
    /// could, the system does not stop it.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        give_back();
        kill_process(getpid(), Signal::TSTP)?;
        self.resume()
    }

    /// Takes the terminal again as a shell left it; the next drawing draws everything.
    pub(super) fn resume(&mut self) -> io::Result<()> {
        // What was set before it was stopped holds no more, though nobody has said so.
        disable_raw_mode()?;
        take(self.mouse)?;
        execute!(stdout(), Clear(ClearType::All))?;
        // A new one knows of nothing on the screen. Clearing the old one would ask the terminal where its cursor is, and the
        // answer would reach the thread that reads keys.
        self.terminal = Terminal::new(Wire::new(stdout()))?;
        Ok(())
    }

    /// Sends a text to the clipboard of the machine on which the terminal runs (xterm, "Operating System Commands", 52).
    pub(super) fn copy(&self, text: &str) -> io::Result<()> {
        execute!(stdout(), Print(format!("\x1b]52;c;{}\x07", BASE64_STANDARD.encode(text))))
    }
}

/// Takes the terminal: every byte as it comes, a screen of its own.
fn take(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(
        stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        Hide,
        Print(if mouse { MOUSE_ON } else { "" })
    )
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back. Where it has gone away there is nobody to tell.
fn give_back() {
    let mut out = stdout();
    let _gone = execute!(
        out,
        EndSynchronizedUpdate,
        Print(MOUSE_OFF),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    let _gone = disable_raw_mode();
    let _gone = out.flush();
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::sync::mpsc::channel;

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};

    use super::*;

    /// Runs in a process of its own, on a terminal: takes it, and panics in a thread.
    #[test]
    #[ignore = "a_panic_gives_the_terminal_back runs it in a terminal"]
    fn panics_on_a_terminal() {
        let (sender, arrivals) = channel();
        let screen = Screen::open(true, sender).unwrap();
        let panicked = std::thread::spawn(|| panic!("one part fails")).join();
        assert!(panicked.is_err());
        assert!(matches!(arrivals.recv(), Ok(Arrival::Crashed)));
        drop(screen);
    }

    #[test]
    fn a_panic_gives_the_terminal_back() {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(["--ignored", "--exact", "--nocapture", "runtime::screen::tests::panics_on_a_terminal"]);
        let mut child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        drop(pair.slave);
        let mut written = Vec::new();
        // Where its program has ended, a terminal answers with an error in place of an end.
        let _ended = reader.read_to_end(&mut written);
        assert!(child.wait().unwrap().success());
        let written = String::from_utf8_lossy(&written);
        let (taken, told) = written.split_once("one part fails").unwrap();
        assert!(taken.contains("\x1b[?1049h"), "{written:?}");
        for given_back in ["\x1b[?1049l", "\x1b[?2004l", "\x1b[?1000l", "\x1b[?25h"] {
            assert!(taken.contains(given_back), "{given_back:?} before the report: {written:?}");
        }
        assert!(!told.contains("\x1b[?1049h"), "{told:?}");
    }
}
