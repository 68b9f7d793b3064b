//! `dondoc plans`: the counts of plans, and the same as text for `dondoc demo` without a terminal.

use super::args::Plans;
use super::desk::Desk;
use super::failure::{Class, Failure};
use super::output;
use super::overview::{Figures, Overview, overview};
use super::table::number;
use crate::domain::progress::State;
use crate::domain::workspace::Workspace;
use crate::text::date::long;
use crate::text::width::{pad, truncate};

pub(super) fn run(desk: &Desk, arguments: &Plans) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    if let Some(plan) = arguments.plans.iter().find(|plan| workspace.plans.get(plan.as_str()).is_none()) {
        return Err(unknown(&workspace, plan));
    }
    let overview = overview(desk, &workspace, desk.as_of(arguments.as_of), &arguments.plans);
    if arguments.format.json { output::json(&overview) } else { output::data(&in_words(&overview)) }
}

/// Says that there is no such plan, and which there are.
pub(super) fn unknown(workspace: &Workspace, plan: &str) -> Failure {
    let known: Vec<String> = workspace.plans.sorted().iter().map(|plan| plan.id.to_string()).collect();
    let failure = Failure::new(Class::Failed, format!("không có văn bản {plan}"));
    failure.hint(format!("các văn bản: {}", known.join(", ")))
}

const SYMBOL: usize = 16;
const TITLE: usize = 44;

/// Returns the overview as text: a line a plan, printed totals that differ, the sum, the rule.
pub(super) fn in_words(overview: &Overview) -> String {
    let mut text = format!("Tổng hợp đến {} (nhật ký số {})\n\n", long(overview.as_of), overview.journal);
    text.push_str(&format!(
        "{}  {}  {}\n",
        pad("Văn bản", SYMBOL),
        pad("", TITLE),
        "Tổng  Xong  Đang  T.xuyên  Khác  Quá hạn  Sắp hạn"
    ));
    for plan in &overview.plans {
        text.push_str(&line(&plan.symbol, &plan.title, &plan.counts));
        for printed in plan.printed_totals.iter().filter(|total| total.printed != total.top_level) {
            text.push_str(&format!(
                "{}  in: {} · đếm dòng: {}\n",
                pad("", SYMBOL),
                printed.printed,
                printed.top_level
            ));
        }
    }
    text.push_str(&line("Cộng", "", &overview.total.gross));
    text.push_str(&format!(
        "\nĐếm theo dòng cấp một. Trùng nhau {} dòng; nếu tính một lần còn {} nhiệm vụ.\n",
        overview.total.duplicated, overview.total.distinct.total
    ));
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
