//! `dondoc report templates`: the templates at hand, and what is wrong with those that cannot be read.

use serde::Serialize;

use super::shelf::{shelf, tell};
use crate::cli::args::Format;
use crate::cli::desk::Desk;
use crate::cli::failure::{Class, Failure};
use crate::cli::output;
use crate::domain::deadline::Every;
use crate::domain::report::ReportRole;
use crate::locale::cli::report as says;
use crate::locale::{Lang, deadline, issued as words};
use crate::report::template::{Kept, Template};
use crate::text::width::pad;

#[derive(Serialize)]
struct Row<'a> {
    key: &'a str,
    name: &'a str,
    english: &'a str,
    role: ReportRole,
    period: Every,
    /// The file that it stands in; none of a shipped one.
    file: Option<&'a str>,
}

pub(super) fn run(desk: &Desk, format: Format) -> Result<(), Failure> {
    let shelf = shelf(desk)?;
    let rows: Vec<Row<'_>> = shelf.all().iter().filter_map(row).collect();
    if format.json {
        output::json(&rows)?;
    } else {
        output::data(&rows.iter().map(|row| line(desk.lang, row)).collect::<String>())?;
    }
    match shelf.faults().count() {
        0 => Ok(()),
        wrong => {
            tell(desk, shelf.faults());
            Err(Failure::new(Class::Invalid, says::OWN_WRONG.told(&[("n", &wrong)])))
        }
    }
}

fn row(kept: &Kept) -> Option<Row<'_>> {
    let Template { name, english, role, period, .. } = kept.template.as_ref().ok()?;
    let file = kept.file.as_deref();
    Some(Row { key: &kept.key, name, english, role: *role, period: *period, file })
}

const KEY: usize = 18;
const NAME: usize = 34;

fn line(lang: Lang, row: &Row<'_>) -> String {
    let name = if lang == Lang::Vi { row.name } else { row.english };
    let kind = format!("{}, {}", words::role(row.role).to(lang), deadline::every(row.period).to(lang));
    let file = row.file.map(|file| format!("  {file}")).unwrap_or_default();
    format!("{}  {}  {kind}{file}\n", pad(row.key, KEY), pad(name, NAME))
}
