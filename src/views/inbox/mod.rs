//! The inbox: what needs attention, of one unit or of all, and triage, which works through it one item a screen.
//!
//! Everything is collected when the records, the day or the rules change (`gathered`), and put into rows when what is
//! shown changes (`rows`); drawing only picks those in view. Collecting goes in pieces between the keys, and only while
//! the inbox is shown; until it is done, what was collected before stays on the screen.

mod act;
mod deed;
mod detail;
mod draw;
mod filter;
mod forms;
mod gathered;
mod item;
mod kept;
mod list;
mod menus;
mod proposal;
mod remind;
mod rows;
mod submit;
mod travel;
mod triage;
mod understood;

use super::screen::Screen;
use crate::keymap::Command;
use crate::query::Query;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::collections::{BTreeSet, HashSet};

pub use draw::draw;
pub use filter::Filter;
pub use forms::form_of;
pub use gathered::{Entry, Gathered, Group};
pub use rows::{Row, RowId};
pub use submit::submit;
pub use triage::Triage;
pub use understood::understood;

use crate::domain::entity::Key;
use crate::domain::ids::{TaskId, UnitId};
use crate::domain::inbox::Gathering;
use crate::domain::journal::Batch;
use crate::domain::settings::{Lateness, Settings};
use crate::keymap::command::{Inbox, Shared, Triage as TriageCommand};
use crate::locale::{say, triage as words};

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::effect::{Entry as Change, Ids, Write};
use super::layout::panes;
use super::listing::Listing;
use super::overlay::Pick;
use super::overlay::inbox::{Chosen, ItemId, Sort};
use super::page::Details;
use super::typed::{Over, Typed};
use super::work::{History, rules};

/// How many tasks one piece of collecting looks at: two milliseconds' worth where nothing is in the processor's caches.
const PIECE: usize = 300;

/// Holds the view's state.
#[derive(Debug, Default)]
pub struct State {
    unit: Option<UnitId>,
    /// How far ahead something is due soon; none as the settings say.
    window: Option<u16>,
    lateness: Option<Lateness>,
    sort: Sort,
    filter: Filter,
    /// The headings that are closed; what was put off is closed until it is opened.
    closed: HashSet<Group>,
    opened_put_off: bool,
    /// What was collected last; none before the first time, and for another unit.
    gathered: Option<Gathered>,
    /// Whether nothing has changed since collecting it was begun.
    is_current: bool,
    /// What is being collected.
    gathering: Option<Gathering>,
    listing: Listing<RowId, Row>,
    details: Details,
    marks: BTreeSet<ItemId>,
    history: Option<History>,
    triage: Option<Triage>,
}

impl State {
    /// Returns the task behind the chosen row where its history is shown.
    pub fn looked_back(&self, ctx: &Ctx) -> Option<&TaskId> {
        let task = item::task_of(&self.entry()?.item.matter, ctx.workspace).map(|(_, task)| &task.id);
        self.history.as_ref().and_then(History::shown).filter(|shown| Some(*shown) == task)
    }

    /// Notes that records, the day or the settings changed: what is being collected is not worth to be finished.
    pub fn outdate(&mut self) {
        (self.is_current, self.gathering) = (false, None);
    }

    /// Notes that entries about tasks changed: collecting is finished first, lest a stream of changes never lets it end.
    pub fn outdate_tasks(&mut self) {
        self.is_current = false;
    }

    fn begin(&mut self, ctx: &Ctx) -> Gathering {
        self.is_current = true;
        self.unit.take_if(|unit| ctx.workspace.units.get(unit.as_str()).is_none());
        Gathering::new(self.unit.clone())
    }

    fn take(&mut self, gathered: Gathered, ctx: &Ctx) {
        let known: HashSet<&ItemId> = gathered.entries.iter().map(|entry| &entry.id).collect();
        self.marks.retain(|id| known.contains(id));
        if let Some(triage) = &mut self.triage {
            triage.refresh(&gathered);
        }
        self.gathered = Some(gathered);
        self.relist(ctx);
        // What is told of the same row stays where it was scrolled to.
        self.listing.settle();
    }

    /// Returns the rules of the settings with what was chosen here instead.
    fn settings(&self, ctx: &Ctx) -> Settings {
        let settings = ctx.setup.settings;
        Settings {
            due_soon_days: self.window.unwrap_or(settings.due_soon_days),
            lateness: self.lateness.unwrap_or(settings.lateness),
            ..settings
        }
    }

