//! `dondoc kpi chart`: a series with its path and targets, as a picture or in characters.

use std::path::Path;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::args::Chart;
use super::find::find;
use crate::cli::desk::Desk;
use crate::cli::failure::Failure;
use crate::cli::{file, output};
use crate::locale::Glyphs;
use crate::plot::Plot;
use crate::render::svg::{Caption, picture};
use crate::widgets::chart::{Look, draw};
use crate::widgets::theme::Theme;

/// The rows of a chart in characters, and the most columns that help it.
const ROWS: u16 = 20;
const MOST_COLUMNS: u16 = 160;

pub(super) fn run(desk: &Desk, arguments: &Chart) -> Result<(), Failure> {
    let workspace = desk.store.indicator_workspace()?;
    let found = find(&workspace, &arguments.id)?;
    found.remark_on_choice(desk);
    let as_of = desk.as_of(arguments.as_of);
    let plot = Plot::of(&workspace, found.indicator, found.definition, as_of, arguments.year);
    let Some(path) = &arguments.svg else {
        return output::data(&in_characters(desk, &plot));
    };
    let unit =
        if found.indicator.in_percent() { "%" } else { found.indicator.named_unit().unwrap_or_default() };
    let caption = Caption { title: &found.indicator.name, unit };
    let picture = picture(&plot, caption, desk.lang);
    if path == Path::new("-") { output::data(&picture) } else { file::bytes(path, picture.as_bytes()) }
}

fn in_characters(desk: &Desk, plot: &Plot) -> String {
    let width = u16::try_from(output::columns()).unwrap_or(MOST_COLUMNS).clamp(1, MOST_COLUMNS);
    let area = Rect::new(0, 0, width, ROWS);
    let mut buffer = Buffer::empty(area);
    let glyphs = if desk.ascii { Glyphs::Ascii } else { Glyphs::Unicode };
    draw(plot, area, &mut buffer, Look { lang: desk.lang, glyphs, theme: &Theme::plain() });
    let row = |cells: &[Cell]| cells.iter().map(Cell::symbol).collect::<String>();
    let lines = buffer.content().chunks(width.into()).map(row);
    let text: String = lines.map(|line| format!("{}\n", line.trim_end())).collect();
    format!("{}\n", text.trim_end())
}
