//! `dondoc plans`: the counts of plans, and the same as text for `dondoc demo` without a terminal.

use super::args::Plans;
use super::desk::Desk;
use super::failure::Failure;
use super::overview::{Figures, Overview, overview};
use super::table::number;
use super::{output, typed};
use crate::domain::progress::State;
use crate::locale::cli::task as says;
use crate::locale::{Lang, matrix};
use crate::text::date::long;
use crate::text::width::{pad, truncate};

pub(super) fn run(desk: &Desk, arguments: &Plans) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    if let Some(unknown) = arguments.plans.iter().find(|plan| workspace.plans.get(plan.as_str()).is_none()) {
        return Err(typed::unknown_plan(&workspace, unknown));
    }
    let overview = overview(desk, &workspace, desk.as_of(arguments.as_of), &arguments.plans);
    if arguments.format.json {
        output::json(&overview)
    } else {
        output::data(&in_words(desk.lang, &overview))
    }
}

const SYMBOL: usize = 16;
const TITLE: usize = 44;

/// Returns the overview as text: a line a plan, printed totals that differ, the sum, the rule.
pub(super) fn in_words(lang: Lang, overview: &Overview) -> String {
    let head = says::OVERVIEW.with(lang, &[("date", &long(overview.as_of)), ("journal", &overview.journal)]);
    let mut text = format!("{head}\n\n");
    text.push_str(&format!(
        "{}  {}  {}\n",
        pad(matrix::PLAN.to(lang), SYMBOL),
        pad("", TITLE),
        says::FIGURES.to(lang)
    ));
    for plan in &overview.plans {
        text.push_str(&line(&plan.symbol, &plan.title, &plan.counts));
        for printed in plan.printed_totals.iter().filter(|total| total.printed != total.top_level) {
            let beside =
                says::PRINTED.with(lang, &[("printed", &printed.printed), ("counted", &printed.top_level)]);
            text.push_str(&format!("{}  {beside}\n", pad("", SYMBOL)));
        }
    }
    text.push_str(&line(says::SUM.to(lang), "", &overview.total.gross));
    let (duplicated, distinct) = (overview.total.duplicated, overview.total.distinct.total);
    let rule = says::RULE.with(lang, &[("duplicated", &duplicated), ("distinct", &distinct)]);
    text.push_str(&format!("\n{rule}\n"));
    text
}

fn line(symbol: &str, title: &str, counts: &Figures) -> String {
    let done = counts.in_state(State::Done);
    let doing = counts.in_state(State::InProgress);
    let ongoing = counts.in_state(State::Ongoing);
    format!(
        "{}  {}  {} {} {} {} {} {} {}\n",
        pad(&truncate(symbol, SYMBOL), SYMBOL),
        pad(&truncate(title, TITLE), TITLE),
        number(counts.total, 4),
        number(done, 5),
        number(doing, 5),
        number(ongoing, 8),
        number(counts.total - done - doing - ongoing, 5),
        number(counts.overdue, 8),
        number(counts.due_soon, 8),
    )
}
