//! What becomes of typed text when its form is left: nothing typed goes without an answer, and what is kept comes
//! back with its form.

use crate::domain::supersede::Order;
use crate::keymap::command::Global;
use crate::keymap::{Command, View};
use crate::locale::{links as words, say};
use crate::views::ask::{Ask, Message, Tone};
use crate::views::overlay::{Draft, Overlay, Unwritten, draft};

use super::{Effect, Model, Setup, listen, views};

/// Asks what becomes of what was typed; the form stays below the question.
pub(super) fn ask(model: &mut Model, setup: &Setup) -> Vec<Effect> {
    let question = match model.layers.last() {
        Some(Overlay::Form(form)) => draft::question(form, &model.ctx(setup)),
        Some(Overlay::Grid(grid)) => grid.leave_question(&model.ctx(setup)),
        Some(Overlay::Editing(editing)) => editing.leave_question(&model.ctx(setup)),
        _ => return Vec::new(),
    };
    listen::carry_out(model, vec![Ask::choose(question)])
}

/// Closes the form and keeps what was typed until it opens again.
pub(super) fn set_aside(model: &mut Model, setup: &Setup) -> Vec<Effect> {
    let draft = match model.layers.pop() {
        Some(Overlay::Form(form)) => Draft::of(&form),
        Some(Overlay::Grid(grid)) => grid.draft(),
        Some(Overlay::Editing(editing)) => editing.draft(),
        _ => None,
    };
    if let Some(draft) = draft {
        model.aside.put(draft);
        let text = say::DRAFT_KEPT.to(setup.lang).to_owned();
        model.message = Some(Message { tone: Tone::Calm, text });
    }
    Vec::new()
}

/// Closes the form and lets go of what was typed.
pub(super) fn discard(model: &mut Model) -> Vec<Effect> {
    model.layers.pop();
    Vec::new()
}

/// Closes a completed form and keeps what it holds until the journal has it; nothing where nothing is written.
pub(super) fn hand_over(model: &mut Model, asks: &[Ask]) {
    let writes = asks.iter().any(|ask| matches!(ask, Ask::Do(Effect::Commit(_) | Effect::Issue(..))));
    model.sent = match model.layers.pop() {
        Some(Overlay::Form(form)) if writes => Draft::of(&form),
        Some(Overlay::Writing(writing)) if writes => writing.draft(),
        Some(Overlay::Editing(editing)) if writes => editing.draft(),
        _ => None,
    };
}

/// Writes what a form asks for after it was confirmed.
pub(super) fn complete(model: &mut Model, effect: Effect) -> Vec<Effect> {
    let asks = vec![Ask::Do(effect)];
    hand_over(model, &asks);
    listen::carry_out(model, asks)
}

/// Lets go of what was handed over: it is written, or its author decided against it.
pub(super) fn settled(model: &mut Model) {
    model.sent = None;
}

/// Sets aside what was handed over and could not be written.
pub(super) fn failed(model: &mut Model) {
    model.sent.take().into_iter().for_each(|draft| model.aside.put(draft));
    model.layers.iter_mut().for_each(|layer| {
        if let Overlay::Writing(writing) = layer {
            writing.not_written();
        }
    });
}

/// Opens a layer; a form gets back what was typed into it before, also what a conflict kept from the journal.
pub(super) fn open(model: &mut Model, mut layer: Overlay) {
    match &mut layer {
        Overlay::Form(form) => {
            if !model.waits {
                failed(model);
            }
            model.aside.resume(form);
        }
        Overlay::Grid(grid) => model.aside.take(&grid.subject()).iter().for_each(|draft| grid.fill(draft)),
        Overlay::Writing(writing) => {
            if !model.waits {
                failed(model);
            }
            model.aside.take(&writing.subject()).iter().for_each(|draft| writing.fill(draft));
        }
        Overlay::Editing(editing) => {
            if !model.waits {
                failed(model);
            }
            model.aside.take(&editing.subject()).into_iter().for_each(|draft| editing.fill(draft));
        }
        Overlay::Choose(_) | Overlay::Narrow(_) | Overlay::Jump(_) | Overlay::Spread(_) => {}
    }
    model.layers.push(layer);
}

/// Takes in what programs that ended left. What was being typed opens again unless something is open already, or its
/// task is gone, or this user may not write; then it waits.
pub(super) fn unfinished(model: &mut Model, unwritten: Unwritten, setup: &Setup) -> Vec<Effect> {
    model.aside.join(unwritten.aside);
    restore(model, unwritten.orders, setup);
    let Some(draft) = unwritten.open else { return Vec::new() };
    let (subject, layer) = (draft.subject.clone(), views::layer_of(&draft.subject, &model.ctx(setup)));
    model.aside.put(draft);
    match layer.filter(|_| model.layers.is_empty() && !setup.read_only) {
        Some(layer) => {
            model.with_views(setup, |views, ctx, _| views.show_below(&subject, ctx));
            listen::carry_out(model, vec![Ask::Open(layer)])
        }
        None => Vec::new(),
    }
}

/// Takes over what was decided about the open tasks of superseded plans, and says where it waits.
fn restore(model: &mut Model, orders: Vec<Order>, setup: &Setup) {
    if orders.is_empty() {
        return;
    }
    let n = model.with_views(setup, |views, ctx, _| views.take_decided(orders, ctx));
    let view = setup.keymap.hint(Command::Global(Global::Show(View::Links)), setup.glyphs.is_ascii());
    let values: [(&str, &dyn std::fmt::Display); 2] = [("n", &n), ("view", &view.unwrap_or_default())];
    let text = words::RESTORED.with(setup.lang, &values);
    model.message = Some(Message { tone: Tone::Calm, text }).filter(|_| n > 0);
}

/// Closes the table whose values were written; it stays where something else was typed into it.
pub(super) fn written(model: &mut Model) {
    model.layers.retain_mut(|layer| match layer {
        Overlay::Grid(grid) => !grid.written(),
        _ => true,
    });
}
