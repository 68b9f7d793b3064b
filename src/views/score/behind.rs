//! What stands behind a figure: the tasks, the reports that are missing, and how the points were made.

use crate::domain::reporting::Expected;
use crate::domain::score::{Scorecard, UnitScore};
use crate::locale::{names, reporting, score as words};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Pick};

use super::Figure;

/// Lists what stands behind the figure of a unit; a chosen task is shown in the tree.
pub(super) fn list(figure: Figure, row: &UnitScore, card: &Scorecard, ctx: &Ctx) -> Ask {
    let told = in_words(figure, row, ctx);
    let mut rows = tasks(figure, row, ctx);
    if matches!(figure, Figure::NotSent | Figure::Points | Figure::Change | Figure::Rank) {
        rows.extend(row.figures.not_sent.iter().map(|report| missing(report, ctx)));
    }
    if rows.is_empty() {
        return Ask::say(ctx.say(words::NOTHING_BEHIND));
    }
    let mut body = vec![told];
    if matches!(figure, Figure::Rate | Figure::Points | Figure::Change | Figure::Rank) {
        body.extend(reckoning(row, card, ctx));
    }
    Ask::choose(Choose::picker(reporting::period(ctx.lang(), card.period), body, rows))
}

/// Returns a figure of a unit in words.
pub(super) fn in_words(figure: Figure, row: &UnitScore, ctx: &Ctx) -> String {
    let name = names::unit(ctx.workspace, &row.unit);
    let kind = row.kind.map(|kind| format!(" ({})", ctx.say(names::unit_kind(kind)))).unwrap_or_default();
    let (what, amount) = (ctx.say(figure.name()), figure.text(row, ctx));
    ctx.tell(words::FIGURE_OF, &[("unit", &name), ("kind", &kind), ("what", &what), ("amount", &amount)])
}

fn tasks(figure: Figure, row: &UnitScore, ctx: &Ctx) -> Vec<Choice> {
    let choice = |(counted, slot): (Figure, _)| {
        let task = &ctx.workspace.tasks.at(slot)?.record;
        let plan = ctx.workspace.plans.get(task.plan.as_str());
        let symbol = plan.map_or(task.plan.as_str(), |plan| plan.symbol.as_str());
        let label = format!("{symbol} {} {}", task.label, task.title);
        Some(Choice::new(label, ctx.say(counted.name()), Pick::GoTo(task.id.clone())))
    };
    figure.tasks(&row.figures).into_iter().filter_map(choice).collect()
}

fn missing(report: &Expected, ctx: &Ctx) -> Choice {
    let duty = ctx.workspace.duties.get(report.duty.as_str());
    let name = duty.map_or(report.duty.as_str(), |duty| duty.name.as_str());
    let label = format!("{name}, {}", reporting::period(ctx.lang(), report.term.period));
    Choice::new(label, ctx.say(words::NOT_SENT), Pick::Nothing)
}

/// Says how the points were made, and what the period before came to.
fn reckoning(row: &UnitScore, card: &Scorecard, ctx: &Ctx) -> Vec<String> {
    let (figures, rule) = (&row.figures, &card.rule);
    let (on_time, late, overdue) =
        (figures.done_on_time.len(), figures.done_late.len(), figures.overdue.len());
    let (all, missing) = (on_time + late + overdue, figures.not_sent.len());
    let points = Figure::Points.text(row, ctx);
    let values: &[(&str, &dyn std::fmt::Display)] = &[
        ("on_time", &on_time),
        ("for_on_time", &rule.on_time),
        ("late", &late),
        ("for_late", &rule.late),
        ("overdue", &overdue),
        ("for_overdue", &rule.overdue),
        ("all", &all),
        ("missing", &missing),
        ("for_missing", &rule.not_sent),
        ("points", &points),
    ];
    let made = if all > 0 { words::RECKONING } else { words::RECKONING_OF_REPORTS };
    let before = card.before.zip(row.before.as_ref()).map(|(period, before)| {
        let nothing = || ctx.glyphs().nothing().to_owned();
        let rate = before.rate.map_or_else(nothing, words::rate);
        let points = before.points.map_or_else(nothing, words::points);
        let period = reporting::period(ctx.lang(), period);
        ctx.tell(words::BEFORE, &[("period", &period), ("rate", &rate), ("points", &points)])
    });
    [row.points.map(|_| ctx.tell(made, values)), before].into_iter().flatten().collect()
}
