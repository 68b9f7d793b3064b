//! What the commands and their arguments are for. A row is named by the path of its command and, of an argument, by its
//! long flag or, where it has none, by its id: `tasks`, `tasks --count-by`, `tasks query`. An argument that several
//! commands have alike stands under what their paths have in common: `unit --on`, `--json`.

mod follow;
mod meeting;
mod names;
mod report;
mod secretariat;
mod task;
mod top;
mod unit;

use crate::locale::Said;

pub use names::{clap_words, value};
pub use top::{ABOUT_LONG, AFTER};

/// Is one row: of what, and what is said of it.
pub type Row = (&'static str, Said);

/// Lists every row.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    let files =
        [top::ROWS, task::ROWS, secretariat::ROWS, follow::ROWS, meeting::ROWS, unit::ROWS, report::ROWS];
    files.into_iter().flatten()
}

/// Returns the row of a command; the program itself has the empty path.
pub fn of_command(path: &str) -> Option<&'static Row> {
    rows().find(|(of, _)| *of == path)
}

/// Returns the row of an argument of the command: its own, else the one that it shares with others.
pub fn of_argument(path: &str, argument: &str) -> Option<&'static Row> {
    let mut path = path;
    loop {
        let of = format!("{path} {argument}");
        if let Some(row) = rows().find(|(row, _)| *row == of.trim_start()) {
            return Some(row);
        }
        if path.is_empty() {
            return None;
        }
        path = path.rsplit_once(' ').map_or("", |(above, _)| above);
    }
}
