//! Who has sent which report: units down, periods across, sums at both edges; a receipt is entered where it is missing.

mod act;
mod cell;
mod draw;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use ratatui::buffer::Buffer;

pub use draw::draw;

use crate::domain::entity::{Entity, Key, Kind};
use crate::domain::ids::{DutyId, UnitId};
use crate::domain::reporting::{Board, BoardRow, Duty, Ledger, Receipt, Submission, Term};
use crate::keymap::Command as AnyCommand;
use crate::keymap::command::{Receipts as Command, Shared};
use crate::locale::{names, receipts as words};
use crate::query::Ranker;
use crate::text::zone;

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::effect::Ids;
use super::listing::Listing;
use super::overlay::{Choice, Choose, Pick};
use super::screen::Screen;
use super::typed::{Over, Typed};

pub use cell::{Receiving, form, submit};

/// Holds the view's state.
#[derive(Clone, Debug, Default)]
pub struct State {
    board: Option<Board>,
    /// Whether the board still says what the records say.
    counted: bool,
    duty: Option<DutyId>,
    typed: Typed,
    missing_first: bool,
    marks: BTreeSet<UnitId>,
    /// The units in view.
    down: Listing<UnitId>,
    /// The terms, told by their first days.
    across: Listing<NaiveDate, Term>,
    /// The present time of day in the province.
    time: Option<NaiveTime>,
}

/// Is what a chosen row of a list means here.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// The board of this duty is shown.
    Duty(DutyId),
    /// The receipt of the marked units' reports on the term is entered.
    Received(DutyId, Term, Vec<UnitId>),
}

impl State {
    /// Notes that the records, the day or the settings changed.
    pub fn outdate(&mut self) {
        self.counted = false;
    }

    fn count(&mut self, ctx: &Ctx) {
        let ledger = Ledger::on(ctx.workspace, ctx.as_of, ctx.setup.settings.deadlines);
        let wanted = self.duty.as_ref().and_then(|id| ctx.workspace.duties.get(id.as_str()));
        let duty = wanted.or_else(|| first_that_runs(&ledger));
        self.board = duty.map(|duty| ledger.board(duty, ledger.latest_terms(duty, draw::MOST_TERMS)));
        self.duty = duty.map(|duty| duty.id.clone());
        self.counted = true;
        self.relist(ctx);
    }

    fn duty<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Duty> {
        ctx.workspace.duties.get(self.duty.as_ref()?.as_str())
    }

    fn row(&self, place: usize) -> Option<&BoardRow> {
        self.board.as_ref()?.rows.get(place)
    }

    fn terms(&self) -> &[Term] {
        self.across.rows()
    }

    /// Returns the unit and the term on which one stands, and what became of the report.
    fn chosen(&self) -> Option<(&UnitId, Term, Option<&Receipt>)> {
        let row = self.row(*self.down.row()?)?;
        let term = *self.across.row()?;
        Some((&row.unit, term, row.cells.get(self.across.at())?.as_ref()))
    }

    fn rows_in_view(&self, ctx: &Ctx) -> Vec<usize> {
        let all = self.board.iter().flat_map(|board| &board.rows);
        let mut found =
            Ranker::new(self.typed.text()).order(all.map(|row| names::unit(ctx.workspace, &row.unit)));
        found.sort_unstable();
        if self.missing_first {
            found.sort_by_key(|place| Reverse(self.row(*place).map(|row| row.sums().not_sent)));
        }
        found
    }

    fn go_to(&mut self, row: usize, column: usize, ctx: &Ctx) {
        let (height, width) = draw::room(ctx);
        self.down.go_to(row, height);
        self.across.slide_to(column, width);
        let unit = self.down.row().and_then(|place| self.row(*place)).map(|row| row.unit.clone());
        self.down.choose(unit);
        let term = self.across.row().map(|term| term.period.from);
        self.across.choose(term);
    }
}

/// Returns the first duty that has a term near the day.
fn first_that_runs<'a>(ledger: &Ledger<'a>) -> Option<&'a Duty> {
    let duties = ledger.duties();
    let runs = duties.iter().find(|duty| !ledger.latest_terms(duty, 1).is_empty());
    runs.or(duties.first()).copied()
}

