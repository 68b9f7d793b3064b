//! The mouse does nothing that a key does not do: a click goes to a row, one on the chosen row opens it, one on a tab shows
//! its view; the wheel goes up and down. No click writes.

use crate::keymap::command::{Global, Shared};
use crate::keymap::{Code, Command, Key};
use crate::views::layout::screen;
use crate::views::overlay::Overlay;

use super::{Effect, Model, Mouse, Setup, listen, shown_row, top};

/// Is how many rows one notch of the wheel goes.
const NOTCH: usize = 3;

/// Carries out what the mouse did.
pub(super) fn hear(model: &mut Model, mouse: Mouse, setup: &Setup) -> Vec<Effect> {
    if model.layers.is_empty() {
        model.message = None;
    }
    let tab = match mouse {
        Mouse::Click { column, line: 0 } if model.layers.is_empty() => {
            top::tab_at(model, &model.ctx(setup), column)
        }
        _ => None,
    };
    match (mouse, tab) {
        (_, Some(view)) => listen::command(model, Command::Global(Global::Show(view)), setup),
        (Mouse::Click { line, .. }, None) => point(model, line, setup),
        (Mouse::WheelUp, None) => (0..NOTCH).flat_map(|_| step(model, Shared::Up, setup)).collect(),
        (Mouse::WheelDown, None) => (0..NOTCH).flat_map(|_| step(model, Shared::Down, setup)).collect(),
    }
}

/// Goes to the row on the line; opens the row that is chosen already, but only where opening decides nothing.
fn point(model: &mut Model, line: u16, setup: &Setup) -> Vec<Effect> {
    let middle = screen(model.size).middle;
    if !(middle.top()..middle.bottom()).contains(&line) || !is_list(model) {
        return Vec::new();
    }
    let Some(from) = shown_row::line(model, setup) else { return Vec::new() };
    if from == line {
        let opens = model.layers.is_empty();
        return if opens { listen::command(model, Command::Shared(Shared::Open), setup) } else { Vec::new() };
    }
    let towards = if line < from { Shared::Up } else { Shared::Down };
    let mut effects = Vec::new();
    let mut at = from;
    // A row may take several lines, and a heading none that can be chosen: the last row before the line is meant.
    for _ in 0..middle.height {
        effects.extend(step(model, towards, setup));
        let now = shown_row::line(model, setup);
        let goes_on =
            now.is_some_and(|now| if line < from { now < at && now > line } else { now > at && now < line });
        match now {
            Some(now) if goes_on => at = now,
            _ => break,
        }
    }
    effects
}

/// Returns whether what listens is a list of rows.
fn is_list(model: &Model) -> bool {
    matches!(model.layers.last(), None | Some(Overlay::Choose(_) | Overlay::Jump(_)))
}

fn step(model: &mut Model, towards: Shared, setup: &Setup) -> Vec<Effect> {
    let code = if towards == Shared::Up { Code::Up } else { Code::Down };
    match model.layers.last() {
        None => listen::command(model, Command::Shared(towards), setup),
        Some(_) if is_list(model) => listen::key(model, Key::plain(code), setup),
        Some(_) => Vec::new(),
    }
}
