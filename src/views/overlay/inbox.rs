//! What forms, drafts and list rows of the inbox are for.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{ActionId, DutyId, ObstacleId, RequestId, TaskId, UnitId, UpdateId};
use crate::domain::inbox::{Heading, Side};
use crate::domain::progress::{ObstacleClass, State, Update};

/// Identifies an item of the inbox, whatever happens to its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemId {
    /// A task.
    Task(TaskId),
    /// A report that a unit owes.
    Report(DutyId, UnitId),
    /// A proposed update.
    Proposal(UpdateId),
    /// An action.
    Action(ActionId),
    /// A request.
    Request(RequestId),
}

/// Is a task, or one unit's part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The task.
    pub task: TaskId,
    /// The unit whose part it is; none for the whole.
    pub unit: Option<UnitId>,
}

/// Names what is recorded about tasks, one or many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// They are in a state.
    State(State),
    /// Something is noted.
    Note,
    /// They may be late, for a reason.
    Risk,
    /// Nobody sees a risk any more.
    NoRisk,
    /// Something of this class blocks them.
    Obstacle(ObstacleClass),
    /// Their deadline moves.
    Extend,
    /// They are put off until a day.
    PutOff,
}

/// Says what a form of the inbox is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Fill {
    /// Records something about tasks.
    Deed(Deed, Vec<Piece>),
    /// Records that an obstacle is resolved.
    Resolve(ObstacleId),
    /// Enters a proposed update on behalf of a unit, with a state or without one.
    Propose(Piece, Option<State>),
    /// Accepts a proposed update with changes; it is held as the form shows it.
    Amend(Box<Update>),
    /// Rejects proposed updates.
    Reject(Vec<UpdateId>),
    /// Records that letters were sent.
    Remind(Remind, Vec<Written>),
}

/// Says to whom letters go, and about what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remind {
    /// The units.
    pub units: Vec<UnitId>,
    /// The one item that they are about; none for everything that the units answer for.
    pub about: Option<ItemId>,
}

/// Is a letter as it was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The unit.
    pub unit: UnitId,
    /// The tasks that it is about.
    pub tasks: Vec<TaskId>,
    /// Its text.
    pub text: String,
}

/// Names the form of the inbox that a draft belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FillSubject {
    /// Something about tasks.
    Deed(Deed, Vec<Piece>),
    /// An obstacle that is resolved.
    Resolve(ObstacleId),
    /// A proposed update of a task.
    Propose(Piece, Option<State>),
    /// A proposed update to accept with changes.
    Amend(UpdateId),
    /// Proposed updates to reject.
    Reject(Vec<UpdateId>),
    /// Letters.
    Remind(Remind),
}

impl FillSubject {
    /// Returns what a form is about.
    pub fn of(fill: &Fill) -> Self {
        match fill {
            Fill::Deed(deed, pieces) => FillSubject::Deed(*deed, pieces.clone()),
            Fill::Resolve(obstacle) => FillSubject::Resolve(obstacle.clone()),
            Fill::Propose(piece, state) => FillSubject::Propose(piece.clone(), *state),
            Fill::Amend(update) => FillSubject::Amend(update.id.clone()),
            Fill::Reject(updates) => FillSubject::Reject(updates.clone()),
            Fill::Remind(remind, _) => FillSubject::Remind(remind.clone()),
        }
    }
}

/// Names an order of the items under a heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// The most urgent first.
    #[default]
    Urgency,
    /// As the documents list them.
    Document,
    /// By who leads.
    Lead,
    /// What was reported on the longest ago first.
    Silence,
}

/// Is what a chosen row of a list of the inbox means.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// The inbox of this unit is shown; that of all when there is none.
    Unit(Option<UnitId>),
    /// One unit among those that are ticked.
    Tick(UnitId),
    /// Letters to the ticked units are collected.
    RemindAll(Vec<UnitId>),
    /// Only this heading is opened.
    Heading(Heading),
    /// What was put off is opened.
    PutOff,
    /// The events of the last days are opened.
    Fired,
    /// Only items on this side are shown; all when there is none.
    Side(Option<Side>),
    /// The items stand in this order.
    Sort(Sort),
    /// Something is recorded about tasks; its form comes first where it needs one.
    Deed(Deed, Vec<Piece>),
    /// An obstacle is resolved.
    Resolve(ObstacleId),
    /// A proposed update of a task is entered.
    Propose(Piece, Option<State>),
    /// A proposed update is accepted with changes.
    Amend(UpdateId),
    /// Proposed updates are accepted; whatever contradicts itself in them was said.
    Accept(Vec<UpdateId>),
    /// Proposed updates are rejected; the reason is asked for.
    Reject(Vec<UpdateId>),
}

impl Chosen {
    /// Returns this meaning with the ticked units.
    pub fn with_ticked(self, ticked: impl Iterator<Item = Chosen>) -> Chosen {
        let unit = |chosen| match chosen {
            Chosen::Tick(unit) => Some(unit),
            _ => None,
        };
        match self {
            Chosen::RemindAll(_) => Chosen::RemindAll(ticked.filter_map(unit).collect()),
            other => other,
        }
    }
}
