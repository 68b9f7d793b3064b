//! What the commands and their arguments are for. A row is named by the path of its command and, of an argument, by its
//! long flag or, where it has none, by its id: `tasks`, `tasks --count-by`, `tasks query`. An argument that several
//! commands have alike stands under what their paths have in common: `unit --on`, `--json`; what is done to records of every
//! kind stands under `*`: `* add`, `* add --id`.

mod follow;
mod links;
mod meeting;
mod names;
mod record;
mod report;
mod secretariat;
mod task;
mod top;
mod unit;

use crate::locale::Said;

pub use names::{clap_words, value};
pub use top::ABOUT_LONG;

/// Is one row: of what, and what is said of it.
pub type Row = (&'static str, Said);

/// Lists every row.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    let files = [
        top::ROWS,
        task::ROWS,
        record::ROWS,
        secretariat::ROWS,
        links::ROWS,
        follow::ROWS,
        meeting::ROWS,
        unit::ROWS,
        report::ROWS,
    ];
    files.into_iter().flatten()
}

/// Returns the row of a command; the program itself has the empty path.
pub fn of_command(path: &str) -> Option<&'static Row> {
    let shared = of_any_kind(path);
    rows().find(|(of, _)| *of == path).or_else(|| rows().find(|(of, _)| *of == shared))
}

/// Returns what stands at the end of the help page of a command; most have nothing there.
pub fn after(path: &str) -> Option<Said> {
    match path {
        "" => Some(top::AFTER),
        "check" => Some(links::AFTER_CHECK),
        _ => None,
    }
}

/// Returns the name that a deed has whatever kind of record it is done to.
fn of_any_kind(path: &str) -> String {
    path.rsplit_once(' ').map_or_else(String::new, |(_, deed)| format!("* {deed}"))
}

/// Returns the row of an argument of the command: its own, else the one that it shares with others.
pub fn of_argument(path: &str, argument: &str) -> Option<&'static Row> {
    let own = format!("{path} {argument}");
    let shared = format!("{} {argument}", of_any_kind(path));
    let first = rows().find(|(of, _)| *of == own).or_else(|| rows().find(|(of, _)| *of == shared));
    if first.is_some() {
        return first;
    }
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