impl Screen for State {
    fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        draw(self, ctx, buffer);
    }

    fn shared(&mut self, command: Shared, ctx: &Ctx) -> Vec<Ask> {
        match command {
            Shared::FilterText => return vec![Ask::narrow(self.typed.text(), Over::Words)],
            Shared::ClearFilter => {
                self.back(ctx);
            }
            Shared::Open => return cell::open(self, ctx).into_iter().collect(),
            _ => {
                if let Some(row) = self.down.towards(command, draw::room(ctx).0) {
                    self.go_to(row, self.across.at(), ctx);
                }
            }
        }
        Vec::new()
    }

    fn relist(&mut self, ctx: &Ctx) {
        let rows = self.rows_in_view(ctx);
        let is_unit = |place: &usize, unit: &UnitId| self.row(*place).is_some_and(|row| row.unit == *unit);
        let row = self.down.find(&rows, is_unit).unwrap_or(self.down.at());
        self.down.take(rows);
        let terms: Vec<Term> = self.board.iter().flat_map(|board| &board.terms).copied().collect();
        let chosen = self.across.find(&terms, |term, first| term.period.from == *first);
        let last_due = terms.len().saturating_sub(2);
        self.across.take(terms);
        self.go_to(row, chosen.unwrap_or(last_due), ctx);
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        let was_narrowed = !self.typed.is_empty() || !self.marks.is_empty();
        self.typed = Typed::default();
        self.marks.clear();
        self.relist(ctx);
        was_narrowed
    }

    fn typed(&self) -> &str {
        self.typed.text()
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.typed = Typed::over_words(text);
        self.relist(ctx);
    }

    fn choices(&self) -> Choices {
        Choices::default().with("duty", &self.duty).with_flag("missing-first", self.missing_first)
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        let (duty, missing_first) = (choices.one("duty"), choices.holds("missing-first"));
        *self = State { duty, missing_first, time: self.time, ..State::default() };
        self.count(ctx);
        Vec::new()
    }

    fn record(&self, ctx: &Ctx) -> Option<Key> {
        let duty = self.duty.as_ref()?;
        let sent = self.chosen().and_then(|(unit, term, _)| {
            let is_it =
                |one: &&Submission| one.duty == *duty && one.unit == *unit && one.period == term.period;
            ctx.workspace.submissions.iter().find(is_it)
        });
        Some(sent.map_or_else(|| Key::new(Kind::Duty, duty.as_str()), Entity::key))
    }

    fn words(&self, ctx: &Ctx) -> String {
        let duty = self.duty(ctx).map(|duty| duty.name.clone());
        ctx.dotted([duty, self.typed.quoted()].into_iter().flatten())
    }

    fn gathered(&self, command: AnyCommand) -> usize {
        if command == AnyCommand::Receipts(Command::Mark) { self.marks.len() } else { 0 }
    }

    fn reread(&mut self, _: &Ctx) {
        self.outdate();
    }

    fn has_work(&self) -> bool {
        !self.counted
    }

    fn work(&mut self, ctx: &Ctx) {
        if !self.counted {
            self.count(ctx);
        }
    }

    fn tick(&mut self, now: DateTime<Utc>) {
        self.time = zone::time(now);
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Command, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match command {
        Command::Left => state.go_to(state.down.at(), state.across.at().saturating_sub(1), ctx),
        Command::Right => state.go_to(state.down.at(), state.across.at() + 1, ctx),
        Command::Sort => {
            state.missing_first = !state.missing_first;
            state.relist(ctx);
        }
        Command::Mark => act::mark(state, ctx),
        Command::MarkVisible => act::mark_visible(state),
        Command::UnmarkAll => state.marks.clear(),
        Command::Duty => return vec![Ask::choose(duties(ctx))],
        Command::Received => return act::received(state, ctx, ids),
    }
    Vec::new()
}

/// Lists the duties with their rhythm.
fn duties(ctx: &Ctx) -> Choose {
    let mut duties: Vec<&Duty> = ctx.workspace.duties.iter().collect();
    duties.sort_by_key(|duty| (duty.rank, &duty.id));
    let row = |duty: &Duty| {
        let rhythm = crate::locale::reporting::cadence(ctx.lang(), &duty.cadence);
        Choice::new(duty.name.as_str(), rhythm, Pick::Receipts(Box::new(Chosen::Duty(duty.id.clone()))))
    };
    Choose::picker(ctx.say(words::DUTY), Vec::new(), duties.into_iter().map(row).collect())
}

/// Carries out what a chosen row means.
pub fn pick(state: &mut State, chosen: Chosen, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match chosen {
        Chosen::Duty(duty) => {
            *state = State { duty: Some(duty), time: state.time, ..State::default() };
            Vec::new()
        }
        Chosen::Received(duty, term, units) => act::receive(state, &duty, term, &units, ctx, ids),
    }
}
