//! `dondoc tasks --count-by`: how many of the tasks have which value of a column.

use serde::Serialize;

use super::args::Tasks as Arguments;
use super::desk::Desk;
use super::failure::Failure;
use super::listing::Lister;
use super::output;
use crate::domain::task::Task;
use crate::domain::workspace::Workspace;
use crate::locale::{Lang, Told, query as words};
use crate::query::count::{Column, count};
use crate::query::with_term;
use crate::text::width::{pad, pad_left, truncate};

/// Is a frequency in the form that scripts rely on; the filter leads to its tasks.
#[derive(Serialize)]
struct Row {
    name: Told,
    tasks: usize,
    /// With the English names of keys and values; every language knows them.
    filter: String,
    #[serde(skip)]
    shown: String,
}

/// Is the width of a value's name.
const NAME: usize = 50;

pub(super) fn write(
    desk: &Desk,
    workspace: &Workspace,
    lister: &Lister,
    tasks: &[&Task],
    column: Column,
    arguments: &Arguments,
) -> Result<(), Failure> {
    let stand = tasks.iter().filter_map(|task| Some((*task, lister.status(task)?)));
    let typed = arguments.query.join(" ");
    let rows: Vec<Row> = count(column, stand, lister.roster())
        .into_iter()
        .map(|row| Row {
            name: Told::by(|lang| row.value.name(workspace, lang)),
            tasks: row.tasks,
            filter: with_term(&typed, &column.term(&row.value, Lang::En)),
            shown: with_term(&typed, &column.term(&row.value, desk.lang)),
        })
        .collect();
    if arguments.format.json {
        return output::json(&rows);
    }
    let line = |row: &Row| {
        let name = pad(&truncate(row.name.to(desk.lang), NAME), NAME);
        format!("{} {name} {}\n", pad_left(&row.tasks.to_string(), 6), row.shown)
    };
    output::data(&rows.iter().map(line).collect::<String>())?;
    let overlap = if column.overlaps() { words::OVERLAPS.to(desk.lang) } else { "" };
    output::remark(words::COUNTED.with(desk.lang, &[("n", &tasks.len()), ("overlap", &overlap)]).trim_end());
    Ok(())
}
