//! The rows that a figure stands for.

use super::ask::Ask;
use super::moment::Moment;
use super::tallies::Tally;
use crate::domain::document::Entry as Registered;
use crate::domain::entity::{Entity, Key};
use crate::domain::reporting::{Entry as Owed, Receipt};
use crate::domain::score::UnitScore;
use crate::domain::workspace::{Slot, Table};

/// Is one row behind a figure, as a place in its table or as what was counted.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// A task.
    Task(Slot),
    /// A plan.
    Plan(Slot),
    /// A part of a whole with its counts.
    Tally(Box<Tally>),
    /// An indicator.
    Indicator(Slot),
    /// A document of the register.
    Document(Box<Registered>),
    /// A session.
    Meeting(Slot),
    /// A conclusion.
    Conclusion(Slot),
    /// An action.
    Action(Slot),
    /// An obstacle.
    Obstacle(Slot),
    /// A request.
    Request(Slot),
    /// A reminder.
    Reminder(Slot),
    /// A moved deadline.
    Extension(Slot),
    /// A report that was owed.
    Report(Box<Owed>),
    /// The score of a unit.
    Score(Box<UnitScore>),
}

impl Ask {
    /// Returns what rows the figure has; none for one that is no set of rows.
    pub fn shape(self) -> Option<Shape> {
        Some(match self {
            Ask::Tasks(_) => Shape::Tasks,
            Ask::Tallies(_) => Shape::Tallies,
            Ask::Plans => Shape::Plans,
            Ask::Indicators(_) => Shape::Indicators,
            Ask::Documents => Shape::Documents,
            Ask::Meetings => Shape::Meetings,
            Ask::Conclusions => Shape::Conclusions,
            Ask::Actions(_) => Shape::Actions,
            Ask::Obstacles(_) => Shape::Obstacles,
            Ask::Requests(_) => Shape::Requests,
            Ask::Reminders => Shape::Reminders,
            Ask::Extensions => Shape::Extensions,
            Ask::Reports(_) => Shape::Reports,
            Ask::Scores => Shape::Scores,
            Ask::TaskShare(..) | Ask::Indicator(_) | Ask::Chart | Ask::Fact(_) => return None,
        })
    }
}

/// Names a kind of rows; it decides the columns that a table of them can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// [`Entry::Task`]
    Tasks,
    /// [`Entry::Plan`]
    Plans,
    /// [`Entry::Tally`]
    Tallies,
    /// [`Entry::Indicator`]
    Indicators,
    /// [`Entry::Document`]
    Documents,
    /// [`Entry::Meeting`]
    Meetings,
    /// [`Entry::Conclusion`]
    Conclusions,
    /// [`Entry::Action`]
    Actions,
    /// [`Entry::Obstacle`]
    Obstacles,
    /// [`Entry::Request`]
    Requests,
    /// [`Entry::Reminder`]
    Reminders,
    /// [`Entry::Extension`]
    Extensions,
    /// [`Entry::Report`]
    Reports,
    /// [`Entry::Score`]
    Scores,
}

impl Shape {
    /// Lists every kind of rows.
    pub const ALL: [Shape; 14] = [
        Shape::Tasks,
        Shape::Plans,
        Shape::Tallies,
        Shape::Indicators,
        Shape::Documents,
        Shape::Meetings,
        Shape::Conclusions,
        Shape::Actions,
        Shape::Obstacles,
        Shape::Requests,
        Shape::Reminders,
        Shape::Extensions,
        Shape::Reports,
        Shape::Scores,
    ];
}

impl Entry {
    /// Returns what kind of row it is.
    pub fn shape(&self) -> Shape {
        match self {
            Entry::Task(_) => Shape::Tasks,
            Entry::Plan(_) => Shape::Plans,
            Entry::Tally(_) => Shape::Tallies,
            Entry::Indicator(_) => Shape::Indicators,
            Entry::Document(_) => Shape::Documents,
            Entry::Meeting(_) => Shape::Meetings,
            Entry::Conclusion(_) => Shape::Conclusions,
            Entry::Action(_) => Shape::Actions,
            Entry::Obstacle(_) => Shape::Obstacles,
            Entry::Request(_) => Shape::Requests,
            Entry::Reminder(_) => Shape::Reminders,
            Entry::Extension(_) => Shape::Extensions,
            Entry::Report(_) => Shape::Reports,
            Entry::Score(_) => Shape::Scores,
        }
    }

    /// Returns the record that a screen opens for the row; none where there is none.
    pub(super) fn key(&self, moment: &Moment<'_>) -> Option<Key> {
        let workspace = moment.workspace();
        match self {
            Entry::Task(slot) => at(&workspace.tasks, *slot),
            Entry::Plan(slot) => at(&workspace.plans, *slot),
            Entry::Tally(tally) => tally.key.clone(),
            Entry::Indicator(slot) => at(&workspace.indicators, *slot),
            Entry::Document(entry) => entry.key(workspace),
            Entry::Meeting(slot) => at(&workspace.meetings, *slot),
            Entry::Conclusion(slot) => at(&workspace.conclusions, *slot),
            Entry::Action(slot) => at(&workspace.actions, *slot),
            Entry::Obstacle(slot) => at(&workspace.obstacles, *slot),
            Entry::Request(slot) => at(&workspace.requests, *slot),
            Entry::Reminder(slot) => at(&workspace.reminders, *slot),
            Entry::Extension(slot) => at(&workspace.extensions, *slot),
            Entry::Report(owed) => match &owed.receipt {
                Receipt::OnTime { by, .. } | Receipt::Late { by, .. } => {
                    workspace.submissions.get(by.as_str()).map(Entity::key)
                }
                Receipt::NotSent { .. } | Receipt::Awaited => {
                    workspace.duties.get(owed.expected.duty.as_str()).map(Entity::key)
                }
            },
            Entry::Score(score) => workspace.units.get(score.unit.as_str()).map(Entity::key),
        }
    }
}

fn at<E: Entity>(table: &Table<E>, slot: Slot) -> Option<Key> {
    table.at(slot).map(|row| row.record.key())
}
