//! The chosen row as it stands on the screen. Every view marks it in the same way, so it is found by that mark: pointing at
//! rows and copying one need not know the views.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::{Modifier, Style};

use crate::views::layout::{LEAST, panes, screen};
use crate::views::overlay;
use crate::widgets::theme::Theme;

use super::{Ctx, Model, Setup};

/// Is how wide a row may be before its title is cut when it is copied.
const WIDE: u16 = 400;

/// Returns the line of the screen on which the chosen row of the topmost list stands; none where nothing is chosen.
pub(super) fn line(model: &Model, setup: &Setup) -> Option<u16> {
    if model.size.width < LEAST.width || model.size.height < LEAST.height {
        return None;
    }
    let area = Rect::from((Default::default(), model.size));
    let mut buffer = Buffer::empty(area);
    let ctx = model.ctx(setup);
    match model.layers.last() {
        None => model.views.draw(&ctx, &mut buffer),
        Some(layer) => {
            overlay::draw(layer, &ctx, area, &mut buffer);
        }
    }
    area.rows().find(|row| is_chosen(&buffer, *row)).map(|row| row.y)
}

/// Returns the text of the chosen row of the shown view, its title whole, a tab between its columns.
pub(super) fn text(model: &Model, setup: &Setup) -> Option<String> {
    // A pane that rests marks its row in another way; here both count.
    let theme = Theme { resting: Style::new().add_modifier(Modifier::REVERSED), ..setup.theme };
    let setup = Setup { theme, ..setup.clone() };
    let size = Size { width: WIDE.max(model.size.width), height: LEAST.height.max(model.size.height) };
    let ctx = Ctx { size, ..model.ctx(&setup) };
    let mut buffer = Buffer::empty(Rect::from((Default::default(), size)));
    model.views.draw(&ctx, &mut buffer);
    let list = if model.views.shows_panes() { panes(size).list } else { screen(size).middle };
    let row = list.rows().find(|row| is_chosen(&buffer, *row))?;
    let text: String =
        row.positions().filter_map(|place| buffer.cell(place)).map(|cell| cell.symbol()).collect();
    let columns: Vec<&str> = text.split("  ").map(str::trim).filter(|column| !column.is_empty()).collect();
    Some(columns.join("\t"))
}

fn is_chosen(buffer: &Buffer, row: Rect) -> bool {
    let is_marked = |place| buffer.cell(place).is_some_and(|cell| cell.modifier.contains(Modifier::REVERSED));
    row.positions().any(is_marked)
}
