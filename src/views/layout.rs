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

/// From this width on the details stand beside the list.
const BESIDE: u16 = 120;

/// Holds the panes of a view: a list and the details of its chosen row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panes {
    /// The rows of the list.
    pub list: Rect,
    /// The line between list and details, across or down.
    pub divider: Rect,
    /// Whether the divider runs down.
    pub beside: bool,
    /// The details.
    pub detail: Rect,
}

/// Divides the middle of the screen.
pub fn panes(size: Size) -> Panes {
    let middle = screen(size).middle;
    let beside = size.width >= BESIDE;
    let (list, divider, detail) = if beside { side_by_side(middle) } else { stacked(middle) };
    Panes { list, divider, beside, detail }
}

fn side_by_side(middle: Rect) -> (Rect, Rect, Rect) {
    let list = Rect { width: (middle.width * 13 / 20).max(72), ..middle };
    let divider = Rect { x: list.right(), width: 1, ..middle };
    let x = divider.right() + 1;
    (list, divider, Rect { x, width: middle.right().saturating_sub(x + 1), ..middle })
}

fn stacked(middle: Rect) -> (Rect, Rect, Rect) {
    let detail_height = (middle.height * 2 / 5).max(5).min(middle.height);
    let list = Rect { height: middle.height.saturating_sub(detail_height + 1), ..middle };
    let divider = Rect { y: list.bottom(), height: 1, ..middle };
    let y = divider.bottom();
    let detail =
        Rect { x: 1, y, width: middle.width.saturating_sub(2), height: middle.bottom().saturating_sub(y) };
    (list, divider, detail)
}

/// Returns an area without its first lines, which say what stands below them.
pub fn below(area: Rect, lines: u16) -> Rect {
    Rect { y: area.y + lines, height: area.height.saturating_sub(lines), ..area }
}

/// Returns the line that stands so many lines above an area.
pub fn above(area: Rect, lines: u16) -> Rect {
    Rect { y: area.y.saturating_sub(lines), height: 1, ..area }
}
