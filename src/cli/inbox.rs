//! `dondoc inbox`: what needs attention of a unit, heading by heading.

use std::collections::HashMap;
use std::fmt::Display;

use chrono::NaiveDate;
use serde::Serialize;

use super::args::{Inbox as Arguments, RoleName};
use super::desk::Desk;
use super::failure::Failure;
use super::{inbox_filter, output, period, unit};
use crate::domain::ids::UnitId;
use crate::domain::inbox::{
    Collector, Heading, Inbox, Item, Load, Matter, Part, Reason, Side, open_obstacles,
};
use crate::domain::responsibility::Roster;
use crate::domain::settings::Settings;
use crate::domain::status;
use crate::domain::tree::numbered;
use crate::domain::workspace::{Slot, Workspace};
use crate::locale::cli::week as says;
use crate::locale::{Lang, Told, inbox as words, names, reporting, triage};
use crate::text::date::long;
use crate::text::width::{pad, pad_left, truncate};
use crate::widgets::fit::wrap;

/// Is an inbox in the form that scripts rely on.
#[derive(Serialize)]
struct Answer<'a> {
    unit: Option<&'a UnitId>,
    as_of: NaiveDate,
    /// The journal's last batch: with the as-of date it determines every figure.
    journal: u64,
    due_soon_days: u16,
    reminders: u32,
    last_reminder: Option<NaiveDate>,
    put_off: usize,
    groups: Vec<GroupRow<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    units: Vec<LoadRow<'a>>,
}

#[derive(Serialize)]
struct GroupRow<'a> {
    group: Heading,
    count: usize,
    items: Vec<ItemRow<'a>>,
}

/// Is one item; exactly one of the five ids says what it is.
#[derive(Default, Serialize)]
struct ItemRow<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    task: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duty: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    proposal: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<&'a str>,
    /// The task that a proposal, action or request is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'a str>,
    /// The unit of a report, an action or a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missed: Option<u32>,
    label: String,
    title: String,
    /// The units that lead the task.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    leads: Vec<&'a UnitId>,
    role: Option<String>,
    reason: ReasonRow,
    days: Option<u32>,
    also: Vec<ReasonRow>,
    inherited_from: Option<&'a str>,
    reminders: u32,
    last_reminder: Option<NaiveDate>,
}

/// Is why an item stands there: the group of the reason, with the words.
#[derive(Default, Serialize)]
struct ReasonRow {
    group: Option<Heading>,
    #[serde(flatten)]
    words: Told,
}

impl ReasonRow {
    fn of(reason: &Reason) -> Self {
        Self { group: Some(reason.heading()), words: Told::by(|lang| words::reason(lang, reason)) }
    }

    /// Says more of the reason, where there is more.
    fn more(reason: &Reason) -> Option<Self> {
        let detail = |lang| words::detail(lang, reason);
        detail(Lang::Vi)?;
        let words = Told::by(|lang| detail(lang).unwrap_or_default());
        Some(Self { group: Some(reason.heading()), words })
    }
}

#[derive(Serialize)]
struct LoadRow<'a> {
    unit: &'a UnitId,
    name: &'a str,
    total: u32,
    groups: Vec<(Heading, u32)>,
}

pub(super) fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    let due_soon_days = arguments.due_soon.unwrap_or(desk.settings.due_soon_days);
    let settings = Settings { due_soon_days, ..desk.settings };
    let asked = arguments.unit.as_deref().map(|text| unit::named(&workspace, text)).transpose()?;
    let statuses = status::all(&workspace, as_of, &settings);
    let collector = Collector::new(&workspace, &statuses, &settings, as_of);
    let mut inbox = collector.inbox(asked.as_ref());
    if let Some(role) = arguments.role {
        inbox.retain_side(side(role));
    }
    if let Some(text) = &arguments.filter {
        inbox_filter::narrow(&workspace, &statuses, text, &mut inbox)?;
    }
    // The table of units counts everything, so it does not stand beside a filter.
    let counts_units = arguments.all && arguments.filter.is_none();
    let loads = if counts_units { collector.counts_by_unit() } else { Vec::new() };
    let leads = leads(&workspace, &inbox);
    let page = Page { lang: desk.lang, workspace: &workspace, inbox: &inbox, leads: &leads };
    if arguments.format.json {
        return output::json(&page.answer(due_soon_days, &loads));
    }
    output::data(&page.text(&loads))
}

