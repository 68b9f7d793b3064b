//! One process, one file: what is committed, undone, followed, struck out and proved.

#![expect(clippy::disallowed_methods, reason = "the tests look at the files and damage them")]

use std::path::Path;

use chrono::{DateTime, NaiveDate};

use super::*;
use crate::domain::deadline::{Meaning, Reading};
use crate::domain::entity::Kind;
use crate::domain::journal::{Actor, BatchId, Purpose};
use crate::domain::operation::{FieldChange, Operation};
use crate::domain::party::{Party, PartyList, Whom};
use crate::domain::plan::{Plan, PlanField};
use crate::domain::progress::{Update, UpdateField};
use crate::domain::task::{Deadline, Task};
use crate::domain::unit::{Unit, UnitKind};

mod committing;
mod damage;
mod issued;
mod reading;
mod striking;
mod undoing;

/// Is a file of its own with one plan, one unit and one task in batch 1.
struct Desk {
    store: Store,
    _folder: tempfile::TempDir,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("w.dondoc"));
    store.create().unwrap();
    let desk = Desk { store, _folder: folder };
    desk.write(
        9,
        vec![create(unit("so-y-te")), create(plan("454")), create(task("454/1", "454", "so-y-te"))],
    );
    desk
}

impl Desk {
    fn propose(&self, session: u128, operations: Vec<Operation>) -> Proposal {
        let session = SessionId(session);
        Proposal { id: batch_id(), session, source: "test".to_owned(), operations, purpose: Purpose::Work }
    }

    /// Commits what must go through.
    fn write(&self, session: u128, operations: Vec<Operation>) -> Batch {
        let proposal = self.propose(session, operations);
        match self.store.commit(&proposal, &writer()).unwrap() {
            Committed::Written(batch) => batch,
            other => panic!("{other:?}"),
        }
    }

    fn sound(&self) -> Totals {
        match self.store.verify().unwrap() {
            Proof::Sound(totals) => totals,
            Proof::Broken(fault) => panic!("{fault:?}"),
        }
    }

    fn title(&self) -> String {
        self.store.load().unwrap().plans.get("454").unwrap().title.clone()
    }
}

fn writer() -> Writer {
    Writer {
        actor: Actor { uid: 1001, name: "chuyên viên".to_owned() },
        program: "test 1".to_owned(),
        at: DateTime::from_timestamp(1_770_000_000, 123_456_789).unwrap(),
    }
}

fn create(record: impl Into<Record>) -> Operation {
    Operation::Create(record.into())
}

fn plan(id: &str) -> Plan {
    Plan {
        id: id.into(),
        symbol: format!("{id}/KH-UBND"),
        title: "a".to_owned(),
        issuer: Some("ubnd-tinh".into()),
        territory: None,
        date: None,
        period: None,
        in_force_from: None,
        superseded: None,
        printed_totals: Vec::new(),
        rank: 1,
    }
}

fn unit(id: &str) -> Unit {
    Unit {
        id: id.into(),
        name: id.to_owned(),
        short: id.to_owned(),
        aliases: Vec::new(),
        category: UnitKind::Department,
        rank: 1,
        valid_from: None,
        valid_to: None,
        successors: Vec::new(),
    }
}

fn task(id: &str, plan: &str, lead: &str) -> Task {
    let parties = vec![Party { printed: lead.to_owned(), whom: Whom::Unit(lead.into()) }];
    Task {
        id: id.into(),
        plan: plan.into(),
        section: None,
        parent: None,
        label: "1".to_owned(),
        title: "Nhiệm vụ".to_owned(),
        leads: PartyList {
            printed: lead.to_owned(),
            parties: if lead.is_empty() { Vec::new() } else { parties },
        },
        coordinators: PartyList::default(),
        deadline: Deadline { reading: unread(), corrected: false },
        output: None,
        assigned_on: None,
        tags: Vec::new(),
        tracking: Default::default(),
        rank: 1,
    }
}

fn update(id: &str, task: &str, text: &str) -> Update {
    Update {
        id: id.into(),
        task: task.into(),
        unit: None,
        on: NaiveDate::from_ymd_opt(2026, 6, 5).unwrap(),
        period: None,
        state: None,
        percent: None,
        count: None,
        text: Some(text.to_owned()),
        evidence: Vec::new(),
        reported_by: None,
        review: Default::default(),
    }
}

fn retitle(old: &str, new: &str) -> Operation {
    let (old, new) = (PlanField::Title(old.to_owned()), PlanField::Title(new.to_owned()));
    Operation::Change(FieldChange::<Plan> { id: "454".into(), old, new }.into())
}

fn rerank(old: i64, new: i64) -> Operation {
    let (old, new) = (PlanField::Rank(old), PlanField::Rank(new));
    Operation::Change(FieldChange::<Plan> { id: "454".into(), old, new }.into())
}

fn retext(id: &str, old: &str, new: &str) -> Operation {
    let value = |text: &str| UpdateField::Text(Some(text.to_owned()));
    Operation::Change(FieldChange::<Update> { id: id.into(), old: value(old), new: value(new) }.into())
}

fn key(kind: Kind, id: &str) -> Key {
    Key { kind, id: id.into() }
}

/// Compares two workspaces by their heads and records.
fn assert_same(one: &Workspace, other: &Workspace) {
    assert_eq!(one.head(), other.head());
    for kind in Kind::ALL {
        assert_eq!(one.records(kind), other.records(kind), "{kind:?}");
    }
}

fn unread() -> Reading {
    Reading { phrase: String::new(), meaning: Meaning::None, assumed: Vec::new() }
}
