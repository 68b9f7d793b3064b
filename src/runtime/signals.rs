//! Requests to end: SIGTERM, SIGHUP, SIGINT.

use std::sync::mpsc::Sender;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::Arrival;

/// Begins to listen; a signal ends the main loop, which gives the terminal back.
///
/// # Errors
/// Returns what the system says when the signals cannot be taken.
pub(super) fn listen(sender: Sender<Arrival>) -> std::io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    std::thread::spawn(move || {
        if signals.forever().next().is_some() {
            let _ended_already = sender.send(Arrival::End);
        }
    });
    Ok(())
}
