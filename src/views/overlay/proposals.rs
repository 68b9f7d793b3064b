//! What a field of a form could hold, as one types.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::views::ctx::Ctx;
use crate::widgets::fit::fit;
use crate::widgets::list::scrolled_to;

/// Is what a field could hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What is put into the field.
    pub text: String,
    /// What it is called on the screen.
    pub label: String,
}

/// Holds what answers to what was typed, the best first, and the one that is taken next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposals {
    found: Vec<Proposal>,
    at: usize,
}

impl Proposals {
    /// Lists what was found; the best is taken next.
    pub fn of(found: Vec<Proposal>) -> Self {
        Self { found, at: 0 }
    }

    /// Returns whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Returns how many were found.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Returns the one that is taken next.
    pub(in crate::views) fn chosen(&self) -> Option<&Proposal> {
        self.found.get(self.at)
    }

    /// Goes to the next one, behind the last one to the first.
    pub(in crate::views) fn next(&mut self) {
        self.at = if self.at + 1 < self.found.len() { self.at + 1 } else { 0 };
    }

    /// Goes to the one before, from the first one to the last.
    pub(in crate::views) fn before(&mut self) {
        self.at = self.at.checked_sub(1).unwrap_or(self.found.len().saturating_sub(1));
    }

    /// Draws as many as fit, the chosen one among them.
    pub(in crate::views) fn draw(&self, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
        let offset = scrolled_to(self.at, 0, area.height.into());
        for ((nth, one), y) in self.found.iter().enumerate().skip(offset).zip(area.top()..area.bottom()) {
            let here = nth == self.at;
            let (sign, style) =
                if here { (ctx.glyphs().chosen(), ctx.theme().selected) } else { (" ", Style::new()) };
            let text = format!("{sign} {}", one.label);
            buffer.set_style(Rect { y, height: 1, ..area }, style);
            buffer.set_stringn(area.x, y, fit(&text, area.width, ctx.cut()), area.width.into(), style);
        }
    }
}
