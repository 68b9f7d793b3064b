//! Keys, pastes and sizes from the terminal, read on a thread of their own.

use std::sync::mpsc::Sender;

use crossterm::event::{Event, read};

use crate::app::Msg;
use crate::keymap::Key;

use super::Arrival;

/// Begins to read. The thread ends with the program, or when the terminal has gone away.
pub(super) fn listen(sender: Sender<Arrival>) {
    std::thread::spawn(move || {
        loop {
            // A terminal that has gone away fails every read; trying again would spin.
            let Ok(event) = read() else {
                let _gone = sender.send(Arrival::End);
                return;
            };
            let Some(msg) = message(event) else { continue };
            if sender.send(Arrival::Msg(msg)).is_err() {
                return;
            }
        }
    });
}

fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) => Key::from_event(key).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(width, height) => Some(Msg::Resize(width, height)),
        Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}
