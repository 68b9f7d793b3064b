//! `dondoc` without a command: the interface.

use std::io::IsTerminal;

use chrono::NaiveDate;

use super::args::AsOf;
use super::configuration::show::opening;
use super::desk::Desk;
use super::failure::{Class, Failure};
use super::location;
use super::report::shelf::shelf;
use crate::locale::cli::{disk, general as says};
use crate::locale::{Glyphs, Told};
use crate::runtime::{RunError, RunOptions};
use crate::storage::StoreError;
use crate::views::ctx::Lasting;

/// Opens the interface on the desk's workspace.
pub(super) fn run(desk: &Desk, arguments: AsOf, view: Option<&str>) -> Result<(), Failure> {
    if !desk.store.exists() {
        return Err(StoreError::NotFound(desk.store.path().to_owned()).into());
    }
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        let failure = Failure::new(Class::Usage, says::TERMINAL_NEEDED);
        return Err(failure.hint(says::TERMINAL_NEEDED_HOW));
    }
    let start = view.or(desk.configuration.start_view());
    open(desk, arguments.as_of, start, Lasting::Kept)
}

/// Opens the interface; without a day it follows today's date, without a start view it opens on the task tree.
pub(super) fn open(
    desk: &Desk,
    as_of: Option<NaiveDate>,
    start: Option<&str>,
    lasting: Lasting,
) -> Result<(), Failure> {
    let views = desk.folders.views();
    let (opening, saved) = opening(start, &views)?;
    let options = RunOptions {
        store: desk.store.path().to_owned(),
        as_of,
        settings: desk.settings,
        templates: shelf(desk)?,
        unit: desk.configuration.unit().map(str::to_owned),
        lang: desk.lang,
        glyphs: if desk.ascii { Glyphs::Ascii } else { Glyphs::Unicode },
        no_color: desk.no_color,
        read_only: desk.store.is_read_only(),
        lasting,
        keymap: desk.configuration.keymap(&desk.folders)?,
        colours: desk.configuration.colours(),
        many_colours: desk.configuration.many_colours().unwrap_or_else(location::many_colours),
        mouse: desk.configuration.mouse(),
        is_first: desk.folders.is_first(),
        views,
        saved,
        opening,
    };
    crate::runtime::log(&desk.folders.state, desk.configuration.log());
    crate::runtime::run(options).map_err(|error| match error {
        RunError::Store(error) => error.into(),
        RunError::Terminal(error) => {
            let why = |lang| says::TERMINAL.with(lang, &[("why", &disk::told(lang, &error))]);
            Failure::new(Class::Failed, Told::by(why))
        }
    })
}
