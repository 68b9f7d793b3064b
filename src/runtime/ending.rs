//! An end that is asked for comes, though the terminal takes nothing more: a connection that stalls holds the main loop up
//! in the middle of a drawing.

use std::convert::Infallible;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError, Weak};
use std::time::Duration;

use rustix::process::{Signal, getpid, kill_process};
use rustix::termios::{QueueSelector, tcflush};

use super::Arrival;
use super::drafts::Drafts;

/// Is how long the main loop may take to hear that it must end, and then to give the terminal back.
const PATIENCE: Duration = Duration::from_millis(700);

/// Asks the program to end.
#[derive(Clone)]
pub(super) struct Ending {
    arrivals: Sender<Arrival>,
    watch: Sender<()>,
}

impl Ending {
    /// Asks for the end; asking more than once changes nothing.
    pub(super) fn ask(&self) {
        let _ended_already = self.arrivals.send(Arrival::End);
        let _watched_already = self.watch.send(());
    }
}

/// Begins to watch over the end. The watch is over when the last returned value is dropped.
pub(super) fn watch(arrivals: Sender<Arrival>, drafts: Weak<Mutex<Drafts>>) -> (Ending, Sender<Infallible>) {
    let (watch, asked) = channel();
    let (running, over) = channel();
    std::thread::spawn(move || {
        if asked.recv().is_ok() && !is_over(&over) {
            end(&drafts, &over);
        }
    });
    (Ending { arrivals, watch }, running)
}

/// Ends the program whose main loop does not: what was typed is kept first. Then what the terminal did not take is thrown
/// away, which may let the main loop give the terminal back.
fn end(drafts: &Weak<Mutex<Drafts>>, over: &Receiver<Infallible>) {
    tracing::warn!("the terminal takes nothing more");
    if let Some(drafts) = drafts.upgrade() {
        drafts.lock().unwrap_or_else(PoisonError::into_inner).save();
    }
    let _gone = tcflush(std::io::stdout(), QueueSelector::OFlush);
    // A signal has the system look again whether there is room.
    let _running = kill_process(getpid(), Signal::WINCH);
    if !is_over(over) {
        std::process::exit(0);
    }
}

/// Waits a while for the main loop to end.
fn is_over(over: &Receiver<Infallible>) -> bool {
    over.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Disconnected)
}
