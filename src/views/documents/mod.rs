//! The register of documents, the newest first: what each hands out or changes, where it is cited, what does not fit
//! together. It is gathered in pieces between the keys, and only while it is shown; until it is done, the last one stands.

mod complete;
mod detail;
mod draw;
mod facet;
mod kept;
mod rows;
mod terms;

pub use draw::draw;
pub use facet::Facet;

use chrono::{Days, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::document::{Citation, Entries, Entry, Gathering, Issuers, Trace};
use crate::domain::entity::Key;
use crate::domain::ids::{DocumentId, TaskId};
use crate::domain::workspace::Slot;
use crate::keymap::command::{Documents, Shared};
use crate::locale::documents as words;
use crate::text::date::long;

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::layout::panes;
use super::listing::Listing;
use super::overlay::{Choice, Choose, Pick};
use super::page::Details;
use super::screen::Screen;
use super::typed::{Over, Typed};
use terms::Asked;

/// How many records one piece of gathering looks at: two milliseconds' worth where nothing is in the processor's caches.
const PIECE: usize = 2_000;

/// Holds the view's state.
#[derive(Debug, Default)]
pub struct State {
    /// What was gathered last.
    entries: Entries,
    /// The places of all entries in their order.
    order: Vec<usize>,
    /// What the text filter looks at, by place; empty until something is typed.
    folded: Vec<String>,
    /// Whether nothing has changed since gathering was begun.
    is_current: bool,
    /// Whether anything was gathered yet.
    is_gathered: bool,
    /// What is being gathered, and for which day.
    gathering: Option<(Gathering, NaiveDate)>,
    /// Where the chosen document is cited, as far as it was looked for.
    trace: Tracing,
    narrowed: Narrowed,
    typed: Typed,
    listing: Listing<Address>,
    details: Details,
}

/// Says what the register is narrowed to beside what is typed.
#[derive(Clone, Debug, Default, PartialEq)]
struct Narrowed {
    /// How many days before the shown one are looked at; none for all.
    days: Option<u16>,
    /// Whether only documents are shown that hand out or change tasks.
    handing_out: bool,
    /// Whether only documents are shown of which something does not fit together.
    doubtful: bool,
    /// Only documents of this value.
    only: Option<(Facet, String)>,
}

/// Finds an entry again after the register was gathered anew.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Address {
    symbol: String,
    document: Option<Slot>,
}

impl Address {
    fn of(entry: &Entry) -> Self {
        Self { symbol: entry.symbol.clone(), document: entry.holders().document }
    }
}

/// Is how far one has looked where a document is cited.
#[derive(Debug, Default)]
enum Tracing {
    /// Not yet.
    #[default]
    Due,
    /// Some records were looked at.
    Begun(Box<Trace>),
    /// All records were looked at.
    Done(Vec<Citation>),
}

/// Is what a chosen row of a list means for the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The documents of so many days are shown; all when there is none.
    Days(Option<u16>),
    /// The documents are counted.
    CountBy(Facet),
    /// Only documents of this value are shown; all when there is none.
    Only(Facet, Option<String>),
    /// The chosen document gets a record of its own.
    Complete,
}

impl State {
    /// Returns the first day that is looked at; none for all.
    fn since(&self, ctx: &Ctx) -> Option<NaiveDate> {
        ctx.as_of.checked_sub_days(Days::new(self.narrowed.days?.into()))
    }

    fn at(&self, place: usize) -> Option<&Entry> {
        self.entries.all().get(place)
    }

    /// Returns the chosen entry.
    fn entry(&self) -> Option<&Entry> {
        self.listing.row().and_then(|place| self.at(*place))
    }

    /// Returns where the chosen document is cited, once all was looked at.
    fn citations(&self) -> &[Citation] {
        match &self.trace {
            Tracing::Done(citations) => citations,
            _ => &[],
        }
    }

    /// Returns the entry that the details tell of.
    fn told(&self) -> Option<&Entry> {
        let told = self.listing.told()?;
        let is_told =
            |entry: &&Entry| entry.symbol == told.symbol && entry.holders().document == told.document;
        self.entry().filter(is_told).or_else(|| self.entries.all().iter().find(is_told))
    }

