//! Where everything stands: one pure function that listening and drawing share.

use ratatui::layout::{Rect, Size};

use crate::views::layout::screen;

/// From this width on the details stand beside the tree.
const BESIDE: u16 = 120;

/// Holds the areas of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Areas {
    /// The rows of the tree.
    pub tree: Rect,
    /// The line between tree and details, across or down.
    pub divider: Rect,
    /// Whether the divider runs down.
    pub beside: bool,
    /// The details.
    pub detail: Rect,
}

/// Divides the middle of the screen.
pub fn areas(size: Size) -> Areas {
    let middle = screen(size).middle;
    let beside = size.width >= BESIDE;
    let (tree, divider, detail) = if beside { side_by_side(middle) } else { stacked(middle) };
    Areas { tree, divider, beside, detail }
}

fn side_by_side(middle: Rect) -> (Rect, Rect, Rect) {
    let tree = Rect { width: (middle.width * 13 / 20).max(72), ..middle };
    let divider = Rect { x: tree.right(), width: 1, ..middle };
    let x = divider.right() + 1;
    (tree, divider, Rect { x, width: middle.right().saturating_sub(x + 1), ..middle })
}

fn stacked(middle: Rect) -> (Rect, Rect, Rect) {
    let detail_height = (middle.height * 2 / 5).max(5).min(middle.height);
    let tree = Rect { height: middle.height.saturating_sub(detail_height + 1), ..middle };
    let divider = Rect { y: tree.bottom(), height: 1, ..middle };
    let y = divider.bottom();
    let detail =
        Rect { x: 1, y, width: middle.width.saturating_sub(2), height: middle.bottom().saturating_sub(y) };
    (tree, divider, detail)
}
