//! Builds small workspaces for tests: every record by the few fields that a rule looks at.

mod indicator;
mod meeting;

pub(super) use indicator::{definition, indicator, measurement};
pub(super) use meeting::{action, conclusion, meeting};

use chrono::NaiveDate;

use super::deadline::{Context, Reading, read};
use super::ids::UnitId;
use super::journal::{BatchNumber, Seq};
use super::operation::Record;
use super::party::{Party, PartyList, Whom};
use super::plan::{Plan, Section};
use super::progress::{Assessment, Extension, Obstacle, ObstacleClass, Review, State, TriggerFired, Update};
use super::task::{Deadline, Link, Relation, Standing, Task, Tracking};
use super::unit::{Group, GroupRule, Reassignment, Successor, Unit, UnitKind};
use super::workspace::Workspace;

/// Reads a day in a test.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Collects records in the order of their journal numbers.
#[derive(Debug, Default)]
pub(crate) struct Build {
    pub workspace: Workspace,
    pub next: u64,
}

impl Build {
    /// Adds a record and returns its number, which makes ids of entries.
    pub fn add(&mut self, record: impl Into<Record>) -> &mut Self {
        self.next += 1;
        self.workspace.load(record.into(), Seq(self.next), BatchNumber(1));
        self
    }

    fn id(&self) -> String {
        format!("thử#{}", self.next + 1)
    }

    pub fn update(&mut self, task: &str, on: &str, state: State) -> &mut Self {
        self.update_with(task, on, Some(state), |_| ())
    }

    pub fn unit_update(&mut self, task: &str, unit: &str, on: &str, state: State) -> &mut Self {
        self.update_with(task, on, Some(state), |update| update.unit = Some(unit.into()))
    }

    pub fn update_with(
        &mut self,
        task: &str,
        on: &str,
        state: Option<State>,
        change: impl FnOnce(&mut Update),
    ) -> &mut Self {
        let mut update = Update {
            id: self.id().as_str().into(),
            task: task.into(),
            unit: None,
            on: day(on),
            period: None,
            state,
            percent: None,
            count: None,
            text: None,
            evidence: Vec::new(),
            reported_by: None,
            review: Review::Accepted,
        };
        change(&mut update);
        self.add(update)
    }

    pub fn extension(&mut self, task: &str, on: &str, phrase: &str) -> &mut Self {
        self.add(Extension {
            id: self.id().as_str().into(),
            task: task.into(),
            on: day(on),
            old: None,
            new: deadline(phrase),
            document: None,
            reason: None,
        })
    }

    pub fn fired(&mut self, task: &str, on: &str, phrase: Option<&str>) -> &mut Self {
        self.add(TriggerFired {
            id: self.id().as_str().into(),
            task: task.into(),
            on: day(on),
            document: None,
            deadline: phrase.map(deadline),
            text: None,
        })
    }

    pub fn assessment(&mut self, task: &str, on: &str, at_risk: bool, reason: Option<&str>) -> &mut Self {
        self.add(Assessment {
            id: self.id().as_str().into(),
            task: task.into(),
            on: day(on),
            at_risk,
            reason: reason.map(str::to_owned),
            put_off_until: None,
        })
    }

    pub fn obstacle(&mut self, task: &str, raised_on: &str, resolved_on: Option<&str>) -> &mut Self {
        self.add(Obstacle {
            id: self.id().as_str().into(),
            task: task.into(),
            class: ObstacleClass::Data,
            text: "Thiếu dữ liệu".to_owned(),
            raised_on: day(raised_on),
            resolved_on: resolved_on.map(day),
        })
    }

    pub fn link(&mut self, relation: Relation, from: &str, to: &str, standing: Standing) -> &mut Self {
        self.add(Link {
            id: self.id().as_str().into(),
            relation,
            from: from.into(),
            to: to.into(),
            standing,
            since: None,
        })
    }

    pub fn reassignment(
        &mut self,
        task: &str,
        from: &str,
        to: &str,
        on: &str,
        standing: Standing,
    ) -> &mut Self {
        self.add(Reassignment {
            id: self.id().as_str().into(),
            task: task.into(),
            from: from.into(),
            to: to.into(),
            on: day(on),
            document: None,
            standing,
        })
    }
}

pub(crate) fn deadline(phrase: &str) -> Deadline {
    let reading: Reading = read(phrase, &Context { issued: None, plan_year: Some(2025) });
    Deadline { reading, corrected: false }
}

pub(crate) fn unit(id: &str, category: UnitKind, rank: i64) -> Unit {
    Unit {
        id: id.into(),
        name: id.to_owned(),
        short: id.to_owned(),
        aliases: Vec::new(),
        category,
        rank,
        valid_from: None,
        valid_to: None,
        successors: Vec::new(),
    }
}

/// Makes a department that ends on a day, with its successors from the next day on.
pub(crate) fn ended(id: &str, last: &str, successors: &[&str]) -> Unit {
    let on = day(last).succ_opt().unwrap();
    let successors = successors.iter().map(|it| Successor { unit: (*it).into(), on }).collect();
    Unit { valid_to: Some(day(last)), successors, ..unit(id, UnitKind::Department, 9) }
}

pub(crate) fn group(id: &str, rule: GroupRule) -> Group {
    Group { id: id.into(), name: id.to_owned(), aliases: Vec::new(), rule }
}

pub(crate) fn plan(id: &str) -> Plan {
    Plan {
        id: id.into(),
        symbol: format!("{id}/KH-UBND"),
        title: "Kế hoạch".to_owned(),
        issuer: Some("ubnd".into()),
        territory: None,
        date: Some(day("2025-02-28")),
        period: None,
        in_force_from: None,
        superseded: None,
        printed_totals: Vec::new(),
        rank: 0,
    }
}

pub(crate) fn section(id: &str, plan: &str, parent: Option<&str>, rank: i64) -> Section {
    Section {
        id: id.into(),
        plan: plan.into(),
        parent: parent.map(Into::into),
        label: "A".to_owned(),
        title: "Nhiệm vụ chung".to_owned(),
        printed_total: None,
        rank,
    }
}

/// Makes a task that is led by `so-y-te`.
pub(crate) fn task(id: &str, plan: &str, phrase: &str) -> Task {
    Task {
        id: id.into(),
        plan: plan.into(),
        section: None,
        parent: None,
        label: "1".to_owned(),
        title: "Nhiệm vụ".to_owned(),
        leads: parties(&[Whom::Unit("so-y-te".into())]),
        coordinators: PartyList::default(),
        deadline: deadline(phrase),
        output: None,
        assigned_on: None,
        tags: Vec::new(),
        tracking: Tracking::Whole,
        rank: 0,
    }
}

pub(crate) fn parties(whom: &[Whom]) -> PartyList {
    let party = |whom: &Whom| Party { printed: "như in".to_owned(), whom: whom.clone() };
    PartyList { printed: "như in".to_owned(), parties: whom.iter().map(party).collect() }
}

pub(crate) fn by_name(unit: &str) -> Whom {
    Whom::Unit(unit.into())
}

pub(crate) fn by_group(group: &str, narrowed: Option<&[&str]>) -> Whom {
    let narrowed = narrowed.map(|units| units.iter().map(|unit| UnitId::from(*unit)).collect());
    Whom::Group { group: group.into(), narrowed }
}
