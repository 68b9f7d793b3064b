//! The scorecard: how every unit did in a period, with the rule of the points below and the tasks behind every figure.
//!
//! It takes several readings of the whole workspace, so it is worked out in pieces between the keys, and only while it
//! is shown; until it is done, the last one stands.

mod behind;
mod draw;
mod figure;
mod span;

pub use draw::draw;
pub use figure::Figure;
pub use span::Span;

use super::screen::Screen;
use crate::domain::entity::{Key, Kind};
use crate::domain::ids::UnitId;
use crate::domain::score::{Scorecard, Scoring, UnitScore};
use crate::domain::unit::UnitKind;
use crate::keymap::command::{Score, Shared};
use crate::locale::{names, reporting, score as words};
use crate::query::Ranker;
use ratatui::buffer::Buffer;

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::listing::Listing;
use super::overlay::{Choice, Choose, Pick};
use super::typed::{Over, Typed};
use super::work::menus;

/// How many tasks one piece of scoring looks at: two milliseconds' worth where nothing is in the processor's caches.
const PIECE: usize = 300;

/// Holds the view's state.
#[derive(Debug, Default)]
pub struct State {
    card: Option<Scorecard>,
    /// Whether nothing has changed since scoring was begun.
    is_current: bool,
    /// What is being scored.
    scoring: Option<Scoring>,
    span: Span,
    kind: Option<UnitKind>,
    typed: Typed,
    column: Figure,
    order: Option<Order>,
    listing: Listing<UnitId>,
}

/// Says by which column the units stand in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Order {
    by: Figure,
    /// Whether the least comes first.
    rises: bool,
}

/// Is what a chosen row of a list means for the scorecard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// This period is scored.
    Span(Span),
    /// Only units of this kind are shown; all when there is none.
    Kind(Option<UnitKind>),
}

impl State {
    /// Notes that the records, the day, the settings or the period changed: what is being scored is not worth to be
    /// finished.
    pub fn outdate(&mut self) {
        (self.is_current, self.scoring) = (false, None);
    }

    /// Notes that entries about tasks changed: scoring is finished first, lest a stream of changes never lets it end.
    pub fn outdate_tasks(&mut self) {
        self.is_current = false;
    }

    /// Begins to score; none where the period has not begun.
    fn begin(&mut self, ctx: &Ctx) -> Option<Scoring> {
        self.is_current = true;
        Scoring::new(self.span.period(ctx.as_of)?, ctx.as_of)
    }

    fn rows_in_view(&self, ctx: &Ctx) -> Vec<usize> {
        let all = self.card.iter().flat_map(|card| &card.rows);
        let mut found =
            Ranker::new(self.typed.text()).order(all.map(|row| names::unit(ctx.workspace, &row.unit)));
        found.retain(|place| {
            let kind = self.scored(*place).and_then(|row| row.kind);
            self.kind.is_none() || kind == self.kind
        });
        found.sort_by_key(|place| (self.scored(*place).map(|row| row.kind), *place));
        if let Some(order) = self.order {
            found.sort_by_key(|place| {
                let amount = self.scored(*place).and_then(|row| order.by.amount(row));
                (amount.is_none(), amount.map(|amount| if order.rises { amount } else { -amount }))
            });
        }
        found
    }

    fn scored(&self, place: usize) -> Option<&UnitScore> {
        self.card.as_ref()?.rows.get(place)
    }

