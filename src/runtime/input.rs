//! Keys, pastes and sizes from the terminal, read on a thread of their own.

use std::io;
use std::sync::mpsc::{Receiver, Sender};
use std::time::Duration;

use crossterm::event::{Event, poll, read};

use crate::app::Msg;
use crate::keymap::Key;

use super::Arrival;

/// Begins to read. The thread ends with the program, or when the terminal has gone away.
///
/// After everything that came at once it waits for leave to read on, so that the terminal can be lent to another program
/// without anybody else reading its keys.
pub(super) fn listen(sender: Sender<Arrival>, leave: Receiver<()>) {
    std::thread::spawn(move || {
        // A terminal that has gone away fails every read; trying again would spin.
        while let Ok(()) = pass_on(&sender) {
            if sender.send(Arrival::Read).is_err() || leave.recv().is_err() {
                return;
            }
        }
        let _gone = sender.send(Arrival::End);
    });
}

/// Waits for something and passes it on, with what came together with it.
fn pass_on(sender: &Sender<Arrival>) -> io::Result<()> {
    loop {
        if let Some(msg) = message(read()?) {
            sender.send(Arrival::Msg(msg)).map_err(io::Error::other)?;
        }
        if !poll(Duration::ZERO)? {
            return Ok(());
        }
    }
}

fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) => Key::from_event(key).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(width, height) => Some(Msg::Resize(width, height)),
        Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}
