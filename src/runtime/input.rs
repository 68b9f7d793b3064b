//! Keys and pastes from the terminal, read on a thread of their own.

use std::io::stdin;
use std::sync::mpsc::{Receiver, Sender};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, read};

use super::Arrival;
use super::decode::Decoder;
use super::ending::Ending;

/// Begins to read. The thread ends with the program, or when the terminal has gone away.
///
/// After everything that came at once it waits for leave to read on, so that the terminal can be lent to another program
/// without anybody else reading its keys.
pub(super) fn listen(sender: Sender<Arrival>, leave: Receiver<()>, ending: Ending) {
    std::thread::spawn(move || {
        let mut decoder = Decoder::default();
        let mut bytes = [0; 4096];
        loop {
            let messages = match next(&mut bytes, decoder.patience()) {
                Next::Bytes(count) => decoder.feed(bytes.get(..count).unwrap_or_default()),
                Next::Silence => decoder.give_up(),
                Next::Again => Vec::new(),
                // Trying again would spin.
                Next::Gone => return ending.ask(),
            };
            if messages.is_empty() {
                continue;
            }
            if messages.into_iter().any(|message| sender.send(Arrival::Msg(message)).is_err())
                || sender.send(Arrival::Read).is_err()
                || leave.recv().is_err()
            {
                return;
            }
        }
    });
}

/// Is what reading ended with.
enum Next {
    /// So many bytes.
    Bytes(usize),
    /// Nothing came in time.
    Silence,
    /// A signal came in between.
    Again,
    /// The terminal has gone away.
    Gone,
}

/// Reads what comes, waiting at most so long.
fn next(bytes: &mut [u8], patience: Option<Duration>) -> Next {
    let wait = patience.and_then(|wait| Timespec::try_from(wait).ok());
    match poll(&mut [PollFd::new(&stdin(), PollFlags::IN)], wait.as_ref()) {
        Ok(0) => return Next::Silence,
        Err(Errno::INTR) => return Next::Again,
        Ok(_) | Err(_) => {}
    }
    match read(stdin(), bytes) {
        Ok(count @ 1..) => Next::Bytes(count),
        Err(Errno::INTR | Errno::AGAIN) => Next::Again,
        Ok(_) | Err(_) => Next::Gone,
    }
}
