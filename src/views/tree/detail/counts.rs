//! What is known of a plan or a section: how its tasks stand, and what the document prints beside it.

use crate::domain::progress::State;
use crate::domain::rollup::{Counts, TotalsCheck};
use crate::locale::{links as words, names, say};
use crate::text::date::long;
use crate::views::links;
use crate::views::tree::Rollup;
use crate::views::work::rules;

use super::Page;

/// Tells of a plan.
pub(super) fn of_plan(page: &mut Page, id: &str, rollup: &Rollup) {
    let ctx = page.ctx;
    let Some(plan) = ctx.workspace.plans.get(id) else { return };
    page.heading(&format!("{}  {}", plan.symbol, plan.title), ctx.theme().accent);
    page.list(say::ISSUER, plan.issuer.as_ref().map(|issuer| rules::unit_name(issuer, ctx)));
    page.list(say::TERRITORY, plan.territory.clone());
    page.plain(say::DATE, &plan.date.map_or_else(|| ctx.say(say::DRAFT).to_owned(), long));
    page.list(
        say::SUPERSEDED,
        plan.superseded.as_ref().map(|superseded| {
            let by = superseded.by.as_ref().and_then(|by| ctx.workspace.plans.get(by.as_str()));
            let by = by.map(|by| format!(" ({})", by.symbol)).unwrap_or_default();
            let left = links::left_open(&plan.id, ctx).map(|left| format!(": {left}")).unwrap_or_default();
            format!("{}{by}{left}", long(superseded.on))
        }),
    );
    page.list(words::SUPERSEDES, links::superseded_by(&plan.id, ctx));
    of_rollup(page, rollup);
}

/// Tells of a section.
pub(super) fn of_section(page: &mut Page, id: &str, rollup: &Rollup) {
    let Some(section) = page.ctx.workspace.sections.get(id) else { return };
    page.heading(&format!("{}  {}", section.label, section.title), page.ctx.theme().accent);
    of_rollup(page, rollup);
}

fn of_rollup(page: &mut Page, rollup: &Rollup) {
    let ctx = page.ctx;
    let counts = &rollup.counts;
    page.plain(say::TASKS, &ctx.tell(say::TASKS_TOP_LEVEL, &[("n", &counts.total)]));
    if counts.total == 0 {
        return page.list(say::PRINTED_TOTAL, rollup.totals.iter().map(|check| total(check, ctx)));
    }
    let states = State::ALL.into_iter().filter(|state| counts.in_state(*state) > 0).map(|state| {
        format!("{} {} {}", ctx.glyphs().state(state), counts.in_state(state), ctx.say(names::state(state)))
    });
    page.plain(say::STATE, &states.collect::<Vec<_>>().join(", "));
    of_square(page, counts);
    if counts.at_risk > 0 {
        page.plain(say::RISK, &counts.at_risk.to_string());
    }
    page.list(
        say::PRINTED_TOTAL,
        rollup.totals.iter().map(|check| total(check, page.ctx)).collect::<Vec<_>>(),
    );
}

/// Tells the square that leaders ask for and what is counted beside it, so that the sum is the total.
fn of_square(page: &mut Page, counts: &Counts) {
    let ctx = page.ctx;
    let square = &counts.square;
    let done = ctx.tell(say::SQUARE_DONE, &[("on_time", &square.done_in_time), ("late", &square.done_late)]);
    let open = ctx.tell(say::SQUARE_OPEN, &[("in_time", &square.open_in_time), ("late", &square.open_late)]);
    page.plain(say::WITH_DATE, &format!("{done}; {open}"));
    let beside = &counts.beside;
    let parts = [
        (beside.ongoing, names::state(State::Ongoing)),
        (beside.waiting, names::state(State::Waiting)),
        (beside.no_date, names::timing_kind(crate::domain::status::TimingKind::NoDeadline)),
        (beside.dropped, names::state(State::Dropped)),
        (beside.in_transition, say::IN_TRANSITION),
    ];
    let parts = parts.into_iter().filter(|(n, _)| *n > 0).map(|(n, said)| format!("{n} {}", ctx.say(said)));
    let parts: Vec<String> = parts.collect();
    page.list(say::BESIDE, (!parts.is_empty()).then(|| parts.join(", ")));
}

/// Tells a printed total, and by which way of counting it agrees with the rows.
fn total(check: &TotalsCheck, ctx: &crate::views::ctx::Ctx) -> String {
    let printed = format!("{}: {}", check.printed.label, check.printed.count);
    match check.agrees_by {
        Some(rule) => {
            ctx.tell(say::AGREES, &[("printed", &printed), ("rule", &ctx.say(names::count_rule(rule)))])
        }
        None => ctx.tell(
            say::DISAGREES,
            &[("printed", &printed), ("top", &check.top_level), ("leaves", &check.leaves)],
        ),
    }
}
