//! The line that narrows a view as one types: what was typed, what could come next, what is wrong with it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::Heard;
use super::draw::cursor_line;
use super::keys::Act;
use crate::locale::say;
use crate::query::QueryError;
use crate::query::complete::{Proposal, complete};
use crate::query::documents::{self, DocumentQuery};
use crate::views::ctx::Ctx;
use crate::views::typed::{Names, Over, read};
use crate::widgets::fit::fit;
use crate::widgets::line::Line;

/// Holds the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Narrow {
    line: Line,
    over: Over,
    /// What could be typed next.
    proposals: Vec<Proposal>,
    /// The one that Tab takes.
    at: usize,
    /// What is wrong.
    error: Option<QueryError>,
    /// The text and the cursor for which the two above were worked out.
    known: Option<(String, usize)>,
}

impl Narrow {
    /// Opens on what was typed before.
    pub fn new(text: &str, over: Over) -> Self {
        Self { line: Line::new(text), over, proposals: Vec::new(), at: 0, error: None, known: None }
    }

    /// Carries out what a key asks.
    pub(super) fn act(&mut self, act: Act) -> Heard {
        match (act, act.edit()) {
            (Act::Enter, _) => return Heard::Closed,
            (Act::Leave, _) => return Heard::Unfiltered,
            (Act::Up, _) => self.at = self.at.checked_sub(1).unwrap_or(self.last()),
            (Act::Down, _) => self.at = if self.at < self.last() { self.at + 1 } else { 0 },
            (Act::Finish, _) => return self.take(),
            (_, Some(edit)) => {
                self.line.edit(edit);
                return Heard::Filtered(self.line.text().to_owned());
            }
            _ => {}
        }
        Heard::Kept
    }

    /// Returns whether something could be typed next.
    pub(super) fn has_proposals(&self) -> bool {
        !self.proposals.is_empty()
    }

    fn last(&self) -> usize {
        self.proposals.len().saturating_sub(1)
    }

    /// Takes the proposal that is chosen.
    fn take(&mut self) -> Heard {
        let Some(proposal) = self.proposals.get(self.at) else { return Heard::Kept };
        self.line.replace(proposal.from, &proposal.text);
        Heard::Filtered(self.line.text().to_owned())
    }

    /// Takes a pasted text.
    pub(super) fn paste(&mut self, text: &str) -> Heard {
        self.line.insert(text);
        Heard::Filtered(self.line.text().to_owned())
    }

    /// Works out what could be typed next and what is wrong, where the text or the cursor changed.
    pub(super) fn freshen(&mut self, ctx: &Ctx) {
        let now = (self.line.text().to_owned(), self.line.cursor());
        if self.over == Over::Words || self.known.as_ref() == Some(&now) {
            return;
        }
        if self.over == Over::Documents {
            self.proposals = documents::complete(&now.0, now.1, ctx.lang(), &Names(ctx));
            self.error = DocumentQuery::parse(&now.0).err();
        } else {
            self.proposals = complete(&now.0, now.1, ctx.lang(), &Names(ctx));
            self.error = read(&now.0, ctx).err();
        }
        (self.at, self.known) = (0, Some(now));
    }

    /// Draws the line at the bottom of the screen, above it what could be typed next or what is wrong, and returns
    /// where the cursor belongs.
    pub(super) fn draw(&self, ctx: &Ctx, screen: Rect, buffer: &mut Buffer) -> Position {
        let area = Rect { y: screen.bottom().saturating_sub(2), height: 1, ..screen };
        let label = format!(" {}: ", ctx.say(say::FIND));
        let position = cursor_line(&self.line, &label, ctx, area, buffer);
        let above = Rect { y: area.y.saturating_sub(1), ..area };
        match &self.error {
            _ if !self.proposals.is_empty() => self.draw_proposals(ctx, above, buffer),
            Some(error) if !error.is_unfinished() => {
                self.point(error, &label, ctx, area, buffer);
                let told = format!(" {}", error.told(ctx.lang()));
                blank(above, buffer);
                let fitted = fit(&told, above.width, ctx.cut());
                buffer.set_stringn(above.x, above.y, fitted, above.width.into(), ctx.theme().bad);
            }
            _ => {}
        }
        position
    }

    /// Shows the character that the error points at.
    fn point(&self, error: &QueryError, label: &str, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
        let room = area.width.saturating_sub(width(label));
        let (shown, _) = self.line.shown(room);
        if !self.line.text().starts_with(&shown) {
            return;
        }
        let before: String = self.line.text().chars().take(error.at).collect();
        let x = area.x + width(label) + width(&before);
        buffer.set_style(Rect { x, width: 1, ..area }.intersection(area), ctx.theme().bad);
        buffer.set_style(Rect { x, width: 1, ..area }.intersection(area), ctx.theme().resting);
    }

    fn draw_proposals(&self, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
        blank(area, buffer);
        let mut x = area.x + 1;
        for (nth, proposal) in self.proposals.iter().enumerate().skip(self.first_shown(area.width)) {
            let text = told(proposal);
            if x + width(&text) > area.right() {
                break;
            }
            let style = if nth == self.at { ctx.theme().selected } else { ctx.theme().dim };
            (x, _) = buffer.set_stringn(x, area.y, &text, area.width.into(), style);
            x += 2;
        }
    }

    /// Returns the first proposal to draw, so that the chosen one is in view.
    fn first_shown(&self, room: u16) -> usize {
        let mut used = 0;
        let before = self.proposals.iter().take(self.at + 1).rev().take_while(|proposal| {
            used += width(&told(proposal)) + 2;
            used <= room
        });
        (self.at + 1).saturating_sub(before.count().max(1))
    }
}

fn told(proposal: &Proposal) -> String {
    let text = proposal.text.trim_end();
    if proposal.note.is_empty() { text.to_owned() } else { format!("{text} ({})", proposal.note) }
}

fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

fn blank(area: Rect, buffer: &mut Buffer) {
    buffer.set_string(area.x, area.y, " ".repeat(area.width.into()), Style::new());
}