    /// Returns the chosen unit's row.
    fn chosen(&self) -> Option<&UnitScore> {
        self.listing.row().and_then(|place| self.scored(*place))
    }

    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, draw::areas(ctx).rows.height);
        let unit = self.chosen().map(|row| row.unit.clone());
        self.listing.choose(unit);
    }

    fn turn(&mut self, by: isize, ctx: &Ctx) {
        let columns = Figure::shown(ctx.size.width);
        let at = columns.iter().position(|column| *column == self.column).unwrap_or(0);
        let to = at.saturating_add_signed(by).min(columns.len().saturating_sub(1));
        self.column = columns.get(to).copied().unwrap_or_default();
    }

    /// Orders by the chosen column, the greatest first; once more turns it round. The names stand as the register
    /// lists them.
    fn sort(&mut self, ctx: &Ctx) {
        let rises = self.order.is_some_and(|order| order.by == self.column && !order.rises);
        self.order = Some(Order { by: self.column, rises }).filter(|order| order.by != Figure::Unit);
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

    fn has_work(&self) -> bool {
        !self.is_current || self.scoring.is_some()
    }

    fn work(&mut self, ctx: &Ctx) {
        if !self.has_work() {
            return;
        }
        let begun = self.scoring.take().or_else(|| self.begin(ctx));
        let Some(mut scoring) = begun else {
            self.card = None;
            return self.relist(ctx);
        };
        let (settings, mut allowance) = (&ctx.setup.settings, PIECE);
        if !scoring.go_on(ctx.workspace, settings, &mut allowance) {
            self.scoring = Some(scoring);
            return;
        }
        self.card = Some(scoring.finish(ctx.workspace, settings));
        self.relist(ctx);
    }

    fn relist(&mut self, ctx: &Ctx) {
        let rows = self.rows_in_view(ctx);
        if !Figure::shown(ctx.size.width).contains(&self.column) {
            self.column = Figure::default();
        }
        let is_chosen =
            |place: &usize, unit: &UnitId| self.scored(*place).is_some_and(|row| row.unit == *unit);
        let found = self.listing.find(&rows, is_chosen);
        self.listing.take(rows);
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
    }

    fn typed(&self) -> &str {
        self.typed.text()
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.typed = Typed::over_words(text);
        self.relist(ctx);
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        let was_narrowed = !self.typed.is_empty() || self.kind.is_some();
        (self.typed, self.kind) = (Typed::default(), None);
        self.relist(ctx);
        was_narrowed
    }

    fn choices(&self) -> Choices {
        let order = self.order.as_ref();
        Choices::default()
            .with("period", [self.span.every])
            .with_flag("running", !self.span.is_over)
            .with("kind", self.kind)
            .with("sort", order.map(|order| order.by))
            .with_flag("rises", order.is_some_and(|order| order.rises))
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        let span = choices.one("period").map(|every| Span { every, is_over: !choices.holds("running") });
        self.order = choices.one("sort").map(|by| Order { by, rises: choices.holds("rises") });
        pick(self, Chosen::Span(span.unwrap_or_default()), ctx);
        pick(self, Chosen::Kind(choices.one("kind")), ctx);
        Vec::new()
    }

    fn record(&self, _ctx: &Ctx) -> Option<Key> {
        self.chosen().map(|row| Key::new(Kind::Unit, row.unit.as_str()))
    }

    fn words(&self, ctx: &Ctx) -> String {
        let period = self.span.period(ctx.as_of).map(|period| reporting::period(ctx.lang(), period));
        let kind = self.kind.map(|kind| ctx.say(names::unit_kind(kind)).to_owned());
        let parts = [period, kind, self.typed.quoted()];
        ctx.dotted(parts.into_iter().flatten())
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Score, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Score::Left => state.turn(-1, ctx),
        Score::Right => state.turn(1, ctx),
        Score::Sort => state.sort(ctx),
        Score::Period => return vec![Ask::choose(periods(ctx))],
        Score::Kind => {
            let scored = state.card.iter().flat_map(|card| &card.rows).map(|row| row.kind);
            let chosen = |kind| Pick::Score(Chosen::Kind(kind));
            return vec![Ask::choose(menus::kinds(scored.collect(), chosen, ctx))];
        }
    }
    Vec::new()
}

/// Carries out a command that every view has.
pub fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Shared::FilterText => return vec![Ask::narrow(state.typed.text(), Over::Words)],
        Shared::ClearFilter => {
            state.back(ctx);
        }
        Shared::Open => {
            let found = state.chosen().zip(state.card.as_ref());
            let list = found.map(|(row, card)| behind::list(state.column, row, card, ctx));
            return list.into_iter().collect();
        }
        _ => {
            if let Some(row) = state.listing.towards(command, draw::areas(ctx).rows.height) {
                state.go_to(row, ctx);
            }
        }
    }
    Vec::new()
}

fn periods(ctx: &Ctx) -> Choose {
    let row = |span: Span| {
        let period = reporting::period(ctx.lang(), span.period(ctx.as_of)?);
        let note = ctx.say(if span.is_over { words::IS_OVER } else { words::IS_RUNNING });
        Some(Choice::new(period, note, Pick::Score(Chosen::Span(span))))
    };
    Choose::menu(ctx.say(words::PERIOD), Vec::new(), Span::ALL.into_iter().filter_map(row).collect())
}

/// Carries out what a chosen row of a list means.
pub fn pick(state: &mut State, chosen: Chosen, ctx: &Ctx) {
    match chosen {
        Chosen::Span(span) if span == state.span => {}
        Chosen::Span(span) => {
            (state.span, state.card) = (span, None);
            state.outdate();
            state.relist(ctx);
            state.work(ctx);
        }
        Chosen::Kind(kind) => {
            state.kind = kind;
            state.relist(ctx);
        }
    }
}
