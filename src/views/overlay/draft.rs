//! What was typed into a form and not written yet; it survives the program's end.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{DefinitionId, PassageId, PlanId, TaskId};
use crate::domain::progress::State;
use crate::domain::supersede::Order;
use crate::locale::say;
use crate::views::ctx::Ctx;
use crate::views::editing::{EditingSubject, Typed};
use crate::views::indicators::grid::Sheet;
use crate::views::receipts::Receiving;
use crate::views::work::settle::SettlingSubject;
use crate::views::{composer, links, lists};

use super::inbox::FillSubject as InboxSubject;
use super::indicator::FillSubject;
use super::meeting::Sitting;
use super::reorganise::Deed;
use super::{Choice, Choose, Form, Name, Pick, Purpose};

/// Names the form that a draft belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A state for some tasks.
    SetState(Vec<TaskId>, State),
    /// A note on a task.
    Note(TaskId),
    /// A new deadline for a task.
    Extend(TaskId),
    /// The event that a task awaited.
    Trigger(TaskId),
    /// What a task's deadline means.
    CorrectDeadline(TaskId),
    /// Values of indicators.
    Grid,
    /// Values of units by a definition.
    GridOfUnits(DefinitionId),
    /// What became of what was owed, given out or asked.
    Settle(SettlingSubject),
    /// Something about requests and actions.
    Lists(lists::FillSubject),
    /// Something about the indicators.
    Indicator(FillSubject),
    /// Something of the inbox.
    Inbox(InboxSubject),
    /// Something about a session.
    Meeting(Sitting),
    /// That a report came.
    Receiving(Receiving),
    /// A link between two tasks; it was asked for on this one.
    Link(Option<TaskId>),
    /// From which day the first plan is superseded by the second.
    Superseded(PlanId, PlanId),
    /// Why tasks of a superseded plan are dropped.
    Dropped(Box<Order>, Vec<TaskId>),
    /// What happens to units.
    Reorganise(Deed),
    /// Something about a report.
    Composer(composer::FillSubject),
    /// The text of a section of a report.
    Passage(PassageId),
    /// A record, or a new one.
    Editing(Box<EditingSubject>),
}

impl Subject {
    /// Returns what a form is about; none for forms that write nothing.
    pub fn of(purpose: &Purpose) -> Option<Self> {
        Some(match purpose {
            Purpose::AsOf | Purpose::SaveView => return None,
            Purpose::Links(links::Fill::Add(task)) => Subject::Link(task.clone()),
            Purpose::Links(links::Fill::Day(old, by)) => Subject::Superseded(old.clone(), by.clone()),
            Purpose::Links(links::Fill::Reason(order, tasks)) => {
                Subject::Dropped(order.clone(), tasks.clone())
            }
            Purpose::SetState { tasks, state } => Subject::SetState(tasks.clone(), *state),
            Purpose::Note(task) => Subject::Note(task.clone()),
            Purpose::Extend { task, .. } => Subject::Extend(task.clone()),
            Purpose::Trigger(task) => Subject::Trigger(task.clone()),
            Purpose::CorrectDeadline { task, .. } => Subject::CorrectDeadline(task.clone()),
            Purpose::Settle(settling) => Subject::Settle(SettlingSubject::of(settling)),
            Purpose::Lists(fill) => Subject::Lists(lists::FillSubject::of(fill)),
            Purpose::Indicator(fill) => Subject::Indicator(FillSubject::of(fill)),
            Purpose::Inbox(fill) => Subject::Inbox(InboxSubject::of(fill)),
            Purpose::Meeting(sitting) => Subject::Meeting(sitting.clone()),
            Purpose::Receiving(receiving) => Subject::Receiving(receiving.0.clone()),
            Purpose::Reorganise(deed) => Subject::Reorganise(*deed),
            Purpose::Composer(fill) => Subject::Composer(composer::FillSubject::of(fill)),
        })
    }
}

