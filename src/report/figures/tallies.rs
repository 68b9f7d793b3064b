//! Tasks counted for every part of a whole.

use super::arguments::Arguments;
use super::ask::{By, TaskTest};
use super::moment::Moment;
use crate::domain::entity::{Entity, Key};
use crate::domain::ids::SectionId;
use crate::domain::plan::Section;
use crate::domain::rollup::{self, Counts};
use crate::domain::tree::Item;
use crate::domain::workspace::Slot;
use crate::locale::{names, report as words};

/// Is the counts of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The record that the part is: a plan, a section, a unit; none for what belongs to no part, and for the total.
    pub key: Option<Key>,
    /// Its label as printed, that of a section after its plan's symbol where there are several; empty where there is none.
    pub label: String,
    /// Its name.
    pub name: String,
    /// The counts.
    pub counts: Counts,
}

impl Moment<'_> {
    /// Returns the counts for every part, in order; a part without tasks is left out.
    pub(super) fn tallies(&self, arguments: &Arguments, by: By) -> Vec<Tally> {
        match by {
            By::Plan => self.by_plan(arguments),
            By::Section => self.by_section(arguments),
            By::Unit => self.by_unit(arguments),
        }
    }

    /// Returns the counts over all parts.
    pub(super) fn total(&self, arguments: &Arguments) -> Tally {
        let counts = self.counted(&self.tasks_of(arguments, TaskTest::All));
        Tally { key: None, label: String::new(), name: words::SUM.to(words::WRITTEN).to_owned(), counts }
    }

    fn counted(&self, tasks: &[Slot]) -> Counts {
        Counts::of(tasks.iter().filter_map(|task| self.standings.at(*task)))
    }

    fn by_plan(&self, arguments: &Arguments) -> Vec<Tally> {
        let each = self.ground.outlines.iter().filter_map(|(plan, _)| {
            let record = self.workspace().plans.get(plan.as_str())?;
            let narrowed = Arguments { plan: Some(plan.clone()), ..arguments.clone() };
            let fits = arguments.asks_plan(plan);
            Some(Tally {
                key: Some(record.key()),
                label: record.symbol.clone(),
                name: record.title.clone(),
                counts: self.counted(&self.tasks_of(&narrowed, TaskTest::All)),
            })
            .filter(|tally| fits && tally.counts.total > 0)
        });
        each.collect()
    }

    fn by_section(&self, arguments: &Arguments) -> Vec<Tally> {
        let all = self.tasks_of(arguments, TaskTest::All);
        let mut left: std::collections::HashSet<Slot> = all.iter().copied().collect();
        let mut tallies = Vec::new();
        for section in self.first_sections() {
            let there = self.below(&section);
            let mine: Vec<Slot> = all.iter().copied().filter(|task| there.contains(task)).collect();
            let Some(record) = self.workspace().sections.get(section.as_str()) else { continue };
            left.retain(|task| !there.contains(task));
            let (label, name) = (self.section_label(record), record.title.clone());
            tallies.push(Tally { key: Some(record.key()), label, name, counts: self.counted(&mine) });
        }
        let rest: Vec<Slot> = all.into_iter().filter(|task| left.contains(task)).collect();
        let name = words::ELSEWHERE.to(words::WRITTEN).to_owned();
        tallies.push(Tally { key: None, label: String::new(), name, counts: self.counted(&rest) });
        tallies.retain(|tally| tally.counts.total > 0);
        tallies
    }

    /// Returns the section's label, after its plan's symbol where the report covers several plans.
    fn section_label(&self, section: &Section) -> String {
        let plan = self.workspace().plans.get(section.plan.as_str());
        match plan.filter(|_| self.ground.outlines.len() > 1) {
            Some(plan) => format!("{}, {}", plan.symbol, section.label),
            None => section.label.clone(),
        }
    }

    /// Returns the sections directly below the plans, in printed order.
    fn first_sections(&self) -> Vec<SectionId> {
        let nodes = self.ground.outlines.iter().flat_map(|(_, outline)| outline.nodes());
        let at_top = nodes.filter(|node| node.depth == 1);
        let ids = at_top.filter_map(|node| match node.item {
            Item::Section(slot) => Some(self.workspace().sections.at(slot)?.record.id.clone()),
            Item::Plan(_) | Item::Task(_) => None,
        });
        ids.collect()
    }

    fn by_unit(&self, arguments: &Arguments) -> Vec<Tally> {
        let tasks = self.tasks_of(arguments, TaskTest::All);
        let (rows, day) = (arguments.rule.rows, self.scope.as_of);
        let units = rollup::by_unit(self.workspace(), self.standings.wholes(), tasks, rows, day);
        let tally = |unit: rollup::UnitCounts| {
            let mut counts = unit.named;
            counts += unit.as_member;
            Tally {
                key: self.workspace().units.get(unit.unit.as_str()).map(Entity::key),
                label: String::new(),
                name: names::unit(self.workspace(), &unit.unit).to_owned(),
                counts,
            }
        };
        units.into_iter().map(tally).collect()
    }
}
