//! What the system says: an end is asked for, the terminal has another size, the program goes on after it was stopped.

use std::sync::mpsc::Sender;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGWINCH};
use signal_hook::iterator::Signals;

use crate::app::Msg;

use super::Arrival;
use super::ending::Ending;

/// Begins to listen; a request to end ends the main loop, which gives the terminal back.
///
/// # Errors
/// Returns what the system says when the signals cannot be taken.
pub(super) fn listen(sender: Sender<Arrival>, ending: Ending) -> std::io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGCONT])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let arrival = match signal {
                SIGWINCH => match crossterm::terminal::size() {
                    Ok((width, height)) => Arrival::Msg(Msg::Resize(width, height)),
                    // A terminal without a size has gone away; whoever reads it knows.
                    Err(_) => continue,
                },
                SIGCONT => Arrival::Resumed,
                _ => {
                    ending.ask();
                    continue;
                }
            };
            if sender.send(arrival).is_err() {
                return;
            }
        }
    });
    Ok(())
}
