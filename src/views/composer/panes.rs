//! What stands where: the outline at the left, the document at the right, and below it where a figure comes from.

use ratatui::layout::Rect;

use crate::views::ctx::Ctx;
use crate::views::layout::screen;

/// Holds the panes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Panes {
    /// The sections.
    pub outline: Rect,
    /// The line between the panes.
    pub divider: Rect,
    /// The document.
    pub document: Rect,
    /// Where a figure comes from, below the document.
    pub source: Rect,
}

/// Is the widest that a line of the document is; longer ones are hard to read.
const WIDEST: u16 = 100;

/// Is how many lines say where a figure comes from, with the rule above them.
const SOURCE: u16 = 5;

/// Divides the middle of the screen.
pub(super) fn panes(ctx: &Ctx) -> Panes {
    let middle = screen(ctx.size).middle;
    let outline = Rect { width: (middle.width * 3 / 10 + 10).clamp(24, 60).min(middle.width), ..middle };
    let divider = Rect { x: outline.right(), width: 1, ..middle };
    let x = divider.right() + 1;
    let width = middle.right().saturating_sub(x + 1).min(WIDEST);
    let source_height = SOURCE.min(middle.height / 3);
    let document = Rect { x, width, height: middle.height - source_height, ..middle };
    let source = Rect { y: document.bottom(), height: source_height, ..document };
    Panes { outline, divider, document, source }
}