    /// Chooses a row and brings it into view. The details follow when they are settled, as in the tree.
    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, draw::areas(ctx).1.height);
        let id = self.listing.row().map(|row| row.id.clone());
        self.listing.choose(id);
    }

    /// Lets the details tell of the chosen row.
    pub fn settle(&mut self) {
        if self.listing.settle() {
            self.details.scroll = 0;
        }
    }

    /// Returns the entry of the chosen row; none on a heading.
    pub fn entry(&self) -> Option<&Entry> {
        self.entry_of(self.listing.row()?)
    }

    fn entry_of(&self, row: &Row) -> Option<&Entry> {
        self.gathered.as_ref()?.entries.get(row.entry?)
    }

    /// Lists the entries in view in the order of the rows, those in closed headings left out.
    fn in_view(&self) -> impl Iterator<Item = &Entry> {
        self.listing.rows().iter().filter_map(|row| self.entry_of(row))
    }

    /// Returns the unit whose inbox is shown; none for all.
    pub fn unit(&self) -> Option<&UnitId> {
        self.unit.as_ref()
    }

    /// Returns the marked items.
    pub fn marks(&self) -> &BTreeSet<ItemId> {
        &self.marks
    }

    /// Returns how many marked items are not in view.
    pub fn hidden_marks(&self) -> usize {
        let in_view: HashSet<&ItemId> = self.in_view().map(|entry| &entry.id).collect();
        self.marks.iter().filter(|id| !in_view.contains(id)).count()
    }

    /// Returns triage while it runs.
    pub fn triage(&self) -> Option<&Triage> {
        self.triage.as_ref()
    }

    /// Returns how many items were collected in a group.
    pub fn count(&self, group: Group) -> usize {
        self.gathered.as_ref().map_or(0, |gathered| gathered.count(group))
    }

    /// Goes to the item at which triage was left.
    fn select_after(&mut self, triage: &Triage, ctx: &Ctx) {
        if let Some(id) = triage.current() {
            self.listing.choose(Some(id));
            self.relist(ctx);
            self.listing.settle();
        }
    }

    fn set_filter(&mut self, filter: Filter, ctx: &Ctx) {
        self.filter = filter;
        self.relist(ctx);
    }

    /// Returns the filter.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Shows the inbox of a unit, or that of all.
    pub fn show_unit(&mut self, unit: Option<UnitId>, ctx: &Ctx) {
        self.unit = unit;
        self.listing = Listing::default();
        self.marks.clear();
        self.gathered = None;
        self.recollect(ctx);
    }

    fn recollect(&mut self, ctx: &Ctx) {
        self.outdate();
        self.work(ctx);
        self.settle();
    }

    /// Remembers which item of triage a batch decides that is on its way to the journal.
    pub fn sent(&mut self, write: &Write) {
        if let Some(triage) = &mut self.triage {
            triage.sent(write);
        }
    }

    /// Learns that batches are in the journal: what they decide shows its decision.
    pub fn followed(&mut self, batches: &[Batch]) {
        if let Some(triage) = &mut self.triage {
            triage.followed(batches);
        }
    }

    /// Returns whether nothing was gathered.
    fn holds_nothing(&self) -> bool {
        self.gathered.as_ref().is_none_or(|gathered| gathered.entries.is_empty())
    }
}

