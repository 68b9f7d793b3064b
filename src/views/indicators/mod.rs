//! The indicators: target figures, how they stand on the shown day, and what was measured.
//!
//! Everything that a row shows is worked out when the records, the day or the year change (`judged`), and put into rows
//! (`outline`); drawing only picks those in view. Three fronts lie over the list: the values of one indicator, its
//! chart, and big figures.

mod act;
mod adjust;
mod detail;
mod draw;
mod filter;
mod forms;
mod front;
pub mod grid;
mod judged;
mod kept;
mod list;
mod names;
mod outline;
mod read;
pub mod spread;
mod submit;
mod told;
mod travel;
mod understood;
mod values;
mod year;

use super::screen::Screen;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::collections::HashSet;

use chrono::NaiveDate;

pub use draw::draw;
pub use filter::Filter;
pub use forms::form_of;
pub use judged::Judged;
pub(in crate::views) use names::label;
pub use outline::{Counts, GroupId, Row, RowId, Shelf};
pub use submit::submit;
pub use told::{field_values, which};
pub use understood::understood;

use crate::domain::entity::{Key, Kind};
use crate::domain::ids::IndicatorId;
use crate::domain::indicator::Indicator;
use crate::keymap::command::{Indicators, Shared};
use crate::locale::say;

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::effect::{Entry, Ids};
use super::layout::panes;
use super::listing::Listing;
use super::overlay::indicator::{Chosen, Sort};
use super::page::Details;
use super::typed::{Over, Typed};
use outline::Body;
use values::Values;

/// Says what is in front.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Front {
    /// The list and the details.
    #[default]
    List,
    /// The values of the chosen indicator.
    Values(Values),
    /// The chart of the chosen indicator.
    Chart,
    /// The figure of the chosen indicator, for a meeting room.
    Big,
}

/// Is what the order of the rows was worked out for.
type Basis = (Sort, i32, NaiveDate);

/// Holds the view's state.
#[derive(Clone, Debug, Default)]
pub struct State {
    judged: Vec<Judged>,
    rows: Vec<Row>,
    order: Vec<IndicatorId>,
    basis: Option<Basis>,
    closed: HashSet<GroupId>,
    listing: Listing<RowId>,
    year: Option<i32>,
    sort: Sort,
    filter: Filter,
    details: Details,
    front: Front,
}

impl State {
    /// Works everything out anew after the records, the day or the settings changed.
    pub fn refresh(&mut self, ctx: &Ctx) {
        let year = self.year(ctx);
        self.judged = judged::all(ctx, year);
        self.arrange(ctx);
    }

    /// Judges by the targets of a year.
    fn set_year(&mut self, year: i32, ctx: &Ctx) {
        self.year = Some(year);
        judged::again(&mut self.judged, ctx, year);
        self.arrange(ctx);
    }

    /// Puts what was judged into rows.
    fn arrange(&mut self, ctx: &Ctx) {
        let year = self.year(ctx);
        let basis = (self.sort, year, ctx.as_of);
        let before = if self.basis == Some(basis) { std::mem::take(&mut self.order) } else { Vec::new() };
        let order = outline::ordered(&self.judged, self.sort, &before, ctx);
        self.rows = outline::rows(&self.judged, &order, self.sort, ctx);
        let ids = order.iter().filter_map(|at| self.judged.get(*at)).map(|one| one.id.clone());
        self.order = ids.collect();
        self.basis = Some(basis);
        self.relist(ctx);
        self.settle();
    }

    /// Returns the year whose targets judge.
    pub fn year(&self, ctx: &Ctx) -> i32 {
        self.year.unwrap_or_else(|| year::first(ctx))
    }

    fn rows_in_view(&self) -> Vec<usize> {
        let narrowed = !self.filter.is_empty();
        let answers = self.filter.answers(&self.judged);
        let is_shown = |row: &Row| match row.body {
            Body::Indicator(at) => answers.get(at).copied().unwrap_or_default(),
            Body::Group(_) => false,
        };
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(row) = self.rows.get(at) {
            let inside = self.rows.get(at..row.end).unwrap_or_default();
            let visible = inside.iter().any(is_shown);
            if visible {
                found.push(at);
            }
            at = if visible && (narrowed || self.is_open(&row.id)) { at + 1 } else { row.end };
        }
        found
    }

