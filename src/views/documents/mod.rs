//! The register of documents, the newest first: what each hands out or changes, and the tasks behind it.

mod detail;
mod draw;
mod rows;

pub use draw::draw;

use super::screen::Screen;
use chrono::{Days, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::ids::DocumentId;
use crate::keymap::command::{Documents, Shared};
use crate::locale::documents as words;
use crate::text::date::long;

use super::ask::Ask;
use super::ctx::Ctx;
use super::cursor::Cursor;
use super::layout::panes;
use super::overlay::{Choice, Choose, Pick};
use super::step::Step;
use super::typed::{Over, Typed};
use rows::Row;

/// Holds the view's state.
#[derive(Clone, Debug, Default)]
pub struct State {
    rows: Vec<Row>,
    /// How many days before the shown one are looked at; none for all.
    days: Option<u16>,
    /// Whether only documents are shown that hand out or change tasks.
    handing_out: bool,
    typed: Typed,
    /// The places of the rows in view.
    in_view: Vec<usize>,
    chosen: Option<DocumentId>,
    cursor: Cursor,
    /// Whether the details listen.
    in_details: bool,
    scroll: usize,
}

impl State {
    /// Lists everything anew after the records or the day changed.
    pub fn refresh(&mut self, ctx: &Ctx) {
        self.rows = rows::rows(ctx);
        self.relist(ctx);
    }

    /// Returns the first day that is looked at; none for all.
    fn since(&self, ctx: &Ctx) -> Option<NaiveDate> {
        ctx.as_of.checked_sub_days(Days::new(self.days?.into()))
    }

    /// Returns the chosen row.
    fn row(&self) -> Option<&Row> {
        self.in_view.get(self.cursor.at).and_then(|place| self.rows.get(*place))
    }

    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.cursor.go_to(row, self.in_view.len(), draw::rows_area(ctx).height);
        let chosen = self.row().map(|row| row.id.clone());
        if chosen != self.chosen {
            self.scroll = 0;
        }
        self.chosen = chosen;
    }

    /// Goes to a document, whatever hides it.
    pub fn reveal(&mut self, document: &DocumentId, ctx: &Ctx) {
        (self.handing_out, self.days, self.in_details) = (false, None, false);
        self.typed = Typed::default();
        self.chosen = Some(document.clone());
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
        let since = self.since(ctx);
        let is_shown = |row: &Row| {
            (!self.handing_out || row.hands_out)
                && since.is_none_or(|since| row.date.is_some_and(|date| date >= since))
                && self.typed.query().matches_text(&row.folded)
        };
        let all = self.rows.iter().enumerate();
        self.in_view = all.filter(|(_, row)| is_shown(row)).map(|(place, _)| place).collect();
        let chosen = self.chosen.as_ref();
        let is_chosen = |place: &usize| self.rows.get(*place).map(|row| &row.id) == chosen;
        let found = self.in_view.iter().position(is_chosen);
        self.go_to(found.unwrap_or(self.cursor.at), ctx);
    }

    fn typed(&self) -> &str {
        self.typed.text()
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.typed = Typed::over_words(text);
        self.relist(ctx);
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        if std::mem::take(&mut self.in_details) {
            return true;
        }
        let was_narrowed = !self.typed.is_empty() || self.handing_out || self.days.is_some();
        (self.handing_out, self.days) = (false, None);
        self.set_filter_text(String::new(), ctx);
        was_narrowed
    }

    fn words(&self, ctx: &Ctx) -> String {
        let since = self.since(ctx).map(|since| ctx.tell(words::FROM_DAY, &[("date", &long(since))]));
        let handing_out = self.handing_out.then(|| ctx.say(words::ONLY_HANDING_OUT).to_owned());
        let parts: Vec<String> = [since, handing_out, self.typed.quoted()].into_iter().flatten().collect();
        if parts.is_empty() {
            ctx.say(words::SINCE_EVER).to_owned()
        } else {
            parts.join(&format!(" {} ", ctx.glyphs().dot()))
        }
    }

    fn rows_area(&self, ctx: &Ctx) -> Rect {
        panes(ctx.size).list
    }

    fn reread(&mut self, ctx: &Ctx) {
        self.refresh(ctx);
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Documents, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Documents::HandingOut => {
            state.handing_out = !state.handing_out;
            state.relist(ctx);
            Vec::new()
        }
        Documents::Since => vec![Ask::choose(spans(ctx))],
    }
}

/// How many days back one can look.
const SPANS: [u16; 4] = [7, 30, 92, 366];

fn spans(ctx: &Ctx) -> Choose {
    let of = |days: u16| {
        let since = ctx.as_of.checked_sub_days(Days::new(days.into())).map(long).unwrap_or_default();
        let since = ctx.tell(words::FROM_DAY, &[("date", &since)]);
        Choice::new(ctx.tell(words::SINCE_DAYS, &[("n", &days)]), since, Pick::DocumentsOf(Some(days)))
    };
    let all = Choice::new(ctx.say(words::SINCE_EVER), "", Pick::DocumentsOf(None));
    Choose::menu(ctx.say(words::SINCE), Vec::new(), SPANS.into_iter().map(of).chain([all]).collect())
}

/// Looks at the documents of so many days, or at all.
pub fn pick(state: &mut State, days: Option<u16>, ctx: &Ctx) {
    state.days = days;
    state.relist(ctx);
}

/// Carries out a command that every view has.
pub fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Shared::FilterText => return vec![Ask::narrow(state.typed.text(), Over::Words)],
        Shared::ClearFilter => {
            state.in_details = false;
            state.back(ctx);
        }
        Shared::Open => return detail::tasks(state, ctx).into_iter().collect(),
        Shared::OtherPane => state.in_details = !state.in_details && state.row().is_some(),
        _ if state.in_details => {
            let area = panes(ctx.size).detail;
            let last = detail::lines(state, ctx, area.width).len().saturating_sub(area.height.into());
            if let Some(step) = Step::of(command, area.height) {
                state.scroll = step.from(state.scroll, last);
            }
        }
        _ => {
            if let Some(step) = Step::of(command, draw::rows_area(ctx).height) {
                state.go_to(step.from(state.cursor.at, state.in_view.len().saturating_sub(1)), ctx);
            }
        }
    }
    Vec::new()
}
