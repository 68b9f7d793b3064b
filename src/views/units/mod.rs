//! The directory of units and groups: in protocol order by kind, what each has to do, who came before and after, and the
//! history of who was responsible for what and when. What is counted is gathered in pieces between the keys, and only
//! while it is shown; until it is done, the last counts stand.

mod detail;
mod draw;
mod leads;

pub use draw::draw;

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::directory::{Directory, Gathering, Listed, listed};
use crate::domain::entity::{Key, Kind};
use crate::domain::ids::UnitId;
use crate::keymap::command::{Shared, Units};
use crate::locale::{names, say, units as words};
use crate::text::fold::mark_free;

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::editing;
use super::layout::panes;
use super::listing::Listing;
use super::overlay::{Choice, Choose, Pick};
use super::page::Details;
use super::screen::Screen;
use super::typed::{Over, Typed};

/// How many tasks one piece of gathering looks at: two milliseconds' worth where nothing is in the processor's caches.
const PIECE: usize = 300;

/// Holds the view's state.
#[derive(Debug, Default)]
pub struct State {
    rows: Vec<Row>,
    directory: Directory,
    /// Whether nothing has changed since gathering was begun.
    is_current: bool,
    /// Whether anything was gathered yet.
    is_gathered: bool,
    /// What is being gathered, and for which day.
    gathering: Option<(Gathering, NaiveDate)>,
    /// Whether units that have ended are shown too.
    ended_too: bool,
    typed: Typed,
    listing: Listing<Listed>,
    details: Details,
}

/// Is one row, with what the text filter looks at, without marks.
#[derive(Clone, Debug)]
struct Row {
    listed: Listed,
    folded: String,
}

/// Is what a chosen row of a list means for the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The tasks of the unit are shown in the tree.
    Tasks(UnitId),
    /// The unit is shown in the directory.
    Unit(UnitId),
}

impl State {
    fn at(&self, place: usize) -> Option<&Listed> {
        self.rows.get(place).map(|row| &row.listed)
    }

    /// Returns the chosen row.
    fn row(&self) -> Option<&Listed> {
        self.listing.row().and_then(|place| self.at(*place))
    }

    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, draw::rows_area(ctx).height);
        let listed = self.row().cloned();
        self.listing.choose(listed);
    }

    /// Lets the details tell of the chosen row, from their first line when they told of another one.
    fn tell(&mut self) {
        if self.listing.settle() {
            self.details.scroll = 0;
        }
    }

    /// Lists the rows anew, and those in view.
    fn list(&mut self, ctx: &Ctx) {
        let row = |listed: Listed| Row { folded: folded(&listed, ctx), listed };
        self.rows = listed(ctx.workspace, ctx.as_of, self.ended_too).into_iter().map(row).collect();
        self.place(ctx);
        self.tell();
    }

    /// Lists the rows in view anew and keeps the chosen one.
    fn place(&mut self, ctx: &Ctx) {
        let all = self.rows.iter().enumerate();
        let found = all.filter(|(_, row)| self.typed.query().matches_text(&row.folded));
        let rows: Vec<usize> = found.map(|(place, _)| place).collect();
        let found = self.listing.find(&rows, |place, chosen| self.at(*place) == Some(chosen));
        self.listing.take(rows);
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
    }

    /// Goes to a unit, whatever hides it.
    pub fn reveal(&mut self, unit: &UnitId, ctx: &Ctx) {
        (self.typed, self.details.listen) = (Typed::default(), false);
        self.ended_too |=
            ctx.workspace.units.get(unit.as_str()).is_some_and(|unit| !unit.exists_on(ctx.as_of));
        self.listing.choose(Some(Listed::Unit(unit.clone())));
        self.list(ctx);
    }
}

/// Returns what the text filter looks at: id, names and kind.
fn folded(listed: &Listed, ctx: &Ctx) -> String {
    let text = match listed {
        Listed::Unit(id) => ctx.workspace.units.get(id.as_str()).map(|unit| {
            let kind = ctx.say(names::unit_kind(unit.category));
            format!("{id} {} {} {} {kind}", unit.short, unit.name, unit.aliases.join(" "))
        }),
        Listed::Group(id) => ctx.workspace.groups.get(id.as_str()).map(|group| {
            format!("{id} {} {} {}", group.name, group.aliases.join(" "), ctx.say(words::GROUP))
        }),
    };
    mark_free(&text.unwrap_or_default())
}