    /// Lets the details tell of the chosen entry, from their first line when they told of another one.
    fn tell(&mut self) {
        if self.listing.settle() {
            (self.details.scroll, self.trace) = (0, Tracing::Due);
        }
    }

    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, draw::rows_area(ctx).height);
        let address = self.entry().map(Address::of);
        self.listing.choose(address);
    }

    /// Goes to a document, whatever hides it.
    pub fn reveal(&mut self, document: &DocumentId, ctx: &Ctx) {
        (self.narrowed, self.details.listen) = (Narrowed::default(), false);
        self.typed = Typed::default();
        let record = ctx.workspace.documents.get(document.as_str());
        let slot = ctx.workspace.documents.slot(document.as_str());
        let address = record.map(|record| Address { symbol: record.symbol.clone(), document: slot });
        self.listing.choose(address);
        self.place(ctx);
    }

    /// Returns the task whose id was typed, if that is all that was.
    fn typed_task(&self, ctx: &Ctx) -> Option<TaskId> {
        ctx.workspace.tasks.get(self.typed.text().trim()).map(|task| task.id.clone())
    }

    /// Returns the places of the entries in view, in their order.
    fn filtered(&mut self, ctx: &Ctx) -> Vec<usize> {
        let task = self.typed_task(ctx);
        let of_task = task.map(|task| self.entries.of_task(&task, ctx.workspace, ctx.as_of));
        if of_task.is_none() && !self.typed.is_empty() && self.folded.is_empty() {
            let mut issuers = Issuers::of(ctx.workspace);
            self.folded = self.entries.all().iter().map(|it| rows::folded(it, &mut issuers, ctx)).collect();
        }
        let asked = Asked::new(self, ctx);
        let mut issuers = self.narrowed.only.as_ref().map(|_| Issuers::of(ctx.workspace));
        let since = self.since(ctx);
        let mut is_shown = |place: usize| {
            let Some(entry) = self.at(place) else { return false };
            let only = self.narrowed.only.as_ref().zip(issuers.as_mut());
            (!self.narrowed.handing_out || entry.hands_out())
                && (!self.narrowed.doubtful || !entry.doubts.is_empty())
                && since.is_none_or(|since| entry.date.is_some_and(|date| date >= since))
                && only.is_none_or(|((facet, value), issuers)| facet.of(entry, issuers, ctx) == *value)
                && match &of_task {
                    Some(places) => places.contains(&place),
                    None => asked.as_ref().is_none_or(|asked| asked.passes(place, entry)),
                }
        };
        self.order.iter().copied().filter(|place| is_shown(*place)).collect()
    }

    /// Lists the rows in view anew and keeps the chosen one.
    fn place(&mut self, ctx: &Ctx) {
        let rows = self.filtered(ctx);
        let same =
            |place: &usize, chosen: &Address| self.at(*place).map(Address::of).as_ref() == Some(chosen);
        let alike =
            |place: &usize, chosen: &Address| self.at(*place).is_some_and(|it| it.symbol == chosen.symbol);
        let found = self.listing.find(&rows, same).or_else(|| self.listing.find(&rows, alike));
        let awaited = self.listing.chosen().cloned().filter(|_| found.is_none() && !self.is_gathered);
        self.listing.take(rows);
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
        // What is to be shown once the register is there is not forgotten before.
        if awaited.is_some() {
            self.listing.choose(awaited);
        }
    }

    fn gather(&mut self, ctx: &Ctx, allowance: &mut usize) {
        let begun = self.gathering.take().filter(|(_, day)| *day == ctx.as_of);
        self.is_current |= begun.is_none();
        let (mut gathering, day) = begun.unwrap_or_else(|| (Gathering::default(), ctx.as_of));
        if !gathering.go_on(ctx.workspace, day, allowance) {
            self.gathering = Some((gathering, day));
            return;
        }
        self.entries = gathering.finish();
        self.order = rows::ordered(&self.entries);
        (self.is_gathered, self.trace) = (true, Tracing::Due);
        self.folded.clear();
        self.place(ctx);
        self.tell();
    }

    /// Looks on where the chosen document is cited.
    fn look_on(&mut self, ctx: &Ctx, allowance: &mut usize) {
        let trace = std::mem::take(&mut self.trace);
        let Some(entry) = self.told() else { return self.trace = Tracing::Done(Vec::new()) };
        let mut trace = match trace {
            Tracing::Due => Box::new(Trace::new(entry)),
            Tracing::Begun(trace) => trace,
            done => return self.trace = done,
        };
        let is_done = trace.go_on(entry, ctx.workspace, ctx.as_of, allowance);
        self.trace = if is_done { Tracing::Done(trace.finish()) } else { Tracing::Begun(trace) };
    }

    fn is_traced(&self) -> bool {
        matches!(self.trace, Tracing::Done(_))
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
        let was_narrowed = !self.typed.is_empty() || self.narrowed != Narrowed::default();
        self.narrowed = Narrowed::default();
        self.set_filter_text(String::new(), ctx);
        was_narrowed
    }

    fn choices(&self) -> Choices {
        kept::choices(self)
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        kept::choose(self, choices, ctx)
    }

    fn record(&self, ctx: &Ctx) -> Option<Key> {
        self.entry()?.key(ctx.workspace)
    }

    fn act(&self, ctx: &Ctx) -> Vec<Ask> {
        complete::act(self, ctx)
    }

    fn words(&self, ctx: &Ctx) -> String {
        let Narrowed { handing_out, doubtful, only, .. } = &self.narrowed;
        let since = self.since(ctx).map(|since| ctx.tell(words::FROM_DAY, &[("date", &long(since))]));
        let handing_out = handing_out.then(|| ctx.say(words::ONLY_HANDING_OUT).to_owned());
        let doubtful = doubtful.then(|| ctx.say(words::ONLY_DOUBTS).to_owned());
        let only = only.as_ref().map(|(_, value)| value.clone());
        let typed = match self.typed_task(ctx) {
            Some(task) => Some(ctx.tell(words::OF_TASK, &[("task", &task)])),
            None => self.typed.quoted(),
        };
        let parts: Vec<String> = [since, handing_out, doubtful, only, typed].into_iter().flatten().collect();
        if parts.is_empty() { ctx.say(words::SINCE_EVER).to_owned() } else { ctx.dotted(parts) }
    }

    fn rows_area(&self, ctx: &Ctx) -> Rect {
        panes(ctx.size).list
    }

    fn reread(&mut self, _: &Ctx) {
        self.is_current = false;
    }

    fn has_work(&self) -> bool {
        !self.is_current || self.gathering.is_some() || !self.is_traced()
    }

    fn work(&mut self, ctx: &Ctx) {
        let mut allowance = PIECE;
        if !self.is_current || self.gathering.is_some() {
            self.gather(ctx, &mut allowance);
        } else if !self.is_traced() {
            self.look_on(ctx, &mut allowance);
        }
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Documents, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Documents::HandingOut => state.narrowed.handing_out = !state.narrowed.handing_out,
        Documents::Doubts => state.narrowed.doubtful = !state.narrowed.doubtful,
        Documents::Since => return vec![Ask::choose(spans(ctx))],
        Documents::Add => return complete::add(None, ctx),
        Documents::Issuer => return vec![Ask::choose(count(state, Facet::Issuer, ctx))],
        Documents::CountBy => return vec![Ask::choose(facet::facets(ctx))],
    }
    state.place(ctx);
    Vec::new()
}