    fn is_open(&self, id: &RowId) -> bool {
        match id {
            RowId::Group(group) => !self.filter.is_empty() || !self.closed.contains(group),
            RowId::Indicator(_) => false,
        }
    }

    /// Returns the row of the id. Where it is not in view: the row that it is folded into, or under a filter the next
    /// indicator, so that one who works down a list stays there when a row leaves it.
    fn nearest_row(&self, in_view: &[usize], id: &RowId) -> Option<usize> {
        let place = self.rows.iter().position(|row| row.id == *id)?;
        let is_indicator = |at: &usize| self.rows.get(*at).is_some_and(|row| row.id.indicator().is_some());
        if !self.filter.is_empty() {
            let next = in_view.iter().position(|at| *at == place || (*at > place && is_indicator(at)));
            return next.or_else(|| in_view.iter().rposition(is_indicator));
        }
        let covers = |at: &usize| self.rows.get(*at).is_some_and(|row| *at <= place && place < row.end);
        in_view.iter().rposition(covers)
    }

    /// Chooses a row and brings it into view. The details follow when they are settled, as in the tree.
    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, panes(ctx.size).list.height);
        let id = self.row().map(|row| row.id.clone());
        self.listing.choose(id);
    }

    /// Lists the indicators that answer to the filter in the order of the rows, those in closed groups among them.
    fn answering(&self) -> Vec<IndicatorId> {
        let answers = self.filter.answers(&self.judged);
        let found = self.rows.iter().filter_map(|row| match row.body {
            Body::Indicator(at) if answers.get(at).copied().unwrap_or_default() => self.judged.get(at),
            Body::Indicator(_) | Body::Group(_) => None,
        });
        found.map(|judged| judged.id.clone()).collect()
    }

    /// Lets the details tell of the chosen row, from their first line when they told of another one.
    pub fn settle(&mut self) {
        if !self.is_settled() && self.listing.settle() {
            self.details.scroll = 0;
        }
    }

    /// Returns the row that the details tell of.
    fn told(&self) -> Option<&Row> {
        let told = self.listing.told()?;
        let is_told = |row: &&Row| row.id == *told;
        self.row().filter(is_told).or_else(|| self.rows.iter().find(is_told))
    }

    /// Returns the chosen row.
    pub fn row(&self) -> Option<&Row> {
        self.listing.row().and_then(|place| self.rows.get(*place))
    }

    /// Returns the chosen indicator's id; none on a group.
    pub fn indicator_id(&self) -> Option<&IndicatorId> {
        self.row().and_then(|row| row.id.indicator())
    }

    /// Returns the chosen indicator and what is known of it; none on a group.
    pub fn chosen<'a>(&'a self, ctx: &Ctx<'a>) -> Option<(&'a Indicator, &'a Judged)> {
        self.known(self.row()?, ctx)
    }

    /// Returns the indicator of a row and what is known of it; none for a group.
    fn known<'a>(&'a self, row: &Row, ctx: &Ctx<'a>) -> Option<(&'a Indicator, &'a Judged)> {
        let Body::Indicator(at) = row.body else { return None };
        let judged = self.judged.get(at)?;
        Some((ctx.workspace.indicators.get(judged.id.as_str())?, judged))
    }

    /// Goes to an indicator, whatever hides it: filter and fronts go, and the groups open.
    pub fn reveal(&mut self, indicator: &IndicatorId, ctx: &Ctx) {
        self.closed.clear();
        (self.front, self.details.listen) = (Front::List, false);
        self.listing.choose(Some(RowId::Indicator(indicator.clone())));
        self.set_filter(Filter::default(), ctx);
        self.settle();
    }

    /// Returns the filter.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    fn set_filter(&mut self, filter: Filter, ctx: &Ctx) {
        self.filter = filter;
        self.relist(ctx);
    }
}