impl Screen for State {
    fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        draw(self, ctx, buffer);
    }

    fn shared(&mut self, command: Shared, ctx: &Ctx) -> Vec<Ask> {
        shared(self, command, ctx)
    }

    fn relist(&mut self, ctx: &Ctx) {
        self.place(ctx);
    }

    fn is_settled(&self) -> bool {
        self.listing.is_settled()
    }

    fn settle(&mut self, _: &Ctx) {
        self.tell();
    }

    fn typed(&self) -> &str {
        self.typed.text()
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.typed = Typed::over_words(text);
        self.place(ctx);
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        if self.details.leave() {
            return true;
        }
        let was_narrowed = !self.typed.is_empty() || self.ended_too;
        (self.typed, self.ended_too) = (Typed::default(), false);
        self.list(ctx);
        was_narrowed
    }

    fn choices(&self) -> Choices {
        Choices::default().with_flag("ended-too", self.ended_too)
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        (self.ended_too, self.details.listen) = (choices.holds("ended-too"), false);
        self.list(ctx);
        Vec::new()
    }

    fn record(&self, _: &Ctx) -> Option<Key> {
        Some(match self.row()? {
            Listed::Unit(id) => Key::new(Kind::Unit, id.as_str()),
            Listed::Group(id) => Key::new(Kind::Group, id.as_str()),
        })
    }

    fn words(&self, ctx: &Ctx) -> String {
        let shown = ctx.say(if self.ended_too { words::ALL_TOO } else { words::ONLY_PRESENT }).to_owned();
        ctx.dotted([Some(shown), self.typed.quoted()].into_iter().flatten())
    }

    fn rows_area(&self, ctx: &Ctx) -> Rect {
        panes(ctx.size).list
    }

    fn reread(&mut self, ctx: &Ctx) {
        self.is_current = false;
        self.list(ctx);
    }

    fn has_work(&self) -> bool {
        !self.is_current || self.gathering.is_some()
    }

    fn work(&mut self, ctx: &Ctx) {
        if !self.has_work() {
            return;
        }
        let begun = self.gathering.take().filter(|(_, day)| *day == ctx.as_of);
        self.is_current |= begun.is_none();
        let (mut gathering, day) = begun.unwrap_or_else(|| (Gathering::default(), ctx.as_of));
        let mut allowance = PIECE;
        if gathering.go_on(ctx.workspace, &ctx.setup.settings, day, &mut allowance) {
            (self.directory, self.is_gathered) = (gathering.finish(), true);
        } else {
            self.gathering = Some((gathering, day));
        }
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Units, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Units::EndedToo => {
            state.ended_too = !state.ended_too;
            state.list(ctx);
            Vec::new()
        }
        Units::Add if ctx.setup.read_only => vec![Ask::warn(ctx.say(say::READ_ONLY))],
        Units::Add => vec![Ask::choose(kinds(ctx))],
    }
}

/// Asks whether a unit or a group is added.
fn kinds(ctx: &Ctx) -> Choose {
    let row =
        |kind| Choice::new(ctx.say(names::kind(kind)), "", Pick::Edit(editing::Chosen::Add(kind, None)));
    Choose::menu(ctx.say(words::ADD), Vec::new(), [Kind::Unit, Kind::Group].map(row).into())
}

/// Carries out a command that every view has.
pub fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Shared::FilterText => return vec![Ask::narrow(state.typed.text(), Over::Words)],
        Shared::ClearFilter => {
            state.details.leave();
            state.back(ctx);
        }
        Shared::Open => return leads::leads(state, ctx).into_iter().collect(),
        Shared::OtherPane => {
            state.tell();
            state.details.turn(state.row().is_some());
        }
        _ if state.details.listen => {
            let lines = detail::lines(state, ctx, panes(ctx.size).detail.width).len();
            state.details.scroll(command, lines, ctx);
        }
        _ => {
            if let Some(row) = state.listing.towards(command, draw::rows_area(ctx).height) {
                state.go_to(row, ctx);
            }
        }
    }
    Vec::new()
}
