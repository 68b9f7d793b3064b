//! The real program in a pseudo-terminal, and the screen that results.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread::Thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::Desk;

/// How long a condition may take before the test fails; it is never slept through.
const PATIENCE: Duration = Duration::from_secs(20);

/// Is a program on a screen.
pub struct Terminal {
    parser: vt100::Parser,
    output: Receiver<Vec<u8>>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    gone: Arc<AtomicBool>,
    /// Whether nobody reads what the program writes.
    deaf: Arc<AtomicBool>,
    /// Reads what the program writes.
    ear: Thread,
    /// What the program wrote since it was asked for last.
    taken: Vec<u8>,
}

fn at_least_one(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}

fn cells(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn program(desk: &Desk, arguments: &[&str], variables: &[(&str, &str)]) -> CommandBuilder {
    let mut command = CommandBuilder::new(assert_cmd::cargo::cargo_bin("dondoc"));
    command.args(arguments);
    surround(&mut command, desk, variables);
    command
}

fn surround(command: &mut CommandBuilder, desk: &Desk, variables: &[(&str, &str)]) {
    command.env_clear();
    command.env("HOME", desk.path("."));
    command.env("TERM", "xterm-256color");
    command.env("LANG", "C.UTF-8");
    command.env("DONDOC_DB", desk.db());
    for (name, value) in variables {
        command.env(name, value);
    }
    command.cwd(desk.path("."));
}

impl Terminal {
    /// Starts the program on the desk's workspace.
    pub fn start(desk: &Desk, arguments: &[&str], columns: u16, rows: u16) -> Self {
        Self::start_with(desk, arguments, columns, rows, &[])
    }

    /// Starts the program with further variables in its environment.
    pub fn start_with(
        desk: &Desk,
        arguments: &[&str],
        columns: u16,
        rows: u16,
        variables: &[(&str, &str)],
    ) -> Self {
        desk.welcomed();
        Self::spawn(program(desk, arguments, variables), columns, rows)
    }

    /// Starts the program as its user meets it for the first time.
    pub fn first(desk: &Desk, arguments: &[&str], columns: u16, rows: u16) -> Self {
        Self::spawn(program(desk, arguments, &[]), columns, rows)
    }

    /// Starts the program on a terminal that sends it no signal when it goes away.
    pub fn without_signals(desk: &Desk, columns: u16, rows: u16) -> Self {
        desk.welcomed();
        let mut command = program(desk, &[], &[]);
        command.set_controlling_tty(false);
        Self::spawn(command, columns, rows)
    }

    /// Starts a shell from which the program can be called by its name.
    pub fn shell(desk: &Desk, columns: u16, rows: u16) -> Self {
        desk.welcomed();
        let mut command = CommandBuilder::new("/bin/sh");
        command.arg("-i");
        let program = assert_cmd::cargo::cargo_bin("dondoc");
        let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
        surround(&mut command, desk, &[("PATH", &path), ("PS1", "vỏ> ")]);
        Self::spawn(command, columns, rows)
    }

    fn spawn(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(cells(columns, rows)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let (sender, output) = channel();
        let gone = Arc::new(AtomicBool::new(false));
        let has_gone = Arc::clone(&gone);
        let deaf = Arc::new(AtomicBool::new(false));
        let is_deaf = Arc::clone(&deaf);
        let ear = std::thread::spawn(move || {
            let mut buffer = [0; 65536];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..read].to_vec()).is_err() || has_gone.load(Ordering::SeqCst) {
                    break;
                }
                while is_deaf.load(Ordering::SeqCst) {
                    std::thread::park();
                }
            }
        })
        .thread()
        .clone();
        let parser = vt100::Parser::new(at_least_one(rows), at_least_one(columns), 0);
        Self { parser, output, writer, child, master: Some(pair.master), gone, deaf, ear, taken: Vec::new() }
    }

    /// Sends characters as a keyboard would.
    pub fn send(&mut self, text: &str) {
        self.send_bytes(text.as_bytes());
    }

    /// Sends bytes, whole letters or not.
    pub fn send_bytes(&mut self, bytes: &[u8]) {
        self.writer.write_all(bytes).unwrap();
        self.writer.flush().unwrap();
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.master.as_ref().unwrap().resize(cells(columns, rows)).unwrap();
        self.parser.screen_mut().set_size(at_least_one(rows), at_least_one(columns));
    }

    /// Waits until the drawing that was begun is complete; where none was begun there is nothing to wait for.
    pub fn until_drawn(&mut self) {
        while !self.taken.is_empty() && !self.taken.ends_with(b"\x1b[?2026l") {
            let bytes = self.output.recv_timeout(PATIENCE).unwrap();
            self.take(&bytes);
        }
    }

    /// Returns what the program wrote since this was asked last.
    pub fn written(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.taken)
    }

    /// Returns the screen's cells with their colours and attributes, as the sequences that draw them.
    pub fn formatted(&self) -> String {
        self.parser.screen().contents_formatted()
    }

    fn take(&mut self, bytes: &[u8]) {
        self.taken.extend_from_slice(bytes);
        self.parser.process(bytes);
    }

    /// Waits until the screen satisfies the condition and returns its text.
    pub fn until(&mut self, what: &str, condition: impl Fn(&str) -> bool) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let screen = self.parser.screen().contents();
            if condition(&screen) {
                return screen;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.take(&bytes),
                Err(_) => panic!("never seen: {what}\n{screen}"),
            }
        }
    }

    /// Waits until the text stands on the screen.
    pub fn until_text(&mut self, text: &str) -> String {
        self.until(text, |screen| screen.contains(text))
    }

    /// Waits until the program has ended and returns whether it ended well.
    pub fn ended(&mut self) -> bool {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                // What it wrote last may still be on its way; the reader ends when nothing more can come.
                while let Ok(bytes) = self.output.recv_timeout(PATIENCE) {
                    self.take(&bytes);
                }
                return status.success();
            }
            assert!(
                Instant::now() < deadline,
                "the program did not end\n{}",
                self.parser.screen().contents()
            );
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(20)) {
                self.take(&bytes);
            }
        }
    }

    /// Sends a signal by its name, such as TERM.
    pub fn signal(&self, name: &str) {
        let process = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill").args(["-s", name, &process]).status().unwrap();
        assert!(sent.success());
    }

    /// Returns whether the program has given the ordinary screen and the cursor back.
    pub fn is_restored(&self) -> bool {
        !self.parser.screen().alternate_screen() && !self.parser.screen().hide_cursor()
    }

    /// Reads nothing more of what the program writes, and has it write until it waits for a reader.
    pub fn stall(&mut self) {
        self.deaf.store(true, Ordering::SeqCst);
        let deadline = Instant::now() + PATIENCE;
        let mut waits = 0;
        for columns in (80..200).cycle() {
            waits = if self.waits_for_a_reader() { waits + 1 } else { 0 };
            match waits {
                0 => self.resize(columns, 50),
                50 => return,
                _ => {}
            }
            assert!(Instant::now() < deadline, "the program writes on");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Reads again.
    pub fn listen(&mut self) {
        self.deaf.store(false, Ordering::SeqCst);
        self.ear.unpark();
    }

    /// Returns whether the main loop is writing to the terminal just now.
    fn waits_for_a_reader(&self) -> bool {
        let process = self.child.process_id().unwrap();
        let call = std::fs::read_to_string(format!("/proc/{process}/syscall")).unwrap_or_default();
        call.starts_with("1 0x1 ") || call.starts_with("64 0x1 ")
    }

    /// Returns for how many milliseconds the processor has worked for the program.
    pub fn worked(&self) -> u64 {
        let process = self.child.process_id().unwrap();
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
        let after_name = stat.rsplit(')').next().unwrap();
        let ticks: u64 =
            after_name.split_whitespace().skip(11).take(2).map(|it| it.parse::<u64>().unwrap()).sum();
        ticks * 10
    }

    /// Returns whether the program ends within two seconds though nobody reads what it writes.
    pub fn ends_unread(&mut self) -> bool {
        let deadline = Instant::now() + Duration::from_secs(2);
        while Instant::now() < deadline {
            if self.child.try_wait().unwrap().is_some() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        false
    }

    /// Takes the terminal away, as a lost connection does.
    ///
    /// The thread that reads holds the terminal too; the key makes the program draw once more, which wakes it.
    pub fn hang_up(&mut self) {
        self.gone.store(true, Ordering::SeqCst);
        self.send("?");
        self.master = None;
        self.writer = Box::new(std::io::sink());
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that failed leaves its program running; ending it is best effort.
        let _gone = self.child.kill();
    }
}
