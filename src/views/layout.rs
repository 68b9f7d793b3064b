//! What stands where in every view: one pure function that listening and drawing share.

use ratatui::layout::{Rect, Size};

/// Is the least size at which a view is readable.
pub const LEAST: Size = Size { width: 60, height: 16 };

/// Holds the areas of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// The top line.
    pub top: Rect,
    /// The rule under it.
    pub top_rule: Rect,
    /// What the view draws itself.
    pub middle: Rect,
    /// The rule above the footer, where messages stand.
    pub message: Rect,
    /// The footer.
    pub footer: Rect,
}

/// Divides the screen.
pub fn screen(size: Size) -> Screen {
    let Size { width, height } = size;
    let line = |y| Rect { x: 0, y, width, height: 1 };
    Screen {
        top: line(0),
        top_rule: line(1.min(height)),
        middle: Rect { x: 0, y: 2, width, height: height.saturating_sub(4) },
        message: line(height.saturating_sub(2)),
        footer: line(height.saturating_sub(1)),
    }
}