/// Is what was typed into one form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The form.
    pub subject: Subject,
    /// What stands in each field.
    pub fields: Vec<(Name, String)>,
    /// What stands in each cell of a table; none for a form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<Sheet>,
    /// What was typed into the fields of a record; none for other forms.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub record: Box<[Typed]>,
}

fn is_nothing(typed: &[Typed]) -> bool {
    typed.is_empty()
}

impl Draft {
    /// Returns what is worth keeping of a form; none when it writes nothing, or nothing was typed that it had not
    /// offered.
    pub fn of(form: &Form) -> Option<Self> {
        let subject =
            Subject::of(&form.purpose).filter(|_| form.fields.iter().any(|field| field.is_typed()))?;
        let fields = form.fields.iter().map(|field| (field.name, field.line.text().to_owned()));
        Some(Self { subject, fields: fields.collect(), sheet: None, record: Box::default() })
    }

    /// Puts what was typed back into a form.
    pub fn fill(&self, form: &mut Form) {
        form.resumed = true;
        for (name, text) in &self.fields {
            if let Some(field) = form.fields.iter_mut().find(|field| field.name == *name)
                && field.line.text() != text
            {
                field.line = crate::widgets::line::Line::new(text.as_str());
            }
        }
    }
}

/// Holds the drafts that wait until their form opens again, the newest last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Aside(Vec<Draft>);

impl Aside {
    /// Returns how many drafts wait.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Sets a draft aside; an older one of the same form waits on behind it.
    pub fn put(&mut self, draft: Draft) {
        self.0.retain(|other| *other != draft);
        self.0.push(draft);
    }

    /// Gives a form back what was typed into it last.
    pub fn resume(&mut self, form: &mut Form) {
        let draft = Subject::of(&form.purpose).and_then(|subject| self.take(&subject));
        draft.into_iter().for_each(|draft| draft.fill(form));
    }

    /// Gives out the newest draft about something.
    pub fn take(&mut self, subject: &Subject) -> Option<Draft> {
        let place = self.0.iter().rposition(|draft| draft.subject == *subject)?;
        Some(self.0.remove(place))
    }

    /// Takes in what waited in another program.
    pub fn join(&mut self, other: Aside) {
        other.0.into_iter().for_each(|draft| self.put(draft));
    }
}

/// Is everything that was typed and not written yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unwritten {
    /// The draft of the form that is open.
    pub open: Option<Draft>,
    /// The drafts that were set aside.
    pub aside: Aside,
    /// What was decided about the open tasks of superseded plans.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orders: Vec<Order>,
}

impl Unwritten {
    /// Returns whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.open.is_none() && self.aside.count() == 0 && self.orders.is_empty()
    }

    /// Takes in what another program left; what was open there waits here.
    pub fn join(&mut self, other: Unwritten) {
        self.aside.join(other.aside);
        let is_new = |order: &Order| !self.orders.contains(order);
        let orders: Vec<Order> = other.orders.into_iter().filter(is_new).collect();
        self.orders.extend(orders);
        match &self.open {
            None => self.open = other.open,
            Some(_) => other.open.into_iter().for_each(|draft| self.aside.put(draft)),
        }
    }
}

/// Asks what becomes of what was typed into a form, and shows it; the safe choice comes first.
pub fn question(form: &Form, ctx: &Ctx) -> Choose {
    let typed = form.fields.iter().filter(|field| field.is_typed());
    let body = typed.map(|field| format!("{}: {}", field.caption(ctx), field.line.text())).collect();
    question_about(body, ctx)
}

/// Asks what becomes of what was typed, which the lines say.
pub fn question_about(body: Vec<String>, ctx: &Ctx) -> Choose {
    let rows = vec![
        Choice::new(ctx.say(say::KEEP_TYPING), "", Pick::Nothing),
        Choice::new(ctx.say(say::KEEP_DRAFT), ctx.say(say::KEEP_DRAFT_HOW), Pick::SetAside),
        Choice::new(ctx.say(say::DISCARD), "", Pick::Discard),
    ];
    Choose::menu(ctx.say(say::DISCARD_ASK), body, rows)
}
