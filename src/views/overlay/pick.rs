//! What choosing a row of a list means.

use crate::domain::ids::{DefinitionId, GroupId, TaskId, UnitId};
use crate::domain::journal::Conflict;
use crate::domain::party::{Cell, PartyList, Whom};
use crate::domain::progress::State;
use crate::domain::status::TimingKind;
use crate::keymap::{Command, Key};
use crate::query::count::Column;
use crate::report::document::Document;
use crate::views::composer::{self, writing};
use crate::views::editing;
use crate::views::effect::Write;
use crate::views::indicators::grid::{Intake, Over};
use crate::views::jump::Target;
use crate::views::{checks, documents, links, matrix, receipts, score, tree, units};

use super::inbox;
use super::indicator::Chosen;
use super::meeting::Called;
use super::personal::Decision;
use super::reorganise::Step;

/// Is what a chosen row means.
#[derive(Clone, Debug, PartialEq)]
pub enum Pick {
    /// Nothing happens.
    Nothing,
    /// A key is pressed on the layer below.
    Press(Key),
    /// The form below is set aside with what was typed.
    SetAside,
    /// The form below goes, and with it what was typed.
    Discard,
    /// What becomes of personal data in the form below.
    Personal(Decision),
    /// A command runs.
    Run(Command),
    /// A batch is written; this is the answer to a confirmation.
    Write(Box<Write>),
    /// What the form below asks for is written, and the form goes; this is the answer to a confirmation.
    Complete(Box<Write>),
    /// What the form below asks for is written, the form goes, and the next row is begun once it is there.
    CompleteAndGoOn(Box<Write>),
    /// The form below goes, and this is chosen instead.
    Leaving(Box<Pick>),
    /// A conflict is decided.
    Resolve(Box<Resolution>),
    /// The table in which values are entered opens.
    Grid(Over),
    /// How the units stand to each other by a definition is shown.
    Spread(DefinitionId),
    /// What the table below holds is written, as it was confirmed.
    Store(Box<Intake>),
    /// The tasks get a state; the form for its day comes next.
    SetState(Vec<TaskId>, State),
    /// One state among those that are ticked.
    State(State),
    /// Only tasks in these states are shown; all when there is none.
    States(Vec<State>),
    /// One timing among those that are ticked.
    Timing(TimingKind),
    /// Only tasks with these timings are shown; all when there is none.
    Timings(Vec<TimingKind>),
    /// Only tasks of this unit are shown; all when there is none.
    OnlyUnit(Option<UnitId>),
    /// A party of a task is to be corrected.
    Correct(Place),
    /// A party of a task means this.
    Means(Place, Whom),
    /// The members of a group are to be chosen for a task.
    Narrow(Place, GroupId),
    /// One unit among those that are ticked.
    Unit(UnitId),
    /// The task is shown in the tree.
    GoTo(TaskId),
    /// Something is gone to.
    Jump(Target),
    /// The saved view of that name opens.
    OpenView(String),
    /// The saved view of that name goes.
    ForgetView(String),
    /// The tasks in view are counted by a column.
    CountBy(Column),
    /// Only tasks are shown that this term of the filter lets through, too.
    Narrower(String),
    /// Something about where rows of the tree stand.
    Tree(tree::Chosen),
    /// Something about the matrix.
    Matrix(matrix::Chosen),
    /// What the check is narrowed to.
    Checks(checks::Narrowed),
    /// Something about the scorecard.
    Score(score::Chosen),
    /// Something about the register of documents.
    Documents(documents::Chosen),
    /// Something about the directory of units.
    Units(units::Chosen),
    /// Something about received reports.
    Receipts(Box<receipts::Chosen>),
    /// Something about the indicators.
    Indicator(Chosen),
    /// Something about a record of any kind.
    Edit(editing::Chosen),
    /// Something of the inbox.
    Inbox(inbox::Chosen),
    /// Something about a session.
    Meeting(Called),
    /// Something about a report.
    Composer(composer::Chosen),
    /// Something for the text of a section that is being written below.
    Writing(writing::Chosen),
    /// The report is issued by this batch with this document; this is the answer to a confirmation.
    Issue(Box<Write>, Box<Document>),
    /// Something about links, or about a superseded plan.
    Links(Box<links::Chosen>),
    /// Something about a reorganisation.
    Reorganise(Box<Step>),
    /// A group means these units for a task.
    Narrowed(Place, GroupId, Vec<UnitId>),
}

impl Pick {
    /// Returns this meaning with the ticked rows that belong to it.
    pub fn with_ticked(self, ticked: Vec<Pick>) -> Pick {
        match self {
            Pick::States(_) => Pick::States(collect(ticked, |pick| match pick {
                Pick::State(state) => Some(state),
                _ => None,
            })),
            Pick::Timings(_) => Pick::Timings(collect(ticked, |pick| match pick {
                Pick::Timing(kind) => Some(kind),
                _ => None,
            })),
            Pick::Narrowed(place, group, _) => {
                let units = collect(ticked, |pick| match pick {
                    Pick::Unit(unit) => Some(unit),
                    _ => None,
                });
                Pick::Narrowed(place, group, units)
            }
            Pick::Inbox(chosen) => {
                let ticked = collect(ticked, |pick| match pick {
                    Pick::Inbox(chosen) => Some(chosen),
                    _ => None,
                });
                Pick::Inbox(chosen.with_ticked(ticked.into_iter()))
            }
            Pick::Writing(chosen) => {
                let ticked = collect(ticked, |pick| match pick {
                    Pick::Writing(chosen) => Some(chosen),
                    _ => None,
                });
                Pick::Writing(chosen.with_ticked(ticked.into_iter()))
            }
            Pick::Indicator(chosen) => {
                let ticked = collect(ticked, |pick| match pick {
                    Pick::Indicator(chosen) => Some(chosen),
                    _ => None,
                });
                Pick::Indicator(chosen.with_ticked(ticked.into_iter()))
            }
            other => other,
        }
    }
}

impl Pick {
    /// Returns this meaning for all marked rows, of which so many are out of view; as it is where it is about one row only.
    pub fn with_marked(self, marked: impl Iterator<Item = Pick>, hidden: usize) -> Pick {
        match self {
            Pick::Reorganise(step) => {
                let steps = marked.filter_map(|pick| match pick {
                    Pick::Reorganise(step) => Some(*step),
                    _ => None,
                });
                Pick::Reorganise(Box::new(step.with_marked(steps, hidden)))
            }
            Pick::Tree(chosen) => {
                let chosen_too = marked.filter_map(|pick| match pick {
                    Pick::Tree(chosen) => Some(chosen),
                    _ => None,
                });
                Pick::Tree(chosen.with_marked(chosen_too))
            }
            other => other,
        }
    }
}

fn collect<T>(ticked: Vec<Pick>, of: impl Fn(Pick) -> Option<T>) -> Vec<T> {
    ticked.into_iter().filter_map(of).collect()
}

/// Addresses one party of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The task.
    pub task: TaskId,
    /// In which cell.
    pub cell: Cell,
    /// Which one, from 0.
    pub nth: usize,
    /// The cell as it was shown.
    pub seen: PartyList,
}

/// Is a batch with one conflict decided and those that remain.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolution {
    /// The batch as it stands after the decision.
    pub write: Write,
    /// The conflicts that are still open.
    pub rest: Vec<Conflict>,
}
