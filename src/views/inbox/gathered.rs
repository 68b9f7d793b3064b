//! What was collected for one day, one unit and one set of rules.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::followup::MeetingSort;
use crate::domain::ids::UnitId;
use crate::domain::inbox::{Harvest, Heading, Inbox, Item, Load, Matter, Reminded};
use crate::domain::responsibility::Roster;
use crate::domain::rollup::Counts;
use crate::domain::settings::Settings;
use crate::domain::status::{Status, Statuses};
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;
use crate::views::overlay::inbox::ItemId;

use super::item;

/// Names what stands together: a heading, the events of the last days, what was put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// A heading.
    Heading(Heading),
    /// Awaited events that have happened since the last weekly session.
    Fired,
    /// What was put off beyond the day.
    PutOff,
}

/// Is an item with its address and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The address.
    pub id: ItemId,
    /// Where it stands.
    pub group: Group,
    /// The item.
    pub item: Item,
    /// Who has to act, short.
    pub who: String,
}

/// Holds what was collected.
#[derive(Debug)]
pub struct Gathered {
    /// How the top-level tasks stand that the unit leads.
    pub led: Counts,
    /// The reminders that the unit was sent.
    pub reminded: Reminded,
    /// The items, group by group in their order, the most urgent first.
    pub entries: Vec<Entry>,
    /// What every unit has to attend to, in protocol order.
    pub loads: Vec<Load>,
    /// How every task stands.
    pub statuses: Statuses,
    /// The day of the last weekly session, or a week before the day.
    pub since: NaiveDate,
    /// How far ahead something is due soon.
    pub due_soon_days: u16,
    /// What the text filter looks at; empty until it is asked for.
    folded: Vec<String>,
}

impl Gathered {
    /// Puts what was collected for a unit, or for all, into entries.
    pub fn of(harvest: Harvest, unit: Option<&UnitId>, settings: &Settings, ctx: &Ctx) -> Self {
        let Harvest { inbox, loads, statuses } = harvest;
        let since = last_session(ctx);
        let roster = Roster::on(ctx.workspace, ctx.as_of);
        let (led, reminded) = (inbox.led, inbox.reminded);
        let entries = grouped(inbox, unit, since, &roster, ctx).into_iter().filter_map(|(group, item)| {
            let id = item::id_of(&item.matter, ctx.workspace)?;
            Some(Entry { id, group, who: item::who(&item.matter, &roster, ctx), item })
        });
        let entries = entries.collect();
        let due_soon_days = settings.due_soon_days;
        Self { led, reminded, entries, loads, statuses, since, due_soon_days, folded: Vec::new() }
    }

    /// Works out what the text filter looks at, once.
    pub fn fold(&mut self, ctx: &Ctx) {
        if self.folded.is_empty() {
            let text =
                |entry: &Entry| mark_free(&format!("{} {}", item::name(&entry.item.matter, ctx), entry.who));
            self.folded = self.entries.iter().map(text).collect();
        }
    }

    /// Returns what the text filter looks at for an entry.
    pub fn folded(&self, entry: usize) -> &str {
        self.folded.get(entry).map(String::as_str).unwrap_or_default()
    }

    /// Returns how the task stands that an entry is, or is about.
    pub fn status(&self, matter: &Matter, ctx: &Ctx) -> Option<&Status> {
        self.statuses.at(item::task_of(matter, ctx.workspace)?.0)
    }

    /// Returns how many entries stand in a group.
    pub fn count(&self, group: Group) -> usize {
        self.entries.iter().filter(|entry| entry.group == group).count()
    }
}

/// Returns the day of the last weekly session before the shown day; a week before it where none is known.
fn last_session(ctx: &Ctx) -> NaiveDate {
    let sessions = ctx.workspace.meetings.iter().filter(|meeting| meeting.sort == MeetingSort::Weekly);
    let last = sessions.map(|meeting| meeting.on).filter(|day| *day < ctx.as_of).max();
    last.or_else(|| ctx.as_of.checked_sub_days(Days::new(7))).unwrap_or(ctx.as_of)
}

fn grouped(
    inbox: Inbox,
    unit: Option<&UnitId>,
    since: NaiveDate,
    roster: &Roster,
    ctx: &Ctx,
) -> Vec<(Group, Item)> {
    let in_headings = inbox.bundles.into_iter().flat_map(|bundle| {
        let group = Group::Heading(bundle.heading);
        bundle.items.into_iter().map(move |item| (group, item))
    });
    let mut all: Vec<(Group, Item)> = in_headings.collect();
    all.extend(fired(unit, since, roster, ctx).into_iter().map(|item| (Group::Fired, item)));
    all.extend(inbox.put_off.into_iter().map(|item| (Group::PutOff, item)));
    all
}

/// Lists the tasks whose awaited event has happened since the day, the latest first.
fn fired(unit: Option<&UnitId>, since: NaiveDate, roster: &Roster, ctx: &Ctx) -> Vec<Item> {
    let mut triggers: Vec<_> =
        ctx.workspace.triggers.iter().filter(|one| since <= one.on && one.on <= ctx.as_of).collect();
    triggers.sort_by_key(|one| (std::cmp::Reverse(one.on), &one.task));
    let mut seen = HashSet::new();
    triggers.retain(|one| seen.insert(&one.task));
    let item = |slot| Item {
        matter: Matter::Task(slot),
        part: None,
        reasons: Vec::new(),
        inherited: None,
        reminded: Reminded::default(),
    };
    let concerned = triggers.into_iter().filter_map(|one| {
        let slot = ctx.workspace.tasks.slot(one.task.as_str())?;
        let task = &ctx.workspace.tasks.at(slot)?.record;
        unit.is_none_or(|unit| roster.role_of(task, unit).is_some()).then(|| item(slot))
    });
    concerned.collect()
}