/// How many days back one can look.
const SPANS: [u16; 4] = [7, 30, 92, 366];

fn spans(ctx: &Ctx) -> Choose {
    let of = |days: u16| {
        let since = ctx.as_of.checked_sub_days(Days::new(days.into())).map(long).unwrap_or_default();
        let since = ctx.tell(words::FROM_DAY, &[("date", &since)]);
        let pick = Pick::Documents(Chosen::Days(Some(days)));
        Choice::new(ctx.tell(words::SINCE_DAYS, &[("n", &days)]), since, pick)
    };
    let all = Choice::new(ctx.say(words::SINCE_EVER), "", Pick::Documents(Chosen::Days(None)));
    Choose::menu(ctx.say(words::SINCE), Vec::new(), SPANS.into_iter().map(of).chain([all]).collect())
}

/// Counts the documents in view.
fn count(state: &State, facet: Facet, ctx: &Ctx) -> Choose {
    facet::counts(state.listing.rows().iter().filter_map(|place| state.at(*place)), facet, ctx)
}

/// Carries out what a chosen row of a list means.
pub fn pick(state: &mut State, chosen: Chosen, ctx: &Ctx) -> Vec<Ask> {
    match chosen {
        Chosen::Days(days) => state.narrowed.days = days,
        Chosen::Complete => return complete::add(state.entry(), ctx),
        Chosen::CountBy(facet) => return vec![Ask::choose(count(state, facet, ctx))],
        Chosen::Only(facet, value) => state.narrowed.only = value.map(|value| (facet, value)),
    }
    state.place(ctx);
    Vec::new()
}

/// Carries out a command that every view has.
pub fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Shared::FilterText => return vec![Ask::narrow(state.typed.text(), Over::Documents)],
        Shared::ClearFilter => {
            state.details.leave();
            state.back(ctx);
        }
        Shared::Open => {
            state.tell();
            return detail::tasks(state, ctx).into_iter().collect();
        }
        Shared::OtherPane => {
            state.tell();
            state.details.turn(state.entry().is_some());
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
