//! The inbox: screens at the sizes that people use, and what keys do.

mod deeds;
mod proposals;
mod shown;
mod triage;

use super::desk::{Desk, setup};
use super::matters::with_matters;
use crate::app::Setup;
use crate::domain::followup::Reminder;
use crate::domain::operation::{Operation, Record};
use crate::domain::progress::{Assessment, Obstacle, Review, Update};
use crate::views::overlay::inbox::ItemId;
pub(super) fn looking(setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(with_matters(), setup, size);
    desk.press("2");
    desk
}

pub(super) fn desk() -> Desk {
    looking(setup(), (80, 24))
}

/// Goes to an item by its address; every heading is opened for that.
pub(super) fn go(desk: &mut Desk, id: &ItemId) {
    desk.press("+ home");
    for _ in 0..60 {
        if desk.model.inbox().entry().is_some_and(|entry| entry.id == *id) {
            return;
        }
        desk.press("down");
    }
    panic!("no row shows {id:?}\n{}", desk.screen());
}

pub(super) fn task(id: &str) -> ItemId {
    ItemId::Task(id.into())
}

pub(super) fn proposed(id: &str) -> ItemId {
    ItemId::Proposal(id.into())
}

pub(super) fn created<T>(desk: &Desk, of: impl Fn(&Record) -> Option<T>) -> Vec<T> {
    let record = |operation: &Operation| match operation {
        Operation::Create(record) => of(record),
        _ => None,
    };
    desk.written().iter().filter_map(record).collect()
}

pub(super) fn updates(desk: &Desk) -> Vec<Update> {
    created(desk, |record| if let Record::Update(one) = record { Some(one.clone()) } else { None })
}

pub(super) fn assessments(desk: &Desk) -> Vec<Assessment> {
    created(desk, |record| if let Record::Assessment(one) = record { Some(one.clone()) } else { None })
}

pub(super) fn obstacles(desk: &Desk) -> Vec<Obstacle> {
    created(desk, |record| if let Record::Obstacle(one) = record { Some(one.clone()) } else { None })
}

pub(super) fn reminders(desk: &Desk) -> Vec<Reminder> {
    created(desk, |record| if let Record::Reminder(one) = record { Some(one.clone()) } else { None })
}

pub(super) fn review(desk: &Desk, id: &str) -> Review {
    desk.model.workspace().updates.get(id).unwrap().review.clone()
}
