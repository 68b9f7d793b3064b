//! Where everything stands: one pure function that listening and drawing share.

use ratatui::layout::{Rect, Size};

/// Is the least size at which the tree is readable.
pub const LEAST: Size = Size { width: 60, height: 16 };

/// From this width on the details stand beside the tree.
const BESIDE: u16 = 120;

/// Holds the areas of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Areas {
    /// The top line.
    pub top: Rect,
    /// The rule under it.
    pub top_rule: Rect,
    /// The rows of the tree.
    pub tree: Rect,
    /// The line between tree and details, across or down.
    pub divider: Rect,
    /// Whether the divider runs down.
    pub beside: bool,
    /// The details.
    pub detail: Rect,
    /// The rule above the footer, where messages stand.
    pub message: Rect,
    /// The footer.
    pub footer: Rect,
}

/// Divides the screen.
pub fn areas(size: Size) -> Areas {
    let Size { width, height } = size;
    let line = |y| Rect { x: 0, y, width, height: 1 };
    let middle = Rect { x: 0, y: 2, width, height: height.saturating_sub(4) };
    let beside = width >= BESIDE;
    let (tree, divider, detail) = if beside { side_by_side(middle) } else { stacked(middle) };
    Areas {
        top: line(0),
        top_rule: line(1.min(height)),
        tree,
        divider,
        beside,
        detail,
        message: line(height.saturating_sub(2)),
        footer: line(height.saturating_sub(1)),
    }
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