impl Screen for State {
    fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        draw(self, ctx, buffer);
    }

    fn shared(&mut self, command: Shared, ctx: &Ctx) -> Vec<Ask> {
        shared(self, command, ctx)
    }

    fn has_work(&self) -> bool {
        !self.is_current || self.gathering.is_some()
    }

    fn work(&mut self, ctx: &Ctx) {
        if !self.has_work() {
            return;
        }
        let settings = self.settings(ctx);
        let mut gathering = self.gathering.take().unwrap_or_else(|| self.begin(ctx));
        let mut allowance = PIECE;
        if !gathering.go_on(ctx.workspace, &settings, ctx.as_of, &mut allowance) || allowance == 0 {
            self.gathering = Some(gathering);
            return;
        }
        if let Some(harvest) = gathering.finish() {
            self.take(Gathered::of(harvest, self.unit.as_ref(), &settings, ctx), ctx);
        }
    }

    fn relist(&mut self, ctx: &Ctx) {
        let Some(gathered) = &mut self.gathered else { return };
        if !self.filter.typed.is_empty() {
            gathered.fold(ctx);
        }
        let gathered = &*gathered;
        let is_open = |group: Group| match group {
            _ if !self.filter.is_empty() => true,
            Group::PutOff => self.opened_put_off,
            other => !self.closed.contains(&other),
        };
        let rows = rows::rows(gathered, &self.filter, self.sort, is_open, ctx);
        let found = self.listing.chosen().and_then(|id| rows::nearest(&rows, id));
        self.listing.take(rows);
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
    }

    fn is_settled(&self) -> bool {
        self.listing.is_settled()
    }

    fn is_empty(&self) -> bool {
        self.unit.is_none() && self.holds_nothing()
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        if let Some(triage) = self.triage.take() {
            self.select_after(&triage, ctx);
            return true;
        }
        if self.details.leave() && self.listing.chosen().is_some() {
            return true;
        }
        if !self.filter.is_empty() {
            self.set_filter(Filter::default(), ctx);
            return true;
        }
        if self.unit.is_some() {
            self.show_unit(None, ctx);
            return true;
        }
        false
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        let typed = Typed::over_tasks(text, ctx);
        self.set_filter(Filter { typed, ..self.filter.clone() }, ctx);
        let first = self.listing.rows().iter().position(|row| row.entry.is_some());
        if let Some(row) = first.filter(|_| !self.filter.typed.is_empty()) {
            self.go_to(row, ctx);
        }
    }

    fn choices(&self) -> Choices {
        kept::choices(self)
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        kept::choose(self, choices, ctx)
    }

    fn record(&self, ctx: &Ctx) -> Option<Key> {
        item::key(&self.entry()?.item.matter, ctx.workspace)
    }

    fn act(&self, ctx: &Ctx) -> Vec<Ask> {
        act::offer(self, ctx)
    }

    fn words(&self, ctx: &Ctx) -> String {
        let mut parts: Vec<String> = self.unit.iter().map(|unit| rules::unit_name(unit, ctx)).collect();
        if self.lateness.is_some_and(|it| it == Lateness::Original) {
            parts.push(ctx.say(words::BY_ORIGINAL).to_owned());
        }
        parts.extend(self.filter.words(ctx));
        if parts.is_empty() { ctx.say(say::ALL_UNITS).to_owned() } else { parts.join(", ") }
    }

    fn take_history(&mut self, of: &Key, entries: &[Change]) {
        if let Some(history) = &mut self.history {
            history.take(of, entries);
        }
    }

    fn typed(&self) -> &str {
        self.filter.typed.text()
    }

    fn rows_area(&self, ctx: &Ctx) -> Rect {
        panes(ctx.size).list
    }

    fn has_panes(&self) -> bool {
        true
    }

    fn settle(&mut self, _: &Ctx) {
        self.settle();
    }

    fn looked_for(&self) -> Option<Query> {
        self.triage().is_none().then(|| self.filter.typed.query().clone())
    }

    fn gathered(&self, command: Command) -> usize {
        if command == Command::Inbox(Inbox::Mark) { self.marks().len() } else { 0 }
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Inbox, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Inbox::Unit => vec![menus::units(state, ctx)],
        Inbox::Heading => vec![menus::headings(state, ctx)],
        Inbox::Sort => vec![menus::sorts(state, ctx)],
        Inbox::Filter | Inbox::FilterSide | Inbox::FilterState | Inbox::FilterTiming => {
            vec![menus::filters(state, command, ctx)]
        }
        Inbox::Window | Inbox::Quiet | Inbox::Lateness => act::look(state, command, ctx),
        Inbox::Collapse | Inbox::Expand | Inbox::ExpandAll | Inbox::CollapseAll => {
            travel::fold(state, command, ctx);
            Vec::new()
        }
        Inbox::Mark | Inbox::MarkVisible | Inbox::UnmarkAll => travel::mark(state, command, ctx),
        Inbox::History => act::history(state, ctx),
        Inbox::Triage => triage::begin(state, ctx),
        _ => act::begin(state, command, ctx),
    }
}

/// Carries out a command of triage.
pub fn decide(state: &mut State, command: TriageCommand, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    triage::update(state, command, ctx, ids)
}

/// Carries out a command that every view has.
pub fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    if state.triage.is_some() {
        return triage::shared(state, command, ctx);
    }
    match command {
        Shared::FilterText => vec![Ask::narrow(state.filter.typed.text(), Over::Tasks)],
        Shared::ClearFilter => {
            state.set_filter(Filter::default(), ctx);
            Vec::new()
        }
        Shared::Open => act::open(state, ctx),
        _ => {
            travel::travel(state, command, ctx);
            Vec::new()
        }
    }
}

/// Carries out what a chosen row of a list means.
pub fn pick(state: &mut State, pick: Pick, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let filter = state.filter.clone();
    match pick {
        Pick::States(states) => state.set_filter(Filter { states, ..filter }, ctx),
        Pick::Timings(timings) => state.set_filter(Filter { timings, ..filter }, ctx),
        Pick::Inbox(chosen) => return choose(state, chosen, ctx, ids),
        _ => {}
    }
    Vec::new()
}

fn choose(state: &mut State, chosen: Chosen, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let filter = state.filter.clone();
    match chosen {
        Chosen::Unit(unit) => state.show_unit(unit, ctx),
        Chosen::Side(side) => state.set_filter(Filter { side, ..filter }, ctx),
        Chosen::Sort(sort) => {
            state.sort = sort;
            state.relist(ctx);
            state.settle();
        }
        Chosen::Heading(heading) => travel::only(state, Group::Heading(heading), ctx),
        Chosen::PutOff => travel::only(state, Group::PutOff, ctx),
        Chosen::Fired => travel::only(state, Group::Fired, ctx),
        other => return act::pick(state, other, ctx, ids),
    }
    Vec::new()
}
