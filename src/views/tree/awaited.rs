//! Rows that were handed over to be written: they are shown as soon as they are there, and then the next one is begun
//! where that was asked for.

use crate::domain::journal::Purpose;
use crate::domain::operation::{Operation, Record};
use crate::locale::arranging as words;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::Write;
use crate::views::links;

use super::{NodeId, State, add};

/// Is a new row on its way to the journal.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Awaited {
    row: NodeId,
    /// Whether the next row is begun once it is there.
    goes_on: bool,
}

impl State {
    /// Takes note of a batch that is on its way to the journal; what begins with a new row leads to it.
    pub fn sent(&mut self, write: &Write) {
        if let Some(arranging) = &mut self.arranging {
            arranging.hand_over(write.proposal.id);
        }
        let row = new_row(write);
        let goes_on =
            self.awaited.take().is_some_and(|awaited| awaited.goes_on && row.as_ref() == Some(&awaited.row));
        self.awaited = row.map(|row| Awaited { row, goes_on });
    }

    /// Begins the next row once the one that is handed over with this batch is there.
    pub fn go_on(&mut self, write: &Write) {
        let row = new_row(write);
        self.awaited = row.map(|row| Awaited { row, goes_on: true });
    }

    /// Goes to the awaited row where it has arrived, and begins the next one where that was asked for.
    pub fn arrive(&mut self, ctx: &Ctx) -> Vec<Ask> {
        let is_there = |awaited: &mut Awaited| ctx.workspace.record(&awaited.row.key()).is_some();
        let Some(Awaited { row, goes_on }) = self.awaited.take_if(is_there) else { return Vec::new() };
        let mut asks = Vec::new();
        if self.nodes.iter().any(|node| node.id == row) {
            self.reveal(&row, ctx);
        } else {
            asks.push(Ask::warn(ctx.say(words::NOT_SHOWN_YET)));
        }
        if goes_on {
            asks.extend(add::following(&row, ctx));
        }
        // The question lies over what is begun next, and is answered first.
        if let NodeId::Plan(plan) = &row {
            asks.extend(links::after_typing(plan, ctx));
        }
        asks
    }

    /// Lets go of what was awaited: it was not written.
    pub(super) fn await_nothing(&mut self) {
        self.awaited = None;
    }
}

/// Returns the row of the tree that a batch makes; none where it takes something back.
fn new_row(write: &Write) -> Option<NodeId> {
    let is_work = write.proposal.purpose == Purpose::Work;
    match write.proposal.operations.first().filter(|_| is_work)? {
        Operation::Create(Record::Plan(plan)) => Some(NodeId::Plan(plan.id.clone())),
        Operation::Create(Record::Section(section)) => Some(NodeId::Section(section.id.clone())),
        Operation::Create(Record::Task(task)) => Some(NodeId::Task(task.id.clone())),
        _ => None,
    }
}