fn side(role: RoleName) -> Side {
    match role {
        RoleName::Lead => Side::Lead,
        RoleName::Coordinator => Side::Coordinator,
        RoleName::Member => Side::Member,
    }
}

/// Returns the units that lead each task of the inbox on its day, by name or by that of a unit they took over from, or
/// as members of a group.
fn leads(workspace: &Workspace, inbox: &Inbox) -> HashMap<Slot, Vec<UnitId>> {
    let roster = Roster::on(workspace, inbox.as_of);
    let slots = inbox.bundles.iter().flat_map(|bundle| &bundle.items).filter_map(|item| match item.matter {
        Matter::Task(slot) => Some(slot),
        _ => None,
    });
    let units = |slot: Slot| {
        let bearers = roster.of(&workspace.tasks.at(slot)?.record);
        Some((slot, bearers.lead_units().into_iter().cloned().collect()))
    };
    slots.filter_map(units).collect()
}

/// Writes an inbox out.
struct Page<'a> {
    lang: Lang,
    workspace: &'a Workspace,
    inbox: &'a Inbox,
    leads: &'a HashMap<Slot, Vec<UnitId>>,
}

impl<'a> Page<'a> {
    fn answer(&self, due_soon_days: u16, loads: &'a [Load]) -> Answer<'a> {
        let Inbox { unit, as_of, bundles, put_off, reminded, .. } = self.inbox;
        let group = |bundle: &'a crate::domain::inbox::Bundle| GroupRow {
            group: bundle.heading,
            count: bundle.items.len(),
            items: bundle.items.iter().map(|item| self.row(item)).collect(),
        };
        let load = |load: &'a Load| LoadRow {
            unit: &load.unit,
            name: names::unit(self.workspace, &load.unit),
            total: load.total(),
            groups: counts(load).collect(),
        };
        Answer {
            unit: unit.as_ref(),
            as_of: *as_of,
            journal: self.workspace.head().batch.0,
            due_soon_days,
            reminders: reminded.times,
            last_reminder: reminded.last,
            put_off: put_off.len(),
            groups: bundles.iter().map(group).collect(),
            units: loads.iter().map(load).collect(),
        }
    }

    fn row(&self, item: &'a Item) -> ItemRow<'a> {
        let main = item.reasons.first();
        let also = item.reasons.iter().skip(1).map(ReasonRow::of);
        ItemRow {
            role: item.part.as_ref().map(role),
            reason: main.map(ReasonRow::of).unwrap_or_default(),
            days: main.and_then(Reason::days),
            also: main.and_then(ReasonRow::more).into_iter().chain(also).collect(),
            inherited_from: item.inherited.as_ref().map(|came| came.from.as_str()),
            reminders: item.reminded.times,
            last_reminder: item.reminded.last,
            ..self.matter(&item.matter).unwrap_or_default()
        }
    }

    /// Says what an item is: its id, its number and its title.
    fn matter(&self, matter: &'a Matter) -> Option<ItemRow<'a>> {
        let workspace = self.workspace;
        let plain = ItemRow::default;
        let task = |id: &str| {
            let task = workspace.tasks.get(id);
            task.map(|task| (numbered(workspace, task), task.title.clone())).unwrap_or_default()
        };
        Some(match matter {
            Matter::Task(slot) => {
                let id = workspace.tasks.at(*slot)?.record.id.as_str();
                let (label, title) = task(id);
                let leads = self.leads.get(slot).map(|units| units.iter().collect()).unwrap_or_default();
                ItemRow { task: Some(id), label, title, leads, ..plain() }
            }
            Matter::Report(missing) => {
                let duty = &workspace.duties.at(missing.duty)?.record;
                ItemRow {
                    duty: Some(duty.id.as_str()),
                    unit: Some(missing.unit.as_str()),
                    period: Some(period::code(missing.term.period)),
                    missed: Some(missing.missed),
                    title: duty.name.clone(),
                    ..plain()
                }
            }
            Matter::Proposal(slot) => {
                let update = &workspace.updates.at(*slot)?.record;
                let (label, title) = task(update.task.as_str());
                let (proposal, about) = (Some(update.id.as_str()), Some(update.task.as_str()));
                let unit = update.unit.as_ref().or(update.reported_by.as_ref()).map(UnitId::as_str);
                ItemRow { proposal, about, unit, label, title, ..plain() }
            }
            Matter::Action(slot) => {
                let action = &workspace.actions.at(*slot)?.record;
                let about = action.task.as_ref().map(|task| task.as_str());
                let (id, unit) = (Some(action.id.as_str()), Some(action.unit.as_str()));
                ItemRow { action: id, about, unit, title: action.text.clone(), ..plain() }
            }
            Matter::Request(slot) => {
                let request = &workspace.requests.at(*slot)?.record;
                let about = request.task.as_ref().map(|task| task.as_str());
                let unit = request.from.as_ref().map(UnitId::as_str);
                let id = Some(request.id.as_str());
                ItemRow { request: id, about, unit, title: request.text.clone(), ..plain() }
            }
        })
    }

    fn text(&self, loads: &[Load]) -> String {
        let inbox = self.inbox;
        let lang = self.lang;
        let all = triage::EVERY_UNIT.to(lang);
        let name = inbox.unit.as_ref().map_or(all, |unit| names::unit(self.workspace, unit));
        let journal = self.workspace.head().batch.0;
        let head: [(&str, &dyn Display); 3] =
            [("name", &name), ("date", &long(inbox.as_of)), ("journal", &journal)];
        let mut text = format!("{}\n", says::HEAD.with(lang, &head));
        let put_off = says::PUT_OFF.with(lang, &[("n", &inbox.put_off.len())]);
        let remarks =
            [words::reminded(self.lang, inbox.reminded), (!inbox.put_off.is_empty()).then_some(put_off)];
        let remarks: Vec<String> = remarks.into_iter().flatten().collect();
        if !remarks.is_empty() {
            text.push_str(&format!("{}\n", remarks.join(" · ")));
        }
        if inbox.bundles.is_empty() {
            text.push_str(&format!("\n{}\n", says::NOTHING_TO_DO.to(lang)));
        }
        if !loads.is_empty() {
            text.push_str(&self.loads(loads));
        }
        for bundle in &inbox.bundles {
            text.push_str(&format!(
                "\n{} ({})\n",
                words::heading(bundle.heading).to(self.lang),
                bundle.items.len()
            ));
            text.extend(bundle.items.iter().map(|item| self.line(item)));
        }
        text
    }

    /// Writes the units as a table: how many items stand under each heading, and the key of its columns below.
    fn loads(&self, loads: &[Load]) -> String {
        let used: Vec<Heading> = Heading::ALL
            .into_iter()
            .filter(|heading| loads.iter().any(|load| load.count(*heading) > 0))
            .collect();
        let width = TOTALS.saturating_sub(used.len() * 4);
        let head = fit(says::UNIT.to(self.lang), width);
        let mut text = format!("\n{head} {}", pad_left(says::TOTAL.to(self.lang), 4));
        text.extend(used.iter().map(|heading| pad_left(words::abbreviation(*heading).to(self.lang), 4)));
        for load in loads {
            let name = names::unit(self.workspace, &load.unit);
            text.push_str(&format!("\n{} {}", fit(name, width), pad_left(&load.total().to_string(), 4)));
            text.extend(used.iter().map(|heading| pad_left(&figure(load.count(*heading)), 4)));
        }
        let key = |heading: &Heading| {
            let name = words::heading(*heading).to(self.lang).to_lowercase();
            format!("{} {name}", words::abbreviation(*heading).to(self.lang))
        };
        let key: Vec<String> = used.iter().map(key).collect();
        text.push_str(&format!("\n\n{}\n", wrap(&key.join("; "), WIDTH).join("\n")));
        text
    }

    fn line(&self, item: &Item) -> String {
        let row = self.row(item);
        let id = row.task.or(row.about).or(row.duty).unwrap_or("-");
        let role = match &item.part {
            Some(part) => words::part(part).to(self.lang).to_owned(),
            None => self.who(&row),
        };
        let obstacles = self.obstacles(item);
        let mut line = format!(
            "  {} {} {} {}",
            fit(id, 16),
            fit(&self.title(item, &row), 31),
            fit(&role, 10),
            row.reason.words.to(self.lang)
        )
        .trim_end()
        .to_owned();
        line.push('\n');
        let came = item.inherited.as_ref().map(|came| words::inherited(self.lang, self.workspace, came));
        let several = match &item.matter {
            Matter::Report(missing) => words::missed(self.lang, missing),
            _ => None,
        };
        let reminded = words::reminded(self.lang, item.reminded);
        let also = row.also.into_iter().map(|it| it.words.to(self.lang).to_owned());
        let beside: Vec<String> = also.chain(obstacles).chain(several).chain(came).chain(reminded).collect();
        if !beside.is_empty() {
            for text in wrap(&beside.join(" · "), WIDTH - INDENT) {
                line.push_str(&format!("{}{text}\n", " ".repeat(INDENT.into())));
            }
        }
        line
    }

    /// Returns the title of an item; a report is named with its period.
    fn title(&self, item: &Item, row: &ItemRow<'_>) -> String {
        match &item.matter {
            Matter::Report(missing) => {
                format!("{}, {}", row.title, reporting::period(self.lang, missing.term.period))
            }
            _ => row.title.clone(),
        }
    }

    /// Names who has to act, where no unit is asked: whose report, action or request it is, else who leads.
    fn who(&self, row: &ItemRow<'_>) -> String {
        let short = |id: &str| self.workspace.units.get(id).map_or(id, |unit| unit.short.as_str()).to_owned();
        match (row.unit, row.leads.as_slice()) {
            (Some(unit), _) => short(unit),
            (None, [first]) => short(first.as_str()),
            (None, [first, others @ ..]) => format!("{} +{}", short(first.as_str()), others.len()),
            (None, []) => String::new(),
        }
    }

    /// Returns what blocks a task on the day.
    fn obstacles(&self, item: &Item) -> Vec<String> {
        let Matter::Task(slot) = item.matter else { return Vec::new() };
        let open = open_obstacles(self.workspace, slot, self.inbox.as_of);
        open.map(|obstacle| obstacle.text.clone()).collect()
    }
}

fn counts(load: &Load) -> impl Iterator<Item = (Heading, u32)> {
    let counts = Heading::ALL.into_iter().map(|heading| (heading, load.count(heading)));
    counts.filter(|(_, count)| *count > 0)
}

/// Where the second line of an item begins.
const INDENT: u16 = 19;

/// The width of a page, and of a line of the table of units before the counts by heading.
const WIDTH: u16 = 80;
const TOTALS: usize = WIDTH as usize - 5;

/// Writes a count; nothing stands out more than a dot.
fn figure(count: u32) -> String {
    if count == 0 { "·".to_owned() } else { count.to_string() }
}

fn fit(text: &str, width: usize) -> String {
    pad(&truncate(text, width), width)
}

/// Names a part for scripts: `lead`, `coordinator`, `member:GROUP`, `reporter`, `doer`, `asker`, `addressee`, `candidate`.
fn role(part: &Part) -> String {
    match part {
        Part::Bearer { role, group } => match group {
            Some(group) => format!("member:{group}"),
            None if role.leads() => "lead".to_owned(),
            None => "coordinator".to_owned(),
        },
        Part::Candidate => "candidate".to_owned(),
        Part::Reporter => "reporter".to_owned(),
        Part::Doer => "doer".to_owned(),
        Part::Asker => "asker".to_owned(),
        Part::Addressee => "addressee".to_owned(),
    }
}