impl Screen for State {
    fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        draw(self, ctx, buffer);
    }

    fn shared(&mut self, command: Shared, ctx: &Ctx) -> Vec<Ask> {
        shared(self, command, ctx)
    }

    fn relist(&mut self, ctx: &Ctx) {
        let rows = self.rows_in_view();
        let found = self.listing.chosen().and_then(|id| self.nearest_row(&rows, id));
        self.listing.take(rows);
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
        if let (Front::Values(values), Some(indicator)) = (&mut self.front, self.listing.chosen()) {
            values.refresh(indicator, ctx);
        }
        if self.indicator_id().is_none() {
            self.front = Front::List;
        }
    }

    fn is_settled(&self) -> bool {
        self.listing.is_settled() || self.front != Front::List
    }

    fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        let was_in_details = self.details.leave();
        if was_in_details && self.row().is_some() {
            return true;
        }
        if std::mem::take(&mut self.front) != Front::List {
            self.settle();
            return true;
        }
        let was_narrowed = !self.filter.is_empty();
        if was_narrowed {
            self.set_filter(Filter::default(), ctx);
        }
        was_narrowed || was_in_details
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        let typed = Typed::over_words(text);
        self.set_filter(Filter { typed, ..self.filter.clone() }, ctx);
        let is_indicator = |at: &usize| self.rows.get(*at).is_some_and(|row| row.id.indicator().is_some());
        if let Some(row) =
            self.listing.rows().iter().position(is_indicator).filter(|_| !self.filter.typed.is_empty())
        {
            self.go_to(row, ctx);
        }
    }

    fn choices(&self) -> Choices {
        kept::choices(self)
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        kept::choose(self, choices, ctx)
    }

    fn record(&self, _ctx: &Ctx) -> Option<Key> {
        if let Front::Values(values) = &self.front
            && let Some(value) = values.chosen()
        {
            return Some(Key::new(Kind::Measurement, value.as_str()));
        }
        self.indicator_id().map(|id| Key::new(Kind::Indicator, id.as_str()))
    }

    fn words(&self, ctx: &Ctx) -> String {
        let words = self.filter.words(ctx);
        if self.is_empty() {
            return words;
        }
        let year = ctx.tell(say::TARGETS_OF, &[("year", &self.year(ctx))]);
        format!("{year} {} {words}", ctx.glyphs().dot())
    }

    fn take_history(&mut self, of: &Key, entries: &[Entry]) {
        let is_chosen =
            self.indicator_id().is_some_and(|id| of.kind == Kind::Indicator && id.as_str() == of.id);
        if let (Front::Values(values), true) = (&mut self.front, is_chosen) {
            values.take_history(entries);
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
}

/// Carries out a command.
pub fn update(state: &mut State, command: Indicators, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Indicators::Collapse | Indicators::Expand | Indicators::ExpandAll | Indicators::CollapseAll => {
            travel::fold(state, command, ctx)
        }
        Indicators::Year => act::next_year(state, ctx),
        Indicators::Sort => vec![act::sorts(state, ctx)],
        Indicators::Filter | Indicators::FilterState | Indicators::FilterUnit => {
            vec![act::filters(state, command, ctx)]
        }
        Indicators::Chart => front::turn(state, Front::Chart, ctx),
        Indicators::Big => front::turn(state, Front::Big, ctx),
        Indicators::Record | Indicators::Adjust | Indicators::Add => act::begin(state, command, ctx),
        Indicators::Grid => grid::begin(state.answering(), state.indicator_id(), ctx),
        Indicators::Spread => spread::begin(state.indicator_id(), state.year(ctx), ctx),
    }
}

/// Carries out a command that every view has.
pub fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Shared::FilterText => {
            state.front = Front::List;
            vec![Ask::narrow(state.filter.typed.text(), Over::Words)]
        }
        Shared::ClearFilter => {
            state.set_filter(Filter::default(), ctx);
            Vec::new()
        }
        _ => travel::travel(state, command, ctx),
    }
}

/// Carries out what a chosen row of a list means.
pub fn pick(state: &mut State, chosen: Chosen, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let filter = state.filter.clone();
    match chosen {
        Chosen::States(states) => state.set_filter(Filter { states, ..filter }, ctx),
        Chosen::OnlyUnit(unit) => state.set_filter(Filter { unit, ..filter }, ctx),
        Chosen::Sort(sort) => {
            state.sort = sort;
            state.basis = None;
            state.arrange(ctx);
        }
        Chosen::Record(definition) => return act::record(&definition, ctx),
        Chosen::Add(direction) => return vec![Ask::form(forms::add(direction, ctx))],
        Chosen::Correct(_) | Chosen::Withdraw(_) | Chosen::History(_) => {
            return values::pick(state, &chosen, ctx, ids);
        }
        other => return adjust::pick(other, ctx, ids),
    }
    Vec::new()
}
