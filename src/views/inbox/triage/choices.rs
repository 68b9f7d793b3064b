//! What can be decided about an item, as a menu and as a row of keys.

use crate::keymap::Command;
use crate::keymap::command::Triage;
use crate::locale::{Said, say, triage as words};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::inbox::{Chosen, Deed, ItemId};
use crate::views::overlay::{Choice, Choose, Pick};

use super::super::gathered::Entry;
use super::super::{State, act, item};
use super::waits;

/// Lists what fits the item, each with the word for it.
pub(super) fn fitting(entry: &Entry, state: &State, ctx: &Ctx) -> Vec<(Triage, Said)> {
    match &entry.id {
        ItemId::Task(_) => {
            let wait = if waits(entry, state, ctx) { words::T_FIRED } else { words::T_WAIT };
            vec![
                (Triage::Done, words::T_DONE),
                (Triage::Progress, words::T_PROGRESS),
                (Triage::Risk, words::T_RISK),
                (Triage::Obstacle, words::T_OBSTACLE),
                (Triage::Extend, words::T_EXTEND),
                (Triage::Wait, wait),
                (Triage::Remind, words::T_REMIND),
                (Triage::Note, words::T_NOTE),
                (Triage::PutOff, words::T_PUT_OFF),
            ]
        }
        ItemId::Proposal(_) => vec![
            (Triage::Done, words::T_ACCEPT),
            (Triage::Progress, words::T_AMEND),
            (Triage::Risk, words::T_REJECT),
            (Triage::Remind, words::T_REMIND),
        ],
        ItemId::Report(..) => vec![(Triage::Done, words::T_CAME), (Triage::Remind, words::T_REMIND)],
        ItemId::Action(_) => vec![(Triage::Done, words::T_ACTION), (Triage::Remind, words::T_REMIND)],
        ItemId::Request(_) => vec![(Triage::Done, words::T_ANSWERED), (Triage::Remind, words::T_REMIND)],
    }
}

/// Returns the short form of a choice's key.
pub(super) fn key(command: Triage, ctx: &Ctx) -> String {
    ctx.hint(Command::Triage(command)).unwrap_or_default()
}

/// Offers the same choices to arrows and Enter, and those that have no key.
pub(super) fn menu(state: &State, ctx: &Ctx) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    let Some(entry) = state.triage.as_ref().and_then(|triage| triage.entry()) else { return Vec::new() };
    let row = |(command, said): (Triage, Said)| {
        Choice::new(ctx.say(said), key(command, ctx), Pick::Run(Command::Triage(command)))
    };
    let mut rows: Vec<Choice> = fitting(entry, state, ctx).into_iter().map(row).collect();
    if let Some(piece) = act::piece(entry, state, ctx) {
        let no_risk = Chosen::Deed(Deed::NoRisk, vec![piece]);
        rows.push(Choice::new(ctx.say(words::NO_RISK), "", Pick::Inbox(no_risk)));
    }
    let body = vec![item::name(&entry.item.matter, ctx)];
    vec![Ask::choose(Choose::menu(ctx.say(words::WHAT_TO_DO), body, rows))]
}
