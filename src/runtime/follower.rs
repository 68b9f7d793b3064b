//! Follows what others write, and what only time shows: a new day, a commit that waits, a terminal that is gone.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use chrono::{NaiveDate, Timelike};

use crate::app::{Event, Msg};
use crate::domain::journal::BatchNumber;
use crate::storage::Store;

use super::ending::Ending;
use super::worker::{Nudge, Watch, failure};
use super::{Arrival, clock};

/// Is how often the head of the journal is looked at; a commit of this program is looked for at once.
const PACE: Duration = Duration::from_millis(200);

/// Starts to follow.
pub(super) fn start(
    store: Arc<Store>,
    sender: Sender<Arrival>,
    ending: Ending,
    watch: Arc<Watch>,
    nudges: Receiver<Nudge>,
) {
    let follower = Follower {
        store,
        sender,
        ending,
        watch,
        today: clock::today(),
        minute: None,
        known: None,
        complained: false,
    };
    std::thread::spawn(move || follower.follow(&nudges));
}

struct Follower {
    store: Arc<Store>,
    sender: Sender<Arrival>,
    ending: Ending,
    watch: Arc<Watch>,
    today: NaiveDate,
    /// The minute of the hour that was told last.
    minute: Option<u32>,
    known: Option<BatchNumber>,
    complained: bool,
}

/// Says that the main loop has ended.
struct Ended;

impl Follower {
    fn follow(mut self, nudges: &Receiver<Nudge>) {
        loop {
            if self.look().is_err() {
                return;
            }
            match nudges.recv_timeout(PACE) {
                Ok(nudge) => self.known = nudge.loaded.or(self.known),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn look(&mut self) -> Result<(), Ended> {
        if terminal_is_gone() {
            tracing::warn!("the terminal has gone away");
            self.ending.ask();
            return Err(Ended);
        }
        let today = clock::today();
        if today != self.today {
            self.today = today;
            self.tell(Event::Day(today))?;
        }
        let now = clock::now();
        if self.minute != Some(now.minute()) {
            self.minute = Some(now.minute());
            self.tell(Event::Minute(now))?;
        }
        if self.watch.has_waited() {
            self.tell(Event::Busy(self.store.holder().map(|holder| holder.name)))?;
        }
        self.take_over()
    }

    fn tell(&self, event: Event) -> Result<(), Ended> {
        self.sender.send(Arrival::Msg(Msg::Engine(event))).map_err(|_| Ended)
    }

    /// Brings the batches after those that the program knows; nothing before it has read the workspace.
    fn take_over(&mut self) -> Result<(), Ended> {
        let Some((known, head)) = self.known.zip(self.store.head_hint()) else { return Ok(()) };
        if head <= known {
            return Ok(());
        }
        match self.store.batches_after(known) {
            Ok(batches) => {
                self.complained = false;
                self.known = batches.last().map_or(Some(head), |batch| Some(batch.header.number));
                if batches.is_empty() { Ok(()) } else { self.tell(Event::Followed(batches)) }
            }
            Err(_) if self.complained => Ok(()),
            Err(error) => {
                self.complained = true;
                self.tell(Event::Failed(failure(&error)))
            }
        }
    }
}

/// Returns whether the terminal has gone away without a signal.
fn terminal_is_gone() -> bool {
    rustix::termios::tcgetpgrp(std::io::stdin()).is_err_and(|error| error == rustix::io::Errno::IO)
}
