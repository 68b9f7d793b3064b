//! The sessions as a list, the latest first; above them the row that opens a new one.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::followup::Meeting;
use crate::domain::ids::MeetingId;
use crate::domain::meeting::{latest_first, tally};
use crate::keymap::Command;
use crate::keymap::command::Shared;
use crate::locale::session as words;
use crate::text::date::long;
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;
use crate::views::layout::screen;
use crate::views::listing::headings;
use crate::views::typed::Typed;
use crate::widgets::fit::wrap;
use crate::widgets::list::{Cell, Column, Columns, scrolled_to};

/// Holds the list.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    meetings: Vec<MeetingId>,
    /// The chosen row; the first one opens a new session.
    at: usize,
    typed: Typed,
}

impl List {
    /// Lists the sessions anew and keeps the chosen one. As of another day than today those of later days are left out.
    pub(super) fn refresh(&mut self, ctx: &Ctx) {
        let chosen = self.chosen().cloned();
        let known = |meeting: &&Meeting| {
            (ctx.as_of == ctx.today || meeting.on <= ctx.as_of)
                && self.typed.query().matches_text(&told(meeting))
        };
        let known = latest_first(ctx.workspace).into_iter().filter(known);
        self.meetings = known.map(|meeting| meeting.id.clone()).collect();
        let found = chosen.and_then(|id| self.meetings.iter().position(|other| *other == id));
        self.at = found.map_or(self.at, |at| at + 1).min(self.meetings.len());
    }

    /// Narrows the list by typed text and goes to the first answer.
    pub(super) fn narrow(&mut self, text: String, ctx: &Ctx) {
        self.typed = Typed::over_words(text);
        self.refresh(ctx);
        if !self.typed.is_empty() {
            self.at = self.meetings.len().min(1);
        }
    }

    /// Returns what was typed.
    pub(super) fn typed(&self) -> &Typed {
        &self.typed
    }

    /// Returns the chosen session; none on the row that opens a new one.
    pub(super) fn chosen(&self) -> Option<&MeetingId> {
        self.meetings.get(self.at.checked_sub(1)?)
    }

    /// Chooses a session.
    pub(super) fn choose(&mut self, meeting: &MeetingId) {
        self.at = self.meetings.iter().position(|other| other == meeting).map_or(0, |at| at + 1);
    }

    /// Moves the choice by so many rows.
    pub(super) fn step(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.meetings.len());
    }
}

/// Returns what the text filter looks at: day and title.
fn told(meeting: &Meeting) -> String {
    mark_free(&format!("{} {}", long(meeting.on), meeting.title))
}

/// Draws the list.
pub(super) fn draw(list: &List, ctx: &Ctx, buffer: &mut Buffer) {
    let area = screen(ctx.size).middle;
    let columns = columns(area.width.saturating_sub(2));
    let line = |y: u16| Rect { x: area.x + 1, y, width: area.width.saturating_sub(2), height: 1 };
    let said =
        [words::DATE, words::SESSION, words::STANDING, words::TASKS, words::CONCLUSIONS, words::DEEDS_DONE];
    columns.draw(line(area.y), buffer, &headings(1, &said, ctx), ctx.cut());
    let rows = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let offset = scrolled_to(list.at, 0, rows.height.into());
    for (at, y) in (offset..=list.meetings.len()).zip(rows.top()..rows.bottom()) {
        let style = if at == list.at { ctx.theme().selected } else { Style::new() };
        buffer.set_style(line(y), style);
        let nth = at.checked_sub(1).and_then(|nth| list.meetings.get(nth));
        let told = match nth.and_then(|id| ctx.workspace.meetings.get(id.as_str())) {
            Some(meeting) => cells(meeting, ctx),
            None => vec![Cell::new("+", Style::new()), Cell::new(ctx.say(words::NEW), Style::new())],
        };
        let sign = Cell::new(if at == list.at { ctx.glyphs().chosen() } else { " " }, Style::new());
        let cells: Vec<Cell> = std::iter::once(sign).chain(told).collect();
        columns.draw(line(y), buffer, &cells, ctx.cut());
    }
    if list.meetings.is_empty() {
        let said = if list.typed.is_empty() { words::NO_SESSIONS } else { words::NO_SUCH_SESSION };
        let open = ctx.key(Command::Shared(Shared::Open));
        let text = ctx.tell(said, &[("open", &open), ("back", &ctx.back_key())]);
        let hint = wrap(&text, area.width.saturating_sub(6).min(76));
        for (text, y) in hint.iter().zip(rows.y + 2..rows.bottom()) {
            buffer.set_stringn(area.x + 3, y, text, area.width.into(), Style::new());
        }
    }
}

/// Returns the columns: the sign of the chosen row, day, title, standing, tasks, conclusions, actions.
fn columns(width: u16) -> Columns {
    let (left, right) = (Column::left, Column::right);
    let columns = [left(1), left(10), Column::rest(), left(11), right(5), right(6), right(9)];
    Columns::over(width, columns)
}

fn cells(meeting: &Meeting, ctx: &Ctx) -> Vec<Cell> {
    let counts = tally(ctx.workspace, meeting, ctx.as_of);
    let (standing, style) = match meeting.ended {
        true => (words::ENDED, Style::new()),
        false => (words::RUNNING, ctx.theme().accent),
    };
    let done = counts.actions - counts.open_actions;
    let plain = |text: String| Cell::new(text, Style::new());
    vec![
        plain(long(meeting.on)),
        plain(meeting.title.clone()),
        Cell::new(ctx.say(standing), style),
        plain(counts.tasks.to_string()),
        plain(counts.conclusions.to_string()),
        plain(format!("{done}/{}", counts.actions)),
    ]
}
