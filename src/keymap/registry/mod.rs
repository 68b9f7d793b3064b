//! The registry: one row per command. It yields the names in key maps, the footer's hints, the help page, the palette
//! and the jump.

mod checks;
mod composer;
mod documents;
mod global;
mod inbox;
mod indicators;
mod links;
mod lists;
mod matrix;
mod meeting;
mod receipts;
mod score;
mod shared;
mod tree;
mod triage;
mod units;

use super::command::Command;
use crate::locale::{Said, said};

/// Is what the program knows of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The command.
    pub command: Command,
    /// Its name in key maps; stable.
    pub id: &'static str,
    /// What it does, for the help page and the palette.
    pub name: Said,
    /// The word in the footer; empty where the footer leaves it out.
    pub hint: Said,
    /// Whether it changes the workspace or begins to.
    pub mutation: bool,
}

const fn moves(command: Command, id: &'static str, name: Said) -> Row {
    Row { command, id, name, hint: said("", ""), mutation: false }
}

const fn hinted(command: Command, id: &'static str, name: Said, hint: Said) -> Row {
    Row { command, id, name, hint, mutation: false }
}

const fn writes(command: Command, id: &'static str, name: Said, hint: Said) -> Row {
    Row { command, id, name, hint, mutation: true }
}

const NO_HINT: Said = said("", "");

/// Lists the rows by view; the order is the order of the footer and of the help page.
const PARTS: &[&[Row]] = &[
    shared::OPENING,
    inbox::ROWS,
    triage::ROWS,
    indicators::DEEDS,
    composer::ROWS,
    tree::ARRANGING,
    tree::DEEDS,
    tree::ROWS,
    meeting::ROWS,
    shared::FINDING,
    global::ACTING,
    tree::LOOKS,
    indicators::LOOKS,
    lists::ROWS,
    score::ROWS,
    matrix::ROWS,
    documents::ROWS,
    units::ROWS,
    receipts::ROWS,
    checks::ROWS,
    links::ROWS,
    shared::TRAVEL,
    global::ROWS,
];

/// Lists every command; the order is the order of the footer and of the help page.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    PARTS.iter().copied().flatten()
}

/// Returns the row of a command.
pub fn row(command: Command) -> Option<&'static Row> {
    rows().find(|row| row.command == command)
}

/// Returns the command with the name.
pub fn named(id: &str) -> Option<Command> {
    rows().find(|row| row.id == id).map(|row| row.command)
}
