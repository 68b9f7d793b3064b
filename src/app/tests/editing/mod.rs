//! The form of a record of any kind: what it shows, what its keys do, what it writes.

mod drafts;
mod forms;
mod menus;
mod together;
mod typing;

use super::desk::{Desk, setup};
use super::matters::with_matters;
use crate::domain::editing::{self, Names, Sort};
use crate::domain::entity::{Key, Kind};
use crate::domain::journal::BatchNumber;
use crate::domain::journal::Seq;
use crate::domain::operation::Record;
use crate::domain::register::Register;
use crate::domain::workspace::Workspace;
use crate::views::editing::{Editing, blank, of};
use crate::views::overlay::Overlay;

/// Opens the form of a record.
fn open(desk: &mut Desk, key: &Key) {
    let setup = desk.setup.clone();
    let editing = of(key, &desk.model.ctx(&setup)).unwrap();
    push(desk, editing);
}

/// Opens the form of a new record; returns whether the kind has one.
fn begin(desk: &mut Desk, kind: Kind, within: Option<Key>) -> bool {
    let setup = desk.setup.clone();
    let editing = blank(kind, within, &desk.model.ctx(&setup));
    let begins = editing.is_some();
    editing.into_iter().for_each(|editing| push(desk, editing));
    begins
}

fn push(desk: &mut Desk, editing: Editing) {
    desk.model.layers.push(Overlay::Editing(Box::new(editing)));
    desk.rest();
}

/// Sits down before the form of a task.
fn at_task(task: &str) -> Desk {
    let mut desk = Desk::new();
    open(&mut desk, &Key::new(Kind::Task, task));
    desk
}

/// Returns the kinds that have a form.
fn kinds() -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().filter(|kind| !editing::fields(*kind).is_empty())
}

/// Returns what is typed into a field of a sort.
fn sample(sort: Sort, workspace: &Workspace) -> String {
    let id =
        |kind| workspace.records(kind).first().map(|record| record.key().id.to_string()).unwrap_or_default();
    match sort {
        Sort::Line => "Tên hoặc số in trong văn bản".to_owned(),
        Sort::Text => "Rà soát, làm sạch dữ liệu dân cư trên địa bàn; ".repeat(4),
        Sort::Day => "5/1".to_owned(),
        Sort::LastDay => "quý IV".to_owned(),
        Sort::Hour => "10h30".to_owned(),
        Sort::Span => "quý II".to_owned(),
        Sort::Phrase => "trước 30/6/2026".to_owned(),
        Sort::Meaning => String::new(),
        Sort::Rhythm => "hằng tháng".to_owned(),
        Sort::Parties => "Sở Y tế; Công an tỉnh".to_owned(),
        Sort::Ref(kind) | Sort::Refs(kind) => id(kind),
        Sort::Choice(choices) | Sort::Choices(choices) => choices[0].to_owned(),
        Sort::YesNo => "yes".to_owned(),
        Sort::Number => "7".to_owned(),
        Sort::Percent => "45%".to_owned(),
        Sort::Share => "9/12".to_owned(),
        Sort::Amount => "1.713".to_owned(),
        Sort::Lines => "tên khác; tên khác nữa".to_owned(),
        Sort::Symbol => "12/BC-SYT".to_owned(),
        Sort::Symbols => "12/BC-SYT; 15/BC-SYT".to_owned(),
        Sort::Successors => "Sở Xây dựng 01/3/2025".to_owned(),
        Sort::Total | Sort::Totals => "28 top_level nhiệm vụ".to_owned(),
        Sort::Targets => "2026: ≥ 80%".to_owned(),
        Sort::Parts => "Bộ Công an: 1.713".to_owned(),
        Sort::Uses => format!("{} changed", id(Kind::Task)),
    }
}

/// Puts a record of the kind into the workspace, with as much in its fields as they take; returns its address.
fn filled(kind: Kind, workspace: &mut Workspace) -> Option<Key> {
    let register = Register::of(workspace);
    let names = Names { workspace, register: &register, today: super::office::today() };
    let mut record = editing::blank(kind, "mẫu", None, &names)?;
    for spec in editing::fields(kind) {
        // What does not fit the others stays empty.
        let _ = editing::read(&mut record, spec.name, &sample(spec.sort, workspace), &names);
    }
    if let Record::Task(task) = &mut record {
        task.parent = None;
    }
    let key = record.key();
    workspace.load(record, Seq(90), BatchNumber(1));
    Some(key)
}

fn with_filled(kind: Kind, size: (u16, u16)) -> Option<(Desk, Key)> {
    let mut workspace = with_matters();
    let key = filled(kind, &mut workspace)?;
    Some((Desk::with(workspace, setup(), size), key))
}
